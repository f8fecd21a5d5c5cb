"""What a learner finds when he looks at a calibrator, a target and back, against the laws behind it."""

import re
from pathlib import Path

import numpy as np
import pytest

from synthwidgets.apps.phase_referencing import PhaseReferencing
from synthwidgets.core.gain_sums import gain_sums
from synthwidgets.core.gain_tables import corrected
from synthwidgets.core.gains import solve_gains
from synthwidgets.core.referencing import position_error_path_m
from synthwidgets.core.vapour import noise_rms_m
from synthwidgets.models import phase_images
from synthwidgets.models.phase_block import CALIBRATOR, CHECK, NO_SOURCE, cycles, plan
from synthwidgets.models.phase_lengths import cycle
from synthwidgets.models.phase_raw import low_correlator
from synthwidgets.models.phase_referencing import OPENING, PHASE_REFERENCING, TARGETS
from synthwidgets.models.phase_words import time_shares
from synthwidgets.texts import say, speaking

CALM = {"path_rms_um": 0.0, "perfect": True, "noise": False}
SMALL = {"array": {"shape": "random", "n": 8, "size_m": 2000.0, "seed": 3}}


def opened(**inputs):
    return PHASE_REFERENCING.graph(inputs)


# how it opens ---------------------------------------------------------------------------------------------------


def test_it_opens_with_the_calibrator_at_zero_and_the_target_smeared():
    graph = opened()
    assert graph["calibrator_rms"]["scans_deg"] < 1.5  # noise of a scan over pairs: 10 mJy/(0.447 Jy √5) is 0.6°
    assert graph["calibrator_rms"]["integrations_deg"] > 5 * graph["calibrator_rms"]["scans_deg"]
    assert graph["peaks_jy"]["after"] < 0.75 * graph["peaks_jy"]["without"]
    assert graph["witness"]["kept"] < 0.75
    assert "How can that be?" in graph["live_sentence"]


def test_a_scans_mean_is_zero_for_every_antenna_and_integrations_scatter_about_it():
    graph = opened(**SMALL)
    plan, looks, pairs = graph["plan"], graph["looks"], graph["all_pairs"]
    right, _ = corrected(graph["calibrator"].raw, graph["look_gains"], *pairs)
    _, scans = np.unique(plan.scans[looks], return_inverse=True)
    powers = np.abs(graph["look_gains"]) ** 2  # what was divided by a gain has that much less noise
    weights = 1e4 * powers[:, pairs.first] * powers[:, pairs.second]
    again = solve_gains(gain_sums(right, OPENING["calibrator_jy"], weights, *pairs, 8, scans))
    assert np.abs(np.angle(again.gains)).max() < 1e-8  # the solver stops at steps of 1e-11
    assert np.abs(np.abs(again.gains) - 1).max() < 1e-8
    means = [one["right_deg"] for one in graph["pair_phases"]["means"] if one["field"] == CALIBRATOR]
    own = graph["pair_phases"]["right_deg"][plan.fields == CALIBRATOR]
    assert np.std(own) > 3 * np.std(means)


def test_without_the_calibrator_there_is_no_image_and_phases_are_anything():
    graph = opened(shown="raw")
    assert graph["calibrator_rms"]["raw_deg"] == pytest.approx(np.degrees(np.pi / np.sqrt(3)), abs=6)  # 104°
    assert graph["peaks_jy"]["before"] < 0.3 * graph["peaks_jy"]["without"]  # 1/√20 of an antenna's phase, and air
    assert "**no image**" in graph["live_sentence"]


def test_its_menus_say_what_it_opens_with():
    graph = opened()
    assert (graph["pair_name"], graph["array_name"]) == ("first", "start")


# laws -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["double", "faint"])
@pytest.mark.parametrize("interpolation", ["nearest", "linear"])
def test_with_air_gains_and_noise_off_the_block_gives_back_the_true_visibilities(target, interpolation):
    graph = opened(**SMALL, **CALM, target=target, interpolation=interpolation, cycle_s=200.0)
    everything = np.arange(len(graph["plan"].times_s))
    seen = graph["correlator"](everything, graph["all_pairs"])
    assert np.abs(seen.raw - seen.true).max() < 1e-10
    right, lost = corrected(seen.raw, graph["given_gains"], *graph["all_pairs"])
    assert not lost.any() and np.abs(right - seen.true).max() < 1e-10
    assert graph["after_image"] == pytest.approx(graph["calm_image"], abs=1e-6)  # single precision of the gridder
    assert graph["witness"]["kept"] == pytest.approx(1, abs=1e-4)
    assert graph["witness"]["shift_arcsec"] < 0.01 * graph["cell_arcsec"]


