// What a teacher has in every app: pin and flip, cover, projector, and a driving question in view.

import { set } from "../dom.js";
import { KEPT, isFor } from "../panels/card.js";
import { Panes } from "./panes.js";
import { Pin } from "./pin.js";
import { Projector } from "./projector.js";
import { Questions } from "./questions.js";

const SHOWING = ["picture", "fits", "all", "casa"]; // what is given that may hold what a pane shows

export class Teaching {
  // `stage` gives {root, declared, store, shell, text, say, board, layout}; the last two come later.
  constructor(stage) {
    const { shell, declared, text } = stage;
    this.stage = stage;
    this.pin = new Pin(stage, declared.panels.find(({ kind }) => kind === "Sentence")?.sentence);
    this.projector = new Projector(stage);
    this.panes = new Panes(stage, this.projector);
    this.questions = new Questions(declared, text, stage.send, () => this.makeRoom());
    set(stage.root, "data-asked", this.questions.asked);
    shell.actions.add(this.pin.button);
    shell.headline.row.after(this.pin.el);
    shell.headline.el.before(...[this.questions.el, this.questions.challenge?.el].filter(Boolean));
    document.addEventListener(KEPT, this.kept);
    this.commands = {
      pin: () => this.pin.toggle(),
      flip: () => this.pin.flip(),
      cover: () => this.panes.atHand((pane) => pane.toggleCover()),
      projector: () => this.projector.leave() || this.panes.atHand((pane) => pane.project()),
      close: () => this.projector.leave(),
    };
  }

  // A bar has come or gone: the pictures below give it its room.
  makeRoom() {
    const { root, layout, board, store } = this.stage;
    set(root, "data-asked", this.questions.asked);
    layout.fit();
    board.paint(store.everything);
  }

  // A prediction was kept on this page.
  kept = ({ target }) => isFor(target.closest(".sw-card"), this.stage.root) && this.panes.lift();

  // What a key asks; Escape only counts where there is something to leave.
  do = (wish) => this.commands[wish]() || wish !== "close";

  // Something is about to be sent: it changes what is now, so that is what is shown.
  sending({ sets, act }) {
    if ((sets || act) && this.stage.store.flipped) this.pin.show(false);
    if (act?.[0] === "reset") this.panes.anew();
  }

  // What an answer changed: another class code asks something else.
  heard(changed) {
    if (changed.has("class_code")) this.questions.challenge?.renew();
  }

  // Nothing is saved that shows what is to be guessed.
  refusal({ give: [kind, panel] = [] }) {
    const covered = SHOWING.includes(kind) && this.panes.covered(kind === "picture" ? panel : "all");
    return covered ? this.stage.text("ui.cover.saving") : null;
  }

  // The kernel, which knows what is hidden, is told what was revealed here.
  told(request) {
    return SHOWING.includes(request.give?.[0]) ? { ...request, give: [...request.give, this.panes.revealed] } : request;
  }

  destroy() {
    document.removeEventListener(KEPT, this.kept);
    for (const part of [this.pin, this.projector, this.panes]) part.destroy();
  }
}
