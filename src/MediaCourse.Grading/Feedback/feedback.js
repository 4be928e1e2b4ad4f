"use strict";
(() => {
  const tallest = 3000;
  const wide = 680;

  // A frame runs no script and so cannot tell its height; the page looks.
  const fit = (frame) => {
    const body = frame.contentDocument?.body;
    if (!body) return;
    const bar = body.scrollWidth > body.clientWidth ? 18 : 0;
    frame.style.height = `${Math.min(tallest, Math.ceil(body.getBoundingClientRect().height) + bar + 2)}px`;
  };
  const frames = [...document.querySelectorAll("iframe.output")];
  const fitAll = () => frames.forEach(fit);
  for (const frame of frames) {
    frame.addEventListener("load", () => fit(frame));
    fit(frame);
  }
  addEventListener("resize", fitAll);

  const packed = document.getElementById("plotly");
  const places = [...document.querySelectorAll("[data-figure]")];
  let plotly;

  const theme = (place) => {
    const style = getComputedStyle(place);
    const text = style.color;
    const strong = matchMedia("(forced-colors: active), (prefers-contrast: more)").matches;
    const line = text.replace(/^rgba?\(([^,]+,[^,]+,[^,)]+).*$/, `rgba($1,${strong ? 0.7 : 0.25})`);
    const axis = { gridcolor: line, linecolor: line, zerolinecolor: text, tickcolor: line, ticklabelstandoff: 6, title: { font: { size: 13 } } };
    const clear = "rgba(0,0,0,0)";
    return { layout: { font: { color: text, family: style.fontFamily, size: 13 }, paper_bgcolor: clear, plot_bgcolor: clear, xaxis: axis, yaxis: axis } };
  };

  const draw = async (place, width) => {
    const figure = JSON.parse(document.getElementById(place.dataset.figure).textContent);
    const layout = { ...figure.layout, template: theme(place), dragmode: false };
    for (const axis of ["xaxis", "yaxis"]) layout[axis] = { ...layout[axis], fixedrange: true };
    if (width) layout.width = Math.min(width, place.clientWidth);
    if (!place.querySelector(".main-svg")) place.replaceChildren();
    await plotly.react(place, figure.data, layout, { responsive: !width, displayModeBar: false, displaylogo: false, doubleClick: false, showTips: false, showLink: false });
    for (const drawing of place.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
    place.dataset.drawn = "";
  };
  const drawAll = (width) => Promise.all(places.map((place) => draw(place, width).catch(() => { place.dataset.drawn = "not"; })));

  const unpack = async () => {
    const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
    script.remove();
  };
  const start = async () => {
    // A page of the marking desk has the library already; one that stands alone carries it.
    if (!window.Plotly) await unpack();
    plotly = window.Plotly;
    await drawAll();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll());
  };
  if ((packed || window.Plotly) && places.length > 0) start();

  // Paper is narrower than a window, and always light.
  addEventListener("beforeprint", () => { fitAll(); if (plotly) drawAll(wide); });
  addEventListener("afterprint", () => { fitAll(); if (plotly) drawAll(); });
})();
