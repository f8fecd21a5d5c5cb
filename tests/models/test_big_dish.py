"""The BigDish app: what stays when a dish is punched down, in numbers and in words; and what it refuses."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest

from synthwidgets import BigDish
from synthwidgets.core.aperture import airy_beam, tiles_m
from synthwidgets.formats.links import write_link
from synthwidgets.models.big_dish import BIG_DISH, NPIX
from synthwidgets.models.big_dish_inputs import ACROSS, TILES

UNIT = 8  # pixels of λ/D
STAR = (NPIX // 2 + 36, NPIX // 2 - 36)  # 4.5 λ/D north and east
BLOB = (NPIX // 2 - 12, NPIX // 2 + 20)  # 1.5 λ/D south, 2.5 west


def read(**state):
    return BIG_DISH.graph(state)


def test_it_opens_with_97_percent_of_the_dish_gone_and_a_star_as_sharp_as_ever():
    graph = read()
    assert graph["area_share"] == pytest.approx(12 * 12**2 / 240**2) == pytest.approx(0.03)
    fit, dish = graph["holes_fit"], graph["dish_fit"]
    assert math.sqrt(fit.major_rad * fit.minor_rad) == pytest.approx(dish.major_rad, rel=0.1)
    sharp = "Sharp like the big dish, **1.2″**, with **97 %** gone"
    assert graph["live_sentence"] == f"{sharp}; blind like the small ones above **6.3″**: **19 %** of the blob left."


def test_the_area_goes_with_their_number_and_the_square_of_their_diameter():
    share = read(holes=10, hole_m=6.0)["area_share"]
    assert read(holes=20, hole_m=6.0)["area_share"] == pytest.approx(2 * share)
    assert read(holes=10, hole_m=12.0)["area_share"] == pytest.approx(4 * share)
    assert read(holes=10, hole_m=6.0, dish_m=480.0)["area_share"] == pytest.approx(share / 4)
    assert read(holes=10, hole_m=6.0)["holes_area_m2"] == pytest.approx(10 * math.pi * 9)


def test_the_tiles_are_as_many_as_said_whatever_the_dish():
    assert [len(tiles_m(dish_m, ACROSS)) for dish_m in (1.0, 240.0, 777.7, 16_000.0)] == [TILES] * 4


def test_with_every_tile_the_pairs_have_the_beam_of_the_dish():
    """As wide as the disc of as much room: 20 tiles of sqrt(12)/pi each have 0.93 of the dish's diameter."""
    graph = read(holes=TILES)
    lost = math.sqrt(TILES * 2 * math.sqrt(3) / math.pi) / ACROSS
    assert graph["holes_fit"].major_rad == pytest.approx(graph["dish_fit"].major_rad / lost, rel=0.01)  # a rough rim
    assert graph["holes_sidelobe"] < 0.025  # Airy's 0.0175, and the missing zero spacings
    assert "Every tile is there" in graph["live_sentence"]


def test_the_dish_sees_star_and_blob_at_their_places_and_in_their_brightness():
    star, blob = read(sky="star")["dish_image"], read(sky="blob")["dish_image"]
    assert np.unravel_index(star.argmax(), star.shape) == STAR and star.max() == pytest.approx(2.0)
    assert np.unravel_index(blob.argmax(), blob.shape) == BLOB
    radius = (np.arange(4000) + 0.5) * 0.005  # [λ/D]
    light = airy_beam(radius, 1.0, 1.0) * np.exp(-4 * math.log(2) * radius**2 / 8**2) * radius
    # 1 Jy a beam, whose area is 4/π (λ/D)²; in the picture, the blob's tail beyond the field is cut off
    assert blob.max() == pytest.approx(2 * math.pi * light.sum() * 0.005 / (4 / math.pi), abs=1e-3)


def test_few_holes_lose_the_blob_and_keep_the_star_and_more_holes_bring_it_back():
    shares = [read(sky="blob", holes=holes)["holes_image"][BLOB] / read(sky="blob")["dish_image"][BLOB]
              for holes in (12, 43, TILES)]
    assert abs(shares[0]) < 0.35 < shares[1] < 0.6 < 0.85 < shares[2] < 1
    star = read(sky="star", holes=12)["holes_image"]
    assert np.unravel_index(star.argmax(), star.shape) == STAR
    view = read()["hole_view"][STAR]
    assert star.max() == pytest.approx(2 * view) and 0.6 < view < 0.9


def test_what_is_left_of_the_blob_is_what_the_picture_has_without_the_holes_own_view():
    graph = read(sky="blob", blob_beams=4.0, holes=43)  # narrow, so that the view hardly dims it
    assert graph["blob_whole_jy"] == pytest.approx(graph["dish_image"][BLOB], rel=1e-3)
    seen = graph["blob_left"] * graph["blob_whole_jy"] * graph["hole_view"][BLOB]
    assert seen == pytest.approx(graph["holes_image"][BLOB], abs=0.04)
    assert read(sky="star")["blob_left"] is None


