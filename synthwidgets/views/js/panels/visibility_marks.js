// The visibilities plot: the model's band, dots, one pair's line, ticks; and the numbers beside its arrow.

import { disc, strokes, text } from "../lib/canvas.js";
import { dots, within } from "../lib/plot.js";
import { multiples, stepFor } from "../lib/scales.js";
import { tickLabel, unitFor } from "../lib/units.js";
import { logTicks, unbroken } from "../lib/visibilities.js";
import { argand, dial } from "./argand.js";
import { numbersOf } from "./visibility_words.js";

export const DIAL = 124; // so wide is the column of the arrow [px]
const MANY = 300; // dots from which on they are drawn fainter

// What a view's two axes are: the dots' field, and how their ticks are labelled.
export const VIEWS = {
  amplitude_distance: { x: "klambda", y: "amplitude" },
  amplitude_hour: { x: "hour", y: "amplitude" },
  phase_distance: { x: "klambda", y: "phase" },
  phase_hour: { x: "hour", y: "phase" },
};

export const ticksOfX = ({ low, high }, field, wide) => {
  const { unit, factor } = field === "klambda" ? unitFor("wavelengths", high) : { unit: "h", factor: 1 };
  const step = stepFor((high - low) / factor, Math.max(2, Math.floor(wide / (field === "hour" ? 60 : 40))));
  const ticks = multiples(low / factor, high / factor, step);
  const label = (tick) => tickLabel(tick, step, field === "hour" ? "+" : "") + (tick === ticks.at(-1) ? ` ${unit}` : "");
  return ticks.map((tick) => [tick * factor, label(tick)]);
};

export const ticksOfY = (range, field, { factor }) => {
  if (field === "phase") return [-180, -90, 0, 90, 180].map((tick) => [tick, tickLabel(tick, 90)]);
  return logTicks(range).map((tick) => [tick, String(Number((tick / factor).toPrecision(1)))]);
};

// Between the lowest and the highest amplitude of all directions, and their mean.
export const paintBand = (context, box, band, { toX, toY }, { amplitude }) => {
  const rows = Array.from({ length: band.shape[0] }, (_, row) => band.array.subarray(4 * row, 4 * row + 4));
  if (!rows.length) return;
  const edge = (column) => rows.map((row) => [toX(row[0]), toY(row[column])]);
  within(context, box, () => {
    context.beginPath();
    for (const [x, y] of [...edge(3), ...edge(1).reverse()]) context.lineTo(x, y);
    Object.assign(context, { fillStyle: amplitude, globalAlpha: 0.16 });
    context.fill();
    context.globalAlpha = 0.75;
    strokes(context, [edge(2)], { colour: amplitude, width: 1.3 });
    context.globalAlpha = 1;
  });
};

export const paintDots = (context, box, points, at, colour, few) => {
  const alpha = points.length > MANY ? 0.5 : 0.85;
  within(context, box, () => dots(context, points.map(at), few ? 4 : 2.4, { colour, alpha }));
};

// The model along one pair's track, in the order of time.
export const paintLine = (context, box, line, { field, at }, { colour, halo }) => {
  const pieces = unbroken(line, (dot) => (field === "phase" ? dot.phase : 0));
  within(context, box, () => strokes(context, pieces.map((piece) => piece.map(at)), { colour, width: 2.2, halo }));
};

export const paintFound = (context, [x, y], fill, { ink }) => disc(context, x, y, 6, { fill, edge: ink, width: 1.8 });

const RADIUS = 36;
const placeOf = (left) => ({ x: left + 54, y: RADIUS + 28, radius: RADIUS });
const row = (index) => 2 * RADIUS + 50 + 16 * index;
const labelOf = (said) => ({ real: said.text("real"), imaginary: said.text("imaginary"), twin: said.text("twin") });
const writer = (context, ink) => (words, at, line, style) =>
  text(context, words, at, row(line), { align: "center", font: ink.font("12px"), ...style });

// What stays while the arrow turns: its dial, and what the arrow beside it is.
export const paintDial = (context, box, left, said, ink) => {
  const place = placeOf(left);
  dial(context, place, labelOf(said), ink);
  if (row(4) > box.height) return; // where a plot is low its numbers stand, and no more
  const write = writer(context, ink);
  said.text("mirrored").split("\n").forEach((words, line) => write(words, place.x, 3 + line, { colour: ink.ink2 }));
};

// The arrow of what is shown, and below it the pair and its numbers.
export const paintArrow = (context, left, shown, said, ink) => {
  if (!shown) return;
  const place = placeOf(left);
  const { x } = place;
  const write = writer(context, ink);
  const strong = ink.font("600 13px");
  write(said.pair(shown).pair, x, 0, { colour: shown.held ? ink.held : ink.ink, font: strong });
  if (!shown.value) return write(said.text("lost_short"), x, 1, { colour: ink.ink2 });
  argand(context, place, shown.value, labelOf(said), ink);
  const numbers = numbersOf(shown.value);
  write(numbers.amplitude, x - 4, 1, { colour: ink.amplitude, font: strong, align: "right" });
  write(numbers.phase, x + 10, 1, { colour: ink.phase, font: strong, align: "left" });
  write(numbers.parts, x, 2, { colour: ink.ink });
};

export const fluxUnit = ({ high }) => unitFor("flux", high / 2);
