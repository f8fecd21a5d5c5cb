// The colour scale that the panes of one group share. It is set at the first picture and then stays, so that a
// change on screen is a change of the sky or of the array; when it no longer fits, it says so and can be set anew.

const BRIGHTER = 1.15;
const FAINTER = 0.4;
const DEPTH = 1.25; // room below the lowest value of the first picture
const NOTHING = 0.02; // of the peak: so little below the scale is no reason to speak

export class SharedScale {
  lo = 0;
  hi = 0;
  renewed = false; // set anew, and no gesture since
  #extents = new Map(); // pane -> {lo, hi} of its newest precise picture
  #ears = new Set();

  constructor(range = null) {
    this.fixed = Boolean(range);
    if (range) [this.lo, this.hi] = range;
  }

  // Pictures of another field, or of another sky, begin anew: a scale of the old one would say nothing about them.
  begin(field) {
    if (this.fixed || field === this.field) return;
    this.#extents.clear();
    Object.assign(this, { lo: 0, hi: 0, renewed: this.field !== undefined, field });
  }

  // It is fixed, and the model says at what: asked between gestures.
  fix([lo, hi]) {
    this.fixed = true;
    if (lo === this.lo && hi === this.hi) return;
    Object.assign(this, { lo, hi });
    this.#tell();
  }

  // What a pane shows now. Its first picture always fits.
  offer(pane, { lo, hi }) {
    const first = !this.#extents.has(pane);
    this.#extents.set(pane, { lo, hi });
    if (first && !this.fixed) this.#widen({ lo, hi });
  }

  // A pane shows something else now: it has no say any more.
  withdraw(pane) {
    this.#extents.delete(pane);
  }

  // "brighter", "fainter" or "deeper" than the scale, or null where it fits.
  get misfit() {
    if (this.fixed || !this.#extents.size) return null;
    const { lo, hi } = this.#union();
    if (hi > BRIGHTER * this.hi) return "brighter";
    if (hi < FAINTER * this.hi) return "fainter";
    return lo < this.lo - NOTHING * this.hi ? "deeper" : null;
  }

  rescale() {
    Object.assign(this, { lo: 0, hi: 0, renewed: true });
    this.#widen(this.#union());
  }

  // A gesture began: the word about the change has been read.
  settle() {
    if (!this.renewed) return;
    this.renewed = false;
    this.#tell();
  }

  onChange(ear) {
    this.#ears.add(ear);
    return () => this.#ears.delete(ear);
  }

  #union() {
    const extents = [...this.#extents.values()];
    return { lo: Math.min(...extents.map(({ lo }) => lo)), hi: Math.max(...extents.map(({ hi }) => hi)) };
  }

  // A picture without a positive value is drawn against the size of its deepest one; an empty one against 1.
  #widen({ lo, hi }) {
    this.hi = Math.max(this.hi, hi > 0 ? hi : -lo || 1);
    this.lo = Math.min(this.lo, lo < -NOTHING * this.hi ? DEPTH * lo : 0);
    this.#tell();
  }

  #tell() {
    for (const ear of this.#ears) ear();
  }
}

// What panes share lives in one Map: the object of this name, made when it is first asked for.
export const shared = (map, name, make) => {
  if (!map.has(name)) map.set(name, make());
  return map.get(name);
};
