// What the pointer or a cross-hair rests on, told to every panel that can mark the same thing; no message is sent.
// {antennas: [index]} one antenna; {antennas: [a, b], point?} one pair, at a point of its track; {place: {x, y}} a place
// on the sky [arcsec]; `by` is the panel that says so.

export class Hover {
  what = null;
  // The uv plane knows where pairs measure: it adds {held, pair, point, uv: {u, v}} to a pair.
  complete = (what) => what;
  // The visibilities panel says in words what a pair measures.
  describe = () => "";
  #ears = new Set();

  set(what) {
    const whole = what && this.complete(what);
    if (JSON.stringify(whole) === JSON.stringify(this.what)) return;
    const before = this.what;
    this.what = whole;
    for (const ear of this.#ears) ear(whole, before);
  }

  // Nothing any more, if it is this panel that said something.
  clear(by) {
    if (this.what?.by === by) this.set(null);
  }

  // What rests on a pair, once more: the pair has moved.
  renew() {
    const { antennas, point, by } = this.what ?? {};
    if (antennas?.length === 2) this.set({ antennas, point, by });
  }

  onChange(ear) {
    this.#ears.add(ear);
    return () => this.#ears.delete(ear);
  }
}

// Whether one of these parts of what is hovered is another now.
export const differs = (now, before, parts) =>
  parts.some((part) => JSON.stringify(now?.[part]) !== JSON.stringify(before?.[part]));
