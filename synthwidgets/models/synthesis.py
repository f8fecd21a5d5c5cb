"""The Synthesis app's quantities: antennas, a turning Earth and a sky make samples, and samples make pictures.

Read this file as the wiring: every name in an argument list below is an input or another quantity. The functions
themselves stand in `samples` (who measures what), `pictures` (what comes of it) and `words` (what is said of it).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..core.layout import Layout
from ..formats import checks
from ..graph import Graph, Step, part
from ..texts import say
from ..texts.numbers import angle, digits
from . import (
    acts,
    array_acts,
    bands,
    earth,
    pictures,
    samples,
    sky_acts,
    sky_gesture,
    smoothed,
    sources,
    tracks,
    visibility_points,
    words,
)
from .layouts import array_check, layout
from .samples import SPEED_OF_LIGHT_M_S, Pairs
from .skies import sky_name, sky_of
from .sky_check import fitted, sky_check
from .words import ARCSEC

MOST_INTEGRATIONS = 20_000
MOST_SAMPLES = 5_000_000  # computed in a second or two; more would leave the hand alone
NOISE = {
    "tsys_k": 0.0,
    "sefd_jy": 0.0,
    "bandwidth_ghz": 7.5,
    "polarisations": 2,
    "efficiency": 0.845,
    "seed": 1234,
}
ALMA = {"latitude_deg": -23.0293, "longitude_deg": -67.7552, "height_m": 5054.6}

# Three antennas that a hand can reach, and a picture that is all stripes: the learner pulls one out.
OPENING: dict[str, Any] = {
    "array": {
        "site": ALMA,
        "antennas": [
            {"name": name, "east_m": east_m, "north_m": north_m, "up_m": 0.0, "diameter_m": 12.0}
            for name, east_m, north_m in (("A1", -35.0, -8.0), ("A2", -5.0, 10.0), ("A3", 40.0, 4.0))
        ],
    },
    "hour_angle_h": [-0.1, 0.1],
    "hour_angles_h": None,
    "integration_s": 120.0,
    "declination_deg": -30.0,
    "frequency_ghz": 230.0,
    "sky": sky_of("ringed", 16.0),
    "npix": 256,
    "cell_arcsec": 0.0625,
    "weighting": "natural",
    "robust": 0.5,
    "taper_arcsec": 0.0,
    "noise": NOISE,
    "elevation_limit_deg": 10.0,
    "shadowing": True,
}
TRANSIENT: dict[str, Any] = {"held_indices": [], "held_enu_m": [], "resting_sky": [], "live": False}

_metres = checks.number("held_enu_m", -2e7, 2e7, "m")
_place = checks.numbers("held_enu_m", _metres, 3, 3, "m")
_noise = checks.record(
    "noise",
    {
        "tsys_k": checks.number("tsys_k", 0, 1e5, "K"),
        "sefd_jy": checks.number("sefd_jy", 0, 1e9, "Jy"),
        "bandwidth_ghz": checks.number("bandwidth_ghz", 0, 100, "GHz", above=True),
        "polarisations": checks.integer("polarisations", 1, 2),
        "efficiency": checks.number("efficiency", 0, 1, above=True),
        "seed": checks.integer("seed", 0, 2**31),
    },
)
_hour = checks.number("hour_angles_h", -12, 12, "hourangle")
CHECKS: dict[str, checks.Check] = {
    "array": array_check,
    "hour_angle_h": checks.span("hour_angle_h", -12, 12, "hourangle"),
    "hour_angles_h": checks.optional(
        checks.numbers("hour_angles_h", _hour, 1, MOST_INTEGRATIONS, "hourangle")
    ),
    "integration_s": checks.number("integration_s", 0.1, 86_400, "s"),
    "declination_deg": checks.number("declination_deg", -90, 90, "deg"),
    "frequency_ghz": checks.number("frequency_ghz", 0.05, 1000, "GHz"),
    "sky": sky_check,
    "npix": checks.integer("npix", 16, 2048, even=True),
    "cell_arcsec": checks.number("cell_arcsec", 1e-9, 36_000, "arcsec"),
    "weighting": checks.choice("weighting", ("natural", "uniform", "briggs")),
    "robust": checks.number("robust", -2, 2),
    "taper_arcsec": checks.number("taper_arcsec", 0, 1e6, "arcsec"),
    "noise": lambda value: {**NOISE, **_noise(value)},
    "elevation_limit_deg": checks.number("elevation_limit_deg", 0, 90, "deg"),
    "shadowing": checks.switch("shadowing"),
    "held_indices": checks.numbers("held_indices", checks.integer("held_indices", 0, 299), 0, 300),
    "held_enu_m": checks.numbers("held_enu_m", _place, 0, 300),
    "resting_sky": lambda value: sky_check(value) if value else [],
    "live": checks.switch("live"),
}


def declination_rad(declination_deg: float) -> float:
    return math.radians(declination_deg)


def elevation_limit_rad(elevation_limit_deg: float) -> float:
    return math.radians(elevation_limit_deg)


def wavelength_m(frequency_ghz: float) -> float:
    return SPEED_OF_LIGHT_M_S / (frequency_ghz * 1e9)


def cell_rad(cell_arcsec: float) -> float:
    return cell_arcsec * ARCSEC


def taper_rad(taper_arcsec: float) -> float:
    return taper_arcsec * ARCSEC


def uv_limit(cell_rad: float) -> float:
    """The edge of the uv grid [wavelengths]."""
    return 1 / (2 * cell_rad)


def image_grid(npix: int, cell_arcsec: float) -> dict[str, float]:
    return {"npix": npix, "cell_arcsec": cell_arcsec}


def clean_beam_shape(clean_beam: Any) -> dict[str, float] | None:
    """The fitted beam in the units of the screen."""
    if clean_beam is None:
        return None
    return {
        "major_arcsec": clean_beam.major_rad / ARCSEC,
        "minor_arcsec": clean_beam.minor_rad / ARCSEC,
        "position_angle_deg": math.degrees(clean_beam.position_angle_rad),
    }


def antenna_names(layout: Layout) -> list[str]:
    return list(layout.names)


def antenna_diameters_m(layout: Layout) -> np.ndarray:
    return layout.diameters_m


def antennas_enu_m(layout: Layout) -> np.ndarray:
    """East, north, up of the site, shape (antenna, 3) [m]."""
    return layout.enu_m


def placed_enu_m(placed_layout: Layout) -> np.ndarray:
    """The same with what is held where the hand has it."""
    return placed_layout.enu_m


def array_name(array: Mapping[str, Any]) -> str:
    """The entry of the array menu."""
    return "start" if array == OPENING["array"] else acts.array_name(array)


GEOMETRY = (samples.antenna_uvw_m, samples.antenna_uvw, samples.longest_uv, samples.elevations_rad)
MEASURING = (
    samples.blocks,
    samples.samples,
    samples.model_visibilities,
    samples.pair_sigmas_jy,
    samples.noise_jy,
    samples.visibilities,
)
SAMPLING = (
    *MEASURING,
    samples.natural_weights,
    pictures.counts,
    pictures.natural_sum,
    pictures.sample_density,
    pictures.imaging_weights,
    pictures.layer,
)
SKY = (sources.sky_pictures, sources.decoded_pictures, sources.sources, samples.radial_tables)
TRACKS = (tracks.tracks_klambda, tracks.lost, tracks.pair_numbers, tracks.hours_h)

FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (
    # units and the array
    declination_rad,
    elevation_limit_rad,
    wavelength_m,
    cell_rad,
    taper_rad,
    uv_limit,
    layout,
    samples.all_pairs,
    # time
    samples.planned_hour_angles_rad,
    samples.draft_step,
    samples.integrations,
    samples.hour_angles_rad,
    # the sky, and the one that the samples are of: it rests while a hand changes the sky
    *SKY,
    *part("resting", SKY, sky="resting_sky"),
    sky_gesture.sampled_sources,
    sky_gesture.sampled_radial_tables,
    # the whole array as it was when a hand took hold, its pairs that move, and those at their old place
    *GEOMETRY,
    samples.seen,
    samples.antenna_sefds_jy,
    *part("whole", SAMPLING, pair_list="all_pairs"),
    pictures.uv_density,
    pictures.f2,
    samples.resting_pairs,
    samples.hand_pairs,
    samples.moving_pairs,
    samples.placed_layout,
    *part("held", GEOMETRY, layout="placed_layout"),
    samples.held_seen,
    *part("share", SAMPLING, pair_list="moving_pairs"),
    *part(
        "held",
        SAMPLING,
        pair_list="moving_pairs",
        antenna_uvw="held_antenna_uvw",
        longest_uv="held_longest_uv",
        seen="held_seen",
        uv_density="placed_density",
        f2="placed_f2",
    ),
    pictures.placed_density,
    pictures.placed_f2,
    # pictures
    pictures.resting_layer,
    pictures.resting_cells,
    pictures.slope_layers,
    pictures.correction_layer,
    pictures.total_layer,
    sky_gesture.sky_in_hand,
    sky_gesture.uv_grid,
    sky_gesture.wide_beam_transform,
    sky_gesture.seen_through_beam,
    *part(
        "resting",
        (sky_gesture.seen_through_beam,),
        sources="resting_sources",
        radial_tables="resting_radial_tables",
    ),
    sky_gesture.sky_change,
    pictures.sky_image,
    pictures.dirty_image,
    pictures.dirty_beam,
    pictures.clean_beam,
    pictures.first_sidelobe,
    smoothed.smoothed_sky,
    # what panels show
    *part("resting", TRACKS, pair_list="resting_pairs"),
    *part("held", TRACKS, pair_list="hand_pairs", antenna_uvw="held_antenna_uvw", seen="held_seen"),
    visibility_points.points_choice,
    visibility_points.points_at,
    visibility_points.points_pairs,
    visibility_points.points_antenna_uvw,
    visibility_points.points_seen,
    visibility_points.points_integrations,
    *part(
        "points",
        MEASURING,
        pair_list="points_pairs",
        antenna_uvw="points_antenna_uvw",
        seen="points_seen",
        integrations="points_integrations",
        sampled_sources="sources",  # of the sky as it is, also while a hand changes it
        sampled_radial_tables="radial_tables",
    ),
    visibility_points.resting_visibility_points,
    visibility_points.resting_model_points,
    visibility_points.held_points_choice,
    visibility_points.held_visibility_points,
    visibility_points.held_model_points,
    visibility_points.model_band,
    antenna_names,
    antenna_diameters_m,
    antennas_enu_m,
    placed_enu_m,
    image_grid,
    clean_beam_shape,
    array_name,
    bands.band_name,
    sky_name,
    sources.sky_subject,
    sources.sky_hidden,
    sources.sky_flux_jy,
    sources.sky_width_arcsec,
    sources.field_arcsec,
    sources.sky_inverted,
    sources.picture_name,
    sources.class_code,
    earth.coastlines_deg,
    earth.site,
    earth.observation,
    # words
    sources.picture_notes,
    sources.widest_tile_arcsec,
    words.baseline_lengths_m,
    words.fitting_cell_arcsec,
    words.w_error_cycles,
    words.live_sentence,
    words.facts,
    words.notes,
)


# what is refused because of all the rest ----------------------------------------------------------------------


def few_enough_samples(all_pairs: Pairs, planned_hour_angles_rad: np.ndarray) -> None:
    count = len(all_pairs.first) * len(planned_hour_angles_rad)
    if count > MOST_SAMPLES or len(planned_hour_angles_rad) > MOST_INTEGRATIONS:
        raise ValueError(
            say(
                "refuse.samples",
                got=f"{count:,}".replace(",", " "),
                most=f"{MOST_SAMPLES:,}".replace(",", " "),
            )
        )


def rises(
    layout: Layout, elevations_rad: np.ndarray, elevation_limit_rad: float, declination_deg: float
) -> None:
    """The source is high enough at some time, for some antenna."""
    if not elevations_rad.size or (elevations_rad >= elevation_limit_rad).any():
        return
    limit_deg = math.degrees(elevation_limit_rad)
    latitude_deg = math.degrees(layout.latitude_rad)
    if layout.earth_wide or 90 - abs(declination_deg - latitude_deg) >= limit_deg:
        raise ValueError(say("refuse.below_now", limit=digits(limit_deg)))
    north = declination_deg > latitude_deg
    edge = latitude_deg + (90 - limit_deg if north else limit_deg - 90)
    raise ValueError(
        say(
            "refuse.below",
            limit=digits(limit_deg),
            edge=digits(edge),
            side=say("refuse.side_below" if north else "refuse.side_above"),
        )
    )


def cell_fits(longest_uv: float, cell_arcsec: float, held_indices: Sequence[int]) -> None:
    """Every pair has a place on the uv grid. Not asked while something is held: then samples are left out."""
    if not held_indices and longest_uv * 2 * cell_arcsec * ARCSEC >= 1:
        largest = 0.999 / (2 * longest_uv * ARCSEC)
        raise ValueError(say("refuse.cell", got=angle(cell_arcsec, 3), takes=angle(largest, 3)))


def held_exist(layout: Layout, held_indices: Sequence[int], held_enu_m: Sequence[Sequence[float]]) -> None:
    count = len(layout.names)
    if (
        len(held_indices) != len(held_enu_m)
        or len(set(held_indices)) < len(held_indices)
        or any(index >= count for index in held_indices)
    ):
        raise ValueError(say("refuse.held", count=count))


RULES = {
    **dict.fromkeys(("array", "hour_angle_h", "hour_angles_h", "integration_s"), (few_enough_samples, rises)),
    "declination_deg": (rises,),
    "elevation_limit_deg": (rises,),
    "cell_arcsec": (cell_fits,),
    "held_indices": (held_exist,),
    "held_enu_m": (held_exist,),
}


# states -------------------------------------------------------------------------------------------------------


def synthesis_graph(state: Mapping[str, Any] | None = None) -> Graph:
    """The graph of a state: the keys of a state file, absent ones as `complete` fills them in.

    Raises
    ------
    ValueError
        With one sentence: for a key that does not exist, a value that is not taken, or keys that do not go together.

    Examples
    --------
    >>> graph = synthesis_graph({"array": {"preset": "alma.c3"}})
    >>> graph["declination_deg"], graph["dirty_image"].shape
    (-20.0, (256, 256))
    """
    graph = _graph(complete(state or {}))
    own = "antennas" in graph["array"]  # pulled apart in an app, perhaps: what does not fit is left out, and said
    for rule in (few_enough_samples, rises) if own else (few_enough_samples, rises, cell_fits):
        graph.obey(rule)
    return graph


def _graph(inputs: Mapping[str, Any]) -> Graph:
    return Graph({**inputs, **TRANSIENT}, FUNCTIONS, transient=TRANSIENT, checks=CHECKS, rules=RULES)


def complete(state: Mapping[str, Any]) -> dict[str, Any]:
    """All inputs of a state: a preset brings its defaults, pixels fit the beam, the opening sky fits the field.

    Examples
    --------
    >>> complete({"array": "alma.c3"})["hour_angle_h"]
    [-1.0, 1.0]
    """
    for key in state:
        if key not in OPENING:
            raise ValueError(say("refuse.key", key=key, names=", ".join(OPENING)))
    given = {key: CHECKS[key](value) for key, value in state.items()}
    if given.get("hour_angle_h") and given.get("hour_angles_h"):
        raise ValueError(say("refuse.two_times"))
    preset = given.get("array", {}).get("preset")
    inputs = {**OPENING, **(acts.preset_defaults(preset) if preset else {}), **given}
    if "cell_arcsec" not in given and (
        given.keys() - {"sky", "weighting", "robust", "taper_arcsec", "noise", "npix"}
    ):
        inputs["cell_arcsec"] = fitted_cell_arcsec(inputs)
    field_arcsec = inputs["npix"] * inputs["cell_arcsec"]
    inputs["sky"] = fitted(state["sky"], field_arcsec) if "sky" in given else sky_of("ringed", field_arcsec)
    return inputs


def fitted_cell_arcsec(inputs: Mapping[str, Any]) -> float:
    """A fifth of the natural beam's short axis [arcsec], found by trying coarser pixels until a beam fits on them.

    Never so large that the longest baseline leaves the uv grid, as it would where a dense core makes a wide beam.
    Where nothing can be fitted (one pair, no pair): ten pixels a stripe of the longest baseline, or the pixels
    as they are.
    """
    fine = {
        **inputs,
        "weighting": "natural",
        "taper_arcsec": 0.0,
        "npix": 256,
        "sky": sky_of("point", 1.0),
        "noise": NOISE,
    }
    graph = _graph(fine)
    graph.obey(few_enough_samples)
    graph.set(live=True)  # of a large array some integrations will do
    longest = graph["longest_uv"]
    if not longest:
        return float(inputs["cell_arcsec"])
    smallest = 0.1 / (longest * ARCSEC)
    for doubling in range(8):
        graph.set(cell_arcsec=min(smallest * 2**doubling, 0.98 / (2 * longest * ARCSEC)))
        beam = graph["clean_beam"]
        if beam is not None and beam.major_rad < 64 * graph["cell_rad"]:
            return words.first_digits(min(beam.minor_rad / 5, 0.95 / (2 * longest)) / ARCSEC)
    return words.first_digits(smallest)


ACTS = {
    **{
        act.__name__: act
        for act in (
            acts.drop,
            acts.put_back,
            acts.add_antenna,
            acts.remove_antennas,
            array_acts.set_antenna,
            acts.fit_cell,
            sky_acts.choose_sky,
            sky_acts.upload_sky,
            sky_gesture.in_hand(sky_acts.set_sky_flux),
            sky_gesture.in_hand(sky_acts.set_sky_width),
            sky_gesture.in_hand(sky_acts.invert_sky),
            sky_acts.set_class_code,
        )
    },
    "choose_array": acts.array_chooser(fitted_cell_arcsec, OPENING),
    **array_acts.array_acts(fitted_cell_arcsec),
}
