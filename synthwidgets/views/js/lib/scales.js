// Round steps for axes, rings and scale bars.

const MANTISSAS = [1, 2, 5, 10];
const ANGLE_MANTISSAS = [1, 2, 3, 5, 10]; // a third of a field is as natural as a half of it

export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

const around = (value, mantissas, choose) => {
  const power = 10 ** Math.floor(Math.log10(value));
  // The slack keeps 0.3 on its own side of 0.30000000000000004.
  return choose(mantissas.map((mantissa) => mantissa * power), value * 1e-9);
};

// The smallest round number that is at least `value`, and the largest that is at most it.
export const niceAbove = (value, mantissas = MANTISSAS) =>
  around(value, mantissas, (steps, slack) => steps.find((step) => step >= value - slack));
export const niceBelow = (value, mantissas = MANTISSAS) =>
  around(value, mantissas, (steps, slack) => steps.findLast((step) => step <= value + slack));

// The step that cuts `span` in at most `count` parts.
export const stepFor = (span, count, angle = false) => niceAbove(span / count, angle ? ANGLE_MANTISSAS : MANTISSAS);

// Every multiple of `step` from `low` to `high`, ends included; zero is never a negative zero.
export const multiples = (low, high, step) => {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step + 0);
};

// How many decimals a number needs so that one `step` of it shows: 1 for 0.06, 2 for 0.01, 0 for 3.
export const decimalsFor = (step) => Math.max(0, -Math.floor(Math.log10(2 * step) + 1e-9));
