// What the globe says in words and numbers.

import { formatNumber, withUnit } from "../numbers.js";

// "+1 h", "−0.05 h", "0 h": as many decimals as there are, two at most.
export const hoursText = (hours) => {
  const rounded = Number(hours.toFixed(2));
  return withUnit((rounded > 0 ? "+" : "") + formatNumber(rounded, decimals(rounded)), "h");
};
const decimals = (value) => (String(value).split(".")[1] ?? "").length;
export const degreesText = (degrees) => withUnit(formatNumber(degrees, 0), "°");

export class GlobeWords {
  // `globe` has `spec`, `host`, `frame`, `hours`, `site` and says `elevations(hours)` and `seeing(hours)`.
  constructor(globe) {
    this.globe = globe;
  }

  get now() {
    const { hours } = this.globe;
    return { now: hoursText(hours.now), declination: degreesText(hours.declination), seen: this.seen };
  }

  get span() {
    const [from, to] = this.globe.hours.span.map(hoursText);
    return { from, to };
  }

  get seen() {
    const { globe } = this;
    if (globe.site.earth_wide) return this.text("seeing", this.counted);
    const [degrees] = globe.elevations(globe.hours.now);
    return degrees < 0 ? this.text("down") : this.text("up", { elevation: degreesText(degrees) });
  }

  get counted() {
    return { seeing: this.globe.seeing(this.globe.hours.now), count: this.globe.observers.length };
  }

  // The value row, and what the picture is for those who do not see it.
  tell() {
    const { frame, spec } = this.globe;
    frame.value = this.row();
    frame.content = this.text("content", { title: spec.title, ...this.now, ...this.span });
  }

  row() {
    const { globe } = this;
    if (globe.site.earth_wide) return [[this.text("part", this.counted), "bold"], [` ${this.text("who")}`, "detail"]];
    const [degrees] = globe.elevations(globe.hours.now);
    if (degrees < 0) return [[this.text("below"), ""]];
    return [[`${this.text("elevation")} `, "word"], [degreesText(degrees), "bold"]];
  }

  sayNow() {
    this.globe.host.say(this.text("spoken", this.now));
  }

  saySpan() {
    this.globe.host.say(this.text("watched", this.span));
  }

  text(key, values) {
    return this.globe.host.text(`ui.globe.${key}`, values);
  }
}
