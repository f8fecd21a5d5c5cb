// What stands on the ground: rings and directions, antennas, what is held and its lines, the scale bar.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { placeAt } from "../lib/ground.js";
import { amount } from "../lib/units.js";
import { contains } from "../lib/view.js";

// Rings about the array's centre at each step, and the two directions.
export const ground = (context, box, project, view, step, { hair, ink2, page, font }, words) => {
  const [x, y] = [project.toX(0), project.toY(0)];
  const farthest = Math.hypot(Math.abs(view.x) + view.half, Math.abs(view.y) + view.half);
  const rings = Math.min(40, Math.floor((contains(view, 0, 0) ? view.half * 1.02 : farthest) / step));
  clipped(context, box, () => {
    for (let ring = 1; ring <= rings; ring++) disc(context, x, y, ring * step * project.scale, { edge: hair, width: 1 });
    strokes(context, [[[x, box.top], [x, box.top + box.side]], [[box.left, y], [box.left + box.side, y]]], { colour: hair });
  });
  const style = { colour: ink2, font: font("12px"), halo: page };
  text(context, words("ui.map.north"), x + 6, box.top + 12, style);
  text(context, words("ui.map.east"), box.left + box.side - 2, y - 6, { ...style, align: "right" });
};

export const groundScale = (context, { left, top, side }, scale, step, { ink, page, font }) => {
  const [x, y, width] = [left + 4, top + side - 8, step * scale];
  const pieces = [[[x, y], [x + width, y]], [[x, y - 4], [x, y + 4]], [[x + width, y - 4], [x + width, y + 4]]];
  strokes(context, pieces, { colour: ink, width: 1.6, halo: page });
  const style = { colour: ink, font: font("600 12px"), align: "center", halo: page };
  text(context, amount(step, "distance"), x + width / 2, y - 9, style);
};

export const antennas = (context, points, { hovered, selected }, { antenna, ink, page }) => {
  points.forEach((point, index) => {
    if (!point) return;
    if (selected.has(index)) disc(context, ...point, 7.6, { fill: page, edge: ink, width: 1.6 });
    disc(context, ...point, 4.6, { fill: antenna, edge: hovered.includes(index) ? ink : page });
  });
};

// Where antennas stood when they were pinned: a ring for each that has moved.
export const ghosts = (context, box, pinned, points, { ink3 }) => {
  const stays = ([x, y], point) => point && Math.hypot(x - point[0], y - point[1]) < 1;
  const moved = pinned.filter((place, index) => !stays(place, points[index]));
  clipped(context, box, () => moved.forEach((point) => disc(context, ...point, 5.4, { edge: ink3, dash: [2.5, 2.2] })));
};

// Lines from each held antenna to all others.
export const heldLines = (context, points, held, { held: colour }) => {
  context.globalAlpha = 0.34;
  for (const from of held) {
    const others = points.filter((point, index) => index !== from && !(held.includes(index) && index < from));
    strokes(context, others.map((point) => [points[from], point]), { colour, width: 0.9 });
  }
  context.globalAlpha = 1;
};

// The held antenna, the way from its old place, and its name where there is room for it.
export const heldAntenna = (context, box, point, home, { name, stamp }, { held, page, font }) => {
  if (Math.hypot(point[0] - home[0], point[1] - home[1]) > 1) {
    strokes(context, [[home, point]], { colour: page, width: 4 });
    strokes(context, [[home, point]], { colour: held, width: 1.8, dash: [3, 3] });
    disc(context, ...home, 5.4, { fill: page, edge: held, dash: [2.5, 2.2] });
  }
  disc(context, ...point, 14, { fill: held, alpha: 0.18 });
  disc(context, ...point, 8, { fill: held, edge: page, width: 2 });
  if (!name) return;
  const above = point[1] + 31 > box.top + box.side;
  const x = Math.min(Math.max(point[0], box.left + 16), box.left + box.side - 16);
  const style = { colour: held, font: font("600 13px"), align: "center", halo: page };
  stamp.draw(context, name, x, point[1] + (above ? -21 : 31), style);
};

export const selectionBox = (context, [[x, y], [x2, y2]], { ink }) => {
  Object.assign(context, { strokeStyle: ink, lineWidth: 1 });
  context.setLineDash([6, 4]);
  context.strokeRect(x, y, x2 - x, y2 - y);
  context.setLineDash([]);
};

// Every antenna's point on the canvas.
export const pointsOf = (places, project) =>
  Array.from({ length: places.length / 3 }, (_, index) => {
    const [east, north] = placeAt(places, index);
    return [project.toX(east), project.toY(north)];
  });
