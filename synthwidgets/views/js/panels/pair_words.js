// A pair in words: its antennas, how long it is as the source sees it, its stripes and the line they run along.

import { lineOf, spacingOf } from "../lib/stripes.js";
import { amount } from "../lib/units.js";

// `what` is hovered and has antennas and uv [kλ]; `unit` is the uv plane's own, else the one that fits.
export const pairWords = (what, names, text, unit) => {
  const { antennas, uv } = what;
  const spacing = spacingOf(uv);
  const striped = Number.isFinite(spacing);
  return {
    pair: antennas.map((antenna) => names[antenna] ?? "").join("–"),
    length: amount(Math.hypot(uv.u, uv.v), "wavelengths", unit),
    stripes: striped ? amount(spacing, "angle") : text("ui.uv.none"),
    line: striped ? text(`ui.link.line.${lineOf(uv)}`) : "",
    spoken: striped ? text(`ui.link.spoken.${lineOf(uv)}`) : "",
  };
};
