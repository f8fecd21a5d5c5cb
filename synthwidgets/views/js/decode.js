// What crosses the wire, made into numbers again: an entry of an answer and the buffers beside it (see coding.py).

const RAW = { float32: Float32Array, float64: Float64Array, int32: Int32Array, uint8: Uint8Array };
const NOT_A_NUMBER = -32768;

// An answer's values as a Map from quantity to a JSON value or to {array, shape, precise}.
export const decodeAnswer = async (values, buffers) => {
  const names = Object.keys(values ?? {});
  const decoded = await Promise.all(names.map((name) => decodeEntry(values[name], buffers)));
  return new Map(names.map((name, index) => [name, decoded[index]]));
};

// A value that is not "precise" was rounded to travel fast during a gesture: draw it, but print no numbers of it.
export const decodeEntry = async (entry, buffers) => {
  if ("json" in entry) return entry.json;
  const { coding, shape } = entry;
  const view = buffers[entry.buffer];
  if (coding === "picture8") {
    return { array: picture8(new Uint8Array(await inflate(view)), entry), shape, precise: false };
  }
  if (coding === "int16") return { array: scaled(new Int16Array(await inflate(view)), entry.step), shape, precise: false };
  // A copy, because a typed array must start at a multiple of its own size and a view may start anywhere.
  const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
  return { array: new RAW[coding](bytes), shape, precise: true };
};

const inflate = (view) => {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // The reader below meets the same fault; without these two it would be reported a second time, as unhandled.
  writer.write(view).catch(() => {});
  writer.close().catch(() => {});
  return new Response(stream.readable).arrayBuffer();
};

// Undo the differences along y and along x in one pass, and look the values up: value = (level − zero)·step.
export const picture8 = (differences, { shape: [height, width], step, zero }) => {
  const values = Float32Array.from({ length: 256 }, (_, level) => (level - zero) * step);
  const levels = new Uint8Array(differences.length);
  const picture = new Float32Array(differences.length);
  for (let y = 0, here = 0; y < height; y++) {
    let across = 0;
    for (let x = 0; x < width; x++, here++) {
      across += differences[here];
      const level = (across + (y ? levels[here - width] : 0)) & 255;
      levels[here] = level;
      picture[here] = values[level];
    }
  }
  return picture;
};

const scaled = (levels, step) => Float32Array.from(levels, (level) => (level === NOT_A_NUMBER ? NaN : level * step));
