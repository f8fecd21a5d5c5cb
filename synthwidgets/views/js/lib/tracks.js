// Plain geometry of tracks in the uv plane: {array: [u, v, u, v, …] in kλ, shape: [pair, point, 2]}.

import { niceAbove } from "./scales.js";

const MARGIN = 1.05;

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
export const isLost = (lost, start, end = start) => Boolean(lost[start] && lost[end]);

// The pieces of one pair's track that are kept, or those that are lost, each [first point, last point].
export const piecesOf = (lost, pair, points, wanted) => {
  const pieces = [];
  const first = pair * points;
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

// The same tracks seen from the held antenna: each (u, v) is that of held minus other, so tracks go where the hand goes.
export const fromHeld = (tracks, pairs, held) => {
  if (!tracks?.array) return tracks;
  const length = 2 * tracks.shape[1];
  const array = tracks.array.slice();
  for (let pair = 0; pair < tracks.shape[0]; pair++) {
    if (!held.includes(pairs[2 * pair + 1]) || held.includes(pairs[2 * pair])) continue;
    for (let index = pair * length; index < (pair + 1) * length; index++) array[index] = -array[index];
  }
  return { ...tracks, array };
};
