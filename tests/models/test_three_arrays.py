"""Three arrays together in the Synthesis app: each with hours, dishes and a weight of its own, one sky, one image."""

import json

import numpy as np
import pytest

from synthwidgets.core import weighting
from synthwidgets.core.sky import pair_visibilities
from synthwidgets.models import synthesis
from synthwidgets.models.inputs import ALMA
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.models.together import TOGETHER
from synthwidgets.texts import say, speaking
from synthwidgets.views.coding import encode
from synthwidgets.views.panels import UvPlane, Visibilities
from tests.exact import exact_images

SKY = [
    {"kind": "point", "flux_jy": 1.0, "east_arcsec": 6.0, "north_arcsec": -8.0},
    {"kind": "point", "flux_jy": 0.5, "east_arcsec": -2.0, "north_arcsec": 1.0},
]
COMMON = {"shadowing": False, "cell_arcsec": 0.3, "sky": SKY, "declination_deg": -30.0}
EACH = {
    "": {"array": {"shape": "y", "n": 7, "size_m": 150.0}, "hour_angle_h": [-2.0, 1.0], "integration_s": 900.0},
    "second_": {"array": {"shape": "ring", "n": 5, "size_m": 60.0}, "hour_angle_h": [1, 4], "integration_s": 1200.0},
    "third_": {"array": {"shape": "random", "n": 6, "size_m": 25.0}, "hour_angle_h": [-1, 1], "integration_s": 400.0},
}
PAIRS = (21, 10, 15)
THREE = COMMON | {prefix + key: value for prefix, one in EACH.items() for key, value in one.items()}
WEIGHTS = {"second_weight": 3.0, "third_weight": 0.5}


def alone(prefix, **more):
    return SYNTHESIS.graph({**EACH[prefix], **COMMON, **more})


def alones(**more):
    return [alone(prefix, **more) for prefix in EACH]


def joined(graph, name):
    """Of all arrays, one after another."""
    return np.concatenate([*graph[f"whole_{name}"], *(block for one in graph[f"further_{name}"] for block in one)])


def places(graph):
    blocks = [*graph["whole_samples"], *(block for one in graph["further_samples"] for block in one)]
    return (np.concatenate([getattr(block, axis) for block in blocks]) for axis in "uv")


@pytest.mark.parametrize("weights", [{}, WEIGHTS])
def test_the_image_is_the_weighted_mean_of_the_three(weights):
    graph, single = SYNTHESIS.graph(THREE | weights), alones()
    factors = [1.0, weights.get("second_weight", 1.0), weights.get("third_weight", 1.0)]
    counts = [factor * one["total_layer"].weight for factor, one in zip(factors, single, strict=True)]
    for name in ("dirty_image", "dirty_beam"):
        expected = sum(count * one[name] for count, one in zip(counts, single, strict=True)) / sum(counts)
        assert np.abs(graph[name] - expected).max() < 1e-4  # of 1 Jy: the gridder, of each


@pytest.mark.parametrize("weighting_is", ["natural", "uniform", "briggs"])
def test_the_slow_exact_sum_over_the_samples_of_all_makes_the_image(weighting_is):
    """Weighted by core's own recipe, as if they were of one array whose samples count as said."""
    graph = SYNTHESIS.graph({**THREE, **WEIGHTS, "weighting": weighting_is})
    u, v = places(graph)
    counts = [sum(len(block.u) for block in one) for one in (graph["whole_samples"], *graph["further_samples"])]
    natural = np.repeat([1.0, 3.0, 0.5], counts)
    assert np.array_equal(joined(graph, "natural_weights"), natural)
    density = weighting.density(u, v, natural, 256, graph["cell_rad"])
    each = density[weighting.uv_cells(u, v, 256, graph["cell_rad"])]
    f2 = weighting.robust_f2(density, natural.sum(), graph["robust"]) if weighting_is == "briggs" else 0.0
    weights = natural if weighting_is == "natural" else weighting.imaging_weights(natural, each, weighting_is, f2)
    image, beam = exact_images(u, v, joined(graph, "visibilities"), weights, 256, graph["cell_rad"])
    assert np.abs(graph["dirty_image"] - image).max() < 1e-4 and np.abs(graph["dirty_beam"] - beam).max() < 1e-4


