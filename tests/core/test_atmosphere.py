"""Opacity and system temperature against the checked numbers of facts/calibration 4.8 and 4.10."""

import numpy as np
import pytest

from synthwidgets.core.atmosphere import frequencies_ghz, receiver_k, tsys_k, zenith_opacity
from synthwidgets.core.sampling import (
    aperture_efficiency,
    image_noise_jy,
    noise_sigma_jy,
    radiometer_jy,
    sefd_jy,
)


@pytest.mark.parametrize(
    ("receiver", "opacity", "elevation_deg", "expected"),
    [
        (50, 0.05, 90, 84.11),
        (50, 0.05, 60, 86.86),
        (50, 0.05, 30, 102.27),
        (50, 0.10, 45, 118.01),
        (40, 0.03, 60, 67.82),
        (75, 0.17, 60, 171.92),
    ],
)
def test_system_temperatures(receiver, opacity, elevation_deg, expected):
    assert tsys_k(opacity, np.radians(elevation_deg), receiver) == pytest.approx(expected, abs=0.005)  # as printed


@pytest.mark.parametrize(
    ("ghz", "expected"), [(100, 76.0), (219.5, 90.0), (230, 91.4), (260, 98.5), (345, 158.3)]
)
def test_system_temperature_against_frequency(ghz, expected):
    """PWV 1.262 mm, 60° high, 50 K of receiver; the table's last digit, 5e-5 of opacity, is half of what is printed."""
    assert tsys_k(zenith_opacity(ghz, 1.262), np.pi / 3, 50.0) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(
    ("ghz", "pwv_mm", "transmission"),
    [(100, 0.5, 0.982), (150, 1, 0.976), (183.31, 0.5, 0.333), (230, 5, 0.803), (345, 1, 0.845), (370, 1, 0.497)],
)
def test_transmissions_at_the_zenith(ghz, pwv_mm, transmission):
    assert np.exp(-zenith_opacity(ghz, pwv_mm)) == pytest.approx(transmission, abs=1e-3)  # three digits were printed


def test_the_table_rises_and_has_the_receivers_of_its_bands():
    low, high = frequencies_ghz()
    assert (low, high) == (84.0, 374.0)
    assert [receiver_k(ghz) for ghz in (100, 145, 183, 230, 345)] == [40, 45, 50, 50, 75]


@pytest.mark.parametrize(
    ("ghz", "efficiency", "jy_per_k"), [(100, 0.7121, 34.28), (230, 0.6794, 35.94), (345, 0.6318, 38.65)]
)
def test_a_rough_dish_hears_less_at_short_waves(ghz, efficiency, jy_per_k):
    found = aperture_efficiency(299_792_458.0 / (ghz * 1e9))
    assert found == pytest.approx(efficiency, abs=5e-5)
    assert sefd_jy(1.0, 12.0, found) == pytest.approx(jy_per_k, abs=5e-3)


def test_the_noise_of_an_hour_of_43_antennas_is_that_of_the_radiometer_formula():
    """13.62 µJy: 100 K, 230 GHz, 7.5 GHz, two polarisations, 0.845; and of one baseline in two cases."""
    sefd = float(sefd_jy(100.0, 12.0, aperture_efficiency(299_792_458.0 / 230e9)))
    assert sefd == pytest.approx(3594, abs=0.5)
    assert radiometer_jy(sefd, 43, 7.5e9, 3600.0, 0.845, 2) == pytest.approx(13.62e-6, abs=5e-9)
    assert noise_sigma_jy(sefd, sefd, 1.875e9, 6.048, 0.845, 1) == pytest.approx(28.24e-3, rel=2e-3)
    assert noise_sigma_jy(sefd, sefd, 7.5e9, 30.24, 0.845, 2) == pytest.approx(4.466e-3, rel=2e-3)  # as the facts say


def test_the_noise_of_an_image_by_natural_weights_is_the_radiometer_formula_and_by_others_more():
    sigma = float(noise_sigma_jy(3594, 3594, 7.5e9, 30.0, 0.845, 2))
    natural = np.full(903 * 120, sigma**-2.0)
    formula = radiometer_jy(3594, 43, 7.5e9, 3600.0, 0.845, 2)
    assert image_noise_jy(natural, natural) == pytest.approx(formula, rel=1e-12)
    uneven = natural * np.random.default_rng(1).uniform(0.1, 1, natural.shape)
    assert image_noise_jy(uneven, natural) > image_noise_jy(natural, natural)
    assert image_noise_jy(np.zeros(3), np.ones(3)) is None
