"""Execution blocks: the default block's table, the real one's known times, clocks, elevations, integrations."""

import math

import numpy as np
import pytest

from synthwidgets.core.arrays import preset
from synthwidgets.core.astro import greenwich_sidereal_time_rad
from synthwidgets.core.block_presets import BLOCKS, block_preset
from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.fields import Field, components, flux_at_jy, separation_rad
from synthwidgets.core.schedule import (
    ExecutionBlock,
    Overheads,
    Scan,
    azimuths_rad,
    classes,
    elevations_rad,
    field_numbers,
    hour_angles_rad,
    pauses_s,
    seconds_per_class,
    starts_s,
    total_s,
)
from synthwidgets.core.sky import visibilities
from synthwidgets.core.subscans import integrations, radiometer_times_s, subscans, whole_integrations

# The planning table of the default block: start in whole seconds (cut off), source, class, elevation in whole degrees.
TABLE = [
    ("00:00", "3C279", "pointing", 60),
    ("02:12", "3C279", "tsys", 60),
    ("03:00", "3C279", "bandpass", 60),
    ("08:27", "J1037-2934", "pointing", 78),
    ("10:39", "J1037-2934", "tsys", 78),
    ("11:27", "J1037-2934", "phase", 78),
    ("12:22", "TW Hya", "tsys", 77),
    ("13:10", "TW Hya", "target", 77),
    ("20:08", "J1037-2934", "phase", 76),
    ("21:04", "TW Hya", "target", 76),
    ("28:02", "J1037-2934", "phase", 74),
    ("28:57", "QSO-3°", "check", 77),
    ("30:22", "J1037-2934", "tsys", 74),
    ("31:10", "J1037-2934", "phase", 74),
    ("32:06", "TW Hya", "tsys", 75),
    ("32:54", "TW Hya", "target", 75),
    ("39:52", "J1037-2934", "phase", 72),
    ("40:47", "TW Hya", "target", 74),
    ("47:45", "J1037-2934", "phase", 70),
    ("48:40", "QSO-3°", "check", 74),
    ("50:06", "J1037-2934", "phase", 70),
]
SHARES = {"target": 51.8, "bandpass": 10.0, "pointing": 7.9, "phase": 7.0, "tsys": 5.9, "check": 4.0, "overhead": 13.5}


@pytest.fixture(scope="module")
def band6():
    return block_preset("band6")


def field(block: ExecutionBlock, name: str) -> Field:
    return next(one for one in block.fields if one.name == name)


def test_the_default_block_is_the_table_that_it_was_planned_by(band6):
    starts = starts_s(band6)
    assert ["{:02d}:{:02d}".format(*divmod(int(start), 60)) for start in starts] == [row[0] for row in TABLE]
    assert [scan.field for scan in band6.scans] == [row[1] for row in TABLE]
    assert list(classes(band6)) == [row[2] for row in TABLE]
    elevations_deg = np.degrees(elevations_rad(band6, starts, field_numbers(band6)))
    assert elevations_deg.round().astype(int).tolist() == [row[3] for row in TABLE]


def test_the_default_block_spends_its_time_as_planned(band6):
    assert round(total_s(band6) / 60, 1) == 50.6
    shares = {kind: round(100 * time_s / total_s(band6), 1) for kind, time_s in seconds_per_class(band6).items()}
    assert shares == SHARES


def test_its_intents_are_as_alma_writes_them(band6):
    assert set(band6.scans[2].intents) == {
        "CALIBRATE_BANDPASS#ON_SOURCE", "CALIBRATE_FLUX#ON_SOURCE", "CALIBRATE_WVR#ON_SOURCE"}
    for scan, kind in zip(band6.scans, classes(band6), strict=True):
        rides = any(intent.startswith("CALIBRATE_WVR") for intent in scan.intents)
        assert rides == (kind != "target")
        assert kind != "target" or scan.intents == ("OBSERVE_TARGET#ON_SOURCE",)