def test_a_slow_drift_of_the_instrument_is_taken_off():
    graph = opened(**SMALL, path_rms_um=0.0, noise=False, cycle_s=60.0)
    assert graph["residuals"]["before_deg"].max() > 60
    assert graph["residuals"]["after_deg"].max() < 0.1  # 10° in half an hour at the quickest, straight over a minute


def test_faster_cycles_leave_less_and_cost_time():
    kept, on_target = [], []
    graph = opened(perfect=True)
    for cycle_s in (20.0, 60.0, 240.0):
        graph.set(cycle_s=cycle_s)
        kept.append(graph["witness"]["kept"])
        on_target.append(graph["time_shares"]["target"] + graph["time_shares"]["check"])
    assert kept == sorted(kept, reverse=True) and kept[0] > 0.95
    assert on_target == sorted(on_target)


def test_a_longer_cycle_never_takes_time_from_the_target():
    """Every second from 20 to 900, to 1 %: a look more or less at the hour's end, of 30 s, and its way are 0.9 %."""
    plans = {cycle_s: plan(float(cycle_s)) for cycle_s in range(20, 901)}
    shares = {cycle_s: time_shares(one) for cycle_s, one in plans.items()}
    target = np.array([one["target"] for one in shares.values()])
    assert (np.maximum.accumulate(target) - target).max() < 0.01
    steps = [shares[cycle_s]["target"] for cycle_s in (20, 30, 60, 120, 240, 600, 900)]
    assert (np.diff(steps) > 0.01).all()
    assert max(abs(one["check"] - 240 / 3600) for one in shares.values()) < 0.01  # 40 s every ten minutes
    for cycle_s, one in plans.items():
        assert 3564 - 1e-6 < one.times_s[-1] + one.look_s / 2 < 3600 + 1e-6, cycle_s  # nothing is empty
        assert one.fields[0] == one.fields[-1] == CALIBRATOR and (np.diff(one.times_s) > 0).all()
        assert min(one.look_s, one.shot_s) > 4.5 and max(one.look_s, one.shot_s) < 9


def test_the_check_source_is_as_far_from_the_calibrator_in_time_as_the_target():
    """Part of the way from one look to the next, on average over the visits of each cycle; half, as the target's."""
    for cycle_s in (120.0, 240.0, 474.0, 900.0):
        one = plan(cycle_s)
        within = (one.times_s % cycle_s)[one.fields == CHECK] / cycle_s
        assert within.mean() == pytest.approx(0.5, abs=0.08)  # six visits, each to an integration
        assert within.std() > 0.2  # early, late and in between: evenly spread would be 0.29


def test_a_longer_integration_has_less_noise():
    graph = opened(**SMALL, **{**CALM, "noise": True}, cycle_s=190.0)
    for field in (CALIBRATOR, CHECK):
        moments = np.flatnonzero(graph["plan"].fields == field)
        seen = graph["correlator"](moments, graph["all_pairs"])
        sigma_jy = graph["sigma_jy"] * np.sqrt(6 / graph["plan"].lengths_s[moments[0]])
        assert (seen.raw - seen.true).real.std() == pytest.approx(sigma_jy, rel=0.1)  # of some thousand samples


def test_referencing_ends_the_growth_with_baseline_and_adds_on_short_ones():
    """Both what the simulator has and what the exact form says; the rule of thumb's length lies between."""
    graph = opened(array="alma.c7", perfect=True, cycle_s=60.0)
    lengths, found = graph["pair_lengths_m"], graph["residuals"]
    assert 340 < graph["effective_m"] < 365  # 352 m at the zenith
    middle, far = (lengths > 500) & (lengths < 1000), lengths > 2000
    growth = {name: values[far].mean() / values[middle].mean() for name, values in found.items()}
    assert growth["before_deg"] > 1.2 and growth["after_deg"] < 1.1
    graph.set(cycle_s=474.0)
    curve = graph["rms_curve"]
    short, long = curve["length_m"] < 150, curve["length_m"] > 2000
    assert (curve["after_deg"][short] > curve["before_deg"][short]).all()
    assert (curve["after_deg"][long] < 1.1 * curve["before_deg"][long]).all()


