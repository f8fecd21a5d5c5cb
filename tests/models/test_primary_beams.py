"""The dishes' own view in the Synthesis app: on, corrected and cut, for one size of dish and for two."""

import numpy as np
import pytest

from synthwidgets.models import synthesis
from synthwidgets.models.inputs import ALMA
from synthwidgets.models.samples import skies_visibilities
from synthwidgets.models.synthesis import SYNTHESIS

HALF_ARCSEC = 25.3 / 2  # of half power, from the middle: 12 m at 230 GHz
Y = {"array": {"shape": "y", "n": 9, "size_m": 100.0}, "hour_angle_h": [-2.0, 2.0], "cell_arcsec": 0.15}


def point(east_arcsec=0.0, north_arcsec=0.0, flux_jy=1.0):
    return {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east_arcsec, "north_arcsec": north_arcsec}


def mixed(**state):
    """Two dishes of 12 m, two of 7 m, an unequal cross."""
    places = [(-40.0, 3.0, 12.0), (50.0, 0.0, 12.0), (5.0, -30.0, 7.0), (-2.0, 38.0, 7.0)]
    antennas = [
        {"name": f"A{number}", "east_m": east, "north_m": north, "up_m": 0.0, "diameter_m": diameter}
        for number, (east, north, diameter) in enumerate(places)
    ]
    return SYNTHESIS.graph({"array": {"site": ALMA, "antennas": antennas}, "shadowing": False, **state})


def test_a_point_at_half_power_has_half_its_flux_and_correction_gives_it_back():
    """East, north apart: an image of it alone has its peak there."""
    state = {**Y, "sky": [point(0.15 * 84)]}  # on a pixel, 12.6″ east
    heard = 0.5 ** ((0.15 * 84 / HALF_ARCSEC) ** 2)
    peaks = {
        mode: SYNTHESIS.graph({**state, "primary_beam": mode})["dirty_image"][128, 128 - 84]
        for mode in ("off", "on", "corrected")
    }
    assert peaks["on"] / peaks["off"] == pytest.approx(heard, rel=1e-3)  # the half of 25.3″ has three digits
    assert peaks["corrected"] == pytest.approx(peaks["off"], rel=1e-4)  # of the gridder


def test_a_corrected_image_is_cut_where_a_fifth_is_left_and_the_circle_says_so():
    graph = SYNTHESIS.graph({**Y, "cell_arcsec": 0.3, "primary_beam": "corrected"})
    expected = HALF_ARCSEC * np.sqrt(np.log2(5))  # a half to the power of (r / half)² is a fifth
    assert graph["cut_arcsec"] == pytest.approx(expected, abs=0.05)
    along = (np.arange(256) - 128) * 0.3
    outside = np.hypot(along, along[:, None]) > graph["cut_arcsec"]
    assert not graph["dirty_image"][outside].any() and graph["dirty_image"][~outside].all()
    half, cut = graph["beam_circles"]
    assert half["label"] == "12 m dish: half power, ø 25.3″"
    assert half["radius_arcsec"] == pytest.approx(HALF_ARCSEC, abs=0.03)
    assert cut["label"] == "cut at 20 %, ø 38.6″" and cut["cut"]
    assert "cut beyond 19.3″, where that is below 20 %" in graph["notes"][0]["text"]


def test_each_pair_of_two_sizes_hears_the_sky_by_both_its_beams():
    """A point 10″ away: of the flux, what the root of the product of both beams leaves, within the sum."""
    graph = mixed(primary_beam="on", sky=[point(6.0, 8.0), point()])
    pairs, kinds = graph["all_pairs"], graph["whole_pair_kinds"]
    assert kinds.tolist() == [0, 1, 1, 1, 1, 2]
    fwhms = {12.0: 1.13 * graph["wavelength_m"] / 12.0, 7.0: 1.13 * graph["wavelength_m"] / 7.0}
    ten_rad = 10 * np.pi / 648_000
    heard = {size: np.exp(-4 * np.log(2) * (ten_rad / width) ** 2) for size, width in fwhms.items()}
    amplitudes = np.array([np.sqrt(heard[one] * heard[two]) for one, two in
                           [(12.0, 12.0), (12.0, 7.0), (12.0, 7.0), (12.0, 7.0), (12.0, 7.0), (7.0, 7.0)]])
    uvw = graph["antenna_uvw"][:, pairs.first] - graph["antenna_uvw"][:, pairs.second]
    l, m = 6 * np.pi / 648_000, 8 * np.pi / 648_000
    phase = uvw[..., 0] * l + uvw[..., 1] * m + uvw[..., 2] * (np.sqrt(1 - l * l - m * m) - 1)
    found = np.concatenate(list(graph["whole_model_visibilities"])).reshape(phase.shape)
    assert np.abs(found - 1 - amplitudes * np.exp(2j * np.pi * phase)).max() < 1e-9  # rounding of closed forms


