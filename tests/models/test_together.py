"""Two arrays together in the Synthesis app: own hours, dishes and weight, one sky, one image."""

import numpy as np
import pytest

from synthwidgets.core import weighting
from synthwidgets.models import synthesis
from synthwidgets.models.inputs import ALMA
from synthwidgets.models.layouts import layout, own_array
from synthwidgets.models.synthesis import SYNTHESIS
from tests.exact import exact_images

POINTS = [
    {"kind": "point", "flux_jy": 1.0, "east_arcsec": 6.0, "north_arcsec": -8.0},
    {"kind": "point", "flux_jy": 0.5, "east_arcsec": -2.0, "north_arcsec": 1.0},
]
COMMON = {"shadowing": False, "cell_arcsec": 0.3, "sky": POINTS, "declination_deg": -30.0}
FIRST = {"array": {"shape": "y", "n": 7, "size_m": 150.0}, "hour_angle_h": [-2.0, 1.0], "integration_s": 900.0}
SECOND = {"array": {"shape": "ring", "n": 5, "size_m": 30.0}, "hour_angle_h": [0.5, 3.5], "integration_s": 1200.0}
BOTH = {**FIRST, **COMMON, **{f"second_{key}": value for key, value in SECOND.items()}}


def alone(one, **more):
    return SYNTHESIS.graph({**one, **COMMON, **more})


def of_both(graph, name):
    """Of the first array, and of the second; nothing without it."""
    return [graph[f"whole_{name}"], *(graph[f"further_{name}"] or [[]])]


def joined(graph, name):
    return np.concatenate([*graph[f"whole_{name}"], *graph[f"further_{name}"][0]])


@pytest.mark.parametrize("weight", [1.0, 5.0])
def test_the_image_is_the_weighted_mean_of_both_images(weight):
    graph, first, second = SYNTHESIS.graph({**BOTH, "second_weight": weight}), alone(FIRST), alone(SECOND)
    counts = [one["total_layer"].weight for one in (first, second)]
    for name in ("dirty_image", "dirty_beam"):
        expected = (counts[0] * first[name] + weight * counts[1] * second[name]) / (counts[0] + weight * counts[1])
        assert np.abs(graph[name] - expected).max() < 1e-4  # of 1 Jy: the gridder, of each


def test_antennas_of_the_two_arrays_do_not_pair_up():
    graph, first, second = SYNTHESIS.graph(BOTH), alone(FIRST), alone(SECOND)
    hours = len(first["hour_angles_rad"]), len(second["hour_angles_rad"])
    assert graph["total_layer"].tally[0] == 21 * hours[0] + 10 * hours[1]
    assert hours[0] != hours[1]


def test_uniform_weights_go_by_the_neighbours_in_both_arrays():
    """The exact sum over the samples of both, weighted by core's own recipe as if they were one."""
    graph = SYNTHESIS.graph({**BOTH, "weighting": "uniform"})
    blocks = [*graph["whole_samples"], *graph["further_samples"][0]]
    u, v = (np.concatenate([getattr(block, axis) for block in blocks]) for axis in "uv")
    natural = np.ones(len(u))
    density = weighting.density(u, v, natural, 256, graph["cell_rad"])
    each = density[weighting.uv_cells(u, v, 256, graph["cell_rad"])]
    weights = weighting.imaging_weights(natural, each, "uniform", 0.0)
    assert np.array_equal(joined(graph, "imaging_weights"), weights)
    image, beam = exact_images(u, v, joined(graph, "visibilities"), weights, 256, graph["cell_rad"])
    assert np.abs(graph["dirty_image"] - image).max() < 1e-4 and np.abs(graph["dirty_beam"] - beam).max() < 1e-4


def test_the_7_m_array_fills_the_centre_and_hears_a_wider_field():
    graph = SYNTHESIS.graph()
    alma = SYNTHESIS.graph({"array": "alma.c1"})
    graph.set(**synthesis.ACTS["choose_array"](graph, "alma.c1+7m"))
    assert graph["array_name"] == "alma.c1+7m" and graph["primary_beam"] == "on"
    assert [one["name"] for one in graph["uv_legend"]] == ["ALMA C-1", "ALMA 7-m array"]
    tracks = {"resting": graph["resting_tracks_klambda"], "second": graph["further_resting_tracks_klambda"][0]}
    lost = {"resting": graph["resting_lost"], "second": graph["further_resting_lost"][0]}
    kept = {name: np.hypot(*np.moveaxis(tracks[name], -1, 0))[lost[name] == 0] for name in tracks}
    assert kept["second"].min() < 0.75 * kept["resting"].min() and kept["second"].max() < 0.4 * kept["resting"].max()
    assert [circle["label"] for circle in graph["beam_circles"]] == [
        "12 m dish: half power, ø 25.3″",
        "7 m dish: half power, ø 43.4″",
    ]
    scales = [{row[0]: row[1] for row in one["facts"]}["0.6 λ / shortest baseline"] for one in (alma, graph)]
    assert float(scales[1].rstrip("″")) > 1.3 * float(scales[0].rstrip("″"))
    graph.set(**synthesis.ACTS["choose_array"](graph, "alma.c3"))
    assert graph["second_array"] is None and graph["uv_legend"] == []


