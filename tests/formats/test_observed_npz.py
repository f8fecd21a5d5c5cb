"""Real observations that are shipped, and samples as a state carries them."""

import base64
import json
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest

from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.observed import Observed
from synthwidgets.formats import observed_npz
from synthwidgets.formats.observed_npz import FOLDER, as_text, from_text, pack, shipped, unpack

ARCSEC = np.pi / 648_000
FEW = Observed("VLA", ("N1", "N2", "E1"), ("A", "B"), np.array([[0, 1], [1, 2]]), np.array([[1.5, -2.25, 0.5]] * 2),
               np.array([49820.1, 49820.2]), np.array([0, 1]), np.array([1 + 2j, -0.5j]), np.array([1.0, 2.0]),
               1.4e9, 1e6)


def imaged(observed, cell_arcsec, npix=256):
    """Natural weights: the image, and the image of a point of 1 Jy at the centre."""
    u, v = observed.uvw[:, 0], observed.uvw[:, 1]
    sums = dirty_sums(u, v, observed.visibilities, observed.weights, npix, cell_arcsec * ARCSEC)
    return [each / observed.weights.sum() for each in sums]


@pytest.mark.parametrize("source, flux_jy", [(0, 15.0), (1, 2.53)], ids=["3C286", "1445+099"])
def test_the_calibrators_are_points_at_the_centre_of_their_published_flux(source, flux_jy):
    observed = shipped("ngc5921")
    image, beam = imaged(observed.where(observed.source == source), 8.0)
    assert np.unravel_index(image.argmax(), image.shape) == (128, 128)
    assert image.max() == pytest.approx(flux_jy, rel=0.05)
    # a point and nothing else: without it 2 % of it are left, other sources of the field and faults of calibration
    assert np.abs(image - image[128, 128] * beam).max() < 0.02 * flux_jy


def test_the_jet_of_3c273_points_to_the_south_west():
    """As every map of it shows: 21″ from the core at a position angle of 222°. Another sign would turn it about."""
    observed = shipped("3c273")
    image, beam = imaged(observed, 0.35)
    assert np.unravel_index(image.argmax(), image.shape) == (128, 128)
    left = image - image[128, 128] * beam
    y, x = np.unravel_index(left.argmax(), left.shape)
    east, north = (128 - x) * 0.35, (y - 128) * 0.35
    assert np.hypot(east, north) == pytest.approx(21, abs=1)
    assert np.degrees(np.arctan2(east, north)) % 360 == pytest.approx(222, abs=3)


@pytest.mark.parametrize("name, samples, antennas, day", [
    ("3c273", 7669, 27, "1989-06-27"), ("ngc5921", 21_034, 27, "1995-04-13"),
])
def test_what_is_shipped_is_whole_and_small(name, samples, antennas, day):
    observed = shipped(name)
    assert (len(observed.mjd), len(np.unique(observed.pairs)), observed.date) == (samples, antennas, day)
    assert observed.telescope == "VLA" and (observed.weights > 0).all()
    assert (FOLDER / f"{name}.npz").stat().st_size < 300_000


def test_its_readme_names_source_rights_and_what_was_done():
    readme = (FOLDER / "README.txt").read_text()
    for word in ("3c273.npz", "ngc5921.npz", "Source:", "Rights:", "What was done:", "National Radio Astronomy"):
        assert word in readme


def test_samples_come_back_from_the_text_of_a_state():
    back = from_text(as_text(FEW))
    for name in ("names", "sources", "telescope", "frequency_hz", "bandwidth_hz"):
        assert getattr(back, name) == getattr(FEW, name)
    for name in ("pairs", "uvw_m", "mjd", "source", "visibilities", "weights"):
        assert np.array_equal(getattr(back, name), getattr(FEW, name)), name  # all of them are exact in float32


def spoilt(**columns):
    parts = dict(np.load(BytesIO(pack(FEW)))) | columns
    file = BytesIO()
    np.savez_compressed(file, **parts)
    return file.getvalue()


def about(**more):
    known = json.loads(bytes(np.load(BytesIO(pack(FEW)))["about"]))
    return np.frombuffer(json.dumps(known | more).encode(), np.uint8)


@pytest.mark.parametrize("content", [
    b"", b"PK\x03\x04 and no more", pack(FEW)[:200],
    spoilt(pairs=np.array([[0, 1], [1, 9]])),  # an antenna that there is not
    spoilt(source=np.array([0, 2])),
    spoilt(uvw_m=np.ones((3, 3))),
    spoilt(visibilities=np.array([[np.nan, 0], [0, 0]])),
    spoilt(weights=np.array([0.0, 1.0])),
    spoilt(mjd=np.array([1e300, 0])),
    spoilt(about=np.frombuffer(b"[]", np.uint8)),
    spoilt(about=about(frequency_hz=-1)),
    spoilt(about=about(names=[])),
    spoilt(mjd=np.array([{}], dtype=object)),  # would run code when it is read
])
def test_anything_else_is_refused_in_a_sentence(content):
    with pytest.raises(ValueError, match=r"^(The samples in that|about takes|names takes|frequency_hz takes)"):
        unpack(content)


@pytest.mark.parametrize("text", [None, 7, "no base64!", base64.b64encode(b"something").decode()])
def test_a_text_that_is_none_of_ours_is_refused(text):
    with pytest.raises(ValueError, match="^The samples in that"):
        from_text(text)


def test_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(observed_npz, "_BYTES", 100)
    with pytest.raises(ValueError, match="are more than the"):
        unpack(pack(replace(FEW)))
