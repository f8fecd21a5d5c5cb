// The Earth on the canvas, and the array on it: in a circle beside it, enlarged, where it would be too small to see.

import { disc, strokes } from "../lib/canvas.js";
import { EARTH_RADIUS_M, seenFrom } from "../lib/globe.js";
import { nearLand, nearPieces } from "../lib/limb.js";

const SHARE = 0.46; // of the panel's width, for the globe with its circle
const LARGEST = 170; // radius [px]
const INSET = { radius: 0.46, right: 0.75, up: 0.59 }; // of the circle, in radii of the globe
const EDGE = 3;
const ROOM = 1.12; // the circle is so much larger than the array

// Where the globe stands: its middle, its radius and the size of its canvas.
export const globeBox = (width, most) => {
  const across = 1 + INSET.right + INSET.radius;
  const radius = Math.floor(Math.min((SHARE * width - 2 * EDGE) / across, (most - 2 * EDGE) / (2 + INSET.up + INSET.radius - 1), LARGEST));
  const over = Math.ceil((INSET.up + INSET.radius - 1) * radius); // the circle is higher, or lower, than the globe
  return { x: radius + EDGE, y: radius + EDGE + over, radius, width: Math.ceil(across * radius) + 2 * EDGE, height: 2 * (radius + EDGE + over) };
};

const pixels = ({ x, y, radius }) => ([u, v]) => [x + radius * u, y - radius * v];

// `rings` and `lines` as seen from the source.
export const paintEarth = (context, globe, rings, lines, { sea, land, coast, hair, edge }) => {
  const { x, y, radius } = globe;
  const at = pixels(globe);
  const pieces = rings.flatMap((ring) => nearPieces(ring, true));
  disc(context, x, y, radius, { fill: sea });
  context.beginPath();
  for (const outline of nearLand(pieces)) trace(context, outline, at, globe);
  context.fillStyle = land;
  context.fill();
  strokes(context, lines.flatMap((line) => nearPieces(line)).map(({ points }) => points.map(at)), { colour: hair });
  const shores = pieces.map(({ points, from }) => (from === null ? [...points, points[0]] : points).map(at));
  strokes(context, shores, { colour: coast });
  disc(context, x, y, radius, { edge, width: 1 });
};

// An outline of land; where it goes along the limb it is round.
const trace = (context, { points, arcs }, at, { x, y, radius }) => {
  const turns = new Map(arcs.map((arc) => [arc.after, arc]));
  points.forEach((point, index) => {
    if (index) context.lineTo(...at(point));
    else context.moveTo(...at(point));
    const turn = turns.get(index);
    if (turn) context.arc(x, y, radius, -turn.from, -turn.to);
  });
  context.closePath();
};

// How antennas [u, v, w] in metres become points: on the globe itself, or in the circle beside it.
export const onGlobe = (globe, view, site, spot, declination) => {
  if (site.earth_wide) return { globe, wide: true, middle: [globe.x, globe.y] };
  const [u, v, w] = seenFrom(view, ...spot);
  const { radius } = globe;
  // In the corner on the right that the site does not pass: where it is at 3 h tells.
  const [, later] = seenFrom({ sinH: Math.SQRT1_2, cosH: Math.SQRT1_2, sinD: view.sinD, cosD: view.cosD }, ...spot);
  const up = later > 0 ? -INSET.up : INSET.up;
  const middle = [globe.x + INSET.right * radius, globe.y - up * radius];
  return { globe, declination, wide: false, middle, round: INSET.radius * radius, spot: pixels(globe)([u, v]), near: w > 0 };
};

// Antennas at rest, all but those in hand.
export const paintArray = (context, stage, points, held, ink) => {
  const resting = range(points).filter((index) => !held.includes(index));
  if (stage.wide) return resting.forEach((index) => onBallItself(context, stage, points, index, ink.antenna, 3.2, ink));
  stage.globe.scale = stage.round / (ROOM * farthest(points)); // kept while a hand carries an antenna
  paintCircle(context, stage, ink);
  for (const index of resting) inCircle(context, stage, points, index, { fill: ink.antenna }, 1.8);
};

export const paintHeld = (context, stage, points, ink) => {
  for (const index of range(points)) {
    if (stage.wide) onBallItself(context, stage, points, index, ink.held, 5, ink);
    else inCircle(context, stage, points, index, { fill: ink.held, edge: ink.page }, 3.6);
  }
};

const range = (points) => Array.from({ length: points.length / 3 }, (_, index) => index);
const farthest = (points) =>
  range(points).reduce((most, index) => Math.max(most, Math.hypot(...points.subarray(3 * index, 3 * index + 3))), 1);

// The circle, and the line to where on the Earth it belongs.
const paintCircle = (context, { globe, middle: [x, y], round, spot, near }, { page, ink, antenna, edge }) => {
  if (near) {
    const [right, down] = [spot[0] - x, spot[1] - y];
    const far = Math.hypot(right, down);
    const rim = [x + (right * round) / far, y + (down * round) / far];
    if (far > round) strokes(context, [[spot, rim]], { colour: ink, width: 1 });
    disc(context, ...spot, 3, { fill: antenna, edge: page });
  }
  disc(context, x, y, round, { fill: page, edge: near ? ink : edge, width: 1.2 });
  if (!near) strokes(context, [[[x - 0.5 * round, y], [x + 0.5 * round, y]]], { colour: edge, dash: [1, 3] });
  return globe;
};

const inCircle = (context, { globe, middle: [x, y], round, near }, points, index, paint, size) => {
  const [right, up] = [points[3 * index] * globe.scale, points[3 * index + 1] * globe.scale];
  const far = Math.hypot(right, up);
  if (far > round - size) return; // an antenna carried far away
  disc(context, x + right, y - up, size, { ...paint, width: 1, alpha: near ? 1 : 0.35 });
};

// One on the far side is a ring.
const onBallItself = (context, { globe }, points, index, colour, size, { page }) => {
  const [x, y] = pixels(globe)([points[3 * index] / EARTH_RADIUS_M, points[3 * index + 1] / EARTH_RADIUS_M]);
  if (points[3 * index + 2] >= 0) disc(context, x, y, size, { fill: colour, edge: page });
  else disc(context, x, y, size - 1, { edge: colour, width: 1, alpha: 0.5 });
};
