// What every widget carries. The script that draws it is half a megabyte, and a lesson has some seventeen widgets: a
// busy computer would need longer to hand them all over than a page waits. So the page asks for it, once.

const PATIENCE_MS = 5000;

// Name of a script -> Script; of the page, whatever kernels its widgets come from.
const shelf = (globalThis[Symbol.for("synthwidgets")] ??= new Map());

const render = async ({ model, el, signal }) => {
  const { script: name } = model.get("panels");
  if (!shelf.has(name)) shelf.set(name, new Script(name));
  const { default: app } = await shelf.get(name).for(model);
  return signal?.aborted ? undefined : app.render({ model, el });
};

// What widgets wait for. One asks; where no answer comes, as when it is gone, the newest that has not asked is next:
// in a notebook that was opened again the others may be of a kernel that is no more. Who has asked goes on listening,
// for a busy computer and a slow line answer late.
class Script {
  waiting = [];
  asked = [];
  module = new Promise((done) => (this.arrived = done));

  constructor(name) {
    this.name = name;
  }

  for(model) {
    if (!this.here) this.waiting.push(model);
    if (!this.here && !this.timer) this.ask();
    return this.module;
  }

  ask = () => {
    const model = this.waiting.pop();
    this.timer = model && setTimeout(this.ask, PATIENCE_MS);
    if (!model) return;
    this.asked.push(model);
    model.on("msg:custom", this.hear);
    try {
      model.send({ script: this.name });
    } catch {
      clearTimeout(this.timer); // a notebook throws where its kernel was restarted
      this.ask();
    }
  };

  hear = ({ script }, [code, css] = []) => {
    if (script !== this.name || this.here) return;
    this.here = true;
    clearTimeout(this.timer);
    for (const model of this.asked) model.off("msg:custom", this.hear);
    this.waiting = this.asked = [];
    document.head.append(Object.assign(document.createElement("style"), { textContent: textOf(css) }));
    this.arrived(imported(textOf(code)));
  };
}

const textOf = (bytes) => new TextDecoder().decode(bytes);

// As the host itself loads what a widget carries.
const imported = async (code) => {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
};

export default { render };