def test_the_curve_of_the_check_source_goes_through_its_dots_and_above_that_of_the_target():
    """Half a degree from the calibrator the target is left with less than the check source, 3° from it; 8 nights."""
    graph = opened(perfect=True, cycle_s=20.0, noise=False, separation_deg=0.5)
    found = []
    for seed in range(1, 9):
        graph.set(seed=seed)
        far = graph["pair_lengths_m"] > 1000
        found.append(np.mean(graph["right_rms_deg"][far] ** 2))
    lengths_m = graph["pair_lengths_m"][far]
    check, target = (
        np.sqrt(np.mean(np.interp(lengths_m, graph[name]["length_m"], graph[name]["after_deg"]) ** 2))
        for name in ("check_curve", "rms_curve")
    )
    assert np.sqrt(np.mean(found)) == pytest.approx(check, rel=0.03)  # 8 nights: 0.7 % to a standard error
    assert target < 0.9 * check


def test_the_exact_curve_goes_through_what_many_nights_leave():
    """Rms over nights and pairs of 2 to 3.6 km in a cycle of a minute; 12 nights: 6 % to 1 standard error."""
    graph = opened(array="alma.c7", perfect=True, cycle_s=60.0, noise=False)
    found = []
    for seed in range(1, 13):
        graph.set(seed=seed)
        far = graph["pair_lengths_m"] > 2000
        found.append(np.mean(graph["residuals"]["after_deg"][far] ** 2))
    curve = graph["rms_curve"]
    exact = np.interp(2500.0, curve["length_m"], curve["after_deg"])
    assert np.sqrt(np.mean(found)) == pytest.approx(exact, rel=0.06)


def test_points_of_a_cycle_share_their_scans_weight():
    plan = cycles(120.0, 3600.0)
    weights, points_m = cycle(plan, 120.0, 3, "linear", 10.0, np.array([7.0, 50.0]))
    assert len(weights) == 1 + 2 * plan.looks and weights.sum() == pytest.approx(0)
    assert len(set(weights[1 : 1 + plan.looks].round(12))) == 1
    at_s = plan.times_s[plan.looks + 3]
    assert points_m[0] == pytest.approx([-10 * at_s + 7, 50])
    looks_s = plan.times_s[: plan.looks]
    assert weights @ np.concatenate([[at_s], looks_s, looks_s + 120]) == pytest.approx(0)


def test_radiometers_help_as_much_as_wet_air_is_wet():
    """The ratio of the changes over a cycle of 4.7 km, of which D is known; chance of one night."""
    graph = opened(pwv_mm=3.0, noise=False, perfect=True)
    wet_m, dry_m = graph["roughness"]
    steps = np.sqrt(graph["structure"](np.array([4740.0, 0.0])))
    left = np.sqrt((0.02 * wet_m * steps) ** 2 + (dry_m * steps) ** 2 + noise_rms_m(3.0) ** 2)
    expected = np.hypot(wet_m, dry_m) * steps / left
    assert graph["radiometer_help"]["ratio"] == pytest.approx(expected, rel=0.25)
    before = graph["witness"]["kept"]
    graph.set(wvr=True)
    assert graph["witness"]["kept"] > before + 0.1
    dry = opened(pwv_mm=0.3, path_rms_um=80.0)
    assert dry["radiometer_help"]["ratio"] < 1.3


def test_a_calibrator_in_a_lower_band_serves_when_offsets_are_known():
    quiet = {"path_rms_um": 0.0, "noise": False, "cycle_s": 20.0, "calibrator_band": "lower"}
    graph = opened(**SMALL, **quiet)
    assert graph["look_wavelength_m"] / graph["wavelength_m"] == pytest.approx(230 / 90)
    assert graph["residuals"]["before_deg"].max() > 60
    assert graph["residuals"]["after_deg"].max() < 0.05
    airy = opened(**SMALL, perfect=True, noise=False, cycle_s=20.0, path_rms_um=50.0)
    same = airy["residuals"]["after_deg"]
    airy.set(calibrator_band="lower")
    assert airy["residuals"]["after_deg"] == pytest.approx(same, rel=0.02)  # phases follow the path, 2 % of a cycle
    assert low_correlator([], None, None, 1.0, None, False, 1, 1.0, None) is None


