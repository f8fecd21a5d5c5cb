"""Which way a coverage is long: against the slow sum over pairs, and turned about."""

import numpy as np
import pytest

from synthwidgets.core.coverage import spread


def test_it_is_the_ellipse_of_all_pairs_summed_one_by_one():
    places = np.random.default_rng(4).normal(size=(5, 7, 3)) * [3.0, 1.0, 9.0]
    moments = np.zeros((2, 2))
    for moment in places:
        for first in range(7):
            for second in range(first):
                baseline = (moment[first] - moment[second])[:2]
                moments += np.outer(baseline, baseline)
    lengths, axes = np.linalg.eigh(moments)
    found = spread(places)
    assert found.ratio == pytest.approx(np.sqrt(lengths[0] / lengths[1]))
    assert abs(np.cos(found.sharp_rad) * axes[1, 1] + np.sin(found.sharp_rad) * axes[0, 1]) == pytest.approx(1)


@pytest.mark.parametrize("degrees", [0, 30, 90, 135])
def test_a_line_is_sharp_along_itself_north_through_east(degrees):
    along = np.array([0.0, 1.0, 4.0])
    line = np.stack([along * np.sin(np.radians(degrees)), along * np.cos(np.radians(degrees)), 0 * along], axis=-1)
    found = spread(line[None])
    assert np.degrees(found.sharp_rad) % 180 == pytest.approx(degrees % 180, abs=1e-6)
    assert found.ratio == pytest.approx(0, abs=1e-7)  # the root of a rounding


def test_a_round_coverage_has_no_long_way_and_one_place_none_at_all():
    turns = 2 * np.pi * np.arange(8) / 8
    assert spread(np.stack([np.sin(turns), np.cos(turns), 0 * turns], axis=-1)[None]).ratio == pytest.approx(1)
    assert spread(np.ones((2, 3, 3))) == (0.0, 0.0)
    assert spread(np.empty((0, 0, 3))) == (0.0, 0.0)
