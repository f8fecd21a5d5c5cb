// The Earth as the source sees it, with the array on it, and the hours beside it.

import { mostSide } from "../lib/axes.js";
import { fitCanvas, inkOf } from "../lib/canvas.js";
import { allSeenFrom, elevation, equatorial, hoursAbove, meridianOf, onBall, standpoints, viewFrom } from "../lib/globe.js";
import { Layer } from "../lib/layer.js";
import { graticule } from "../lib/limb.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { Frame } from "./frame.js";
import { GlobeGestures } from "./globe_gestures.js";
import { Hours } from "./globe_hours.js";
import { globeBox, onGlobe, paintArray, paintEarth, paintHeld } from "./globe_marks.js";
import { HourStrip } from "./globe_strip.js";
import { GlobeWords } from "./globe_words.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "antenna", "held", "land", "coast", "sea", "uv"];
const GAP = 24; // between the globe and the hours

export class Globe {
  static also = ["holding"];
  site = null;
  places = null; // of the antennas, as they are at rest
  stands = []; // of the antennas of an array as wide as the Earth

  constructor(spec, host) {
    Object.assign(this, { spec, host, layer: new Layer(), words: new GlobeWords(this) });
    this.frame = new Frame(host, spec, host.text("ui.globe.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.hours = new Hours(host, spec, () => this.repaint());
    this.strip = new HourStrip(this);
    host.el.querySelector(".sw-stand").append(this.strip.el);
    this.gestures = new GlobeGestures(this);
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    this.forget = host.onHand(() => this.repaint());
  }

  value(field) {
    return this.host.value(this.spec[field]);
  }

  draw(changed) {
    const [site, observation, coasts] = ["site", "observation", "coasts"].map((field) => this.value(field));
    if (!site || !observation || !coasts) return;
    this.observation = observation;
    if (site !== this.site || coasts !== this.coasts) this.takeEarth(site, coasts);
    const followed = this.takePlaces(this.value("positions")?.array);
    const { span, declination } = this.spec;
    if (this.strip.player.playing && !this.host.holding()) this.strip.player.lose();
    this.hours.hear(observation, changed.has(span) || changed.has(declination));
    if (!followed) this.paint(); // else the picture has gone ahead with the hand
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
    this.strip.player.painted(observation);
  }

  interrupt() {
    this.strip.player.pause();
  }

  takeEarth(site, coasts) {
    Object.assign(this, { site, coasts, places: null });
    const meridian = meridianOf(site);
    const ball = (line) => Float64Array.from(line.flatMap(([lon, lat]) => onBall(lon - meridian, lat)));
    this.rings = ringsOf(coasts.array).map(ball);
    this.lines = graticule().map(ball);
    this.spot = onBall(site.longitude_deg - meridian, site.latitude_deg);
  }

  // True when only the hand has moved something, which is on the picture already.
  takePlaces(places) {
    if (this.host.hand && this.places?.length === places?.length) return true;
    if (!places || places === this.places) return false;
    this.places = places;
    this.stands = this.site.earth_wide ? standpoints(equatorial(places, this.site)) : [];
    return false;
  }

  // when and how high -------------------------------------------------------------------------------------------

  // Whose elevation it is: the site's, or each antenna's.
  get observers() {
    return this.site.earth_wide ? this.stands : [{ latitude: this.site.latitude_deg, longitude: 0 }];
  }

  elevations(hours) {
    return this.observers.map(({ latitude, longitude }) => elevation(hours + longitude / 15, this.hours.declination, latitude));
  }

  // For a picture of it on paper: the moment that is shown.
  get look() {
    return this.places ? { hour_angle_h: this.hours.now } : undefined;
  }

  // How many see the source at an hour angle.
  seeing(hours) {
    return this.elevations(hours).filter((degrees) => degrees >= this.observation.limit_deg).length;
  }

  // The hours before and after the meridian for which the source can be watched; the whole day for the whole Earth.
  get reach() {
    if (this.site.earth_wide) return 12;
    return Math.floor(100 * hoursAbove(this.observation.limit_deg, this.hours.declination, this.site.latitude_deg)) / 100;
  }

  // pictures ----------------------------------------------------------------------------------------------------

  theme() {
    this.layer.forget();
    this.strip.forget();
    this.repaint();
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.places || !width) return;
    this.globe = globeBox(width, mostSide(this.host.el));
    this.ink = inkOf(this.host, TOKENS);
    this.context = fitCanvas(this.frame.canvas, this.globe.width, this.globe.height);
    this.paintGlobe();
    this.strip.paint(width - this.globe.width - GAP);
    this.words.tell();
  }

  paintGlobe() {
    const { hours, host, globe, ink, places, site } = this;
    const view = viewFrom(hours.now, hours.declination);
    const held = host.hand?.indices ?? [];
    const needs = [hours.now, hours.declination, held.join(), places, site, globe.radius, ink.page];
    this.layer.draw(this.context, needs, (under) => {
      paintEarth(under, globe, this.rings.map((ring) => allSeenFrom(view, ring)), this.lines.map((line) => allSeenFrom(view, line)), ink);
      paintArray(under, this.stageOf(view), this.pointsOf(places, view), held, ink);
    });
    if (!held.length) return;
    const mine = host.hand.enu.flat();
    if (mine.length === 3 * held.length) paintHeld(this.context, this.stageOf(view), this.pointsOf(Float64Array.from(mine), view), ink);
  }

  // Where antennas are drawn, in their own place on the globe or beside it.
  stageOf(view) {
    return onGlobe(this.globe, view, this.site, this.spot, this.hours.declination);
  }

  pointsOf(places, view) {
    return allSeenFrom(view, equatorial(places, this.site));
  }

  destroy() {
    this.repaint.cancel();
    this.hours.tell.cancel();
    this.watcher.disconnect();
    this.strip.destroy();
    this.forget();
  }
}

// [longitude, latitude] of each ring; a row of NaN ends one.
const ringsOf = (rows) => {
  const rings = [[]];
  for (let index = 0; index < rows.length; index += 2) {
    if (Number.isNaN(rows[index])) rings.push([]);
    else rings.at(-1).push([rows[index], rows[index + 1]]);
  }
  return rings.filter((ring) => ring.length);
};
