"""For every gesture the exact functions that run: the guarantee of liveness that needs no clock.

The table was written before the first run. A dependency too many fails it, which the last test proves.
"""

import pytest

from synthwidgets.apps.synthesis_panels import synthesis_panels
from synthwidgets.graph import Graph
from synthwidgets.models import synthesis, wiring
from synthwidgets.models.synthesis import SYNTHESIS

SHOWN = sorted({name for panel in synthesis_panels() for name in panel.quantities})


def prefixed(prefix, names):
    return {f"{prefix}_{name}" for name in names.split()}


PICTURES = {"total_layer", "sampled_image", "dirty_image", "dirty_beam"}
PICTURES |= {"clean_beam", "first_sidelobe", "clean_beam_shape", "image_noise_jy"}
WORDS = {"fitting_cell_arcsec", "live_sentence", "facts", "notes"}
MEASURED = "model_visibilities visibilities layer"
SAMPLED = "blocks samples pair_sigmas_jy natural_weights natural_sum counts noise_jy sample_density "
SAMPLED += "imaging_weights " + MEASURED
POINTS = "visibility_points model_points"
RESTING_POINTS = prefixed("resting", POINTS)
HELD_POINTS = prefixed("held", POINTS) | {"held_points_shift"}  # where the model changes, not its noise alone
HELD_PLACE = prefixed("held", "antenna_uvw_m antenna_uvw longest_uv elevations_rad seen tracks_klambda lost")
HELD_PLACE |= prefixed("held", "channel_uvw channel_seen")
HELD_MOVE = (
    {"placed_layout", "placed_enu_m", "baseline_lengths_m", "all_baseline_lengths_m"}
    | HELD_PLACE
    | prefixed("held", SAMPLED)
    | HELD_POINTS
    | PICTURES
    | WORDS
)
EVERY_LAYER = {f"{layer}_{name}" for layer in ("whole", "share", "held") for name in SAMPLED.split()}
RESTING = {"resting_layer", "resting_cells"}

POINTS_TURNED = prefixed("points", "antenna_uvw seen blocks samples pair_sigmas_jy noise_jy")
POINTS_TURNED |= prefixed("points", "model_visibilities visibilities")
POINTS_TURNED |= RESTING_POINTS | HELD_POINTS
POINTS_OF_OTHER_HOURS = {"points_at", "points_choice", "points_integrations", "held_points_choice", "model_band"}
POINTS_OF_OTHER_HOURS |= {"points_rows", "channel_integrations"}
POINTS_OF_OTHER_HOURS |= {"resting_hours_h", "held_hours_h", "points_antenna_sefds_jy"}

SMALL = {"array": {"shape": "y", "n": 7, "size_m": 200.0}, "hour_angle_h": [-2.0, 2.0], "shadowing": False}
GALAXY = [{"kind": "picture", "name": "galaxy", "flux_jy": 1.0, "width_arcsec": 8.0}]
SKY = {"sky_pictures", "sources", "widest_tile_arcsec", "sky_hidden", "sky_flux_jy", "sky_width_arcsec"}
SKY |= {"picture_name", "sky_subject"}
PLACES = [(-60.0, 0.0, 12.0), (0.0, 50.0, 12.0), (70.0, -20.0, 12.0), (5.0, -15.0, 7.0), (20.0, 4.0, 7.0)]
TWO_SIZES = {
    "array": {
        "site": SYNTHESIS.opening["array"]["site"],
        "antennas": [
            {"name": f"A{number}", "east_m": east, "north_m": north, "up_m": 0.0, "diameter_m": diameter}
            for number, (east, north, diameter) in enumerate(PLACES)
        ],
    },
    "shadowing": False,
    "primary_beam": "corrected",
}
THRICE = ("whole", "share", "held")


# Of further arrays, where there are none, a function runs that asks for something common: it makes an empty tuple once
# more, and nothing follows from that.
def in_each(names, layers=THRICE):
    return {f"{layer}_{name}" for layer in layers for name in names.split()}


TURNED = (  # all that the Earth carries along
    {"antenna_uvw_m", "antenna_uvw", "longest_uv", "elevations_rad", "seen", "w_error_cycles"}
    | {"weather_tsys_k", "tsys_span_k", "channel_uvw", "channel_seen", "all_samples", "all_imaging_weights"}
    | HELD_PLACE
    | {"resting_tracks_klambda", "resting_lost", "resting_cells", "resting_layer", "wide_beam_transform"}
    | {"slope_layers", "correction_layer", "kind_shares"}
    | PICTURES
    | WORDS
    | in_each(SAMPLED, ("whole", "share", "held"))
)
FURTHER_TURNED = prefixed("further", "antenna_uvw_m elevations_rad")

