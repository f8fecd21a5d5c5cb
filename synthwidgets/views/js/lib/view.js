// A square window on a plane (sky, ground or uv): its centre and half of its side, in the plane's own unit.

import { clamp } from "./scales.js";

export const viewOf = (half, x = 0, y = 0) => ({ x, y, half });

// How the window stands on a square of `side` pixels with its corner at (left, top).
// `direction` is +1 where x grows to the right (the ground), −1 where it grows to the left (the sky, and u beside it).
export const projection = (view, { side, left = 0, top = 0 }, direction = 1) => {
  const scale = side / (2 * view.half);
  const middle = { x: left + side / 2, y: top + side / 2 };
  return {
    scale, // pixels a unit
    toX: (x) => middle.x + direction * (x - view.x) * scale,
    toY: (y) => middle.y - (y - view.y) * scale,
    fromX: (x) => view.x + (direction * (x - middle.x)) / scale,
    fromY: (y) => view.y - (y - middle.y) / scale,
  };
};

// Closer by `factor`; the point (x, y) of the plane stays where it is on the screen.
export const zoomed = (view, factor, { x, y } = view, { least = 0, most = Infinity } = {}) => {
  const half = clamp(view.half / factor, least, most);
  const ratio = half / view.half;
  return viewOf(half, x + (view.x - x) * ratio, y + (view.y - y) * ratio);
};

// The window, moved so that it does not look past `whole`.
export const within = (view, whole) => {
  const half = Math.min(view.half, whole.half);
  const room = whole.half - half;
  return viewOf(half, clamp(view.x, whole.x - room, whole.x + room), clamp(view.y, whole.y - room, whole.y + room));
};

// A place, brought to the nearest edge of the window.
export const inside = ({ x, y, half }, placeX, placeY) => ({ x: clamp(placeX, x - half, x + half), y: clamp(placeY, y - half, y + half) });

export const contains = (view, x, y) => Math.abs(x - view.x) <= view.half && Math.abs(y - view.y) <= view.half;
