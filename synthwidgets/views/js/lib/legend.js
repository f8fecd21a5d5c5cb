// What the marks of a plot mean, in a row below it; in further rows where it is too narrow for one.

import { text } from "./canvas.js";

export const LEGEND = 22; // a row [px]
const MARK = 20; // from the left of an entry to its words
const APART = 16;

// Where entries as wide as `widths` stand between two edges: [{x, row}].
export const placesOf = (widths, left, right) => {
  let [x, row] = [left, 0];
  return widths.map((width) => {
    if (x > left && x + width > right) [x, row] = [left, row + 1];
    const place = { x, row };
    x += width + APART;
    return place;
  });
};

// `entries` are [[words, paint], …]; `paint(x, y)` draws the mark about that place. {height, paint(context, top)}.
export const legendOf = (canvas, entries, { left, right, ink }) => {
  const context = canvas.getContext("2d");
  const font = ink.font("12px");
  context.font = font;
  const places = placesOf(entries.map(([words]) => MARK + context.measureText(words).width), left, right);
  const paint = (painted, top) => entries.forEach(([words, mark], index) => {
    const { x, row } = places[index];
    const y = top + row * LEGEND + 14;
    mark(x + 8, y - 4, painted);
    text(painted, words, x + MARK, y, { colour: ink.ink2, font });
  });
  return { height: (1 + Math.max(...places.map(({ row }) => row))) * LEGEND, paint };
};
