// A change that the eye can follow: from 0 to 1 in a quarter of a second, or at once where motion is not wanted.

const LASTS_MS = 250;
const quiet = () => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

// `run(step)` calls `step(share)` each frame, the last time with 1; a new run or `run.cancel()` ends the one before.
export const easing = ({ ask = requestAnimationFrame, cancel = cancelAnimationFrame, clock = performance, still = quiet } = {}) => {
  let waiting = 0;
  const run = (step) => {
    run.cancel();
    const began = clock.now();
    const next = () => {
      const share = still() ? 1 : Math.min(1, (clock.now() - began) / LASTS_MS);
      waiting = share < 1 ? ask(next) : 0;
      step(share * share * (3 - 2 * share));
    };
    next();
  };
  run.cancel = () => {
    if (waiting) cancel(waiting);
    waiting = 0;
  };
  return run;
};
