"""The Synthesis app's quantities: antennas, a turning Earth and a sky make samples, and samples make pictures.

Read this file as the wiring: every name in an argument list below is an input (`inputs`) or another quantity. The
functions themselves stand in `units`, `samples` (who measures what), `pictures` (what comes of it) and `words` (what
is said of it); `rules` refuse what does not go together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..formats.photograph import read_photograph
from ..graph import Graph, Step, part
from ..texts import say
from . import (
    acts,
    array_acts,
    bands,
    earth,
    geometry,
    headline,
    layers,
    pictures,
    samples,
    sky_acts,
    sky_gesture,
    smoothed,
    sources,
    tracks,
    units,
    visibility_points,
    weights,
    words,
)
from .inputs import CHECKS, NOISE, OPENING, TRANSIENT
from .layouts import layout
from .model import Model
from .rules import RULES, few_enough_samples, rises
from .skies import sky_name, sky_of
from .sky_check import fitted, portable
from .words import ARCSEC

GEOMETRY = (geometry.antenna_uvw_m, geometry.antenna_uvw, geometry.longest_uv, geometry.elevations_rad)
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
    weights.counts,
    weights.natural_sum,
    weights.sample_density,
    weights.imaging_weights,
    layers.layer,
)
SKY = (sources.sky_pictures, sources.decoded_pictures, sources.sources, samples.radial_tables)
TRACKS = (tracks.tracks_klambda, tracks.lost, tracks.pair_numbers, tracks.hours_h)

FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (
    # units and the array
    units.declination_rad,
    units.elevation_limit_rad,
    units.wavelength_m,
    units.cell_rad,
    units.taper_rad,
    units.uv_limit,
    layout,
    geometry.all_pairs,
    # time
    geometry.planned_hour_angles_rad,
    geometry.draft_step,
    geometry.integrations,
    geometry.hour_angles_rad,
    # the sky, and the one that the samples are of: it rests while a hand changes the sky
    *SKY,
    *part("resting", SKY, sky="resting_sky"),
    sky_gesture.sampled_sources,
    sky_gesture.sampled_radial_tables,
    # the whole array as it was when a hand took hold, its pairs that move, and those at their old place
    *GEOMETRY,
    geometry.seen,
    samples.antenna_sefds_jy,
    *part("whole", SAMPLING, pair_list="all_pairs"),
    weights.uv_density,
    weights.f2,
    geometry.hand_pairs,
    geometry.moving_pairs,
    geometry.placed_layout,
    *part("held", GEOMETRY, layout="placed_layout"),
    geometry.held_seen,
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
    weights.placed_density,
    weights.placed_f2,
    # pictures
    layers.resting_layer,
    layers.resting_cells,
    layers.slope_layers,
    layers.correction_layer,
    layers.total_layer,
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
    *part("resting", TRACKS, pair_list="all_pairs"),
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
    units.antenna_names,
    units.antenna_diameters_m,
    units.antennas_enu_m,
    units.placed_enu_m,
    units.image_grid,
    units.clean_beam_shape,
    units.array_name,
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
    headline.live_sentence,
    words.facts,
    words.notes,
)


# states -------------------------------------------------------------------------------------------------------


class SynthesisModel(Model):
    """The state of the Synthesis app: an array brings its defaults, and pixels and sky fit what is given.

    Examples
    --------
    >>> graph = SYNTHESIS.graph({"array": {"preset": "alma.c3"}, "robust": -1})
    >>> graph["declination_deg"], graph["dirty_image"].shape
    (-20.0, (256, 256))
    >>> SYNTHESIS.difference(SYNTHESIS.state_of(graph))
    {'array': {'preset': 'alma.c3'}, 'robust': -1.0}
    """

    def graph(self, state: Mapping[str, Any] | None = None) -> Graph:
        """The graph of a state, refused with one sentence where its keys do not go together.

        Samples that its pixels leave off the uv grid are no reason: gestures lead there, and it is said on screen.
        """
        graph = super().graph(state)
        for rule in (few_enough_samples, rises):
            graph.obey(rule)
        return graph

    def complete(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """All inputs of a state: a preset brings its defaults, pixels fit the beam, the opening sky fits the field.

        Examples
        --------
        >>> SYNTHESIS.complete({"array": "alma.c3"})["hour_angle_h"]
        [-1.0, 1.0]
        """
        given = self.checked(state)
        if given.get("hour_angle_h") and given.get("hour_angles_h"):
            raise ValueError(say("refuse.two_times"))
        preset = given.get("array", {}).get("preset")
        inputs = {**self.opening, **(acts.preset_defaults(preset) if preset else {}), **given}
        if "cell_arcsec" not in given and (
            given.keys() - {"sky", "weighting", "robust", "taper_arcsec", "noise", "npix"}
        ):
            inputs["cell_arcsec"] = fitted_cell_arcsec(inputs)
        field_arcsec = inputs["npix"] * inputs["cell_arcsec"]
        inputs["sky"] = fitted(state["sky"], field_arcsec) if "sky" in given else sky_of("ringed", field_arcsec)
        return inputs

    def tidied(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Without the one of the two ways to give the time that is not in use: a state takes one of them."""
        unused = "hour_angles_h" if inputs.get("hour_angles_h") is None else "hour_angle_h"
        return {key: value for key, value in inputs.items() if key != unused}

    def difference(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """The keys that differ from where the state's array starts."""
        array = state["array"]
        return self._completed_from({} if array == self.opening["array"] else {"array": array}, state)

    def refuse_link(self, state: Mapping[str, Any]) -> None:
        """A picture of one's own is too large for a link."""
        if not portable(state):
            raise ValueError(say("link.picture"))


SYNTHESIS = SynthesisModel("synthesis", OPENING, FUNCTIONS, CHECKS, TRANSIENT, RULES)


def fitted_cell_arcsec(inputs: Mapping[str, Any]) -> float:
    """A fifth of the natural beam's short axis [arcsec], found by trying coarser pixels until a beam fits on them.

    Never so large that the longest baseline leaves the uv grid, as it would where a dense core makes a wide beam.
    Where nothing can be fitted: the largest pixels that hold the longest baseline if the beam is wider than the field
    (a dense core with far outposts), else ten of them a stripe of it (one pair), or the pixels as they are (no pair).
    """
    fine = {
        **inputs,
        "weighting": "natural",
        "taper_arcsec": 0.0,
        "npix": 256,
        "sky": sky_of("point", 1.0),
        "noise": NOISE,
    }
    graph = SYNTHESIS.graph_of(fine)
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
    if headline.fills_field(graph["dirty_beam"]):
        return words.first_digits(0.95 / (2 * longest * ARCSEC))
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
READERS = {"upload_sky": sky_acts.read_picture, "photograph_antennas": read_photograph}  # of the files of acts