def test_each_array_hears_the_sky_by_its_own_dishes():
    """Points at 10″ and 2.24″: of their flux, what the beams of 12 m and of 7 m leave."""
    seven = [
        {"name": f"S{number}", "east_m": 9.0 * number, "north_m": 4.0 * number**2, "up_m": 0.0, "diameter_m": 7.0}
        for number in range(3)
    ]
    graph = SYNTHESIS.graph({**BOTH, "second_array": {"site": ALMA, "antennas": seven}, "primary_beam": "on"})
    fluxes = [[one["flux_jy"] for one in sky] for sky in (graph["apparent_skies"][0], graph["apparent_skies"][2])]
    for flux, diameter_m in zip(fluxes, (12.0, 7.0), strict=True):
        width = 1.13 * graph["wavelength_m"] / diameter_m * 648_000 / np.pi
        assert flux == pytest.approx([0.5 ** (4 * 100 / width**2), 0.5 * 0.5 ** (4 * 5 / width**2)], rel=1e-12)
    assert set(graph["whole_pair_kinds"]) == {0} and set(graph["further_pair_kinds"][0]) == {2}
    first, second = graph["all_pairs"].first, graph["further_all_pairs"][0].first
    rows = len(graph["hour_angles_rad"]) * len(first), len(graph["further_hour_angles_rad"][0]) * len(second)
    assert graph["kind_shares"] == pytest.approx((rows[0] / sum(rows), 0.0, rows[1] / sum(rows)))


@pytest.mark.parametrize("weight", [1.0, 4.0])
def test_the_noise_of_both_is_stated_and_their_dice_differ(weight):
    """Image = (W₁ i₁ + w W₂ i₂)/(W₁ + w W₂) with noise of 1/√W₁ and 1/√W₂, which do not know of each other."""
    noise = {"noise": {"tsys_k": 100.0}}
    graph = SYNTHESIS.graph({**BOTH, **noise, "second_weight": weight})
    sums = [one["total_layer"].weight for one in (alone(FIRST, **noise), alone(SECOND, **noise))]
    expected = np.sqrt(sums[0] + weight**2 * sums[1]) / (sums[0] + weight * sums[1])
    assert graph["image_noise_jy"] == pytest.approx(expected, rel=1e-9)
    dice = joined(graph, "noise_jy")
    assert len(np.unique(dice.round(12))) == len(dice)


def sensitive(shape, sefd_jy=4000.0):
    """The same antennas with sensitivities of their own, as in a table: the weather makes no noise of them."""
    own = own_array(layout(shape))
    return {**own, "antennas": [{**antenna, "sefd_jy": sefd_jy} for antenna in own["antennas"]]}


def mixed(which, **more):
    return SYNTHESIS.graph({**BOTH, "noise_from": "weather", which: sensitive(BOTH[which]), **more})


def sums(graph):
    return np.array([sum(map(np.sum, weights)) for weights in of_both(graph, "natural_weights")])


@pytest.mark.parametrize("weight", [1.0, 3.0])
@pytest.mark.parametrize("which", ["array", "second_array"])
def test_where_one_array_alone_has_noise_every_sample_of_both_counts_alike(which, weight):
    """In 1/Jy² beside 1 the array without noise was a millionth of the picture."""
    graph = mixed(which, second_weight=weight)
    noises = of_both(graph, "pair_sigmas_jy")
    assert [noise is None for noise in noises] == [which == "array", which == "second_array"]
    counts = np.array([sum(len(block.u) for block in one) for one in of_both(graph, "samples")])
    assert np.array_equal(sums(graph), counts * [1.0, weight])
    quiet = SYNTHESIS.graph({**BOTH, "second_weight": weight})  # the beam does not know of noise
    # a place is kept to 0.1 mm, 0.08 wavelengths of a pair, over 54″ in the corner 1.3e-4 of a phase
    assert np.abs(graph["dirty_beam"] - quiet["dirty_beam"]).max() < 1.3e-4


