import { byId, element, icon } from "./elements";
import type { GridView } from "./grid/view";
import type { Vocabulary } from "./words";

const STEPS = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200];

/** The control at the lower right that draws the sheet larger or smaller; Ctrl and the mouse wheel do the same. */
export function connectZoom(view: GridView, scroller: HTMLElement, words: Vocabulary): void {
  const place = byId("zoom");
  const shown = element("output", {}, "100%");
  const step = (by: 1 | -1): void => {
    const now = Math.round(view.zoom * 100);
    const next =
      by > 0 ? STEPS.find((each) => each > now) : STEPS.filter((each) => each < now).pop();
    if (next === undefined) return;
    view.zoom = next / 100;
    shown.textContent = `${next}%`;
  };
  const button = (key: "zoomOut" | "zoomIn", by: 1 | -1): HTMLButtonElement => {
    const label = words.say(key);
    const made = element("button", {
      type: "button",
      class: "quiet",
      "aria-label": label,
      title: label,
    });
    made.append(icon(by > 0 ? "plus" : "minus"));
    made.addEventListener("click", () => step(by));
    return made;
  };
  place.append(button("zoomOut", -1), shown, button("zoomIn", 1));
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    },
    { passive: false }
  );
}
