// What a plane wave and two dishes look like from the side. A slant is {sine, cosine, wavelength}: the wave comes from
// up and, where the sine is positive, from the right.

import { disc, strokes } from "../lib/canvas.js";

const FADES = 6; // crests on the way up until they are faint

// A line of equal phase, so many half wavelengths before it reaches a place.
export const front = (context, [x, y], { sine, cosine, wavelength }, half, reach, { sky, page }, strong = false) => {
  const away = (half * wavelength) / 2;
  const [middleX, middleY] = [x + away * sine, y - away * cosine];
  const ends = [-2, 2].map((way) => [middleX + way * reach * cosine, middleY + way * reach * sine]);
  context.globalAlpha = strong ? 1 : Math.max(0.25, 0.8 - (0.55 * Math.abs(half)) / (2 * FADES));
  const trough = half % 2 !== 0;
  if (strong) strokes(context, [ends], { colour: sky, width: 3, halo: page });
  else strokes(context, [ends], { colour: sky, width: trough ? 1 : 1.6, dash: trough ? [3, 5] : [] });
  context.globalAlpha = 1;
};

// The way to the source.
export const ray = (context, [x, y], { sine, cosine }, reach, { ink3 }) =>
  strokes(context, [[[x, y], [x + 2 * reach * sine, y - 2 * reach * cosine]]], { colour: ink3, dash: [1, 4] });

export const ground = (context, width, floor, { rule }) =>
  strokes(context, [[[0, floor + 0.5], [width, floor + 0.5]]], { colour: rule, width: 1.4 });

// A dish that looks along the slant, on its mast.
export const dish = (context, [x, y], floor, { sine, cosine }, { antenna, page }) => {
  const turned = ([right, up]) => [x + right * cosine + up * sine, y - up * cosine + right * sine];
  strokes(context, [[[x, y + 4], [x, floor]], [[x - 12, floor - 1], [x + 12, floor - 1]]], { colour: antenna, width: 3 });
  const bowl = [-24, -18, -12, -6, 0, 6, 12, 18, 24].map((right) => turned([right, (right * right) / 44 - 6]));
  const feed = turned([0, 18]);
  strokes(context, [[bowl[1], feed, bowl.at(-2)]], { colour: antenna, width: 1 });
  strokes(context, [bowl], { colour: antenna, width: 3.4, halo: page });
  disc(context, ...feed, 2.6, { fill: antenna });
};