def test_its_fluxes_and_the_check_source(band6):
    lights = [field(band6, name).flux_jy for name in ("3C279", "J1037-2934", "QSO-3°")]
    assert lights == [3.98, 0.447, 0.15]
    target = field(band6, "TW Hya")
    apart = {name: math.degrees(separation_rad(target, field(band6, name)))
             for name in ("3C279", "J1037-2934", "QSO-3°")}
    # to the digits of the plan
    assert apart["3C279"] == pytest.approx(39.1, abs=0.05)
    assert apart["J1037-2934"] == pytest.approx(7.31, abs=0.005)
    assert apart["QSO-3°"] == pytest.approx(3.0, abs=0.005)


@pytest.mark.parametrize(("name", "cycle_s", "within_s"), [
    ("band6", 474, 1),  # the plan's rounding
    ("compact", 474, 1),
    ("medium", 180, 3.024),  # half an integration: cycles are whole ones
    ("long", 72, 3.024),
    ("fast", 20, 1.008),
])
def test_the_cycles(name, cycle_s, within_s):
    block = block_preset(name)
    kinds, starts = classes(block), starts_s(block)
    cycles = [starts[scan + 1] - starts[scan - 1] for scan, kind in enumerate(kinds)
              if kind == "target" and kinds[scan - 1] == kinds[scan + 1] == "phase"]
    assert len(cycles) >= 2
    assert cycles == pytest.approx([cycle_s] * len(cycles), abs=within_s)


def test_an_hour_in_the_compact_array():
    assert round(total_s(block_preset("compact")) / 60, 1) == 58.5  # one more pair of target and phase scans


def test_the_real_block_has_the_times_that_are_known():
    block, first_mjd_s = block_preset("real"), 4842824745.02
    assert len(block.scans) == 32 and block.scans[0].duration_s == 94.0
    assert total_s(block) == pytest.approx(4842830012.448 - first_mjd_s, abs=0.1)  # pauses are given to 0.01 s
    # Scan 3 was first timed 258.6 s after the start, the middle of an integration of some 2 s
    assert starts_s(block)[2] == pytest.approx(258.6, abs=2.0)
    expected = greenwich_sidereal_time_rad("2012-05-04T05:05:45.02") + preset("alma.c3").longitude_rad
    assert block.start_lst_rad == pytest.approx(expected % (2 * np.pi), abs=1e-5)  # written to 1e-5 h
    tsys = [one for one in subscans(block) if one.scan == 0]
    assert len(tsys) == 5


def test_the_real_block_has_as_many_integrations_as_its_counts_say():
    """Different times of a field: those of the correlator's integrations, averages, and the radiometers (1/s each)."""
    block, rate = block_preset("real"), 1 / 6.048 + 1 / 1.008 + 1 / 1.152
    tsys_times = 15  # of a scan, listed one by one for scan 3
    counts = {"V866 Sco": (963, 3), "RNO 90": (965, 3), "Titan": (248, 1)}  # times, and scans of Tsys as of the source
    for name, (times, scans) in counts.items():
        recorded = [scan.duration_s for scan, kind in zip(block.scans, classes(block), strict=True)
                    if scan.field == name and kind in ("target", "flux")]
        assert len(recorded) == scans
        # one time more or less at each end of a scan
        assert sum(recorded) * rate == pytest.approx(times - scans * tsys_times, abs=2 * scans)


def test_pauses_depend_on_what_the_dishes_turn_between():
    kinds = ("CALIBRATE_PHASE#ON_SOURCE", "OBSERVE_TARGET#ON_SOURCE", "CALIBRATE_ATMOSPHERE#HOT")
    scans = [Scan(name, (kinds[kind],), 1.0) for name, kind in (("q", 0), ("t", 1), ("t", 2), ("q", 0), ("q", 0))]
    block = ExecutionBlock((), tuple(scans), 0.0, 0.0, Overheads(25.0, 12.0, 3.0))
    assert pauses_s(block).tolist() == [0, 3, 12, 25, 12]


@pytest.mark.parametrize("name", BLOCKS)
def test_the_classes_and_the_overheads_add_up(name):
    block = block_preset(name)
    assert sum(seconds_per_class(block).values()) == pytest.approx(total_s(block), rel=1e-12)
    assert starts_s(block)[-1] + block.scans[-1].duration_s == pytest.approx(total_s(block), rel=1e-12)