@pytest.mark.parametrize("which", ["array", "second_array"])
def test_two_arrays_with_noise_weigh_by_it_and_single_ones_as_ever(which):
    """100 K switch the tabulated noise on: each array then weighs as it does alone, the second times its weight."""
    hot = {"noise": {"tsys_k": 100.0}, "noise_from": "weather"}
    one, other = dict(FIRST), dict(SECOND)
    (one if which == "array" else other)["array"] = sensitive(BOTH[which])
    alones = [alone(each, **hot) for each in (one, other)]
    for each in alones:
        (sigmas_jy,) = each["whole_pair_sigmas_jy"]
        everywhere = np.broadcast_to(sigmas_jy**-2.0, (len(each["hour_angles_rad"]), sigmas_jy.shape[1]))
        assert sums(each) == pytest.approx([everywhere.sum(), 0.0], rel=1e-12)  # the order of adding
    graph = mixed(which, noise={"tsys_k": 100.0}, second_weight=3.0)
    assert sums(graph) == pytest.approx([sums(alones[0])[0], 3 * sums(alones[1])[0]], rel=1e-12)
    assert graph["image_noise_jy"] > 0 and not any("counts alike" in note["text"] for note in graph["notes"])


@pytest.mark.parametrize(("which", "noisy"), [("array", "second"), ("second_array", "first")])
def test_that_noise_is_left_out_of_the_weights_is_said_and_none_is_told_of_the_image(which, noisy):
    graph = mixed(which)
    assert graph["image_noise_jy"] is None
    found = [note["text"] for note in graph["notes"] if "counts alike" in note["text"]]
    assert len(found) == 1 and found[0].startswith(f"Noise is known of {noisy} array only.")
    graph.set(second_array=None)
    assert not any("counts alike" in note["text"] for note in graph["notes"])
    assert (graph["image_noise_jy"] is None) == (which == "array")


def test_the_script_for_casa_keeps_the_noise_of_the_first_array_beside_one_without():
    from synthwidgets.apps.data_out import script_of

    def noise(graph):
        return [line for line in script_of(graph).splitlines() if "simplenoise" in line]

    expected = noise(alone(FIRST, noise_from="weather"))
    assert expected and noise(mixed("second_array")) == expected


def test_a_held_antenna_ends_where_it_is_dropped_beside_a_second_array():
    graph = SYNTHESIS.graph(BOTH)
    graph.set(held_indices=[2], held_enu_m=[[31.0, 12.0, 0.0]])
    held = graph["dirty_image"]
    graph.set(**synthesis.ACTS["drop"](graph))
    assert np.abs(held - graph["dirty_image"]).max() < 1e-5  # a place is kept to 0.1 mm
    graph.set(weighting="briggs")
    graph.set(held_indices=[2], held_enu_m=[[33.0, 12.0, 0.0]])
    assert "further arrays keep their weights" in " ".join(note["text"] for note in graph["notes"])


def test_the_sky_in_hand_is_seen_by_both_arrays():
    near = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 1.5, "north_arcsec": -1.0}]  # where w plays no part
    graph = SYNTHESIS.graph({**BOTH, "sky": near})
    graph.set(live=True)
    graph.set(**synthesis.ACTS["set_sky_flux"](graph, 4.0))
    assert graph["resting_sky"]
    quick = graph["dirty_image"]
    graph.set(live=False, resting_sky=[])
    assert np.abs(quick - graph["dirty_image"]).max() < 2e-4 * np.abs(quick).max()  # the beam on pixels, and w


def test_clean_takes_out_the_beam_of_both_arrays():
    """One point in the middle: at every iteration nothing is left but what the gain leaves of it."""
    from synthwidgets.models.clean import CLEAN

    point = [{"kind": "point", "flux_jy": 1.0}]
    graph = CLEAN.graph({**BOTH, "sky": point, "iteration": 50, "threshold_percent": 0.01})
    wide = graph["wide_beam"]
    assert wide[256, 256] == pytest.approx(1.0, abs=1e-4)  # the gridder
    assert np.abs(wide[128:384, 128:384] - graph["dirty_beam"]).max() < 1e-4


def test_both_arrays_are_kept_in_links_and_two_are_not_too_many():
    graph = SYNTHESIS.graph({**BOTH, "second_weight": 2.0})
    again = SYNTHESIS.graph(SYNTHESIS.linked(SYNTHESIS.link_code(graph)))
    assert SYNTHESIS.state_of(again) == SYNTHESIS.state_of(graph)
    with pytest.raises(ValueError, match="That makes .* samples"):
        graph.set(second_array={"shape": "random", "n": 300}, second_integration_s=10.0)


def test_no_antennas_at_all_make_no_picture_in_any_number_of_channels():
    graph = SYNTHESIS.graph({"array": {"site": ALMA, "antennas": []}, "channels": 4})
    assert not graph["dirty_image"].any() and graph["further_layer"] == ()
