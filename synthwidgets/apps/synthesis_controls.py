"""What is set in the Synthesis app: its menus, sliders and switches, declared."""

from __future__ import annotations

from ..core.arrays import preset_facts, preset_ids
from ..formats.picture_light import KEPT_SIDE
from ..formats.raster import MOST_BYTES, MOST_PIXELS
from ..models.acts import menu_antennas
from ..models.channels import MOST_CHANNELS
from ..models.skies import GROUPS
from ..models.together import FURTHER, NONE, TOGETHER
from ..texts import say
from ..views.controls import Digits, Menu, Number, Range, Segments, Slider, Switch, Upload
from ..views.panel import Panel

SHAPES = ("pair", "line", "y", "ring", "random", "grid")
FREQUENCY_RANGE_GHZ = (0.05, 1000.0)


def synthesis_controls() -> list[Panel]:
    """All of them, with their texts: first those of the bar, then the More drawer's."""
    low_ghz, high_ghz = FREQUENCY_RANGE_GHZ
    return [
        Menu(**labelled("array"), value="array_name", act="choose_array", choices=_arrays()),
        Menu(
            **labelled("sky"),
            value="sky_name",
            act="choose_sky",
            choices=_skies(),
        ),
        Slider(**labelled("declination", "°"), input="declination_deg", low=-90, high=90, step=1, digits=0),
        Slider(
            **labelled("frequency", "GHz"),
            input="frequency_ghz",
            low=low_ghz,
            high=high_ghz,
            step=0.001,
            digits=1,
            log=True,
            called="band_name",
        ),
        Segments(
            **labelled("weighting"),
            input="weighting",
            choices=tuple(
                (name, say(f"weighting.{name}"))
                for name in ("natural", "briggs", "uniform")
            ),
        ),
        Range(
            **labelled("hour_angle", "h"),
            group="Observation",
            input="hour_angle_h",
            low=-12,
            high=12,
            step=0.1,
            also={"hour_angles_h": None},
        ),
        Number(
            **labelled("integration", "s"), group="Observation", input="integration_s", low=0.1, high=86_400
        ),
        Slider(
            **labelled("elevation_limit", "°"),
            group="Observation",
            input="elevation_limit_deg",
            low=0,
            high=60,
            step=1,
            digits=0,
        ),
        Switch(**labelled("shadowing"), group="Observation", input="shadowing"),
        Segments(
            **labelled("primary_beam"),
            group="Observation",
            input="primary_beam",
            choices=tuple((name, say(f"primary_beam.{name}")) for name in ("off", "on", "corrected")),
        ),
        Slider(
            **labelled("channels"),
            group="Observation",
            input="channels",
            low=1,
            high=MOST_CHANNELS,
            step=1,
            digits=0,
        ),
        Slider(
            **labelled("fractional_bandwidth"),
            group="Observation",
            input="fractional_bandwidth",
            low=0,
            high=1,
            step=0.01,
            digits=2,
        ),
        Digits(
            **labelled("class_code"),
            group="Observation",
            value="class_code",
            act="set_class_code",
            help=say("control.class_code.help"),
        ),
        *_noise_controls(),
        *(control for one in FURTHER for control in _further_controls(one)),
        *_sky_controls(),
        Slider(
            **labelled("robust"),
            group="Imaging",
            input="robust",
            low=-2,
            high=2,
            step=0.1,
            also={"weighting": "briggs"},
        ),
        Number(**labelled("taper", "″"), group="Imaging", input="taper_arcsec", low=0, high=1e6),
        Number(**labelled("cell", "″"), group="Imaging", input="cell_arcsec", low=0, high=36_000),
        Segments(
            **labelled("npix"),
            group="Imaging",
            input="npix",
            choices=((128, "128"), (256, "256"), (512, "512")),
        ),  # type: ignore[arg-type]
    ]


