"""The model's transform under the tracks: closed forms, sign, halves, the exact sum, and where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.apps.synthesis import Synthesis
from synthwidgets.core.sky import visibilities
from synthwidgets.models.model_transform import SIDE, model_transform
from synthwidgets.models.synthesis import ACTS, SYNTHESIS
from tests.models.ran import ran

ARCSEC = np.pi / 648_000
MIDDLE = SIDE // 2
POINT = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
BLOB = {**POINT, "kind": "gaussian", "major_arcsec": 3.0, "minor_arcsec": 1.5, "position_angle_deg": 90.0}
DISK = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 1.0, "north_arcsec": -2.0, "diameter_arcsec": 4.0}
SOME = [{"name": f"A{east}", "east_m": float(east), "north_m": east / 2, "up_m": 0.0} for east in (0, 30, 45, 80)]
NOBODY = {"array": {"site": SYNTHESIS.opening["array"]["site"], "antennas": []}}


def axis(graph):
    """u of the columns, v of the rows from the last to the first [wavelengths]: half at 0, 0 in the middle."""
    return graph["model_half"] * (MIDDLE - np.arange(SIDE)) / MIDDLE


def alone(graph, kind):
    """The transform of one of the skies that there are, by the slow sum."""
    u, v = np.meshgrid(axis(graph), -axis(graph))
    return visibilities(graph["apparent_skies"][kind], np.stack([u, v, np.zeros_like(u)], axis=-1))


def test_a_gaussian_is_a_gaussian_narrow_where_the_blob_is_wide():
    graph = SYNTHESIS.graph({"sky": [BLOB]})
    u, v = axis(graph), -axis(graph)[:, None]
    east, north = np.pi**2 / (4 * np.log(2)) * (np.array([3.0, 1.5]) * ARCSEC) ** 2  # wide in east
    expected = 2.0 * np.exp(-east * u**2 - north * v**2)
    assert graph["model_transform"] == pytest.approx(expected, abs=1e-12)  # both are the formula
    assert abs(graph["model_transform"][MIDDLE, MIDDLE + 30]) < abs(graph["model_transform"][MIDDLE + 30, MIDDLE])


@pytest.mark.parametrize(("east", "north"), [(3.0, 0.0), (0.0, 3.0), (1.0, -2.0)])
def test_the_phase_of_a_point_grows_towards_it_by_its_offset(east, north):
    graph = SYNTHESIS.graph({"sky": [{**POINT, "east_arcsec": east, "north_arcsec": north}]})
    transform = graph["model_transform"]
    assert abs(transform) == pytest.approx(np.full((SIDE, SIDE), 2.0))
    cell = graph["model_half"] / MIDDLE
    turn = 2 * np.pi * cell * ARCSEC  # a cell and an arcsecond, much less than half a turn
    towards_u = np.angle(transform[MIDDLE, MIDDLE - 1] / transform[MIDDLE, MIDDLE])  # u grows to the left
    towards_v = np.angle(transform[MIDDLE + 1, MIDDLE] / transform[MIDDLE, MIDDLE])
    # a phase made of products of phasors is good to 1e-11
    assert (towards_u, towards_v) == pytest.approx((turn * east, turn * north), abs=1e-9)


def test_the_lower_half_is_the_conjugate_of_the_upper_one_turned_by_half_a_turn():
    graph = SYNTHESIS.graph({"sky": [DISK, {**POINT, "east_arcsec": 4.0}]})
    transform = graph["model_transform"]
    # 1e-7 of the flux: along v = 0, where both halves are computed, a disc is looked up
    assert transform == pytest.approx(np.conj(transform[::-1, ::-1]), abs=3e-7)
    assert np.ptp(transform.imag) > 1  # or the sign would not show


@pytest.mark.parametrize("state", [{}, {"frequency_ghz": 15.0, "cell_arcsec": 1.0}, {"primary_beam": "on"}])
def test_it_is_the_exact_sum_cell_by_cell(state):
    graph = SYNTHESIS.graph({"sky": [DISK, BLOB, {**POINT, "north_arcsec": 2.5}], **state})
    u = axis(graph)
    for row, column in [(0, 0), (MIDDLE, 3), (150, 40), (180, 192), (20, 110)]:
        exact = visibilities(graph["apparent_skies"][0], np.array([u[column], -u[row], 0.0]))
        assert graph["model_transform"][row, column] == pytest.approx(exact, abs=1e-6)  # tables: 1e-7 of 5 Jy


def test_beyond_the_tables_nothing_is_looked_up():
    """An array too long for its pixels: the tables end at the edge of the uv grid, and the square lies beyond it."""
    graph = SYNTHESIS.graph({"sky": [DISK]})
    skies, tables, limit = graph["apparent_skies"], graph["radial_tables"], graph["uv_limit"]
    half = 3 * limit
    transform = model_transform(skies, tables, half, "", limit)
    u = half * (MIDDLE - np.arange(SIDE)) / MIDDLE
    exact = visibilities(skies[0], np.array([u[5], -u[150], 0.0]))
    assert transform[150, 5] == pytest.approx(exact, abs=1e-9)
    assert abs(model_transform(skies, tables, half, "", 2 * half)[150, 5] - exact) > 1e-9  # the end of a table


def test_under_a_sample_it_is_what_the_sample_measures():
    graph = SYNTHESIS.graph({"sky": [{**POINT, "east_arcsec": 0.3, "north_arcsec": -0.2}]})
    tracks, points = graph["resting_tracks_klambda"] * 1e3, graph["resting_visibility_points"]
    cell = graph["model_half"] / MIDDLE
    columns, rows = (MIDDLE + np.rint(sign * tracks[..., axis] / cell).astype(int) for axis, sign in ((0, -1), (1, 1)))
    # half a cell along each axis, 2 pi 360 (0.3" + 0.2") = 0.006 turns of phase, of 2 Jy
    assert graph["model_transform"][rows, columns] == pytest.approx(points[..., 0] + 1j * points[..., 1], abs=0.012)
    assert np.abs(points[..., 1]).max() > 0.5  # a wrong sign or side would show


def test_the_square_holds_all_tracks_of_all_arrays_and_all_channels():
    state = {"second_array": {"shape": "ring", "n": 5, "size_m": 300.0}, "channels": 4, "fractional_bandwidth": 0.4}
    graph = SYNTHESIS.graph(state)
    tracks = graph["resting_tracks_klambda"], *graph["further_resting_tracks_klambda"]
    longest = max(np.abs(some).max() for some in tracks)
    half = graph["model_look"]["half_klambda"]
    assert half >= 1.18 * longest * graph["drawn_channels"][-1]  # as far as the browser's window may reach


def test_it_crosses_as_the_upper_half():
    graph = SYNTHESIS.graph({"sky": [DISK]})
    parts, transform = graph["model_parts"], graph["model_transform"]
    assert parts.shape == (MIDDLE + 1, SIDE, 2)
    assert parts[..., 0] + 1j * parts[..., 1] == pytest.approx(transform[MIDDLE:])


def test_a_hidden_sky_and_a_plane_without_pairs_have_none():
    graph = SYNTHESIS.graph({})
    assert graph["model_parts"] is not None
    graph.set(**ACTS["choose_sky"](graph, "mystery"))
    assert (graph["model_transform"], graph["model_parts"]) == (None, None)
    assert graph["model_look"]["said"] == "no model: the sky is a mystery"
    nobody = SYNTHESIS.graph(NOBODY)
    assert (nobody["model_half"], nobody["model_transform"], nobody["model_parts"]) == (0.0, None, None)


def test_of_dishes_of_two_sizes_it_says_whose_sky_it_is():
    graph = SYNTHESIS.graph({"primary_beam": "on"})
    assert graph["model_look"]["said"] == ""
    antennas = [{**one, "diameter_m": 7.0 + 5.0 * (index > 0)} for index, one in enumerate(SOME)]
    graph.set(array={"site": SYNTHESIS.opening["array"]["site"], "antennas": antennas})
    assert graph["model_look"]["said"] == "as pairs of 12 m dishes hear it"
    assert graph["model_transform"] == pytest.approx(alone(graph, 0), abs=1e-6)  # of 1 Jy, by tables
    assert np.abs(graph["model_transform"] - alone(graph, 1)).max() > 1e-3


def test_it_is_computed_for_who_asks_and_neither_for_a_hand_nor_for_weights():
    own = {"model_half", "model_transform", "model_parts", "model_look"}
    assert not own & ran(Synthesis, {}, {"sky": [DISK]})  # every panel is looked at, and none has asked
    graph = SYNTHESIS.graph({})
    quantities = [quantity for panel in Synthesis.panels() for quantity, _ in panel.optional_quantities.values()]

    def runs(**sets):
        graph.trace = []
        graph.set(**sets)
        for name in quantities:
            _ = graph[name]
        return own & set(graph.trace)

    runs()
    assert runs(held_indices=[1], held_enu_m=[[12.0, 3.0, 0.0]]) == set()
    assert runs(held_indices=[], held_enu_m=[], weighting="uniform") == set()
    assert runs(sky=[DISK]) == {"model_transform", "model_parts"}
    assert runs(frequency_ghz=115.0) == own
