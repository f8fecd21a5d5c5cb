// A picture (row 0 south, column 0 east) as pixels, its brightest and its deepest place.

// A canvas of one pixel for each of a picture, north up; not-a-number stays clear.
export class Raster {
  canvas = document.createElement("canvas");
  #image;

  // `picture` is {array, shape}, or {levels, step, zero, shape} of one that was rounded to travel.
  paint(picture, { colours, zero, step }) {
    const { shape: [height, width], levels } = picture;
    const context = this.canvas.getContext("2d");
    if (this.#image?.width !== width || this.#image.height !== height) {
      Object.assign(this.canvas, { width, height });
      this.#image = context.createImageData(width, height);
    }
    const pixels = new Uint32Array(this.#image.data.buffer);
    const table = { colours, zero, scale: 1 / step };
    if (levels) levelsToPixels(levels, width, colourOfLevels(picture, table), pixels);
    else toPixels(picture.array, width, table, pixels);
    context.putImageData(this.#image, 0, 0);
  }
}

// The colour of each of the 256 levels of a picture that was rounded to travel.
const colourOfLevels = ({ step, zero }, table) => {
  const colours = new Uint32Array(256);
  toPixels(Float32Array.from(colours, (_, level) => (level - zero) * step), 256, table, colours);
  return colours;
};

const levelsToPixels = (levels, width, colours, pixels) => {
  const height = levels.length / width;
  for (let row = 0, here = 0; row < height; row++) {
    for (let pixel = (height - 1 - row) * width, end = pixel + width; pixel < end; ) pixels[pixel++] = colours[levels[here++]];
  }
};

export const toPixels = (array, width, { colours, zero, scale }, pixels) => {
  const height = array.length / width;
  for (let row = 0, here = 0; row < height; row++) {
    let pixel = (height - 1 - row) * width;
    for (let column = 0; column < width; column++, here++, pixel++) {
      // A bitwise or rounds fast, but would make 0 of not-a-number.
      const level = array[here] * scale + zero + 0.5;
      pixels[pixel] = colours[level < 0 ? 0 : level >= 256 ? 255 : Math.floor(level)];
    }
  }
};

// {lo, hi, lowest, brightest}: the two extreme values and where they stand in the array; nulls for an empty picture.
export const extremes = (array) => {
  let lowest = -1;
  let brightest = -1;
  for (let index = 0; index < array.length; index++) {
    const value = array[index];
    if (!(value <= array[brightest]) && value === value) brightest = index;
    if (!(value >= array[lowest]) && value === value) lowest = index;
  }
  if (brightest < 0) return { lo: 0, hi: 0, lowest: null, brightest: null };
  return { lo: array[lowest], hi: array[brightest], lowest, brightest };
};

// Where a pixel is on the sky, and which pixel a place falls in; offsets east and north in units of a cell.
export const placeOf = (index, [height, width]) => ({
  east: Math.floor(width / 2) - (index % width),
  north: Math.floor(index / width) - Math.floor(height / 2),
});
export const indexOf = ({ east, north }, [height, width]) => {
  const column = Math.floor(width / 2) - Math.round(east);
  const row = Math.round(north) + Math.floor(height / 2);
  return column >= 0 && column < width && row >= 0 && row < height ? row * width + column : null;
};
