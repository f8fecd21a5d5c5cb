// The pattern of one pair on a picture of the sky: what adds is warm, what takes away is blue, and nothing between.

import { clipped, strokes, text } from "../lib/canvas.js";
import { MAPS, rgb } from "../lib/colours.js";
import { clamp } from "../lib/scales.js";
import { spacingOf, tileMatrix } from "../lib/stripes.js";

const TILE = 64; // pixels of one period
const STRONGEST = 0.5; // a crest leaves as much of the sky to see
const HUE = 0.5; // of the signed colours
export const FINEST = 3; // stripes narrower than this are no stripes on a screen [px]
const LINE = 15;

// One period of cos as colours that let the sky through, its first pixel a crest.
const tileOf = (dark, hue, strongest) => {
  const tile = document.createElement("canvas");
  Object.assign(tile, { width: TILE, height: 1 });
  const context = tile.getContext("2d");
  const colour = MAPS.signed({ dark, page: rgb("#808080") });
  for (let column = 0; column < TILE; column++) {
    const value = Math.cos((2 * Math.PI * column) / TILE);
    context.fillStyle = `rgba(${colour(Math.sign(value) * hue)}, ${strongest * Math.abs(value)})`;
    context.fillRect(column, 0, 1, 1);
  }
  return tile;
};

// `uv` in kλ; the pattern starts from the phase centre, where it adds. `crests`: a colour for lines along the crests;
// `hue`: which of the signed colours they have; `strongest`: how much of a crest lets nothing through.
export const stripes = (context, box, project, uv, { dark, crests, hue = HUE, strongest = STRONGEST }) => {
  const width = spacingOf(uv) * project.scale;
  if (width < FINEST) return;
  const centre = { x: project.toX(0), y: project.toY(0), scale: project.scale };
  const pattern = context.createPattern(tileOf(dark, hue, strongest), "repeat");
  // The middle of the first pixel, not its edge, is the crest.
  pattern.setTransform(new DOMMatrix(tileMatrix(uv, centre, TILE)).translate(-0.5, 0));
  clipped(context, box, () => {
    context.globalAlpha = clamp((width - FINEST) / FINEST, 0.3, 1);
    context.fillStyle = pattern;
    context.fillRect(box.left, box.top, box.side, box.side);
    if (crests) crestLines(context, box, centre, uv, width, crests);
    context.globalAlpha = 1;
  });
};

const crestLines = (context, { side }, { x, y }, { u, v }, width, colour) => {
  const size = Math.hypot(u, v);
  const [right, down] = [-u / size, -v / size];
  const reach = 1.5 * side + Math.hypot(x, y);
  const count = Math.min(200, Math.ceil(reach / width));
  const crest = (index, along) => [x + index * width * right - along * down, y + index * width * down + along * right];
  const crests = Array.from({ length: 2 * count + 1 }, (_, index) => index - count);
  strokes(context, crests.map((index) => [crest(index, -reach), crest(index, reach)]), { colour, width: 1.2 });
};

// What it is, said on the picture, line by line from below.
export const stripeLabel = (context, { left, top, side }, lines, { ink, page, font }) => {
  const style = { colour: ink, font: font("12px"), align: "center", halo: page };
  lines.forEach((words, index) => text(context, words, left + side / 2, top + side - 8 - LINE * (lines.length - 1 - index), style));
};