def test_a_source_transits_when_the_sidereal_time_is_its_right_ascension():
    right_ascension, latitude, declination = 2.0, math.radians(-23.0), math.radians(-33.0)
    block = ExecutionBlock((Field("a", right_ascension, declination, 1.0),), (), right_ascension - 0.1, latitude)
    transit_s = 0.1 / (2 * np.pi) * 86164.0905  # of a sidereal day
    times_s, fields = transit_s + np.array([-3600.0, 0.0, 3600.0]), np.array([0])
    assert hour_angles_rad(block, times_s, fields)[1] == pytest.approx(0.0, abs=1e-9)
    elevations_deg = np.degrees(elevations_rad(block, times_s, fields))
    assert elevations_deg[1] == pytest.approx(80.0) and elevations_deg[0] == pytest.approx(elevations_deg[2])
    azimuths_deg = np.degrees(azimuths_rad(block, times_s, fields))
    assert azimuths_deg[1] == pytest.approx(180.0)  # it passes south of the zenith
    assert azimuths_deg[0] == pytest.approx(360.0 - azimuths_deg[2])
    assert 0 < azimuths_deg[0] < 180 < azimuths_deg[2]  # rises in the east, sets in the west


def test_integrations_lie_inside_their_subscans_and_those_inside_their_scans():
    for name in BLOCKS:
        block = block_preset(name)
        starts, found, parts = starts_s(block), integrations(block), subscans(block)
        ends = starts + [scan.duration_s for scan in block.scans]
        half_s, rounding_s = block.integration_s / 2, 1e-5
        assert (np.diff(found.times_s) >= block.integration_s - rounding_s).all()
        begun = np.array([part.start_s for part in parts])[found.subscans]
        over = begun + np.array([part.duration_s for part in parts])[found.subscans]
        assert (found.times_s - half_s >= begun - rounding_s).all()
        assert (found.times_s + half_s <= over + rounding_s).all()
        assert (begun >= starts[found.scans] - rounding_s).all() and (over <= ends[found.scans] + rounding_s).all()
        looked_at = [block.scans[scan].field for scan in found.scans]
        assert [block.fields[number].name for number in found.fields] == looked_at


def test_subscans_of_each_kind(band6):
    parts = {scan: [part for part in subscans(band6) if part.scan == scan] for scan in range(21)}
    assert [part.state for part in parts[1]] == ["OFF_SOURCE", "AMBIENT", "HOT"]
    assert [part.duration_s for part in parts[1]] == pytest.approx([12.0] * 3)
    assert [part.integrations for part in parts[0]] == [3] * 5  # five points of 24 s
    assert [part.integrations for part in parts[7]] == [33, 32]  # 65, near five minutes each
    assert [part.integrations for part in parts[2]] == [50]
    assert [len(parts[scan]) for scan in (5, 8, 11)] == [1, 1, 1]
    for scan in parts.values():
        assert sum(part.duration_s for part in scan) == pytest.approx(band6.scans[scan[0].scan].duration_s)


def test_radiometers_run_throughout(band6):
    times_s = radiometer_times_s(band6)
    assert np.diff(times_s) == pytest.approx(1.152)
    assert times_s[0] == pytest.approx(0.576) and 0 <= total_s(band6) - times_s[-1] - 0.576 < 1.152


def test_whole_integrations_survive_rounding():
    assert all(whole_integrations(count * 6.048, 6.048) == count for count in range(1, 600))
    assert whole_integrations(6.047, 6.048) == 0


def test_a_field_is_as_bright_as_its_power_law_and_as_wide_as_it_says():
    disc = Field("Titan", 0.0, 0.0, 1.3, 2.0, "disk", 0.77 * ARCSEC)
    assert flux_at_jy(disc, 460e9) == pytest.approx(4 * 1.3)
    (sky,) = components(disc, 230e9)
    assert sky["diameter_arcsec"] == pytest.approx(0.77)
    for shape in ("point", "gaussian", "disk"):
        seen = visibilities(components(disc._replace(shape=shape), 230e9), np.zeros((1, 3)))
        assert seen[0] == pytest.approx(1.3)  # all of it at u = v = 0


def test_an_unknown_block_is_refused_in_words():
    with pytest.raises(ValueError, match="^There is no execution block called 'x'. The blocks are band6, compact,"):
        block_preset("x")
