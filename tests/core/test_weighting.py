"""CASA's weights: cells, densities, recipes, and what changes when an antenna is held."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.sky import visibilities
from synthwidgets.core.weighting import (
    density,
    imaging_weights,
    robust_f2,
    taper,
    uv_cells,
    weight_changes,
)

NPIX, CELL = 64, 0.1 * ARCSEC
STEP = 1 / (NPIX * CELL)  # one uv cell [wavelengths]


def scattered(count=2000, seed=3):
    """Crowded in the middle, as real coverages are."""
    dice = np.random.default_rng(seed)
    u, v = dice.normal(0, 5 * STEP, (2, count))
    return u, v, dice.uniform(0.5, 2.0, count)


@pytest.mark.parametrize(
    "u_cells, v_cells, row, column",
    [
        (0, 0, 32, 32),
        (0.99, 0, 32, 32),
        (1, 0, 32, 33),
        (-0.01, 0, 32, 31),
        (0, 2.5, 34, 32),
        (-32, 31.9, 63, 0),
    ],
)
def test_cell_is_the_floor_not_the_nearest(u_cells, v_cells, row, column):
    cells = uv_cells(np.array([u_cells * STEP]), np.array([v_cells * STEP]), NPIX, CELL)
    assert cells.tolist() == [row * NPIX + column]


def test_outside_the_grid_is_minus_one_and_not_counted():
    u = np.array([32.0, -32.1, 0.0, 0.0, 1.5]) * STEP
    v = np.array([0.0, 0.0, 40.0, -33.0, 1.5]) * STEP
    assert uv_cells(u, v, NPIX, CELL).tolist() == [-1, -1, -1, -1, 33 * NPIX + 33]
    counted = density(u[1:], v[1:], np.ones(4), NPIX, CELL)
    assert counted.sum() == 2.0


def test_density_counts_samples_and_conjugates():
    """Against a plain loop."""
    u, v, weights = scattered(300)
    expected = np.zeros((NPIX, NPIX))
    for one_u, one_v, weight in zip(u, v, weights, strict=True):
        for sign in (1, -1):
            column = int(np.floor(sign * one_u / STEP + NPIX / 2))
            row = int(np.floor(sign * one_v / STEP + NPIX / 2))
            expected[row, column] += weight
    assert np.allclose(density(u, v, weights, NPIX, CELL), expected.ravel(), rtol=1e-12, atol=0)


def test_densities_add_and_subtract_without_a_trace():
    u, v, _ = scattered()
    held = np.arange(len(u)) % 7 == 0
    ones = np.ones(len(u))
    whole, part, rest = (density(u[s], v[s], ones[s], NPIX, CELL) for s in (ones > 0, held, ~held))
    assert np.array_equal(part + rest, whole)
    assert np.array_equal(whole - part, rest)


def test_natural_weights_are_the_weights():
    weights = scattered()[2]
    assert np.array_equal(imaging_weights(weights, np.ones(len(weights)), "natural"), weights)


def test_uniform_weights_give_every_cell_the_same():
    """A cell's samples and conjugates sum to W_c / W_c = 1, whatever fell into it."""
    u, v, weights = scattered()
    counted = density(u, v, weights, NPIX, CELL)
    uniform = imaging_weights(weights, counted[uv_cells(u, v, NPIX, CELL)], "uniform")
    per_cell = density(u, v, uniform, NPIX, CELL)
    assert np.allclose(per_cell[counted > 0], 1.0, rtol=1e-12)
    assert np.all(imaging_weights(np.zeros(2), np.zeros(2), "uniform") == 0)


def test_briggs_goes_from_uniform_to_natural():
    u, v, weights = scattered()
    counted = density(u, v, weights, NPIX, CELL)
    at = counted[uv_cells(u, v, NPIX, CELL)]
    for robust, other in ((-4.0, "uniform"), (4.0, "natural")):
        briggs = imaging_weights(weights, at, "briggs", robust_f2(counted, weights.sum(), robust))
        ratio = briggs / imaging_weights(weights, at, other)
        # W_c f^2 is 25 10^(-2R) W_c / <W_c>, beyond 1e8 or below 1e-6 for W_c within 100 times its mean
        assert np.ptp(ratio) / ratio.mean() < 1e-4


def test_briggs_at_robust_0_is_the_formula():
    u, v, weights = scattered()
    counted = density(u, v, weights, NPIX, CELL)
    at = counted[uv_cells(u, v, NPIX, CELL)]
    f2 = 25.0 / (np.sum(counted**2) / (2 * np.sum(weights)))
    briggs = imaging_weights(weights, at, "briggs", robust_f2(counted, weights.sum(), 0.0))
    assert np.allclose(briggs, weights / (1 + at * f2), rtol=1e-12)
    assert robust_f2(np.zeros(4), 0.0, 0.5) == 0.0


@pytest.mark.parametrize("weighting", ["uniform", "briggs"])
def test_scale_of_the_weights_does_not_change_the_recipe(weighting):
    """All weights doubled: uniform stays, Briggs doubles, so that the image stays the same."""
    u, v, weights = scattered()
    made = []
    for factor in (1, 2):
        counted = density(u, v, factor * weights, NPIX, CELL)
        f2 = robust_f2(counted, factor * weights.sum(), 0.5)
        made.append(imaging_weights(factor * weights, counted[uv_cells(u, v, NPIX, CELL)], weighting, f2))
    assert np.allclose(made[1] / made[1].sum(), made[0] / made[0].sum(), rtol=1e-12)


@pytest.mark.parametrize("weighting", ["natural", "uniform", "briggs"])
def test_weight_changes_are_all_there_is(weighting):
    """Old weights plus the changes are the weights made anew from the new density; nothing else changed."""
    u, v, weights = scattered()
    moved_u, moved_v, moved_weights = scattered(200, seed=9)
    cells = uv_cells(u, v, NPIX, CELL)
    resting = density(u, v, weights, NPIX, CELL)
    old = resting + density(moved_u, moved_v, moved_weights, NPIX, CELL)
    new = resting + density(moved_u + 0.3 * STEP, moved_v, moved_weights, NPIX, CELL)
    f2 = robust_f2(old, weights.sum() + moved_weights.sum(), 0.5)
    corrected = imaging_weights(weights, old[cells], weighting, f2).copy()
    samples, differences = weight_changes(cells, weights, old, new, weighting, f2)
    corrected[samples] += differences
    assert np.allclose(corrected, imaging_weights(weights, new[cells], weighting, f2), rtol=1e-12)
    assert np.array_equal(samples, np.flatnonzero(old[cells] != new[cells])) or weighting == "natural"
    assert len(samples) < len(u)


def test_taper_is_the_transform_of_its_gaussian():
    """A sky of one Gaussian of the taper's width has just these visibilities."""
    u, v, _ = scattered()
    gaussian = {
        "kind": "gaussian",
        "flux_jy": 1.0,
        "east_arcsec": 0.0,
        "north_arcsec": 0.0,
        "major_arcsec": 0.5,
        "minor_arcsec": 0.5,
        "position_angle_deg": 0.0,
    }
    expected = visibilities([gaussian], np.stack([u, v, 0 * u], -1)).real
    assert np.allclose(taper(u, v, 0.5 * ARCSEC), expected, rtol=1e-9, atol=1e-15)
    assert np.all(taper(u, v, 0.0) == 1)
