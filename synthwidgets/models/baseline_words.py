"""What is said of a pair: the headline with its numbers between ** and **, the numbers, and what to mind."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..core.pair import stripe_spacing_arcsec
from ..texts import say
from ..texts.numbers import angle, digits, flux, metres, percent

SIDEWAYS_DEG = 3.0  # so near to a right angle an arrow points sideways
CANCELLED = 0.01  # of the flux: nothing that one could see is left
ALL_SEEN = 0.995  # of the light, in two digits: 100 %
UNSEEN = 1e-3  # of the flux: a tenth of a pixel of the arrow
FINEST = 110  # stripes on the field: narrower than three of its 338 pixels, they are drawn as none
NAMES = "ABCDE"


def live_sentence(
    arrow: Mapping[str, Any],
    wave: Mapping[str, Any],
    sky: str,
    seen_share: float,
    uv: Any,
    width_arcsec: float,
    flux_jy: float,
) -> str:
    """The headline: what the arrow does, and why."""
    numbers = {"amplitude": flux(arrow["amplitude"]), "flux": flux(flux_jy), "phase": phase_words(arrow["phase_deg"])}
    if not wave["length_m"]:
        return say("baseline.sentence.together", **numbers)
    if sky == "blob":
        words = {"width": angle(width_arcsec), "spacing": angle(stripe_spacing_arcsec(uv))}
        return say("baseline.sentence.blob", **words, **numbers)
    if sky == "two":
        gone = arrow["amplitude"] < CANCELLED * flux_jy
        return say("baseline.sentence.cancelled" if gone else "baseline.sentence.two", **numbers)
    return _one(arrow, wave, numbers) + _dimmed(seen_share)


def _one(arrow: Mapping[str, Any], wave: Mapping[str, Any], numbers: Mapping[str, str]) -> str:
    phase_deg = arrow["phase_deg"] or 0.0
    if abs(abs(phase_deg) - 90) < SIDEWAYS_DEG:
        return say("baseline.sentence.sideways", **numbers)
    if turns_words(wave["turns"]) == "0":
        return say("baseline.sentence.aligned", **numbers)
    later = NAMES[wave["pair"][1 if wave["turns"] > 0 else 0]]
    return say("baseline.sentence.one", later=later, turns=turns_words(abs(wave["turns"])), **numbers)


def _dimmed(seen_share: float) -> str:
    return "" if seen_share > ALL_SEEN else " " + say("baseline.sentence.dimmed", share=percent(seen_share))


def phase_words(phase_deg: float | None) -> str:
    """A phase to the degree, never −180°; without an arrow there is none.

    Examples
    --------
    >>> phase_words(89.98), phase_words(-179.9), phase_words(-45.0), phase_words(None)
    ('90°', '180°', '−45°', '–')
    """
    if phase_deg is None:
        return "–"
    whole = round(phase_deg)
    return digits(180 if whole == -180 else whole) + "°"


def turns_words(turns: float) -> str:
    """Turns to two decimals, as the panels say them.

    Examples
    --------
    >>> turns_words(0.2501), turns_words(3.7195), turns_words(-0.004)
    ('0.25', '3.72', '0')
    """
    return digits(round(turns, 2), 6)


def facts(
    uv: Any,
    wave: Mapping[str, Any],
    arrow: Mapping[str, Any],
    primary_beam_fwhm_arcsec: float,
    wavelength_m: float,
    seen_share: float,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    rows = {
        "length": metres(wave["length_m"]),
        "wavelength": digits(wavelength_m * 1e3) + " mm",
        "stripes": angle(spacing, 3) if math.isfinite(spacing := stripe_spacing_arcsec(uv)) else "–",
        "uv": ", ".join(digits(part / 1e3) for part in uv) + " kλ",
        "path": digits(wave["extra_mm"]) + " mm",
        "turns": turns_words(wave["turns"]),
        "amplitude": flux(arrow["amplitude"]),
        "phase": phase_words(arrow["phase_deg"]),
        "real": flux(_plain(arrow["re"], arrow["flux"])),
        "imaginary": flux(_plain(arrow["im"], arrow["flux"])),
        "beam": angle(primary_beam_fwhm_arcsec, 3),
        "share": percent(seen_share),
    }
    return [[say(f"baseline.fact.{key}"), value, say(f"baseline.fact.{key}.tip")] for key, value in rows.items()]


def _plain(part_jy: float, flux_jy: float) -> float:
    """A part of so little beside the whole that no arrow shows it is 0."""
    return part_jy if abs(part_jy) > UNSEEN * flux_jy else 0.0


def notes(
    pair_length_m: float, diameter_m: float, sky: str, uv: Any, field_arcsec: float, pair: Sequence[int]
) -> list[dict[str, Any]]:
    """What to mind about this picture, the most pressing first."""
    some = []
    if pair_length_m < diameter_m:
        first, second = (NAMES[index] for index in pair)
        some.append(say("baseline.note.touching", first=first, second=second, diameter=metres(diameter_m)))
    if field_arcsec > FINEST * stripe_spacing_arcsec(uv):
        some.append(say("baseline.note.fine", spacing=angle(stripe_spacing_arcsec(uv))))
    if sky != "one":
        some.append(say("baseline.note.parts"))
    return [{"text": text} for text in (*some, say("baseline.note.left_out"))]
