// What stands on the stripes: stars and blobs, the cross of the phase centre, the circle of what the dishes see.

import { disc, rgbOf, strokes, text } from "../lib/canvas.js";

const POINTS = 8;
const RAYS = [11, 3.6]; // of a star [px]
const STEPS = 12; // of a fading

const halved = (share) => 0.5 ** (share * share); // a Gaussian, at so many half widths

// Toward the page where the dishes see less: `radius` is where they see half.
export const fade = (context, { left, top, side }, [x, y], radius, { page }) => {
  const reach = 3 * radius;
  const [red, green, blue] = rgbOf(page);
  const gradient = context.createRadialGradient(x, y, 0, x, y, reach);
  for (let step = 0; step <= STEPS; step++) {
    const away = step / STEPS;
    gradient.addColorStop(away, `rgba(${red}, ${green}, ${blue}, ${1 - halved(3 * away)})`);
  }
  context.fillStyle = gradient;
  context.fillRect(left, top, side, side);
};

// The circle of half of the power, and the grip that it is taken by.
export const dishView = (context, [x, y], radius, { words, colour }, { page, font }) => {
  disc(context, x, y, radius, { edge: page, width: 3.5 });
  disc(context, x, y, radius, { edge: colour, width: 1.4, dash: [1.5, 4] });
  disc(context, x, y - radius, 5, { fill: page, edge: colour, width: 1.8 });
  text(context, words, x, y - radius + 22, { colour, font: font("12px"), align: "center", halo: page });
};

export const phaseCross = (context, [x, y], { words, colour }, { page, font }) => {
  strokes(context, [[[x - 10, y], [x + 10, y]], [[x, y - 10], [x, y + 10]]], { colour, width: 2, halo: page });
  text(context, words, x + 13, y + 16, { colour, font: font("600 12px"), halo: page });
};

// Four rays.
export const star = (context, [x, y], { words, colour }, { page, font }) => {
  context.beginPath();
  for (let point = 0; point < POINTS; point++) {
    const [angle, radius] = [(point * Math.PI) / 4, RAYS[point % 2]];
    context.lineTo(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
  }
  context.closePath();
  Object.assign(context, { strokeStyle: page, lineWidth: 4, lineJoin: "round", fillStyle: colour });
  context.stroke();
  context.fill();
  if (words) text(context, words, x - 13, y - 10, { colour, font: font("600 12px"), align: "right", halo: page });
};

// A blob by its light, and the circle of half of its height.
export const blob = (context, [x, y], radius, colour, { sky, page }) => {
  const gradient = context.createRadialGradient(x, y, 0, x, y, 2.4 * radius);
  const [red, green, blue] = rgbOf(sky);
  for (let step = 0; step <= STEPS; step++) {
    const away = step / STEPS;
    gradient.addColorStop(away, `rgba(${red}, ${green}, ${blue}, ${0.75 * halved(2.4 * away) * (1 - away)})`);
  }
  disc(context, x, y, 2.4 * radius, { fill: gradient });
  disc(context, x, y, radius, { edge: page, width: 3 });
  disc(context, x, y, radius, { edge: colour, width: 1.3 });
};

export const companionLine = (context, from, to, { sky, page }) =>
  strokes(context, [[from, to]], { colour: sky, width: 1.3, halo: page });
