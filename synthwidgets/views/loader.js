// What every widget carries. The script that draws it is half a megabyte, and a lesson has some seventeen widgets: a
// busy computer would need longer to hand them all over than a page waits. So the page asks for it, once.

const PATIENCE_MS = 5000;

// Name of a script -> promise of its module; of the page, whatever kernels its widgets come from.
const shelf = (globalThis[Symbol.for("synthwidgets")] ??= new Map());

const render = async ({ model, el }) => {
  const { default: app } = await moduleOf(model, model.get("panels").script);
  return app.render({ model, el });
};

// Where the widget that asked had no answer, as when it is gone, the others come first.
const moduleOf = async (model, name) => {
  const mine = !shelf.has(name);
  if (mine) shelf.set(name, asked(model, name));
  const answer = shelf.get(name);
  const module = await answer;
  if (module) return module;
  if (shelf.get(name) === answer) shelf.delete(name);
  if (mine) await new Promise((done) => setTimeout(done));
  return moduleOf(model, name);
};

// The module; null where no answer came.
const asked = (model, name) =>
  new Promise((done) => {
    const hear = ({ script }, [code, css] = []) => {
      if (script !== name) return;
      end(imported(textOf(code)));
      document.head.append(Object.assign(document.createElement("style"), { textContent: textOf(css) }));
    };
    const end = (outcome) => {
      clearTimeout(timer);
      model.off("msg:custom", hear);
      done(outcome);
    };
    const timer = setTimeout(end, PATIENCE_MS, null);
    model.on("msg:custom", hear);
    model.send({ script: name });
  });

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
