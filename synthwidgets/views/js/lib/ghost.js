// How a number that is shown differs from the one that was pinned.

const NUMBER = /^([−-]?\d[\d\s]*(?:\.\d+)?)\s*(\D*)$/;
const PLAIN = ["%", "°"]; // percent of a percentage or of a direction would say nothing

// {value, unit} of "1 234 m"; null where it is no single number.
export const numberOf = (words) => {
  const found = NUMBER.exec(words.trim());
  if (!found) return null;
  return { value: Number(found[1].replace(/\s/g, "").replace("−", "-")), unit: found[2].trim() };
};

// By how many percent of what it was: "+12 %", "−3 %"; "" where that can not be said.
export const changeOf = (now, then) => {
  const [a, b] = [now, then].map(numberOf);
  if (!a || !b || a.unit !== b.unit || b.value <= 0 || PLAIN.includes(a.unit)) return "";
  const percent = Math.round(100 * (a.value / b.value - 1));
  return percent ? `${percent < 0 ? "−" : "+"}${Math.abs(percent)}\u00a0%` : "";
};
