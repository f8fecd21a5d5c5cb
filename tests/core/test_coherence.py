"""Delay, phase and coherence: the numbers of facts/calibration 4.3, a test a line of its table."""

import numpy as np
import pytest

from synthwidgets.core.coherence import coherence, path_phase_rad, quality, smearing, wet_path_m


def degrees(path_m, ghz):
    return np.degrees(path_phase_rad(path_m, ghz * 1e9))


@pytest.mark.parametrize(("path_m", "expected"), [(1e-3, (108.07, 276.19, 414.29)), (1e-4, (10.81, 27.62, 41.43))])
def test_phase_is_360_times_frequency_times_path_over_c_and_a_lag(path_m, expected):
    found = degrees(path_m, np.array([90.0, 230.0, 345.0]))
    assert found == pytest.approx(-np.array(expected), abs=0.006)  # as printed


def test_a_millimetre_of_water_is_6_5_mm_of_path():
    assert degrees(wet_path_m(1.0), 230.0) / -360 == pytest.approx(4.987, abs=5e-4)
    assert wet_path_m(0.015) * 1e6 == pytest.approx(97.5)
    assert degrees(wet_path_m(0.015), 230.0) == pytest.approx(-26.9, abs=0.06)


@pytest.mark.parametrize(
    ("rms_deg", "left"),
    [(10, 0.9849), (27, 0.8949), (30, 0.8719), (50, 0.6833), (57.3, 0.6065), (70, 0.4741), (72, 0.4540)],
)
def test_coherence_of_a_scattering_phase(rms_deg, left):
    assert coherence(np.radians(rms_deg)) == pytest.approx(left, abs=1e-4)
    turns = np.random.default_rng(3).normal(0, np.radians(rms_deg), 200_000)
    # an average of 200 000 cosines, each scattering by less than 0.71: five standard errors
    assert np.cos(turns).mean() == pytest.approx(left, abs=5 * 0.71 / np.sqrt(200_000))


def test_the_rms_phase_of_a_fixed_path_grows_with_the_frequency():
    path_m = 1e-4
    at_345 = np.radians(30.0) * degrees(path_m, 345.0) / degrees(path_m, 230.0)
    assert np.degrees(at_345) == pytest.approx(45)
    assert coherence(at_345) == pytest.approx(0.735, abs=5e-4)


@pytest.mark.parametrize(("turns", "left"), [(0.1, 0.9836), (0.5, 0.6366), (1.0, 0.0)])
def test_smearing_in_an_integration(turns, left):
    assert smearing(turns) == pytest.approx(left, abs=1e-4)
    moments = (np.arange(1000) + 0.5) / 1000 * turns
    assert abs(np.exp(2j * np.pi * moments).mean()) == pytest.approx(left, abs=1e-4)  # the sum itself


@pytest.mark.parametrize(
    ("rms_deg", "word"),
    [(29.9, "excellent"), (30, "good"), (50, "elevated"), (69.9, "elevated"), (70, "poor"), (360, "poor")],
)
def test_quality_classes_of_the_pipeline(rms_deg, word):
    assert quality(rms_deg) == word


def test_losses_at_the_limits_of_the_classes():
    assert 1 - coherence(np.radians([30, 50, 70])) == pytest.approx([0.13, 0.32, 0.53], abs=5e-3)


def test_the_rule_of_thumb_of_one_radian():
    assert coherence(1.0) == pytest.approx(0.607, abs=5e-4)
