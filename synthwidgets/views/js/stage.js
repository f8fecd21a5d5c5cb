// The entry: builds the stage in the element that anywidget gives us, and ties link, store and panels together.

import { Board } from "./board.js";
import { h, set } from "./dom.js";
import { Layout } from "./layout.js";
import { Link } from "./link.js";
import { Store } from "./store.js";
import { Theme } from "./theme.js";

const KINDS = {};

export const render = ({ model, el }) => {
  const stage = new Stage(model, el);
  return () => stage.destroy();
};

class Stage {
  constructor(model, el) {
    this.declared = model.get("panels");
    this.store = new Store(model.get("inputs") ?? {});
    this.page = document.body.classList.contains("sw-page");
    this.build(el, model.model_id ?? this.declared.stage_id);
    this.theme = new Theme(this.root, () => this.board.repaint());
    this.link = new Link(model, { onAnswer: (answer) => this.take(answer), onState: (state) => this.showState(state) });
    this.board = new Board(this, this.declared.panels, KINDS, () => this.grid);
    const ids = this.declared.panels.map((panel) => panel.id);
    this.layout = new Layout(this.root, this.grid, { areas: this.declared.areas ?? {}, ids, page: this.page });
    this.layout.fit();
    this.board.paint(this.store.everything);
    this.link.send({ all: true });
  }

  build(el, modelId) {
    const { title, language } = this.declared;
    // While this view lives, the sentence for a notebook without its kernel is hidden; it goes with the view.
    const asleep = h("style", {}, `[data-sw-asleep="${modelId}"]{display:none}`);
    this.grid = h("div", { class: "sw-grid" });
    this.root = h("div", { class: "sw", role: "region", "aria-label": title || "synthwidgets", lang: language ?? "en" }, asleep, this.grid);
    el.append(this.root);
  }

  text = (key, values = {}) =>
    (this.declared.texts?.[key] ?? key).replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? braces);

  send = (request) => {
    if (request.sets || request.act || request.release) this.store.holding = !request.release;
    this.link.send(request);
  };

  say = () => {};

  take(answer) {
    this.board.paint(this.store.take(answer));
  }

  showState({ busy, late }) {
    set(this.root, "data-busy", busy);
    set(this.root, "data-late", late);
  }

  destroy() {
    this.link.close();
    this.board.destroy();
    this.layout.destroy();
    this.theme.destroy();
    this.root.remove();
  }
}
