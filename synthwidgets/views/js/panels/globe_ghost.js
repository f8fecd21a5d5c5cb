// When the pinned state watched, in the hours beside the globe: a broken line about what it saw of the source's curve.

import { strokes } from "../lib/canvas.js";
import { elevation } from "../lib/globe.js";

const POINTS = 40; // along the curve
const FLAT = 0.2; // of the height, where antennas all over the Earth each have a curve of their own

// From when to when the other one of the two states, pinned and now, watches: one strip holds both.
export const otherSpan = ({ host, spec }) => {
  const { start_h, end_h } = host.other(spec.observation) ?? {};
  return start_h === undefined ? [] : [start_h, end_h];
};

// What was pinned, where it is another now: {observation, site}, else null.
export const pinnedHours = ({ host, spec }) => {
  const [observation, site] = [spec.observation, spec.site].map((name) => host.ghost(name) ?? host.value(name));
  const same = host.ghost(spec.observation) === undefined && host.ghost(spec.site) === undefined;
  return same ? null : { observation, site };
};

// The outline as pairs of an hour angle and a height from 0 to 1.
export const outlineOf = ({ observation: { start_h, end_h, declination_deg }, site }) => {
  const hours = Array.from({ length: POINTS + 1 }, (_, index) => start_h + ((end_h - start_h) * index) / POINTS);
  const height = (at) => (site.earth_wide ? FLAT : Math.max(0, elevation(at, declination_deg, site.latitude_deg) / 90));
  return [[start_h, 0], ...hours.map((at) => [at, height(at)]), [end_h, 0]];
};

// `place(hours, height)` is where that is on the strip.
export const paintPinnedHours = (context, pinned, place, { ink3, page }) => {
  const line = outlineOf(pinned).map(([hours, height]) => place(hours, height));
  strokes(context, [line], { colour: ink3, width: 1.5, dash: [4, 3], halo: page });
};
