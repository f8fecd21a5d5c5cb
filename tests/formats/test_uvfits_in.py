"""UVFITS as it is read: our own files come back, other programs' too, and every damaged one ends in a sentence."""

import warnings
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from astropy.coordinates import EarthLocation
from astropy.io import fits
from pyuvdata import Telescope, UVData

from synthwidgets.core.arrays import equatorial_m, pairs, preset, shape_layout
from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.tracks import antenna_uvw_m, hour_angles_rad
from synthwidgets.formats import uvfits_in
from synthwidgets.formats.uvfits import write_uvfits
from synthwidgets.formats.uvfits_in import read_uvfits

ARCSEC = np.pi / 648_000
FREQUENCY_HZ = 1.4e9
EAST, NORTH = 30 * ARCSEC, 60 * ARCSEC  # of a point: lopsided


def point(uvw):
    """What is measured of a point of 1 Jy, by the sum that defines our sign."""
    w = np.sqrt(1 - EAST**2 - NORTH**2) - 1
    return np.exp(2j * np.pi * (uvw[..., 0] * EAST + uvw[..., 1] * NORTH + uvw[..., 2] * w))


def observation(layout):
    hours = hour_angles_rad(-0.5, 0.5, 600.0)
    antennas_m = antenna_uvw_m(equatorial_m(layout), hours, 0.6)
    first, second = pairs(len(layout.names))
    uvw_m = antennas_m[:, first] - antennas_m[:, second]
    visibilities = point(uvw_m * FREQUENCY_HZ / 299_792_458.0)
    lost = np.random.default_rng(3).random(visibilities.shape) < 0.1
    return {"layout": layout, "uvw_m": uvw_m, "visibilities": visibilities, "lost": lost, "hour_angles_rad": hours,
            "declination_rad": 0.6, "frequency_hz": FREQUENCY_HZ, "bandwidth_hz": 1e6, "integration_s": 600.0}


def written(tmp_path, **told):
    write_uvfits(tmp_path / "ours.uvfits", **told)
    return (tmp_path / "ours.uvfits").read_bytes()


@pytest.fixture
def ours(tmp_path):
    return written(tmp_path, **observation(preset("vla.d")))


@pytest.mark.parametrize("layout", [preset("vla.d"), preset("eht.2017"), shape_layout("random", 300, 1000.0)],
                         ids=["VLA", "EHT", "300 antennas"])
def test_our_own_file_comes_back(tmp_path, layout):
    told = observation(layout) | {"weights": 2.5}
    told["polarisation_difference"] = np.full(told["visibilities"].shape, 0.3 + 0.1j)  # of RR and LL: not of I
    read = read_uvfits(written(tmp_path, **told))
    kept = ~told["lost"]
    # two float32 leave 2e-8 m of the EHT's 11 000 km; one float32 leaves 6e-8 of 1.3 Jy
    assert np.abs(read.uvw_m - told["uvw_m"][kept]).max() < 1e-6
    assert np.abs(read.visibilities - told["visibilities"][kept]).max() < 1e-6
    assert np.array_equal(read.pairs, np.broadcast_to(np.stack(pairs(len(layout.names)), 1), (*kept.shape, 2))[kept])
    assert read.names == tuple(layout.names) and read.sources == ("SKY",) and read.telescope == "SYNTH"
    assert np.allclose(read.weights, 5.0)  # 2.5 of either hand
    assert (read.frequency_hz, read.bandwidth_hz) == (FREQUENCY_HZ, 1e6)
    assert read.date.startswith("2000-01-0")
    clock_s = np.diff(np.unique(read.mjd)) * 86_400
    assert clock_s == pytest.approx(600.0, abs=1e-3)  # dates in two parts: 1e-9 days


def test_a_point_that_is_read_stands_where_it_was_put(ours):
    read = read_uvfits(ours)
    u, v = read.uvw[:, 0], read.uvw[:, 1]
    image, _ = dirty_sums(u, v, read.visibilities, read.weights, 64, 10 * ARCSEC)
    y, x = np.unravel_index(image.argmax(), image.shape)
    assert (32 - x, y - 32) == (3, 6)  # 30″ east, 60″ north, in pixels of 10″


