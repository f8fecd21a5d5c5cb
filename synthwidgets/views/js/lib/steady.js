// Ends of an axis that stay while what is drawn fits between them, so that a change on screen is a change of the data;
// and labels that keep clear of one another.

import { stepFor } from "./scales.js";

const ROOM = 0.06; // beyond the data
const LOST = 0.3; // data that fill less of the axis than this have it fitted anew

// {low, high}: round ends about the data, `before` where those still do; never less than `least` apart.
export const steadyEnds = (before, low, high, least) => {
  const span = Math.max(high - low, least);
  const fits = before && low >= before.low && high <= before.high && span >= LOST * (before.high - before.low);
  if (fits) return before;
  const middle = (low + high) / 2;
  const [bottom, top] = [Math.min(low, middle - least / 2), Math.max(high, middle + least / 2)].map((end, side) => end + (side ? 1 : -1) * ROOM * span);
  const step = stepFor(top - bottom, 6);
  return { low: Math.floor(bottom / step) * step, high: Math.ceil(top / step) * step };
};

// Where labels stand that would like to be at these heights, each at least `gap` below the one above it.
export const keptApart = (heights, gap, [top, bottom]) => {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b] || a - b);
  const placed = [...heights];
  order.forEach((index, rank) => {
    const above = rank ? placed[order[rank - 1]] + gap : top;
    placed[index] = Math.max(placed[index], above);
  });
  [...order].reverse().forEach((index, rank) => {
    const below = rank ? placed[order[order.length - rank]] - gap : bottom;
    placed[index] = Math.min(placed[index], below);
  });
  return placed;
};
