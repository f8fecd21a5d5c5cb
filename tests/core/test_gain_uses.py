"""Tables on fields: a phase calibrator's gains on a target; what is temporary for whom. Lines of facts 4.1 and 4.6."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import equatorial_m, pairs, shape_layout
from synthwidgets.core.gain_tables import gain_table, solution_intervals
from synthwidgets.core.gain_uses import Use, temporary_fields, with_tables
from synthwidgets.core.gains import gain_sums, solve_gains
from synthwidgets.core.observing import FieldSky, Visits, path_gains, raw_visibilities, true_visibilities

CALIBRATOR, TARGET, CHECK = 0, 1, 2
ARRAY = shape_layout("random", 9, 1000.0)
FIRST, SECOND = pairs(9)
WAVELENGTH_M = 1.3e-3
FIELDS = [
    FieldSky([{"kind": "point", "flux_jy": flux, "east_arcsec": east, "north_arcsec": 0.0}], declination)
    for flux, east, declination in ((0.447, 0.0, -0.5), (0.05, 0.2, -0.6), (0.15, 0.0, -0.55))
]
SCANS = np.repeat(np.arange(9), [3, 20, 3, 20, 3, 10, 3, 20, 3])
OF_SCANS = np.array([CALIBRATOR, TARGET, CALIBRATOR, TARGET, CALIBRATOR, CHECK, CALIBRATOR, TARGET, CALIBRATOR])
VISITS = Visits(6.0 * np.arange(len(SCANS)), 7e-5 * 6.0 * np.arange(len(SCANS)), OF_SCANS[SCANS])
TRUE = true_visibilities(FIELDS, VISITS, equatorial_m(ARRAY), WAVELENGTH_M, FIRST, SECOND)
CONSTANT = np.exp(2j * np.pi * np.random.default_rng(1).uniform(size=9))


def raw(paths_m):
    return raw_visibilities(TRUE, FIRST, SECOND, [CONSTANT[None], path_gains(paths_m, WAVELENGTH_M)])


def solved(data, fields, per, flags=None, **more):
    """A table of some fields, with the flux of the calibrator as the model of all."""
    intervals = solution_intervals(SCANS, np.isin(VISITS.fields, fields), per)
    sums = gain_sums(data, 0.447, 1e8, FIRST, SECOND, 9, intervals, flags)
    return gain_table(solve_gains(sums, **more), intervals, VISITS.times_s, VISITS.fields, flags)


def applied(data, tables, *uses):
    return with_tables(data, tables, uses, VISITS.times_s, VISITS.fields, FIRST, SECOND)


def drifting(um_s):
    """Paths that grow steadily, each antenna's at its own rate [m]."""
    return 1e-6 * um_s * VISITS.times_s[:, None] * np.linspace(-1, 1, 9)


def test_per_scan_gains_take_a_steady_drift_out_of_the_target():
    """Exactly, between the scans: its phase goes straight. 0.9 um/s is 18 deg in 72 s; a scan averages 1.5 of 3 deg."""
    data = raw(drifting(0.9))
    found, flags = applied(data, {"phase_inf": solved(data, [CALIBRATOR], "scan")}, Use("phase_inf", (TARGET, CHECK)))
    for field in (TARGET, CHECK):
        moments = VISITS.fields == field
        phases = np.angle(found[moments] / TRUE[moments])
        # of a scan's three phases 1 : e^ia : e^2ia of every pair the mean has the middle one's direction, exactly
        assert np.abs(phases).max() < 1e-8
    assert not flags.any()
    assert np.abs(np.angle(data / TRUE)).max() > 3


@pytest.mark.parametrize("integrations, time_s", [([47, 48], 276.0), ([46], 285.0), ([46, 47, 48], 282.0)])
def test_a_scan_of_which_a_part_is_flagged_has_the_time_of_the_rest(integrations, time_s):
    """Scan 4 is integrations 46 to 48 of 6 s; wholly flagged it keeps its middle. A drift comes out as before."""
    flags = np.zeros(TRUE.shape, bool)
    flags[integrations] = True
    data = raw(drifting(0.9))
    table = solved(data, [CALIBRATOR], "scan", flags)
    assert table.times_s[2] == time_s
    found, _ = applied(data, {"phase_inf": table}, Use("phase_inf", (TARGET, CHECK)))
    away = np.isin(VISITS.fields, (TARGET, CHECK))
    assert np.abs(np.angle(found[away] / TRUE[away])).max() < 1e-8


