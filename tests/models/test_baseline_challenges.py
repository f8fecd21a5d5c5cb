"""Baseline's challenges: met in more than one way, by what the pair does; by no short cut, and not as the app opens."""

from __future__ import annotations

import json
import math
import re

import pytest

from synthwidgets import Baseline
from synthwidgets.core.constants import ARCSEC
from synthwidgets.models.baseline import ACTS, OPENING
from synthwidgets.models.baseline_challenges import LEVELS, LIMITS, STRIPE_ARCSEC

LIGHT_M_PER_S = 299_792_458
FAR = OPENING["antennas_m"][2:]


def pair_of(east_m: float, north_m: float, **state):
    """The app with its pair so far apart about the middle, antenna 1 minus antenna 2."""
    half = [east_m / 2, north_m / 2]
    return Baseline(antennas_m=[half, [-east_m / 2, -north_m / 2], *FAR], **state)


def two(**state):
    """Two stars alike, of which the dishes see both alike: they point to the middle between them."""
    return {"sky": "two", "source_arcsec": [3.0, 0.0], "companion_arcsec": [-6.0, 0.0], "pointing_arcsec": [0.0, 0.0],
            **state}


def length_m(spacing_arcsec: float, frequency_ghz: float = 230.0) -> float:
    """Of a pair with such stripes: wavelength over spacing."""
    return LIGHT_M_PER_S / (frequency_ghz * 1e9) / (spacing_arcsec * ARCSEC)


@pytest.mark.parametrize("level", LEVELS)
def test_none_is_met_as_the_app_opens(level):
    assert not Baseline().measure_challenge(level).met


def test_the_first_is_met_at_any_frequency_and_with_the_pair_either_way_round():
    for sign, frequency_ghz in ((1, 230.0), (-1, 230.0), (1, 100.0)):
        app = pair_of(sign * length_m(STRIPE_ARCSEC, frequency_ghz), 0.0, frequency_ghz=frequency_ghz)
        assert app.measure_challenge(1).met


@pytest.mark.parametrize(("share", "met"), [(0.94, False), (0.96, True), (1.04, True), (1.06, False)])
def test_the_first_takes_a_width_within_a_twentieth(share, met):
    verdict = pair_of(length_m(share * STRIPE_ARCSEC), 0.0).measure_challenge(1)
    assert verdict.met is met and verdict.lines[1].startswith("Met: ")


@pytest.mark.parametrize(("turned_deg", "met"), [(2.9, True), (-2.9, True), (177.1, True), (3.1, False), (90, False)])
def test_the_first_takes_stripes_that_stand_upright_by_three_degrees(turned_deg, met):
    length, angle = length_m(STRIPE_ARCSEC), math.radians(turned_deg)
    verdict = pair_of(length * math.cos(angle), length * math.sin(angle)).measure_challenge(1)
    assert verdict.met is met and verdict.lines[0].startswith("Met: ")


def test_a_pair_at_one_place_has_no_stripes_and_that_is_said():
    verdict = pair_of(0.0, 0.0).measure_challenge(1)
    assert verdict.lines[0] == "Not yet: no stripes, both antennas stand at one place." and not verdict.met


def test_the_second_is_met_by_a_longer_pair_and_by_another_phase_centre():
    """The star is a quarter of a stripe out as the app opens, so twice the length makes half a turn."""
    longer = Baseline()
    longer.set(**ACTS["set_length"](longer.graph, 2 * longer["pair_length_m"]))
    north = OPENING["source_arcsec"][1]
    centre = Baseline(phase_centre_arcsec=[0.0, -north])  # twice as far from the star
    assert longer.measure_challenge(2).met and centre.measure_challenge(2).met


@pytest.mark.parametrize(("off_deg", "met"), [(-4.9, True), (4.9, True), (-5.1, False), (5.1, False)])
def test_the_second_takes_five_degrees_on_either_side_of_straight_left(off_deg, met):
    app = Baseline()
    quarter_m = app["pair_length_m"]
    app.set(**ACTS["set_length"](app.graph, quarter_m * (180 + off_deg) / 90))
    assert app.measure_challenge(2).met is met