def simulated(polarisations, channels=4, antennas=5):
    """A pyuvdata object of our point, with a channel and a hand flagged."""
    rng = np.random.default_rng(5)
    places = rng.normal(size=(antennas, 3)) * 100
    telescope = Telescope.new(
        name="TEST", location=EarthLocation.from_geodetic(21.4, -30.7, 1000), instrument="TEST",
        antenna_positions=dict(enumerate(places)), antenna_names=[f"T{k}" for k in range(antennas)],
        antenna_numbers=np.arange(antennas), mount_type="fixed", x_orientation="east",
        feeds=["r", "l"] if -1 in polarisations else ["x", "y"])
    data = UVData.new(
        freq_array=1e9 + 2e6 * np.arange(channels), polarization_array=list(polarisations), telescope=telescope,
        times=2459000.5 + np.arange(3) / 1440, integration_time=60.0, empty=True,
        phase_center_catalog={0: {"cat_name": "blob", "cat_type": "sidereal", "cat_lon": 1.0, "cat_lat": -0.5,
                                  "cat_frame": "icrs", "cat_epoch": 2000.0}})
    data.nsample_array[:] = 1
    data.data_array[:] = rng.normal(size=data.data_array.shape) + 1j * rng.normal(size=data.data_array.shape)
    data.data_array[data.ant_1_array == data.ant_2_array] = 1  # an antenna with itself measures a real number
    data.flag_array[:, 1] = True
    data.flag_array[:4, :, 0] = True
    return data


@pytest.mark.parametrize("polarisations", [(-5, -6, -7, -8), (-1, -2), (1, 2, 3, 4), (-6,)])
def test_pyuvdata_s_files_are_averaged_to_intensity(tmp_path, polarisations):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of how far the uvw are from those of its antennas
        told = simulated(polarisations)
        told.write_uvfits(tmp_path / "theirs.uvfits")
    read = read_uvfits((tmp_path / "theirs.uvfits").read_bytes())
    hands = [k for k, code in enumerate(told.polarization_array) if code in (1, -1, -2, -5, -6)]
    good = ~told.flag_array[:, :, hands]
    mean = (told.data_array[:, :, hands] * good).sum(axis=(1, 2)) / np.maximum(good.sum(axis=(1, 2)), 1)
    crossed = (told.ant_1_array != told.ant_2_array) & good.any(axis=(1, 2))
    assert np.abs(read.visibilities - mean[crossed].conj()).max() < 1e-6  # float32; pyuvdata turns signs over
    assert np.abs(read.uvw_m + told.uvw_array[crossed]).max() < 1e-4  # a float32 of a few hundred metres
    assert read.sources == ("blob",) and read.telescope == "TEST" and read.names == tuple(f"T{k}" for k in range(5))
    weight = good.sum(axis=(0, 2))
    assert read.frequency_hz == pytest.approx((weight * told.freq_array).sum() / weight.sum())
    assert read.bandwidth_hz == pytest.approx(8e6)


def changed(content, change):
    """The same file with its header or its rows changed."""
    hdus = fits.open(BytesIO(content))
    change(hdus)
    with warnings.catch_warnings(), TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")
        hdus.writeto(f"{folder}/changed.uvfits", output_verify="ignore")
        return Path(folder, "changed.uvfits").read_bytes()


def card(name, value):
    return lambda hdus: hdus[0].header.update({name: value})


def test_several_sources_have_their_names(ours):
    """A file of AIPS' kind, by hand: SOURCE among the parameters, and an SU table."""

    def with_sources(hdus):
        data = hdus[0].data
        names = list(data.parnames)
        parameters = [np.array(data.field(k)) for k in range(len(names))]
        numbers = np.where(np.arange(len(data)) % 2, 7.0, 3.0)
        header = hdus[0].header
        more = {"parnames": [*names, "SOURCE"], "pardata": [*parameters, numbers]}
        groups = fits.GroupData(np.ascontiguousarray(data.data), bitpix=-32, **more)
        hdus[0] = fits.GroupsHDU(groups)
        for key in header:
            if key[:5] in ("CTYPE", "CRVAL", "CDELT", "CRPIX"):
                hdus[0].header[key] = header[key]
        ids = fits.Column("ID. NO.", "1J", array=[3, 7])
        hdus.append(fits.BinTableHDU.from_columns([ids, fits.Column("SOURCE", "16A", array=["3C286", "1445+099"])],
                                                  name="AIPS SU"))

    read = read_uvfits(changed(ours, with_sources))
    assert read.sources == ("3C286", "1445+099")
    assert 0.45 < read.source.mean() < 0.55  # every other row, of those that are not flagged


