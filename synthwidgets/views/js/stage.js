// The entry: builds the stage in the element that anywidget gives us, and ties link, store and panels together.

import { Board } from "./board.js";
import { h, set } from "./dom.js";
import { readFile, saveFile, tooLarge } from "./files.js";
import { Layout } from "./layout.js";
import { Link } from "./link.js";
import { AirMap } from "./panels/air_map.js";
import { AntennaRow } from "./panels/antenna_row.js";
import { AntennaTable } from "./panels/antenna_table.js";
import { Aperture } from "./panels/aperture.js";
import { ArrowDial } from "./panels/arrow_dial.js";
import { ArrowStrip } from "./panels/arrow_strip.js";
import { BandDials } from "./panels/band_dials.js";
import { Balance } from "./panels/balance.js";
import { BaselineGrid } from "./panels/baseline_grid.js";
import { BeamCut } from "./panels/beam_cut.js";
import { BlockPicture } from "./panels/block_picture.js";
import { Card } from "./panels/card.js";
import { Menu, Segments, Switch } from "./panels/choices.js";
import { Clock } from "./panels/clock.js";
import { ComponentPane } from "./panels/components.js";
import { Digits } from "./panels/digits.js";
import { Elevations } from "./panels/elevations.js";
import { Equaliser } from "./panels/equaliser.js";
import { FlagTable } from "./panels/flag_table.js";
import { FrontCut } from "./panels/front_cut.js";
import { GainDial } from "./panels/gain_dial.js";
import { Globe } from "./panels/globe.js";
import { ImagePane } from "./panels/image.js";
import { LengthPlot } from "./panels/length_plot.js";
import { ArrayMap } from "./panels/map.js";
import { PairCards } from "./panels/pair_cards.js";
import { PairGround } from "./panels/pair_ground.js";
import { PairPicture } from "./panels/pair_picture.js";
import { PairSky } from "./panels/pair_sky.js";
import { PhaseSeries } from "./panels/phase_series.js";
import { RangedPane } from "./panels/ranged.js";
import { ResidualPane } from "./panels/residual.js";
import { RestoredPane } from "./panels/restored.js";
import { RmsPlot } from "./panels/rms_plot.js";
import { ScanCard } from "./panels/scan_card.js";
import { NumberField, Range, Slider } from "./panels/slider.js";
import { Stepper } from "./panels/stepper.js";
import { Timeline } from "./panels/timeline.js";
import { Traces } from "./panels/traces.js";
import { TrianglePlot } from "./panels/triangle_plot.js";
import { Upload } from "./panels/upload.js";
import { UvPlane } from "./panels/uv.js";
import { UvPicture } from "./panels/uv_picture.js";
import { UvSteps } from "./panels/uv_steps.js";
import { UvTwins } from "./panels/uv_twins.js";
import { Visibilities } from "./panels/visibilities.js";
import { Wavefronts } from "./panels/wavefronts.js";
import { Facts, NoteLine, Notes, Sentence } from "./panels/words.js";
import { ErrorSentence } from "./shell/error.js";
import { Drop } from "./shell/drop.js";
import { Shell } from "./shell/shell.js";
import { Teaching } from "./shell/teaching.js";
import { Store } from "./store.js";
import { Theme } from "./theme.js";

const KINDS = { AirMap, AntennaRow, AntennaTable, Aperture, ArrayMap, ArrowDial, ArrowStrip, Balance, BandDials, BaselineGrid, BeamCut, BlockPicture, Card, Clock, ComponentPane, Digits, Elevations, Equaliser, Facts, FlagTable, FrontCut, GainDial, Globe, ImagePane, LengthPlot, Menu, NoteLine, Notes, Number: NumberField, PairCards, PairGround, PairPicture, PairSky, PhaseSeries, Range, RangedPane, ResidualPane, RestoredPane, RmsPlot, ScanCard, Segments, Sentence, Slider, Stepper, Switch, Timeline, Traces, TrianglePlot, Upload, UvPicture, UvPlane, UvSteps, UvTwins, Visibilities, Wavefronts };

export const render = ({ model, el }) => {
  const stage = new Stage(model, el);
  return () => stage.destroy();
};

class Stage {
  constructor(model, el) {
    this.declared = model.get("panels");
    this.store = new Store(model.get("inputs") ?? {});
    this.root = this.build(el);
    const page = document.body.classList.contains("sw-page");
    const onDrawer = (open) => this.layout.openDrawer(open);
    const { text, send, openFile } = this;
    const offer = (sentence, action) => this.shell.headline.el.append(this.error.build(sentence, action));
    const teach = (wish) => this.teaching.do(wish);
    const lookOf = (id) => this.teaching.panes.look(id);
    const dismiss = () => this.error.dismiss();
    this.shell = new Shell(this.root, this.declared, { page, text, send, onDrawer, openFile, offer, teach, dismiss, lookOf });
    this.teaching = new Teaching(this);
    this.store.onGesture(this.shell.headline.gestureBegins);
    this.error = new ErrorSentence(text);
    this.theme = new Theme(this.root, () => this.board.repaint());
    this.link = new Link(model, { onAnswer: (answer) => this.take(answer), onState: (state) => this.showState(state), standing: () => this.standing });
    this.board = new Board(this, this.declared.panels, KINDS, this.shell.placeOf);
    this.shell.finish(this.teaching.questions.control());
    this.layout = new Layout(this.root, this.shell.grid, { areas: this.declared.areas ?? {}, page });
    this.layout.fit();
    this.shell.actions.show(this.store);
    this.board.paint(this.store.everything);
    if (this.declared.drops?.[""]) new Drop(this.root, this.declared.drops, this.dropped);
    if (this.declared.notice) this.showError(this.declared.notice, { act: [] });
    this.link.send({ all: true });
  }

