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
    return new RoundedPicture(new Uint8Array(await inflate(view)), entry);
  }
  // A copy, because a typed array must start at a multiple of its own size and a view may start anywhere.
  const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
  if (coding === "int16") return { array: scaled(new Int16Array(bytes), entry.step), shape, precise: false };
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

// A picture in 256 levels, as it travels during a gesture: value = (level − zero)·step. It is drawn from its levels;
// its values are there for whoever asks.
class RoundedPicture {
  precise = false;
  #array;

  constructor(differences, { shape, step, zero }) {
    Object.assign(this, { shape, levels: levelsOf(differences, shape), step, zero });
  }

  get array() {
    this.#array ??= new Float32Array(this.levels).map((level) => (level - this.zero) * this.step);
    return this.#array;
  }
}

// Undo the differences along y and along x in one pass.
const levelsOf = (differences, [height, width]) => {
  const levels = new Uint8Array(differences.length);
  for (let y = 0, here = 0; y < height; y++) {
    let across = 0;
    for (let x = 0; x < width; x++, here++) {
      across += differences[here];
      const level = (across + (y ? levels[here - width] : 0)) & 255;
      levels[here] = level;
    }
  }
  return levels;
};

const scaled = (levels, step) => {
  const values = new Float32Array(levels.length);
  for (let index = 0; index < levels.length; index++) {
    values[index] = levels[index] === NOT_A_NUMBER ? NaN : levels[index] * step;
  }
  return values;
};
