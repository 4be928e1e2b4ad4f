// plotly.js, unpacked when the first chart is to be drawn, and the looks of a chart in the editor's theme.

/** The version of plotly.js, by which the library's own script knows that it need not bring it again. */
export const version = "4.1.1";

const packed = new URL("./plotly-basic.min.js.gz", import.meta.url);
/** @type {Promise<any> | undefined} */
let library;

const options = {
  responsive: true,
  displaylogo: false,
  // No button that would send the figure anywhere.
  modeBarButtons: [["toImage"], ["zoom2d", "pan2d", "resetScale2d"]],
};

/** @type {Map<HTMLElement, any>} */
const drawn = new Map();

/**
 * Draws a figure, and draws it again when the theme changes.
 * @param {HTMLElement} place
 * @param {any} figure
 */
export async function draw(place, figure) {
  drawn.set(place, figure);
  library ??= load();
  const plotly = await library;
  await plotly.react(place, figure.data ?? [], { ...figure.layout, template: template(place.parentElement ?? place) }, options);
}

async function load() {
  const answer = await fetch(packed);
  if (!answer.ok || answer.body === null) throw new Error(`plotly.js cannot be read (${answer.status})`);
  const source = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
  const page = /** @type {any} */ (window);
  const before = page.Plotly;
  const script = document.createElement("script");
  script.textContent = source;
  document.head.append(script);
  script.remove();
  const plotly = page.Plotly;
  page.Plotly = before;
  return plotly;
}

/** @param {Element} place */
function template(place) {
  const style = getComputedStyle(place);
  const text = style.color;
  const isStrong = /high-contrast/i.test(document.body.className) || matchMedia("(forced-colors: active), (prefers-contrast: more)").matches;
  const line = text.replace(/^rgba?\(([^,]+,[^,]+,[^,)]+).*$/, `rgba($1,${isStrong ? 0.7 : 0.25})`);
  const clear = "rgba(0,0,0,0)";
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: text, tickcolor: line, ticklabelstandoff: 6, title: { font: { size: 13 } } };
  return {
    layout: {
      font: { color: text, family: style.fontFamily, size: 13 },
      paper_bgcolor: clear,
      plot_bgcolor: clear,
      xaxis: axis,
      yaxis: axis,
      modebar: { bgcolor: clear, color: line, activecolor: text },
      hoverlabel: { font: { family: style.fontFamily } },
    },
  };
}

const redraw = () => drawn.forEach((figure, place) => {
  if (place.isConnected) void draw(place, figure);
  else drawn.delete(place);
});
new MutationObserver(redraw).observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
