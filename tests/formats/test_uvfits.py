"""UVFITS as other programs read it: pyuvdata for the physics, astropy for what stands in the file."""

import warnings

import numpy as np
import pytest
from astropy.io import fits
from pyuvdata import UVData

from synthwidgets.core.arrays import Layout, equatorial_m, itrf_m, pairs, preset, shape_layout
from synthwidgets.core.tracks import antenna_uvw_m, hour_angles_rad
from synthwidgets.formats.uvfits import write_uvfits

DECLINATION_RAD = -0.5
FREQUENCY_HZ = 230e9
ARRAYS = {
    "ALMA C-3": lambda: preset("alma.c3"),
    "VLA C": lambda: preset("vla.c"),
    "ATCA 6A": lambda: preset("atca.6a"),
    "EHT 2017": lambda: preset("eht.2017"),
    "one pair": lambda: shape_layout("pair", 2, 100.0),
    "244 at random": lambda: shape_layout("random", 244, 1000.0),
    "255 at random": lambda: shape_layout("random", 255, 1000.0),
    "300 at random": lambda: shape_layout("random", 300, 1000.0),
}


def _observation(layout, hour_angles=None):
    """Noise for visibilities, one sample in ten lost."""
    hours = hour_angles_rad(-1.0, 1.0, 1800.0) if hour_angles is None else hour_angles
    antennas_m = antenna_uvw_m(equatorial_m(layout), hours, DECLINATION_RAD)
    first, second = pairs(len(layout.names))
    uvw_m = antennas_m[:, first] - antennas_m[:, second]
    rng = np.random.default_rng(7)
    visibilities = rng.normal(size=(*uvw_m.shape[:2], 2)) @ [1, 1j]
    return {
        "layout": layout,
        "uvw_m": uvw_m,
        "visibilities": visibilities,
        "lost": rng.random(visibilities.shape) < 0.1,
        "hour_angles_rad": hours,
        "declination_rad": DECLINATION_RAD,
        "frequency_hz": FREQUENCY_HZ,
        "bandwidth_hz": 7.5e9,
        "integration_s": 1800.0,
    }