TABLE = {
    "an antenna is moved (natural)": (SMALL, "held move", HELD_MOVE),
    "an antenna is moved (Briggs, small array: all anew)": (
        {**SMALL, "weighting": "briggs"},
        "held move",
        HELD_MOVE | {"placed_density", "placed_f2", "correction_layer"},
    ),
    "an antenna is moved (Briggs, large array: corrected)": (
        {"array": "alma.c3", "weighting": "briggs"},
        "held move",
        HELD_MOVE | {"placed_density", "placed_f2", "correction_layer"},
    ),
    "the robust slider": (
        {**SMALL, "weighting": "briggs"},
        {"robust": -1.0},
        {"f2", "placed_f2", "slope_layers", "correction_layer", "resting_layer", "wide_beam_transform"}
        | {"kind_shares", "all_imaging_weights"}
        | PICTURES
        | WORDS
        | in_each("imaging_weights layer")
        | {"further_imaging_weights"},
    ),
    "the weighting": (
        SMALL,
        {"weighting": "uniform"},
        {
            "uv_density",
            "f2",
            "moving_pairs",
            "placed_density",
            "placed_f2",
            "resting_cells",
            "slope_layers",
            "correction_layer",
            "resting_layer",
            "wide_beam_transform",
            "kind_shares",
            "all_counts",
            "all_imaging_weights",
            "together_notes",
        }
        | PICTURES
        | WORDS
        | in_each("counts sample_density imaging_weights layer")
        | prefixed("further", "counts sample_density imaging_weights"),
    ),
    "the sky": (
        SMALL,
        {"sky": [{"kind": "point", "flux_jy": 1.0}]},
        SKY
        | {"sky_image", "sky_name", "radial_tables", "resting_layer", "slope_layers", "correction_layer"}
        | {"apparent_skies", "sampled_skies", "sampled_radial_tables", "seen_through_beam", "model_band"}
        | PICTURES
        | WORDS
        | in_each(MEASURED)
        | prefixed("further", "model_visibilities points_model_visibilities")
        | prefixed("points", "model_visibilities visibilities")
        | RESTING_POINTS
        | HELD_POINTS,
    ),
    "an antenna is moved under a picture": ({**SMALL, "sky": GALAXY}, "held move", HELD_MOVE),
    "the width of a picture (its transform stays)": (
        {**SMALL, "sky": GALAXY},
        {"sky": [{**GALAXY[0], "width_arcsec": 7.0}]},
        SKY
        | {"sky_image", "sky_name", "radial_tables", "resting_layer", "slope_layers", "correction_layer"}
        | {"apparent_skies", "sampled_skies", "seen_through_beam", "model_band"}  # no tables for a picture
        | PICTURES
        | WORDS
        | in_each(MEASURED)
        | prefixed("further", "model_visibilities points_model_visibilities")
        | prefixed("points", "model_visibilities visibilities")
        | RESTING_POINTS
        | HELD_POINTS,
    ),
    "the frequency": (
        SMALL,
        {"frequency_ghz": 115.0},
        {"wavelength_m", "band_name", "antenna_uvw", "held_antenna_uvw", "longest_uv", "held_longest_uv"}
        | {"dish_fwhms_rad", "weather_tsys_k", "weather_sefds_jy", "noise_notes", "channel_notes"}
        | {"channel_uvw", "held_channel_uvw", "all_samples", "all_imaging_weights"}
        | prefixed("further", "antenna_uvw weather_tsys_k weather_sefds_jy")
        | {"resting_cells", "resting_layer", "slope_layers", "correction_layer", "w_error_cycles"}
        | {"wide_beam_transform", "model_band", "kind_shares"}
        | {"resting_tracks_klambda", "held_tracks_klambda"}
        | PICTURES
        | WORDS
        | in_each(SAMPLED)
        | prefixed("points", "antenna_uvw blocks samples pair_sigmas_jy noise_jy model_visibilities visibilities")
        | RESTING_POINTS
        | HELD_POINTS,
    ),
    "the hour angle, as play moves it": (
        SMALL,
        {"hour_angle_h": [-2.0, 1.0], "hour_angles_h": None},
        {"observation", "planned_hour_angles_rad", "integrations", "draft_step", "hour_angles_rad", "moving_pairs"}
        | {"f2", "placed_f2", "all_natural_sum"}  # which ask for the sum of the weights
        | TURNED
        | POINTS_TURNED
        | POINTS_OF_OTHER_HOURS,
    ),
    "the declination, as the globe leans": (
        SMALL,
        {"declination_deg": -40.0},
        {"observation", "declination_rad", "model_band"} | TURNED | POINTS_TURNED | FURTHER_TURNED,
    ),
    "the elevation limit": (
        SMALL,
        {"elevation_limit_deg": 15.0},  # above it all the time, before and after
        {"observation", "elevation_limit_rad", "seen", "held_seen", "resting_lost", "held_lost"}
        | {"channel_seen", "held_channel_seen", "all_samples", "all_imaging_weights", "tsys_span_k"}
        | {"further_seen"}
        | {"resting_cells", "resting_layer", "slope_layers", "correction_layer", "wide_beam_transform"}
        | {"kind_shares"}
        | PICTURES
        | WORDS
        | in_each("samples natural_weights natural_sum counts noise_jy sample_density imaging_weights " + MEASURED)
        | (POINTS_TURNED - {"points_antenna_uvw", "points_blocks", "points_pair_sigmas_jy"}),
    ),
    "the noise seed": (
        {**SMALL, "noise": {"tsys_k": 100.0}},
        {"noise": {"tsys_k": 100.0, "seed": 5}},
        {"class_code", "antenna_sefds_jy", "resting_layer", "slope_layers", "correction_layer"}
        | {"wide_beam_transform", "kind_shares", "noise_facts", "points_antenna_sefds_jy"}
        | {"channel_sefds_jy", "all_imaging_weights", "lone_noise", "noise_notes"}
        | prefixed("further", "antenna_sefds_jy pair_sigmas_jy noise_jy points_pair_sigmas_jy points_noise_jy")
        | PICTURES
        | WORDS
        | in_each(
            "pair_sigmas_jy natural_weights natural_sum counts noise_jy visibilities imaging_weights layer"
        )
        | prefixed("points", "pair_sigmas_jy noise_jy visibilities")
        | RESTING_POINTS
        | prefixed("held", POINTS),
    ),
    "the primary beam is switched on (the beam of the array stays)": (
        SMALL,
        {"primary_beam": "on"},
        {"dishes_m", "antenna_kinds", "further_antenna_kinds", "dish_fwhms_rad", "pair_fwhms_rad"}
        | {"apparent_skies", "radial_tables", "sampled_skies"}
        | {"sampled_radial_tables", "seen_through_beam", "model_band", "resting_apparent_skies"}
        | {"resting_layer", "slope_layers", "correction_layer"}
        | {"kind_shares", "beam_heard", "cut_arcsec", "beam_circles", "beam_notes"}
        | PICTURES
        | WORDS
        | in_each("pair_kinds " + MEASURED)
        | prefixed("further", "pair_kinds model_visibilities points_pair_kinds points_model_visibilities")
        | prefixed("points", "pair_kinds model_visibilities visibilities")
        | RESTING_POINTS
        | HELD_POINTS,
    ),
    "the primary beam is corrected (nothing is measured anew)": (
        {**SMALL, "primary_beam": "on"},
        {"primary_beam": "corrected"},
        {"dishes_m", "cut_arcsec", "dirty_image", "beam_circles", "beam_notes", "facts", "notes"},
    ),
    "an antenna is moved with the primary beam on": ({**SMALL, "primary_beam": "on"}, "held move", HELD_MOVE),
    "an antenna is moved among dishes of two sizes": (TWO_SIZES, "held move", HELD_MOVE),
    "the water in the air": (
        {**SMALL, "noise_from": "weather"},
        {"pwv_mm": 3.0},
        {"weather_tsys_k", "tsys_span_k", "weather_sefds_jy", "antenna_sefds_jy", "points_antenna_sefds_jy"}
        | {"channel_sefds_jy", "lone_noise"}
        | {"f2", "placed_f2", "resting_layer", "slope_layers", "correction_layer", "wide_beam_transform"}
        | {"kind_shares", "noise_facts", "noise_notes", "all_imaging_weights", "all_natural_sum"}
        | {"further_weather_tsys_k"}
        | PICTURES
        | WORDS
        | in_each("pair_sigmas_jy natural_weights natural_sum counts noise_jy visibilities imaging_weights layer")
        | prefixed("points", "pair_sigmas_jy noise_jy visibilities")
        | RESTING_POINTS
        | prefixed("held", POINTS),
    ),
    "the width of the band": (
        {**SMALL, "channels": 4},
        {"fractional_bandwidth": 0.5},
        {"channel_scales", "drawn_channels", "channel_notes", "channel_uvw", "channel_seen", "channel_integrations"}
        | {"channel_sefds_jy", "longest_uv", "held_longest_uv", "held_channel_uvw", "held_channel_seen", "points_rows"}
        | {"points_antenna_sefds_jy", "moving_pairs", "points_integrations"}  # drawn in the middle of the band
        | {"resting_layer", "resting_cells", "slope_layers", "correction_layer", "wide_beam_transform", "kind_shares"}
        | {"all_samples", "all_imaging_weights"}
        | prefixed("further", "longest_uv channel_uvw channel_seen channel_integrations channel_sefds_jy points_rows")
        | PICTURES
        | WORDS
        | in_each(SAMPLED)
        | prefixed("points", "samples noise_jy model_visibilities visibilities")
        | RESTING_POINTS
        | HELD_POINTS,
    ),
    "the weight of a second array (the first rests)": (
        {**SMALL, "second_array": {"shape": "ring", "n": 5, "size_m": 30.0}},
        {"second_weight": 3.0},
        {"all_imaging_weights", "all_natural_sum", "f2", "placed_f2", "kind_shares", "wide_beam_transform"}
        | {"resting_layer"}  # all that no hand moves
        | prefixed("further", "weight natural_weights natural_sum counts imaging_weights layer")
        | PICTURES
        | WORDS,
    ),
    "an antenna is moved beside a second array": (
        {**SMALL, "second_array": {"shape": "ring", "n": 5, "size_m": 30.0}},
        "held move",
        HELD_MOVE,
    ),
    "an antenna is moved beside two further arrays": (
        {**SMALL, "second_array": {"shape": "ring", "n": 5, "size_m": 30.0}, "third_array": {"shape": "pair"}},
        "held move",
        HELD_MOVE,
    ),
    "hours of a third array that there is not": (SMALL, {"third_hour_angle_h": [0.0, 1.0]}, {"further_hour_angle_h"}),
    "letting go of nothing": (
        SMALL,
        {"live": True},
        {"draft_step", "further_draft_step", "points_choice", "further_points_choice"},
    ),
    "letting go in an array with more points than are drawn": (
        {"array": {"shape": "random", "n": 20}, "hour_angle_h": [-2.0, 2.0], "shadowing": False},
        {"live": True},
        {"draft_step", "points_choice", "points_at", "points_rows", "points_pairs"}
        | {"further_draft_step", "further_points_choice"}
        | prefixed("points", "antenna_uvw seen integrations blocks samples " + MEASURED.replace(" layer", ""))
        | prefixed("points", "pair_sigmas_jy noise_jy pair_kinds antenna_sefds_jy")
        | RESTING_POINTS,
    ),
    "the sky in hand, once the wide beam is there": (
        {**SMALL, "sky": [{"kind": "disk", "flux_jy": 1.0, "diameter_arcsec": 1.0}]},
        "sky in hand",
        SKY
        | {"sky_image", "sky_name"}
        | {"radial_tables", "apparent_skies", "sampled_skies", "sampled_radial_tables", "seen_through_beam"}
        | {"sky_change", "sampled_image", "dirty_image", "facts", "notes", "model_band"}
        | {"further_points_model_visibilities"}
        | prefixed("points", "model_visibilities visibilities")
        | RESTING_POINTS,
    ),
}


