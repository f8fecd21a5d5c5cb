"""The MovingSky app: a sheet of air that the wind carries over an array. How it opens, what its inputs take, its acts.

It opens on one made lump, alone, that nears antenna A; B stands 100 m downwind. Turbulent air takes its place when
asked for.
"""

from __future__ import annotations

from typing import Any

from ..core.arrays import preset_ids
from ..formats import checks
from ..formats.array_text import MOST_ANTENNAS
from ..graph import Graph
from ..texts import say
from . import moving_sky_air as sky_air
from . import moving_sky_phases as phases
from . import moving_sky_picture as picture
from . import moving_sky_words as words
from . import units
from .inputs import ALMA
from .layouts import array_check, layout
from .model import Model

AIRS = ("lump", "turbulent")
# A and B as the wind blows; the others, which nothing passes that passes those, where sidelobes stay below 0.45.
_PLACES = (("A", -60.0, 0.0), ("B", 40.0, 0.0), ("C", 15.0, 145.0), ("D", -170.0, -110.0), ("E", 190.0, -100.0))
_FARTHER = (("F", -40.0, 125.0), ("G", 60.0, -160.0), ("H", 185.0, 125.0))
LOWEST_DEG = 10.0
TRANSIENT: dict[str, Any] = {"live": False}  # a gesture is under way, or time plays
ARRAYS = ("start", *(name for name in preset_ids() if name.startswith("alma.c")))

OPENING: dict[str, Any] = {
    "array": {
        "site": ALMA,
        "antennas": [
            {"name": name, "east_m": east_m, "north_m": north_m, "up_m": 0.0, "diameter_m": 12.0}
            for name, east_m, north_m in (*_PLACES, *_FARTHER)
        ],
    },
    "pair": [0, 1],
    "air": "lump",
    "wind_m_s": 10.0,
    "wind_from_deg": 270.0,
    "height_m": 1000.0,
    "path_rms_um": 175.0,
    "seed": 1,
    "frequency_ghz": 230.0,
    "azimuth_deg": 0.0,
    "elevation_deg": 90.0,
    "time_s": 0.0,
}


def ground_array_check(value: Any) -> dict[str, Any]:
    """The check of ``array``: two antennas at least, under one sky."""
    array = array_check(value)
    antennas = layout(array)
    if antennas.earth_wide:
        raise ValueError(say("moving_sky.check.earth_wide"))
    if len(antennas.names) < 2:
        raise ValueError(say("moving_sky.check.two"))
    return array


def pair_check(value: Any) -> list[int]:
    """Two different antennas, by their number from 0, the first of the list first."""
    first, second = checks.numbers("pair", checks.integer("pair", 0, MOST_ANTENNAS - 1), 2, 2)(value)
    if first >= second:
        raise checks.refuse("pair", value, say("baseline.check.pair"))
    return [first, second]


CHECKS: dict[str, checks.Check] = {
    "array": ground_array_check,
    "pair": pair_check,
    "air": checks.choice("air", AIRS),
    "wind_m_s": checks.number("wind_m_s", 0, sky_air.FASTEST_M_S, "m/s"),
    "wind_from_deg": checks.number("wind_from_deg", 0, 360, "deg"),
    "height_m": checks.number("height_m", 100, 5000, "m"),
    "path_rms_um": checks.number("path_rms_um", 0, 5000, "um"),
    "seed": checks.integer("seed", 0, 2**31),
    "frequency_ghz": checks.number("frequency_ghz", 30, 1000, "GHz"),
    "azimuth_deg": checks.number("azimuth_deg", 0, 360, "deg"),
    "elevation_deg": checks.number("elevation_deg", LOWEST_DEG, 90, "deg"),
    "time_s": checks.number("time_s", 0, sky_air.LONGEST_S, "s"),
    "live": checks.switch("live"),
}


def array_name(array: dict[str, Any]) -> str:
    """The entry of the array menu that this is, or "own"."""
    return "start" if array == OPENING["array"] else array.get("preset", "own")


FUNCTIONS = (
    units.wavelength_m,
    layout,
    sky_air.wind_from_rad,
    sky_air.azimuth_rad,
    sky_air.elevation_rad,
    sky_air.frequency_hz,
    sky_air.watched,
    sky_air.all_pairs,
    # the air
    sky_air.pair_lengths_m,
    sky_air.extent_m,
    sky_air.air_grid,
    sky_air.air_spectrum,
    sky_air.structure,
    sky_air.screen,
    sky_air.pierce_m,
    sky_air.lump_m,
    sky_air.lump_arrival_s,
    sky_air.play_end_s,
    sky_air.sheet,
    sky_air.window,
    sky_air.window_path_um,
    sky_air.window_range_um,
    sky_air.wavefront,
    # what it does
    phases.slant,
    phases.antenna_path_m,
    phases.antenna_path_um,
    phases.antenna_phase_deg,
    phases.trace_times_s,
    phases.trace_path_um,
    phases.trace_phase_deg,
    phases.band_phase_deg,
    phases.block_path_m,
    phases.pair_rms_um,
    phases.pair_rms_deg,
    phases.rms_curve,
    phases.rms_slopes,
    phases.pair_slopes,
    phases.bands,
    # the picture of this instant
    picture.npix,
    picture.cell_arcsec,
    picture.snapshot_uv,
    picture.seen,
    picture.dirty_image,
    picture.calm_image,
    picture.clean_beam,
    picture.tilt_arcsec,
    picture.brightest,
    # what panels show, and words
    units.image_grid,
    units.clean_beam_shape,
    units.antenna_names,
    units.antennas_enu_m,
    array_name,
    phases.delay,
    words.live_sentence,
    words.facts,
    words.notes,
)
MOVING_SKY = Model("moving_sky", OPENING, FUNCTIONS, CHECKS, TRANSIENT)


def choose_array(graph: Graph, name: str) -> dict[str, Any]:
    """An array of the menu; its first two antennas are watched.

    Examples
    --------
    >>> choose_array(MOVING_SKY.graph(), "alma.c3")
    {'array': {'preset': 'alma.c3'}, 'pair': [0, 1]}
    """
    checks.choice("array", ARRAYS)(name)
    return {"array": OPENING["array"] if name == "start" else {"preset": name}, "pair": [0, 1]}


def choose_night(graph: Graph, seed: int) -> dict[str, Any]:
    """A night of turbulent air, by its number.

    Examples
    --------
    >>> choose_night(MOVING_SKY.graph(), 7)
    {'air': 'turbulent', 'seed': 7}
    """
    return {"air": "turbulent", "seed": CHECKS["seed"](seed)}


ACTS = {act.__name__: act for act in (choose_array, choose_night)}
