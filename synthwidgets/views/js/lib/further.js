// Further arrays that watch the same sky: an answer holds theirs one after another, and the shape of each.

export const COLOURS = { 1: "uv", 2: "uv-second", 3: "uv-third" }; // of the tracks of an array, by its number

// The part of each array: {array, shape}. `shapes` are [rows, columns, …]; `size` numbers stand at each place.
export const partsOf = (value, shapes, size) => {
  let end = 0;
  return shapes.map((shape) => {
    const start = end;
    end += shape.reduce((product, length) => product * length, size);
    return { array: value.array.subarray(start, end), shape: size > 1 ? [...shape, size] : shape };
  });
};
