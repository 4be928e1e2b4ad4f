(() => {
  // Asked for again, the library that is there serves on; a newer one takes its place.
  if (window.mediacourseCharts?.version === "VERSION") return;

  const unpack = async () => {
    const packed = Uint8Array.from(atob("PACKED"), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const source = await new Response(stream).text();
    const before = window.Plotly;
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
    script.remove();
    const plotly = window.Plotly;
    window.Plotly = before;
    return plotly;
  };

  // The theme is read off the page, so that a chart fits VS Code, Jupyter and paper without knowing them.
  const template = (place) => {
    const style = getComputedStyle(place.parentElement);
    const text = style.color;
    const strong = matchMedia("(forced-colors: active), (prefers-contrast: more)").matches
      || /high-contrast|contrast/i.test(document.body.className);
    const line = text.replace(/^rgba?\(([^,]+,[^,]+,[^,)]+).*$/, `rgba($1,${strong ? 0.7 : 0.25})`);
    const axis = { gridcolor: line, linecolor: line, zerolinecolor: text, tickcolor: line, ticklabelstandoff: 6, title: { font: { size: 13 } } };
    return {
      layout: {
        font: { color: text, family: style.fontFamily, size: 13 },
        paper_bgcolor: "rgba(0,0,0,0)",
        plot_bgcolor: "rgba(0,0,0,0)",
        xaxis: axis,
        yaxis: axis,
        modebar: { bgcolor: "rgba(0,0,0,0)", color: line, activecolor: text },
        hoverlabel: { font: { family: style.fontFamily } },
      },
    };
  };

  // Titles and labels are given on long lines; plotly.js cuts what does not fit, so they are broken to the width that there is.
  const pen = document.createElement("canvas").getContext("2d");
  const wrap = (text, width, font, most = 9) => {
    pen.font = font;
    const lines = [];
    for (const word of text.replace(/<br>/g, " ").split(" ")) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && pen.measureText(plain(longer)).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}\u2026`] : lines;
  };
  const plain = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
  const narrow = 650;
  const lineHeight = 18;

  const fit = (figure, place) => {
    const width = place.clientWidth || 700;
    const family = getComputedStyle(place.parentElement).fontFamily;
    const [data, layout] = [structuredClone(figure.data), structuredClone(figure.layout)];
    const bar = width < narrow ? 0 : 110;
    let extra = 0;
    if (layout.title?.text) {
      const lines = wrap(layout.title.text, width - bar - 24, `600 15px ${family}`);
      layout.title.text = lines.join("<br>");
      extra += (lines.length - 1) * lineHeight;
      layout.margin = { ...layout.margin, t: (layout.margin?.t ?? 60) + extra };
      layout.title = { ...layout.title, yref: "container", y: 1, yanchor: "top", pad: { ...layout.title.pad, t: 16 } };
    }
    const [rows, columns] = [layout.yaxis, layout.xaxis];
    let left = 60;
    if (rows?.ticktext) {
      const room = Math.max(70, width * 0.4 - 20);
      const broken = rows.ticktext.map((label) => wrap(label, room, `13px ${family}`, 3));
      const most = Math.max(1, ...broken.map((lines) => lines.length));
      pen.font = `13px ${family}`;
      left = 30 + Math.max(0, ...broken.flat().map((line) => pen.measureText(plain(line)).width));
      rows.ticktext = broken.map((lines) => lines.join("<br>"));
      extra += broken.length * Math.max(0, most * lineHeight - 32);
    }
    const plot = Math.max(120, width - left - 30);
    if (columns?.title?.text) {
      const lines = wrap(columns.title.text, plot, `13px ${family}`);
      columns.title.text = lines.join("<br>");
      const below = (lines.length - 1) * lineHeight;
      extra += below;
      layout.margin = { ...layout.margin, b: (layout.margin?.b ?? 60) + below };
    }
    if (rows?.title?.text) {
      const lines = wrap(rows.title.text, (layout.height ?? 400) - 160, `13px ${family}`);
      rows.title.text = lines.join("<br>");
    }
    for (const trace of data) {
      const key = trace.marker?.colorbar;
      if (!key) continue;
      // Margins that a scale and its labels ask for leave nothing of a narrow plot: there the numbers in the squares must do.
      if (width < narrow) {
        trace.marker.showscale = false;
        const words = wrap(key.title.text, plot, `13px ${family}`);
        layout.xaxis = { ...columns, title: { text: words.join("<br>") } };
        layout.margin = { ...layout.margin, b: 60 + words.length * lineHeight };
      } else {
        key.title.text = wrap(key.title.text, width * 0.8, `13px ${family}`).join("<br>");
      }
    }
    if (columns?.ticktext && plot / columns.ticktext.length < 90) {
      layout.xaxis = { ...layout.xaxis, tickangle: -40 };
    }
    if (layout.height) layout.height += extra;
    return { data, layout };
  };

  const plotly = unpack();
  const drawn = new Set();

  const draw = async (id, figure) => {
    const library = await plotly;
    for (const place of document.querySelectorAll(`[data-mediacourse-chart="${id}"]:not([data-drawn])`)) {
      place.dataset.drawn = "";
      place.replaceChildren();
      const show = async () => {
        const { data, layout } = fit(figure, place);
        await library.react(
          place,
          data,
          { ...layout, template: template(place) },
          // No button that would send the figure anywhere.
          { responsive: true, displaylogo: false, displayModeBar: place.clientWidth < narrow ? false : "hover", modeBarButtons: [["toImage"], ["zoom2d", "pan2d", "resetScale2d"]] },
        );
        if (layout.height) place.style.minHeight = `${layout.height}px`;
        // The figure's label and its table say it in words; its numbers without their places would say nothing.
        for (const drawing of place.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
      };
      await show();
      drawn.add([place, show]);
      widths.set(place, place.clientWidth);
      resized.observe(place);
      for (const numbers of place.parentElement.querySelectorAll("details")) numbers.open = false;
    }
  };

  // What was broken to one width is broken anew for another.
  const widths = new WeakMap();
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!target.clientWidth || Math.abs(target.clientWidth - widths.get(target)) < 20) continue;
      widths.set(target, target.clientWidth);
      for (const [place, show] of drawn) if (place === target) show();
    }
  });

  const style = document.createElement("style");
  style.textContent = "@media print{.modebar{display:none!important}}";
  document.head.append(style);

  const redraw = () => {
    for (const entry of drawn) {
      if (entry[0].isConnected) entry[1]();
      else drawn.delete(entry);
    }
  };
  const watch = new MutationObserver(redraw);
  for (const element of [document.documentElement, document.body]) {
    watch.observe(element, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id", "data-jp-theme-name"] });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

  window.mediacourseCharts = { version: "VERSION", draw };
})();
