"""The Real data app: an observation that comes along or one's own, imaged. How it opens, what it takes, its acts.

The graph holds which observation it is, never the observation; `brought` and the shipped files do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

from ..core.constants import ARCSEC
from ..core.observed import Observed
from ..formats import checks
from ..formats.observed_npz import as_text
from ..formats.state import LONGEST, write_state
from ..formats.uvfits_in import read_uvfits
from ..graph import Graph
from ..texts import say
from ..texts.numbers import angle
from . import (
    brought,
    cleaning,
    pictures,
    real_clean,
    real_pictures,
    real_samples,
    real_tracks,
    real_words,
    units,
    words,
)
from .model import Model
from .real_samples import EXAMPLES

# Natural weights and nothing taken away: the quasar's star of sidelobes hides a jet.
OPENING: dict[str, Any] = {
    "data": "3c273",
    "source": 0,
    "removed_percent": 0.0,
    "used_percent": [0.0, 100.0],
    "weighting": "natural",
    "robust": 0.5,
    "npix": 256,
    "cell_arcsec": EXAMPLES["3c273"].cell_arcsec,
    **cleaning.OPENING,
}


def data_check(value: Any) -> Any:
    """The name of an example, or {"name", "digest"} of a file that was brought."""
    if isinstance(value, Mapping):
        return brought.own_check(value)
    return checks.choice("data", EXAMPLES)(value)


COARSEST = 36_000.0  # arcsec, of a pixel
CHECKS: dict[str, checks.Check] = {
    "data": data_check,
    "source": checks.integer("source", 0, 65_534),
    "removed_percent": checks.number("removed_percent", 0, 150, "%"),
    "used_percent": checks.span("used_percent", 0, 100, "%"),
    "weighting": checks.choice("weighting", ("natural", "uniform", "briggs")),
    "robust": checks.number("robust", -2, 2),
    "npix": checks.integer("npix", 16, 2048, even=True),
    "cell_arcsec": checks.number("cell_arcsec", 1e-9, COARSEST, "arcsec", above=True),
    "live": checks.switch("live"),
    **cleaning.CHECKS,
}
TRANSIENT = {"live": False}  # a gesture is under way
AFRESH = {"iteration": 0}  # set with all that makes another dirty image of the same source: CLEAN begins again


def source_exists(observation: Observed, data: Any, source: int) -> None:
    """The file has so many sources; of an example the source is the example's own."""
    if isinstance(data, Mapping) and source >= len(observation.sources):
        raise ValueError(say("real.source", count=len(observation.sources)))


def beam_in_field(longest_uv: float, npix: int, cell_arcsec: float) -> None:
    """The field holds the finest stripes once: in a smaller one no sample is ever dark, nor is the beam.

    Of baselines so short that no pixels would do it is not asked.
    """
    field_arcsec, finest = npix * cell_arcsec, 1 / (longest_uv * ARCSEC) if longest_uv else 0.0
    if field_arcsec < finest <= npix * COARSEST:
        least = angle(1.005 * finest / npix, 3)  # three digits never round it to less than it takes
        raise ValueError(say("real.field", field=angle(field_arcsec), finest=angle(finest), least=least))


FUNCTIONS = (
    real_samples.observation,
    real_samples.observed,
    real_samples.source_name,
    real_samples.data_name,
    real_samples.own_name,
    real_samples.source_number,
    real_samples.longest_uv,
    real_samples.used,
    real_samples.kept,
    units.cell_rad,
    real_pictures.uv_density,
    real_pictures.f2,
    real_pictures.imaging_weights,
    real_pictures.measured,
    real_pictures.dirty_beam,
    real_pictures.brightest,
    real_pictures.point_image,
    real_pictures.drowns,
    real_pictures.removed_jy,
    real_pictures.dirty_image,
    real_pictures.brightness_scale,
    pictures.clean_beam,
    pictures.first_sidelobe,
    units.image_grid,
    units.clean_beam_shape,
    real_tracks.all_pairs,
    real_tracks.moments,
    real_tracks.places,
    real_tracks.resting_tracks_klambda,
    real_tracks.resting_lost,
    real_tracks.resting_pair_numbers,
    real_tracks.resting_hours_h,
    real_tracks.resting_visibility_points,
    real_tracks.points_choice,
    real_tracks.resting_model_points,
    real_tracks.model_band,
    real_tracks.drawn_channels,
    real_tracks.clock,
    real_tracks.antenna_names,
    *cleaning.FUNCTIONS,
    *real_clean.FUNCTIONS,
    words.fitting_cell_arcsec,
    real_words.w_error_cycles,
    real_words.removed_words,
    real_words.live_sentence,
    real_words.facts,
    real_words.notes,
)


