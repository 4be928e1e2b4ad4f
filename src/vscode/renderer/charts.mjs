// Shows an output of the type application/vnd.plotly.v1+json.
import { draw } from "./plotly.mjs";

/** @param {any} figure */
const titleOf = (figure) => String(figure?.layout?.title?.text ?? figure?.layout?.title ?? "Chart").replace(/<[^>]*>/g, "");

/** @type {import("vscode-notebook-renderer").ActivationFunction} */
export const activate = () => ({
  async renderOutputItem(item, element) {
    const figure = item.json();
    const place = document.createElement("div");
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", titleOf(figure));
    element.replaceChildren(place);
    try {
      await draw(place, figure);
    } catch (error) {
      place.textContent = `The chart cannot be drawn: ${error instanceof Error ? error.message : error}`;
    }
  },
});
