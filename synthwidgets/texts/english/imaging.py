"""Texts of the imaging rooms of the core: what they refuse, and why."""

from __future__ import annotations

ENGLISH = {
    "clean.beam": "CLEAN needs the dirty beam over {takes} × {takes} pixels, twice as wide as the image; "
                  "this one is {got}.",
    "clean.gain": "The gain is above 0 and at most 1; this is {got}.",
    "imaging.npix": "An image needs an even number of pixels along a side, at least 2; this is {got}.",
    "imaging.outside_grid": (
        "Pixels of {cell}″ are too coarse for the longest baselines; the largest that fit them are {largest}″."
    ),
    "imaging.not_finite": "Some baselines have no length (NaN or infinite); leave those samples out before imaging.",
}
