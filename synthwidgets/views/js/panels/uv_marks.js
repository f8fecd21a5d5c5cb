// Tracks and marks of the uv plane. Every sample has its conjugate at (−u, −v): the same measurement, read backwards.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { COLOURS } from "../lib/further.js";
import { knownPart, piecesOf } from "../lib/tracks.js";

const NONE = new Uint8Array(0);
const DOT = 1.2; // radius of a point [px]
const SHORT = 3; // a track shorter than this is drawn as a point [px]

// Conjugates first, so that the samples are on top. `looks` is {sample, conjugate, lost}, each {colour, width, alpha,
// hollow?, together?}; where pairs are few their tracks are drawn `strong`.
export const paintTracks = (context, tracks, lost, project, looks, strong) => {
  if (!tracks?.array?.length) return;
  const marks = lost?.array?.some(Boolean) ? lost.array : NONE;
  const { sample, conjugate, lost: gone } = strong ? stronger(looks) : looks;
  if (marks.length) {
    for (const sign of [-1, 1]) paintLayer(context, tracks, { marks, wanted: true }, mirrored(tracks, project, sign), gone);
  }
  paintLayer(context, tracks, { marks, wanted: false }, mirrored(tracks, project, -1), conjugate);
  paintLayer(context, tracks, { marks, wanted: false }, mirrored(tracks, project, 1), sample);
};

// The same places so many times as far from the middle.
export const stretched = (project, scale) => ({
  toX: (u) => project.toX(scale * u),
  toY: (v) => project.toY(scale * v),
});

// The same strokes as a halo of the page, so that tracks stand out from what is under them; where there are many, a
// narrow and faint one, which lets that be seen between them.
export const haloed = (looks, page, strong) => {
  const [more, alpha] = strong ? [2, 0.85] : [1.2, 0.45];
  const halo = ([name, look]) => [name, { colour: page, width: look.width + more, alpha, dot: DOT + more / 2, together: true }];
  return Object.fromEntries(Object.entries(looks).map(halo));
};

const stronger = (looks) => {
  const strong = ([name, look]) => [name, { ...look, width: 1.6 * look.width, alpha: 1, dot: (look.dot ?? DOT) + 1.8 }];
  return Object.fromEntries(Object.entries(looks).map(strong));
};

// Where the samples are on the canvas, or with sign −1 their conjugates.
const mirrored = ({ array }, project, sign) => ({
  x: (point) => project.toX(sign * array[2 * point]),
  y: (point) => project.toY(sign * array[2 * point + 1]),
});

// The kept pieces of all tracks, or those `wanted` lost, which are dotted.
const paintLayer = (context, { shape: [pairs, points] }, { marks, wanted }, { x, y }, look) => {
  const { colour, width, alpha, dash = [], together } = look;
  const lineCap = dash.length ? "butt" : "round";
  const pen = { strokeStyle: colour, lineWidth: width, globalAlpha: alpha, lineJoin: "round", lineCap };
  const lines = new Path2D(); // of those drawn at one stroke, which is quicker and shows no overlap
  const dots = [];
  for (let pair = 0; pair < pairs; pair++) {
    for (const piece of piecesOf(marks, pair, points, wanted)) {
      const [start, end] = knownPart(piece, x);
      if (Math.hypot(x(end) - x(start), y(end) - y(start)) < SHORT) {
        dots.push(start);
        continue;
      }
      const line = together ? lines : new Path2D();
      line.moveTo(x(start), y(start));
      for (let point = start + 1; point <= end; point++) line.lineTo(x(point), y(point));
      if (!together) strokeLine(context, line, pen, dash);
    }
  }
  if (together) strokeLine(context, lines, pen, dash);
  for (const dot of dots) paintDot(context, x(dot), y(dot), look);
  context.setLineDash([]);
  context.globalAlpha = 1;
};

const strokeLine = (context, line, pen, dash) => {
  Object.assign(context, pen);
  context.setLineDash(dash);
  context.stroke(line);
};

const paintDot = (context, x, y, { colour, width, alpha, hollow, dot = DOT }) => {
  disc(context, x, y, dot, { [hollow ? "edge" : "fill"]: colour, width, alpha });
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

// Top right, in a line each: the colour of an array's tracks and its name.
export const uvLegend = (context, { left, top, side }, legend, ink) =>
  legend.forEach(({ name, number }, index) => {
    const y = top + 17 + 16 * index;
    text(context, name, left + side - 26, y, { colour: ink.ink, font: ink.font("12px"), align: "right", halo: ink.page });
    strokes(context, [[[left + side - 21, y - 4], [left + side - 7, y - 4]]], { colour: ink[COLOURS[number]], width: 3, halo: ink.page });
  });

// The names of the axes inside the frame: u grows to the left, as east does on the sky.
export const axisNames = (context, { left, top, side }, { ink2, page, font }) => {
  const letter = { colour: ink2, font: font("italic 15px", "math"), halo: page };
  const arrow = { colour: ink2, font: font("12px"), halo: page };
  text(context, "v", left + 8, top + 17, letter);
  text(context, "↑", left + 18, top + 17, arrow);
  text(context, "u", left + side - 6, top + side - 8, { ...letter, align: "right" });
  text(context, "←", left + side - 17, top + side - 8, { ...arrow, align: "right" });
};
