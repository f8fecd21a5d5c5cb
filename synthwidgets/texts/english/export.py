"""Texts of what is written to files: the print figure, and the sentences of an export."""

from __future__ import annotations

ENGLISH = {
    "export.no_pair": "Nothing to write: it takes two antennas to make a pair, and here {count} stand.",
    "export.nothing_seen": "Nothing to write: no pair of antennas sees the source at these hour angles.",
    "export.no_fit": "No ellipse fits the dirty beam, so the FITS files have no BMAJ, BMIN and BPA.",
    "export.lost": "{share} of the samples are lost: NaN in uvw.npy, negative weight in visibilities.uvfits.",
    "export.cannot_write": "Nothing could be written to {folder}: {reason}.",
    "figure.shape": "{label}, {count} antennas",
    "figure.shape.pair": "Pair",
    "figure.shape.line": "Line",
    "figure.shape.y": "Y",
    "figure.shape.ring": "Ring",
    "figure.shape.random": "At random",
    "figure.shape.grid": "Grid",
    "figure.own_array": "Own array",
    "figure.own_sky": "own sky",
    "figure.observed": "{array}. Sky: {sky}, declination {declination}°. {frequency} GHz, "
    "hour angle {start} to {end} h, {weighting}, {noise}.",
    "figure.weighting.natural": "natural weighting",
    "figure.weighting.uniform": "uniform weighting",
    "figure.weighting.briggs": "Briggs weighting, robust {robust}",
    "figure.taper": "{weighting} tapered to {taper}",
    "figure.no_noise": "no noise",
    "figure.tsys": "system temperature {tsys} K",
    "figure.sefd": "noise of {sefd} Jy an antenna",
    "figure.peak": "peak",
    "figure.beam": "beam",
    "figure.from_above": "seen from above",
    "figure.axis.klambda": "baseline as the source sees it",
    "figure.axis.hour": "hour angle",
    "figure.axis.amplitude": "amplitude",
    "figure.axis.phase": "phase",
    "figure.two_antennas": "two antenna numbers",
    "figure.north": "north",
    "figure.east": "east",
}
