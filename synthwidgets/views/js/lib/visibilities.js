// Plain arithmetic of visibilities: {array: [re, im, …] in Jy, shape: [pair, point, 2]} and which points these are.
// A choice is {step, along, plot_step, plot_along}: every `step`-th pair, and its points at the places `along` its track.

const DEGREES = 180 / Math.PI;

export const amplitudeOf = ({ re, im }) => Math.hypot(re, im);
export const phaseOf = ({ re, im }) => Math.atan2(im, re) * DEGREES; // −180 to 180

// The visibility of one sample, or of the nearest point of its pair's track that was sent: {re, im, point}, or null
// where there is none.
export const visibilityAt = (points, choice, pair, point) => {
  if (!points?.array || !choice || pair % choice.step) return null;
  const { along } = choice;
  const column = along.reduce((best, place, index) => (Math.abs(place - point) < Math.abs(along[best] - point) ? index : best), 0);
  const start = 2 * ((pair / choice.step) * points.shape[1] + column);
  const [re, im] = points.array.subarray(start, start + 2);
  return Number.isFinite(re) ? { re, im, point: along[column] } : null;
};

// What is drawn, one entry a dot: [{pair, point, klambda, hour, amplitude, phase}], lost samples left out.
export const dotsOf = (points, choice, tracks, hours) => {
  const dots = [];
  if (!points?.array || !choice || !tracks?.array) return dots;
  const [rows, columns] = points.shape;
  const wanted = new Set(choice.plot_along);
  for (let row = 0; row < rows; row++) {
    const pair = row * choice.step;
    if (pair % choice.plot_step) continue;
    for (let column = 0; column < columns; column++) {
      const point = choice.along[column];
      const [re, im] = [points.array[2 * (row * columns + column)], points.array[2 * (row * columns + column) + 1]];
      if (!wanted.has(point) || !(re === re)) continue; // not a number: lost
      const at = 2 * (pair * tracks.shape[1] + point);
      const klambda = Math.hypot(tracks.array[at], tracks.array[at + 1]);
      dots.push({ pair, point, klambda, hour: hours[point], amplitude: Math.hypot(re, im), phase: phaseOf({ re, im }) });
    }
  }
  return dots;
};

// One pair's track as such dots, all points that were sent.
export const trackOf = (points, choice, tracks, hours, pair) => {
  if (!choice || pair % choice.step) return [];
  const row = pair / choice.step;
  const only = { array: points?.array?.subarray(2 * row * points.shape[1], 2 * (row + 1) * points.shape[1]), shape: [1, points?.shape?.[1], 2] };
  const start = 2 * pair * tracks.shape[1];
  const track = { array: tracks.array.subarray(start, start + 2 * tracks.shape[1]), shape: [1, tracks.shape[1], 2] };
  return dotsOf(only, { ...choice, step: 1, plot_step: 1, plot_along: choice.along }, track, hours);
};

const PERCENTILE = 0.02;
const MOST_DECADES = 4;

// The ends of a logarithmic axis for these amplitudes: the highest with a little room, and a decade below nearly all,
// but no more than four decades. {low, high}; what is lower is drawn at the lower end.
export const amplitudeRange = (amplitudes) => {
  const positive = amplitudes.filter((value) => value > 0).sort((a, b) => a - b);
  if (!positive.length) return { low: 0.01, high: 1 };
  const most = positive.at(-1);
  const few = positive[Math.floor(PERCENTILE * positive.length)];
  const decade = 10 ** Math.floor(Math.log10(few) - 1e-9);
  return { low: Math.min(most / 10, Math.max(decade, most / 10 ** MOST_DECADES)), high: 1.3 * most };
};

// Round values on a logarithmic axis: decades, and where there are fewer than three of them 2 and 5 as well.
export const logTicks = ({ low, high }) => {
  const mantissas = Math.log10(high / low) < 2 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const mantissa of mantissas) {
      const tick = Number((mantissa * 10 ** power).toPrecision(1));
      if (tick >= low * (1 - 1e-9) && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
};

// A line of phases is cut where it leaves at 180° and comes in at −180°: pieces of the dots.
export const unbroken = (dots, value) => {
  const pieces = [];
  for (const [index, dot] of dots.entries()) {
    if (index && Math.abs(value(dot) - value(dots[index - 1])) <= 180) pieces.at(-1).push(dot);
    else pieces.push([dot]);
  }
  return pieces.filter((piece) => piece.length > 1);
};
