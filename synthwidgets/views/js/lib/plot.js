// A plot that is not square: its box, its two axes, and pieces of lines and dots in it.

import { strokes, text } from "./canvas.js";

const BELOW = 24; // the row of tick labels

// {left, top, wide, high, width, height}: the plot and its canvas, with room for labels on the left and `right` of it.
export const plotBox = (width, high, right) => {
  const left = 42;
  return { left, top: 6, wide: Math.max(60, width - left - right), high: high - 6, width, height: high + BELOW };
};

// From values to pixels: x evenly, y evenly or by its logarithm.
export const plotScale = ({ left, top, wide, high }, x, y) => {
  const level = y.log ? Math.log : (value) => value;
  const [low, span] = [level(y.low), level(y.high) - level(y.low)];
  return {
    toX: (value) => left + ((value - x.low) / (x.high - x.low || 1)) * wide,
    toY: (value) => top + high - ((level(Math.max(value, y.log ? y.low : -Infinity)) - low) / (span || 1)) * high,
  };
};

export const within = (context, { left, top, wide, high }, paint) => {
  context.save();
  context.beginPath();
  context.rect(left, top - 4, wide + 4, high + 6);
  context.clip();
  paint();
  context.restore();
};

// `x` and `y` are [[value, label], …].
export const plotAxes = (context, { left, top, wide, high }, { toX, toY }, x, y, { rule, hair, ink2, font }) => {
  strokes(context, y.map(([value]) => [[left, toY(value)], [left + wide, toY(value)]]), { colour: hair });
  strokes(context, [[[left, top], [left, top + high], [left + wide, top + high]]], { colour: rule });
  strokes(context, x.map(([value]) => [[toX(value), top + high], [toX(value), top + high + 5]]), { colour: rule });
  strokes(context, y.map(([value]) => [[left, toY(value)], [left - 5, toY(value)]]), { colour: rule });
  const style = { colour: ink2, font: font("12px") };
  for (const [value, label] of x) {
    const end = toX(value) > left + wide - 14;
    text(context, label, toX(value) + (end ? 8 : 0), top + high + 18, { ...style, align: end ? "right" : "center" });
  }
  for (const [value, label] of y) text(context, label, left - 9, toY(value) + 4, { ...style, align: "right" });
};

// Small squares, all in one path.
export const dots = (context, points, size, { colour, alpha = 1 }) => {
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of points) context.rect(x - size / 2, y - size / 2, size, size);
  context.fill();
  context.globalAlpha = 1;
};

// The two strokes of a cross.
export const crossAt = (x, y, arm) => [[[x - arm, y - arm], [x + arm, y + arm]], [[x - arm, y + arm], [x + arm, y - arm]]];
