"""Exported files as other programs read them, and the command line that writes them."""

import json
import subprocess
import sys
import tracemalloc
import warnings

import astropy.units as units
import numpy as np
import pytest
from astropy.coordinates import SkyCoord
from astropy.io import fits
from astropy.wcs import WCS
from pyuvdata import UVData

from synthwidgets.apps import export as exporting
from synthwidgets.apps.export import export, export_state
from synthwidgets.apps.observations import OTHER_SEED, observe
from synthwidgets.cli import main
from synthwidgets.core.arrays import itrf_m, pairs
from synthwidgets.core.sampling import unit_noise
from synthwidgets.formats.pictures import Decoded, as_text
from synthwidgets.models.synthesis import SYNTHESIS
from tests.exact import exact_images

NAMES = ["uvw.npy", "visibilities.uvfits", "sky.fits", "dirty_beam.fits", "dirty_image.fits"]
NAMES += ["picture.png", "picture.pdf"]
ARCSEC = np.pi / 180 / 3600
NPIX = 128
FLUX_JY = 2.5
NOT_FITTED = ("one pair",)

# cells such that 30 of them east and 15 north is a whole pixel: 3.0″ and 1.5″ for ALMA
CASES = {
    "ALMA C-3": {"array": "alma.c3", "hour_angle_h": [-0.2, 0.2], "cell_arcsec": 0.1},
    "VLA C": {"array": "vla.c", "hour_angle_h": [-0.5, 0.5], "cell_arcsec": 3.0},
    "ATCA 6A": {"array": "atca.6a", "hour_angle_h": [-6, 6], "integration_s": 1200, "cell_arcsec": 0.3},
    "EHT 2017": {"array": "eht.2017", "integration_s": 1800, "cell_arcsec": 4e-6},
    "one pair": {"array": {"shape": "pair", "size_m": 100}, "cell_arcsec": 0.1},
    "244 at random": {
        "array": {"shape": "random", "n": 244, "size_m": 1000},
        "hour_angles_h": [0.1 * step for step in range(8)],
        "cell_arcsec": 0.05,
    },
}


class Exported:
    """One state, its files, and what pyuvdata makes of the visibilities, signs turned back to ours."""

    def __init__(self, state, folder):
        self.state, self.graph = state, SYNTHESIS.graph(state)
        self.written = export(state, folder)
        self.folder = folder
        self.uvw_m = np.load(folder / "uvw.npy")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # for the EHT it speaks of nutation: tests/formats/test_uvfits.py
            self.data = UVData.from_file(folder / "visibilities.uvfits", file_type="uvfits")
        self.right, self.left = self.data.data_array[:, 0].conj().T
        self.lost = self.data.flag_array[:, 0, 0]

    def image(self, name):
        with fits.open(self.folder / name) as (hdu,):
            return hdu.data[0, 0].astype(float), hdu.header


def _point(cell_arcsec):
    return [
        {
            "kind": "point",
            "flux_jy": FLUX_JY,
            "east_arcsec": 30 * cell_arcsec,
            "north_arcsec": 15 * cell_arcsec,
        }
    ]


@pytest.fixture(scope="module", params=CASES)
def exported(request, tmp_path_factory):
    case = CASES[request.param]
    state = {**case, "npix": NPIX, "sky": _point(case["cell_arcsec"]), "elevation_limit_deg": 10}
    return Exported(state, tmp_path_factory.mktemp("exported"))


def test_every_file_is_there_and_nothing_else(exported):
    assert [path.name for path in exported.written.paths] == NAMES
    assert sorted(path.name for path in exported.folder.iterdir()) == sorted(NAMES)


