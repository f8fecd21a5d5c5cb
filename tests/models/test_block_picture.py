"""The picture of an execution block: true without air, worse with fewer looks, none without any, the right way."""

import numpy as np
import pytest

from synthwidgets.core.block_presets import BLOCKS, block_preset
from synthwidgets.core.schedule import Scan
from synthwidgets.models import phase_air, phase_raw
from synthwidgets.models.block_picture_words import caption
from synthwidgets.models.blocks import own_block
from synthwidgets.models.execution_block import ACTS, EXECUTION_BLOCK
from synthwidgets.models.phase_images import pictures
from synthwidgets.models.phase_referencing import PHASE_REFERENCING
from synthwidgets.texts import speaking

CALM = {"path_rms_um": 0.0, "perfect": True, "noise": False}
NEEDED = ("plan", "visits", "layout", "all_pairs", "given_gains", "left_out", "wavelength_m", "npix", "cell_arcsec",
          "declinations_rad")
AIR_ALONE = {"perfect": True, "noise": False, "target": "point"}


def opened(**state):
    return EXECUTION_BLOCK.graph(state)


def without_scans(graph, scans):
    for scan in sorted(scans, reverse=True):
        graph.set(**ACTS["delete_scan"](graph, scan))
    return graph


def phases(graph):
    return graph["block_plan"].of("phase")


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("deleted", ["nothing", "every second", "all"])
def test_without_air_gains_and_noise_any_block_gives_the_true_dirty_image(block, deleted):
    graph = opened(block=block, **CALM)
    some = {"nothing": [], "every second": phases(graph)[1::2], "all": phases(graph)}[deleted]
    pictures = without_scans(graph, some)["pictures"]
    peak_jy = pictures.without.max()
    assert np.abs(pictures.after - pictures.without).max() < 1e-10 * peak_jy  # the solver's own accuracy
    assert graph["kept"] == pytest.approx(1, abs=1e-10)


def test_the_true_dirty_image_is_the_sum_over_every_sample():
    """Directly: sum of V exp(-2 pi i (u l + v m)), here at three places, over all integrations and pairs."""
    graph = opened(**CALM)
    when, pairs = np.flatnonzero(graph["plan"].fields == 1), graph["all_pairs"]
    values = graph["correlator"](when, pairs).true
    declination, angles = graph["declinations_rad"][1], graph["visits"].hour_angles_rad[when]
    # east, north, up at the site turned into u and v by hand
    east, north, up = (graph["layout"].enu_m / graph["wavelength_m"]).T
    latitude = graph["layout"].latitude_rad
    x, y, z = up * np.cos(latitude) - north * np.sin(latitude), east, up * np.sin(latitude) + north * np.cos(latitude)
    sine, cosine = np.sin(angles)[:, None], np.cos(angles)[:, None]
    u = sine * x + cosine * y
    v = -np.sin(declination) * (cosine * x - sine * y) + np.cos(declination) * z
    u, v = (one[:, pairs.first] - one[:, pairs.second] for one in (u, v))
    cell = np.radians(graph["cell_arcsec"] / 3600)
    image, middle = graph["pictures"].without, graph["npix"] // 2
    for row, column in ((middle, middle), (middle + 4, middle - 12), (middle - 20, middle + 7)):
        east_rad, north_rad = (middle - column) * cell, (row - middle) * cell
        exact = (values * np.exp(-2j * np.pi * (u * east_rad + v * north_rad))).real.mean()
        assert image[row, column] == pytest.approx(exact, abs=1e-4 * image.max())  # what a gridder is good for: 4e-5


@pytest.mark.parametrize(("target", "north"), [("double", True), ("faint", False)])
@pytest.mark.parametrize("state", [CALM, {}])
def test_a_star_off_the_middle_comes_out_on_its_side(target, north, state):
    """The brightest star of both stands east: to the left. One is north of the middle, one south."""
    graph = opened(block="long", target=target, **state)
    row, column = np.unravel_index(graph["target_image"].argmax(), graph["target_image"].shape)
    middle = graph["npix"] // 2
    assert column < middle and (row > middle) == north


