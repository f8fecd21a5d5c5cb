// The grid: which areas, by the width that the stage is given, and how large the page is drawn.

import { set } from "./dom.js";
import { forgetMeasures } from "./lib/measures.js";

const DRAWER = 320;
const TIGHT = 1040; // beside the drawer a wide page stays one, where it says how, as long as it has so much room
const ROOMY = 1250; // with more it needs nothing else
const PAGE = { width: 1366, height: 768 }; // the page as designed; larger screens show the same page, larger

// "wide", "medium" or "narrow" for a width in CSS pixels.
export const sizeOf = (width) => (width >= 1100 ? "wide" : width >= 620 ? "medium" : "narrow");

// How much larger than designed the stage is drawn. A full page is never drawn taller than its window.
export const zoomOf = (width, height) => Math.max(1, Math.min(width / PAGE.width, height / PAGE.height));

// A wide page has room for a colour bar in its last column; other grids have equal columns.
export const gridOf = (rows, size) => {
  const count = Math.max(...rows.map((row) => row.trim().split(/\s+/).length));
  const shares = Array.from({ length: count }, (_, column) => (size === "wide" && column === count - 1 ? 450 : 404));
  return {
    areas: rows.map((row) => `"${row}"`).join(" "),
    columns: shares.map((share) => `minmax(0, ${share}fr)`).join(" "),
    rows: rows.map((_, index) => (index === looseRow(rows) ? "1fr" : "auto")).join(" "),
  };
};

// The row that takes what is left: one of which nothing stands in it alone, so that tall panels beside several low
// ones pull nothing apart; else the last.
const looseRow = (rows) => {
  const words = rows.map((row) => row.trim().split(/\s+/));
  const elsewhere = (area, index) => words.some((others, other) => other !== index && others.includes(area));
  const loose = words.findIndex((areas, index) => areas.every((area) => elsewhere(area, index)));
  return loose < 0 ? rows.length - 1 : loose;
};

// The rows without the areas that nobody stands in; a row of nobody goes.
export const peopled = (rows, ids) => {
  const kept = rows.map((row) => row.trim().split(/\s+/).map((area) => (ids.includes(area) ? area : ".")));
  return kept.filter((areas) => areas.some((area) => area !== ".")).map((areas) => areas.join(" "));
};

export class Layout {
  // What stands in the grid stands one below the other where the app declares no areas.
  constructor(root, grid, { areas, page }) {
    Object.assign(this, { root, grid, areas, page, drawer: false, alone: null });
    this.ids = [...grid.children].map(({ dataset }) => dataset.panel ?? dataset.area);
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(root.parentElement);
    this.listen = () => this.fit();
    if (page) window.addEventListener("resize", this.listen); // its height matters too
  }

  // The drawer takes its room from the grid, so that it covers nothing.
  openDrawer(open) {
    this.drawer = open;
    this.fit();
  }

  // `fit()` lays out one pane in place of the grid, as the projector does; null: the grid again.
  give(fit) {
    this.alone = fit;
    this.fit();
  }

  fit() {
    const width = this.root.parentElement.clientWidth;
    if (!width) return; // detached: JupyterLab takes cells that are off screen out of the page
    if (this.alone) return this.alone();
    const zoom = zoomOf(width, this.page ? window.innerHeight : Infinity);
    const whole = sizeOf(width / zoom);
    const room = width / zoom - (this.drawer && whole !== "narrow" ? DRAWER : 0);
    const tight = this.drawer && whole === "wide" && room >= TIGHT && room < ROOMY && "tight" in this.areas;
    const size = tight ? "wide" : sizeOf(room);
    this.root.style.zoom = zoom === 1 ? "" : zoom;
    this.root.style.setProperty("--sw-zoom", zoom);
    this.root.dataset.shell = whole;
    this.root.dataset.size = size;
    set(this.root, "data-tight", tight);
    const grid = gridOf(peopled(this.areas[tight ? "tight" : size] ?? this.ids, this.ids), size);
    Object.assign(this.grid.style, { gridTemplateAreas: grid.areas, gridTemplateColumns: grid.columns, gridTemplateRows: grid.rows });
    forgetMeasures();
  }

  destroy() {
    this.watcher.disconnect();
    window.removeEventListener("resize", this.listen);
  }
}
