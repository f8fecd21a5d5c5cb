// What stands on a picture of the sky: compass, scale bar, beam, cross-hair, and the colour bar beside it.

import { clipped, strokes, text } from "../lib/canvas.js";
import { colourOf } from "../lib/colours.js";
import { multiples, stepFor } from "../lib/scales.js";
import { amount, roundBelow, tickLabel } from "../lib/units.js";

const SMALL_BEAM = 24; // half of its length [px]

// North up, east left.
export const compass = (context, { left, top }, { ink, page, font }) => {
  const [x, y] = [left + 44, top + 42];
  const north = [[[x, y], [x, y - 24]], [[x - 3.5, y - 20], [x, y - 25], [x + 3.5, y - 20]]];
  const east = [[[x, y], [x - 24, y]], [[x - 20, y - 3.5], [x - 25, y], [x - 20, y + 3.5]]];
  strokes(context, [...north, ...east], { colour: ink, width: 1.4, halo: page });
  const style = { colour: ink, font: font("600 12px"), align: "center", halo: page };
  text(context, "N", x, y - 29, style);
  text(context, "E", x - 35, y + 4, style);
};

// A round length of about a seventh of the picture, bottom right.
export const scaleBar = (context, { left, top, side }, scale, { ink, page, font }) => {
  const { size: arcsec, words } = roundBelow(side / 5 / scale, "angle");
  const [right, line] = [left + side - 12, top + side - 14];
  strokes(context, [[[right - arcsec * scale, line], [right, line]]], { colour: ink, width: 1.8, halo: page });
  const style = { colour: ink, font: font("600 12px"), align: "center", halo: page };
  text(context, words, right - (arcsec * scale) / 2, line - 7, style);
};

// The axes of a beam on screen, its turn, and the half of the room that it takes. Its position angle runs from north
// through east: counter-clockwise, east being left.
const shapeOf = (beam, scale) => {
  const [major, minor] = [beam.major_arcsec, beam.minor_arcsec].map((width) => Math.max(1, (width * scale) / 2));
  const angle = ((90 - beam.position_angle_deg) * Math.PI) / 180;
  const wide = Math.hypot(major * Math.cos(angle), minor * Math.sin(angle));
  const high = Math.hypot(major * Math.sin(angle), minor * Math.cos(angle));
  return { major, minor, angle, wide, high };
};

const dashedEllipse = (context, x, y, { major, minor, angle }, { ink3, page }) => {
  context.beginPath();
  context.ellipse(x, y, major, minor, angle, 0, 2 * Math.PI);
  Object.assign(context, { strokeStyle: page, lineWidth: 4 });
  context.stroke();
  context.setLineDash([4, 3]);
  Object.assign(context, { strokeStyle: ink3, lineWidth: 1.5 });
  context.stroke();
  context.setLineDash([]);
};

// The beam that was pinned, where a beam has its peak.
export const ghostBeam = (context, box, project, ghost, ink) =>
  clipped(context, box, () => dashedEllipse(context, project.toX(0), project.toY(0), shapeOf(ghost, project.scale), ink));

// The dishes' own view about the phase centre: solid at half power, dotted where a corrected image is cut.
export const beamCircles = (context, box, project, circles, { beam, page }) =>
  clipped(context, box, () => {
    for (const { radius_arcsec: radius, cut } of circles) {
      context.beginPath();
      context.arc(project.toX(0), project.toY(0), radius * project.scale, 0, 2 * Math.PI);
      Object.assign(context, { strokeStyle: page, lineWidth: 4, lineCap: "butt" });
      context.stroke();
      context.setLineDash(cut ? [2, 4] : []);
      Object.assign(context, { strokeStyle: beam, lineWidth: 1.6 });
      context.stroke();
      context.setLineDash([]);
    }
  });

// What the circles are, top right, from a line on; also those that lie outside of the window.
export const circleWords = (context, { left, top, side }, circles, style, line) =>
  circles.forEach(({ label }, index) => text(context, label, left + side - 8, top + 18 + 16 * (line - 1 + index), style));

// The fitted beam, bottom left, about the same middle as the `ghost` that was pinned.
export const beamEllipse = (context, { left, top, side }, scale, { beam, ghost }, ink, { label, stamp }) => {
  const shapes = [beam, ghost].filter(Boolean).map((one) => shapeOf(one, scale));
  const wide = Math.max(...shapes.map((shape) => shape.wide));
  const high = Math.max(...shapes.map((shape) => shape.high));
  const [x, y] = [left + Math.max(24, wide + 9), top + side - Math.max(24, high + 9)];
  solidEllipse(context, x, y, shapes[0], ink);
  if (ghost) dashedEllipse(context, x, y, shapes[1], ink);
  const style = { colour: ink.ink2, font: ink.font("12px"), halo: ink.page };
  stamp.draw(context, label, x + Math.max(16, wide + 7), y + 4, style);
};

const solidEllipse = (context, x, y, { major, minor, angle }, { ink, page }) => {
  context.beginPath();
  context.ellipse(x, y, major, minor, angle, 0, 2 * Math.PI);
  Object.assign(context, { fillStyle: page, strokeStyle: page, lineWidth: 4 });
  if (major < SMALL_BEAM) context.fill();
  else context.stroke(); // a large one would hide the picture
  Object.assign(context, { strokeStyle: ink, lineWidth: 1.5 });
  context.stroke();
};

// Four short lines about a place that stays free.
export const crossHair = (context, x, y, { ink, page }) => {
  const arms = [[0, -1], [0, 1], [-1, 0], [1, 0]];
  const pieces = arms.map(([dx, dy]) => [[x + 4 * dx, y + 4 * dy], [x + 12 * dx, y + 12 * dy]]);
  strokes(context, pieces, { colour: ink, width: 1.6, halo: page });
};

// The colours of the scale with round values beside them; zero is marked across the bar.
export const colourBar = (context, { left, top, side, roomy }, table, { lo, hi, factor }, { ink, ink2, rule, font }) => {
  const [x, width] = [left + side + (roomy ? 12 : 6), 11];
  const toY = (value) => top + side - ((value - lo) / (hi - lo)) * side;
  for (let row = 0; row < side; row++) {
    context.fillStyle = `rgb(${colourOf(table, hi - ((row + 0.5) / side) * (hi - lo))})`;
    context.fillRect(x, top + row, width, 1.5);
  }
  Object.assign(context, { strokeStyle: rule, lineWidth: 0.8 });
  context.strokeRect(x, top + 0.5, width, side - 1);
  const step = stepFor((hi - lo) / factor, 7);
  for (const tick of multiples(lo / factor, hi / factor, step)) {
    const y = toY(tick * factor);
    strokes(context, [[[x + width, y], [x + width + 4, y]]], { colour: tick ? rule : ink });
    if (!tick) strokes(context, [[[x, y], [x + width, y]]], { colour: ink });
    const line = Math.min(Math.max(y + 4, top + 10), top + side);
    text(context, tickLabel(tick, step), x + width + 7, line, { colour: tick ? ink2 : ink, font: font("12px") });
  }
};
