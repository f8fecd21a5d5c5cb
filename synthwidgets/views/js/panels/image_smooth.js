// The sky as it is, or smoothed by the beam in the unit and colours of the dirty image: a switch on its picture.
// The smoothed picture is asked for while it is shown, and waits for the end of a gesture.

import { SharedScale, shared } from "../lib/shared_scale.js";

export class Smoothing {
  on = false;

  // `pane` has `spec`, `host`, `frame`, `own` (its scale), `begin()`, `repaint`.
  constructor(pane) {
    this.pane = pane;
    const { spec, host, frame } = pane;
    if (!spec.smoothed) return;
    this.scale = shared(host.scales, spec.smoothed_scale, () => new SharedScale());
    this.button = frame.tool("smooth", host.text("ui.smooth"), () => this.toggle());
    this.button.setAttribute("aria-pressed", "false");
  }

  toggle() {
    const { spec, host } = this.pane;
    this.on = !this.on;
    this.button.setAttribute("aria-pressed", String(this.on));
    host.ask("smoothed", this.on);
    if (!this.on) this.scale.withdraw(spec.id);
    this.pane.begin();
  }

  // The quantity that the picture shows now.
  get source() {
    const { spec, host } = this.pane;
    return this.on && host.value(spec.smoothed)?.shape ? spec.smoothed : spec.image;
  }

  get shows() {
    return this.on && this.source === this.pane.spec.smoothed;
  }

  get unit() {
    const { spec } = this.pane;
    return this.shows ? spec.smoothed_unit : spec.unit;
  }

  // What is said on the picture: smoothed, from before this gesture, or why not.
  get words() {
    const { host, spec } = this.pane;
    if (!this.on) return "";
    if (!this.shows) return host.value(spec.smoothed) === null ? host.text("ui.smooth.none") : "";
    return host.text(host.holding() ? "ui.smooth.waits" : "ui.smooth.on");
  }
}