def test_two_sizes_are_shown_by_two_circles_and_corrected_by_how_much_each_kind_of_pair_counts():
    graph = mixed(primary_beam="corrected")
    assert [one["label"] for one in graph["beam_circles"][:2]] == [
        "12 m dish: half power, ø 25.3″",
        "7 m dish: half power, ø 43.4″",
    ]
    assert graph["kind_shares"] == pytest.approx((1 / 6, 4 / 6, 1 / 6))  # all weights are 1
    away = graph["cell_rad"] * 40
    beams = [0.5 ** ((2 * away / width) ** 2) for width in graph["pair_fwhms_rad"]]
    expected = np.dot((1 / 6, 4 / 6, 1 / 6), beams)
    assert graph["beam_heard"][128, 88] == pytest.approx(expected, rel=1e-12)  # the same closed form


def test_a_held_antenna_of_two_sizes_ends_where_a_fresh_state_begins():
    graph = mixed(primary_beam="corrected", sky=[point(2.0, 1.0)])
    place = [-43.0, 8.0, 0.0]
    graph.set(held_indices=[0], held_enu_m=[place])
    held = graph["dirty_image"]
    graph.set(**synthesis.ACTS["drop"](graph))
    assert np.abs(held - graph["dirty_image"]).max() < 1e-9 * np.abs(held).max()  # sums of layers, in another order


def test_the_sky_in_hand_is_quick_with_one_size_and_exact_with_two():
    one = SYNTHESIS.graph({**Y, "primary_beam": "on"})
    one.set(live=True)
    one.set(**synthesis.ACTS["set_sky_flux"](one, 2.0))
    quick = one["dirty_image"]
    assert one["resting_sky"]
    one.set(live=False, resting_sky=[])
    assert np.abs(quick - one["dirty_image"]).max() < 2e-4 * np.abs(quick).max()  # the beam on pixels, and w
    two = mixed(primary_beam="on")
    two.set(live=True)
    two.set(**synthesis.ACTS["set_sky_flux"](two, 2.0))
    assert not two["resting_sky"]


def test_four_sizes_of_dishes_are_refused_in_a_sentence():
    antennas = [
        {"name": f"A{size}", "east_m": 9.0 * size, "north_m": 0.0, "up_m": 0.0, "diameter_m": float(size)}
        for size in (3, 7, 12, 25)
    ]
    said = "With the primary beam on, an array may have up to 3 sizes of dishes; this one has 4."
    state = {"array": {"site": ALMA, "antennas": antennas}}
    with pytest.raises(ValueError, match=f"^{said}$"):
        SYNTHESIS.graph({**state, "primary_beam": "on"})
    graph = SYNTHESIS.graph(state)
    with pytest.raises(ValueError, match=f"^{said}$"):
        graph.set(primary_beam="on")
    assert graph["primary_beam"] == "off"


def test_what_is_exported_is_what_the_pairs_hear():
    from synthwidgets.apps.observations import observe

    graph = mixed(primary_beam="on", sky=[point(5.0, 1.0)])
    measured = np.concatenate(list(graph["whole_visibilities"])).ravel()
    assert np.abs(observe(graph)[0].visibilities.ravel() - measured).max() < 1e-12


def test_a_sky_of_one_kind_is_asked_once():
    graph = SYNTHESIS.graph(Y)
    sky, pairs = graph["apparent_skies"], graph["all_pairs"]
    assert sky == (graph["sources"],) and graph["whole_pair_kinds"] is None
    found = skies_visibilities(sky, graph["antenna_uvw"], pairs, graph["radial_tables"])
    assert np.array_equal(found.ravel(), np.concatenate(list(graph["whole_model_visibilities"])))


def test_the_beam_is_kept_in_states_and_links():
    graph = SYNTHESIS.graph({"primary_beam": "corrected"})
    code = SYNTHESIS.link_code(graph)
    assert SYNTHESIS.linked(code) == {"primary_beam": "corrected"}
    assert SYNTHESIS.state_of(SYNTHESIS.graph(SYNTHESIS.linked(code))) == SYNTHESIS.state_of(graph)
