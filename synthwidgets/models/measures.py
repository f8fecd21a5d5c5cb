"""What can be measured of that which a learner has built, in whichever app: numbers by name, read when asked."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import Any

from ..core.coherence import coherence
from ..texts import say
from .moving_sky_phases import kept

Read = Callable[[str], Any]  # a quantity of the app, by name


def _beam_arcsec(read: Read) -> float | None:
    """The longer axis, so that both directions are as fine; None while the beam is all stripes."""
    shape = read("clean_beam_shape")
    return None if shape is None else max(shape["major_arcsec"], shape["minor_arcsec"])


def _sidelobe_percent(read: Read) -> float | None:
    sidelobe = read("first_sidelobe")
    return None if sidelobe is None else 100 * sidelobe


def _antennas(read: Read) -> float:
    """Of all arrays, where there are several: the beam is that of all of them."""
    return float(len(read("antenna_names")) + sum(len(one.names) for one in read("further_layout")))


def _on_target_percent(read: Read) -> float:
    return 100 * float(read("on_target"))


def _complaints(read: Read) -> float:
    """Of the colleague, faults and advice alike."""
    return float(len(read("complaints")))


def _hours_per_target_hour(read: Read) -> float | None:
    """Of the telescope, for an hour on the target [h]; None where no scan observes one."""
    share = read("on_target")
    return 1 / float(share) if share else None


def _delay_s(read: Read) -> float | None:
    """Between the two antennas of the pair, whoever is first; None where not both see the same air."""
    delay_s = read("delay")["delay_s"]
    return None if delay_s is None else abs(float(delay_s))


def _coherence_percent(read: Read) -> float | None:
    """Of the pair at the frequency that is chosen, over a long time; None without turbulence."""
    share = kept(read("bands"), read("frequency_ghz"))
    return None if share is None else 100 * share


def _length_m(read: Read) -> float:
    """Of the pair, on the map."""
    first, second = (read("layout").enu_m[one, :2] for one in read("watched"))
    return math.dist(first, second)


def _kept_percent(read: Read) -> float | None:
    """Of the check source's peak; None where nothing of it is left."""
    kept = read("witness")["kept"]
    return None if kept is None else 100 * kept


def _hour_on_target_percent(read: Read) -> float:
    return 100 * float(read("time_shares")["target"])


def _long_kept_percent(read: Read) -> float | None:
    """Of a point's peak, by the rms phase of the longest baselines; None where nothing of the check source is left."""
    rms_deg = read("witness")["long_rms_deg"]
    return None if rms_deg is None else 100 * float(coherence(math.radians(rms_deg)))


def _long_loss_percent(read: Read) -> float | None:
    kept = _long_kept_percent(read)
    return None if kept is None else 100 - kept


def _unknown_phases(read: Read) -> float:
    """Of the antennas in use, the reference antenna's left out."""
    return float(read("counts")["unknown_phases"])


def _gain_antennas(read: Read) -> float:
    return float(read("counts")["antennas"])


def _gain_pairs(read: Read) -> float:
    return float(read("counts")["pairs"])


OF_SYNTHESIS: Mapping[str, Callable[[Read], float | None]] = {
    "beam_arcsec": _beam_arcsec,
    "sidelobe_percent": _sidelobe_percent,
    "antennas": _antennas,
}
OF_BLOCK: Mapping[str, Callable[[Read], float | None]] = {
    "on_target_percent": _on_target_percent,
    "complaints": _complaints,
    "hours_per_target_hour": _hours_per_target_hour,
}
OF_AIR: Mapping[str, Callable[[Read], float | None]] = {
    "delay_s": _delay_s,
    "coherence_percent": _coherence_percent,
    "frequency_ghz": lambda read: float(read("frequency_ghz")),
    "length_m": _length_m,
}
OF_REFERENCING: Mapping[str, Callable[[Read], float | None]] = {
    "kept_percent": _kept_percent,
    "hour_on_target_percent": _hour_on_target_percent,
    "long_kept_percent": _long_kept_percent,
    "long_loss_percent": _long_loss_percent,
}
OF_GAINS: Mapping[str, Callable[[Read], float | None]] = {
    "unknown_phases": _unknown_phases,
    "gain_antennas": _gain_antennas,
    "gain_pairs": _gain_pairs,
}
MEASURES = {**OF_SYNTHESIS, **OF_BLOCK, **OF_AIR, **OF_REFERENCING, **OF_GAINS}
# Where a goal is a lower limit; of all others it is an upper one.
AT_LEAST = {
    "on_target_percent", "coherence_percent", "frequency_ghz", "length_m", "kept_percent", "hour_on_target_percent",
    "long_kept_percent",
}  # fmt: skip


def measured(read: Read, names: Collection[str]) -> dict[str, float | None]:
    """Some numbers of an app, as it is now; None where there is no such number.

    Parameters
    ----------
    read : function
        A quantity of the app by its name: ``app.__getitem__``.
    names : collection of str
        Of `MEASURES`.

    Raises
    ------
    ValueError
        When the app has no such number at all.

    Examples
    --------
    >>> from synthwidgets.models.execution_block import EXECUTION_BLOCK
    >>> measured(EXECUTION_BLOCK.graph().__getitem__, ["complaints"])
    {'complaints': 0.0}
    """
    try:
        return {name: MEASURES[name](read) for name in names}
    except KeyError:
        raise ValueError(say("goal.not_of", names=", ".join(names))) from None


def known(names: Collection[str]) -> Collection[str]:
    """The names, if each is one of `MEASURES`.

    Raises
    ------
    ValueError
        A sentence with those that are not and those that there are.
    """
    if strange := [name for name in names if name not in MEASURES]:
        raise ValueError(say("goal.unknown", got=", ".join(sorted(strange)), names=", ".join(MEASURES)))
    return names
