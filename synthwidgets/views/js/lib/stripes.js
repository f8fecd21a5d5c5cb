// The pattern of one pair on the sky, cos 2π(ul + vm), (u, v) in kλ and (l, m) in arcsec: how wide, along which line.

const ARCSEC_A_KLAMBDA = 206.264806; // stripes of 1 kλ are so wide

const TURN = 2 * Math.PI;

// From crest to crest [arcsec]; Infinity where there are no stripes.
export const spacingOf = ({ u, v }) => ARCSEC_A_KLAMBDA / Math.hypot(u, v);

// The line that crests run along, as one of eight: 0 north–south, 1 north-north-east–south-south-west, … 4 east–west, …
// A crest is at right angles to (u, v), u being east and v north.
export const lineOf = ({ u, v }) => {
  const degrees = (Math.atan2(u, v) * 360) / TURN + 90; // from north through east
  return ((Math.round(degrees / 22.5) % 8) + 8) % 8;
};

// How a tile of stripes whose first axis is one period of `tile` pixels lies on a canvas, as [a, b, c, d, e, f] of a
// DOMMatrix: its middle crest at the phase centre (x, y), `scale` pixels an arcsec, east left and north up.
export const tileMatrix = ({ u, v }, { x, y, scale }, tile) => {
  const size = Math.hypot(u, v);
  const [right, down] = [-u / size, -v / size]; // where the phase grows, on the screen
  const stretch = (spacingOf({ u, v }) * scale) / tile;
  return [right * stretch, down * stretch, -down, right, x, y];
};
