"""What an app shows, on one page for print: the observation above, sky ⊛ dirty beam = dirty image below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.arrays import preset_facts
from ..graph import Graph
from ..texts import say
from ..texts.numbers import angle, digits
from . import print_model, print_pictures, print_plans, sheet
from .colours import TOKENS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COLUMNS_MM = (20.0, 116.0, 212.0)  # left edges of the pictures; ticks and operators hang out to the left
ROWS_MM = (40.0, 125.0)  # their upper edges
SIDE_MM = 64.0
BAR_MM = (2.0, 2.8)  # gap and width of a colour bar
OPERATOR_MM = 9.0  # left of a picture
ABOVE_MM = 3.0  # from a title's base line to its picture
BEAM_ENDS = (-0.3, 1.0)  # always, so that beams can be compared
BEAM_CROP = 0.5  # its sidelobes fall off; the middle is what one looks at
DOTS_PER_INCH = 200
Look = Mapping[str, Any] | None


def synthesis_figure(graph: Graph) -> Figure:
    """Ground, uv plane, sky, dirty beam and dirty image of a state, A4 landscape on white.

    Parameters
    ----------
    graph : Graph
        Of the Synthesis app.

    Returns
    -------
    Figure
        Not registered with pyplot; `save_figures` writes it.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> figure = synthesis_figure(SYNTHESIS.graph({"npix": 32, "cell_arcsec": 0.5}))
    >>> len(figure.axes)  # two plans, three pictures, three colour bars
    8
    """
    with sheet.print_style():
        figure = sheet.sheet()
        sheet.sentence(figure, COLUMNS_MM[0], 16, graph["live_sentence"])
        _words(figure, 0, 23.5, observed(graph), "ink2", sheet.TYPE_PT["values"])
        for draw in DRAWN.values():
            draw(figure, graph)
        _facts(figure, graph)
        _operators(figure)
        notes = " ".join(note["text"] for note in graph["notes"])
        _words(figure, 0, 203, textwrap.fill(notes, 190), "ink3", sheet.TYPE_PT["ticks"], va="center")
        figure.draw_without_rendering()  # ticks get their type here, not when somebody saves the figure later
        return figure


def panel_figure(graph: Graph, panel: str, look: Look = None) -> Figure:
    """One panel where it stands on the page, and nothing else: what is hidden beside it is not in the file.

    ``look`` is what the browser says of how it shows it: of the uv plane, what is under the tracks.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> len(panel_figure(SYNTHESIS.graph({"npix": 32, "cell_arcsec": 0.5}), "uv").axes)
    1
    """
    with sheet.print_style():
        figure = sheet.sheet()
        if panel == "uv":
            _uv_plane(figure, graph, print_model.part_of(look))
        else:
            DRAWN[panel](figure, graph)
        figure.draw_without_rendering()
        return figure


def save_figures(figure: Figure, paths: Iterable[Path]) -> None:
    """Write a figure, in the format that each name ends in; the same figure makes the same file."""
    with sheet.print_style():
        for path in paths:
            dated = (
                {"Date": None}
                if path.suffix == ".svg"
                else {"CreationDate": None}
                if path.suffix == ".pdf"
                else {}
            )
            figure.savefig(path, dpi=DOTS_PER_INCH, metadata=dated)


def observed(graph: Graph) -> str:
    """How it was observed, in one line: array, sky, where, when, at which frequency, how weighted."""
    hours = graph["hour_angle_h"] if graph["hour_angles_h"] is None else graph["hour_angles_h"]
    name = graph["sky_name"]
    return say(
        "figure.observed",
        array=_array(graph),
        weighting=_weighting(graph),
        noise=_noise(graph),
        sky=say("figure.own_sky" if name == "own" else f"sky.{name}").lower(),
        declination=digits(graph["declination_deg"]),
        frequency=digits(graph["frequency_ghz"], 6),
        start=digits(min(hours)),
        end=digits(max(hours)),
    )


def _array(graph: Graph) -> str:
    further = [] if "uv_legend" not in graph else [one["name"] for one in graph["uv_legend"][1:]]
    return " + ".join([_first_array(graph), *further])


def _first_array(graph: Graph) -> str:
    array, name = graph["array"], graph["array_name"]
    if "preset" in array:
        return preset_facts(array["preset"]).label
    if "shape" in array:
        return say("figure.shape", label=say(f"figure.shape.{array['shape']}"), count=len(graph["antenna_names"]))
    return say("array.start" if name == "start" else "figure.own_array")


def _weighting(graph: Graph) -> str:
    said = say(f"figure.weighting.{graph['weighting']}", robust=digits(graph["robust"]))
    taper_arcsec = graph["taper_arcsec"]
    return say("figure.taper", weighting=said, taper=angle(taper_arcsec)) if taper_arcsec else said


def _noise(graph: Graph) -> str:
    noise = graph["noise"]
    if graph["weather_tsys_k"] is not None:
        return say("figure.weather", pwv=digits(graph["pwv_mm"]))
    if noise["sefd_jy"]:
        return say("figure.sefd", sefd=digits(noise["sefd_jy"]))
    return say("figure.tsys", tsys=digits(noise["tsys_k"])) if noise["tsys_k"] else say("figure.no_noise")


def _ground(figure: Figure, graph: Graph) -> None:
    left, top = COLUMNS_MM[0], ROWS_MM[0]
    further = () if "further_place" not in graph else zip(graph["further_number"], graph["further_place"], strict=True)
    places = [(number, *place) for number, place in further]
    print_plans.ground(sheet.box(figure, left, top, SIDE_MM, SIDE_MM), graph["placed_layout"], places)
    sheet.title(figure, left, top - ABOVE_MM, "antenna", say("panel.ground.title"), say("figure.from_above"))


def _uv_plane(figure: Figure, graph: Graph, part: str = print_model.OFF) -> None:
    left, top = COLUMNS_MM[1], ROWS_MM[0]
    axes = sheet.box(figure, left, top, SIDE_MM, SIDE_MM)
    scales = graph["drawn_channels"]

    def rays(tracks_klambda: np.ndarray, lost: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.concatenate([scale * tracks_klambda for scale in scales]), np.tile(lost, (len(scales), 1))

    first = rays(graph["resting_tracks_klambda"], graph["resting_lost"])
    measured = "further_resting_tracks_klambda" not in graph  # those have one array, and no model
    every = () if measured else zip(graph["further_resting_tracks_klambda"], graph["further_resting_lost"], strict=True)
    drawn = (*first, [rays(*one) for one in every], [] if measured else graph["uv_legend"])
    model = graph["model_transform"] if part != print_model.OFF and "model_transform" in graph else None
    if model is None:
        unit = print_plans.uv_plane(axes, *drawn)
        return sheet.title(figure, left, top - ABOVE_MM, "uv", say("panel.uv.title"), unit)
    bar = sheet.box(figure, left + SIDE_MM + BAR_MM[0], top, BAR_MM[1], SIDE_MM)

    said = [""]

    def under(klambda: float) -> None:
        said[0] = print_model.under_tracks(axes, bar, model, graph["model_half"] / 1e3 / klambda, part)

    unit = print_plans.uv_plane(axes, *drawn, under)
    sheet.title(figure, left, top - ABOVE_MM, "uv", say("panel.uv.title"), f"{unit} · {said[0]}")


def _facts(figure: Figure, graph: Graph) -> None:
    left, top = COLUMNS_MM[2], ROWS_MM[0]
    right = left + SIDE_MM
    size = {"size": sheet.TYPE_PT["values"]}
    sheet.line(
        figure,
        left,
        top - ABOVE_MM,
        [(say("ui.group.numbers"), {"size": sheet.TYPE_PT["title"], "weight": "bold"})],
    )
    for row, (label, value, _) in enumerate(graph["facts"]):
        y = top + 4.5 + 5.8 * row
        sheet.line(figure, left, y, [(label, {**size, "color": TOKENS["ink2"]})])
        sheet.line(figure, right, y, [(value, {**size, "weight": "bold"})], right=True)


def _sky(figure: Figure, graph: Graph) -> None:
    half = _half_arcsec(graph)
    sky = _picture(figure, graph, 0, "sky", graph["sky_image"])
    print_pictures.point_sources(sky, graph["sources"], half)
    print_pictures.sky_scale_bar(sky, half)
    print_pictures.beam_circles(sky, graph["beam_circles"], half)


def _beam(figure: Figure, graph: Graph) -> None:
    beam = _picture(figure, graph, 1, "beam", graph["dirty_beam"], BEAM_ENDS, BEAM_CROP)
    print_pictures.sky_scale_bar(beam, BEAM_CROP * _half_arcsec(graph))


def _image(figure: Figure, graph: Graph) -> None:
    half = _half_arcsec(graph)
    image = _picture(figure, graph, 2, "image", graph["dirty_image"])
    print_pictures.compass(image)
    print_pictures.sky_scale_bar(image, half)
    print_pictures.beam_circles(image, graph["beam_circles"], half)
    if graph["clean_beam_shape"]:
        print_pictures.beam_ellipse(image, graph["clean_beam_shape"], half)


def _half_arcsec(graph: Graph) -> float:
    return (graph["npix"] - 1) / 2 * graph["cell_arcsec"]


def _operators(figure: Figure) -> None:
    """What makes the lower row read: sky, convolved with the dirty beam, is the dirty image."""
    look = {"size": sheet.TYPE_PT["operator"], "color": TOKENS["ink3"], "family": "DejaVu Sans"}
    for column, operator in ((1, "⊛"), (2, "=")):
        sheet.line(figure, COLUMNS_MM[column] - OPERATOR_MM, ROWS_MM[1] - ABOVE_MM + 1.6, [(operator, look)])


def _picture(
    figure: Figure,
    graph: Graph,
    column: int,
    name: str,
    image: np.ndarray,
    ends: tuple[float, float] | None = None,
    crop: float = 1.0,
):
    left, top = COLUMNS_MM[column], ROWS_MM[1]
    axes = sheet.box(figure, left, top, SIDE_MM, SIDE_MM)
    bar = sheet.box(figure, left + SIDE_MM + BAR_MM[0], top, BAR_MM[1], SIDE_MM)
    unit, peak = print_pictures.picture(
        axes, bar, image, graph["cell_arcsec"], unit=say(f"panel.{name}.unit"), ends=ends, crop=crop
    )
    sheet.title(figure, left, top - ABOVE_MM, name, say(f"panel.{name}.title"), unit)
    size = {"size": sheet.TYPE_PT["values"], "color": TOKENS["ink2"]}
    sheet.line(
        figure,
        left + SIDE_MM,
        top - ABOVE_MM,
        [(say("figure.peak") + " ", size), (peak, {**size, "weight": "bold"})],
        right=True,
    )
    return axes


def _words(
    figure: Figure, column: int, y_mm: float, text: str, colour: str, size_pt: float, va: str = "baseline"
) -> None:
    figure.text(
        *sheet.place(COLUMNS_MM[column], y_mm),
        text,
        color=TOKENS[colour],
        size=size_pt,
        va=va,
        linespacing=1.4,
    )


DRAWN = {"ground": _ground, "uv": _uv_plane, "sky": _sky, "beam": _beam, "image": _image}  # as one reads them
