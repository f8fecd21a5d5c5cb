// What was pinned, below what is now on the map of the air: a dotted line round the half of that air that has more path,
// rings where lines of sight went through it, and the arrow of that wind.

import { strokes } from "../lib/canvas.js";
import { contour } from "../lib/contour.js";
import { arrowOf } from "../lib/wind.js";

const DASH = [2, 3];
const FELT_UM = 0.5; // air that is more even has no halves
const TIP = 7; // of the arrow [px]
const RING = 8;

// `panel` is the map, with `spec`, `host`, `ink`, `project`, `pointOf`, `home` and `length` of the wind's arrow.
export const paintAirGhost = (context, panel) => {
  const style = { colour: panel.ink.ink2, width: 1.6, dash: DASH, halo: panel.ink.page };
  strokes(context, pinnedHalf(panel), { ...style, width: 1.2 });
  for (const [x, y] of pinnedPlaces(panel)) ring(context, x, y, style);
  strokes(context, pinnedWind(panel), style);
};

// Pieces of the line round where the pinned air had more than the middle of its range.
const pinnedHalf = (panel) => {
  const { host, spec } = panel;
  const air = host.ghost(spec.air);
  if (!air?.shape) return [];
  const { middle_m: middle, side_m: side } = host.ghost(spec.marks) ?? host.value(spec.marks);
  const [low, high] = air.array.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  if (high - low < FELT_UM) return [];
  const placeOf = (at) => at.map((index, axis) => middle[axis] + ((index + 0.5) / air.shape[1 - axis] - 0.5) * side);
  return contour(air, (low + high) / 2).map((piece) => piece.map((at) => panel.pointOf(placeOf(at))));
};

const pinnedPlaces = (panel) => {
  const places = panel.host.ghost(panel.spec.places)?.array ?? [];
  return Array.from({ length: places.length / 2 }, (_, antenna) => panel.pointOf([places[2 * antenna], places[2 * antenna + 1]]));
};

// The arrow's line and the two sides of its tip, where the wind was another.
const pinnedWind = (panel) => {
  const { host, spec, length, project } = panel;
  const [speed, from] = [spec.wind, spec.wind_from].map((name) => host.ghostInput(name));
  if (speed === undefined && from === undefined) return [];
  const [east, north] = arrowOf(speed ?? host.input(spec.wind), from ?? host.input(spec.wind_from)).map((part) => part * length * project.scale);
  const reach = Math.hypot(east, north);
  if (!reach) return [];
  const [x, y] = panel.pointOf(panel.home);
  const tip = [x + east, y - north];
  const side = (turn) => {
    const angle = Math.atan2(-north, east) + turn;
    return [tip, [tip[0] - TIP * Math.cos(angle), tip[1] - TIP * Math.sin(angle)]];
  };
  return [[[x - east, y + north], tip], side(0.5), side(-0.5)];
};

const ring = (context, x, y, { colour, width }) => {
  context.save();
  Object.assign(context, { strokeStyle: colour, lineWidth: width });
  context.setLineDash(DASH);
  context.beginPath();
  context.arc(x, y, RING, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
};
