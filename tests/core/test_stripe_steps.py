"""A picture put together from stripes: what one sample looks like, which way it is shifted, where all of them end."""

import numpy as np
import pytest

from synthwidgets.core.stripe_steps import mean_stripes, one_by_one, together
from tests.exact import exact_sums

CELL_RAD, NPIX = 1e-6, 64
GRIDDER = 1e-4  # of the peak: the gridder's own tolerance


def grid():
    place = (np.arange(NPIX) - NPIX // 2) * CELL_RAD
    return -place[None, :], place[:, None]  # east (columns grow west), north


@pytest.mark.parametrize(("u", "v", "visibility"), [(7e4, 2e4, 1.5 + 0j), (-3e4, 9e4, 0.4 - 1.1j)])
def test_one_sample_is_a_set_of_stripes_as_strong_and_as_shifted_as_measured(u, v, visibility):
    east, north = grid()
    wanted = np.abs(visibility) * np.cos(2 * np.pi * (u * east + v * north) - np.angle(visibility))
    found = mean_stripes(np.array([u]), np.array([v]), np.array([visibility]), np.ones(1), NPIX, CELL_RAD)
    assert found == pytest.approx(wanted, abs=GRIDDER * np.abs(visibility))


def test_the_stripes_of_a_point_have_a_crest_on_it():
    """Lopsided: 9 pixels east, 4 north, which is column 23 and row 36."""
    east, north, u, v = 9 * CELL_RAD, 4 * CELL_RAD, 5.1e4, -2.3e4
    visibility = np.exp(2j * np.pi * (u * east + v * north))
    found = mean_stripes(np.array([u]), np.array([v]), np.array([visibility]), np.ones(1), NPIX, CELL_RAD)
    assert found[32 + 4, 32 - 9] == pytest.approx(1.0, abs=GRIDDER)
    assert found[32 + 4, 32 + 9] < 0.99


@pytest.fixture(scope="module")
def samples():
    rng = np.random.default_rng(11)
    u, v = rng.uniform(-1e5, 1e5, (2, 60))
    return u, v, rng.normal(size=60) + 1j * rng.normal(size=60), rng.uniform(0.5, 2, 60)


def test_all_steps_together_are_the_exact_sum_over_all_samples(samples):
    u, v, visibilities, weights = samples
    exact = exact_sums(u, v, visibilities, weights, NPIX, CELL_RAD)[0] / weights.sum()
    for steps in (one_by_one(60), together(np.arange(60) % 7)):
        some = steps.upto(len(steps.ends))
        assert sorted(some) == list(range(60))
        found = mean_stripes(u[some], v[some], visibilities[some], weights[some], NPIX, CELL_RAD)
        assert found == pytest.approx(exact, abs=GRIDDER * np.abs(exact).max())


def test_each_mean_is_that_of_the_one_before_and_the_new_stripes_by_their_weights(samples):
    steps = together(np.arange(60) % 7)

    def mean(which):
        return mean_stripes(*(each[which] for each in samples), NPIX, CELL_RAD)

    weights = samples[3]
    for step in range(1, 8):
        before, now = steps.upto(step - 1), steps.of(step)
        total = weights[before].sum() + weights[now].sum()
        wanted = (weights[before].sum() * mean(before) + weights[now].sum() * mean(now)) / total
        assert mean(steps.upto(step)) == pytest.approx(wanted, abs=2 * GRIDDER * np.abs(wanted).max())


def test_nothing_yet_is_an_empty_picture():
    steps = one_by_one(3)
    assert len(steps.upto(0)) == len(steps.of(0)) == 0
    nothing = np.zeros(0)
    assert not mean_stripes(nothing, nothing, nothing + 0j, nothing, NPIX, CELL_RAD).any()
    assert len(together(np.zeros(0, int)).ends) == 0
