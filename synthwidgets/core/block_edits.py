"""What a learner does to an execution block: scans are moved, stretched, deleted, added and given other reasons.

Each edit makes another block. What it refuses it says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from synthwidgets.texts import say

from .intents import intents_for
from .schedule import ExecutionBlock, Scan, total_s
from .subscans import fewest_integrations

MOST_SCANS = 200
LONGEST_S = 6 * 3600.0
# How long a new scan of each class takes, in integrations of 6.048 s or whatever comes near.
NEW_S = {
    "target": 302.4,
    "check": 60.48,
    "bandpass": 302.4,
    "flux": 151.2,
    "polarisation": 120.96,
    "diffgain": 120.96,
    "sideband": 60.48,
    "pointing": 120.96,
    "focus": 120.96,
    "tsys": 36.288,
    "phase": 30.24,
}


def moved(block: ExecutionBlock, scan: int, to: int) -> ExecutionBlock:
    """The block with a scan taken out and put back as number `to`.

    Parameters
    ----------
    scan, to : int
        0-based, of the block as it is and as it will be.

    Raises
    ------
    ValueError
        Here and in the other edits: there is no scan of that number.

    Examples
    --------
    >>> block = ExecutionBlock((), tuple(Scan(name, (), 60.0) for name in "abc"), 0.0, 0.0)
    >>> "".join(scan.field for scan in moved(block, 0, 2).scans)
    'bca'
    """
    taken = _at(block, scan)
    rest = [one for number, one in enumerate(block.scans) if number != scan]
    _at(block, to)
    return block._replace(scans=(*rest[:to], taken, *rest[to:]))


def stretched(block: ExecutionBlock, scan: int, duration_s: float) -> ExecutionBlock:
    """The block with a scan that takes as long as asked for, to the nearest whole integration.

    A scan keeps at least one integration for each of its subscans.

    Raises
    ------
    ValueError
        A time that is no number, or a block that would be longer than `LONGEST_S`.

    Examples
    --------
    >>> block = ExecutionBlock((), (Scan("a", ("CALIBRATE_PHASE#ON_SOURCE",), 30.24),), 0.0, 0.0)
    >>> [round(stretched(block, 0, asked_s).scans[0].duration_s, 3) for asked_s in (40.0, 0.0)]
    [42.336, 6.048]
    """
    if not np.isfinite(duration_s):
        raise ValueError(say("edit.duration", got=duration_s))
    old = _at(block, scan)
    return allowed(_with(block, scan, old._replace(duration_s=_whole_s(block, old.intents, duration_s))))


def deleted(block: ExecutionBlock, scan: int) -> ExecutionBlock:
    """The block without a scan.

    Raises
    ------
    ValueError
        It is the only one.

    Examples
    --------
    >>> len(deleted(ExecutionBlock((), (Scan("a", (), 60.0),) * 3, 0.0, 0.0), 1).scans)
    2
    """
    _at(block, scan)
    if len(block.scans) == 1:
        raise ValueError(say("edit.last"))
    return block._replace(scans=block.scans[:scan] + block.scans[scan + 1 :])


def added(block: ExecutionBlock, at: int, field: str, classes: Sequence[str]) -> ExecutionBlock:
    """The block with a new scan, as long as one of its class usually is.

    Parameters
    ----------
    at : int
        Its number, 0-based, from 0 to the number of scans.
    field : str
        One of the block's.
    classes : sequence of str
        As for `intents.intents_for`.

    Raises
    ------
    ValueError
        No such place, field or class; or the block would have too many scans or be too long.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> block = added(block_preset("band6"), 21, "TW Hya", ["target"])
    >>> len(block.scans), block.scans[-1].intents
    (22, ('OBSERVE_TARGET#ON_SOURCE',))
    """
    if not _is_number(at) or not 0 <= at <= len(block.scans):
        raise ValueError(say("edit.place", got=at, last=len(block.scans)))
    names = [one.name for one in block.fields]
    if field not in names:
        raise ValueError(say("edit.field", got=field, names=", ".join(names)))
    intents = intents_for(classes)
    new = Scan(field, intents, _whole_s(block, intents, max(NEW_S[one] for one in classes)))
    return allowed(block._replace(scans=(*block.scans[:at], new, *block.scans[at:])))


def renamed(block: ExecutionBlock, scan: int, classes: Sequence[str]) -> ExecutionBlock:
    """The block with a scan made for other reasons; it grows if it has more subscans now than integrations.

    Raises
    ------
    ValueError
        As `intents.intents_for` refuses.

    Examples
    --------
    >>> block = ExecutionBlock((), (Scan("a", ("CALIBRATE_PHASE#ON_SOURCE",), 6.048),), 0.0, 0.0)
    >>> round(renamed(block, 0, ["tsys"]).scans[0].duration_s, 3)
    18.144
    """
    old, intents = _at(block, scan), intents_for(classes)
    shortest_s = fewest_integrations(intents) * block.integration_s
    return allowed(_with(block, scan, Scan(old.field, intents, max(old.duration_s, round(shortest_s, 4)))))


def pointed(block: ExecutionBlock, scan: int, field: str) -> ExecutionBlock:
    """The block with a scan of another field.

    Raises
    ------
    ValueError
        The block has no field of that name.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> pointed(block_preset("band6"), 2, "TW Hya").scans[2].field
    'TW Hya'
    """
    names = [one.name for one in block.fields]
    if field not in names:
        raise ValueError(say("edit.field", got=field, names=", ".join(names)))
    return allowed(_with(block, scan, _at(block, scan)._replace(field=field)))


def _at(block: ExecutionBlock, scan: int) -> Scan:
    if not _is_number(scan) or not 0 <= scan < len(block.scans):
        raise ValueError(say("edit.scan", got=scan, count=len(block.scans)))
    return block.scans[scan]


def _is_number(value: object) -> bool:
    return isinstance(value, int | np.integer) and not isinstance(value, bool)


def _with(block: ExecutionBlock, scan: int, new: Scan) -> ExecutionBlock:
    return block._replace(scans=(*block.scans[:scan], new, *block.scans[scan + 1 :]))


def _whole_s(block: ExecutionBlock, intents: Iterable[str], duration_s: float) -> float:
    """The nearest whole number of integrations, at least one a subscan [s]."""
    count = max(fewest_integrations(tuple(intents)), round(duration_s / block.integration_s))
    return round(count * block.integration_s, 4)


def allowed(block: ExecutionBlock) -> ExecutionBlock:
    """The block, unless it is larger than one may be."""
    if len(block.scans) > MOST_SCANS:
        raise ValueError(say("edit.scans", most=MOST_SCANS))
    if total_s(block) > LONGEST_S:
        raise ValueError(say("edit.long", got=round(total_s(block) / 60), most=round(LONGEST_S / 3600)))
    return block