def test_samples_pair_antennas_of_one_array_only():
    graph, single = SYNTHESIS.graph(THREE), alones()
    hours = [len(one["hour_angles_rad"]) for one in single]
    assert len(set(hours)) == 3
    assert graph["total_layer"].tally[0] == sum(pairs * count for pairs, count in zip(PAIRS, hours, strict=True))
    assert [len(pairs.first) for pairs in graph["further_all_pairs"]] == list(PAIRS[1:])
    for ours, one in zip(graph["further_samples"], single[1:], strict=True):
        ((mine,), (theirs,)) = ours, one["whole_samples"]
        assert np.array_equal(mine.u, theirs.u) and np.array_equal(mine.v, theirs.v)


def dishes(diameter_m, count, step_m):
    """Antennas of one size along a bent line."""
    return {
        "site": ALMA,
        "antennas": [
            {"name": f"D{n}", "east_m": step_m * n, "north_m": 3.0 * n**2, "up_m": 0.0, "diameter_m": diameter_m}
            for n in range(count)
        ],
    }


def test_three_sizes_of_dishes_have_their_beams_inside_the_sum():
    """Each visibility of each array: the sum over directions of the sky times the beam of its own dishes."""
    sizes_m = (12.0, 7.0, 4.0)
    arrays = {f"{prefix}array": dishes(size, 4, 2 * size) for prefix, size in zip(EACH, sizes_m, strict=True)}
    graph = SYNTHESIS.graph({**THREE, **arrays, "primary_beam": "on"})
    kinds = [graph["whole_pair_kinds"], *graph["further_pair_kinds"]]
    assert [set(one) for one in kinds] == [{0}, {3}, {5}]  # (0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)
    squares = [one["east_arcsec"] ** 2 + one["north_arcsec"] ** 2 for one in SKY]
    measured = [graph["whole_visibilities"], *graph["further_visibilities"]]
    uvws = [graph["antenna_uvw"], *graph["further_antenna_uvw"]]
    pairs = [graph["all_pairs"], *graph["further_all_pairs"]]
    for size_m, (values,), uvw, (first, second) in zip(sizes_m, measured, uvws, pairs, strict=True):
        width = 1.13 * graph["wavelength_m"] / size_m * 648_000 / np.pi
        beams = [0.5 ** (4 * square / width**2) for square in squares]
        sky = [{**one, "flux_jy": one["flux_jy"] * beam} for one, beam in zip(SKY, beams, strict=True)]
        expected = pair_visibilities(sky, uvw, first, second, {}).ravel()
        assert np.abs(values - expected).max() < 1e-9  # of some Jy: a thousand turns in float64
    assert [circle["label"][:4] for circle in graph["beam_circles"]] == ["12 m", "7 m ", "4 m "]
    graph.set(primary_beam="off")
    assert graph["beam_circles"] == [] and graph["further_pair_kinds"] == (None, None)


def test_the_noise_of_three_is_stated_and_their_dice_differ():
    """Image = Σ wᵢ Wᵢ iᵢ / Σ wᵢ Wᵢ with noise of 1/√Wᵢ, which do not know of each other."""
    noise = {"noise": {"tsys_k": 100.0}}
    graph = SYNTHESIS.graph({**THREE, **WEIGHTS, **noise})
    sums = np.array([one["total_layer"].weight for one in alones(**noise)])
    factors = np.array([1.0, 3.0, 0.5])
    expected = np.sqrt((factors**2 * sums).sum()) / (factors * sums).sum()
    assert graph["image_noise_jy"] == pytest.approx(expected, rel=1e-9)
    dice = joined(graph, "noise_jy")
    assert len(np.unique(dice.round(12))) == len(dice)


