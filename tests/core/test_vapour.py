"""Water vapour and radiometers: facts/calibration 4.7, a test a line."""

import numpy as np
import pytest

from synthwidgets.core.vapour import (
    mended_rms_m,
    noise_rms_m,
    path_rms_m,
    radiometer_paths_m,
    turbulence_of,
)

NIGHTS = [  # wet, dry, PWV, raw, after, gain
    (175, 75, 2.0, 190.4, 80.9, 2.35),
    (60, 75, 0.5, 96.0, 76.5, 1.26),
    (350, 75, 3.0, 357.9, 85.3, 4.20),
]


@pytest.mark.parametrize(("wet_um", "dry_um", "pwv_mm", "raw_um", "after_um", "gain"), NIGHTS)
def test_what_radiometers_leave(wet_um, dry_um, pwv_mm, raw_um, after_um, gain):
    after = mended_rms_m(wet_um * 1e-6, dry_um * 1e-6, pwv_mm) * 1e6
    assert after == pytest.approx(after_um, abs=0.06)
    assert np.hypot(wet_um, dry_um) == pytest.approx(raw_um, abs=0.06)
    assert raw_um / after == pytest.approx(gain, abs=6e-3)


def test_defaults_at_1_km_and_the_two_sliders():
    assert path_rms_m(2.0) == pytest.approx((175e-6, 75e-6))
    assert path_rms_m(4.0) == pytest.approx((350e-6, 75e-6))  # water makes only the wet part rougher
    assert path_rms_m(2.0, 2.0) == pytest.approx((350e-6, 150e-6))
    assert np.hypot(*path_rms_m(1.8)) == pytest.approx(175e-6, rel=0.01)
    assert np.hypot(*path_rms_m(0.7, turbulence_of(350e-6, 0.7))) == pytest.approx(350e-6)


@pytest.mark.parametrize(("wet_um", "dry_um", "pwv_mm", "raw_um", "after_um", "gain"), NIGHTS)
def test_simulated_radiometers_leave_what_the_formula_says(wet_um, dry_um, pwv_mm, raw_um, after_um, gain):
    """Pairs of antennas so far apart that their air is independent, each pair with the rms of 1 km."""
    rng = np.random.default_rng(6)
    wet = rng.normal(0, wet_um * 1e-6 / np.sqrt(2), (4000, 12))
    dry = rng.normal(0, dry_um * 1e-6 / np.sqrt(2), wet.shape)
    names = [f"A{index}" for index in range(12)]
    left = wet + dry - radiometer_paths_m(wet, pwv_mm, 1, names, np.arange(4000))
    pairs = (left[:, ::2] - left[:, 1::2]).ravel()
    # 24 000 independent pairs: an rms within 1/sqrt(2 n), five of them
    assert np.sqrt(np.mean(pairs**2)) * 1e6 == pytest.approx(after_um, rel=5 / np.sqrt(2 * 24_000))


def test_the_noise_belongs_to_antenna_and_integration_whoever_else_observes():
    wet, names = np.zeros((6, 3)), ["A", "B", "C"]
    whole = radiometer_paths_m(wet, 1.0, 7, names, np.arange(6))
    part = radiometer_paths_m(wet[4:, :2], 1.0, 7, ["C", "A"], np.arange(4, 6))
    assert np.array_equal(part, whole[4:][:, [2, 0]])
    assert not np.any(whole == radiometer_paths_m(wet, 1.0, 8, names, np.arange(6)))


def test_the_noise_of_neighbours_and_of_moments_is_independent():
    noise = radiometer_paths_m(np.zeros((20_000, 2)), 1.0, 3, ["A", "B"], np.arange(20_000)) / noise_rms_m(1.0)
    assert noise.std(axis=0) == pytest.approx(np.sqrt(0.5), rel=5 / np.sqrt(2 * 20_000))
    assert abs(np.corrcoef(noise.T)[0, 1]) < 5 / np.sqrt(20_000)
    assert abs(np.corrcoef(noise[1:, 0], noise[:-1, 0])[0, 1]) < 5 / np.sqrt(20_000)