  build(el) {
    const { stage_id: id, title, language } = this.declared;
    // While this view lives, the sentence for a notebook without its kernel is hidden; it goes with the view.
    const asleep = h("style", {}, `[data-sw-asleep="${id}"]{display:none}`);
    const root = h("div", { class: "sw", role: "region", "aria-label": unlike(title || "synthwidgets"), lang: language ?? "en" }, asleep);
    el.append(root);
    return root;
  }

  text = (key, values = {}) =>
    (this.declared.texts?.[key] ?? key).replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? braces);

  also = new Set(); // what panels show besides what they always show, as "panel.field"

  get standing() {
    return this.also.size ? { also: [...this.also] } : {};
  }

  ask = (name, wanted) => {
    this.also[wanted ? "add" : "delete"](name);
    if (wanted) this.link.send({});
  };

  // A gesture lasts from the first thing that is sent without "release" to the release.
  // A file above the limit is refused here: it would cut the line to the kernel.
  send = (request) => {
    const refusal = tooLarge(request.content?.byteLength ?? 0, this.declared, this.text) ?? this.teaching.refusal(request);
    if (refusal) return this.showError(refusal, request);
    this.teaching.sending(request);
    if (request.sets || request.act) this.board.interrupt(request.origin);
    if ((request.sets || request.act) && !this.store.holding) this.store.begin(request);
    if (request.sets || request.act || request.release) this.hold(!request.release);
    const moved = this.store.send(request.sets);
    if (moved.length) this.board.paint(moved);
    this.latest = this.store.holding ? request : null;
    this.link.send(this.teaching.told(request));
  };

  // A file that was chosen or dropped: the kernel knows by its name and content what takes it.
  openFile = async (file, panel = "") => {
    try {
      const content = await readFile(file, this.declared, this.text);
      this.send({ act: ["open_file", file.name, panel], release: true, content, origin: panel, file: file.name });
    } catch (refusal) {
      this.refuse(this.unopened(refusal.message, file.name), panel);
    }
  };

  // Of several files that were tried, the sentence says which.
  unopened = (sentence, name) => (!name || sentence.includes(name) ? sentence : this.text("ui.files.unopened", { name, sentence }));

  dropped = (files, panel) => (files.length > 1 ? this.refuse(this.text("ui.files.one"), panel) : files[0] && this.openFile(files[0], panel));

  hold(holding) {
    if (holding === this.store.holding) return;
    this.store.holding = holding;
    this.board.paint(["holding"]);
  }

  say = (sentence) => this.shell.headline.say(sentence);
  unsay = (sentence) => this.shell.headline.unsay(sentence);
  openDrawer = (group) => this.shell.drawer.show(group);
  announce = (sentence) => this.shell.headline.announce(sentence);

  take(answer) {
    const { error, request, file } = answer;
    const changed = this.store.take(answer);
    if (this.lostHold(answer)) this.link.send(this.latest);
    // What was sent since is not in this answer: a control that went back to it would lose the keys in between.
    const last = !this.link.pending && !this.store.holding;
    if (error || (answer.inputs && last)) this.store.settle().forEach((name) => changed.add(name));
    this.board.paintAnswer(changed);
    this.shell.take(this.store, changed, answer);
    this.teaching.heard(changed);
    if (error) this.showError(this.unopened(error, request.file), request);
    else if (request.sets || request.act || file) this.error.clear();
    if (file?.says) this.say(file.says);
    if (file) (request.then ?? saveFile)(file);
  }

  // Another view that opened has let go of what this one holds: its hand says it once more.
  lostHold = ({ live, error, request, old }) =>
    live === false && !error && !old && this.latest && this.store.holding && !request.sets && !request.act && !request.release;

  // Under the panel that asked. Nothing of what was asked is kept, so the panel shows the last good state again.
  showError(error, { origin, sets, act, give }) {
    this.hold(false);
    const undo = { label: this.text("ui.undo"), onclick: () => this.send({ act: ["undo"], release: true }) };
    const sentence = this.error.build(error, this.store.undo && !sets && !act && !give ? undo : null);
    if (!this.board.fail(origin, sentence)) this.shell.headline.el.append(sentence);
    this.board.paint(this.store.everything);
  }

  // What a panel itself cannot take, said where an answer's refusal would be.
  refuse = (sentence, origin) => this.showError(sentence, { origin, act: [] });

  showState({ busy, late }) {
    set(this.root, "data-busy", busy);
    set(this.root, "data-late", late);
    this.shell.headline.showState({ late });
  }

  destroy() {
    this.link.close();
    for (const part of [this.board, this.layout, this.theme, this.teaching, this.shell]) part.destroy();
    this.root.remove();
  }
}

// Several stages on a page are told apart by a number: "Synthesis", "Synthesis 2".
const unlike = (name) => {
  const others = new Set([...document.querySelectorAll(".sw")].map((stage) => stage.ariaLabel));
  let label = name;
  for (let number = 2; others.has(label); number++) label = `${name} ${number}`;
  return label;
};