def test_a_look_less_at_every_second_time_costs_some_of_the_peak():
    """On 2 km the cycle of 72 s is short beside the array; one of 145 s reaches 2 x 10 m/s x 145 s / 2 = as far."""
    losses = []
    for seed in range(1, 9):
        graph = opened(block="long", seed=seed, **AIR_ALONE)
        before = graph["kept"]
        losses.append(before - without_scans(graph, phases(graph)[1::2])["kept"])
    assert np.mean(losses) > 4 * np.std(losses, ddof=1) / np.sqrt(len(losses)) > 0  # no chance: 4 standard errors


def test_a_faster_cycle_keeps_more():
    kept = [np.mean([opened(block=name, seed=seed, **AIR_ALONE)["kept"] for seed in (1, 2, 3)])
            for name in ("band6", "long", "fast")]
    assert kept == sorted(kept) and kept[2] > 0.97 > 0.85 > kept[0]


def test_without_a_phase_scan_the_antennas_own_phases_are_left():
    """At a star's place its picture is (|sum g|^2 - N) / (N (N - 1)), of N random phases: mean 0, square 1/(N (N - 1)).

    The air is off; amplitudes spread by 5 %, drifts are 10°: neither changes that by more than 2 %.
    """
    graph = without_scans(opened(path_rms_um=0.0, noise=False, target="point"), [5, 8, 10, 13, 16, 18, 20])
    assert graph["kept"] is None and graph["caption"].startswith("**No image**: every antenna")
    plan, layout = graph["plan"], graph["layout"]
    place = np.unravel_index(graph["pictures"].without.argmax(), (256, 256))
    values = []
    for seed in range(60):
        gains = phase_air.receivers(False, seed, layout, plan)
        before = (graph["sources"], graph["visits"], layout, graph["wavelength_m"])
        seen = phase_raw.correlator(*before, gains, graph["sefds_jy"], False, seed, plan)
        found = pictures(seen, *(graph[name] for name in NEEDED))
        values.append(found.after[place] / found.without[place])
    count = len(layout.names)
    # The square of such a value is spread like an exponential's or wider: 60 of them are good for 1.5 / sqrt(60) =
    # 20 %; three times that.
    assert np.mean(np.square(values)) == pytest.approx(1 / (count * (count - 1)), rel=0.6)
    assert abs(np.mean(values)) < 3 / np.sqrt(count * (count - 1) * 60)


@pytest.mark.parametrize("scan", [5, 8, 20])
def test_what_the_card_says_of_a_scan_is_what_comes_when_it_goes(scan):
    graph = opened(named=True, scan=scan)
    said = graph["without_kept"]
    assert any(f"{100 * graph['kept']:.0f} %" in one and f"{100 * said:.0f} %" in one for one in graph["loss"])
    assert without_scans(graph, [scan])["kept"] == pytest.approx(said, rel=1e-6)  # the file's rounding of places


def test_the_last_phase_scan_of_all_leaves_no_image():
    graph = without_scans(opened(named=True), [20, 18, 16, 13, 10, 8])
    graph.set(scan=5)
    assert any(one.endswith("without this scan there is no image.") for one in graph["loss"])


@pytest.mark.parametrize(("scan", "held"), [(7, None), (8, {"scan": 8, "to": 9})])
def test_nobody_computes_what_nobody_reads(scan, held):
    graph = opened(named=True, scan=scan)
    graph.set(held_scan=held)
    assert graph["without_block"].scans == () and graph["without_kept"] is None
    assert not any("of its peak" in one for one in graph["loss"])


def test_scans_that_the_picture_does_not_show_say_so():
    kinds = opened()["block_plan"].kinds
    for scan, kind in enumerate(kinds):
        unseen = "The picture of this app does not show it." in opened(named=True, scan=scan)["loss"]
        assert unseen == (kind in ("tsys", "bandpass", "pointing"))


def test_it_is_the_night_of_phase_referencing():
    assert np.array_equal(opened(seed=3)["screen"].values, PHASE_REFERENCING.graph({"seed": 3})["screen"].values)


