// Plain geometry of tracks in the uv plane: {array: [u, v, u, v, …] in kλ, shape: [pair, point, 2]}.

import { niceAbove } from "./scales.js";

const MARGIN = 1.05;
export const AHEAD = 1.2; // of a window that a pull has outgrown, so that what rests in it is seldom drawn anew

// The largest |u| or |v|; 0 without samples.
export const reachOf = (tracks) => {
  const { array = [] } = tracks ?? {};
  let reach = 0;
  for (let index = 0; index < array.length; index++) {
    const size = Math.abs(array[index]);
    if (size > reach) reach = size;
  }
  return reach;
};

// Half the side of the plane that is shown: a round number a little beyond the longest track.
export const halfFor = (reach) => {
  if (!reach) return 1;
  const step = niceAbove(reach * MARGIN) / 20;
  return Math.ceil((reach * MARGIN) / step) * step;
};

// The sample or conjugate nearest to (u, v), within `most`: {pair, point, u, v} of the sample itself, or null.
export const nearestSample = (tracks, u, v, most) => {
  const { array = [], shape = [0, 0] } = tracks ?? {};
  let best = -1;
  let least = most * most;
  for (let index = 0; index < array.length; index += 2) {
    const [du, dv, su, sv] = [array[index] - u, array[index + 1] - v, array[index] + u, array[index + 1] + v];
    const distance = Math.min(du * du + dv * dv, su * su + sv * sv);
    if (distance <= least) [best, least] = [index, distance];
  }
  if (best < 0) return null;
  const point = best / 2;
  const [pair, along] = [Math.floor(point / shape[1]), point % shape[1]];
  return { pair, point: along, u: array[best], v: array[best + 1], distance: Math.sqrt(least) };
};

// Whether the piece of track that begins at this point is lost: both of its ends are, or its only sample.
const isLost = (lost, start, end = start) => Boolean(lost[start] && lost[end]);

// The pieces of one pair's track that are kept, or those that are lost, each [first point, last point].
export const piecesOf = (lost, pair, points, wanted) => {
  const first = pair * points;
  if (!lost.length) return wanted ? [] : [[first, first + points - 1]];
  const pieces = [];
  for (let point = 0; point < Math.max(1, points - 1); point++) {
    const start = first + point;
    const end = Math.min(start + 1, first + points - 1);
    if (isLost(lost, start, end) !== wanted) continue;
    const last = pieces.at(-1);
    if (last?.[1] === start && start !== first) last[1] = end;
    else pieces.push([start, end]);
  }
  return pieces;
};

// A piece without the points at its ends that are not a number, as between two scans; the last of them where all are.
export const knownPart = ([start, end], x) => {
  while (start < end && Number.isNaN(x(start))) start++;
  while (start < end && Number.isNaN(x(end))) end--;
  return [start, end];
};

// Which rows of [first, second, first, second, …] are in the hand: pairs of its antennas, and those that an answer moves.
export const rowsInHand = (pairs, indices, moving) => {
  const key = (first, second) => first * 65536 + second;
  const moved = new Set();
  for (let row = 0; 2 * row < moving.length; row++) moved.add(key(moving[2 * row], moving[2 * row + 1]));
  const rows = [];
  for (let row = 0; 2 * row < pairs.length; row++) {
    const [first, second] = [pairs[2 * row], pairs[2 * row + 1]];
    if (indices.includes(first) || indices.includes(second) || moved.has(key(first, second))) rows.push(row);
  }
  return rows;
};

// Tracks without what some rows say, which are not a number then: neither found nor drawn.
export const emptied = (tracks, rows) => {
  const length = 2 * tracks.shape[1];
  const array = Float32Array.from(tracks.array);
  for (const row of rows) array.fill(NaN, row * length, (row + 1) * length);
  return { ...tracks, array };
};

// Which row of [first, second, first, second, …] is this pair, in either order; −1 without it.
export const pairOf = (pairs, [one, other]) => {
  for (let row = 0; 2 * row < (pairs?.length ?? 0); row++) {
    const [first, second] = [pairs[2 * row], pairs[2 * row + 1]];
    if ((first === one && second === other) || (first === other && second === one)) return row;
  }
  return -1;
};

// Every pair that has all of these antennas.
export const pairsWith = (pairs, antennas) => {
  const rows = [];
  for (let row = 0; 2 * row < (pairs?.length ?? 0); row++) {
    const both = [pairs[2 * row], pairs[2 * row + 1]];
    if (antennas.every((antenna) => both.includes(antenna))) rows.push(row);
  }
  return rows;
};

// The kept point nearest to the middle of a pair's track; the middle where all is lost.
export const middleOf = (lost, pair, points) => {
  const middle = Math.floor(points / 2);
  const order = Array.from({ length: points }, (_, point) => point).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return order.find((point) => !lost?.[pair * points + point]) ?? middle;
};

// Some rows of tracks, as tracks.
export const rowsOf = (tracks, rows) => {
  const length = tracks.shape.slice(1).reduce((product, size) => product * size, 1);
  const array = new tracks.array.constructor(rows.length * length);
  rows.forEach((row, index) => array.set(tracks.array.subarray(row * length, (row + 1) * length), index * length));
  return { ...tracks, array, shape: [rows.length, ...tracks.shape.slice(1)] };
};