class RealDataModel(Model):
    """The state of the Real data app: an observation brings its pixels, and a file the samples of one's own.

    Examples
    --------
    >>> graph = REAL_DATA.graph({"data": "3c286"})
    >>> round(float(graph["dirty_image"].max()))
    15
    """

    def graph(self, state: Mapping[str, Any] | None = None) -> Graph:
        """The graph of a state, refused where its source is none of its file's, or its field is smaller than a beam."""
        graph = super().graph(state)
        graph.obey(source_exists)
        graph.obey(beam_in_field)
        return graph

    def complete(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """All inputs of a state: without pixels, those that fit the observation."""
        inputs = super().complete(state)
        return inputs if "cell_arcsec" in state else inputs | {"cell_arcsec": fitting_cell(inputs)}

    def state_file(self, graph: Graph) -> str:
        """The text of a state file, with the samples of one's own."""
        state = self.state_of(graph)
        if isinstance(own := state["data"], Mapping):
            state["data"] = {"name": own["name"], "samples": as_text(graph["observation"])}
        text = write_state(state, self.app)
        if len(text) > LONGEST:
            raise ValueError(say("real.too_long", got=len(text) // 10**6, most=LONGEST // 10**6))
        return text

    def refuse_link(self, state: Mapping[str, Any]) -> None:
        """An observation of one's own is too large for a link."""
        if isinstance(state["data"], Mapping):
            raise ValueError(say("real.link"))


RULES = dict.fromkeys(("data", "source"), (source_exists,)) | dict.fromkeys(("cell_arcsec", "npix"), (beam_in_field,))
REAL_DATA = RealDataModel("real_data", OPENING, FUNCTIONS, CHECKS, TRANSIENT, RULES)


def fitting_cell(inputs: Mapping[str, Any]) -> float:
    """Pixels that fit [arcsec]: an example's own, else a fifth of the natural beam, found by trying coarser ones."""
    if isinstance(inputs["data"], str):
        return EXAMPLES[inputs["data"]].cell_arcsec
    fine = {"weighting": "natural", "npix": 256, "used_percent": [0.0, 100.0], "cell_arcsec": 1.0}
    graph = REAL_DATA.graph_of({**inputs, **fine})
    longest = graph["longest_uv"]  # 0 where a file has nothing but u = v = 0
    largest = min(0.98 / (2 * longest * ARCSEC), COARSEST) if longest else COARSEST
    for doubling in range(8):
        graph.set(cell_arcsec=min(largest / 5 * 2**doubling, largest))
        beam = graph["clean_beam"]
        if beam is not None and beam.major_rad < 64 * graph["cell_rad"]:
            return words.first_digits(min(beam.minor_rad / (5 * ARCSEC), largest))
    return words.first_digits(largest)


def choose_data(graph: Graph, name: str) -> dict[str, Any]:
    """One of the examples, with nothing taken away and every baseline.

    Examples
    --------
    >>> choose_data(REAL_DATA.graph(), "ngc5921")["cell_arcsec"]
    10.0
    """
    return _opened(checks.choice("data", EXAMPLES)(name), graph)


class Brought(NamedTuple):
    """A file of one's own, read."""

    observed: Observed
    digest: str


def read_file(content: bytes) -> Brought:
    """A UVFITS file on its way in."""
    observed = read_uvfits(content)
    return Brought(observed, brought.keep(observed))


def open_uvfits(graph: Graph, name: str, file: Brought | None = None) -> dict[str, Any]:
    """A file of one's own; of several sources the first one."""
    if file is None:  # none came along
        raise ValueError(say("uvfits_in.unknown"))
    stem = PurePath(str(name)).stem.strip()[: brought.LONGEST_NAME] or "UVFITS"
    return _opened({"name": stem, "digest": brought.keep(file.observed)}, graph)


def choose_source(graph: Graph, number: float) -> dict[str, Any]:
    """Another source of one's file, counted from 1."""
    count = len(graph["observation"].sources)
    return {"source": checks.integer("source", 1, count)(number) - 1, "removed_percent": 0.0, **cleaning.START}


def fit_cell(graph: Graph) -> dict[str, Any]:
    """Pixels that fit the beam."""
    return {"cell_arcsec": graph["fitting_cell_arcsec"], **AFRESH}


def _opened(data: Any, graph: Graph) -> dict[str, Any]:
    fresh = {"data": data, "source": 0, "removed_percent": 0.0, "used_percent": [0.0, 100.0], **cleaning.START}
    return {**fresh, "cell_arcsec": fitting_cell({**graph.inputs, **fresh})}


ACTS = {act.__name__: act for act in (choose_data, open_uvfits, choose_source, fit_cell, cleaning.clear_mask)}
READERS = {"open_uvfits": read_file}
