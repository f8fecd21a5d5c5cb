"""What MovingSky says: the headline with its numbers between ** and **, the facts, and what to mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import NO_SHARE, angle, digits, flux, metres, percent
from .moving_sky_air import LUMP_AHEAD_M, LUMP_PATH_M, LUMP_WIDTH_M
from .moving_sky_phases import kept

FELT = 0.05  # of the lump's path: less than that an antenna does not notice
HALF_TURN_DEG = 180.0


def live_sentence(
    layout: Layout,
    watched: Sequence[int],
    air: str,
    antenna_path_um: np.ndarray,
    antenna_phase_deg: np.ndarray,
    delay: Mapping[str, Any],
    lump_arrival_s: float | None,
    wind_m_s: float,
    frequency_ghz: float,
) -> str:
    """The headline: whose line of sight the air disturbs now, and who sees it when; not before the first has."""
    first, second = watched
    said = {"first": layout.names[first], "second": layout.names[second], "ghz": digits(frequency_ghz)}
    if air == "turbulent" or not wind_m_s:
        path_um = float(antenna_path_um[first] - antenna_path_um[second])
        phase_deg = float(antenna_phase_deg[first] - antenna_phase_deg[second])
        apart = _apart(path_um, said | {"phase": signed_words(phase_deg)})
        return apart + _later(delay, said) if wind_m_s else f"{say('moving_sky.sentence.still')} {apart}"
    nears = lump_arrival_s is not None and lump_arrival_s > 0
    seen = _lump(layout, antenna_path_um, antenna_phase_deg, said["ghz"])
    if not seen and nears:
        return say("moving_sky.sentence.nears", name=layout.names[0], time=seconds_words(lump_arrival_s or 0.0))
    return (seen or say("moving_sky.sentence.nobody")) + ("" if nears else _later(delay, said))


def _apart(path_um: float, said: Mapping[str, str]) -> str:
    """Whose path is longer, by how much, and the phase of first minus second: more path of the first lowers it."""
    if path_words(path_um) == path_words(0.0):
        return say("moving_sky.sentence.alike", **said)
    longer, other = (said["first"], said["second"]) if path_um > 0 else (said["second"], said["first"])
    return say("moving_sky.sentence.apart", longer=longer, other=other, path=path_words(abs(path_um)), **said)


def _lump(layout: Layout, path_um: np.ndarray, phase_deg: np.ndarray, ghz: str) -> str:
    """Who feels the lump, "" if nobody does."""
    felt = int(np.sum(path_um > FELT * LUMP_PATH_M * 1e6))
    if not felt:
        return ""
    most, count = int(path_um.argmax()), len(layout.names)
    at = {"path": path_words(float(path_um[most])), "phase": degrees_words(float(phase_deg[most])), "ghz": ghz}
    if felt > 1:
        return say("moving_sky.sentence.lump_over_more", felt=felt, most=layout.names[most], **at)
    pairs = {"spoilt": count - 1, "pairs": count * (count - 1) // 2}
    return say("moving_sky.sentence.lump", name=layout.names[most], **pairs, **at)


def _later(delay: Mapping[str, Any], said: Mapping[str, str]) -> str:
    delay_s = delay["delay_s"]
    if delay_s is None:
        return ""
    early, late = (said["first"], said["second"]) if delay_s > 0 else (said["second"], said["first"])
    return " " + say("moving_sky.sentence.later", early=early, late=late, delay=seconds_words(abs(delay_s)))


def facts(
    layout: Layout,
    watched: Sequence[int],
    pair_lengths_m: np.ndarray,
    all_pairs: Any,
    antenna_path_um: np.ndarray,
    antenna_phase_deg: np.ndarray,
    delay: Mapping[str, Any],
    bands: Sequence[Mapping[str, Any]],
    rms_slopes: Sequence[float] | None,
    brightest: Mapping[str, Any],
    slant: float,
    frequency_ghz: float,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    first, second = watched
    index = int(np.flatnonzero((all_pairs.first == first) & (all_pairs.second == second))[0])
    now = kept(bands, frequency_ghz)
    offset_arcsec = brightest["offset_arcsec"]
    rows = {
        "pair": f"{layout.names[first]}–{layout.names[second]}, {metres(float(pair_lengths_m[index]))}",
        "path": path_words(float(antenna_path_um[first] - antenna_path_um[second])),
        "phase": degrees_words(float(antenna_phase_deg[first] - antenna_phase_deg[second])),
        "delay": seconds_words(delay["delay_s"]) if delay["delay_s"] is not None else "–",
        "bands": ", ".join(degrees_words(one["phase_deg"]) for one in bands),
        "rms": ", ".join(degrees_words(one["rms_deg"]) for one in bands if "rms_deg" in one) or "–",
        "coherence": ", ".join(percent(one["coherence"]) for one in bands if "coherence" in one) or "–",
        "kept": f"{digits(100 * now if now > NO_SHARE else 0.0)} %" if now is not None else "–",
        "slopes": ", ".join(digits(slope, 2) for slope in rms_slopes) if rms_slopes else "–",
        "peak": flux(brightest["peak_jy"]) + say("unit.per_beam"),
        "at_place": flux(brightest["at_place_jy"]) + say("unit.per_beam"),
        "offset": say("moving_sky.fact.offset.none") if offset_arcsec is None else angle(offset_arcsec),
        "slant": digits(slant),
    }
    ghz = digits(frequency_ghz)
    return [
        [say(f"moving_sky.fact.{key}", ghz=ghz) if key == "kept" else say(f"moving_sky.fact.{key}"), value,
         say(f"moving_sky.fact.{key}.tip")]
        for key, value in rows.items()
    ]  # fmt: skip


def notes(
    air: str, trace_phase_deg: np.ndarray, elevation_deg: float, wind_m_s: float, path_rms_um: float
) -> list[dict[str, Any]]:
    """What to mind about this picture, the most pressing first."""
    some = []
    if np.abs(trace_phase_deg).max() > HALF_TURN_DEG:
        some.append(say("moving_sky.note.wraps"))
    if air == "lump":
        some.append(say("moving_sky.note.lump", path=path_words(LUMP_PATH_M * 1e6), width=metres(LUMP_WIDTH_M)))
        some.append(say("moving_sky.note.passage", ahead=metres(LUMP_AHEAD_M)))
    else:
        some.append(say("moving_sky.note.rms"))
    if air == "turbulent" and not path_rms_um:
        some.append(say("moving_sky.note.calm"))
    if not wind_m_s:
        some.append(say("moving_sky.note.still"))
    if elevation_deg < 90:
        some.append(say("moving_sky.note.slant"))
    return [{"text": text} for text in (*some, say("moving_sky.note.frozen"), say("moving_sky.note.left_out"))]


def path_words(path_um: float) -> str:
    """An extra path, in µm or mm.

    Examples
    --------
    >>> path_words(31.7), path_words(-1500.0), path_words(0.02)
    ('31.7 µm', '−1.5 mm', '0 µm')
    """
    if abs(path_um) < 0.05:
        return "0 µm"
    return f"{digits(path_um / 1e3)} mm" if abs(path_um) >= 1e3 else f"{digits(path_um)} µm"


def degrees_words(phase_deg: float) -> str:
    """A phase to the degree.

    Examples
    --------
    >>> degrees_words(-165.61), degrees_words(0.2)
    ('−166°', '0°')
    """
    return digits(round(phase_deg), 6) + "°"


def signed_words(phase_deg: float) -> str:
    """A phase to the degree whose sign is told, also where it is a plus.

    Examples
    --------
    >>> signed_words(15.2), signed_words(-15.2), signed_words(0.2)
    ('+15°', '−15°', '0°')
    """
    return ("+" if round(phase_deg) > 0 else "") + degrees_words(phase_deg)


def seconds_words(time_s: float) -> str:
    """A time to three digits.

    Examples
    --------
    >>> seconds_words(10.0), seconds_words(-3.333)
    ('10 s', '−3.33 s')
    """
    return digits(time_s) + " s"
