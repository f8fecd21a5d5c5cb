"""Raw visibilities: everything of an antenna, nothing of a pair but its noise. Lines of facts 4.2, 4.5 and 4.8."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import equatorial_m, pairs, preset, shape_layout
from synthwidgets.core.closure import closure_phases_rad, pair_matrix, triangles
from synthwidgets.core.coherence import path_phase_rad
from synthwidgets.core.gain_tables import corrected
from synthwidgets.core.observing import (
    FieldSky,
    Visits,
    correlation_noise,
    path_gains,
    position_gains,
    raw_visibilities,
    receiver_gains,
    true_visibilities,
)
from synthwidgets.core.sampling import noise_sigma_jy
from synthwidgets.core.sky import visibilities
from synthwidgets.core.tracks import antenna_uvw_m
from tests.exact import exact_images

WAVELENGTH_M = 299_792_458.0 / 230e9
ARCSEC = np.pi / 180 / 3600
ALMA = preset("alma.c3")
PLACES_M = equatorial_m(ALMA)
FIRST, SECOND = pairs(len(ALMA.names))


def point(flux_jy, east=0.0, north=0.0):
    return {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east, "north_arcsec": north}


DISK = {"kind": "disk", "flux_jy": 0.8, "east_arcsec": -0.4, "north_arcsec": 1.0, "diameter_arcsec": 1.5}
FIELDS = [FieldSky([point(3.98)], -0.1), FieldSky([point(0.447)], -0.51), FieldSky([point(0.2, 1.0, -2.0), DISK], -0.6)]
DECLINATIONS_RAD = [field.declination_rad for field in FIELDS]
TIMES_S = 6.048 * np.arange(40)
VISITS = Visits(TIMES_S, -0.3 + 7.29e-5 * TIMES_S, np.repeat([0, 1, 2, 1], 10))
TRUE = true_visibilities(FIELDS, VISITS, PLACES_M, WAVELENGTH_M, FIRST, SECOND)


def test_true_visibilities_are_those_of_each_field_at_its_hour_angles():
    """Against the sky's closed form on baselines, integration by integration."""
    for one, (hour_angle, number) in enumerate(zip(VISITS.hour_angles_rad, VISITS.fields, strict=True)):
        field = FIELDS[number]
        uvw = antenna_uvw_m(PLACES_M, np.array([hour_angle]), field.declination_rad)[0] / WAVELENGTH_M
        assert np.abs(TRUE[one] - visibilities(field.sky, uvw[FIRST] - uvw[SECOND])).max() < 1e-10


def test_without_air_gains_and_noise_the_block_gives_back_the_true_visibilities():
    """Through the units of correlation and back: 1e-10."""
    sefds_jy = np.linspace(3000, 4000, len(ALMA.names))
    ones = [
        receiver_gains(1, ALMA.names, TIMES_S, spread=0.0, drift_deg=0.0), path_gains(np.zeros((40, 43)), WAVELENGTH_M),
        position_gains(DECLINATIONS_RAD, VISITS, np.zeros((43, 3)), WAVELENGTH_M),
    ]
    ones[0] = np.abs(ones[0])  # its constant phases are the receivers' own
    raw = raw_visibilities(TRUE, FIRST, SECOND, ones, sefds_jy)
    assert np.abs(raw * np.sqrt(sefds_jy[FIRST] * sefds_jy[SECOND]) - TRUE).max() < 1e-10


def test_one_jansky_in_units_of_correlation():
    """Facts 4.10: 2.783e-4 at an SEFD of 3594 Jy."""
    raw = raw_visibilities(np.ones((1, 1)), np.array([0]), np.array([1]), sefds_jy=np.array([3594.0, 3594.0]))
    assert raw[0, 0].real == pytest.approx(2.783e-4, rel=3e-4)  # last digits of both


def errors():
    dice = np.random.default_rng(3)
    return [
        receiver_gains(1, ALMA.names, TIMES_S),
        path_gains(dice.normal(scale=1e-3, size=(40, 43)), WAVELENGTH_M),
        position_gains(DECLINATIONS_RAD, VISITS, dice.normal(scale=1e-3, size=(43, 3)), WAVELENGTH_M),
    ]