def test_a_narrow_blob_is_seen_and_said_to_be():
    wide, narrow = read(holes=24), read(holes=24, blob_beams=1.5)
    assert wide["blob_left"] < 0.3 < 0.8 < narrow["blob_left"] < 1.2
    assert "of the blob left." in wide["live_sentence"] and "of the blob left." in narrow["live_sentence"]
    ratio = narrow["holes_image"][BLOB] / narrow["dish_image"][BLOB]
    assert ratio > 0.7


def test_two_holes_make_stripes_without_a_beam():
    graph = read(holes=2)
    assert graph["holes_fit"] is None and graph["holes_sidelobe"] is None
    assert graph["live_sentence"] == "Of the dish **0.5 %** left. Two holes, one pair: one set of stripes."
    east, north = graph["holes_m"][0] - graph["holes_m"][1]
    turns = (-3 * east + 5 * north) * graph["cell_rad"] / graph["wavelength_m"]  # 3 pixels right is west, 5 up is north
    assert graph["holes_beam"][NPIX // 2 + 5, NPIX // 2 + 3] == pytest.approx(math.cos(2 * math.pi * turns))


def test_a_larger_dish_is_sharper_by_as_much_and_what_is_left_is_said_where_all_would_be_gone():
    small, large = read(), read(dish_m=16_000.0)
    assert small["dish_width_arcsec"] / large["dish_width_arcsec"] == pytest.approx(16_000 / 240)
    assert "with **0.0007 %** left; " in large["live_sentence"]  # 12 · 12² / 16000² = 6.75e-6


def test_the_numbers_are_those_of_the_formulas():
    facts = {label: value for label, value, _ in read()["facts"]}
    assert facts["Area of the dish"] == "45 200 m²" and facts["Area of the holes"] == "1360 m²"  # π 120², 12 π 6²
    assert facts["Pairs"] == "66" and facts["Of the dish"] == "3 %"
    assert facts["Beam of the dish"] == "1.15″"  # 1.029 · 1.3034 mm / 240 m
    assert facts["Its first dark ring"] == "1.37″"
    assert facts["For the same noise"] == "1210 ×"  # (1 / 0.03)² · 12 / 11


def test_the_same_code_keeps_the_same_holes_and_fewer_of_them_are_some_of_the_same():
    assert np.array_equal(read(draw=7)["holes_m"], read(draw=7)["holes_m"])
    assert not np.array_equal(read(draw=7)["holes_m"], read(draw=8)["holes_m"])
    assert np.array_equal(read(holes=30)["holes_m"][:12], read(holes=12)["holes_m"])


def test_a_hole_that_a_hand_has_moved_stays_at_its_share_of_the_dish_and_says_where_two_overlap():
    moved = [[0, 0.5, -0.25]]
    assert read(moved=moved)["holes_m"][0].tolist() == [60.0, -30.0]
    assert read(moved=moved, dish_m=2400.0)["holes_m"][0].tolist() == [600.0, -300.0]
    assert np.array_equal(read(moved=moved)["holes_m"][1:], read()["holes_m"][1:])
    assert np.array_equal(read(moved=[[40, 0.5, 0.5]])["holes_m"], read()["holes_m"])  # not among the twelve
    told = read(moved=[[0, 0.5, 0.0], [1, 0.55, 0.0]])["notes"][0]["text"]  # 6 m apart, 12 m wide
    assert told.startswith("Two holes overlap") and "overlap" not in read()["notes"][0]["text"]
    assert "overlap" not in read(holes=TILES)["notes"][0]["text"]  # tiles touch


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ({"holes": 1}, "holes takes a whole number from 2 to 313; it got 1."),
        ({"holes": 12.5}, "holes takes a whole number from 2 to 313; it got 12.5."),
        ({"hole_m": 13}, "hole_m takes a number from 2 to 12 m; it got 13."),
        ({"dish_m": 100}, "dish_m takes a number from 240 to 16\xa0000 m; it got 100."),
        ({"sky": "moon"}, "sky takes one of both, star, blob; it got 'moon'."),
        ({"blob_beams": float("nan")}, "blob_beams takes a number from 1 to 8; it got nan."),
        ({"moved": [[0, 1.0, 1.0]]}, "moved takes a list of [hole, east, north], inside of the dish; "
                                     "it got [0, 1.0, 1.0]."),
        ({"moved": [7]}, "moved takes a list of [hole, east, north], inside of the dish; it got 7."),
        ({"draw": -1}, "draw takes a whole number from 0 to 9999; it got -1."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(state, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        BigDish(**state)


def test_a_link_of_another_app_is_refused():
    with pytest.raises(ValueError, match="synthesis"):
        BigDish.from_link(write_link({"robust": 1.0}, "synthesis"))
