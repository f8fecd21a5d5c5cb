"""Closure phases and amplitudes: their counts, that they are independent, and that no antenna touches them."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs
from synthwidgets.core.closure import (
    closure_amplitude_count,
    closure_amplitudes,
    closure_phase_count,
    closure_phases_rad,
    pair_matrix,
    squares,
    triangles,
)
from synthwidgets.core.sky import visibilities

SKY = [
    {"kind": "point", "flux_jy": 1.0, "east_arcsec": 0.0, "north_arcsec": 0.0},
    {"kind": "point", "flux_jy": 0.6, "east_arcsec": 1.1, "north_arcsec": -0.4},
]


def of_sky(sky, antennas=8, seed=1):
    """What the pairs of an array measure, as a matrix."""
    first, second = pairs(antennas)
    places = np.random.default_rng(seed).normal(scale=2e5, size=(antennas, 3)) * [1, 1, 0]
    return pair_matrix(visibilities(sky, places[first] - places[second]), first, second, antennas)


@pytest.mark.parametrize("antennas, phases, amplitudes", [(3, 1, 0), (4, 3, 2), (10, 36, 35), (43, 861, 860)])
def test_counts_of_the_facts(antennas, phases, amplitudes):
    """(N - 1)(N - 2)/2 and N(N - 3)/2."""
    assert (closure_phase_count(antennas), closure_amplitude_count(antennas)) == (phases, amplitudes)
    assert (len(triangles(antennas)), len(squares(antennas))) == (phases, amplitudes)


@pytest.mark.parametrize("antennas", [1, 2, 3])
def test_too_few_antennas_have_none(antennas):
    assert closure_amplitude_count(antennas) == len(squares(antennas)) == 0
    assert len(triangles(antennas)) == closure_phase_count(antennas) == (antennas == 3)


@pytest.mark.parametrize("antennas", [4, 5, 9, 14])
def test_sets_are_independent(antennas):
    """Which pairs go into each, with their signs, as rows of a matrix: its rank is their number."""
    index = pair_matrix(np.arange(1, antennas * (antennas - 1) // 2 + 1), *pairs(antennas), antennas)
    for rows, sides in (
        (triangles(antennas), ((0, 1, 1), (1, 2, 1), (2, 0, 1))),
        (squares(antennas), ((0, 1, 1), (2, 3, 1), (0, 2, -1), (1, 3, -1))),
    ):
        logs = np.zeros((len(rows), index.max()))
        for a, b, sign in sides:
            one, other = rows[:, a], rows[:, b]
            # a phase turned about counts the other way, an amplitude does not
            turn = np.where(one < other, 1, -1) if rows.shape[1] == 3 else 1
            logs[np.arange(len(rows)), index[one, other] - 1] += sign * turn
        assert np.linalg.matrix_rank(logs) == len(rows)


def test_a_point_closes_wherever_it_stands():
    point = of_sky([{"kind": "point", "flux_jy": 2.0, "east_arcsec": 3.0, "north_arcsec": -5.0}])
    assert np.abs(closure_phases_rad(point, triangles(8))).max() < 1e-12
    assert np.abs(closure_amplitudes(point, squares(8)) - 1).max() < 1e-12


@pytest.mark.parametrize("seed", range(5))
def test_closure_is_untouched_by_any_antenna_errors(seed):
    dice = np.random.default_rng(seed)
    gains = np.exp(dice.normal(size=8)) * np.exp(2j * np.pi * dice.uniform(size=8))
    true, raw = of_sky(SKY), gains[:, None] * gains.conj() * of_sky(SKY)
    turned = closure_phases_rad(raw, triangles(8)) - closure_phases_rad(true, triangles(8))
    assert np.abs(np.exp(1j * turned) - 1).max() < 1e-12
    assert closure_amplitudes(raw, squares(8)) == pytest.approx(closure_amplitudes(true, squares(8)), rel=1e-12)
    assert np.abs(closure_phases_rad(true, triangles(8))).max() > 0.5  # and there was something to spoil
    assert np.abs(closure_amplitudes(true, squares(8)) - 1).max() > 0.3


def test_an_error_of_one_pair_is_seen_by_every_triangle_with_that_side():
    """What no antenna did: a baseline's own error does not close."""
    point = np.ones((5, 5), complex)
    point[1, 2] *= np.exp(0.3j)
    point[2, 1] = point[1, 2].conj()
    all_with_one = closure_phases_rad(point, triangles(5, corner=1))
    of_sides = dict(zip(map(tuple, triangles(5, corner=1).tolist()), all_with_one, strict=True))
    against = of_sides.pop((1, 0, 2))  # walked from 2 to 1
    assert against == pytest.approx(-0.3)
    assert {sides: angle for sides, angle in of_sides.items() if abs(angle) > 1e-12} == {
        (1, 2, 3): pytest.approx(0.3), (1, 2, 4): pytest.approx(0.3)
    }


def test_sign_of_a_triangle_walked_the_other_way():
    true = of_sky(SKY)
    assert closure_phases_rad(true, triangles(8)[:, ::-1]) == pytest.approx(-closure_phases_rad(true, triangles(8)))
