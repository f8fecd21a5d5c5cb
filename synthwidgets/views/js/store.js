// What the browser knows of the app: the latest values and inputs, and what the hand holds.

export class Store {
  values = new Map(); // quantity -> JSON value, or {array, shape, precise}
  inputs = {};
  sent = {}; // inputs as a gesture sends them, until an answer has them: answers to a moving hand bring no inputs
  undo = false;
  redo = false;
  token = ""; // of the newest answer
  hand = null; // {indices, names, enu} of what is held
  holding = false; // a gesture is under way: something was sent that is not yet a release
  scales = new Map(); // shared by the panes of one group
  pinned = null; // {values, inputs} of a state that was kept to compare with
  flipped = false; // what was pinned is shown in place of what is now
  #alike = new Map();
  #handEars = new Set();
  #gestureEars = new Set();

  constructor(inputs) {
    this.inputs = inputs;
  }

  // Take an answer; gives the names of the quantities and inputs that changed.
  take({ token, values, inputs, undo, redo }) {
    const changed = new Set(values.keys());
    for (const [name, value] of values) this.values.set(name, value);
    for (const name of Object.keys(inputs ?? {})) {
      if (!same(inputs[name], this.inputs[name])) changed.add(name);
    }
    Object.assign(this, { token, inputs: inputs ?? this.inputs, undo: undo ?? this.undo, redo: redo ?? this.redo });
    return changed;
  }

  // An input as the hand has it, else as the app does.
  input(name) {
    return !this.flipped && name in this.sent ? this.sent[name] : this.shown.inputs[name];
  }

  // Inputs are on their way; gives the names that changed, as controls that may show them ask for them.
  send(sets = {}) {
    const names = Object.keys(sets).filter((name) => name in this.inputs);
    for (const name of names) this.sent[name] = sets[name];
    return names.map(inHand);
  }

  // The app's own word counts again; gives the names of what was in hand.
  settle() {
    const names = Object.keys(this.sent).map(inHand);
    this.sent = {};
    return names;
  }

  pin() {
    this.pinned = { values: new Map(this.values), inputs: this.inputs };
  }

  unpin() {
    Object.assign(this, { pinned: null, flipped: false });
  }

  // The state on screen, {values, inputs}, and the other one of the two, if any.
  get shown() {
    return this.flipped ? this.pinned : this;
  }

  get other() {
    return this.flipped ? this : this.pinned;
  }

  // What was pinned, to be drawn below what is now; undefined where that is still the same, or the same again.
  ghost(name) {
    const pinned = this.flipped ? undefined : this.pinned?.values.get(name);
    return pinned === undefined || this.#again(name, pinned, this.values.get(name)) ? undefined : pinned;
  }

  // An input as it was pinned; undefined where it is the same now.
  ghostInput(name) {
    const pinned = this.flipped ? undefined : this.pinned?.inputs[name];
    return same(pinned, this.input(name)) ? undefined : pinned;
  }

  // Whether two values are alike, found out once: an undo brings what is like the pinned value, though not that very one.
  #again(name, pinned, now) {
    const known = this.#alike.get(name);
    if (known?.pinned === pinned && known.now === now) return known.same;
    const found = alike(pinned, now);
    this.#alike.set(name, { pinned, now, same: found });
    return found;
  }

  get everything() {
    return new Set([...this.values.keys(), ...Object.keys(this.inputs)]);
  }

  // What the hand holds is shared by the panels at once, without a message.
  setHand(hand) {
    this.hand = hand;
    for (const ear of this.#handEars) ear(hand);
  }

  onHand(ear) {
    this.#handEars.add(ear);
    return () => this.#handEars.delete(ear);
  }

  // A gesture begins, with this first request: what was said about the one before has been read.
  begin(request) {
    for (const ear of this.#gestureEars) ear(request);
  }

  onGesture(ear) {
    this.#gestureEars.add(ear);
    return () => this.#gestureEars.delete(ear);
  }
}

// What changes for a control when its input is in some hand, be it another panel's.
export const inHand = (input) => `hand.${input}`;

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// The same of values that may be arrays: number by number, where not a number is like itself.
const alike = (a, b) => {
  if (a === b) return true;
  if (!a?.array || !b?.array) return same(a, b);
  return same(a.shape, b.shape) && a.array.length === b.array.length && a.array.every((value, index) => Object.is(value, b.array[index]));
};
