"""Frequency bands: names at the usual frequencies, edges, gaps."""

from itertools import pairwise

import pytest

from synthwidgets.models.bands import BANDS, band_name


@pytest.mark.parametrize(
    ("frequency_ghz", "name"),
    [
        (1.42040575, "L band"),  # neutral hydrogen
        (22.23508, "K band"),  # water
        (115.2712018, "band 3"),  # carbon monoxide, lowest line
        (230.538, "band 6"),  # the next
        (345.7959899, "band 7"),  # the third
        (0.1, ""),
        (60.0, ""),  # the air's own oxygen
        (1000.0, ""),
    ],
)
def test_well_known_lines_lie_in_their_bands(frequency_ghz, name):
    assert band_name(frequency_ghz) == name


def test_bands_do_not_overlap_and_an_edge_belongs_to_the_upper_one():
    assert all(low < high for low, high, _ in BANDS)
    assert all(above[0] >= below[1] for below, above in pairwise(BANDS))
    assert band_name(211.0) == "band 6"
