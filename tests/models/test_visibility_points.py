"""The points of the visibilities panel: closed forms, the index of the tracks, noise, thinning, the model's band."""

import numpy as np
import pytest

from synthwidgets.core.sky import pair_visibilities
from synthwidgets.models.held_points import MOST_HELD
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.models.visibility_points import MOST_RESTING, thinned

ARCSEC = np.pi / 648_000
POINT = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
AWAY = {**POINT, "east_arcsec": 0.3, "north_arcsec": -0.2}
SEVEN = {"array": {"shape": "y", "n": 7, "size_m": 200.0}, "hour_angle_h": [-2.0, 2.0], "shadowing": False}


def complex_points(graph, kind="resting", of="visibility"):
    points = graph[f"{kind}_{of}_points"]
    return points[..., 0] + 1j * points[..., 1]


def away(graph, kind="resting"):
    """What a point at 0.3″ east, 0.2″ south gives: 2 Jy exp(+2πi(ul + vm)), from the tracks of the uv plane."""
    tracks = graph[f"{kind}_tracks_klambda"]
    return 2.0 * np.exp(2j * np.pi * 1e3 * ARCSEC * (tracks @ np.array([0.3, -0.2])))


def test_a_point_in_the_middle_has_its_flux_and_no_phase_everywhere():
    assert complex_points(SYNTHESIS.graph({**SEVEN, "sky": [POINT]})) == pytest.approx(2.0)


def test_a_point_aside_turns_the_phase_along_its_direction():
    graph = SYNTHESIS.graph({**SEVEN, "sky": [AWAY]})
    # 1e-3: the w of the shift, 200 m / 1.3 mm times (0.36″)²/2 in turns, and what `phasor` leaves are far below it
    assert complex_points(graph) == pytest.approx(away(graph), abs=1e-3)
    assert np.ptp(np.angle(complex_points(graph))) > 1  # the test would see a sign


def test_what_is_held_turns_with_its_own_track():
    graph = SYNTHESIS.graph({**SEVEN, "sky": [AWAY]})
    graph.set(held_indices=[2], held_enu_m=[[70.0, -15.0, 0.0]])
    assert complex_points(graph, "held").shape == (6, 20)
    assert complex_points(graph, "held") == pytest.approx(away(graph, "held"), abs=1e-3)
    assert complex_points(graph) == pytest.approx(away(graph), abs=1e-3)


@pytest.mark.parametrize("weighting", ["natural", "briggs"])
def test_the_held_pairs_are_found_among_all_that_are_computed(weighting):
    graph = SYNTHESIS.graph({**SEVEN, "sky": [AWAY], "weighting": weighting})
    graph.set(held_indices=[2, 5], held_enu_m=[[70.0, -15.0, 0.0], [0.0, 33.0, 0.0]])
    assert len(graph["moving_pairs"].first) == {"natural": 11, "briggs": 21}[weighting]
    assert complex_points(graph, "held") == pytest.approx(away(graph, "held"), abs=1e-3)


def test_what_is_at_rest_stays_when_a_hand_takes_hold_and_moves():
    graph = SYNTHESIS.graph(SEVEN)
    names = ("resting_visibility_points", "resting_tracks_klambda", "resting_lost", "resting_pair_numbers")
    before = [graph[name] for name in names]
    graph.set(held_indices=[2], held_enu_m=[[70.0, -15.0, 0.0]], live=True)
    assert all(graph[name] is value for name, value in zip(names, before, strict=True))
    graph.set(held_enu_m=[[80.0, -15.0, 0.0]])
    assert all(graph[name] is value for name, value in zip(names, before, strict=True))


def test_lost_samples_are_no_numbers_and_all_others_are():
    graph = SYNTHESIS.graph({**SEVEN, "hour_angle_h": [-6.0, 6.0], "elevation_limit_deg": 40, "shadowing": True})
    lost = graph["resting_lost"].astype(bool)
    assert 0 < lost.sum() < lost.size
    assert np.array_equal(np.isnan(complex_points(graph)), lost)
    graph.set(held_indices=[2], held_enu_m=[[70.0, -15.0, 0.0]])
    assert np.array_equal(np.isnan(complex_points(graph, "held")), graph["held_lost"].astype(bool))


def test_points_carry_the_noise_of_the_samples_and_the_model_none():
    graph = SYNTHESIS.graph({**SEVEN, "sky": [AWAY], "noise": {"tsys_k": 1e4}})
    (whole,) = graph["whole_visibilities"]
    at = graph["points_at"]
    assert np.array_equal(complex_points(graph).T, whole.reshape(-1, 21)[at])
    assert complex_points(graph, of="model") == pytest.approx(away(graph), abs=1e-3)
    assert np.std(complex_points(graph) - away(graph)) > 0.01
    graph.set(noise={"tsys_k": 0.0})
    assert graph["resting_model_points"] is None


