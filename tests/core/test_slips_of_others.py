"""Slips found in other people's simulators, each as a test of ours."""

import numpy as np
import pytest

from synthwidgets.core.arrays import equatorial_m, pairs, preset, shape_layout
from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.gridding import backends, dirty_sums
from synthwidgets.core.imaging import fit_beam
from synthwidgets.core.sky import pair_visibilities
from synthwidgets.core.tracks import antenna_uvw_m, hour_angles_rad
from synthwidgets.core.weighting import density
from tests.exact import exact_images

every_backend = pytest.mark.parametrize("backend", backends())
WAVELENGTH_M = 299_792_458.0 / 230e9
DISC = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 0.0, "north_arcsec": 0.0, "diameter_arcsec": 4.0}


def images(antenna_uvw, npix, cell_rad, sky, backend):
    """Dirty image, beam, and the same by the exact sum."""
    first, second = pairs(antenna_uvw.shape[1])
    uvw = antenna_uvw[:, first] - antenna_uvw[:, second]
    u, v = uvw[..., 0].ravel(), uvw[..., 1].ravel()
    values = pair_visibilities(sky, antenna_uvw, first, second).ravel()
    weights = np.ones(len(u))
    image, beam = dirty_sums(u, v, values, weights, npix, cell_rad, backend)
    return image / len(u), beam / len(u), *exact_images(u, v, values, weights, npix, cell_rad)


def width_pixels(profile):
    """Full width at half height of a profile that peaks in its middle, by straight lines between pixels."""
    right = profile[len(profile) // 2 :]
    at = int(np.argmax(right < 0.5))
    return 2 * (at - 1 + (right[at - 1] - 0.5) / (right[at - 1] - right[at]))


@every_backend
def test_beam_is_not_twice_too_wide(backend):
    """uv cells of 2/field in place of 1/field. N antennas evenly along a line of length B = N spacings have
    the beam ((sin(N x)/sin(x))^2 - N)/(N^2 - N), without zero spacings: 0.886 lambda/B wide for large N."""
    count, spacing_m = 40, 12.0
    antenna_uvw = np.zeros((1, count, 3))
    antenna_uvw[0, :, 0] = np.arange(count) * spacing_m / WAVELENGTH_M
    cell_rad = WAVELENGTH_M / (count * spacing_m) / 12
    _, beam, _, exact = images(antenna_uvw, 256, cell_rad, [], backend)
    width = width_pixels(beam[128])
    assert width == pytest.approx(width_pixels(exact[128]), rel=0.01)
    x = np.linspace(1e-6, np.pi / count, 100_001)
    closed_form = ((np.sin(count * x) / np.sin(x)) ** 2 - count) / (count**2 - count)
    half_width_x = x[np.argmax(closed_form < 0.5)]  # x = pi spacing l / lambda
    assert width * cell_rad == pytest.approx(2 * half_width_x / np.pi * WAVELENGTH_M / spacing_m, rel=0.01)
    assert width * cell_rad == pytest.approx(0.886 * WAVELENGTH_M / (count * spacing_m), rel=1 / count)


@every_backend
def test_fitted_beam_is_that_of_the_exact_sum(backend):
    layout = preset("alma.c3")
    antenna_uvw = antenna_uvw_m(equatorial_m(layout), np.array([0.1]), -0.4) / WAVELENGTH_M
    cell_rad = 0.5 / np.ptp(antenna_uvw[..., :2], axis=1).max() / 1.01
    _, beam, _, exact = images(antenna_uvw, 128, cell_rad, [], backend)
    ours, expected = fit_beam(beam, cell_rad), fit_beam(exact, cell_rad)
    assert ours.major_rad == pytest.approx(expected.major_rad, rel=0.01)
    assert ours.minor_rad == pytest.approx(expected.minor_rad, rel=0.01)


@every_backend
def test_images_are_signed(backend):
    """|image| drawn for the image. A disc larger than the array's largest scale has a deep negative bowl."""
    layout = shape_layout("ring", 8, 300.0, 1, None)
    antenna_uvw = antenna_uvw_m(equatorial_m(layout), hour_angles_rad(-1, 1, 600), -0.4) / WAVELENGTH_M
    image, _, exact, _ = images(antenna_uvw, 128, 0.15 * ARCSEC, [DISC], backend)
    assert image.min() < -0.1 * image.max()
    assert image.min() == pytest.approx(exact.min(), rel=1e-3)


def test_pairs_meet_at_one_integration_only():
    """Antennas correlated across hour angles: more cells than the pairs and integrations can fill."""
    layout = preset("alma.c3")
    hours = hour_angles_rad(-1, 1, 1200)
    first, second = pairs(len(layout.names))
    antenna_uvw = antenna_uvw_m(equatorial_m(layout), hours, -0.4) / WAVELENGTH_M
    values = pair_visibilities([], antenna_uvw, first, second)
    assert values.shape == (len(hours), len(layout.names) * (len(layout.names) - 1) // 2)
    # the length of a pair never changes; one correlated across hours would be longer or shorter
    uvw = antenna_uvw[:, first] - antenna_uvw[:, second]
    lengths = np.linalg.norm(uvw, axis=-1)
    assert np.allclose(lengths, lengths[0], rtol=1e-9)
    cell_rad = 0.5 / np.abs(uvw[..., :2]).max() / 1.01
    filled = density(uvw[..., 0].ravel(), uvw[..., 1].ravel(), np.ones(values.size), 256, cell_rad) > 0
    assert filled.sum() <= 2 * values.size


@every_backend
@pytest.mark.parametrize("npix", [16, 18, 64])
def test_picture_as_wide_as_the_field(backend, npix):
    """A crash when the two were equal: a source that fills the field to its very edges, and one beyond it."""
    antenna_uvw = np.random.default_rng(1).uniform(-1, 1, (3, 5, 3)) * [0.24, 0.24, 0] / ARCSEC
    for width_arcsec in (npix * 1.0, npix * 1.5):
        sky = [{**DISC, "diameter_arcsec": width_arcsec}]
        image, beam, exact_image, exact_beam = images(antenna_uvw, npix, ARCSEC, sky, backend)
        assert np.max(np.abs(image - exact_image)) < 1e-4 * np.abs(exact_image).max()
        assert np.max(np.abs(beam - exact_beam)) < 1e-4


@every_backend
@pytest.mark.parametrize("antennas", [16, 17, 64])
def test_more_than_sixteen_antennas(backend, antennas):
    antenna_uvw = np.random.default_rng(2).uniform(-1, 1, (2, antennas, 3)) * [0.24, 0.24, 0] / ARCSEC
    point = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 4.0, "north_arcsec": -3.0}]
    image, _, exact, _ = images(antenna_uvw, 32, ARCSEC, point, backend)
    assert np.unravel_index(image.argmax(), image.shape) == (13, 12)
    assert np.max(np.abs(image - exact)) < 1e-4 * exact.max()