@pytest.mark.parametrize("short_cut", [
    {"source_arcsec": [0.0, 7.468]}, {"flux_jy": 1.0}, {"sky": "blob"}, {"sky": "two"},
], ids=lambda change: next(iter(change)))
def test_the_second_is_not_met_by_another_star(short_cut):
    verdict = Baseline(**short_cut).measure_challenge(2)
    assert verdict == (False, ("The star is not as it was, so this does not count. Reset brings it back.",))


def test_the_second_is_not_met_by_an_arrow_that_has_shrunk():
    """The dishes point one half width at half maximum aside: half of the light."""
    aside = Baseline()["primary_beam_fwhm_arcsec"] / 2
    north = OPENING["source_arcsec"][1]
    app = Baseline(phase_centre_arcsec=[0.0, -north], pointing_arcsec=[aside, north])
    turned, length = app.measure_challenge(2).lines
    assert turned.startswith("Met: ") and length == "Not yet: its length is 50 % off, at most 2 % is close enough."


@pytest.mark.parametrize("stripes", [0.5, 1.5, 2.5])
def test_the_third_is_met_where_a_half_stripe_fits_between_two_stars_alike(stripes):
    verdict = pair_of(length_m(6.0 / stripes), 0.0, **two()).measure_challenge(3)
    assert verdict.met and verdict.lines[0].startswith("Met: 0 %")


@pytest.mark.parametrize("stripes", [0.4, 1.0])
def test_the_third_is_not_met_where_it_does_not_fit(stripes):
    """Two alike leave |cos(pi stripes)| of their light."""
    verdict = pair_of(length_m(6.0 / stripes), 0.0, **two()).measure_challenge(3)
    left = float(re.findall(r"[\d.]+", verdict.lines[0])[0])
    assert not verdict.met and left == pytest.approx(100 * abs(math.cos(math.pi * stripes)), rel=0.02)  # two digits


def test_the_third_wants_two_stars_that_are_heard_alike():
    """Pointed at one of them, the other, 6″ off a beam of 25.3″, is 14 % fainter: they leave 0.14 / 1.86."""
    pair = length_m(12.0)
    one_sided = pair_of(pair, 0.0, **two(pointing_arcsec=[3.0, 0.0])).measure_challenge(3)
    fainter = 1 - math.exp(-4 * math.log(2) * (6 / Baseline()["primary_beam_fwhm_arcsec"]) ** 2)
    left = float(re.findall(r"[\d.]+", one_sided.lines[0])[0])
    assert not one_sided.met and left == pytest.approx(100 * fainter / (2 - fainter), rel=0.05)  # two digits
    assert not pair_of(pair, 0.0, **two(pointing_arcsec=[3600.0, 3600.0])).measure_challenge(3).met  # nothing is heard
    single = pair_of(pair, 0.0).measure_challenge(3)
    assert single == (False, ("Two stars are to cancel. Choose two under Sky.",))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_level_has_its_task_and_three_hints_and_says_what_it_measures(lang):
    app = Baseline(lang=lang)
    said = [app.challenge(level) for level in LEVELS]
    assert len({one["task"] for one in said}) == 3
    assert all(len(set(one["hints"])) == 3 and one["choices"] == [] and one["code"] == "" for one in said)
    assert [len(app.measure_challenge(level).lines) for level in (1, 2)] == [len(LIMITS[1]), len(LIMITS[2])]


def test_the_browser_hears_the_same_by_a_giver_and_a_page_can_open_with_a_challenge():
    app = pair_of(length_m(STRIPE_ARCSEC), 0.0, mode="challenge")
    told = json.loads(app.gives()["challenge"](app.graph, 1)[2])
    measured = json.loads(app.gives()["challenge"](app.graph, 1, None, True)[2])
    assert "met" not in told and measured["met"] is True and measured["task"] == told["task"]
    assert app.stage.panels["mode"] == "challenge" and "challenge" in app.stage.panels["gives"]
    with pytest.raises(ValueError, match=r"^level takes a whole number from 1 to 3; it got 0\.$"):
        app.measure_challenge(0)
