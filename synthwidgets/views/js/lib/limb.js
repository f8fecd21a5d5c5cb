// What of lines and of land is on the near side of a ball, seen from so far that rays are parallel. Points are
// [u, v, w, …] on the unit ball, w towards the eye; what is given back is [[u, v], …] on the unit disc.

// The pieces of a line that can be seen, each {points, from, to}; `from` and `to` are angles on the limb where it
// comes into view and goes out of it, or null. The last point of a ring is joined to its first.
export const nearPieces = (line, ring = false) => {
  const count = line.length / 3;
  const at = (index) => line.subarray(3 * (index % count), 3 * (index % count) + 3);
  const near = (index) => at(index)[2] >= 0;
  const hidden = ring ? firstHidden(line) : 0;
  if (hidden < 0) return [{ points: rangeOf(count).map((index) => [at(index)[0], at(index)[1]]), from: null, to: null }];
  const pieces = [];
  let piece = !ring && near(0) ? { points: [place(at(0))], from: null, to: null } : null;
  for (let step = 1; step <= count - (ring ? 0 : 1); step++) {
    const [a, b] = [at(hidden + step - 1), at(hidden + step)];
    if (a[2] < 0 !== b[2] < 0) {
      const angle = crossing(a, b);
      const edge = [Math.cos(angle), Math.sin(angle)];
      if (piece) pieces.push({ points: [...piece.points, edge], from: piece.from, to: angle });
      piece = piece ? null : { points: [edge], from: angle, to: null };
    }
    if (piece) piece.points.push(place(b));
  }
  return piece ? [...pieces, piece] : pieces;
};

const place = ([u, v]) => [u, v];
const rangeOf = (count) => Array.from({ length: count }, (_, index) => index);
const firstHidden = (line) => {
  for (let index = 2; index < line.length; index += 3) if (line[index] < 0) return (index - 2) / 3;
  return -1;
};

const crossing = (a, b) => {
  const share = a[2] / (a[2] - b[2]);
  return Math.atan2(a[1] + share * (b[1] - a[1]), a[0] + share * (b[0] - a[0]));
};

const TURN = 2 * Math.PI;
const clockwise = (from, to) => (((from - to) % TURN) + TURN) % TURN; // how far it is on the limb, 0…2π

// Outlines of the near land as closed lines: {points, arcs}, to be filled together by the rule of windings. Land lies
// on the right of a ring; so where a ring goes out of view the outline goes clockwise along the limb to the next
// place where one comes in. `arcs` are those ways: after points[index] from an angle clockwise to another.
export const nearLand = (pieces) => {
  const open = pieces.filter(({ from, to }) => from !== null && to !== null);
  const closed = pieces.filter(({ from }) => from === null).map(({ points }) => ({ points, arcs: [] }));
  const left = new Set(open);
  const outlines = [];
  for (const first of open) {
    if (left.has(first)) outlines.push(followed(first, open, left));
  }
  return [...closed, ...outlines];
};

const followed = (first, open, left) => {
  const outline = { points: [], arcs: [] };
  for (let piece = first; left.has(piece); ) {
    left.delete(piece);
    outline.points.push(...piece.points);
    const { to } = piece;
    piece = open.reduce((best, other) => (clockwise(to, other.from) < clockwise(to, best.from) ? other : best));
    outline.arcs.push({ after: outline.points.length - 1, from: to, to: piece.from });
  }
  return outline;
};

// Meridians and parallels every so many degrees: lines of [longitude, latitude] with a point each `fine` degrees.
export const graticule = (every = 30, fine = 5) => {
  const along = (low, high) => rangeOf((high - low) / fine + 1).map((index) => low + index * fine);
  const meridians = rangeOf(360 / every).map((index) => along(-90, 90).map((latitude) => [index * every, latitude]));
  const parallels = rangeOf(180 / every - 1).map((index) => along(0, 360).map((lon) => [lon, (index + 1) * every - 90]));
  return [...meridians, ...parallels];
};
