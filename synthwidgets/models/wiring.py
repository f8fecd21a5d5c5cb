"""The wiring of the Synthesis app: antennas, a turning Earth and a sky make samples, and samples make pictures.

Every name in the argument list of a function below is an input (`inputs`) or another function here. The functions
themselves stand in `units`, `geometry` (who sees the source), `samples` (who measures what), `weights` and `layers`
(what each sample counts), `pictures` (what comes of it), `headline` and `words` (what is said of it).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..graph import Step, part
from . import (
    bands,
    channels,
    earth,
    geometry,
    headline,
    layers,
    pictures,
    primary_beams,
    samples,
    sky_gesture,
    smoothed,
    sources,
    tracks,
    units,
    visibility_points,
    weather,
    weights,
    words,
)
from .layouts import layout
from .skies import sky_name

GEOMETRY = (geometry.antenna_uvw_m, geometry.antenna_uvw, geometry.longest_uv, geometry.elevations_rad)
MEASURING = (
    samples.blocks,
    samples.samples,
    primary_beams.pair_kinds,
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
SKY = (
    sources.sky_pictures,
    sources.decoded_pictures,
    sources.sources,
    primary_beams.apparent_skies,
    samples.radial_tables,
)
CHANNELS = (channels.channel_uvw, channels.channel_seen)
ROWS = {  # what samples go by in place of the integrations
    "antenna_uvw": "channel_uvw",
    "seen": "channel_seen",
    "integrations": "channel_integrations",
    "antenna_sefds_jy": "channel_sefds_jy",
}
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
    primary_beams.dishes,
    primary_beams.dish_fwhms_rad,
    primary_beams.pair_fwhms_rad,
    # the sky, and the one that the samples are of: it rests while a hand changes the sky
    *SKY,
    *part("resting", SKY, sky="resting_sky"),
    sky_gesture.sampled_skies,
    sky_gesture.sampled_radial_tables,
    # the whole array as it was when a hand took hold, its pairs that move, and those at their old place
    *GEOMETRY,
    geometry.seen,
    weather.weather_tsys_k,
    weather.weather_sefds_jy,
    samples.antenna_sefds_jy,
    # a row for each integration and channel
    channels.channel_scales,
    *CHANNELS,
    channels.channel_integrations,
    channels.channel_sefds_jy,
    *part("whole", SAMPLING, **ROWS, pair_list="all_pairs"),
    weights.uv_density,
    weights.f2,
    geometry.hand_pairs,
    geometry.moving_pairs,
    geometry.placed_layout,
    *part("held", GEOMETRY, layout="placed_layout"),
    geometry.held_seen,
    *part("held", CHANNELS, antenna_uvw="held_antenna_uvw", seen="held_seen"),
    *part("share", SAMPLING, **ROWS, pair_list="moving_pairs"),
    *part(
        "held",
        SAMPLING,
        **{**ROWS, "antenna_uvw": "held_channel_uvw", "seen": "held_channel_seen"},
        pair_list="moving_pairs",
        longest_uv="held_longest_uv",
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
        apparent_skies="resting_apparent_skies",
        radial_tables="resting_radial_tables",
    ),
    sky_gesture.sky_change,
    pictures.sky_image,
    pictures.sampled_image,
    primary_beams.kind_shares,
    primary_beams.beam_heard,
    primary_beams.cut_arcsec,
    primary_beams.dirty_image,
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
    visibility_points.points_rows,
    visibility_points.points_antenna_uvw,
    visibility_points.points_seen,
    visibility_points.points_integrations,
    visibility_points.points_antenna_sefds_jy,
    *part(
        "points",
        MEASURING,
        pair_list="points_pairs",
        antenna_uvw="points_antenna_uvw",
        seen="points_seen",
        integrations="points_integrations",
        antenna_sefds_jy="points_antenna_sefds_jy",
        sampled_skies="apparent_skies",  # of the sky as it is, also while a hand changes it
        sampled_radial_tables="radial_tables",
    ),
    visibility_points.resting_visibility_points,
    visibility_points.resting_model_points,
    visibility_points.held_points_choice,
    visibility_points.held_visibility_points,
    visibility_points.held_model_points,
    visibility_points.model_band,
    channels.drawn_channels,
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
    primary_beams.beam_circles,
    # words
    primary_beams.beam_notes,
    weather.image_noise_jy,
    weather.noise_facts,
    weather.noise_notes,
    channels.channel_notes,
    sources.picture_notes,
    sources.widest_tile_arcsec,
    words.baseline_lengths_m,
    words.fitting_cell_arcsec,
    words.w_error_cycles,
    headline.live_sentence,
    words.facts,
    words.notes,
)
