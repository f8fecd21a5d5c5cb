"""What the files of samples do not hold of a state is said in them, and as they are given, in both languages."""

import csv
import io
import warnings
import zipfile

import numpy as np
import pytest
from astropy.io import fits
from pyuvdata import UVData

from synthwidgets import Synthesis
from synthwidgets.apps.giving import GIVERS
from synthwidgets.formats.csv_out import COLUMNS
from synthwidgets.formats.uvfits_in import read_uvfits
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import speaking

ONE = {"array": {"shape": "y", "n": 4, "size_m": 200.0}, "hour_angle_h": [-0.5, 0.5], "npix": 64}
TWO = {"second_array": {"shape": "ring", "n": 3, "size_m": 30.0}}
BAND = {"channels": 5, "fractional_bandwidth": 0.2}
FIRST = {
    "en": "The visibilities are those of the first array; the pictures are of all.",
    "es": "Las visibilidades son las del primer conjunto; las imágenes son de todos.",
}
MIDDLE = {
    "en": "The visibilities are those of the middle of the band; the pictures are of 5 channels.",
    "es": "Las visibilidades son las del medio de la banda; las imágenes son de 5 canales.",
}
CASES = [
    pytest.param({**ONE, **more}, [one[lang] for one in said], lang, id=f"{name}, {lang}")
    for name, more, said in (
        ("two arrays", TWO, [FIRST]), ("channels", BAND, [MIDDLE]), ("both", TWO | BAND, [MIDDLE, FIRST]),
        ("neither", {}, []),
    )
    for lang in ("en", "es")
]  # fmt: skip
states = pytest.mark.parametrize(("state", "said", "lang"), CASES)


def given(name, state, lang):
    with speaking(lang):
        return GIVERS[name](SYNTHESIS.graph(state))


def history(content):
    """The sentences of the HISTORY cards, of which each holds 72 letters."""
    return "".join(f"{line:72}" for line in fits.Header.fromstring(content[:28_800]).get("HISTORY", [])).split()


@states
def test_the_table_begins_with_it_and_is_as_it_was_below(state, said, lang):
    lines = given("csv", state, lang)[2].decode().split("\n")
    comments = lines[: len(said)]
    assert comments == [f"# {sentence}" for sentence in said]
    assert not any("," in line for line in comments)  # one cell, where a program takes the line for a row
    assert lines[len(said)] == ",".join(COLUMNS)
    rows = list(csv.DictReader(lines[len(said) :]))
    graph = SYNTHESIS.graph(state)
    assert len(rows) == len(graph["all_pairs"].first) * len(graph["hour_angles_rad"])


def test_numpy_skips_what_is_said():
    table = np.loadtxt(io.BytesIO(given("csv", ONE | TWO | BAND, "es")[2]), "U40", delimiter=",", encoding="utf-8")
    assert tuple(table[0]) == COLUMNS and np.isfinite(table[1:, 3].astype(float)).all()


@states
def test_the_history_of_the_uvfits_file_says_it_in_letters_that_fits_has(state, said, lang):
    content = given("uvfits", state, lang)[2]
    assert history(content) == " ".join(said).replace("á", "a").split()


def test_a_file_with_a_history_is_read_as_before(tmp_path):
    content = given("uvfits", ONE | TWO | BAND, "es")[2]
    (tmp_path / "o.uvfits").write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of nutation and aberration, which ours are without
        data = UVData.from_file(tmp_path / "o.uvfits", file_type="uvfits")
    ours = read_uvfits(content)
    assert "primer conjunto" in data.history.replace("\n", "")
    theirs = data.get_data(1, 2, "rr").conj().ravel()
    assert np.abs(theirs - ours.visibilities[(ours.pairs == [0, 1]).all(1)]).max() < 1e-6  # float32 of some Jy


@states
@pytest.mark.parametrize("name", ["csv", "uvfits"])
def test_the_app_says_it_with_the_file(state, said, lang, name):
    app, sent = Synthesis(lang=lang, **state), []
    app.stage.send = lambda content, buffers=None: sent.append(content)
    try:
        app.stage._receive(app.stage, {"token": "view-1", "give": [name]}, [])
    finally:
        app.close()
    assert sent[-1]["file"].get("says", "") == " ".join(said)


def test_everything_holds_the_table_and_the_history_that_say_it():
    *_, content, said = given("all", ONE | TWO, "en")
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert said == FIRST["en"]
    assert archive.read("visibilities.csv").decode().startswith(f"# {FIRST['en']}\n")
    assert history(archive.read("visibilities.uvfits")) == FIRST["en"].split()
