"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const notice = byId("notice");
  const panel = byId("panel");
  const patience = 350;

  const say = (text, isProblem = false) => {
    if (!notice) return;
    notice.textContent = text;
    notice.classList.toggle("problem", isProblem);
  };
  const told = sessionStorage.getItem("told");
  if (told) {
    sessionStorage.removeItem("told");
    say(told);
  }

  const send = (change, body, keepalive = false) => fetch(`/api/${change}`, {
    method: "POST", keepalive, credentials: "same-origin", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });

  // A page in the place of an answer is the desk's door: it was started again, and knows nobody yet.
  const reasonOf = async (response) => response.headers.get("content-type")?.includes("html")
    ? "the desk was started again; open its new link in this browser"
    : (await response.text()).trim();

  const isTyping = (place) => place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement || place instanceof HTMLSelectElement || place?.isContentEditable;

  // Whatever was undone, one sees it where it was.
  const undo = async () => {
    await flush();
    const response = await send("undo", {});
    if (!response.ok) return say(await reasonOf(response), true);
    const undone = await response.json();
    if (undone.problem) return say(undone.problem, true);
    sessionStorage.setItem("told", `Undone: ${undone.done}`);
    if (undone.address && undone.address !== location.pathname) location.assign(undone.address);
    else location.reload();
  };
  byId("undo")?.addEventListener("click", undo);

  // Whoever follows a link in an answer comes back to the answer.
  for (const link of document.querySelectorAll(".student-answer a[href], .reference .prose a[href]")) link.target = "_blank";

  let flush = async () => true;
  if (panel) mark();

  function mark() {
    const { assignment, item, code } = panel.dataset;
    const points = byId("points");
    const comment = byId("comment");
    const status = byId("status");
    const levels = [...panel.querySelectorAll(".level")];
    let seen = { own: Number(panel.dataset.own), others: panel.dataset.others === "" ? null : Number(panel.dataset.others) };
    let level = levels.find((one) => one.getAttribute("aria-pressed") === "true")?.dataset.level ?? null;
    let isDirty = false;
    let isStopped = false;
    let timer;
    let running = null;

    const show = (text, state = "") => {
      status.textContent = text;
      status.dataset.state = state;
    };
    // Half of the world writes a comma before the decimals; nobody writes 0x3 or 1e-9, which a script would take for numbers.
    const number = () => {
      const typed = points.value.trim();
      if (typed === "") return null;
      return /^(\d+([.,]\d*)?|[.,]\d+)$/.test(typed) ? Number(typed.replace(",", ".")) : NaN;
    };
    const draft = () => ({ assignment, item, code, points: number(), level, comment: comment.value, own: seen.own, others: seen.others });
    const isPossible = () => number() === null || (number() >= 0 && number() <= Number(panel.dataset.worth));

    const press = () => {
      for (const one of levels) one.setAttribute("aria-pressed", String(one.dataset.level === level));
    };

    const save = async () => {
      clearTimeout(timer);
      if (running) return running;
      running = (async () => {
        while (isDirty && !isStopped) {
          if (!isPossible()) {
            show(`Not saved: give points from 0 to ${panel.dataset.worth}.`, "problem");
            return false;
          }
          isDirty = false;
          show("Saving…");
          try {
            const response = await send("mark", draft());
            if (response.status === 409) {
              conflict(await response.json());
              return false;
            }
            if (response.status === 400) {
              isDirty = true;
              show(`Not saved: ${await reasonOf(response)}`, "problem");
              return false;
            }
            if (!response.ok) throw new Error(await reasonOf(response));
            const state = await response.json();
            seen = { own: state.own, others: state.others };
            byId("others").innerHTML = state.othersHtml;
            if (!isDirty) show(`Saved ${new Date().toLocaleTimeString()}`, "saved");
            byId("preview").hidden = !state.commentHtml;
            byId("preview-text").innerHTML = state.commentHtml;
          } catch (error) {
            isDirty = true;
            show(`Not saved yet (${error.message}); trying again.`, "problem");
            await new Promise((resolve) => setTimeout(resolve, 1500));
          }
        }
        return !isDirty;
      })();
      const result = await running;
      running = null;
      return result;
    };
    flush = async () => (isDirty || running ? save() : true);

    const change = (wait) => {
      isDirty = true;
      if (isStopped) return;
      show("Not saved yet…");
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };

    const choose = (one) => {
      level = one.dataset.level;
      points.value = one.dataset.points;
      press();
      change(0);
    };
    for (const one of levels) one.addEventListener("click", () => choose(one));
    points.addEventListener("input", () => {
      level = levels.find((one) => Number(one.dataset.points) === number())?.dataset.level ?? null;
      press();
      change(patience);
    });
    comment.addEventListener("input", () => change(patience));
    comment.addEventListener("blur", () => { if (isDirty) save(); });

    const line = (tag, text) => {
      const made = document.createElement(tag);
      made.textContent = text;
      return made;
    };
    const inWords = (mark) => `${mark.points ?? "no points"}${mark.level ? ` (${mark.level})` : ""}${mark.comment ? `: “${mark.comment}”` : ""}`;

    // Nothing is overwritten: both values are shown, and who marks decides.
    function conflict(state) {
      isStopped = true;
      show("Not saved: this was changed while you were at it.", "problem");
      const box = byId("conflict");
      const own = draft();
      const theirs = [...state.marks.map((mark) => `${mark.marker} gave ${inWords(mark)}`)];
      if (state.own !== seen.own) theirs.push(`in another window, you gave ${inWords(state)}`);
      const keep = line("button", "Keep what is there");
      keep.type = "button";
      // It is decided: nothing is left to warn of.
      keep.addEventListener("click", () => {
        isDirty = isStopped = false;
        location.reload();
      });
      const mine = line("button", state.own !== seen.own ? "Take mine instead" : "Save mine beside it");
      mine.type = "button";
      mine.addEventListener("click", async () => {
        seen = { own: state.own, others: state.others };
        isStopped = false;
        isDirty = true;
        box.hidden = true;
        if (await save()) location.reload();
      });
      const list = document.createElement("ul");
      for (const text of theirs) list.append(line("li", text));
      list.append(line("li", `here, you give ${inWords(own)}`));
      const row = document.createElement("div");
      row.className = "row";
      row.append(keep, mine);
      box.replaceChildren(line("h2", "Somebody else was here"), list, row);
      box.setAttribute("role", "alertdialog");
      box.hidden = false;
      keep.focus();
    }

    const toggle = (button, name) => button?.addEventListener("click", async () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      const response = await send(name, { assignment, item, code, on });
      if (!response.ok) return say(await reasonOf(response), true);
      button.setAttribute("aria-pressed", String(on));
      if (name === "anchor") location.reload();
    });
    toggle(byId("flag"), "flag");
    toggle(byId("anchor"), "anchor");
    byId("others").addEventListener("click", async (event) => {
      const button = event.target.closest(".settle");
      if (!button) return;
      if (!await flush()) return;
      try {
        const response = await send("settle", { assignment, item, code, marker: button.dataset.marker });
        if (!response.ok) return say(await reasonOf(response), true);
        location.reload();
      } catch (error) {
        say(`The desk does not answer (${error.message}).`, true);
      }
    });

    const insert = (text) => {
      const before = comment.value.trimEnd();
      comment.value = before ? `${before}\n\n${text}` : text;
      comment.focus();
      change(0);
    };
    const used = [...panel.querySelectorAll(".used-comment")];
    for (const button of used) button.addEventListener("click", () => insert(button.dataset.text));

    const go = async (address) => {
      if (address && await flush()) location.assign(address);
    };
    for (const id of ["previous", "next", "next-waiting"]) {
      byId(id)?.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(event.currentTarget.href);
      });
    }
    addEventListener("pagehide", () => { if (isDirty && !isStopped && isPossible()) send("mark", draft(), true); });
    addEventListener("beforeunload", (event) => { if (isDirty || isStopped) event.preventDefault(); });

    const keys = byId("key-list");
    byId("keys")?.addEventListener("click", () => keys.showModal());
    const fold = (id) => {
      const box = byId(id);
      if (!box) return;
      box.open = !box.open;
      box.querySelector("summary").focus();
    };
    addEventListener("keydown", (event) => {
      if (keys.open) return;
      const typing = isTyping(event.target);
      if (typing && event.key === "Escape") return event.target.blur();
      if (event.altKey && /^Digit[1-9]$/.test(event.code) && used[Number(event.code[5]) - 1]) {
        event.preventDefault();
        return insert(used[Number(event.code[5]) - 1].dataset.text);
      }
      if (typing && (event.ctrlKey || event.metaKey) && event.key === "Enter") {
        event.preventDefault();
        return go(panel.dataset.waiting);
      }
      if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = {
        c: () => comment.focus(), f: () => byId("flag").click(), n: () => go(panel.dataset.waiting), r: () => fold("reference"), a: () => fold("anchors"),
        k: () => { const box = byId("used"); if (box) { box.open = true; used[0].focus(); } },
        ArrowRight: () => go(panel.dataset.next), ArrowLeft: () => go(panel.dataset.previous), "?": () => keys.showModal(),
      }[event.key];
      const chosen = /^[1-9]$/.test(event.key) ? levels[Number(event.key) - 1] : null;
      if (chosen) choose(chosen);
      else if (act) act();
      else return;
      event.preventDefault();
    });

    // Who marks beside others sees it when one of them changes this answer; and as long as this asks, "next that waits" leads nobody else here.
    setInterval(async () => {
      if (document.hidden || isStopped || seen.others === null) return;
      const before = seen;
      const response = await fetch(`/api/item?${new URLSearchParams({ assignment, item, code })}`, { credentials: "same-origin" }).catch(() => null);
      if (!response?.ok) return;
      const state = await response.json();
      if (isDirty || running || seen !== before || (state.own === seen.own && state.others === seen.others)) return;
      const last = state.marks.map((mark) => `${mark.marker} gave ${inWords(mark)}`).join("; ");
      say(`This answer was changed: ${last || "a mark was taken back"}. Reload to see it.`);
    }, 4000);
  }

  addEventListener("keydown", (event) => {
    if (isTyping(event.target) || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "u" && !event.ctrlKey && !event.metaKey || event.key === "z" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      undo();
    }
  });
})();
