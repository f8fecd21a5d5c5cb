// What a learner had here last, kept by the browser and by nobody else: one entry for each app, start and page.
//
// Where storage is forbidden or full, nothing is remembered, and nothing fails.

const PREFIX = "synthwidgets.memory.";
const VERSION = 1;
const LARGEST = 500_000; // characters of one entry; a state with a large picture is not remembered
const MOST = 20; // entries; the oldest go

export const storage = () => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // a private window may refuse even to be asked
  }
};

export class Memory {
  // `start` tells apart what one page may hold: several apps, or a link's state and the usual one.
  constructor(start, path, store = storage(), now = Date.now) {
    Object.assign(this, { store, now, key: `${PREFIX}${start}.${path}` });
  }

  // {words, inputs} of last time, or null.
  read() {
    try {
      const { version, words, inputs } = JSON.parse(this.store.getItem(this.key));
      const whole = version === VERSION && typeof words === "string" && inputs && typeof inputs === "object" && !Array.isArray(inputs);
      return whole ? { words, inputs } : null;
    } catch {
      return null;
    }
  }

  write(inputs, words) {
    const entry = JSON.stringify({ version: VERSION, saved: this.now(), words, inputs });
    if (entry.length > LARGEST) return;
    try {
      this.store.setItem(this.key, entry);
      this.#prune();
    } catch {
      // Full or forbidden.
    }
  }

  forget() {
    try {
      this.store.removeItem(this.key);
    } catch {
      // Forbidden: there is nothing.
    }
  }

  #prune() {
    const keys = Array.from({ length: this.store.length }, (_, index) => this.store.key(index)).filter((key) => key.startsWith(PREFIX));
    if (keys.length <= MOST) return;
    const age = new Map(keys.map((key) => [key, savedAt(this.store.getItem(key))]));
    for (const key of keys.sort((a, b) => age.get(a) - age.get(b)).slice(0, keys.length - MOST)) this.store.removeItem(key);
  }
}

const savedAt = (entry) => {
  try {
    return Number(JSON.parse(entry).saved) || 0;
  } catch {
    return 0;
  }
};

// A sentence without its bold marks, cut at a word where it is long.
export const inShort = (sentence, most = 64) => {
  const plain = sentence.replaceAll("**", "");
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(" ", most))} …`;
};