def test_nearest_leaves_the_drift_of_half_a_cycle():
    """Twenty integrations between scans of three: the last before the middle is 10 integrations from the scan's."""
    data = raw(drifting(0.9))
    use = Use("phase_inf", (TARGET,), interpolation="nearest")
    found, _ = applied(data, {"phase_inf": solved(data, [CALIBRATOR], "scan")}, use)
    moments = VISITS.fields == TARGET
    largest = np.abs(np.angle(found[moments] / TRUE[moments])).max()
    ends = 2 * np.pi * 0.9e-6 * 2 / WAVELENGTH_M  # of the two antennas that drift most, a second
    assert largest == pytest.approx(ends * 6.0 * 11.0, rel=1e-3)


def test_calibrators_are_zero_by_construction_each_scan_and_not_each_integration():
    """Air that comes and goes: the mean of a scan's phases is zero after per-scan gains, its integrations scatter."""
    dice = np.random.default_rng(2)
    data = raw(dice.normal(scale=10e-6, size=(len(SCANS), 9)))
    table = solved(data, [CALIBRATOR], "scan", phase_only=True)
    found, _ = applied(data, {"phase_inf": table}, Use("phase_inf", (CALIBRATOR,), interpolation="nearest"))
    for scan in np.flatnonzero(OF_SCANS == CALIBRATOR):
        of_scan = found[scan == SCANS]
        antennas = np.zeros(9)  # sum over the others: what each solution makes real
        np.add.at(antennas, FIRST, of_scan.sum(axis=0).imag)
        np.add.at(antennas, SECOND, -of_scan.sum(axis=0).imag)
        assert np.abs(antennas).max() < 1e-9
        assert np.degrees(np.abs(np.angle(of_scan)).mean()) > 1


def test_per_integration_gains_make_the_calibrator_flat_whatever_the_air():
    data = raw(np.random.default_rng(2).normal(scale=100e-6, size=(len(SCANS), 9)))
    found, _ = applied(data, {"phase_int": solved(data, [CALIBRATOR], "integration")}, Use("phase_int", (CALIBRATOR,)))
    assert np.abs(found - TRUE)[VISITS.fields == CALIBRATOR].max() < 1e-10


def test_only_the_fields_that_are_named_change_and_by_whose_solutions():
    data = raw(drifting(0.9))
    tables = {"phase": solved(data, [CALIBRATOR, CHECK], "scan")}
    found, _ = applied(data, tables, Use("phase", (TARGET,), by=(CALIBRATOR,)))
    other, _ = applied(data, tables, Use("phase", (TARGET,), by=(CHECK,)))
    untouched = VISITS.fields != TARGET
    for one in (found, other):
        assert np.array_equal(one[untouched], data[untouched])
    # the check source has a third of the flux that its model has: its gains are too small, by the root of that; and by
    # what its ten integrations lose, whose phases drift by 30 deg: (0.52 rad)^2 / 24
    target = ~untouched & (VISITS.times_s > 200)
    assert np.abs(other[target] / found[target]) == pytest.approx(0.447 / 0.15, rel=0.012)


def test_tables_are_applied_in_any_order():
    data = raw(drifting(0.9))
    tables = {name: solved(data, [CALIBRATOR], per) for name, per in (("int", "integration"), ("inf", "scan"))}
    uses = Use("int", (TARGET,)), Use("inf", (TARGET,))
    one, other = (applied(data, tables, *order)[0] for order in (uses, uses[::-1]))
    assert np.abs(one - other).max() < 1e-12


def test_an_antenna_without_a_gain_is_flagged_where_the_table_is_used():
    data = raw(drifting(0.0))
    flags = np.broadcast_to((FIRST == 4) | (SECOND == 4), data.shape)
    intervals = solution_intervals(SCANS, VISITS.fields == CALIBRATOR, "scan")
    sums = gain_sums(data, 0.447, 1e8, FIRST, SECOND, 9, intervals, flags)
    table = gain_table(solve_gains(sums), intervals, VISITS.times_s, VISITS.fields)
    _, found = applied(data, {"phase_inf": table}, Use("phase_inf", (TARGET,)))
    assert np.array_equal(found, flags & (VISITS.fields == TARGET)[:, None])


def test_temporary_belongs_to_a_table_and_a_field():
    """The phases of every integration: thrown away for the gain calibrator, kept for the bandpass calibrator."""
    bandpass, gain, target = 0, 1, 2
    on_the_way = [Use("phase_int", (bandpass, gain)), Use("bandpass", (bandpass, gain))]
    final = [
        Use("bandpass", (bandpass, gain, target)), Use("phase_int", (bandpass,)),
        Use("phase_inf", (gain, target), by=(gain,)),
    ]
    assert temporary_fields("phase_int", on_the_way, final) == (gain,)
    assert temporary_fields("bandpass", on_the_way, final) == ()


def test_an_unknown_interpolation_is_refused():
    with pytest.raises(ValueError, match="nearest or linear; this is cubic"):
        Use("phase_inf", (0,), interpolation="cubic")
