"""For every gesture of the Baseline app the exact functions that run; written before the first run."""

import pytest

from synthwidgets.apps.baseline import Baseline
from synthwidgets.models.baseline import ACTS, OPENING
from tests.models.ran import ran

MEASURED = {"visibility", "pair_visibilities", "arrow", "pair_arrows", "sky_marks", "live_sentence", "facts"}
PATH = {"source_turns", "wave"}
SEEN = {"seen_sources", "seen_share"}
PAIR = {"pair_places_m", "uv", "pair_length_m", "pair_direction_deg", "visibility", "arrow", "sky_marks"}
PAIR |= {"live_sentence", "facts", "uv_twins", "ground_marks", "notes"} | PATH
ALL_PAIRS = {"all_uv", "pair_visibilities", "pair_arrows"}
BLOB, ASIDE = {"sky": "blob"}, {"pointing_arcsec": [4.0, 0.0]}


def moved(antenna):
    places = [list(place) for place in OPENING["antennas_m"]]
    places[antenna] = [20.0, -3.0]
    return {"antennas_m": places}


TABLE = {
    "the source is moved": ({}, {"source_arcsec": [1.0, 2.0]}, MEASURED | PATH | SEEN | {"sources"}),
    "an antenna of the pair is moved": ({}, moved(0), PAIR | ALL_PAIRS),
    "another antenna is moved: the pair stays": ({}, moved(2), ALL_PAIRS | {"pair_places_m", "ground_marks"}),
    "another pair is chosen": ({}, {"pair": [1, 3]}, PAIR),
    "the pair is turned": ({}, lambda graph: ACTS["set_direction"](graph, 90.0), PAIR | ALL_PAIRS),
    "the pair is stretched": ({}, lambda graph: ACTS["set_length"](graph, 100.0), PAIR | ALL_PAIRS),
    "brighter": ({}, {"flux_jy": 2.5}, MEASURED | {"sources", "seen_sources"}),
    "the phase centre is moved": ({}, {"phase_centre_arcsec": [1.0, 0.0]}, MEASURED | PATH),
    "the pointing is moved": ({}, {"pointing_arcsec": [1.0, 0.0]}, MEASURED | SEEN),
    "the second star is moved": (
        {"sky": "two"}, {"companion_arcsec": [2.0, 1.0]}, MEASURED | {"sources", "seen_sources"}
    ),
    "a blob is widened": (BLOB, {"width_arcsec": 9.0}, MEASURED | {"sources", "seen_sources"}),
    "no blob is widened": ({}, {"width_arcsec": 9.0}, {"sources", "live_sentence"}),
    "sine on request": ({}, {"stripes": "sine"}, {"sky_marks"}),
    "a larger dish": (
        ASIDE, {"diameter_m": 15.0},
        MEASURED | SEEN | {"primary_beam_fwhm_arcsec", "field_arcsec", "ground_marks", "notes"},
    ),
    "another frequency": (
        ASIDE, {"frequency_ghz": 100.0},
        (MEASURED | SEEN | PAIR | ALL_PAIRS | {"wavelength_m", "primary_beam_fwhm_arcsec", "field_arcsec"})
        - {"ground_marks", "pair_places_m"},
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(Baseline, state, gesture, {}) == expected  # after a first look
