// Charts inside of HTML outputs call on this. The course's library brings the same with a lesson's first cell; here it is
// ready before any cell has run.
import { draw, version } from "./plotly.mjs";

/** @type {any} */ (window).mediacourseCharts ??= {
  version,
  /**
   * @param {string} id
   * @param {any} figure
   */
  async draw(id, figure) {
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-mediacourse-chart="${id}"]:not([data-drawn])`))) {
      place.dataset["drawn"] = "";
      place.replaceChildren();
      await draw(place, figure);
      for (const numbers of place.parentElement?.querySelectorAll("details") ?? []) numbers.open = false;
    }
  },
};

export const activate = () => undefined;