def test_uvw_is_by_integration_then_pair(exported):
    """Antenna 1 minus antenna 2, turned by Thompson, Moran & Swenson's eq. 4.1, written out again."""
    layout, graph = exported.graph["layout"], exported.graph
    first, second = pairs(len(layout.names))
    baselines_m = (itrf_m(layout)[first] - itrf_m(layout)[second]).T
    # ITRF x and y turned to the site's meridian, where H = 0
    longitude = 0.0 if layout.earth_wide else layout.longitude_rad
    x = np.cos(longitude) * baselines_m[0] + np.sin(longitude) * baselines_m[1]
    y = -np.sin(longitude) * baselines_m[0] + np.cos(longitude) * baselines_m[1]
    hour, dec = graph["hour_angles_rad"][:, None], np.radians(graph["declination_deg"])
    u = np.sin(hour) * x + np.cos(hour) * y
    outward = np.cos(hour) * x - np.sin(hour) * y
    v = np.cos(dec) * baselines_m[2] - np.sin(dec) * outward
    w = np.sin(dec) * baselines_m[2] + np.cos(dec) * outward
    expected = np.stack([u, v, w], axis=-1).reshape(-1, 3)
    assert exported.uvw_m.shape == expected.shape
    kept = ~exported.lost
    # float64 of places that are 6.4e6 m from the Earth's centre: 1e-9 m each
    assert np.abs(exported.uvw_m - expected)[kept].max() < 1e-7


def test_pyuvdata_reads_the_same_uvw_and_the_same_places(exported):
    kept = ~exported.lost
    assert np.abs(-exported.data.uvw_array - exported.uvw_m)[kept].max() < 1e-3
    location = [axis.to_value("m") for axis in exported.data.telescope.location.to_geocentric()]
    places_m = exported.data.telescope.antenna_positions + location
    assert np.abs(places_m - itrf_m(exported.graph["layout"])).max() < 1e-3


def test_pyuvdata_reads_the_visibilities_of_a_point(exported):
    """V = S exp(+2πi(ul + vm + w(n − 1))), from the uvw of the other file."""
    (point,) = exported.state["sky"]
    l, m = point["east_arcsec"] * ARCSEC, point["north_arcsec"] * ARCSEC
    u, v, w = exported.uvw_m.T * (exported.graph["frequency_ghz"] * 1e9 / 299_792_458.0)
    # n − 1 = √(1 − l² − m²) − 1, written so that float64 keeps it
    path = u * l + v * m - w * (l * l + m * m) / (1 + np.sqrt(1 - l * l - m * m))
    expected = FLUX_JY * np.exp(2j * np.pi * path)
    kept = ~exported.lost
    for read in (exported.right, exported.left):
        assert np.abs(read - expected)[kept].max() < 1e-6 * FLUX_JY


def test_lost_samples_are_nan_rows_and_negative_weights(exported):
    graph = exported.graph
    first, second = graph["all_pairs"]
    lost = ~(graph["seen"][:, first] & graph["seen"][:, second]).reshape(-1)
    assert np.array_equal(np.isnan(exported.uvw_m).all(axis=1), lost)
    assert np.array_equal(np.isnan(exported.uvw_m).any(axis=1), lost)
    groups = fits.getdata(exported.folder / "visibilities.uvfits")
    weights = groups.data[..., 2].reshape(-1, 2)
    assert np.array_equal(weights < 0, np.stack([lost, lost], axis=1))
    assert np.isfinite(exported.data.uvw_array).all()
    assert any("samples are lost" in said for said in exported.written.sentences) == lost.any()


