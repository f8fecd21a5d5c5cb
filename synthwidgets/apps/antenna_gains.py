"""The AntennaGains app: baselines as squares, gains solved step by step, triangles that no antenna can spoil."""

from __future__ import annotations

from collections.abc import Iterable

from ..models.antenna_gains import ANTENNA_GAINS, FEWEST, LAST, MOST, SQUARES
from ..models.gain_acts import ACTS
from ..models.gain_data import FAULTS, FIELDS, HANDS, SCANS
from ..texts import say
from ..views.controls import Menu, Number, Segments, Slider, Stepper
from ..views.gain_panels import BaselineGrid, FlagTable, GainDial, TrianglePlot
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from .app import App
from .gain_prints import GIVERS, PRINTS

AREAS = {
    "wide": ["raw grid gains", "step triangles flags"],
    "tight": ["raw grid gains", "step triangles flags"],
    "medium": ["raw grid", "step gains", "triangles gains", "flags flags"],
    "narrow": ["grid", "step", "raw", "gains", "triangles", "flags"],
}


class AntennaGains(App):
    """Nine of 45 baselines are off: how many things are broken?

    Parameters
    ----------
    lang, show, cover, question, mode
        As every `App` takes them.
    **state
        Any key of a state file: ``AntennaGains(faults="all", antennas=43)``, ``AntennaGains(data="3c286")``. A
        ``step`` of 3000 is the last one, however many there are.

    Examples
    --------
    >>> app = AntennaGains()
    >>> app["counts"]["red"]
    9
    >>> app.set(step=3000)
    >>> app["counts"]["red"], len(app["bad_antennas"])
    (0, 1)
    """

    model = ANTENNA_GAINS
    areas = AREAS
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("faults", "reference", "closure")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence", tells=("raw", "grid", "gains")),
            _grid("raw", "raw_grid"),
            _grid("grid", "grid"),
            GainDial(glyph="antenna", rows="antenna_rows", **_pictured("gains")),
            Stepper(
                "step",
                group="",
                label=say("control.solver_step"),
                tooltip=say("control.solver_step.tip"),
                input="step",
                shown="shown_step",
                last="last_step",
                end=LAST,
                even=True,
                curve="convergence",
                curve_label=say("gains.curve"),
                curve_says="ui.gains.step",
                curve_unit="°",
            ),
            TrianglePlot(glyph="phase", closure="closure", grid="raw_grid", **_pictured("triangles")),
            FlagTable(rows="flag_rows", none=say("gains.flag.none"), **_titled("flags")),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _titled(key: str) -> dict[str, str]:
    return {"id": key} | {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _pictured(key: str) -> dict[str, str]:
    return {**_titled(key), "tooltip": say(f"panel.{key}.tip")}


def _grid(key: str, quantity: str) -> BaselineGrid:
    return BaselineGrid(glyph="uv", grid=quantity, look="squares", reference="reference_name", **_pictured(key))


def _labelled(key: str) -> dict[str, str]:
    return {"id": f"control_{key}", "label": say(f"control.{key}"), "tooltip": say(f"control.{key}.tip")}


def _choices(stem: str, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, say(f"gains.{stem}.{name}")) for name in names)


def _same(names: Iterable[object]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return (("", tuple((str(name), str(name)) for name in names)),)


def _controls() -> list[Panel]:
    groups = {"simulated": FAULTS, "real": FIELDS}
    data = tuple((say(f"gains.group.{group}"), _choices("data", names)) for group, names in groups.items())
    few = {"low": FEWEST, "high": MOST, "step": 1, "digits": 0}
    gone = {"group": "Data", "comes": True}
    return [
        Menu(**_labelled("observed"), value="chosen_data", act="choose_data", choices=data),
        Slider(**_labelled("antennas"), value="antennas_there", act="set_antennas", **few),
        Slider(**_labelled("snr"), value="snr_there", act="set_snr", low=1, high=100, log=True),
        Menu(**_labelled("reference"), value="reference_name", act="choose_reference", offered="antenna_names"),
        Segments(**_labelled("squares"), input="squares", choices=_choices("squares", SQUARES)),
        Menu(
            **_labelled("source"), **gone, value="source_there", act="set_source",
            choices=(("", _choices("source", ("point", "double"))),),
        ),
        Segments(**_labelled("model"), group="Data", input="model", choices=_choices("model", ("point", "same"))),
        Number(**_labelled("draw_faults"), group="Data", value="seed_there", act="set_seed", low=0, high=9999),
        Menu(**_labelled("scan"), **gone, value="scan_there", act="set_scan", choices=_same(range(1, SCANS + 1))),
        Menu(**_labelled("hand"), **gone, value="hand_there", act="set_hand", choices=_same(HANDS)),
    ]  # fmt: skip
