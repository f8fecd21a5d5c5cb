// Where a picture stands in its section, its frame, and the ticks outside it.

import { strokes, text } from "./canvas.js";
import { multiples, stepFor } from "./scales.js";
import { tickLabel } from "./units.js";

const SIDES = 66; // what a large picture leaves free on its left and right together
const BELOW = 24; // the row of tick labels
const LARGE = 240; // a smaller picture has fewer ticks and keeps less free
const ROOM = 105; // so much beside a picture is enough for a bar at its ease
const OVERHANG = 16; // numbers on the right may stand in the gap between the panels

// {left, top, side, width, height} in CSS pixels of the picture and of its canvas, for a section so wide.
// `most` is the largest side that the layout wants; `bar` says that a colour bar stands on the right.
export const pictureBox = (width, most = Infinity, bar = false) => {
  const large = width - SIDES >= LARGE;
  const side = Math.max(40, Math.floor(Math.min(width - (large ? SIDES : 42), most)));
  const roomy = bar ? width - side >= ROOM : most < Infinity;
  const left = roomy ? 42 : large && !bar ? 40 : 34;
  return { left, top: 0, side, width: width + (bar ? OVERHANG : 0), height: side + BELOW, roomy };
};

// The largest side that the style sheet allows here.
export const mostSide = (element) =>
  parseFloat(getComputedStyle(element).getPropertyValue("--sw-picture-side")) || Infinity;

// Ticks of one axis: {step, ticks}, six parts on a large picture, four on a small one.
export const ticksOf = (low, high, side, angle = false) => {
  const step = stepFor(high - low, side >= LARGE ? 6 : 4, angle);
  return { step, ticks: multiples(low, high, step) };
};

export const frame = (context, { left, top, side }, colour) => {
  Object.assign(context, { strokeStyle: colour, lineWidth: 1 });
  context.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1);
};

// Ticks below and on the left of the box. Values are in the axis' own unit; `project` takes them to pixels.
// The unit stands beside the tick nearest to the middle.
export const axes = (context, box, { x, y, project, plus, unit }, { colour, rule, font }) => {
  const { left, top, side } = box;
  const middle = x.ticks.reduce((best, tick) => (Math.abs(tick - x.middle) < Math.abs(best - x.middle) ? tick : best), Infinity);
  const below = top + side;
  strokes(context, x.ticks.map((tick) => [[project.toX(tick), below], [project.toX(tick), below + 5]]), { colour: rule });
  strokes(context, y.ticks.map((tick) => [[left, project.toY(tick)], [left - 5, project.toY(tick)]]), { colour: rule });
  for (const tick of x.ticks) {
    const label = tickLabel(tick, x.step, plus) + (tick === middle ? unit : "");
    text(context, label, project.toX(tick), below + 18, { colour, font, align: "center" });
  }
  for (const tick of y.ticks) {
    const line = Math.min(Math.max(project.toY(tick) + 4, top + 10), below);
    text(context, tickLabel(tick, y.step, plus), left - 9, line, { colour, font, align: "right" });
  }
};
