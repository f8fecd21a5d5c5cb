// A word that has been read goes by itself, so that it hides nothing for long: at once, not faded.

const LASTS_MS = 6000;
const LATER_MS = 1000;

// `gone()` is called after a while, later as long as `busy()`: somebody is at it. Returns what ends the waiting.
export const passing = (gone, busy) => {
  const look = () => {
    if (busy()) timer = setTimeout(look, LATER_MS);
    else gone();
  };
  let timer = setTimeout(look, LASTS_MS);
  return () => clearTimeout(timer);
};
