// The line along which a picture has one value, as short pieces [[column, row], [column, row]] between the middles of its
// pixels; rows and columns count from 0. Where two corners of four are higher and lie across, either way to join them is
// as good.

export const contour = ({ array, shape: [rows, columns] }, level) => {
  const pieces = [];
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const crossed = crossings(CORNERS.map(([right, up]) => array[(row + up) * columns + column + right] - level));
      for (let pair = 0; pair + 1 < crossed.length; pair += 2) {
        pieces.push([crossed[pair], crossed[pair + 1]].map(([right, up]) => [column + right, row + up]));
      }
    }
  }
  return pieces;
};

const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]]; // of four pixels, once round

// Where the sides of a square are crossed, once round, by how far each corner is above the level.
const crossings = (above) =>
  above.flatMap((here, side) => {
    const next = above[(side + 1) % 4];
    if (here > 0 === next > 0) return [];
    const share = here / (here - next);
    const [from, to] = [CORNERS[side], CORNERS[(side + 1) % 4]];
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  });
