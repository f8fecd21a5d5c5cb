"""What a learner does to a block: other scans stay as they are, times stay whole integrations, refusals say why."""

import pytest

from synthwidgets.core.block_edits import LONGEST_S, added, deleted, moved, pointed, renamed, stretched
from synthwidgets.core.block_presets import block_preset
from synthwidgets.core.intents import SCHEDULED, intents_for
from synthwidgets.core.schedule import classes, starts_s, total_s
from synthwidgets.core.subscans import subscans, whole_integrations

BLOCK = block_preset("band6")


def test_a_move_and_its_return_give_the_block_again():
    for scan, to in ((0, 20), (7, 5), (20, 0), (3, 3)):
        there = moved(BLOCK, scan, to)
        assert there.scans[to] == BLOCK.scans[scan] and sorted(there.scans) == sorted(BLOCK.scans)
        assert moved(there, to, scan) == BLOCK


def test_a_stretch_is_whole_integrations_and_shifts_what_follows():
    longer = stretched(BLOCK, 7, 400.0)
    assert longer.scans[7].duration_s == pytest.approx(66 * 6.048)
    assert starts_s(longer)[:8].tolist() == starts_s(BLOCK)[:8].tolist()
    assert (starts_s(longer) - starts_s(BLOCK))[8:] == pytest.approx([6.048] * 13)


@pytest.mark.parametrize(("scan", "fewest"), [(7, 1), (5, 1), (1, 3), (0, 5)])
def test_a_scan_keeps_an_integration_in_each_subscan(scan, fewest):
    shortest = stretched(BLOCK, scan, -100.0)
    assert shortest.scans[scan].duration_s == pytest.approx(fewest * 6.048)
    assert [part.integrations for part in subscans(shortest) if part.scan == scan] == [1] * fewest


def test_without_a_scan_the_others_stay():
    fewer = deleted(BLOCK, 5)
    assert fewer.scans == BLOCK.scans[:5] + BLOCK.scans[6:]


@pytest.mark.parametrize("kind", SCHEDULED)
def test_a_new_scan_is_of_its_class_whole_and_measures_in_each_subscan(kind):
    more = added(BLOCK, 4, "TW Hya", [kind])
    new = more.scans[4]
    assert more.scans[:4] + more.scans[5:] == BLOCK.scans
    assert new.field == "TW Hya" and new.intents == intents_for([kind])
    assert whole_integrations(new.duration_s, 6.048) * 6.048 == pytest.approx(new.duration_s, abs=1e-3)
    assert all(part.integrations >= 1 for part in subscans(more) if part.scan == 4)


def test_another_reason_and_another_field():
    block = renamed(BLOCK, 5, ["bandpass", "phase"])
    assert classes(block)[5] == "bandpass" and block.scans[5].duration_s == BLOCK.scans[5].duration_s
    assert pointed(BLOCK, 5, "3C279").scans[5] == BLOCK.scans[5]._replace(field="3C279")
    short = stretched(BLOCK, 5, 6.0)
    assert renamed(short, 5, ["pointing"]).scans[5].duration_s == pytest.approx(5 * 6.048)


FULL = BLOCK._replace(scans=(BLOCK.scans[5],) * 200)


@pytest.mark.parametrize(("edit", "sentence"), [
    (lambda: moved(BLOCK, 21, 0), "There is no scan with the index 21; there are 21, counted from 0."),
    (lambda: moved(BLOCK, 0, -1), "There is no scan with the index -1"),
    (lambda: moved(BLOCK, True, 1), "There is no scan with the index True"),
    (lambda: deleted(BLOCK, "x"), "There is no scan with the index 'x'"),
    (lambda: deleted(BLOCK._replace(scans=BLOCK.scans[:1]), 0), "A block keeps at least one scan"),
    (lambda: added(BLOCK, 22, "TW Hya", ["target"]), "A new scan takes a place from 0 to 21; it got 22."),
    (lambda: added(BLOCK, 0, "Mars", ["flux"]), "The block has no field called 'Mars'. Its fields are 3C279,"),
    (lambda: pointed(BLOCK, 0, "Mars"), "The block has no field called 'Mars'"),
    (lambda: added(BLOCK, 0, "TW Hya", ["target", "phase"]), "A scan of the target carries OBSERVE_TARGET alone"),
    (lambda: added(FULL, 0, "TW Hya", ["target"]), "A block has at most 200 scans."),
    (lambda: stretched(BLOCK, 7, 1e9), "That block would take 16666711 minutes; 6 hours are the most."),
    (lambda: stretched(BLOCK, 7, float("nan")), "A scan takes a number of seconds; it got nan."),
])
def test_what_is_refused_says_why(edit, sentence):
    with pytest.raises(ValueError, match=f"^{sentence}"):
        edit()


def test_the_longest_block_is_allowed():
    others_s = total_s(BLOCK) - BLOCK.scans[7].duration_s
    assert total_s(stretched(BLOCK, 7, LONGEST_S - others_s - 6.048)) <= LONGEST_S
