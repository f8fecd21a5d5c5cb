"""Noise from conditions: the water above the array and the source's elevation give Tsys, and that the image's noise."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core import atmosphere
from ..core.blocks import Blocks
from ..core.layout import Layout
from ..core.sampling import aperture_efficiency, sefd_jy
from ..texts import say
from ..texts.numbers import digits, flux
from .layers import Layer


def weather_tsys_k(
    noise_from: str, pwv_mm: float, frequency_ghz: float, elevations_rad: np.ndarray, layout: Layout
) -> np.ndarray | None:
    """System temperature of each antenna while the source moves, shape (integration, antenna) [K].

    None where it is given, where the table of the air ends, or where the telescopes' own noise is known.
    """
    low_ghz, high_ghz = atmosphere.frequencies_ghz() if noise_from == "weather" else (math.inf, 0.0)
    if not low_ghz <= frequency_ghz <= high_ghz or layout.sefds_jy is not None:
        return None
    opacity = atmosphere.zenith_opacity(frequency_ghz, pwv_mm)
    return atmosphere.tsys_k(opacity, elevations_rad, atmosphere.receiver_k(frequency_ghz))


def tsys_span_k(weather_tsys_k: np.ndarray | None, seen: np.ndarray) -> tuple[float, float] | None:
    """The lowest and highest of the antennas that see the source [K]: below the horizon the formula means nothing.

    Not numbers where nobody sees it.
    """
    if weather_tsys_k is None:
        return None
    felt_k = np.broadcast_to(weather_tsys_k, seen.shape)[seen]
    return (float(felt_k.min()), float(felt_k.max())) if felt_k.size else (math.nan, math.nan)


def weather_sefds_jy(
    weather_tsys_k: np.ndarray | None, layout: Layout, wavelength_m: float
) -> np.ndarray | None:
    """The same as flux density, of dishes as smooth as ALMA's [Jy]."""
    if weather_tsys_k is None:
        return None
    return weather_tsys_k * sefd_jy(1.0, layout.diameters_m, aperture_efficiency(wavelength_m))


def image_noise_jy(
    antenna_sefds_jy: np.ndarray | None,
    total_layer: Layer,
    whole_imaging_weights: Blocks[np.ndarray],
    whole_natural_weights: Blocks[np.ndarray],
    further_imaging_weights: tuple[Blocks[np.ndarray], ...],
    further_natural_weights: tuple[Blocks[np.ndarray], ...],
    further_layer: tuple[Layer, ...],
    further_weight: tuple[float, ...],
    weighting: str,
    taper_rad: float,
    held_indices: list[int],
    lone_noise: tuple[bool, ...],
) -> float | None:
    """Thermal noise of the dirty image [Jy/beam]; None without noise, and in the hand unless weights are natural.

    Natural weights are 1/σ², so that their sum says it; of others it is √(Σ w² σ²) / Σ w. None also where only some
    of several arrays have noise: that of the image of all is not known.
    """
    if antenna_sefds_jy is None or lone_noise or total_layer.weight <= 0:
        return None
    odd = any(weight != 1 for weight, layer in zip(further_weight, further_layer, strict=True) if not layer.empty)
    if weighting == "natural" and not taper_rad and not odd:
        return float(total_layer.weight**-0.5)
    if held_indices:
        return None
    variance = _variance(whole_imaging_weights, whole_natural_weights)
    for weights, natural, weight in zip(further_imaging_weights, further_natural_weights, further_weight, strict=True):
        variance += _variance(weights, natural) * weight  # which is in both weights
    return math.sqrt(variance) / total_layer.weight


def _variance(weights: Blocks[np.ndarray], natural_weights: Blocks[np.ndarray]) -> float:
    both = zip(weights, natural_weights, strict=True)
    return sum(float((each * each / natural).sum()) for each, natural in both)


def noise_facts(
    image_noise_jy: float | None,
    antenna_sefds_jy: np.ndarray | None,
    tsys_span_k: tuple[float, float] | None,
) -> dict[str, str]:
    """What is known of the noise, by the key of its row: none without noise."""
    if antenna_sefds_jy is None:
        return {}
    rows = {"noise": "–" if image_noise_jy is None else flux(image_noise_jy) + say("unit.per_beam")}
    return rows if tsys_span_k is None else {"tsys": _span(tsys_span_k), **rows}


def noise_notes(
    noise_from: str,
    tsys_span_k: tuple[float, float] | None,
    image_noise_jy: float | None,
    pwv_mm: float,
    frequency_ghz: float,
    layout: Layout,
    noise: Mapping[str, Any],
) -> list[dict[str, Any]]:
    """That no receiver has such a bandwidth; what the weather makes of the noise, or why it does not."""
    wide = image_noise_jy is not None and noise["bandwidth_ghz"] > frequency_ghz
    words = {"bandwidth": digits(noise["bandwidth_ghz"]), "frequency": digits(frequency_ghz)}
    some = [{"text": say("note.bandwidth", **words)}] if wide else []
    return some + _weather_notes(noise_from, tsys_span_k, image_noise_jy, pwv_mm, frequency_ghz, layout)


def _weather_notes(
    noise_from: str,
    tsys_span_k: tuple[float, float] | None,
    image_noise_jy: float | None,
    pwv_mm: float,
    frequency_ghz: float,
    layout: Layout,
) -> list[dict[str, Any]]:
    if noise_from != "weather":
        return []
    if layout.sefds_jy is not None:
        return [{"text": say("note.own_sefds")}]
    if tsys_span_k is None:
        low, high = map(digits, atmosphere.frequencies_ghz())
        return [{"text": say("note.no_weather", low=low, high=high)}]
    through = 100 * math.exp(-atmosphere.zenith_opacity(frequency_ghz, pwv_mm))
    words = {"pwv": digits(pwv_mm), "through": digits(through, 2), "tsys": _span(tsys_span_k)}
    noise = "–" if image_noise_jy is None else flux(image_noise_jy) + say("unit.per_beam")
    return [{"text": say("note.weather", **words, noise=noise)}]


def _span(tsys_k: tuple[float, float]) -> str:
    """From the lowest to the highest, or the one that there is.

    Examples
    --------
    >>> _span((85.2, 101.7)), _span((91.4, 91.4))
    ('85 – 102 K', '91 K')
    """
    if not all(map(math.isfinite, tsys_k)):
        return "–"
    low, high = (f"{value:.0f}" for value in tsys_k)
    return f"{low} K" if low == high else f"{low} – {high} K"
