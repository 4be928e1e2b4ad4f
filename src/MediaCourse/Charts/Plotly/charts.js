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

  const plotly = unpack();
  const drawn = new Set();

  const draw = async (id, figure) => {
    const library = await plotly;
    for (const place of document.querySelectorAll(`[data-mediacourse-chart="${id}"]:not([data-drawn])`)) {
      place.dataset.drawn = "";
      place.replaceChildren();
      const show = async () => {
        await library.react(
          place,
          figure.data,
          { ...figure.layout, template: template(place) },
          // No button that would send the figure anywhere.
          { responsive: true, displaylogo: false, modeBarButtons: [["toImage"], ["zoom2d", "pan2d", "resetScale2d"]] },
        );
        // The figure's label and its table say it in words; its numbers without their places would say nothing.
        for (const drawing of place.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
      };
      await show();
      drawn.add([place, show]);
      for (const numbers of place.parentElement.querySelectorAll("details")) numbers.open = false;
    }
  };

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
