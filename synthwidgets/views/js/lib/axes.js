// Where a picture stands in its section, its frame, and the ticks outside it.

import { strokes, text } from "./canvas.js";
import { measured } from "./measures.js";
import { clamp, multiples, stepFor } from "./scales.js";
import { tickLabel } from "./units.js";
import { projection } from "./view.js";

const SIDES = 66; // what a large picture leaves free on its left and right together
const BELOW = 24; // the row of tick labels
const LARGE = 240; // a smaller picture has fewer ticks and keeps less free
const ROOM = 105; // so much beside a picture is enough for a bar at its ease
const OVERHANG = 20; // numbers on the right, such as −150, may stand in the gap between the panels

// {left, top, side, width, height} in CSS pixels of the picture and of its canvas, for a section so wide.
// `most` is the largest side that the layout wants; `bar` says that a colour bar stands on the right.
export const pictureBox = (width, most = Infinity, bar = false) => {
  const large = width - SIDES >= LARGE;
  const free = large || bar ? SIDES : 42; // the numbers of a bar want their room beside a small picture too
  const side = Math.max(40, Math.floor(Math.min(width - free, most)));
  const roomy = bar ? width - side >= ROOM : most < Infinity;
  const left = roomy ? 42 : large && !bar ? 40 : 34;
  return { left, top: 0, side, width: width + (bar ? OVERHANG : 0), height: side + BELOW, roomy };
};

// The largest side that the style sheet allows here.
export const mostSide = (element) => {
  const side = () => parseFloat(getComputedStyle(element).getPropertyValue("--sw-picture-side")) || Infinity;
  return measured(element, "most side", side);
};

// Ticks of one axis: {step, ticks}, six parts on a large picture, four on a small one.
export const ticksOf = (low, high, side, angle = false) => {
  const step = stepFor(high - low, side >= LARGE ? 6 : 4, angle);
  return { step, ticks: multiples(low, high, step) };
};

export const frame = (context, { left, top, side }, colour) => {
  Object.assign(context, { strokeStyle: colour, lineWidth: 1 });
  context.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1);
};

// Ticks below and on the left of a window whose x grows to the left, in a unit that is `factor` of the window's own.
// `label` stands beside the tick nearest to the middle, `plus` before positive numbers.
export const axes = (context, box, view, { factor, label = "", plus = "", angle = false }, ink) => {
  const shown = { x: view.x / factor, y: view.y / factor, half: view.half / factor };
  const project = projection(shown, box, -1);
  const along = (middle) => ticksOf(middle - shown.half, middle + shown.half, box.side, angle);
  axisBelow(context, box, along(shown.x), project.toX, { plus, label, middle: shown.x }, ink);
  axisLeft(context, box, along(shown.y), project.toY, { plus }, ink);
};

// A number near the edge moves inwards, whole, rather than lose its last digit.
const axisBelow = (context, { top, side, width }, { step, ticks }, toX, { plus, label, middle }, { ink2, rule, font }) => {
  const below = top + side;
  const nearest = ticks.reduce((best, tick) => (Math.abs(tick - middle) < Math.abs(best - middle) ? tick : best), Infinity);
  strokes(context, ticks.map((tick) => [[toX(tick), below], [toX(tick), below + 5]]), { colour: rule });
  for (const tick of ticks) {
    const words = tickLabel(tick, step, plus) + (tick === nearest ? label : "");
    context.font = font("12px");
    const half = context.measureText(words).width / 2;
    text(context, words, clamp(toX(tick), half, width - half), below + 18, { colour: ink2, font: font("12px"), align: "center" });
  }
};

const axisLeft = (context, { left, top, side }, { step, ticks }, toY, { plus }, { ink2, rule, font }) => {
  strokes(context, ticks.map((tick) => [[left, toY(tick)], [left - 5, toY(tick)]]), { colour: rule });
  for (const tick of ticks) {
    const line = clamp(toY(tick) + 4, top + 10, top + side);
    text(context, tickLabel(tick, step, plus), left - 9, line, { colour: ink2, font: font("12px"), align: "right" });
  }
};