def test_a_long_block_is_seen_in_part_and_its_air_does_not_come_round():
    target = Scan("TW Hya", ("OBSERVE_TARGET#ON_SOURCE",), 2000.0)
    phase = Scan("J1037-2934", ("CALIBRATE_PHASE#ON_SOURCE",), 6.048)
    block = block_preset("band6")._replace(scans=(phase, *(target, phase) * 9))
    graph = opened(block=own_block(block))
    assert graph["every"] == 5  # 9 x 330 + 10 integrations, at most 600
    assert set(graph["when"].scans.tolist()) == set(range(19)) and len(graph["when"].times_s) == 9 * 66 + 10
    assert graph["sample_s"] == pytest.approx(5 * 6.048)
    grid, way_m = graph["air_grid"], 10.0 * 18_510.0  # m/s, s
    assert grid.columns * grid.cell_m > way_m
    assert any("every 5th" in note["text"] for note in graph["notes"])


@pytest.mark.parametrize(("language", "words"), [
    ("en", ("No image", "too faint", "No target", "perfect antennas")),
    ("es", ("No hay imagen", "demasiado débil", "Sin objetivo", "antenas perfectas")),
])
def test_the_sentence_below_it_has_words_for_all_that_may_be(language, words):
    with speaking(language):
        graph = opened(named=True)
        seen = {"pictured": "air", "named": True, "target_name": "TW Hya", "target_s": 60.0, "observers": ""}
        nothing, faint = (caption(None, looks=looks, **seen) for looks in ([], [1]))
        graph.set(pictured="calm")
        none = opened(named=True)
        none.set(block=own_block(block_preset("band6")._replace(scans=block_preset("band6").scans[:3])))
        said = nothing, faint, none["caption"], graph["caption"]
    assert all(word in one for word, one in zip(words, said, strict=True)) and words[0] in faint


def test_a_calibrator_that_is_too_faint_spoils_it():
    """3 mJy against 10 mJy of noise a sample: 0.3 sqrt(11 x 5) = 2.2 a scan and antenna, where 3 are asked for."""
    block = block_preset("band6")
    faint = tuple(one._replace(flux_jy=0.003) if one.name == "J1037-2934" else one for one in block.fields)
    graph = opened(block=own_block(block._replace(fields=faint)))
    assert np.isnan(graph["scan_solutions"].gains).any() and graph["kept"] < 0.5 * opened()["kept"]


def test_a_riddle_stays_one_below_the_picture():
    graph = opened()
    assert "TW Hya" not in graph["caption"] and "min" not in graph["caption"]
    graph.set(named=True)
    assert "**26.2 min** on TW Hya" in graph["caption"] and "12 antennas of ALMA C-6" in graph["caption"]


def test_both_pictures_have_one_scale_and_the_best_one_a_peak_of_a_hundred():
    graph = opened()
    as_it_is = graph["target_image"]
    graph.set(pictured="calm")
    assert graph["target_image"].max() == pytest.approx(100)
    assert as_it_is.max() == pytest.approx(100 * graph["kept"])


def test_a_real_block_shows_its_first_target():
    graph = opened(block="real", named=True)
    assert graph["target_name"] == "V866 Sco"
    own_s = sum(scan.duration_s for scan in graph["execution_block"].scans
                if scan.field == "V866 Sco" and scan.intents[0].startswith("OBSERVE"))
    assert graph["target_s"] == pytest.approx(own_s) and 0 < own_s < graph["class_seconds"]["target"]


def test_a_state_with_its_night_goes_through_a_file_and_a_link():
    graph = opened(array="alma.c3", seed=7, target="block", pictured="calm", wvr=True)
    again = EXECUTION_BLOCK.graph(EXECUTION_BLOCK.linked(EXECUTION_BLOCK.link_code(graph)))
    file = EXECUTION_BLOCK.graph(EXECUTION_BLOCK.read_file(EXECUTION_BLOCK.state_file(graph).encode()))
    assert again.inputs == file.inputs == graph.inputs
    assert np.array_equal(again["target_image"], graph["target_image"])


def test_the_targets_light_is_that_of_the_block_however_it_is_shared():
    for target in ("double", "point", "faint", "block"):
        graph = opened(target=target)
        sky = graph["sources"][graph["target_field"]].sky
        assert sum(one["flux_jy"] for one in sky) == pytest.approx(0.56, rel=1e-9)


def test_radiometers_alone_help_where_there_is_no_calibrator_but_perfect_antennas():
    state = AIR_ALONE | {"pwv_mm": 1.8}
    graph = without_scans(opened(**state), [5, 8, 10, 13, 16, 18, 20])
    without = graph["kept"]
    graph.set(wvr=True)
    assert graph["kept"] > without + 0.1
