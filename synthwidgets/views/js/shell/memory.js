// What a learner had here last, kept by the browser and by nobody else. Each app that stands somewhere writes an entry
// of its own, so that two tabs, or this visit and the last one, never write over one another.
//
// Where storage is forbidden nothing is remembered, and nothing fails; where it is full the oldest goes.

const PREFIX = "synthwidgets.memory.";
const VERSION = 1;
const LARGEST = 500_000; // characters of one entry; a state with a large picture is not remembered
const MOST = 40; // entries; the oldest go

export const storage = () => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // a private window may refuse even to be asked
  }
};

export class Memory {
  // `start` tells apart what one page may hold: several apps, or a link's state and the usual one. `stage` is the one
  // app that writes here; it is another one after a reload.
  constructor(start, path, stage, store = storage(), now = Date.now) {
    const kin = `${PREFIX}${start}.${path}#`;
    Object.assign(this, { store, now, kin, key: `${kin}${stage}` });
  }

  // [{key, words, saved, inputs}] of what others had that began alike, the newest first.
  others() {
    const kin = this.#keys().filter((key) => key.startsWith(this.kin) && key !== this.key);
    const read = (key) => ({ key, ...whole(this.store.getItem(key)) });
    return kin.map(read).filter(({ inputs }) => inputs).sort((a, b) => b.saved - a.saved);
  }

  // False when there was no room for it.
  write(inputs, words) {
    const entry = JSON.stringify({ version: VERSION, saved: this.now(), words, inputs });
    if (!this.store || entry.length > LARGEST) return true;
    const kept = this.#put(entry) || (this.#dropOldest() && this.#put(entry));
    if (kept) this.#prune();
    return kept;
  }

  // An entry of `others` as it was read: what its app has written since stays.
  forget({ key, saved }) {
    if (whole(this.store.getItem(key))?.saved === saved) this.store.removeItem(key);
  }

  // True when it is kept, or where nothing ever is.
  #put(entry) {
    try {
      this.store.setItem(this.key, entry);
      return true;
    } catch (fault) {
      return !/quota/i.test(fault.name);
    }
  }

  // What others had that began alike may be waiting for an answer, so it is not what makes room.
  #dropOldest() {
    const oldest = this.#byAge().find((key) => !key.startsWith(this.kin));
    if (oldest) this.store.removeItem(oldest);
    return Boolean(oldest);
  }

  #prune() {
    for (const key of this.#byAge().slice(0, -MOST)) this.store.removeItem(key);
  }

  #byAge() {
    const age = new Map(this.#keys().map((key) => [key, whole(this.store.getItem(key))?.saved ?? 0]));
    return [...age.keys()].sort((a, b) => age.get(a) - age.get(b));
  }

  #keys() {
    try {
      return Array.from({ length: this.store.length }, (_, index) => this.store.key(index)).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }
}

// An entry that is not damaged; else null.
const whole = (entry) => {
  try {
    const { version, saved, words, inputs } = JSON.parse(entry);
    const good = version === VERSION && typeof words === "string" && inputs && typeof inputs === "object" && !Array.isArray(inputs);
    return good ? { saved: Number(saved) || 0, words, inputs } : null;
  } catch {
    return null;
  }
};

// A sentence without its bold marks, cut at a word where it is long.
export const inShort = (sentence, most = 64) => {
  const plain = sentence.replaceAll("**", "");
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(" ", most))} …`;
};