def test_bytes_after_a_nul_are_no_part_of_a_name(ours):
    place = ours.index(b"N1\0") if b"N1\0" in ours else ours.index(b"W01".ljust(8, b"\0")[:8])
    dirty = ours[: place + 4] + b"\xff\x01" + ours[place + 6 :]
    assert read_uvfits(dirty).names == read_uvfits(ours).names


BAD = {
    "no FITS file": (lambda ours: b"\x00" * 5000, "^That file is no UVFITS file"),
    "nothing": (lambda ours: b"", "^That file is no UVFITS file"),
    "a picture": (lambda ours: changed(ours, lambda hdus: hdus.__setitem__(0, fits.PrimaryHDU(np.ones((4, 4))))),
                  "without visibilities"),
    "cut short": (lambda ours: ours[: len(ours) // 3], "cut short"),
    "cut in its header": (lambda ours: ours[:400], "damaged"),
    "promises too much": (lambda ours: ours.replace(b"GCOUNT  =", b"GCOUNT  =  99999999999 /", 1)[: len(ours)],
                          "cut short|damaged"),
    "no samples": (lambda ours: changed(ours, lambda hdus: None).replace(
        b"NAXIS4  =                    1", b"NAXIS4  =                    0", 1), "no samples|damaged"),
    "Q alone": (lambda ours: changed(ours, card("CRVAL3", 4.0)), "codes 4, 3. It takes I"),
    "unknown axis": (lambda ours: changed(ours, card("CTYPE3", "PIXEL")), "^That UVFITS file has the axes"),
    "no baseline": (lambda ours: ours.replace(b"'BASELINE'", b"'NONSENSE'"), "does not say BASELINE"),
    "no u": (lambda ours: ours.replace(b"'UU      '", b"'XX      '"), "does not say UU"),
    "no frequency": (lambda ours: changed(ours, card("CRVAL4", 0.0)), "no frequency"),
    "words for numbers": (lambda ours: changed(ours, card("CRVAL4", "high")), "damaged"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_refused_in_one_sentence(ours, fault):
    spoil, sentence = BAD[fault]
    with pytest.raises(ValueError, match=sentence) as refused:
        read_uvfits(spoil(ours))
    assert str(refused.value).startswith(("That ", "Every ", "A ")) and "\n" not in str(refused.value)


def test_a_file_of_flagged_samples_leaves_nothing(tmp_path):
    told = observation(preset("vla.d"))
    with pytest.raises(ValueError, match="^Every sample in that UVFITS file is flagged"):
        read_uvfits(written(tmp_path, **told | {"lost": np.ones_like(told["lost"])}))


def test_too_many_samples_are_refused_with_the_two_numbers(ours, monkeypatch):
    monkeypatch.setattr(uvfits_in, "MOST_SAMPLES", 1000)
    with pytest.raises(ValueError, match=r"has \d \d{3} samples; up to 1 000 can be shown"):
        read_uvfits(ours)


def test_no_byte_of_a_header_makes_anything_but_a_sentence(ours):
    """Noise over the header: whatever happens is a good file or a ValueError of ours."""
    rng, refused = np.random.default_rng(1), []
    for _ in range(60):
        spoilt = bytearray(ours)
        for place in rng.integers(30, 2880 * 2, 6):
            spoilt[place] = rng.integers(32, 127)
        try:
            read = read_uvfits(bytes(spoilt))
        except ValueError as error:
            refused.append(str(error))
        else:
            assert np.isfinite(read.visibilities).all() and np.isfinite(read.uvw_m).all()
    assert len(refused) > 10 and all("UVFITS" in sentence for sentence in refused)