@pytest.mark.parametrize("band, rate_um_s", [("same", 11), ("lower", 28)])
def test_a_phase_is_lost_where_the_calibrator_turns_by_half_in_its_own_band(band, rate_um_s):
    """Half of 1.303 mm, or of 3.331 mm at 90 GHz, in 60 s."""
    facts = {name: value for name, value, _ in opened(**SMALL, calibrator_band=band, cycle_s=60.0)["facts"]}
    assert facts[say("phase.fact.wraps")] == f"{rate_um_s} µm/s"


def test_a_lower_band_that_is_none_says_so():
    graph = opened(**SMALL, calibrator_band="lower", frequency_ghz=84.0)
    assert say("phase.note.no_lower", ghz="90") in [note["text"] for note in graph["notes"]]


def test_an_antenna_elsewhere_than_thought_leaves_its_error_times_the_separation():
    graph = opened(**SMALL, **CALM, position_error_mm=1.0, separation_deg=5.0, cycle_s=20.0)
    wrong_m, pairs = graph["places_wrong_m"], graph["all_pairs"]
    apart_m = np.linalg.norm(wrong_m[pairs.first] - wrong_m[pairs.second], axis=1)
    most_deg = 360 * position_error_path_m(apart_m, np.radians(5.0)) / graph["wavelength_m"]
    left_deg = graph["residuals"]["after_deg"]
    assert (left_deg < 1.001 * most_deg).all() and left_deg.max() > 5


def test_the_witness_loses_its_fast_part_and_shifts_by_the_slow_one():
    graph = opened(perfect=True)
    witness = graph["witness"]
    assert witness["mean_cosine"] == pytest.approx(witness["kept"], abs=0.05)
    assert witness["bell_curve"] == pytest.approx(np.exp(-np.radians(witness["rms_deg"]) ** 2 / 2))
    assert witness["self_jy"] == pytest.approx(0.15, rel=0.04)  # a calibrator that lost coherence makes all brighter
    image = np.zeros((16, 16))
    image[8:11, 5:8] = [[0.5, 0.6, 0.5], [0.7, 1.0, 0.7], [0.5, 0.8, 0.5]]
    height, east, north = phase_images._peak(image)
    assert height > 1 and east == pytest.approx(2.0) and 1.0 < north < 1.5  # columns grow west, rows north


def test_the_way_from_calibrator_to_check_source_is_said():
    """Three degrees east of the target: by Pythagoras, and 1 % more, for meridians come apart towards the equator."""
    for separation_deg, apart_deg in ((0.0, 3.0), (3.0, 4.28), (4.0, 5.04)):
        graph = opened(**SMALL, separation_deg=separation_deg)
        assert graph["check_apart_deg"] == pytest.approx(apart_deg, abs=0.05)
        words = f"{apart_deg:.2g}°"
        assert any(f"{words} from the calibrator" in note["text"] for note in graph["notes"])
        assert words in [row[1] for row in graph["facts"]]


def test_a_weak_calibrator_is_not_said_to_lie_at_zero():
    graph = opened(cycle_s=20.0)
    for flux_jy, words in ((0.447, "lie at zero"), (0.02, "is faint"), (0.001, "**too weak**")):
        graph.set(calibrator_jy=flux_jy)
        assert words in graph["live_sentence"], flux_jy
    assert graph["witness"]["kept"] < 0.2  # its brightest pixel is anywhere
    assert next(row[1] for row in graph["facts"] if row[0] == say("phase.fact.shift")) == "–"


def test_from_nine_tenths_on_the_headline_praises():
    graph = opened(wvr=True, cycle_s=240.0)
    assert 0.9 < graph["witness"]["kept"] < 0.95
    assert graph["live_sentence"].startswith("Back at the calibrator every 240 s")


# words and refusals --------------------------------------------------------------------------------------------


