// Times of an execution block, and what a hand on its timeline means. Plain functions; seconds from the block's start.

import { clamp, multiples, stepFor } from "./scales.js";

const TOKENS = {
  target: "target", check: "check", phase: "calibrator", bandpass: "permanent", flux: "good", pointing: "antenna",
  tsys: "temporary", polarisation: "phase", diffgain: "uv-second", sideband: "coast", focus: "baseline",
};
const LEVELS = ["block", "scan", "subscan", "integration"];
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600];

// The colour of a class of scans, by its name in the style sheet.
export const tokenOf = (kind) => TOKENS[kind] ?? "air";
export const CLASS_TOKENS = [...new Set([...Object.values(TOKENS), "air"])];

// "8:27"; of less than ten seconds shown, tenths too.
export const clock = (seconds, step = 1) => {
  const [whole, part] = step < 1 ? seconds.toFixed(1).split(".") : [Math.round(seconds), null];
  const [minutes, rest] = [Math.floor(Number(whole) / 60), Number(whole) % 60];
  return `${minutes}:${String(rest).padStart(2, "0")}${part === null ? "" : `.${part}`}`;
};

// Round times in a window, at most `count` and some: {step, ticks}.
export const timeTicks = (start, end, count) => {
  const span = end - start;
  const step = span < 10 ? stepFor(span, count) : (STEPS.find((one) => one >= span / count) ?? 3600);
  return { step, ticks: multiples(start, end, step) };
};

// The number that a scan gets when it is let go at a time: as many others as have their middle before it.
export const placeFor = (scans, scan, seconds) =>
  scans.filter((one, index) => index !== scan && one.start_s + one.duration_s / 2 < seconds).length;

// What is under a time: a scan or a part, -1 for a pause.
export const partAt = (parts, seconds) =>
  parts.findIndex(({ start_s, duration_s }) => seconds >= start_s && seconds < start_s + duration_s);

// The one nearest to a time, for a hand that meant one.
export const nearestPart = (parts, seconds, slack) => {
  const inside = partAt(parts, seconds);
  if (inside >= 0) return inside;
  const gaps = parts.map(({ start_s, duration_s }) => Math.max(start_s - seconds, seconds - start_s - duration_s));
  const least = gaps.indexOf(Math.min(...gaps));
  return gaps[least] <= slack ? least : -1;
};

// One level in (+1) or out (−1).
export const levelAfter = (level, way) => LEVELS[clamp(LEVELS.indexOf(level) + way, 0, LEVELS.length - 1)];

// Classes side by side in a width, as long as they last: [{kind, left, right}].
export const partsOf = (rows, width) => {
  const total = rows.reduce((sum, { seconds }) => sum + seconds, 0);
  let right = 0;
  return rows.map(({ class: kind, seconds }) => {
    const left = right;
    right += (seconds / total) * width;
    return { kind, left, right };
  });
};

// The next scan of a class after number `shown`, round again from the last; -1 where there is none.
export const nextOf = (scans, shown, kind) => {
  const after = scans.findIndex((scan, index) => index > shown && scan.class === kind);
  return after < 0 ? scans.findIndex((scan) => scan.class === kind) : after;
};