def test_a_third_array_without_a_second_keeps_its_dice():
    noise = {"noise": {"tsys_k": 100.0}}
    three, two = SYNTHESIS.graph({**THREE, **noise}), SYNTHESIS.graph({**THREE, **noise, "second_array": None})
    assert len(two["further_samples"]) == 1 and two["further_number"] == (3,)
    assert np.array_equal(next(iter(two["further_noise_jy"][0])), next(iter(three["further_noise_jy"][1])))


def test_a_held_antenna_ends_where_it_is_dropped_beside_two_arrays():
    graph = SYNTHESIS.graph(THREE)
    graph.set(held_indices=[2], held_enu_m=[[31.0, 12.0, 0.0]])
    held = graph["dirty_image"]
    graph.set(**synthesis.ACTS["drop"](graph))
    assert np.abs(held - graph["dirty_image"]).max() < 1e-5  # a place is kept to 0.1 mm


def test_the_menu_has_three_of_alma_and_three_of_the_vla():
    assert [name for name, arrays in TOGETHER.items() if len(arrays) == 3] == ["alma.c4+c1+7m", "vla.b+c+d"]
    graph = SYNTHESIS.graph()
    for name in ("alma.c4+c1+7m", "vla.b+c+d"):
        graph.set(**synthesis.ACTS["choose_array"](graph, name))
        assert graph["array_name"] == name and len(graph["further_array"]) == 2
        assert graph["second_hour_angle_h"] == graph["third_hour_angle_h"] == graph["hour_angle_h"]
        assert graph["total_layer"].tally[2] == 0  # every sample fits the pixels
        longest = [graph["longest_uv"], *graph["further_longest_uv"]]
        assert longest == sorted(longest, reverse=True)
        assert 0.9 < graph["dirty_beam"].max() <= 1 + 1e-4 and graph["clean_beam"] is not None
    graph.set(**synthesis.ACTS["choose_array"](graph, "alma.c1+7m"))
    assert graph["third_array"] is None and graph["array_name"] == "alma.c1+7m"
    graph.set(**synthesis.ACTS["choose_array"](graph, "alma.c3"))
    assert graph["second_array"] is None and graph["uv_legend"] == []


def test_the_legend_names_all_that_are_there_with_what_is_drawn_of_each():
    graph = SYNTHESIS.graph({"array": "alma.c4", "second_array": "alma.c1", "third_array": "alma.7m"})
    legend = graph["uv_legend"]
    assert [(one["name"], one["number"]) for one in legend] == [
        ("ALMA C-4", 1), ("ALMA C-1", 2), ("ALMA 7-m array", 3),
    ]  # fmt: skip
    assert graph["further_shapes"] == [list(tracks.shape[:2]) for tracks in graph["further_resting_tracks_klambda"]]
    graph.set(second_array=None)
    assert [one["number"] for one in graph["uv_legend"]] == [1, 3]


def test_states_of_two_arrays_open_as_before():
    """The link and the file that a version with two arrays at most made of ALMA C-1 and the 7-m array."""
    link = "eNp1i0sKwyAQhu_yr43EbApepRQZkkGFxIhjCSF49wiF0k233-OCnKmGIy6eq8AaBcoZ9oNZoqCTUuiEvZALC9duad1IzwZNQXje0-L-NI_tpwn7uzhKfmUXYJ_DpEdl9Pj6BgdHH_rbRbsBCcEz_A"  # noqa: E501
    state = {
        "array": {"preset": "alma.c1"}, "second_array": {"preset": "alma.7m"}, "second_weight": 2.0,
        "second_hour_angle_h": [-2.0, 1.0],
    }  # fmt: skip
    opened = SYNTHESIS.linked(link)
    file = json.dumps({"synthwidgets": 1, "app": "synthesis", **state})
    assert opened == state == SYNTHESIS.read_file(file.encode())
    graph = SYNTHESIS.graph(opened)
    assert (graph["further_weight"], graph["third_array"]) == ((2.0,), None)
    assert len(graph["further_layout"][0].names) == len(SYNTHESIS.graph({"array": "alma.7m"})["layout"].names)
    assert SYNTHESIS.link_code(graph) == link


