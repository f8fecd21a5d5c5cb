// Small line drawings, 16 by 16, in the colour of the text beside them.

import { svg } from "./dom.js";

const PATHS = {
  undo: "M4 7h6a3.5 3.5 0 0 1 0 7H7M4 7l3-3M4 7l3 3",
  redo: "M12 7H6a3.5 3.5 0 0 0 0 7h3M12 7 9 4M12 7l-3 3",
  reset: "M3.5 8.5a4.5 4.5 0 1 0 1.4-3.3M3.6 2.6v2.8h2.8",
  keys: "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M6.2 6.3a1.9 1.9 0 1 1 2.5 1.8c-.5.2-.7.5-.7 1.1M8 11.4v.1",
  link: "M6.7 9.3a2.6 2.6 0 0 0 3.8.2l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.3 6.7a2.6 2.6 0 0 0-3.8-.2l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1",
  save: "M8 2.5v7M5 7l3 3 3-3M3 13h10",
  more: "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M8.2 4.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0M4.2 11.5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0",
  before: "M10 3L5 8l5 5",
  after: "M6 3l5 5-5 5",
  close: "M4 4l8 8M12 4l-8 8",
  pin: "M5.5 2.5h5M6.5 2.5v4.2L4 9.5h8L9.5 6.7V2.5M8 9.5v4.5",
  add: "M8 3v10M3 8h10",
  remove: "M3 8h10",
  error: "M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM6 6l4 4M10 6l-4 4",
};

export const icon = (name) =>
  svg(
    "svg",
    { class: "sw-icon", viewBox: "0 0 16 16", fill: "none", stroke: "currentColor", "stroke-width": 1.5, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" },
    svg("path", { d: PATHS[name] }),
  );

// The word mark: two wave fronts over an antenna.
export const mark = () =>
  svg(
    "svg",
    { class: "sw-mark", viewBox: "0 0 22 22", fill: "none", stroke: "currentColor", "stroke-width": 1.7, "stroke-linecap": "round", "aria-hidden": "true" },
    svg("path", { d: "M2 15.5C6 5 16 5 20 15.5M5.2 18C8 11.5 14 11.5 16.8 18" }),
    svg("circle", { cx: 11, cy: 18.6, r: 1.7, fill: "var(--sw-held)", stroke: "none" }),
  );
