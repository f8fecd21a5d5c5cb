"""Why a scan is made, spelled as ALMA does: ``CALIBRATE_PHASE#ON_SOURCE``, several for one scan.

For a learner each scan has one class. CALIBRATE_WVR rides on every calibrator scan, because whoever looks at a
calibrator wants the radiometers with it; a scan of the target carries OBSERVE_TARGET alone. The radiometers
themselves run throughout.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from synthwidgets.texts import say

from .shipped import shipped

# Of several jobs the rarest names the scan: a block has one bandpass scan and many phase scans, so what carries both is
# the bandpass scan. Target and check source are no calibrators, so they come first, and WVR, which rides on all, last.
# The order is ours; ALMA ranks nothing.
CLASSES = (
    "target",
    "check",
    "bandpass",
    "flux",
    "polarisation",
    "diffgain",
    "sideband",
    "pointing",
    "focus",
    "tsys",
    "phase",
    "other",
    "wvr",
)
_LEADS = {  # what a scan of a class carries besides the radiometers
    "target": ("OBSERVE_TARGET#ON_SOURCE",),
    "check": ("OBSERVE_CHECK_SOURCE#ON_SOURCE",),
    "bandpass": ("CALIBRATE_BANDPASS#ON_SOURCE",),
    "flux": ("CALIBRATE_FLUX#ON_SOURCE",),
    "polarisation": ("CALIBRATE_POLARIZATION#ON_SOURCE",),
    "diffgain": ("CALIBRATE_DIFFGAIN#ON_SOURCE",),
    "sideband": ("CALIBRATE_SIDEBAND_RATIO#OFF_SOURCE", "CALIBRATE_SIDEBAND_RATIO#ON_SOURCE"),
    "pointing": ("CALIBRATE_POINTING#ON_SOURCE",),
    "focus": ("CALIBRATE_FOCUS#ON_SOURCE",),
    "tsys": ("CALIBRATE_ATMOSPHERE#OFF_SOURCE", "CALIBRATE_ATMOSPHERE#AMBIENT", "CALIBRATE_ATMOSPHERE#HOT"),
    "phase": ("CALIBRATE_PHASE#ON_SOURCE",),
}
SCHEDULED = tuple(_LEADS)  # the classes that a learner can give a scan


def states() -> tuple[str, ...]:
    """What a subscan looks at, as it stands behind the # of an intent.

    Examples
    --------
    >>> states()[:4]
    ('ON_SOURCE', 'OFF_SOURCE', 'AMBIENT', 'HOT')
    """
    return _table()[0]


def names() -> tuple[str, ...]:
    """Every intent's name, without its state.

    Examples
    --------
    >>> len(names()), "OBSERVE_TARGET" in names()
    (30, True)
    """
    return tuple(_table()[1])


def intent_class(intent: str) -> str:
    """The class of one intent.

    Parameters
    ----------
    intent : str
        With or without its state.

    Raises
    ------
    ValueError
        ALMA has no such intent, or no such state.

    Examples
    --------
    >>> intent_class("CALIBRATE_AMPLI#ON_SOURCE"), intent_class("OBSERVE_TARGET")
    ('flux', 'target')
    """
    name, marked, state = intent.partition("#")
    if name not in names() or (marked and state not in states()):
        raise ValueError(say("intent.unknown", got=intent, states=", ".join(states())))
    return _table()[1][name]


def scan_class(intents: Collection[str]) -> str:
    """The class of a scan: of those of its intents, the first in `CLASSES`; "other" without intents.

    Examples
    --------
    >>> scan_class(["CALIBRATE_WVR#ON_SOURCE", "CALIBRATE_PHASE#ON_SOURCE", "CALIBRATE_BANDPASS#ON_SOURCE"])
    'bandpass'
    """
    found = {intent_class(intent) for intent in intents}
    return next((one for one in CLASSES if one in found), "other")


def intents_for(classes: Sequence[str]) -> tuple[str, ...]:
    """What a scan that serves these classes carries, the radiometers with it.

    Parameters
    ----------
    classes : sequence of str
        Of `SCHEDULED`. Bandpass and flux often share a scan; the target shares with nobody.

    Raises
    ------
    ValueError
        A class that no scan can be given, none at all, or the target beside another.

    Examples
    --------
    >>> intents_for(["bandpass", "flux"])
    ('CALIBRATE_BANDPASS#ON_SOURCE', 'CALIBRATE_FLUX#ON_SOURCE', 'CALIBRATE_WVR#ON_SOURCE')
    >>> intents_for(["tsys"])[-3:]
    ('CALIBRATE_WVR#OFF_SOURCE', 'CALIBRATE_WVR#AMBIENT', 'CALIBRATE_WVR#HOT')
    >>> intents_for(["target"])
    ('OBSERVE_TARGET#ON_SOURCE',)
    """
    if not classes or any(one not in SCHEDULED for one in classes):
        got = classes if isinstance(classes, str) else ", ".join(map(str, classes))
        raise ValueError(say("intent.class", got=got, names=", ".join(SCHEDULED)))
    if "target" in classes and len(set(classes)) > 1:
        raise ValueError(say("intent.target_alone"))
    leads = tuple(intent for one in dict.fromkeys(classes) for intent in _LEADS[one])
    if "target" in classes:
        return leads
    return leads + tuple(dict.fromkeys("CALIBRATE_WVR#" + state_of(intent) for intent in leads))


def state_of(intent: str) -> str:
    """What the subscan of an intent looks at.

    Examples
    --------
    >>> state_of("CALIBRATE_ATMOSPHERE#HOT"), state_of("OBSERVE_TARGET")
    ('HOT', 'UNSPECIFIED')
    """
    return intent.partition("#")[2] or "UNSPECIFIED"


@cache
def _table() -> tuple[tuple[str, ...], dict[str, str]]:
    lines = [line.split() for line in shipped("intents.txt").splitlines() if line and line[0] != "#"]
    return tuple(lines[0][1:]), dict(lines[1:])
