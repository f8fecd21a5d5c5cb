"""Execution blocks to start from: ALMA's usual order of scans with fast and slow cycles, and a real block.

The sources are real but for two that are made up: the check source, 3° from the target, and the calibrator 2° from it
that the fast cycles switch to. Lengths of scans and the pauses between them are choices of ours, after public
descriptions of real blocks; a cycle is the time from a phase scan to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from synthwidgets.texts import say

from .arrays import preset
from .constants import ARCSEC
from .fields import Field
from .intents import intents_for
from .schedule import INTEGRATION_S, ExecutionBlock, Overheads, Scan
from .shipped import shipped

START_LST_H = 11.2
POINTING_S, TSYS_S = 120.0, 36.0
BANDPASS, TARGET, PHASE, NEAR_PHASE, CHECK = "3C279", "TW Hya", "J1037-2934", "QSO-2°", "QSO-3°"


class Cycle(NamedTuple):
    """How a block goes between target and phase calibrator.

    Parameters
    ----------
    target, phase : int
        Integrations of a scan of each.
    groups : tuple of int
        Cycles before each scan of the check source; between two groups Tsys is measured anew.
    calibrator : str
        Name of the phase calibrator.
    switch_s : float
        Pause between the two [s].
    integration_s : float
        [s].
    """

    target: int
    phase: int
    groups: tuple[int, ...]
    calibrator: str = PHASE
    switch_s: float = 25.0
    integration_s: float = INTEGRATION_S


# Cycles of 473, 473, 177, 72.5 and 20 s. Fast ones need a near calibrator, quick antennas and short integrations.
CYCLES = {
    "band6": Cycle(65, 5, (2, 2)),
    "compact": Cycle(65, 5, (3, 2)),
    "medium": Cycle(18, 3, (5, 5)),
    "long": Cycle(8, 3, (12, 12), NEAR_PHASE, 3.0),
    "fast": Cycle(4, 4, (36, 36), NEAR_PHASE, 2.0, 2.016),
}
BLOCKS = (*CYCLES, "real")


def block_preset(name: str) -> ExecutionBlock:
    """A block to start from.

    Parameters
    ----------
    name : str
        One of `BLOCKS`: "band6" has 21 scans and lasts 51 minutes, "real" is one of ALMA's of 2012.

    Raises
    ------
    ValueError
        No block is called that.

    Examples
    --------
    >>> block = block_preset("band6")
    >>> len(block.scans), block.scans[7].field, round(block.scans[7].duration_s, 2)
    (21, 'TW Hya', 393.12)
    """
    if name not in BLOCKS:
        raise ValueError(say("block.unknown", got=name, names=", ".join(BLOCKS)))
    return _real() if name == "real" else cycling(CYCLES[name])


def cycling(cycle: Cycle) -> ExecutionBlock:
    """A block that goes to and fro between target and phase calibrator.

    First everything that is done once: pointing, Tsys and bandpass on a bright quasar, then pointing near the target.
    Each source has a Tsys scan before its first scan, and again between groups. The last scan is of the phase
    calibrator, so that every scan of the target stands between two of these.
    """
    phase = _scan(cycle.calibrator, cycle.phase * cycle.integration_s, "phase")
    target = _scan(TARGET, cycle.target * cycle.integration_s, "target")
    check = _scan(CHECK, 10 * INTEGRATION_S, "check")
    scans = [
        _scan(BANDPASS, POINTING_S, "pointing"),
        _scan(BANDPASS, TSYS_S, "tsys"),
        _scan(BANDPASS, 50 * INTEGRATION_S, "bandpass", "flux"),
        _scan(cycle.calibrator, POINTING_S, "pointing"),
    ]
    for count in cycle.groups:
        scans += [_scan(cycle.calibrator, TSYS_S, "tsys"), phase, _scan(TARGET, TSYS_S, "tsys")]
        scans += [target, phase] * count
        scans.append(check)
    scans.append(phase)
    used = {scan.field for scan in scans}
    return ExecutionBlock(
        tuple(field for field in FIELDS if field.name in used),
        tuple(scans),
        START_LST_H * np.pi / 12,
        preset("alma.c3").latitude_rad,
        Overheads(switch_s=cycle.switch_s),
        cycle.integration_s,
    )


def _scan(field: str, duration_s: float, *classes: str) -> Scan:
    return Scan(field, intents_for(classes), round(duration_s, 4))


def _field(name: str, right_ascension_h: float, declination_deg: float, *light: float, shape: str = "point") -> Field:
    """A field of hours, degrees, Jy, spectral index and size in arcseconds."""
    flux_jy, spectral_index, size_arcsec = light
    place = np.pi / 12 * right_ascension_h, float(np.radians(declination_deg))
    return Field(name, *place, flux_jy, spectral_index, shape, size_arcsec * ARCSEC)


# Places J2000, without precession: a block has no date. The fluxes of bandpass, phase and check source are those that a
# lesson compares; TW Hya's dust disc is about as bright and as wide at 230 GHz.
FIELDS = (
    _field(BANDPASS, 12.936435, -5.789312, 3.98, -0.5, 0.0),
    _field(PHASE, 10.621133, -29.567444, 0.447, -0.7, 0.0),
    _field(NEAR_PHASE, 10.875, -33.9, 0.447, -0.7, 0.0),
    _field(TARGET, 11.031083, -34.704722, 0.56, 2.5, 1.5, shape="gaussian"),
    _field(CHECK, 11.2714, -35.2256, 0.15, -0.7, 0.0),
)


@cache
def _real() -> ExecutionBlock:
    """The block of `data/execution_block.txt`, whose head says what of it is known."""
    rows = [line.split() for line in shipped("execution_block.txt").splitlines() if line and line[0] != "#"]
    found = {key: [row[1:] for row in rows if row[0] == key] for key in ("start_lst_h", "pauses_s", "field", "scan")}
    return ExecutionBlock(
        tuple(_read_field(row) for row in found["field"]),
        tuple(Scan(_spaced(row[0]), tuple(row[2:]), float(row[1])) for row in found["scan"]),
        float(found["start_lst_h"][0][0]) * np.pi / 12,
        preset("alma.c3").latitude_rad,
        Overheads(*map(float, found["pauses_s"][0])),
    )


def _read_field(row: Sequence[str]) -> Field:
    name, right_ascension, declination, flux, index, shape, size = row
    numbers = (float(number) for number in (right_ascension, declination, flux, index, size))
    return _field(_spaced(name), *numbers, shape=shape)


def _spaced(name: str) -> str:
    return name.replace("_", " ")
