(() => {
  // Where scripts run, a table can be put into the order of any of its columns: up, down, and as it was.
  if (window.mediacourseTables) return;
  window.mediacourseTables = true;

  const style = document.createElement("style");
  style.textContent = ".mc-sort{cursor:pointer}.mc-sort:is(:hover,:focus-visible){text-decoration:underline}"
    + ".mc-sort::after{content:'\\2195' / '';opacity:.45;margin-left:.3em;text-decoration:none;user-select:none}"
    + "[aria-sort=ascending]>.mc-sort::after{content:'\\2191' / '';opacity:1}[aria-sort=descending]>.mc-sort::after{content:'\\2193' / '';opacity:1}"
    + "@media print{.mc-sort::after{content:none}}";
  document.head.append(style);

  const asWritten = new WeakMap();
  const next = { none: "ascending", ascending: "descending", descending: "none" };

  // Lines of a text keep their order. What is copied stays a table: no button, but a text that acts as one.
  const prepare = () => {
    for (const header of document.querySelectorAll(".mc-t:not(.mc-lines) thead th:not([aria-sort])")) {
      const rows = header.closest("table").tBodies[0]?.rows.length ?? 0;
      if (rows < 2 || !header.textContent.trim()) continue;
      const name = document.createElement("span");
      name.className = "mc-sort";
      name.setAttribute("role", "button");
      name.tabIndex = 0;
      name.title = "Sort by this column";
      name.append(...header.childNodes);
      header.append(name);
      header.setAttribute("aria-sort", "none");
    }
  };

  // A remark such as "not stated" is no value.
  const known = (cell) => cell.textContent.trim() !== "" && !(cell.childNodes.length === 1 && cell.firstChild.nodeName === "I");
  const number = (text) => {
    const plain = text.trim().replace(/,(?=\d{3})/g, "").replace(/^\u2212/, "-");
    return /^[-+]?(\d+\.?\d*|\.\d+)(%|\s|$)/.test(plain) ? parseFloat(plain) : NaN;
  };

  const sort = (header) => {
    const body = header.closest("table").tBodies[0];
    if (!asWritten.has(body)) asWritten.set(body, [...body.rows]);
    const order = next[header.getAttribute("aria-sort")];
    for (const other of header.parentElement.cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
    header.setAttribute("aria-sort", order);
    const rows = asWritten.get(body).map((row) => ({ row, cell: row.cells[header.cellIndex] }));
    if (order !== "none") {
      const values = rows.filter(({ cell }) => known(cell)).map((entry) => ({ ...entry, text: entry.cell.textContent.trim(), number: number(entry.cell.textContent) }));
      const numeric = values.every((value) => !Number.isNaN(value.number));
      const direction = order === "ascending" ? 1 : -1;
      values.sort((a, b) => direction * (numeric ? a.number - b.number : a.text.localeCompare(b.text, "en", { numeric: true })));
      body.append(...values.map((value) => value.row), ...rows.filter(({ cell }) => !known(cell)).map(({ row }) => row));
    } else {
      body.append(...rows.map(({ row }) => row));
    }
  };

  document.addEventListener("click", (event) => {
    const name = event.target.closest?.(".mc-sort");
    if (name) sort(name.parentElement);
  });

  // Before the notebook takes the key for a command of its own.
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || !event.target.matches?.(".mc-sort")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sort(event.target.parentElement);
  }, true);

  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; prepare(); }, 50);
  }).observe(document.documentElement, { childList: true, subtree: true });
  prepare();
})();