def test_the_truth_is_hidden_until_it_is_asked_for():
    graph = opened(**SMALL)
    assert graph["pair_truth_deg"] is None and say("phase.hidden") in [row[1] for row in graph["facts"]]
    graph.set(truth=True)
    raw, target = graph["pair_phases"]["raw_deg"], graph["plan"].fields == CHECK  # a point: its phase is the truth
    off = np.angle(np.exp(1j * np.radians(raw[target] - graph["pair_truth_deg"][target])), deg=True)
    assert np.std(off) < 8  # noise of 10 mJy on 0.15 Jy: 4°
    assert say("phase.hidden") not in [row[1] for row in graph["facts"]]


@pytest.mark.parametrize("target", [one for one in TARGETS if one != NO_SOURCE])
def test_one_scale_shows_all_three_pictures_of_every_target(target):
    panes = [panel for panel in PhaseReferencing.panels() if panel.id in ("before", "after", "calm")]
    assert {(pane.ends, pane.scale) for pane in panes} == {("picture_ends", "phase")}
    assert [pane.id for pane in panes if pane.clean_beam] == ["after"]  # others would have a pinned beam on the sky
    for star_jy in (1.0, 0.05):
        graph = opened(target=target, star_jy=star_jy)
        calm, (lowest, highest) = graph["calm_image"], graph["picture_ends"]
        assert (lowest, highest) == (-0.25 * star_jy, star_jy)
        assert lowest < calm.min() and 0.9 * highest < calm.max() < 1.1 * highest


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("array", "eht.2017", "different skies"),
        ("array", {"shape": "pair", "size_m": 100.0}, "takes 4 to 66 antennas"),
        ("array", "ngvla.main", "takes 4 to 66 antennas"),
        ("cycle_s", 10.0, "20"),
        ("interpolation", "cubic", "nearest"),
        ("flags", [{"antena": "A1"}], "Row 1"),
        ("pair", [2, 2], "pair"),
    ],
)
def test_what_is_refused_is_refused_in_words(key, value, words):
    graph = opened(**SMALL)
    with pytest.raises(ValueError, match=re.escape(words)):
        graph.set(**{key: value})
    assert graph[key] == {**OPENING, **SMALL}[key]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "inputs",
    [
        {},
        {"cycle_s": 20.0, "wvr": True},
        {"shown": "raw"},
        {"shown": "raw", "perfect": True},
        {"calibrator_jy": 0.001},
        {"calibrator_band": "lower", "flags": [{"scan": 0}], "truth": True},
        {"path_rms_um": 0.0, "noise": False},
        {"wind_m_s": 0.0, "path_rms_um": 1000.0},
        {"self_calibrate": True, "target": "point"},
        {"self_calibrate": True, "target": "double"},
        {"self_calibrate": True, "target": "none", "self_snr": 0.0},
        {"self_calibrate": True, "target": "none", "self_interval": "scan"},
        {"self_calibrate": True, "target": "none", "noise": False},
        {"self_calibrate": True, "target": "point", "star_jy": 0.003},
    ],
)
def test_everything_that_is_said_can_be_said_in_both_languages(inputs, language):
    with speaking(language):
        graph = opened(**SMALL, **inputs)
        texts = [graph["live_sentence"], *(note["text"] for note in graph["notes"])]
        texts += [text for row in graph["facts"] for text in row]
    assert all(texts) and not any("{" in text or "nan" in text.split() for text in texts)
    assert len(graph["traffic_light"]["limits"]) == 3


def test_a_state_goes_into_a_link_and_back():
    graph = opened(cycle_s=60.0, wvr=True, seed=5)
    assert PHASE_REFERENCING.linked(PHASE_REFERENCING.link_code(graph)) == {"cycle_s": 60.0, "wvr": True, "seed": 5}
    flags = [{"baseline": ["A1", "A2"], "time_s": [33.0, 159.0], "reason": "gusts"}, {"antenna": "A3", "unflag": True}]
    assert PHASE_REFERENCING.linked(PHASE_REFERENCING.link_code(opened(flags=flags))) == {"flags": flags}


def test_the_names_in_the_table_of_symbols_can_be_read():
    text = (Path(__file__).parents[2] / "docs" / "phase_referencing.model.md").read_text(encoding="utf-8")
    table = text.split("## Symbols and units")[1].split("\n\n")[1]
    names = re.findall(r"`(\w+)`", " ".join(row.split("|")[2] for row in table.splitlines()))
    graph = opened(**SMALL)
    assert len(names) > 30 and [name for name in names if name not in graph] == []
