// Canvases that are sharp at any device pixel ratio, and the few strokes that all pictures share.

import { measured } from "./measures.js";

// How many screen pixels (before the device's own ratio) one CSS pixel of this element takes: CSS zoom.
export const zoomOf = (element) =>
  measured(element, "zoom", () => element.getBoundingClientRect().width / element.offsetWidth || 1);

// Give a canvas its CSS size and a pixel of its own for each of the device's; returns its context in CSS pixels.
export const fitCanvas = (canvas, width, height) => {
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const ratio = window.devicePixelRatio * zoomOf(canvas);
  const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, { width: columns, height: rows });
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
};

// A CSS colour as [red, green, blue].
export const rgbOf = (() => {
  let probe;
  return (colour) => {
    probe ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    return [...probe.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
  };
})();

const FAMILY = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';

// The style sheet's colours by their names, and its fonts: `font("600 13px")`.
export const inkOf = (host, tokens) => ({
  ...Object.fromEntries(tokens.map((token) => [token, host.colour(token)])),
  font: (style, family = "font") => `${style} ${host.colour(family) || FAMILY}`,
});

// Text that stands on a picture wears a halo of the page's colour.
export const text = (context, words, x, y, { colour, font, align = "left", halo }) => {
  Object.assign(context, { font, textAlign: align, textBaseline: "alphabetic" });
  if (halo) {
    Object.assign(context, { strokeStyle: halo, lineWidth: 4, lineJoin: "round" });
    context.strokeText(words, x, y);
  }
  context.fillStyle = colour;
  context.fillText(words, x, y);
};

// The same for words that move: written once, and copied from then on. Outlining letters takes a millisecond.
export class Stamp {
  #canvas = document.createElement("canvas");
  #told = "";

  // A line of text whose start, middle or end, as `style.align` says, stands at (x, y).
  draw(context, words, x, y, style) {
    const { a: ratio } = context.getTransform();
    const told = JSON.stringify([words, style, ratio]);
    if (told !== this.#told) this.#write(words, style, ratio);
    this.#told = told;
    context.drawImage(this.#canvas, x - this.middle, y - HIGH, 2 * this.middle, HIGH + DEEP);
  }

  #write(words, style, ratio) {
    const under = this.#canvas.getContext("2d");
    under.font = style.font;
    this.middle = Math.ceil(under.measureText(words).width) + EDGE; // room on either side for any alignment
    Object.assign(this.#canvas, { width: 2 * this.middle * ratio, height: (HIGH + DEEP) * ratio });
    under.setTransform(ratio, 0, 0, ratio, 0, 0);
    text(under, words, this.middle, HIGH, style);
  }
}

const [HIGH, DEEP, EDGE] = [20, 8, 4]; // of a line of text above and below its foot, and its halo [px]

// One path of straight pieces, each a list of [x, y].
export const strokes = (context, pieces, { colour, width = 1, halo, dash = [] }) => {
  context.beginPath();
  for (const [start, ...rest] of pieces) {
    context.moveTo(...start);
    for (const point of rest) context.lineTo(...point);
  }
  if (halo) {
    context.setLineDash([]);
    Object.assign(context, { strokeStyle: halo, lineWidth: width + 2.6, lineCap: "round", lineJoin: "round" });
    context.stroke();
  }
  context.setLineDash(dash);
  Object.assign(context, { strokeStyle: colour, lineWidth: width, lineCap: "butt", lineJoin: "miter" });
  context.stroke();
  context.setLineDash([]);
};

export const disc = (context, x, y, radius, { fill, edge, width = 1.4, dash = [], alpha = 1 }) => {
  context.globalAlpha = alpha;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (edge) {
    context.setLineDash(dash);
    Object.assign(context, { strokeStyle: edge, lineWidth: width });
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
};

// Draw inside a rectangle only.
export const clipped = (context, { left, top, side }, paint) => {
  context.save();
  context.beginPath();
  context.rect(left, top, side, side);
  context.clip();
  paint();
  context.restore();
};
