// Numbers as people read them: a real minus sign, a unit, no more digits than were asked for.

const CLOSE = new Set(["°", "′", "″", "%", ""]); // units that stand close to their number

// `digits` after the point; without it three digits in all.
export const formatNumber = (value, digits) => {
  const text = digits === undefined ? threeDigits(value) : value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
};

// All digits, as of what somebody typed.
export const everyDigit = (value) => String(value).replace("-", "−");

export const withUnit = (text, unit) => (CLOSE.has(unit) ? text + unit : `${text}\u00a0${unit}`);

const threeDigits = (value) => {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return String(Number(value.toFixed(Math.min(decimals, 20))));
};

// The key of a text that counts: of none and of one it has words of its own.
export const counted = (key, count) => key + ({ 0: ".none", 1: ".one" }[count] ?? "");

// What was typed, with either minus sign and either decimal point, and behind it the unit that is asked for or nothing; NaN
// when it is no number.
export const parseNumber = (text, unit = "") => {
  const typed = text.trim();
  const bare = unit && typed.endsWith(unit) ? typed.slice(0, -unit.length).trim() : typed;
  return bare ? Number(bare.replace("−", "-").replace(",", ".")) : NaN;
};
