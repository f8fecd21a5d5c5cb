// The small sign of each quantity, always with its colour, and the icons of a picture's tools.

import { svg } from "../dom.js";

const filled = (d) => ["path", { d }];
const line = (d, width) => ["path", { d, fill: "none", "stroke-width": width }];

const GLYPHS = {
  antenna: [["circle", { cx: 5.5, cy: 5.5, r: 4 }]],
  uv: [["circle", { cx: 3, cy: 8, r: 2.6 }], ["circle", { cx: 8, cy: 3, r: 2, fill: "none", "stroke-width": 1.4 }]],
  amplitude: [filled("M5.5 1l4.2 8.5H1.3z")],
  phase: [filled("M5.5 1.2a4.3 4.3 0 1 0 4.3 4.3H5.5z")],
  sky: [filled("M5.5 0l1.4 4.1L11 5.5 6.9 6.9 5.5 11 4.1 6.9 0 5.5l4.1-1.4z")],
  beam: [["ellipse", { cx: 5.5, cy: 5.5, rx: 4.6, ry: 2.8, fill: "none", "stroke-width": 1.8 }]],
  image: [["rect", { x: 1, y: 1, width: 9, height: 9, rx: 1 }]],
  earth: [["circle", { cx: 5.5, cy: 5.5, r: 4.3, fill: "none", "stroke-width": 1.6 }], line("M1 5.5h9", 1.4)],
  air: [line("M1 3.5q2-2 4.5 0t4.5 0M1 7.5q2-2 4.5 0t4.5 0", 1.6)],
};

// Nothing for a quantity without a sign.
export const glyph = (name) => {
  if (!GLYPHS[name]) return null;
  const colour = `var(--sw-${name === "earth" ? "antenna" : name})`; // where the antennas stand
  const paint = { fill: colour, stroke: colour, "stroke-width": 0 };
  const attributes = { class: "sw-glyph", viewBox: "0 0 11 11", "aria-hidden": "true", ...paint };
  return svg("svg", attributes, ...GLYPHS[name].map(([tag, shape]) => svg(tag, shape)));
};

const ICONS = {
  add: [["path", { d: "M8 3v10M3 8h10" }]],
  remove: [["path", { d: "M3 8h10" }]],
  zoom: [["circle", { cx: 7, cy: 7, r: 4 }], ["path", { d: "M10 10l3.5 3.5M5.3 7h3.4M7 5.3v3.4" }]],
  colours: [["circle", { cx: 8, cy: 8, r: 5.5 }], ["path", { d: "M8 2.5v11a5.5 5.5 0 0 0 0-11z", fill: "currentColor" }]],
  save: [["path", { d: "M8 2.5v7M5 7l3 3 3-3M3 13h10" }]],
  dots: [3.5, 8, 12.5].map((cx) => ["circle", { cx, cy: 8, r: 0.7, fill: "currentColor" }]),
  play: [["path", { d: "M5.5 3.2v9.6l7.6-4.8z", fill: "currentColor" }]],
  pause: [["path", { d: "M5.5 3.5v9M10.5 3.5v9", "stroke-width": 2.4 }]],
  back: [["path", { d: "M11.5 3.5v9L6 8zM4.2 3.8v8.4", fill: "currentColor" }]],
  forward: [["path", { d: "M4.5 3.5v9L10 8zM11.8 3.8v8.4", fill: "currentColor" }]],
  brush: [["circle", { cx: 6, cy: 10, r: 3.4, "stroke-dasharray": "1.8 1.6" }], ["path", { d: "M8.6 7.4L13 3" }]],
  smaller: [["circle", { cx: 5.5, cy: 8, r: 2.2 }], ["path", { d: "M10.5 8h4" }]],
  larger: [["circle", { cx: 5.5, cy: 8, r: 4.5 }], ["path", { d: "M11.5 8h4M13.5 6v4" }]],
  shrink: [["path", { d: "M6.5 2.5v4h-4M9.5 13.5v-4h4M2.5 13.5l4-4M13.5 2.5l-4 4" }]],
  layers: [["path", { d: "M8 2.2 14.2 5.7 8 9.2 1.8 5.7z" }], ["path", { d: "M1.8 9.6 8 13.1l6.2-3.5" }]],
  flag: [["path", { d: "M4 14V2.5h8.5l-2.2 3 2.2 3H4" }]],
  smooth: [["circle", { cx: 8, cy: 8, r: 2, fill: "currentColor" }], ["circle", { cx: 8, cy: 8, r: 5.8, "stroke-dasharray": "1.5 2.2" }]],
};

export const toolIcon = (name) => {
  const round = { "stroke-linecap": "round", "stroke-linejoin": "round" };
  const paint = { fill: "none", stroke: "currentColor", "stroke-width": 1.5, ...round };
  const attributes = { viewBox: "0 0 16 16", "aria-hidden": "true", ...paint };
  return svg("svg", attributes, ...ICONS[name].map(([tag, shape]) => svg(tag, shape)));
};
