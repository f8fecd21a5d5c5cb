// Which sample of the uv plane a pair is: what other panels say about a pair is completed here, and its tracks are lit.

import { middleOf, pairOf, pairsWith, rowsOf } from "../lib/tracks.js";
import { paintTracks } from "./uv_marks.js";

export class UvPairs {
  // `panel` has `value(field)`, `hand` (the tracks in the hand) and `host`.
  constructor(panel) {
    this.panel = panel;
  }

  // {antennas: [a, b], point?} gets the sample: {held, further, pair, point, uv}, and its antennas in the order of the
  // pair, held or not: uv and phase are the first's minus the second's. Anything else stays as it is. `further` says
  // which of the further arrays it is of.
  complete = (what) => {
    if (what.antennas?.length !== 2) return what;
    for (const [index, kind] of this.kinds.entries()) {
      const row = pairOf(kind.pairs, what.antennas);
      if (row >= 0) return { ...what, ...this.sample(kind, row, what.point), ...(index > 1 && { further: index - 2 }) };
    }
    return { antennas: what.antennas, by: what.by };
  };

  // What is in the hand, what rests, and further arrays: {tracks, lost, pairs}.
  get kinds() {
    const { panel } = this;
    const of = (kind, tracks) => ({ tracks, lost: panel.value(`${kind}_lost`), pairs: panel.value(`${kind}_pairs`)?.array });
    return [{ ...of("held", panel.hand.held), held: true }, of("resting", panel.value("resting")), ...panel.further.parts];
  }

  sample({ tracks, lost, pairs, held = false }, pair, point) {
    const points = tracks?.shape?.[1];
    if (!points) return {};
    const known = (index) => !Number.isNaN(tracks.array[2 * (pair * points + index)]);
    const at = point < points && known(point) ? point : middleOf(lost?.array, pair, points);
    if (!known(at)) return {}; // real telescopes miss some
    const place = 2 * (pair * points + at);
    const antennas = [...pairs.subarray(2 * pair, 2 * pair + 2)];
    const uv = { u: tracks.array[place], v: tracks.array[place + 1] };
    return { antennas, held, pair, point: at, uv };
  }

  // The tracks of what is hovered: those of one antenna, or the one of a pair.
  paintLit(context, project, { ink }) {
    const { antennas } = this.panel.hover.what ?? {};
    if (!antennas || this.panel.host.hand) return;
    const wide = antennas.length === 2 ? 2.6 : 1.4;
    for (const { tracks, lost, pairs } of this.kinds.slice(1)) {
      const rows = tracks?.array ? pairsWith(pairs, antennas) : [];
      if (!rows.length) continue;
      paintTracks(context, rowsOf(tracks, rows), lost?.array ? rowsOf(lost, rows) : lost, project, {
        sample: { colour: ink, width: wide, alpha: 1, together: true },
        conjugate: { colour: ink, width: wide / 2, alpha: 0.6, hollow: true, together: true },
        lost: { colour: ink, width: 1, alpha: 0.4, hollow: true, dash: [1, 3] },
      });
    }
  }
}
