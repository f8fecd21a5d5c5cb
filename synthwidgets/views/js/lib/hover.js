// What the pointer rests on, told to every panel that can mark the same thing: {antennas: [index…], uv: {u, v}?, held?}.

export class Hover {
  what = null;
  #ears = new Set();

  set(what) {
    if (JSON.stringify(what) === JSON.stringify(this.what)) return;
    this.what = what;
    for (const ear of this.#ears) ear();
  }

  onChange(ear) {
    this.#ears.add(ear);
    return () => this.#ears.delete(ear);
  }
}
