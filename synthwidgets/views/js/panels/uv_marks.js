// Tracks and marks of the uv plane. Every sample has its conjugate at (−u, −v): the same measurement, read backwards.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { piecesOf } from "../lib/tracks.js";

const NONE = new Uint8Array(0);
const SHORT = 3; // a track shorter than this is drawn as a point [px]

// Conjugates first, so that the samples are on top. `style` is {sample, conjugate, lost}: {colour, width, alpha};
// where pairs are few their tracks are drawn `strong`.
export const paintTracks = (context, tracks, lost, project, style, strong) => {
  if (!tracks?.array?.length) return;
  const marks = lost?.array ?? NONE;
  const layers = [[-1, style.conjugate, false], [1, style.sample, false]];
  if (marks.some(Boolean)) layers.unshift([-1, style.lost, true], [1, style.lost, true]);
  for (const [sign, look, wanted] of layers) paintLayer(context, tracks, marks, project, sign, look, { wanted, strong });
};

const paintLayer = (context, { array, shape: [pairs, points] }, lost, project, sign, { colour, width, alpha, hollow }, { wanted, strong }) => {
  Object.assign(context, { strokeStyle: colour, lineWidth: strong ? 1.6 * width : width, globalAlpha: strong ? 1 : alpha, lineCap: wanted ? "butt" : "round", lineJoin: "round" });
  context.setLineDash(wanted ? [1, 3] : []);
  const radius = strong ? 3 : 1.2;
  const x = (point) => project.toX(sign * array[2 * point]);
  const y = (point) => project.toY(sign * array[2 * point + 1]);
  for (let pair = 0; pair < pairs; pair++) {
    for (const [start, end] of piecesOf(lost, pair, points, wanted)) {
      context.beginPath();
      if (Math.hypot(x(end) - x(start), y(end) - y(start)) < SHORT) {
        disc(context, x(start), y(start), radius, { [hollow || wanted ? "edge" : "fill"]: colour, width: strong ? 1.4 : 0.8, alpha: strong ? 1 : alpha });
        context.globalAlpha = strong ? 1 : alpha;
        continue;
      }
      context.moveTo(x(start), y(start));
      for (let point = start + 1; point <= end; point++) context.lineTo(x(point), y(point));
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
};

// A sample filled, its conjugate hollow, and the line from the middle whose direction is that of its stripes.
export const paintSample = (context, box, project, { u, v }, fill, { ink, page }) => {
  const [x, y] = [project.toX(u), project.toY(v)];
  clipped(context, box, () => {
    strokes(context, [[[project.toX(0), project.toY(0)], [x, y]]], { colour: ink, width: 1.3, dash: [3, 3] });
    disc(context, x, y, 6, { fill, edge: ink, width: 1.8 });
    disc(context, project.toX(-u), project.toY(-v), 5, { fill: page, edge: ink, width: 1.8 });
  });
};

// The names of the axes inside the frame: u grows to the left, as east does on the sky.
export const axisNames = (context, { left, top, side }, { ink2, page, font }) => {
  const letter = { colour: ink2, font: font("italic 15px", "math"), halo: page };
  const arrow = { colour: ink2, font: font("12px"), halo: page };
  text(context, "v", left + 8, top + 17, letter);
  text(context, "↑", left + 18, top + 17, arrow);
  text(context, "u", left + side - 6, top + side - 8, { ...letter, align: "right" });
  text(context, "←", left + side - 17, top + side - 8, { ...arrow, align: "right" });
};
