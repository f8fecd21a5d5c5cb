"""What the Real data app says: who observed what and when, what is left when the star goes, and what to mind."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core import imaging
from ..core.constants import ARCSEC, LIGHT_M_S
from ..core.imaging import CleanBeam
from ..core.observed import Observed
from ..texts import say
from ..texts.numbers import angle, angles, digits, flux, metres, percent, whole
from .real_pictures import Brightest, brightest_of
from .real_samples import EXAMPLES, Kept
from .words import FEWEST_PIXELS, W_NOTE_CYCLES

WAYS = ("north", "north_east", "east", "south_east", "south", "south_west", "west", "north_west")
TOO_MUCH = 1.02  # of the brightest pixel: beyond it the star is dark
FIRST_MJD = 10.0  # an earlier date is none


def w_error_cycles(observed: Observed, npix: int, cell_rad: float) -> float:
    """Phase that imaging in a plane gets wrong at the field's edge, w·l²/2 [cycles]."""
    return float(np.abs(observed.uvw[:, 2]).max()) * (npix * cell_rad / 2) ** 2 / 2


def removed_words(removed_jy: float) -> str:
    """What the slider's per cent come to."""
    return flux(removed_jy)


def way(east: float, north: float) -> str:
    """The nearest of eight ways, by its key.

    Examples
    --------
    >>> way(0, 1), way(-1, -1.1), way(0.1, -1)
    ('north', 'south_west', 'south')
    """
    return WAYS[round(math.atan2(east, north) / (math.pi / 4)) % 8]


def when(observed: Observed) -> str:
    """The day, or a dash where the file has no times."""
    return observed.date if observed.mjd.min() > FIRST_MJD else "–"


def gigahertz(frequency_hz: float) -> str:
    return digits(frequency_hz / 1e9, 4) + " GHz"


def live_sentence(
    observed: Observed,
    kept: Kept,
    clean_beam: CleanBeam | None,
    dirty_image: np.ndarray,
    brightest: Brightest,
    drowns: bool,
    removed_jy: float,
    cell_rad: float,
    clean_sentence: str,
) -> str:
    """The headline: who observed what, and what the hand has laid bare; then what CLEAN found."""
    if len(kept.u) and clean_sentence:
        return clean_sentence
    start = say(
        "real.sentence.observed",
        telescope=observed.telescope or say("real.telescope"),
        date=when(observed),
        antennas=len(np.unique(observed.pairs)),
        samples=whole(len(kept.u)),
    )
    if not len(kept.u):
        return say("real.sentence.nothing")
    beam = say("real.sentence.beam", beam=_beam(clean_beam)) if clean_beam else "."
    if not removed_jy:
        key = "real.sentence.bright" if drowns else "real.sentence.beside"
        return start + beam + " " + say(key, peak=flux(brightest.peak_jy))
    return start + beam + " " + _laid_bare(dirty_image, brightest, removed_jy, clean_beam, cell_rad)


def _laid_bare(
    image: np.ndarray, brightest: Brightest, removed_jy: float, clean_beam: CleanBeam | None, cell_rad: float
) -> str:
    numbers = {"removed": flux(removed_jy)}
    if removed_jy > TOO_MUCH * brightest.peak_jy:
        return say("real.sentence.too_much", **numbers)
    left = brightest_of(image, cell_rad)
    east, north = left.l - brightest.l, left.m - brightest.m
    distance, numbers["left"] = math.hypot(east, north), flux(left.peak_jy)
    if distance < (clean_beam.major_rad if clean_beam else cell_rad):
        return say("real.sentence.less", **numbers)
    numbers |= {"distance": angle(distance / ARCSEC), "way": say(f"real.way.{way(east, north)}")}
    return say("real.sentence.found", **numbers)


def facts(
    observed: Observed,
    source_name: str,
    kept: Kept,
    used: np.ndarray,
    clean_beam: CleanBeam | None,
    first_sidelobe: float | None,
    dirty_image: np.ndarray,
    npix: int,
    cell_arcsec: float,
    clean_facts: list[list[str]],
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    wavelength_m = LIGHT_M_S / observed.frequency_hz
    lengths_m = np.linalg.norm(observed.uvw_m[used], axis=1)
    lengths = {"fact.largest": "–", "fact.baselines": "–"}
    if len(lengths_m):
        largest_rad = imaging.largest_recoverable_rad(lengths_m, wavelength_m)
        between = f"{metres(lengths_m.min())} – {metres(lengths_m.max())}"
        lengths = {"fact.largest": angle(largest_rad / ARCSEC), "fact.baselines": between}
    rows = {
        "real.fact.source": source_name,
        "real.fact.telescope": observed.telescope or "–",
        "real.fact.date": when(observed),
        "real.fact.frequency": gigahertz(observed.frequency_hz),
        "fact.beam": _beam(clean_beam) if clean_beam else "–",
        "fact.turned": digits(math.degrees(clean_beam.position_angle_rad)) + "°" if clean_beam else "–",
        **lengths,
        "fact.sidelobe": percent(first_sidelobe) if first_sidelobe is not None else "–",
        "fact.rms": flux(imaging.rms(dirty_image)) + say("unit.per_beam"),
        "fact.samples": whole(len(kept.u)),
        "fact.field": angle(npix * cell_arcsec),
        "fact.pixel": angle(cell_arcsec),
    }
    return [[say(key), value, say(f"{key}.tip")] for key, value in rows.items()] + clean_facts


def notes(
    data: Any,
    observed: Observed,
    kept: Kept,
    clean_beam: CleanBeam | None,
    fitting_cell_arcsec: float,
    cell_arcsec: float,
    w_error_cycles: float,
    clean_notes: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    """What to mind about CLEAN and about this picture, the most pressing first; some with a button that mends it."""
    offer = {"label": say("note.use_cell", cell=angle(fitting_cell_arcsec, 3)), "act": ["fit_cell"]}
    some = [*clean_notes]
    if kept.outside:
        some.append({"text": say("note.outside", share=percent(kept.outside / (kept.outside + len(kept.u)))), **offer})
    elif clean_beam and clean_beam.minor_rad / ARCSEC < FEWEST_PIXELS * cell_arcsec:
        some.append({"text": say("note.coarse"), **offer})
    file = EXAMPLES[data].file if isinstance(data, str) else "own"
    some += [{"text": say(f"real.note.{part}.{file}")} for part in ("source", "about")]
    if w_error_cycles > W_NOTE_CYCLES:
        some.append({"text": say("note.w", cycles=digits(w_error_cycles, 2))})
    if observed.bandwidth_hz > 0.01 * observed.frequency_hz:
        some.append({"text": say("real.note.averaged", share=percent(observed.bandwidth_hz / observed.frequency_hz))})
    return [*some, {"text": say("real.note.left_out")}]


def _beam(beam: CleanBeam) -> str:
    return angles(beam.major_rad / ARCSEC, beam.minor_rad / ARCSEC)
