"""Looking up round envelopes: as good as computing them, everywhere the uv grid reaches."""

import numpy as np
import pytest

from synthwidgets.core.radial import radial_table
from synthwidgets.core.sky import pair_visibilities, radial_tables, visibilities

ARCSEC = np.pi / 180 / 3600
LONGEST = 4e5  # wavelengths


def component(kind, flux_jy=1.0, east_arcsec=0.0, north_arcsec=0.0, **sizes):
    return {"kind": kind, "flux_jy": flux_jy, "east_arcsec": east_arcsec, "north_arcsec": north_arcsec, **sizes}


def gaussian(flux_jy, major_arcsec, minor_arcsec, **place):
    sizes = {"major_arcsec": major_arcsec, "minor_arcsec": minor_arcsec, "position_angle_deg": 20.0}
    return component("gaussian", flux_jy, **sizes, **place)


SKY = [
    component("disk", 2.0, diameter_arcsec=16.0),
    component("disk", -1.0, diameter_arcsec=12.0),
    component("ring", 0.5, diameter_arcsec=9.0),
    gaussian(0.3, 2.0, 2.0),
    gaussian(0.4, 3.0, 1.0),  # not round: never in a table
    component("ring", 1.0, 4.0, -6.0, diameter_arcsec=3.0),
    component("point", 0.2, -3.0, 2.0),
]


@pytest.mark.parametrize("one", [SKY[0], SKY[2], gaussian(1.0, 2.0, 2.0)], ids=lambda one: one["kind"])
def test_a_table_is_the_envelope(one):
    """The cubic's bound is 3e-8 for a flux of 1; the Bessel polynomials join at x = 3 with a step of up to 1e-7."""
    uvw = np.zeros((100_003, 3))
    uvw[:, 0] = np.linspace(0, LONGEST, 100_003)
    exact = visibilities([one], uvw).real

    def profile(q):
        return visibilities([one], np.stack([q, 0 * q, 0 * q], axis=-1)).real

    table = radial_table(profile, one.get("diameter_arcsec", 2.0) * ARCSEC, LONGEST)
    assert np.max(np.abs(table.at(uvw[:, 0]) - exact)) < 1.3e-7 * one["flux_jy"]


def test_pairs_with_tables_are_pairs_without():
    antennas = np.random.default_rng(3).uniform(-LONGEST / 3, LONGEST / 3, (5, 12, 3))
    first, second = np.triu_indices(12, 1)
    tables = radial_tables(SKY, LONGEST)
    assert list(tables) == [(0.0, 0.0, 1.0, 0.0), (4.0, -6.0, 1.0, 0.0)]
    fast = pair_visibilities(SKY, antennas, first, second, tables)
    slow = pair_visibilities(SKY, antennas, first, second)
    assert 0 < np.max(np.abs(fast - slow)) < 1.3e-7 * 5.4  # as above; not 0: it was looked up


def test_a_gaussian_alone_and_a_sky_without_detail_have_no_table():
    assert radial_tables([gaussian(1.0, 2.0, 2.0), component("point")], LONGEST) == {}


def test_a_disc_too_large_for_a_table_is_computed():
    """Of 20′ at 400 kλ: 240 000 nodes."""
    large = [component("disk", diameter_arcsec=1200.0)]
    assert radial_tables(large, LONGEST) == {}
    assert radial_table(np.cos, 1.0, np.nan) is None


def test_beyond_the_table_is_its_end():
    table = radial_table(np.cos, 0.1, 2.0)
    assert np.isfinite(table.at(np.array([50.0]))).all()
