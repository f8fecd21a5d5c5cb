// Plain geometry of antennas on the ground. Places are [east, north, up, east, north, up, …] in metres.

import { niceAbove } from "./scales.js";

const MARGIN = 1.1; // what is seen is so much wider than the array
const ROOM = 2.4; // and so much wider than a few antennas, which a learner is to pull apart
const FEW = 5;
const SMALLEST = 10; // [m] half of what is seen of a single antenna

export const count = (places) => places.length / 3;
export const placeAt = (places, index) => [places[3 * index], places[3 * index + 1], places[3 * index + 2]];
export const placesOf = (places) => indices(places).map((index) => placeAt(places, index));
const indices = (places) => Array.from({ length: count(places) }, (_, index) => index);

// The largest distance east, west, north or south of the centre.
export const reach = (places) =>
  indices(places).reduce((most, index) => Math.max(most, Math.abs(places[3 * index]), Math.abs(places[3 * index + 1])), 0);

// The largest distance from the centre on the ground.
// East and north of the middle of all antennas.
export const middleOf = (places) =>
  [0, 1].map((axis) => {
    let sum = 0;
    for (let index = axis; index < places.length; index += 3) sum += places[index];
    return sum / (count(places) || 1);
  });

export const radius = (places) =>
  indices(places).reduce((most, index) => Math.max(most, Math.hypot(places[3 * index], places[3 * index + 1])), 0);

// `others` are places that are seen too, but not pulled.
export const fittingHalf = (places, others = []) =>
  Math.max(SMALLEST, (count(places) < FEW ? ROOM : MARGIN) * reach(places), MARGIN * reach(others));

// How far an arrow key goes: 1 m in arrays up to about 2 km, a round longer step in larger ones.
export const nudgeStep = (places) => Math.max(1, niceAbove(Math.max(1e-9, radius(places)) / 1000));

// The antenna nearest to a place, if within `most` metres; −1 without one.
export const nearest = (places, east, north, most = Infinity) => {
  const distance = (index) => Math.hypot(places[3 * index] - east, places[3 * index + 1] - north);
  const closer = (best, index) => (best < 0 || distance(index) < distance(best) ? index : best);
  const best = indices(places).reduce(closer, -1);
  return best >= 0 && distance(best) <= most ? best : -1;
};

// The antenna one meets when going from `from` in a direction [right, up]: near, and rather ahead than aside.
// `among` are the antennas to choose from; −1 when there is none ahead.
export const neighbour = (places, from, [right, up], among = indices(places)) => {
  const size = Math.hypot(right, up);
  const cost = (index) => {
    const [east, north] = [places[3 * index] - places[3 * from], places[3 * index + 1] - places[3 * from + 1]];
    const ahead = (east * right + north * up) / size;
    const aside = Math.abs(east * up - north * right) / size;
    return index === from || ahead <= 0 ? Infinity : ahead + 2 * aside;
  };
  return among.reduce((best, index) => (cost(index) < (best < 0 ? Infinity : cost(best)) ? index : best), -1);
};

export const inBox = (places, [east, north], [east2, north2]) =>
  indices(places).filter((index) => {
    const between = (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b);
    return between(places[3 * index], east, east2) && between(places[3 * index + 1], north, north2);
  });

// How many antennas stand elsewhere than before, those of `except` not counted; all of them where the number changed
// by more than one.
export const movedCount = (before, after, except = []) => {
  if (Math.abs(count(before) - count(after)) > 1) return count(after);
  const common = Math.min(before.length, after.length);
  const along = (axis, index) => before[3 * index + axis] - after[3 * index + axis];
  const moved = (index) => Math.hypot(along(0, index), along(1, index)) > 1e-3;
  return indices(after).filter((index) => 3 * index < common && !except.includes(index) && moved(index)).length;
};

// How far a new antenna stands from the others where half of what is seen is `half`: apart on the screen, and no dish of
// 12 m in another's way.
export const roomFor = (half) => Math.max(0.06 * half, 15);

// The place nearest to [east, north] that is `room` away from every antenna.
export const freePlace = (places, [east, north], room) => {
  const turn = Math.PI * (3 - Math.sqrt(5)); // the golden angle fills a disc evenly
  for (let tries = 0; ; tries++) {
    const far = 0.7 * room * Math.sqrt(tries);
    const place = [east + far * Math.cos(tries * turn), north + far * Math.sin(tries * turn)];
    if (nearest(places, ...place, room) < 0) return place;
  }
};