def test_three_are_kept_in_links_and_are_not_too_many():
    graph = SYNTHESIS.graph({**THREE, **WEIGHTS})
    again = SYNTHESIS.graph(SYNTHESIS.linked(SYNTHESIS.link_code(graph)))
    assert SYNTHESIS.state_of(again) == SYNTHESIS.state_of(graph)
    with pytest.raises(ValueError, match="That makes .* samples"):
        graph.set(third_array={"shape": "random", "n": 300}, third_integration_s=10.0)


def test_arrays_of_one_site_stand_where_they_stand_on_the_ground_of_the_first():
    graph = SYNTHESIS.graph({"array": "alma.c4", "second_array": "alma.7m", "third_array": "alma.c4"})
    assert [place.there for place in graph["further_place"]] == [True, True]
    enu_m = graph["drawn_further_enu_m"]
    assert np.abs(enu_m[10:] - graph["antennas_enu_m"]).max() < 1e-6  # there and back over 6 000 km: 1e-9 of it
    seven = SYNTHESIS.graph({"array": "alma.7m"})
    own_m, theirs_m = (np.linalg.norm(one[:, None] - one, axis=2) for one in (seven["antennas_enu_m"], enu_m[:10]))
    assert np.abs(own_m - theirs_m).max() < 1e-6  # turned and moved as one
    assert [(one["count"], one["there"]) for one in graph["further_grounds"]] == [(10, True), (43, True)]
    assert graph["further_grounds"][0]["words"] == "ALMA 7-m array: 10 antennas in purple, where they stand."
    assert graph["all_antenna_names"][43:45] == list(graph["further_layout"][0].names[:2])
    assert graph["drawn_further_pairs"].min() == 43 and graph["drawn_further_pairs"].max() == 43 + 10 + 43 - 1


def test_an_array_elsewhere_is_drawn_about_its_own_middle_and_that_is_said():
    graph = SYNTHESIS.graph({"array": "vla.d", "second_array": "meerkat", "declination_deg": 0.0})
    (place,) = graph["further_place"]
    assert not place.there and np.abs(place.enu_m.mean(axis=0)).max() < 1e-6
    meerkat = SYNTHESIS.graph({"array": "meerkat"})["antennas_enu_m"]
    assert np.abs(np.diff(place.enu_m, axis=0) - np.diff(meerkat, axis=0)).max() < 1e-9
    assert "elsewhere on the Earth" in graph["further_grounds"][0]["words"] and not graph["further_grounds"][0]["there"]
    assert any(note["text"].startswith("MeerKAT stands elsewhere") for note in graph["notes"])
    wide = SYNTHESIS.graph({"array": "eht.2017", "second_array": "alma.7m"})
    assert wide["further_place"][0].there  # on a map of the whole Earth everybody has a place
    alma = wide["antenna_names"].index(next(name for name in wide["antenna_names"] if "ALMA" in name.upper()))
    away_m = np.linalg.norm(wide["drawn_further_enu_m"] - wide["antennas_enu_m"][alma], axis=1)
    assert away_m.max() < 5000.0  # both on Chajnantor


@pytest.mark.parametrize(("lang", "said"), [("en", "VLA D adds nothing"), ("es", "VLA D no aporta nada")])
def test_an_array_that_never_sees_the_source_adds_nothing_and_that_is_said(lang, said):
    """At 34° north a source at -60° never rises; at -20° it does, and is up an hour about its meridian."""
    with speaking(lang):
        graph = SYNTHESIS.graph({"array": "alma.c1", "second_array": "vla.d", "declination_deg": -60.0})
    alone = SYNTHESIS.graph({"array": "alma.c1", "declination_deg": -60.0, "cell_arcsec": graph["cell_arcsec"]})
    assert np.abs(graph["dirty_image"] - alone["dirty_image"]).max() < 1e-6  # of 1 Jy, one in single precision
    assert any(note["text"].startswith(said) for note in graph["notes"])
    graph.set(declination_deg=-20.0)
    assert not any(note["text"].startswith(said) for note in graph["notes"])
    graph.set(second_hour_angle_h=[9.0, 10.0])  # it has set
    assert any(note["text"].startswith(said) for note in graph["notes"])


