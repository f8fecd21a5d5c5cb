"""The picture of a sky keeps flux and place of everything in it."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.sky import sky_image, visibilities

NPIX, CELL = 256, 0.1 * ARCSEC

SIZES = {
    "point": [{}],
    "gaussian": [
        {"major_arcsec": major, "minor_arcsec": minor, "position_angle_deg": 30.0}
        for major, minor in ((0.0, 0.0), (0.22, 0.22), (2.0, 0.05), (2.4, 1.2))
    ],
    "disk": [{"diameter_arcsec": size} for size in (0.0, 0.03, 0.1, 0.37, 6.0, 18.0)],
    "ring": [{"diameter_arcsec": size} for size in (0.0, 0.1, 6.0, 18.0)],
}
CASES = [(kind, size) for kind, sizes in SIZES.items() for size in sizes]


def component(kind, size, east_arcsec=0.0, north_arcsec=0.0, flux_jy=1.0):
    return {
        "kind": kind,
        "flux_jy": flux_jy,
        "east_arcsec": east_arcsec,
        "north_arcsec": north_arcsec,
        **size,
    }


def centre_arcsec(image):
    y, x = np.indices(image.shape)
    return 0.1 * np.array([((NPIX // 2 - x) * image).sum(), ((y - NPIX // 2) * image).sum()]) / image.sum()


@pytest.mark.parametrize("kind, size", CASES)
def test_flux_and_centre_of_light_are_kept(kind, size):
    image = sky_image([component(kind, size, 0.537, -1.261, 3.0)], NPIX, CELL)
    # 1e-6: what a sky in FITS is held to
    assert image.sum() == pytest.approx(3.0, rel=1e-6)
    # the flux error of a narrow Gaussian, 7e-8, at 13 pixels from the phase centre
    assert np.allclose(centre_arcsec(image), [0.537, -1.261], rtol=0, atol=1e-6)


@pytest.mark.parametrize("kind, size", CASES)
def test_orientation_east_is_left_north_is_up(kind, size):
    image = sky_image([component(kind, size, 3.0, 1.5)], NPIX, CELL)
    y, x = np.indices(image.shape)
    assert ((image * x).sum(), (image * y).sum()) == pytest.approx((98, 143), abs=1e-4)


def test_a_point_on_a_pixel_is_one_pixel():
    image = sky_image([component("point", {}, 3.0, 1.5, 2.0)], NPIX, CELL)
    assert image[143, 98] == pytest.approx(2.0, abs=1e-12)
    assert np.count_nonzero(image > 1e-12) == 1


def test_gaussian_lies_along_its_position_angle():
    """North through east: second moments along 30 deg are those of the major axis."""
    size = {"major_arcsec": 2.4, "minor_arcsec": 1.2, "position_angle_deg": 30.0}
    image = sky_image([component("gaussian", size)], NPIX, CELL)
    y, x = np.indices(image.shape)
    east, north = 0.1 * (NPIX // 2 - x), 0.1 * (y - NPIX // 2)
    for angle, width in ((30.0, 2.4), (120.0, 1.2)):
        along = east * np.sin(np.radians(angle)) + north * np.cos(np.radians(angle))
        # cut off where it is 2e-9 of its peak, 2.7 widths: 8e-8 of the second moment is left out
        assert np.sqrt(8 * np.log(2) * (along**2 * image).sum()) == pytest.approx(width, rel=1e-6)


def test_disc_is_flat_inside_empty_outside_smooth_at_the_rim():
    image = sky_image([component("disk", {"diameter_arcsec": 6.0})], NPIX, CELL)
    y, x = np.indices(image.shape) - NPIX // 2
    radius = np.hypot(x, y)
    flat = 1 / (np.pi * 30**2)
    # a strip of h = 1/4 pixel at height t is laid at its centre, h^2/12 t/(r^2 - t^2) off its middle:
    # what one row gets too much and the next too little is the slope of that: 1.3e-5 at t = 15, 7e-4 at 28
    assert np.allclose(image[radius < 15], flat, rtol=2e-5)
    assert np.allclose(image[radius < 28], flat, rtol=1e-3)
    assert np.all(image[radius > 32] == 0)
    # the mean over the rim is that of a straight edge, 1/2, less of order 1/radius for its curvature
    assert image[np.abs(radius - 30) < 0.5].mean() / flat == pytest.approx(0.5, abs=0.03)


def test_disc_has_the_visibilities_of_a_disc():
    """Its transform is the closed form times sinc^2, the transform of the share among neighbouring pixels."""
    image = sky_image([component("disk", {"diameter_arcsec": 6.0}, 1.03, -0.47)], NPIX, CELL)
    offset = (np.arange(NPIX) - NPIX // 2) * CELL
    q = np.linspace(0, 0.3 / CELL, 25)
    for u, v in ((q, 0 * q), (0 * q, q), (0.6 * q, 0.8 * q)):
        seen = np.einsum(
            "yx,yk,xk->k",
            image,
            *(np.exp(2j * np.pi * np.outer(at, b)) for at, b in ((offset, v), (-offset, u))),
        )
        closed = visibilities(
            [component("disk", {"diameter_arcsec": 6.0}, 1.03, -0.47)], np.stack([u, v, 0 * u], -1)
        )
        # four strips a pixel leave the rim ragged by 1/8 pixel of 30, over many strips: 1e-4 at the most
        assert np.max(np.abs(seen - closed * np.sinc(u * CELL) ** 2 * np.sinc(v * CELL) ** 2)) < 3e-4


@pytest.mark.parametrize("kind, size", CASES)
def test_only_what_lies_inside_is_drawn(kind, size):
    """Half of what is centred between the edge pixel and the next one out is inside; far away, nothing."""
    # east edge: pixel 0 is at +12.8 arcsec, so +12.85 lies half way to the pixel outside
    image = sky_image([component(kind, size, 12.85, 0.0)], NPIX, CELL)
    # the curve of a ring of some pixels is cut into 16 points or more, of which one may change sides
    assert image.sum() == pytest.approx(0.5, abs=0.03)
    assert sky_image([component(kind, size, 0.0, -500.0)], NPIX, CELL).sum() == 0


def test_disc_larger_than_the_field_fills_it_evenly():
    image = sky_image([component("disk", {"diameter_arcsec": 1e5}, 10.0, 5.0)], NPIX, CELL)
    assert np.allclose(image, 1 / (np.pi * 5e5**2), rtol=1e-9)


def test_components_add_and_may_be_negative():
    one, two = (
        component("disk", {"diameter_arcsec": 4.0}),
        component("disk", {"diameter_arcsec": 2.0}, flux_jy=-0.25),
    )
    annulus = sky_image([one, two], NPIX, CELL)
    assert annulus.sum() == pytest.approx(0.75, abs=1e-9)
    assert abs(annulus[128, 128]) < 1e-3 * annulus.max()  # flat discs are flat to 1e-4, see above
    assert np.all(sky_image([], 16, CELL) == 0)