def fresh(**state):
    graph = Graph(
        {**SYNTHESIS.complete(state), **synthesis.TRANSIENT},
        wiring.FUNCTIONS,
        transient=synthesis.TRANSIENT,
        checks=synthesis.CHECKS,
        rules=synthesis.RULES,
    )
    return graph


def look(graph):
    for name in SHOWN:
        _ = graph[name]


def run(graph, gesture):
    """The functions that run when the gesture is made and every panel is looked at."""
    look(graph)
    if gesture == "held move":
        graph.set(held_indices=[1], held_enu_m=[[12.0, 3.0, 0.0]])
        look(graph)
        gesture = {"held_indices": [1], "held_enu_m": [[15.0, 4.0, 0.0]]}
    if gesture == "sky in hand":
        graph.set(live=True)
        graph.set(**synthesis.ACTS["set_sky_flux"](graph, 2.0))
        look(graph)
        gesture = synthesis.ACTS["set_sky_flux"](graph, 3.0)
    graph.trace = []
    graph.set(**gesture)
    look(graph)
    assert len(graph.trace) == len(set(graph.trace)), "a function ran twice"
    rules = {rule.__name__ for rules in synthesis.RULES.values() for rule in rules}
    return set(graph.trace) - rules


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert run(fresh(**state), gesture) == expected


def test_a_dependency_too_many_is_found(monkeypatch):
    """The same table over a wiring in which the sky's picture asks for the place of the hand."""

    def sky_image(sky, npix, cell_rad, held_enu_m):
        return len(held_enu_m)

    wired = tuple(
        sky_image if getattr(one, "__name__", "") == "sky_image" else one for one in wiring.FUNCTIONS
    )
    monkeypatch.setattr(wiring, "FUNCTIONS", wired)
    state, gesture, expected = TABLE["an antenna is moved (natural)"]
    assert run(fresh(**state), gesture) == expected | {"sky_image"}
