"""Every rule on a block that breaks it; blocks that come along break none."""

import math
import re

import pytest

from synthwidgets.core import block_edits as edits
from synthwidgets.core.block_plan import plan
from synthwidgets.core.block_presets import BLOCKS, block_preset
from synthwidgets.core.schedule_lint import RULES, findings, lost
from synthwidgets.texts import speaking

BLOCK = block_preset("band6")
TARGETS = (7, 9, 15, 17)


def without(*scans):
    block = BLOCK
    for scan in sorted(scans, reverse=True):
        block = edits.deleted(block, scan)
    return block


def with_field(name, **changed):
    fields = tuple(field._replace(**changed) if field.name == name else field for field in BLOCK.fields)
    return BLOCK._replace(fields=fields)


def phases_of(name):
    """The block with its phase scans, and the Tsys scans before them, of another field."""
    scans = [scan._replace(field=name) if scan.field == "J1037-2934" else scan for scan in BLOCK.scans]
    return BLOCK._replace(scans=tuple(scans))


def later(hours):
    return BLOCK._replace(start_lst_rad=BLOCK.start_lst_rad + hours * math.pi / 12)


CASES = {  # the block, and all that is said of it: rule, scan from 0, how grave, and words of the sentence
    "no target": (without(*TARGETS), [("target", None, "fault", "No scan observes a target")]),
    "no phase scan before": (without(5), [("bracketed", 6, "fault", r"Scan 7 \(TW Hya\) .* before")]),
    "no phase scan after": (without(18, 20), [
        ("bracketed", 17, "fault", r"Scan 18 \(TW Hya\) .* after"),
        ("check", 18, "advice", r"Scan 19 \(QSO-3°\)"),
    ]),
    "no phase scan": (without(5, 8, 10, 11, 13, 16, 18, 19, 20), [
        ("bracketed", scan, "fault", rf"Scan {scan + 1} \(TW Hya\) has no phase calibrator")
        for scan in (6, 7, 10, 11)
    ]),
    "no bandpass": (without(2), [("bandpass", None, "fault", "no bandpass"), ("flux", None, "fault", "flux scale")]),
    "faint bandpass": (with_field("3C279", flux_jy=0.4), [
        ("bandpass", 2, "advice", "Scan 3: 3C279 is only 400 mJy bright. A bandpass needs 1 Jy")]),
    "no flux": (edits.renamed(BLOCK, 2, ["bandpass"]), [("flux", None, "fault", "flux scale")]),
    "no pointing at first": (without(0), [("pointing", 1, "fault", r"Scan 2 \(3C279\) comes before any")]),
    # J1037-2934 is 2.3 h east and 24° south of 3C279
    "no pointing in a new region": (without(3), [
        ("pointing", 4, "advice", r"Scan 5 \(J1037-2934\) is 40° from 3C279")]),
    "no Tsys of a source": (without(1), [("tsys", 1, "fault", r"3C279 has .*no Tsys.* \(scan 2 is the first of it\)")]),
    # from 12:59, the end of scan 7, to 39:59, the start of what is scan 17 then
    "old Tsys": (without(14), [("tsys", 16, "advice", r"Scan 17 \(TW Hya\) is 27 min from the nearest Tsys")]),
    # 780 s of the target between, Tsys and pauses: 25 + 36 + 12 + 780 + 25 = 878 s
    "seldom a phase scan": (edits.stretched(BLOCK, 7, 780), [
        ("phase_gap", 7, "advice", "14.6 min pass between the phase scans 6 and 9; 12 min are the most")]),
    "a target as its own phase calibrator": (phases_of("TW Hya"), [
        ("bracketed", scan, "fault", rf"Scan {scan + 1} \(TW Hya\) has no phase calibrator") for scan in TARGETS]),
    # 29° of declination and 1.9 h of right ascension, some 28° there, from 3C279 to TW Hya
    "a phase calibrator far away": (phases_of("3C279"), [
        ("pointing", 7, "advice", r"Scan 8 \(TW Hya\) is 39° from 3C279"),
        ("phase_far", 7, "advice", "Scan 8: TW Hya is 39° from its phase calibrator 3C279; at most 15°")]),
    # of the four J1037-2934 sets first: at the end of the block, sidereal time 15.3 h, it is 4.7 h west
    "low": (later(3.3), [("elevation", 20, "advice", r"Scan 21: J1037-2934 stands at 2\d° only")]),
    # 29 min after the start the sidereal time is 11.7 h
    "overhead": (with_field("QSO-3°", declination_rad=BLOCK.latitude_rad, right_ascension_rad=11.7 * math.pi / 12), [
        ("elevation", 11, "advice", r"Scan 12: QSO-3° stands at 90°. Above 85°")]),
    "check source without a witness": (edits.moved(BLOCK, 20, 18), [
        ("check", 20, "advice", r"Scan 21 \(QSO-3°\): a check source")]),
    "long": (edits.stretched(BLOCK, 2, 75 * 60), [("total", None, "advice", r"The block takes 12\d min")]),
}


def test_below_the_horizon_is_a_fault_of_every_source_that_has_set():
    found = findings(later(9))  # 9 h on all four have gone down
    assert [(one.rule, one.severity) for one in found] == [("elevation", "fault")] * 4
    assert all("below the horizon" in one.sentence for one in found)


@pytest.mark.parametrize("name", CASES)
def test_a_broken_rule_is_said_and_nothing_else(name):
    block, expected = CASES[name]
    found = findings(block)
    assert [(one.rule, one.scan, one.severity) for one in found] == [one[:3] for one in expected]
    for one, (*_, words) in zip(found, expected, strict=True):
        assert re.search(words, one.sentence)


def test_every_rule_is_broken_by_some_case():
    broken = {one.rule for block, _ in CASES.values() for one in findings(block)}
    assert len(broken) == len(RULES)  # a rule is named once


@pytest.mark.parametrize("name", [name for name in BLOCKS if name != "real"])
def test_blocks_of_ours_are_clean(name):
    assert findings(block_preset(name)) == []


def test_the_real_block_is_well_made_and_passes_high():
    assert {(one.rule, one.severity) for one in findings(block_preset("real"))} == {("elevation", "advice")}


def test_it_is_said_in_spanish_too():
    with speaking("es"):
        assert findings(without(2))[1].sentence.startswith("Ningún barrido fija la escala de flujo")


@pytest.mark.parametrize("scan", range(21))
def test_what_would_be_said_without_a_scan_is_what_is_said_of_the_block_without_it(scan):
    after = findings(without(scan))  # of a clean block all that is said is new; numbers are those after the deletion
    found = lost(plan(BLOCK), scan)
    assert [one.rule for one in found] == [one.rule for one in after]
    assert [one.scan for one in found] == [
        one.scan if one.scan is None or one.scan < scan else one.scan + 1 for one in after
    ]
    for one in found:  # and they say the numbers that the scans have now
        number = "scans 6 and 11|scans 14 and 19" if one.rule == "phase_gap" else rf"\b{(one.scan or 0) + 1}\b"
        assert one.scan is None or re.search(number, one.sentence)


def test_what_was_said_before_is_not_said_again():
    block = with_field("3C279", flux_jy=0.4)
    assert [one.rule for one in lost(plan(block), 5)] == ["bracketed"]
    assert lost(plan(BLOCK._replace(scans=BLOCK.scans[:1])), 0) == []
    real = block_preset("real")  # without an early scan another of the same source stands highest: nothing new
    assert [one.rule for one in lost(plan(real), 11)] == []