def _read(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        data = UVData.from_file(path, file_type="uvfits")
    return data, [str(warning.message) for warning in caught]


@pytest.mark.parametrize("name", ARRAYS)
def test_pyuvdata_reads_what_was_observed(tmp_path, name):
    told = _observation(ARRAYS[name]())
    write_uvfits(tmp_path / "o.uvfits", **told)
    data, complaints = _read(tmp_path / "o.uvfits")
    shape = told["visibilities"].shape
    first, second = pairs(len(told["layout"].names))
    assert np.array_equal(data.ant_1_array.reshape(shape), np.broadcast_to(first + 1, shape))
    assert np.array_equal(data.ant_2_array.reshape(shape), np.broadcast_to(second + 1, shape))
    # pyuvdata turns signs over when it reads; two float32 leave 2e-8 m of the EHT's 11 000 km
    assert np.abs(data.uvw_array.reshape(*shape, 3) + told["uvw_m"]).max() < 1e-6
    for polarisation in range(2):
        read = data.data_array[:, 0, polarisation].reshape(shape)
        assert np.abs(read - told["visibilities"].conj()).max() < 1e-6  # float32 of some 5 Jy
        assert np.array_equal(data.flag_array[:, 0, polarisation].reshape(shape), told["lost"])
    places_m = data.telescope.antenna_positions + [
        axis.to_value("m") for axis in data.telescope.location.to_geocentric()
    ]
    assert np.abs(places_m - itrf_m(told["layout"])).max() < 1e-3
    assert list(data.polarization_array) == [-1, -2]  # RR, LL
    assert data.integration_time == pytest.approx(1800.0)
    assert data.freq_array == pytest.approx(FREQUENCY_HZ)
    assert list(data.telescope.antenna_names) == list(told["layout"].names)
    assert data.telescope.antenna_diameters == pytest.approx(told["layout"].diameters_m)
    if not told["layout"].earth_wide:
        assert complaints == []


def test_what_pyuvdata_says_of_the_eht_is_nutation_and_aberration(tmp_path):
    """It adds both to the place of the source, 20.5″ and 17″ at most, and its own uvw is as far from ours."""
    told = _observation(preset("eht.2017"))
    write_uvfits(tmp_path / "o.uvfits", **told)
    data, complaints = _read(tmp_path / "o.uvfits")
    assert len(complaints) == 1
    assert "does not match the expected values" in complaints[0]
    missed_m = float(complaints[0].split("largest discrepancy is ")[1].split()[0])
    longest_m = np.linalg.norm(told["uvw_m"], axis=-1).max()
    assert missed_m < longest_m * np.radians(37.5 / 3600)
    # what it gives back is still what was written
    assert np.abs(data.uvw_array.reshape(told["uvw_m"].shape) + told["uvw_m"]).max() < 1e-6


@pytest.mark.parametrize("name", ["ATCA 6A", "EHT 2017"])
def test_sidereal_time_is_right_ascension_plus_hour_angle(tmp_path, name):
    layout = ARRAYS[name]()
    told = _observation(layout, np.linspace(-np.pi, np.pi, 24, endpoint=False) + 0.1)
    write_uvfits(tmp_path / "o.uvfits", **told)
    data, _ = _read(tmp_path / "o.uvfits")
    greenwich = data.lst_array - data.telescope.location.lon.rad
    meridian = 0.0 if layout.earth_wide else layout.longitude_rad
    expected = np.repeat(np.pi / 2 + told["hour_angles_rad"] - meridian, told["uvw_m"].shape[1])
    missed = (greenwich - expected + np.pi) % (2 * np.pi) - np.pi
    # a DATE in two float32 is good to 4 ms, 3e-7 rad of the Earth's turning
    assert np.abs(missed).max() < 3e-7
    assert np.all(np.abs(data.time_array - 2451545) < 2)


def test_what_stands_in_the_file(tmp_path):
    told = _observation(preset("atca.6a"))
    write_uvfits(tmp_path / "o.uvfits", **told)
    with fits.open(tmp_path / "o.uvfits") as hdus:
        header, groups = hdus[0].header, hdus[0].data
        antennas = hdus["AIPS AN"].header
        u_m = groups.par("UU") * 299_792_458.0
        weights = groups.data[..., 2].reshape(*told["lost"].shape, 2)
        visibilities = groups.data[..., 0] + 1j * groups.data[..., 1]
    names = [header[f"PTYPE{k}"] for k in range(1, header["PCOUNT"] + 1)]
    assert [names.count(name) for name in ("UU", "VV", "WW", "DATE", "BASELINE")] == [2, 2, 2, 2, 1]
    assert [header[f"CTYPE{k}"] for k in range(2, 8)] == ["COMPLEX", "STOKES", "FREQ", "IF", "RA", "DEC"]
    assert (header["CRVAL6"], header["EQUINOX"]) == (90.0, 2000.0)
    assert header["CRVAL7"] == pytest.approx(np.degrees(DECLINATION_RAD))
    assert "RADESYS" not in header
    assert not any(header.get(f"PZERO{k}", 0.0) for k in range(1, header["PCOUNT"] + 1))
    assert [antennas[card] for card in ("ARRAYX", "ARRAYY", "ARRAYZ")] == [0, 0, 0]
    assert (antennas["FRAME"], antennas["XYZHAND"]) == ("ITRF", "RIGHT")
    # in the file the signs are ours; float64 sums of two float32: 1e-14 of 6 km is far below 1e-6 m
    assert np.abs(u_m - told["uvw_m"][..., 0].ravel()).max() < 1e-6
    assert np.abs(visibilities[..., 0].ravel() - told["visibilities"].ravel()).max() < 1e-6
    assert np.array_equal(weights < 0, np.repeat(told["lost"][..., None], 2, axis=-1))
    assert set(np.abs(weights.ravel())) == {1.0}


def test_the_difference_of_polarisations_and_the_weights(tmp_path):
    told = _observation(preset("atca.6a"))
    halves = np.full(told["lost"].shape, 0.25 - 0.5j)
    sample_weights = np.full(told["lost"].shape, 16.0)
    write_uvfits(tmp_path / "o.uvfits", **told, polarisation_difference=halves, weights=sample_weights)
    data, _ = _read(tmp_path / "o.uvfits")
    right, left = (data.data_array[:, 0, k].reshape(halves.shape).conj() for k in range(2))
    assert np.abs((right + left) / 2 - told["visibilities"]).max() < 1e-6
    assert np.abs((right - left) / 2 - halves).max() < 1e-6
    assert set(data.nsample_array.ravel()) == {16.0}


def test_a_lost_sample_may_have_no_visibility_but_needs_a_uvw(tmp_path):
    told = _observation(preset("atca.6a"))
    told["visibilities"] = np.where(told["lost"], np.nan, told["visibilities"])
    write_uvfits(tmp_path / "o.uvfits", **told)
    assert np.isfinite(fits.getdata(tmp_path / "o.uvfits").data).all()
    told["uvw_m"] = np.where(told["lost"][..., None], np.nan, told["uvw_m"])
    with pytest.raises(ValueError, match=f"a lost one too; {told['lost'].sum()} have none"):
        write_uvfits(tmp_path / "o.uvfits", **told)


@pytest.mark.parametrize("name", ["uvw_m", "visibilities", "lost"])
def test_arrays_that_do_not_fit_are_refused_by_name(tmp_path, name):
    told = _observation(preset("atca.6a"))
    told[name] = told[name][:-1]
    with pytest.raises(ValueError, match=f"{name} has shape"):
        write_uvfits(tmp_path / "o.uvfits", **told)


def test_names_that_fits_cannot_spell_and_long_ones(tmp_path):
    enu_m = np.array([[0.0, 0, 0], [0, 30, 0]])
    layout = Layout(("Ñandú", "the far one"), enu_m, np.full(2, 12.0), None, 0.4, 0.5, 10.0, False)
    write_uvfits(tmp_path / "o.uvfits", **_observation(layout))
    assert list(fits.getdata(tmp_path / "o.uvfits", "AIPS AN")["ANNAME"]) == ["?and?", "the far one"]