def labelled(key: str, unit: str = "") -> dict[str, str]:
    return {
        "id": f"control_{key}",
        "label": say(f"control.{key}"),
        "tooltip": say(f"control.{key}.tip"),
        "unit": unit,
    }


def _further_controls(one: str) -> list[Panel]:
    """The second array, or the third, that watches the same sky."""
    presets = [(name, preset_facts(name).label) for name in preset_ids()]
    return [
        Menu(
            **labelled(f"{one}_array"),
            group="Together",
            value=f"{one}_name",
            act=f"choose_{one}",
            choices=(("", ((NONE, say("together.none")), *presets)),),
        ),
        Range(
            **labelled(f"{one}_hour_angle", "h"),
            group="Together",
            input=f"{one}_hour_angle_h",
            low=-12,
            high=12,
            step=0.1,
        ),
        Number(
            **labelled(f"{one}_integration", "s"),
            group="Together",
            input=f"{one}_integration_s",
            low=0.1,
            high=86_400,
        ),
        Slider(
            **labelled(f"{one}_weight"),
            group="Together",
            input=f"{one}_weight",
            low=0.01,
            high=100,
            digits=2,
            log=True,
        ),
    ]


def _noise_controls() -> list[Panel]:
    """How loud receivers and air are."""
    return [
        Segments(
            **labelled("noise_from"),
            group="Noise",
            input="noise_from",
            choices=tuple((name, say(f"noise_from.{name}")) for name in ("given", "weather")),
        ),
        Slider(
            **labelled("pwv", "mm"),
            group="Noise",
            input="pwv_mm",
            low=0.2,
            high=10,
            step=0.01,
            digits=2,
            log=True,
            also={"noise_from": "weather"},
        ),
        Number(**labelled("tsys", "K"), group="Noise", input="noise", key="tsys_k", low=0, high=100_000),
        Number(**labelled("bandwidth", "GHz"), group="Noise", input="noise", key="bandwidth_ghz", low=1e-6, high=100),
    ]


def _sky_controls() -> list[Panel]:
    """What can be done to any sky, and to a picture of one's own."""
    limits = {"most": MOST_BYTES // 10**6, "pixels": MOST_PIXELS // 10**6, "side": KEPT_SIDE}
    return [
        Upload(
            **labelled("picture"),
            group="Sky",
            act="upload_sky",
            accept="image/png,image/jpeg,.png,.jpg,.jpeg,.fits,.fit,.fts",
            largest_file=MOST_BYTES,
            help=say("control.picture.help", **limits),
            value="picture_name",
        ),
        Switch(**labelled("invert"), group="Sky", value="sky_inverted", act="invert_sky"),
        Slider(
            **labelled("sky_flux", "Jy"),
            group="Sky",
            value="sky_flux_jy",
            act="set_sky_flux",
            low=1e-3,
            high=100,
            log=True,
        ),
        Slider(
            **labelled("sky_width", "″"),
            group="Sky",
            value="sky_width_arcsec",
            act="set_sky_width",
            low=0.01,
            high=2,
            scale="field_arcsec",
            log=True,
        ),
    ]


def _skies() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The sky menu, in its groups."""
    return tuple(
        (say(f"sky.group.{group}"), tuple((name, say(f"sky.{name}")) for name in names))
        for group, names in GROUPS.items()
    )


def _arrays() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The array menu: the start and teaching shapes, then presets by telescope."""
    shapes = [
        ("start", say("array.start")),
        *((f"shape.{shape}", say(f"array.shape.{shape}", n=menu_antennas(shape))) for shape in SHAPES),
    ]
    groups: dict[str, list[tuple[str, str]]] = {say("array.shapes"): shapes}
    for name in preset_ids():
        facts = preset_facts(name)
        groups.setdefault(facts.telescope, []).append((name, facts.label))
    for name, (first, *_) in TOGETHER.items():
        groups[preset_facts(first).telescope].append((name, say(f"array.together.{name}")))
    return tuple((group, tuple(choices)) for group, choices in groups.items())