def test_points_of_an_array_too_large_to_keep_its_samples():
    graph = SYNTHESIS.graph({"array": "alma.c3", "hour_angle_h": [-4.0, 4.0]})
    assert graph["whole_samples"].count == 2
    at = graph["points_at"]
    exact = pair_visibilities(graph["sky"], graph["antenna_uvw"][at], *graph["all_pairs"])
    lost = graph["resting_lost"].T.astype(bool)
    # what is looked up is within 1e-7 of the sum of the absolute fluxes, here some 2 Jy
    assert complex_points(graph).T[~lost] == pytest.approx(exact[~lost], abs=2e-7)


def test_while_a_slider_moves_only_what_is_drawn_is_computed():
    graph = SYNTHESIS.graph({"array": "alma.c3"})
    every, choice = complex_points(graph), graph["points_choice"]
    assert every.shape == (903, 20) and choice["step"] == 1
    graph.set(live=True)
    some, live = complex_points(graph), graph["points_choice"]
    assert some.size <= MOST_RESTING and live["along"] == choice["plot_along"]
    assert np.array_equal(some, every[:: choice["plot_step"], choice["plot_along"]])


def test_while_an_antenna_is_held_what_rests_stays_as_it_was_sent():
    graph = SYNTHESIS.graph({"array": "alma.c3"})
    names = ("points_choice", "resting_visibility_points", "resting_hours_h")
    before = [graph.changed(name) for name in names]
    graph.set(live=True, held_indices=[4], held_enu_m=[[30.0, 40.0, 0.0]])
    assert [graph.changed(name) for name in names] == before


@pytest.mark.parametrize("pairs", [0, 1, 3, 21, 903, 1999, 2001, 44_850])
@pytest.mark.parametrize("most", [MOST_RESTING, MOST_HELD])
def test_no_more_points_than_there_is_room_for(pairs, most):
    step, along = thinned(pairs, 20, most)
    assert len(range(0, pairs, step)) * len(along) <= most
    assert max(along) < 20 and along == sorted(set(along))


def test_hours_go_with_the_points_of_a_track():
    graph = SYNTHESIS.graph(SEVEN)
    # Integrations of 120 s of clock time, sampled at their middle; 1 h of hour angle is 0.99727 h of clock.
    half_h = 60 / 3600 / 0.99727
    assert len(graph["resting_hours_h"]) == 20
    assert graph["resting_hours_h"][0] == pytest.approx(-2 + half_h, abs=1e-4)


def test_the_band_of_a_round_source_is_a_line_with_its_closed_form():
    width = {"major_arcsec": 1.2, "minor_arcsec": 1.2, "position_angle_deg": 0.0}
    band = SYNTHESIS.graph({**SEVEN, "sky": [{**POINT, "kind": "gaussian", **width}]})["model_band"]
    q = 1e3 * band[:, 0]
    expected = 2.0 * np.exp(-((np.pi * 1.2 * ARCSEC * q) ** 2) / (4 * np.log(2)))
    for column in (1, 2, 3):
        assert band[:, column] == pytest.approx(expected)
    assert band[0, 0] == 0 and 1e3 * band[-1, 0] >= np.ptp(SYNTHESIS.graph(SEVEN)["antenna_uvw"][:, :, 0])


@pytest.mark.parametrize(("cell_arcsec", "reach"), [(0.05, 2.0), (0.45, None)])
def test_the_band_goes_on_for_a_pulled_antenna_but_not_beyond_the_grid(cell_arcsec, reach):
    graph = SYNTHESIS.graph({**SEVEN, "cell_arcsec": cell_arcsec})
    longest = np.hypot(*np.ptp(graph["antenna_uvw"][:, :, :2], axis=1).T).max()
    wanted = reach * longest if reach else max(longest, graph["uv_limit"])
    assert reach or longest < wanted < 2 * longest  # the case is what it is meant to be
    assert 1e3 * graph["model_band"][-1, 0] == pytest.approx(wanted)


def test_the_band_of_two_points_reaches_from_their_difference_to_their_sum():
    sky = [{**POINT, "flux_jy": 3.0, "east_arcsec": 5.0}, {**POINT, "flux_jy": 1.0, "east_arcsec": -5.0}]
    band = SYNTHESIS.graph({**SEVEN, "sky": sky})["model_band"]
    assert band[:, 1].min() >= 2 - 1e-9 and band[:, 3] == pytest.approx(4.0)  # north–south they always add
    # Far out eight directions at 96 distances meet all phases. |3 + exp(iφ)| has the mean 3 + 1/12 and scatters by 0.7;
    # neighbours are alike, so perhaps one in twenty of the 768 counts: 0.7 / √38 = 0.11, and north–south adds
    # (4 − 3.08) / 8.
    assert band[160:, 2].mean() == pytest.approx(3.08, abs=0.23)


def test_without_antennas_there_is_nothing_to_draw():
    graph = SYNTHESIS.graph({"array": {"antennas": []}})
    assert graph["resting_visibility_points"].shape[0] == 0
    assert graph["model_band"].shape == (0, 4)
