// Phases, parts and turns of a complex number in words.

import { formatNumber } from "../numbers.js";
import { phaseOf } from "./visibilities.js";

const NO_PART = 1e-3; // of the whole: no arrow shows it

// "90°"; half a turn is always +180°; "–" without an arrow.
export const phaseWords = ({ re, im }) => {
  if (!re && !im) return "–";
  const degrees = Math.round(phaseOf({ re, im }));
  return `${formatNumber(degrees === -180 ? 180 : degrees, 0)}°`;
};

// "−0.90 + 1.79 i", so many digits as the whole has.
export const partsWords = ({ re, im }, whole) => {
  const [real, imaginary] = [re, im].map((part) => (Math.abs(part) < NO_PART * whole ? 0 : part));
  return `${formatNumber(real, 2)} ${imaginary < 0 ? "−" : "+"} ${formatNumber(Math.abs(imaginary), 2)} i`;
};

// To two decimals.
export const turnsWords = (turns) => formatNumber(Number(turns.toFixed(2)));
