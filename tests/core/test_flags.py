"""Flags: what a row selects, the order of rows, and the form in which they are saved."""

from __future__ import annotations

import re
from dataclasses import fields

import numpy as np
import pytest

from synthwidgets.core import flags as module
from synthwidgets.core.arrays import pairs
from synthwidgets.core.flags import Flag, Samples, as_dicts, flagged, from_dicts, unflagged, with_flags

NAMES = ("A", "B", "C", "D")
FIRST, SECOND = pairs(4)
SAMPLES = Samples(
    NAMES, FIRST, SECOND, np.array([1, 1, 2, 2, 2]), np.array([0, 0, 7, 7, 7]), np.array([0.0, 6.0, 30.0, 36.0, 42.0])
)


def seen(*rows):
    """Which are flagged, as a set of (integration, pair of names)."""
    mask = flagged(rows, SAMPLES)
    return {(int(one), NAMES[FIRST[pair]] + NAMES[SECOND[pair]]) for one, pair in zip(*np.nonzero(mask), strict=True)}


def every(integrations, *names):
    return {(one, name) for one in integrations for name in names}


ALL = ("AB", "AC", "AD", "BC", "BD", "CD")


@pytest.mark.parametrize(
    "row, expected",
    [
        (Flag(antenna="B"), every(range(5), "AB", "BC", "BD")),
        (Flag(baseline=("C", "A")), every(range(5), "AC")),
        (Flag(scan=2), every((2, 3, 4), *ALL)),
        (Flag(field=0), every((0, 1), *ALL)),
        (Flag(time_s=(6.0, 36.0)), every((1, 2, 3), *ALL)),
        (Flag(antenna="D", scan=1, time_s=(6.0, 99.0)), every((1,), "AD", "BD", "CD")),
        (Flag(antenna="Z"), set()),
        (Flag(antenna="A", baseline=("B", "C")), set()),
        (Flag(), every(range(5), *ALL)),
    ],
)
def test_a_row_selects_what_agrees_with_all_it_names(row, expected):
    assert seen(row) == expected


def test_the_last_row_that_selects_a_sample_decides():
    back = Flag(scan=2, unflag=True)
    assert seen(Flag(antenna="A"), back) == every((0, 1), "AB", "AC", "AD")
    assert seen(back, Flag(antenna="A")) == every(range(5), "AB", "AC", "AD")


def test_no_rows_flag_nothing():
    assert not flagged((), SAMPLES).any()


def test_a_row_again_is_one_row_with_the_new_reason():
    rows = (Flag(baseline=("A", "B"), reason="spikes"), Flag(scan=1))
    rows = with_flags(rows, [Flag(baseline=("B", "A"), reason="dead")])
    assert rows == (Flag(scan=1), Flag(baseline=("B", "A"), reason="dead"))


def test_unflagging_takes_the_row_out_where_that_is_enough():
    rows = (Flag(antenna="A", reason="dead"), Flag(scan=1))
    assert unflagged(rows[:1], [Flag(antenna="A")], SAMPLES) == ()
    assert unflagged(rows, [Flag(scan=2)], SAMPLES) == (*rows, Flag(scan=2, unflag=True))  # A is out in scan 2


@pytest.mark.parametrize("what", [Flag(antenna="A"), Flag(baseline=("A", "D")), Flag(scan=1), Flag(time_s=(6.0, 30.0))])
def test_unflagged_samples_are_in_whatever_flagged_them_and_no_others_change(what):
    rows = (Flag(antenna="A"), Flag(scan=2), what, Flag(time_s=(0.0, 6.0)))
    before, after = seen(*rows), seen(*unflagged(rows, [what], SAMPLES))
    assert after == before - seen(what)


def test_flagging_again_after_unflagging():
    rows = unflagged((Flag(scan=1),), [Flag(antenna="A")], SAMPLES)
    assert seen(*with_flags(rows, [Flag(antenna="A")])) == seen(Flag(scan=1), Flag(antenna="A"))


def test_several_come_back_together_and_what_one_took_back_no_other_does_again():
    """Scan 1 is out twice; the baseline that is of both is taken back once, by the first of them."""
    rows = (Flag(scan=1), Flag(antenna="A"), Flag(baseline=("B", "C")))
    back = [Flag(antenna="A"), Flag(baseline=("A", "B")), Flag(baseline=("B", "C"))]
    left = unflagged(rows, back, SAMPLES)
    taken = (Flag(antenna="A", unflag=True), Flag(baseline=("B", "C"), unflag=True))
    assert left == (Flag(scan=1), *taken)
    assert seen(*left) == every((0, 1), "BD", "CD")


ROWS = (
    Flag(antenna="A", reason="no signal"),
    Flag(baseline=("A", "B"), scan=3),
    Flag(field=1, time_s=(0.0, 2.5), unflag=True),
)


def test_saved_form_is_plain_and_comes_back():
    saved = as_dicts(ROWS)
    assert saved == [
        {"antenna": "A", "reason": "no signal"},
        {"baseline": ["A", "B"], "scan": 3},
        {"field": 1, "time_s": [0.0, 2.5], "unflag": True},
    ]
    assert from_dicts(saved) == ROWS


def test_every_column_is_checked_when_it_is_read():
    assert set(module._RIGHT) == {one.name for one in fields(Flag)}


@pytest.mark.parametrize(
    "saved, sentence",
    [
        ({}, "a list of rows; got dict"),
        (["A"], "Row 1 of the flags has to be a dict"),
        ([{"antenna": "A"}, {"antena": "A"}], "Row 2 of the flags names “antena”"),
        ([{"antenna": ""}], "antenna takes the name of an antenna"),
        ([{"baseline": ["A"]}], "the names of two antennas"),
        ([{"baseline": ["A", "A"]}], "the names of two antennas"),
        ([{"scan": -1}], "the number of a scan; got -1"),
        ([{"scan": True}], "the number of a scan"),
        ([{"field": 1.5}], "the number of a field"),
        ([{"time_s": [3, 2]}], "the earlier first"),
        ([{"time_s": [0, float("nan")]}], "two times in seconds"),
        ([{"reason": "x" * 201}], "at most 200 characters"),
        ([{"unflag": 1}], "true or false"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(saved, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        from_dicts(saved)