def test_the_gain_of_a_path_is_the_arrow_of_its_phase():
    """Fast, from a table, within 4e-12; the same sign and the same speed of light."""
    paths_m = np.linspace(-2e-3, 3e-3, 501)
    assert np.abs(path_gains(paths_m, WAVELENGTH_M) - np.exp(1j * path_phase_rad(paths_m, 230e9))).max() < 1e-11


def test_noise_free_data_divided_by_all_true_gains_are_the_true_visibilities():
    """Facts 4.2, tests 1 and 2: in any order of the terms."""
    each = errors()
    raw = raw_visibilities(TRUE, FIRST, SECOND, each)
    assert np.abs(raw - TRUE).max() > 1
    for order in (each, each[::-1]):
        found = raw
        for gains in order:
            found = corrected(found, gains, FIRST, SECOND)[0]
        assert np.abs(found - TRUE).max() < 1e-10


def test_all_errors_are_of_antennas_so_closure_is_the_sky_s():
    raw = raw_visibilities(TRUE, FIRST, SECOND, errors(), np.linspace(3000, 4000, 43))
    matrices = (pair_matrix(of, FIRST, SECOND, 43) for of in (raw, TRUE))
    one, other = (closure_phases_rad(matrix, triangles(43)) for matrix in matrices)
    assert np.abs(np.exp(1j * (one - other)) - 1).max() < 1e-8  # of visibilities down to a thousandth of the flux


def test_receivers_have_any_phase_and_wander_slowly():
    """As in the real NGC 5921 data: phases of pairs are uniform, 104 deg rms; within a minute they stay together."""
    gains = receiver_gains(7, [str(one) for one in range(400)], np.arange(0, 7200.0, 60))
    both = gains[:, :200] * gains[:, 200:].conj()
    rms_deg = np.sqrt((np.degrees(np.angle(both[0])) ** 2).mean())
    assert rms_deg == pytest.approx(180 / np.sqrt(3), abs=3 * 47 / np.sqrt(200))  # of 200 uniform phases: 47 deg each
    phases = np.unwrap(np.angle(gains), axis=0)
    drift_deg = np.degrees((phases - phases.mean(axis=0)).std())
    assert 5 < drift_deg < 12  # 10 in the long run; two hours hold one to four waves
    assert np.degrees(np.abs(np.diff(phases, axis=0))).max() < 5
    assert np.abs(gains[0]).std() == pytest.approx(0.05, rel=0.2)


def test_receivers_of_another_seed_or_name_differ_and_repeat():
    one, same, other = (receiver_gains(seed, ["A", "B"], TIMES_S) for seed in (1, 1, -1))
    assert np.array_equal(one, same)
    assert np.abs(one - other).min() > 1e-6 and np.abs(one[:, 0] - one[:, 1]).min() > 1e-6


def test_path_growing_eastward_moves_the_image_west_by_0_206_arcsec():
    """1e-6 m a metre; facts 4.2 and conventions."""
    line = shape_layout("random", 12, size_m=600.0)
    first, second = pairs(12)
    places = equatorial_m(line)
    field, noon = FieldSky([point(1.0)], line.latitude_rad), Visits(np.zeros(1), np.zeros(1), np.zeros(1, int))
    true = true_visibilities([field], noon, places, WAVELENGTH_M, first, second)
    raw = raw_visibilities(true, first, second, [path_gains(1e-6 * line.enu_m[None, :, 0], WAVELENGTH_M)])
    uvw = antenna_uvw_m(places, np.zeros(1), line.latitude_rad)[0] / WAVELENGTH_M
    u, v = (uvw[first] - uvw[second])[:, :2].T
    cell_arcsec = 0.01
    image, _ = exact_images(u, v, raw[0], np.ones(len(u)), 64, cell_arcsec * ARCSEC)
    row, column = np.unravel_index(image.argmax(), image.shape)
    assert (32 - column) * cell_arcsec == pytest.approx(-0.206, abs=cell_arcsec / 2 + 1e-3)
    assert row == 32


POSITIONS = [(1.0, 7.4, 35.7), (1.0, 1.0, 4.82), (0.2, 7.4, 7.13)]


