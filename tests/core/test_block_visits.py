"""A block as the simulator of raw data takes it: the true visibilities of its sources, at their times and places."""

import numpy as np
import pytest

from synthwidgets.core.arrays import equatorial_m, pairs, preset
from synthwidgets.core.block_presets import block_preset
from synthwidgets.core.block_visits import directions_rad, field_skies, on_field, visits
from synthwidgets.core.observing import true_visibilities
from synthwidgets.core.schedule import classes
from synthwidgets.core.tracks import elevations_rad

BLOCK, ALMA = block_preset("band6"), preset("alma.c3")
WHEN = on_field(BLOCK)


def test_only_integrations_on_their_field_count():
    kinds = np.array(classes(BLOCK))[WHEN.scans]
    counts = {kind: int((kinds == kind).sum()) for kind in set(kinds.tolist())}
    assert counts == {"bandpass": 50, "phase": 7 * 5, "target": 4 * 65, "check": 2 * 10}
    assert (np.diff(WHEN.times_s) > 0).all()


def test_a_calibrator_is_a_point_of_its_flux_and_the_target_is_resolved():
    first, second = pairs(8)
    wavelength_m = 299_792_458 / 230e9
    seen = true_visibilities(
        field_skies(BLOCK, 230e9), visits(BLOCK, WHEN), equatorial_m(ALMA)[:8], wavelength_m, first, second
    )
    names = np.array([field.name for field in BLOCK.fields])[WHEN.fields]
    for name, flux_jy in (("3C279", 3.98), ("J1037-2934", 0.447), ("QSO-3°", 0.15)):
        assert seen[names == name] == pytest.approx(flux_jy, abs=1e-12)  # at the phase centre: no phase either
    target = np.abs(seen[names == "TW Hya"])
    assert (target < 0.56).all() and target.min() < 0.5 * target.max()


def test_elevations_are_those_of_the_tracks():
    """The array's own function of hour angle and declination, of each field."""
    _, elevations = directions_rad(BLOCK, WHEN)
    hour_angles = visits(BLOCK, WHEN).hour_angles_rad
    for number, field in enumerate(BLOCK.fields):
        mine = WHEN.fields == number
        expected = elevations_rad(ALMA, hour_angles[mine], field.declination_rad)[:, 0]
        assert elevations[mine] == pytest.approx(expected, abs=1e-12)


def test_the_phase_calibrator_has_passed_its_meridian_and_stands_in_the_south_west():
    """Right ascension 10.6 h at sidereal times from 11.4 h on, declination south of the latitude."""
    azimuths, _ = directions_rad(BLOCK, WHEN)
    calibrator = WHEN.fields == [field.name for field in BLOCK.fields].index("J1037-2934")
    assert (visits(BLOCK, WHEN).hour_angles_rad[calibrator] > 0).all()
    assert ((azimuths[calibrator] > np.pi) & (azimuths[calibrator] < 1.5 * np.pi)).all()
