// One pane for the whole class: as large as the screen allows, in type that is read from the last row.

import { set } from "../dom.js";
import { sizeOf, zoomOf } from "../layout.js";
import { forgetMeasures } from "../lib/measures.js";

const LETTERS = 1.7; // times the page: ticks of 12 px become 20
const SMALL = 620; // a screen narrower than this has less room for letters
const AROUND = { title: 40, ticks: 24, edge: 20, sides: 66 }; // what stands about a picture [px]
const BAR = 60; // and beside one with a colour bar

// How large a screen of this size is drawn, and the side of a square picture on it, below a headline so high.
export const projected = ({ width, height, headline, page, bar = BAR }) => {
  const zoom = Math.max(1, LETTERS * Math.min(1, width / SMALL)) * page;
  const { title, ticks, edge, sides } = AROUND;
  const high = height / zoom - headline - title - ticks - edge;
  const side = Math.max(120, Math.floor(Math.min(high, width / zoom - 2 * edge - sides - bar)));
  return { zoom, side, wide: side + sides + bar };
};

export class Projector {
  pane = null;

  // `stage` gives {root, layout, shell, text, say, unsay}.
  constructor(stage) {
    this.stage = stage;
    this.listen = () => this.screenChanged();
    document.addEventListener("fullscreenchange", this.listen);
  }

  shows(pane) {
    return this.pane === pane;
  }

  // The whole screen where the page around us allows it, else the place of the app.
  show(pane) {
    const { root, say, text, layout } = this.stage;
    this.before = pane.section.contains(document.activeElement) ? document.activeElement : pane.picture;
    this.pane = pane;
    pane.section.classList.add("sw-projected");
    pane.section.closest(".sw-row")?.classList.add("sw-projecting");
    set(root, "data-projector", pane.spec.id);
    layout.give(() => this.fit());
    const here = () => root.scrollIntoView({ block: "start" }); // refused: the app's own place will do
    (root.requestFullscreen?.() ?? Promise.reject()).catch(here);
    if (!root.contains(document.activeElement) || document.activeElement.offsetWidth === 0) pane.picture.focus({ preventScroll: true });
    say(text("ui.projector.on", { title: pane.spec.title }));
  }

  fit() {
    const { root, shell } = this.stage;
    const { section, panel, spec } = this.pane;
    const width = this.full ? window.innerWidth : root.parentElement.clientWidth;
    const screen = { width, height: window.innerHeight, page: zoomOf(width, window.innerHeight), bar: spec.hero ? BAR : 0 };
    const { zoom } = projected({ ...screen, headline: 0 });
    root.style.zoom = zoom;
    root.style.setProperty("--sw-zoom", zoom);
    root.dataset.shell = root.dataset.size = sizeOf(width / zoom);
    const { side, wide } = projected({ ...screen, headline: shell.headline.el.offsetHeight });
    section.style.setProperty("--sw-picture-side", `${side}px`);
    section.style.width = panel.box?.side ? `${wide}px` : "100%"; // what is no square takes what there is
    forgetMeasures();
    panel.repaint?.();
  }

  // True when there was something to leave.
  leave() {
    const { root, layout, text, unsay } = this.stage;
    const { pane } = this;
    if (!pane) return false;
    this.pane = null;
    pane.section.classList.remove("sw-projected");
    pane.section.closest(".sw-row")?.classList.remove("sw-projecting");
    set(root, "data-projector", null);
    pane.section.style.removeProperty("--sw-picture-side");
    pane.section.style.width = "";
    layout.give(null);
    unsay(text("ui.projector.on", { title: pane.spec.title }));
    if (document.fullscreenElement === root) document.exitFullscreen();
    const { before } = this;
    (before.isConnected && !before.closest("[inert]") ? before : pane.curtain.handle).focus({ preventScroll: true });
    return true;
  }

  // The browser's own Escape leaves the full screen, and so the projector.
  screenChanged() {
    const full = document.fullscreenElement === this.stage.root;
    if (this.full && !full) this.leave();
    this.full = full;
    if (this.pane) this.stage.layout.fit();
  }

  destroy() {
    document.removeEventListener("fullscreenchange", this.listen);
  }
}
