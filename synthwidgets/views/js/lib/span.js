// A run of neighbours in a row of things, [where it began, where it is now], as keys choose it; and its ends in order.

import { clamp } from "./scales.js";

const STEPS = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };

// After a key: with Shift it grows or shrinks, without it is one thing again. Null for every other key.
export const spanAfter = ([began, now], { key, shiftKey, ctrlKey, metaKey, altKey }, count) => {
  const step = STEPS[key];
  if (!step || ctrlKey || metaKey || altKey) return null;
  const to = clamp(now + step, 0, count - 1);
  return [shiftKey ? began : to, to];
};

export const endsOf = ([began, now]) => [Math.min(began, now), Math.max(began, now)];

// The run of ascending numbers between two, by their places; null where there is none.
export const spanBetween = (numbers, low, high) => {
  const first = numbers.findIndex((number) => number >= low);
  const last = numbers.findLastIndex((number) => number <= high);
  return first >= 0 && last >= first ? [first, last] : null;
};