@pytest.mark.parametrize("error_mm, apart_deg, told_deg", POSITIONS)
def test_position_error_is_what_two_fields_differ_by(error_mm, apart_deg, told_deg):
    """360 db.ds nu / c: an antenna off along the line from one field to the other. Facts 4.5."""
    apart = np.radians(apart_deg)
    both = Visits(np.zeros(2), np.zeros(2), np.array([0, 1]))
    gains = position_gains([apart / 2, -apart / 2], both, np.array([[0.0, 0.0, error_mm * 1e-3]]), WAVELENGTH_M)
    # the facts count the angle, the chord is shorter by its square over 24: 7e-4 at 7.4 deg
    assert np.degrees(np.angle(gains[0, 0] * gains[1, 0].conj())) == pytest.approx(told_deg, rel=2e-3)


def test_sign_of_a_position_error_is_that_of_the_fringe():
    """An antenna moved by 2 mm, tracked as if it were not: the true array's exp(2 pi i w) over the thought one's."""
    moved = np.zeros((43, 3))
    moved[5] = [2e-3, -1e-3, 0.5e-3]
    one = Visits(np.zeros(1), np.array([0.4]), np.ones(1, int))
    w_true, w_thought = (
        antenna_uvw_m(places, one.hour_angles_rad, FIELDS[1].declination_rad)[..., 2] / WAVELENGTH_M
        for places in (PLACES_M + moved, PLACES_M)
    )
    fringe = np.exp(2j * np.pi * ((w_true - w_thought)[:, FIRST] - (w_true - w_thought)[:, SECOND]))
    gains = position_gains(DECLINATIONS_RAD, one, moved, WAVELENGTH_M)
    raw = raw_visibilities(np.ones((1, 903)), FIRST, SECOND, [gains])
    assert np.abs(raw - fringe).max() < 1e-9


NOISE = correlation_noise(5, [str(one) for one in range(12)], *pairs(12), np.arange(1500), 1.0, 0.5)


def test_noise_is_that_of_the_facts_the_same_for_every_antenna():
    """1/(eta sqrt(2 bandwidth time)), which SEFDs turn into the noise in Jy."""
    assert NOISE.real.std() == pytest.approx(1.0, rel=3 / np.sqrt(2 * NOISE.size))
    each = correlation_noise(5, "ABC", *pairs(3), np.arange(2), 2e9, np.array([1.0, 4.0]), 0.845, 2)
    same = correlation_noise(5, "ABC", *pairs(3), np.arange(2), 2e9, 1.0, 0.845, 2)
    assert each[1] == pytest.approx(same[1] / 2)
    unit = correlation_noise(5, "ABC", *pairs(3), np.arange(2), 0.5, 1.0)
    assert same == pytest.approx(unit * noise_sigma_jy(1, 1, 2e9, 1.0, 0.845, 2))


def test_no_samples_noise_knows_of_anothers_at_any_lag_in_time_or_pair():
    """The autocorrelation over times and pairs, every lag, summed over ten seeds: a lag that is not 0 in one is in all.

    Each sum of products is normal with the square root of their number, and 5 sigma: of 50 000 lags and parts that many
    normal numbers pass it in 3 of 100 such tests.
    """
    times, pair_count = 300, 28
    padded = (2 * times, 2 * pair_count)
    sums = np.zeros((3, times, 2 * pair_count))
    for seed in range(10):
        noise = correlation_noise(seed, "ABCDEFGH", *pairs(8), np.arange(times), 1.0, 0.5)
        real, imag = (np.fft.fft2(part, padded) for part in (noise.real, noise.imag))
        for place, (one, other) in enumerate(((real, real), (imag, imag), (real, imag))):
            sums[place] += np.fft.ifft2(one * other.conj()).real[:times]
    pair_lags = np.abs(np.fft.fftfreq(2 * pair_count, 1 / (2 * pair_count)))
    products = 10 * np.outer(times - np.arange(times), pair_count - pair_lags)
    enough = products > 1000  # a sum of fewer products of normal numbers is not normal out to 5 sigma
    sigmas = np.where(enough, np.abs(sums) / np.sqrt(np.maximum(products, 1)), 0)
    assert sigmas[:2, 0, 0].min() > 200  # each with itself
    sigmas[:2, 0, 0] = 0
    assert sigmas.max() < 5


def test_pairs_that_share_an_antenna_share_no_noise():
    """Every pair with every other at the same moment, 2 145 of them and their parts: 5 sigma."""
    parts = np.concatenate([NOISE.real, NOISE.imag], axis=1)
    found = parts.T @ parts / np.sqrt(len(parts))
    np.fill_diagonal(found, 0)
    assert np.abs(found).max() < 5
