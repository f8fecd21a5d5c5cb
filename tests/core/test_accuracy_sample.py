"""Dirty image and beam of real arrays within 1e-4 of the exact sum's peak; the bench does all presets."""

import numpy as np
import pytest

from synthwidgets.core.arrays import equatorial_m, pairs, preset, preset_facts
from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.gridding import backends, dirty_sums
from synthwidgets.core.sky import pair_visibilities
from synthwidgets.core.tracks import antenna_uvw_m, hour_angles_rad
from synthwidgets.core.weighting import density, imaging_weights, robust_f2, uv_cells
from tests.exact import exact_sums

NPIX = 256


def observation(preset_id, hours_h, integration_s):
    """Antennas (integration, antenna, 3) [wavelengths] at the usual frequency, and the pixel that fits."""
    layout = preset(preset_id)
    wavelength_m = 299_792_458.0 / (preset_facts(preset_id).frequency_ghz * 1e9)
    declination = layout.latitude_rad - 0.3
    hours = hour_angles_rad(-hours_h, hours_h, integration_s)
    antenna_uvw = antenna_uvw_m(equatorial_m(layout), hours, declination) / wavelength_m
    return antenna_uvw, 0.5 / np.ptp(antenna_uvw[..., :2], axis=1).max() / 1.01


def sky_to_the_edge(cell_rad):
    """A disc, a Gaussian and two points, all at the edges and corners of the field."""
    half = NPIX // 2 * cell_rad / ARCSEC
    place = {"flux_jy": 1.0, "east_arcsec": 0.97 * half, "north_arcsec": -0.98 * half}
    ellipse = {"major_arcsec": 0.1 * half, "minor_arcsec": 0.03 * half, "position_angle_deg": 30.0}
    return [
        {**place, "kind": "disk", "flux_jy": 3.0, "east_arcsec": 0.0, "diameter_arcsec": 0.3 * half},
        {**place, "kind": "point"},
        {**place, "kind": "point", "east_arcsec": -0.99 * half},
        {**place, "kind": "gaussian", "north_arcsec": 0.5 * half, **ellipse},
    ]


@pytest.mark.parametrize("backend", backends())
@pytest.mark.parametrize("weighting", ["natural", "uniform", "briggs"])
@pytest.mark.parametrize(
    "preset_id, hours_h, integration_s",
    [("alma.c3", 1.0, 900.0), ("vla.a", 0.0, 60.0), ("atca.6a", 6.0, 1200.0)],
)
def test_within_1e_4_of_the_exact_sum(preset_id, hours_h, integration_s, weighting, backend):
    antenna_uvw, cell_rad = observation(preset_id, hours_h, integration_s)
    first, second = pairs(antenna_uvw.shape[1])
    uvw = (antenna_uvw[:, first] - antenna_uvw[:, second]).reshape(-1, 3)
    u, v = uvw[:, 0], uvw[:, 1]
    values = pair_visibilities(sky_to_the_edge(cell_rad), antenna_uvw, first, second).ravel()
    counted = density(u, v, np.ones(len(u)), NPIX, cell_rad)
    at = counted[uv_cells(u, v, NPIX, cell_rad)]
    weights = imaging_weights(np.ones(len(u)), at, weighting, robust_f2(counted, len(u), 0.5))
    made = dirty_sums(u, v, values, weights, NPIX, cell_rad, backend)
    for ours, exact in zip(made, exact_sums(u, v, values, weights, NPIX, cell_rad), strict=True):
        assert np.max(np.abs(ours - exact)) < 1e-4 * np.max(np.abs(exact))