@pytest.mark.parametrize("panel, field", [(UvPlane, "further"), (Visibilities, "further_tracks")])
def test_a_small_array_beside_one_as_wide_as_the_earth_keeps_its_lengths_on_the_wire(panel, field):
    """Baselines of 40 m and of 11 000 km cross in one buffer: a common step would round the short ones to none."""
    graph = SYNTHESIS.graph({"array": "alma.7m", "second_array": "eht.2017", "third_array": "vla.d"})
    tracks = graph["drawn_further_tracks"]
    entry, buffer = encode(tracks, panel.codings[field])
    numbers = np.frombuffer(buffer, {"float32": "<f4", "int16": "<i2"}[entry["coding"]]) * entry.get("step", 1.0)
    lengths, crossed = (np.hypot(*some.reshape(-1, 2).T) for some in (tracks, numbers))
    assert lengths.max() / lengths.min() > 1e5
    assert crossed == pytest.approx(lengths, rel=1e-6)  # single precision


@pytest.mark.parametrize("channels", [1, 4])
def test_the_visibilities_that_are_drawn_are_those_of_each_array_alone(channels):
    """Without noise, whose dice go by the names of the antennas; the model's band reaches as far as the longest."""
    graph = SYNTHESIS.graph({**THREE, "channels": channels})
    single = alones(channels=channels)[1:]
    expected = [one["resting_visibility_points"].reshape(-1, 2) for one in single]
    assert np.array_equal(graph["drawn_further_visibilities"], np.concatenate(expected))
    assert graph["further_choices"] == [one["points_choice"] for one in single]
    assert graph["further_hours"] == [one["resting_hours_h"] for one in single]
    assert graph["drawn_further_models"] is None
    longer = SYNTHESIS.graph({**THREE, "array": EACH["second_"]["array"], "second_array": EACH[""]["array"]})
    ends = [one["model_band"][-1, 0] for one in (graph, longer)]
    assert ends[1] == pytest.approx(ends[0], rel=0.05)  # the same arrays at other hours: as long but for the shortening


def test_of_noisy_arrays_the_model_is_drawn_without_it():
    graph = SYNTHESIS.graph({**THREE, "noise": {"tsys_k": 100.0}})
    quiet = SYNTHESIS.graph(THREE)["drawn_further_visibilities"]
    assert np.array_equal(graph["drawn_further_models"], quiet)
    assert not np.array_equal(graph["drawn_further_visibilities"], quiet)


def test_the_headline_counts_the_antennas_and_pairs_of_all():
    both = SYNTHESIS.graph({"array": "alma.c1", "second_array": "alma.7m"})
    pairs = 43 * 42 // 2 + 10 * 9 // 2
    assert both["live_sentence"].startswith(f"**43 + 10 antennas** make **{pairs} pairs**.")
    with speaking("es"):
        spanish = SYNTHESIS.graph({"array": "alma.c1", "second_array": "alma.7m"})["live_sentence"]
    assert spanish.startswith(f"**43 + 10 antenas** forman **{pairs} pares**.")


@pytest.mark.parametrize("count", [0, 1])
def test_a_first_array_without_a_pair_is_no_empty_picture_beside_one_that_measures(count):
    antennas = [{"name": "A1", "east_m": 0.0, "north_m": 0.0}][:count]
    first = {"array": {"site": {"latitude_deg": -23.0, "longitude_deg": -67.8}, "antennas": antennas}}
    both = SYNTHESIS.graph(first | {"second_array": "alma.7m"})
    assert both["live_sentence"].startswith(f"**{count} + 10 antennas** make **45 pairs**.")
    nobody = SYNTHESIS.graph(first | {"second_array": first["array"]})
    assert nobody["live_sentence"] == say(f"sentence.antennas_{count}")
