// Colour tables: 256 colours for a range of values, with zero exactly on the colour of the page.

import { clamp } from "./scales.js";

const POSITIVE = {
  light: [
    [0, null], [0.15, "#fff0d3"], [0.35, "#fdcf88"], [0.55, "#f2993d"],
    [0.72, "#d8572b"], [0.87, "#9a1f30"], [1, "#430b22"],
  ],
  dark: [
    [0, null], [0.15, "#2a1722"], [0.35, "#6a2036"], [0.55, "#b33d2d"],
    [0.72, "#e6752c"], [0.87, "#f8b94f"], [1, "#fff6d8"],
  ],
};
const NEGATIVE = {
  light: [[0, null], [0.2, "#dcebf8"], [0.4, "#a6cbee"], [0.6, "#5899d7"], [0.8, "#2561ae"], [1, "#112e69"]],
  dark: [[0, null], [0.2, "#11263e"], [0.4, "#154270"], [0.6, "#2468ac"], [0.8, "#5aa5e8"], [1, "#cbe7ff"]],
};
const NIGHT = [17, 20, 24];
// A wheel: zero is light, half a turn dark, a quarter blue, minus a quarter orange.
const PHASE = ["#3b1c45", "#8d3040", "#dd6f2c", "#e9ac7a", "#e6d8bb", "#93b4d6", "#3b7dd8", "#3c4295", "#3b1c45"];

// How a fraction of the peak is drawn: odd functions that keep 0 and ±1.
const odd = (shape) => (fraction) => Math.sign(fraction) * shape(Math.abs(fraction));
export const STRETCHES = {
  linear: (fraction) => fraction,
  root: odd((size) => size ** 0.6),
  log: odd((size) => Math.log10(1 + 99 * size) / 2),
};

export const rgb = (hex) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

// Between the stops [place, "#rrggbb"], with `page` in the place of null.
const ramp = (stops, page) => {
  const colours = stops.map(([place, hex]) => [place, hex ? rgb(hex) : page]);
  return (place) => {
    const upper = Math.max(1, colours.findIndex(([stop]) => place <= stop));
    const [[from, a], [to, b]] = place >= 1 ? colours.slice(-2) : [colours[upper - 1], colours[upper]];
    const share = clamp((place - from) / (to - from), 0, 1);
    return a.map((channel, index) => Math.round(channel + (b[index] - channel) * share));
  };
};

const signed = (dark, page) => {
  const tone = dark ? "dark" : "light";
  const above = ramp(POSITIVE[tone], page);
  const below = ramp(NEGATIVE[tone], page);
  return (fraction) => (fraction < 0 ? below(-fraction) : above(fraction));
};

// A map gives the colour of v/peak after the stretch; `low` is the lowest of these.
export const MAPS = {
  signed: ({ dark, page }) => signed(dark, page),
  grey: ({ ink, page, low }) => (fraction) => ramp([[0, null], [1, hexOf(ink)]], page)((fraction - low) / (1 - low)),
  night: () => signed(true, NIGHT),
};

const hexOf = (colour) => `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
const pack = ([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

// {colours, zero, step, css}: the colour of a value is colours[round(value / step) + zero], packed as ImageData has it.
// `page` and `ink` are [red, green, blue]; `hi` must be positive, and is the peak for both signs.
export const colourTable = ({ map = "signed", stretch = "root", lo, hi, dark, page, ink }) => {
  const zero = Math.round((255 * -lo) / (hi - lo));
  const step = Math.max(hi / (255 - zero), zero && -lo / zero); // zero is a level, and both ends are within
  const stretched = (value) => STRETCHES[stretch](value / hi);
  const colour = MAPS[map]({ dark, page, ink, low: stretched(lo) });
  const entries = Array.from({ length: 256 }, (_, level) => colour(stretched((level - zero) * step)));
  return { colours: Uint32Array.from(entries, pack), zero, step };
};

// The table's colour of one value, as [red, green, blue]; values outside take the colour of the nearest end.
export const colourOf = ({ colours, zero, step }, value) => {
  const packed = colours[Math.max(0, Math.min(255, Math.round(value / step + zero)))];
  return [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255];
};

// The table of angles from −180° to 180°. What is below stands for "no phase", and is left to `page`.
export const phaseTable = ({ none, page }) => {
  const step = (180 - none) / 255;
  const zero = Math.round(-none / step);
  const wheel = ramp(PHASE.map((hex, index) => [index / (PHASE.length - 1), hex]), page);
  const colour = (degrees) => (degrees < (none - 180) / 2 ? page : wheel(clamp((degrees + 180) / 360, 0, 1)));
  return { colours: Uint32Array.from({ length: 256 }, (_, level) => pack(colour((level - zero) * step))), zero, step };
};

// The air between two values of the path, evenly: more of it is darker on a light page, lighter on a dark one.
const AIR = {
  light: [[0, "#ffffff"], [0.25, "#e3ecf1"], [0.55, "#a9c1ce"], [0.8, "#6288a0"], [1, "#2f566f"]],
  dark: [[0, "#0d1b26"], [0.3, "#1b3647"], [0.6, "#47697c"], [0.85, "#93b0be"], [1, "#e6eff3"]],
};

export const airTable = ({ lo, hi, dark }) => {
  const step = (hi - lo) / 254;
  const colour = ramp(AIR[dark ? "dark" : "light"], [0, 0, 0]);
  return { colours: Uint32Array.from({ length: 256 }, (_, level) => pack(colour(Math.min(1, level / 254)))), zero: -lo / step, step };
};