def test_a_point_is_where_the_world_coordinates_say_in_sky_and_dirty_image(exported):
    (point,) = exported.state["sky"]
    for name in ("sky.fits", "dirty_image.fits"):
        image, header = exported.image(name)
        centre = SkyCoord(header["CRVAL1"], header["CRVAL2"], unit="deg")
        there = centre.spherical_offsets_by(
            point["east_arcsec"] * units.arcsec, point["north_arcsec"] * units.arcsec
        )
        x, y = WCS(header).celestial.world_to_pixel_values(there.ra.deg, there.dec.deg)
        # degrees in float64 keep 1e-14 × 90: of the EHT's 4 µas pixels 1e-5; sine against angle 1e-7
        assert (x, y) == pytest.approx((NPIX // 2 - 30, NPIX // 2 + 15), abs=1e-4)
        value = image[round(float(y)), round(float(x))]
        # imaging ignores w: 2e-3 cycles of phase for the VLA here, 1e-4 of the peak
        assert value == pytest.approx(FLUX_JY, rel=5e-4)
        assert value >= image.max() * (1 - 1e-4)


def test_images_know_their_unit_beam_and_peak(exported):
    beam, header = exported.image("dirty_beam.fits")
    assert beam[NPIX // 2, NPIX // 2] == pytest.approx(
        1.0, abs=1e-4
    )  # the gridder's error is 2.5e-5 of the peak
    assert exported.image("sky.fits")[1]["BUNIT"] == "Jy/pixel" and header["BUNIT"] == "Jy/beam"
    fitted = exported.graph["clean_beam_shape"]
    for name in ("dirty_beam.fits", "dirty_image.fits"):
        header = exported.image(name)[1]
        if fitted is None:
            assert not {"BMAJ", "BMIN", "BPA"} & set(header)
            assert any("No ellipse fits" in said for said in exported.written.sentences)
        else:
            read = [header["BMAJ"] * 3600, header["BMIN"] * 3600, header["BPA"]]
            assert read == pytest.approx(list(fitted.values()), rel=1e-9)
    case = next(name for name in CASES if CASES[name]["array"] == exported.state["array"])
    assert (fitted is None) == (case in NOT_FITTED)


def test_the_page_is_a_picture_and_a_pdf(exported):
    assert (exported.folder / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert (exported.folder / "picture.pdf").read_bytes().startswith(b"%PDF")


def test_the_flux_of_a_sky_is_kept(tmp_path):
    sky = [
        {"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.03, "north_arcsec": 1.58},
        {"kind": "gaussian", "flux_jy": 2.0, "east_arcsec": -1.0, "north_arcsec": 0.5, "major_arcsec": 1.2,
         "minor_arcsec": 0.6, "position_angle_deg": 30.0},
        {"kind": "disk", "flux_jy": 0.7, "east_arcsec": 0.0, "north_arcsec": 0.0, "diameter_arcsec": 3.3},
        {"kind": "ring", "flux_jy": 0.4, "east_arcsec": 0.3, "north_arcsec": -2.0, "diameter_arcsec": 1.1},
    ]  # fmt: skip
    export({"sky": sky, "npix": 128, "cell_arcsec": 0.1}, tmp_path)
    # 1e-6 is what sky_image promises, and each of 16 384 pixels is rounded to float32
    assert fits.getdata(tmp_path / "sky.fits").sum(dtype=float) == pytest.approx(4.1, rel=2e-6)


@pytest.mark.parametrize("channels, width_hz", [(1, 2e9), (5, 0.2 * 100e9)])
def test_pictures_of_channels_are_as_wide_as_the_band(tmp_path, channels, width_hz):
    """A fifth of 100 GHz from end to end; of one channel, the bandwidth of the noise."""
    state = {"npix": 32, "cell_arcsec": 0.5, "frequency_ghz": 100, "noise": {"bandwidth_ghz": 2}, "channels": channels}
    graph = SYNTHESIS.graph(state | {"fractional_bandwidth": 0.2})
    for name in exporting.write_images(graph, tmp_path):
        header = fits.getheader(tmp_path / name)
        assert (header["CRVAL4"], header["CDELT4"]) == pytest.approx((100e9, width_hz), rel=1e-12)


def test_pictures_and_mysteries_are_written_as_they_are_on_screen(tmp_path):
    """The image of the written samples, summed one by one, is the image on screen; the sky has its flux."""
    pixels = np.zeros((16, 16))
    pixels[10:13, 2:5] = 1
    own = {"kind": "picture", "name": "spot", "picture": as_text(Decoded(pixels, False)), "flux_jy": 1.5}
    sky = [own | {"width_arcsec": 4.0, "east_arcsec": 0.5}, {"kind": "mystery", "code": 427, "width_arcsec": 6.0}]
    state = {"sky": sky, "npix": 64, "cell_arcsec": 0.25}
    export_state(json.dumps(state), tmp_path)
    assert fits.getdata(tmp_path / "sky.fits").sum(dtype=float) == pytest.approx(2.5, rel=2e-6)
    graph = SYNTHESIS.graph(state)
    (observation,) = observe(graph)
    u, v, _ = (observation.uvw_m[~observation.lost] / graph["wavelength_m"]).T
    values = observation.visibilities[~observation.lost]
    image, _ = exact_images(u, v, values, np.ones(len(u)), 64, graph["cell_rad"])
    written = fits.getdata(tmp_path / "dirty_image.fits").squeeze()
    assert np.max(np.abs(written - image)) < 5e-5 * np.abs(image).max()  # the gridder's 2.5e-5, and float32


def test_a_source_that_sets_is_lost_where_it_is_low(tmp_path):
    """sin(elevation) = sinφ sinδ + cosφ cosδ cosH, below 12° here for most of the day."""
    hours = [-11.5 + step for step in range(24)]
    state = {"array": "atca.6a", "hour_angles_h": hours, "declination_deg": -10.0, "npix": 64}
    export({**state, "elevation_limit_deg": 12.0}, tmp_path)
    latitude, dec = SYNTHESIS.graph(state)["layout"].latitude_rad, np.radians(-10.0)
    cosines = np.cos(np.array(hours) * np.pi / 12)
    high = np.arcsin(np.sin(latitude) * np.sin(dec) + np.cos(latitude) * np.cos(dec) * cosines) >= np.radians(
        12
    )
    assert 8 <= high.sum() <= 12  # it is up for half a day, less what is lost near the horizon
    rows = np.isnan(np.load(tmp_path / "uvw.npy")).any(axis=1).reshape(24, 15)
    assert np.array_equal(rows, np.broadcast_to(~high[:, None], rows.shape))


def test_shadowed_antennas_of_a_compact_array_lose_their_pairs(tmp_path):
    """Low on the sky but above the limit: what is lost is lost to dishes of 12 m that stand in front."""
    state = {"array": "alma.c1", "declination_deg": 45.0, "hour_angle_h": [-0.5, 0.5], "integration_s": 600}
    shadows = Exported({**state, "npix": 64}, tmp_path)
    first, second = pairs(43)
    u, v, w = (-shadows.data.uvw_array).T.reshape(3, -1, len(first))
    near = np.hypot(u, v) < 12.0
    shadowed = np.zeros((len(u), 43), bool)
    for integration, pair in zip(*np.nonzero(near), strict=True):
        # w is antenna 1 minus antenna 2, towards the source: the antenna with the smaller w is behind
        behind = first[pair] if w[integration, pair] < 0 else second[pair]
        shadowed[integration, behind] = True
    lost = (shadowed[:, first] | shadowed[:, second]).ravel()
    assert 0.05 < lost.mean() < 0.9
    assert np.array_equal(shadows.lost, lost)
    assert np.array_equal(np.isnan(shadows.uvw_m).any(axis=1), lost)


def test_the_two_polarisations_have_their_own_noise_and_their_mean_is_ours(tmp_path):
    noise = {"sefd_jy": 4000.0, "bandwidth_ghz": 2.0, "efficiency": 0.8, "polarisations": 2, "seed": 5}
    state = {"array": "alma.c3", "hour_angle_h": [-0.2, 0.2], "noise": noise, "npix": 64}
    noisy = Exported(state, tmp_path)
    (whole,) = noisy.graph["whole_visibilities"]
    flux_jy = sum(component["flux_jy"] for component in noisy.graph["sky"])
    assert np.abs((noisy.right + noisy.left) / 2 - whole).max() < 1e-6 * (flux_jy + np.abs(whole).max())
    sigma_jy = 4000.0 / (0.8 * np.sqrt(2 * 2e9 * 120.0 * 2))
    (model,) = noisy.graph["whole_model_visibilities"]
    mean, half = whole - model, (noisy.right - noisy.left) / 2
    # 9 933 samples: a standard deviation is good to 0.7 %, a correlation to 1 %; four times that
    for part in (mean.real, mean.imag, half.real, half.imag):
        assert part.std() == pytest.approx(sigma_jy, rel=0.03)
    for one, other in ((mean.real, half.real), (mean.imag, half.imag), (half.real, half.imag)):
        assert abs(np.corrcoef(one, other)[0, 1]) < 0.04
    right = noisy.right - model
    assert right.real.std() == pytest.approx(np.sqrt(2) * sigma_jy, rel=0.03)
    weights = noisy.data.nsample_array.ravel()
    assert weights == pytest.approx(np.full(weights.shape, 1 / (2 * sigma_jy**2)), rel=1e-6)


def test_the_dice_of_the_difference_are_no_other_seeds():
    """A state's seed goes up to 2³¹, so that no state has this one."""
    one = unit_noise(5, ["a", "b"], *pairs(2), np.arange(3))
    assert not np.isclose(one, unit_noise(5 + OTHER_SEED, ["a", "b"], *pairs(2), np.arange(3))).any()
    with pytest.raises(ValueError, match="seed takes"):
        SYNTHESIS.graph({"noise": {"seed": OTHER_SEED}})


def test_many_samples_are_made_in_blocks():
    case = CASES["244 at random"]
    graph = SYNTHESIS.graph({**case, "sky": _point(0.05), "noise": {"tsys_k": 100.0}})
    assert graph["whole_blocks"].count > 1
    graph["seen"], graph["whole_pair_sigmas_jy"]
    tracemalloc.start()
    (observation,) = observe(graph)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    result = sum(
        array.nbytes for array in (observation.uvw_m, observation.visibilities, observation.difference)
    )
    # a block of 200 000 samples takes a few complex arrays at a time: 16 bytes, twenty times
    assert peak - result - observation.lost.nbytes < 200_000 * 16 * 20


# what cannot be exported ----------------------------------------------------------------------------------

ONE = {"site": {"latitude_deg": -23.0, "longitude_deg": -67.8}, "antennas": [{"east_m": 0, "north_m": 0}]}
SETTING = {"array": {"antennas": [{"itrf_m": [6378137, 0, 0]}, {"itrf_m": [-6378137, 0, 0]}]}}
BAD = {
    "no pair": ({"array": ONE}, "takes two antennas"),
    "no antennas": ({"array": {**ONE, "antennas": []}}, "takes two antennas"),
    "nothing seen": ({**SETTING, "hour_angles_h": [0.0]}, "no pair of antennas sees the source"),
    "unknown key": ({"robustness": 1}, "no key 'robustness'"),
    "out of range": ({"robust": 7}, "robust takes a number from -2 to 2; it got 7."),
    "never rises": ({"array": "alma.c3", "declination_deg": 89}, "never rises above 10°"),
    "newer": ({"synthwidgets": 99}, "newer synthwidgets"),
    "another app": ({"app": "baseline"}, "for the app 'baseline'"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_state_that_cannot_be_exported_is_refused_in_one_sentence(name, tmp_path, capsys):
    state, sentence = BAD[name]
    (tmp_path / "state.json").write_text(json.dumps(state), encoding="utf-8")
    assert main(["export", str(tmp_path / "state.json"), "--to", str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert sentence in said.err and said.err.count("\n") == 1 and said.out == ""
    assert not (tmp_path / "out").exists()


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(ValueError, match="Nothing could be written to .*out: File exists"):
        export({"npix": 32, "cell_arcsec": 0.5}, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_files_of_before_stay_when_something_fails_and_are_replaced_when_not(tmp_path, monkeypatch):
    (tmp_path / "sky.fits").write_text("of before")
    (tmp_path / "mine.txt").write_text("mine")
    state = json.dumps({"npix": 32, "cell_arcsec": 0.5})

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(exporting, "save_figures", full_disk)
        with pytest.raises(ValueError, match="No space left"):
            export_state(state, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"sky.fits", "mine.txt"}
    assert (tmp_path / "sky.fits").read_text() == "of before"
    export_state(state, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*NAMES, "mine.txt"}
    assert fits.getheader(tmp_path / "sky.fits")["BUNIT"] == "Jy/pixel"
    assert (tmp_path / "mine.txt").read_text() == "mine"


# the command line, as a person has it ---------------------------------------------------------------------


def _run(*arguments, folder):
    command = [sys.executable, "-m", "synthwidgets", "export", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_the_command_line_writes_what_it_names(tmp_path):
    state = {"synthwidgets": 1, "app": "synthesis", "array": {"shape": "pair", "size_m": 50.0}, "npix": 32}
    (tmp_path / "state.json").write_text(json.dumps(state), encoding="utf-8")
    done = _run("state.json", "--to", "a new/folder", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split("/")[-1] for line in lines[:7]] == NAMES and all(
        (tmp_path / line).is_file() for line in lines[:7]
    )
    assert lines[7:] == ["No ellipse fits the dirty beam, so the FITS files have no BMAJ, BMIN and BPA."]


def test_the_command_line_refuses_what_is_no_state(tmp_path):
    (tmp_path / "state.json").write_text("{robust: 1}", encoding="utf-8")
    done = _run("state.json", "--to", "out", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "This is not a state file: it is not JSON.\n"
    assert not (tmp_path / "out").exists()
