"""Bessel functions and phasors of numpy alone, against scipy's and numpy's own."""

import numpy as np
import pytest
import scipy.special

from synthwidgets.core.bessel import j0, j1, jinc
from synthwidgets.core.phasor import phasor

X = np.concatenate([np.linspace(-12, 12, 24001), np.linspace(12, 5000, 50001)])


@pytest.mark.parametrize("ours, theirs", [(j0, scipy.special.j0), (j1, scipy.special.j1)])
def test_within_1e_7_of_scipy(ours, theirs):
    assert np.max(np.abs(ours(X) - theirs(X))) < 1e-7


def test_jinc_is_2_j1_over_x_and_1_at_zero():
    x = X[X != 0]
    assert np.max(np.abs(jinc(x) - 2 * scipy.special.j1(x) / x)) < 1e-7
    assert jinc(np.zeros(1))[0] == 1


def test_any_shape_and_nan():
    assert j0(np.zeros((2, 0, 3))).shape == (2, 0, 3)
    assert jinc(np.full((2, 2), 4.0)).shape == (2, 2)
    assert np.isnan(j0(np.array([np.nan, 1.0]))).tolist() == [True, False]
    assert np.isnan(jinc(np.array([np.nan, 9.0]))).tolist() == [True, False]


def test_phasor_is_the_complex_exponential():
    turns = np.random.default_rng(1).uniform(-1e4, 1e4, 20000)
    # 4e-12 of its own; 1e4 turns in double precision are known to 1e-12 turns, 1e-11 rad
    assert np.max(np.abs(phasor(turns) - np.exp(2j * np.pi * turns))) < 2e-11
