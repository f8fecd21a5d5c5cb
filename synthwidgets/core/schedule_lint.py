"""What a careful colleague would say of an execution block, in sentences: one small function for each rule.

A fault spoils the picture, an advice makes it worse. The limits are rules of thumb: of ALMA's usual practice where it
is public, else ours.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from synthwidgets.texts import say
from synthwidgets.texts.numbers import digits, flux

from .block_plan import Plan, plan
from .fields import Field, separation_rad
from .schedule import ExecutionBlock, total_s

PHASE_GAP_S = 720.0  # between phase scans around a target: usually up to 10 min; the real block of `data` has 10.3
TSYS_AGE_S = 1200.0  # usually every 10 to 15 min and for each source
BRIGHT_JY = 1.0  # of a bandpass calibrator
FAR_DEG = 15.0  # from a target to its phase calibrator: usually less, and a few degrees on long baselines; ours
REGION_DEG = 20.0  # within it the pointing is taken to hold; ours
LOW_DEG, HIGH_DEG = 30.0, 85.0
LONGEST_S = 7200.0  # a block that lasts longer is usually made two; ours
NEEDS_TSYS = ("target", "bandpass", "flux", "phase")  # a check source borrows its neighbour's
POINTED = ("target", "check", "bandpass", "flux", "polarisation", "diffgain", "phase")  # classes that need a pointing


class Finding(NamedTuple):
    """What a rule has to say.

    Parameters
    ----------
    rule : str
        Its name.
    scan : int or None
        0-based; None where it is about the whole block.
    sentence : str
        For a learner.
    severity : {"fault", "advice"}
    """

    rule: str
    scan: int | None
    sentence: str
    severity: str


Findings = Iterator[Finding]


def findings(block: ExecutionBlock) -> list[Finding]:
    """All that the rules say of a block, faults first, then in the order of rules and scans.

    Examples
    --------
    >>> from .block_edits import deleted
    >>> from .block_presets import block_preset
    >>> findings(block_preset("band6"))
    []
    >>> [(one.rule, one.scan) for one in findings(deleted(block_preset("band6"), 2))]
    [('bandpass', None), ('flux', None)]
    """
    return judged(plan(block))


def judged(planned: Plan) -> list[Finding]:
    """The same of a block whose plan is there already."""
    found = [finding for rule in RULES for finding in rule(planned)]
    return sorted(found, key=lambda finding: finding.severity != "fault")


def target(planned: Plan) -> Findings:
    """Something is observed."""
    if not planned.of("target"):
        yield _fault("target", None)


def bracketed(planned: Plan) -> Findings:
    """Every scan of a target stands between two of the phase calibrator."""
    for scan in planned.of("target"):
        side = planned.open_side(scan)
        if side:
            yield _fault(f"bracketed.{side}", scan, scan=planned.numbers[scan], field=planned.name(scan))


def phase_gap(planned: Plan) -> Findings:
    """The phase calibrator is looked at often enough: once a gap."""
    phases = planned.of("phase")
    for before, after in pairwise(phases):
        gap_s = float(planned.starts_s[after] - planned.ends_s[before])
        between = [scan for scan in planned.of("target") if before < scan < after]
        if between and gap_s > PHASE_GAP_S:
            said = {"first": planned.numbers[before], "second": planned.numbers[after]}
            yield _advice("phase_gap", between[0], gap=_minutes(gap_s), most=_minutes(PHASE_GAP_S), **said)


def phase_far(planned: Plan) -> Findings:
    """The phase calibrator is looked at through much the same air: said once a target."""
    calibrators = [planned.field(scan) for scan in planned.of("phase")]
    for name, scans in planned.by_field(planned.of("target")):
        field = planned.field(scans[0])
        others = [(separation_rad(field, other), other.name) for other in calibrators if other.name != name]
        if others and math.degrees(min(others)[0]) > FAR_DEG:
            apart, nearest = min(others)
            said = {"field": name, "calibrator": nearest, "apart": digits(math.degrees(apart), 2)}
            yield _advice("phase_far", scans[0], scan=planned.numbers[scans[0]], most=digits(FAR_DEG), **said)


def tsys(planned: Plan) -> Findings:
    """Every source has its own Tsys, not long before or after: said once a source, of its oldest."""
    measured = planned.of("tsys")
    for field, scans in planned.by_field(planned.of(*NEEDS_TSYS)):
        own = [one for one in measured if planned.name(one) == field]
        if not own:
            yield _fault("tsys.none", scans[0], scan=planned.numbers[scans[0]], field=field)
            continue
        ages_s = [min(planned.between_s(scan, one) for one in own) for scan in scans]
        oldest_s, scan = max(zip(ages_s, scans, strict=True))
        if oldest_s > TSYS_AGE_S:
            minutes = {"age": _minutes(oldest_s), "most": _minutes(TSYS_AGE_S)}
            yield _advice("tsys.old", scan, scan=planned.numbers[scan], field=field, **minutes)


def bandpass(planned: Plan) -> Findings:
    """There is a bandpass scan, and of something bright."""
    scans = planned.with_intent("bandpass")
    if not scans:
        yield _fault("bandpass", None)
        return
    best = max(scans, key=lambda scan: planned.field(scan).flux_jy)
    light_jy = planned.field(best).flux_jy
    if light_jy < BRIGHT_JY:
        numbers = {"flux": flux(light_jy), "least": flux(BRIGHT_JY)}
        yield _advice("bandpass.faint", best, scan=planned.numbers[best], field=planned.name(best), **numbers)


def flux_scale(planned: Plan) -> Findings:
    """Something tells how bright 1 Jy is."""
    if not planned.with_intent("flux"):
        yield _fault("flux", None)


def pointing(planned: Plan) -> Findings:
    """The dishes are pointed before anything else, and anew where the sky region changes: said once a region."""
    pointed: Field | None = None
    unsaid = True
    for scan, kind in enumerate(planned.kinds):
        if kind == "pointing":
            pointed, unsaid = planned.field(scan), True
        elif kind in POINTED and unsaid:
            said = {"scan": planned.numbers[scan], "field": planned.name(scan)}
            if pointed is None:
                yield _fault("pointing.first", scan, **said)
                unsaid = False
            elif (apart := math.degrees(separation_rad(pointed, planned.field(scan)))) > REGION_DEG:
                yield _advice("pointing.region", scan, apart=digits(apart, 2), pointed=pointed.name, **said)
                unsaid = False


def elevation(planned: Plan) -> Findings:
    """No source is low, none in the zenith, none has set: said once a source, of the worst."""
    lowest_deg, highest_deg = planned.elevations_deg.min(axis=1), planned.elevations_deg.max(axis=1)
    for field, scans in planned.by_field(range(len(planned.kinds))):
        low, high = min(scans, key=lowest_deg.__getitem__), max(scans, key=highest_deg.__getitem__)
        if lowest_deg[low] <= 0:
            yield _fault("elevation.set", low, scan=planned.numbers[low], field=field)
        elif lowest_deg[low] < LOW_DEG:
            numbers = {"got": digits(lowest_deg[low], 2), "least": digits(LOW_DEG)}
            yield _advice("elevation.low", low, scan=planned.numbers[low], field=field, **numbers)
        if highest_deg[high] > HIGH_DEG:
            numbers = {"got": digits(highest_deg[high], 2), "most": digits(HIGH_DEG)}
            yield _advice("elevation.high", high, scan=planned.numbers[high], field=field, **numbers)


def check_bracketed(planned: Plan) -> Findings:
    """The check source is treated as the target is, or it says nothing of it."""
    for scan in planned.of("check"):
        if planned.open_side(scan):
            yield _advice("check", scan, scan=planned.numbers[scan], field=planned.name(scan))


def total_time(planned: Plan) -> Findings:
    """The block is not too long."""
    if total_s(planned.block) > LONGEST_S:
        yield _advice("total", None, got=_minutes(total_s(planned.block)), most=_minutes(LONGEST_S))


RULES: Sequence[Callable[[Plan], Findings]] = (
    target,
    bracketed,
    bandpass,
    flux_scale,
    pointing,
    tsys,
    phase_gap,
    phase_far,
    elevation,
    check_bracketed,
    total_time,
)


def lost(planned: Plan, scan: int) -> list[Finding]:
    """What is said in addition of the block without a scan, the others keeping their numbers.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> [(one.rule, one.scan) for one in lost(plan(block_preset("band6")), 5)]
    [('bracketed', 7)]
    """
    block, rest = planned.block, [one for one in range(len(planned.kinds)) if one != scan]
    fewer = block._replace(scans=tuple(block.scans[one] for one in rest))
    said = {_about(one, planned) for one in judged(planned)}
    after = judged(plan(fewer, [planned.numbers[one] for one in rest])) if rest else []
    renumbered = [one._replace(scan=None if one.scan is None else rest[one.scan]) for one in after]
    return [one for one in renumbered if _about(one, planned) not in said]


def _about(finding: Finding, planned: Plan) -> tuple[str, str, object]:
    """What a finding is about: a scan, or its source where that is told once, of the worst of its scans."""
    about = finding.scan
    if finding.rule in ("tsys", "elevation", "phase_far") and about is not None:
        return finding.rule, finding.severity, planned.name(about)
    return finding.rule, finding.severity, about


def _minutes(seconds: float) -> str:
    return f"{digits(seconds / 60)} min"


def _fault(key: str, at: int | None, /, **words: object) -> Finding:
    return Finding(key.partition(".")[0], at, say(f"lint.{key}", **words), "fault")


def _advice(key: str, at: int | None, /, **words: object) -> Finding:
    return Finding(key.partition(".")[0], at, say(f"lint.{key}", **words), "advice")
