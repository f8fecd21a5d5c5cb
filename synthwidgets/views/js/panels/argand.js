// One complex number as an arrow: real to the right, imaginary up, its angle from the right, and its twin mirrored.

import { disc, strokes, text } from "../lib/canvas.js";
import { niceAbove } from "../lib/scales.js";
import { amount } from "../lib/units.js";
import { amplitudeOf } from "../lib/visibilities.js";

const HEAD = 8; // of the arrow [px]

// What stays of the dial about (x, y) whatever the number; `label` names its axes: {real, imaginary, twin}.
export const dial = (context, { x, y, radius }, label, { hair, rule, ink2, page, font }) => {
  disc(context, x, y, radius, { edge: hair, width: 1 });
  disc(context, x, y, radius / 2, { edge: hair, width: 1 });
  strokes(context, [[[x - radius - 4, y], [x + radius + 4, y]], [[x, y - radius - 4], [x, y + radius + 4]]], { colour: rule });
  const small = { font: font("12px"), colour: ink2, halo: page };
  text(context, label.real, x + radius + 6, y + 4, small);
  text(context, label.imaginary, x, y - radius - 8, { ...small, align: "center" });
};

// The number on its dial.
export const argand = (context, { x, y, radius }, value, label, ink) => {
  const { ink2, ink3, page, font, amplitude, phase } = ink;
  const ring = niceAbove(amplitudeOf(value) || 1);
  const scale = radius / ring;
  const tip = [x + value.re * scale, y - value.im * scale];
  const twin = [tip[0], y + value.im * scale];
  strokes(context, [[[x, tip[1]], tip, [tip[0], y]]], { colour: ink2, dash: [1.5, 3] });
  strokes(context, [[[x, y], twin]], { colour: ink["uv-conj"], width: 1.4, dash: [4, 3] });
  disc(context, ...twin, 3.2, { fill: page, edge: ink["uv-conj"], width: 1.5 });
  arc(context, x, y, radius * 0.36, value, phase);
  arrow(context, [x, y], tip, amplitude);
  const small = { font: font("12px"), colour: ink2, halo: page };
  text(context, amount(ring, "flux"), x + radius + 33, y - radius * 0.82, { ...small, colour: ink3, align: "right" });
  const side = twin[0] < x ? -1 : 1;
  if (Math.abs(value.im) * scale > 10) {
    text(context, label.twin, twin[0] + 7 * side, twin[1] + 4, { ...small, align: side < 0 ? "right" : "left" });
  }
};

// The angle of a number, from the right.
export const arc = (context, x, y, radius, { re, im }, colour) => {
  const angle = Math.atan2(im, re);
  context.beginPath();
  context.arc(x, y, radius, 0, -angle, angle > 0);
  Object.assign(context, { strokeStyle: colour, lineWidth: 2.2, lineCap: "butt" });
  context.stroke();
};

export const arrow = (context, [x, y], [tipX, tipY], colour, { size = HEAD, width = 3 } = {}) => {
  const length = Math.hypot(tipX - x, tipY - y);
  if (length < 1) return disc(context, x, y, 2, { fill: colour });
  const [right, down] = [(tipX - x) / length, (tipY - y) / length];
  const head = Math.min(size, length);
  const [baseX, baseY] = [tipX - right * head, tipY - down * head];
  strokes(context, [[[x, y], [baseX, baseY]]], { colour, width });
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(baseX - down * head * 0.55, baseY + right * head * 0.55);
  context.lineTo(baseX + down * head * 0.55, baseY - right * head * 0.55);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
};
