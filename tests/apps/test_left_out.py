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
    "en": "The visibilities are of one array (first array); the pictures are of all 2.",
    "es": "Las visibilidades son de un solo conjunto (primer conjunto); las imágenes son de los 2.",
}
NAMED = {
    "en": "The name of an antenna begins with the number of its array where that is not the first: 2 (second array). "
          "Weights are without the relative weight of the array.",
    "es": "El nombre de una antena empieza por el número de su conjunto si no es el primero: 2 (segundo conjunto). "
          "Los pesos no llevan el peso relativo del conjunto.",
}
EACH = (
    "Each array has a file of visibilities of its own: visibilities.uvfits (first array), "
    "visibilities_2.uvfits (second array)."
)
MIDDLE = {
    "en": "The visibilities are those of the middle of the band; the pictures are of 5 channels.",
    "es": "Las visibilidades son las del medio de la banda; las imágenes son de 5 canales.",
}
CASES = [
    pytest.param({**ONE, **more}, said, lang, id=f"{name}, {lang}")
    for name, more, said in (
        ("two arrays", TWO, {"csv": [NAMED], "uvfits": [FIRST]}),
        ("channels", BAND, {"csv": [MIDDLE], "uvfits": [MIDDLE]}),
        ("both", TWO | BAND, {"csv": [MIDDLE, NAMED], "uvfits": [MIDDLE, FIRST]}),
        ("neither", {}, {"csv": [], "uvfits": []}),
    )
    for lang in ("en", "es")
]
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
    comments = lines[: len(said["csv"])]
    assert comments == [f"# {sentence[lang]}" for sentence in said["csv"]]
    assert not any("," in line for line in comments)  # one cell, where a program takes the line for a row
    assert lines[len(comments)] == ",".join(COLUMNS)
    rows = list(csv.DictReader(lines[len(comments) :]))
    graph = SYNTHESIS.graph(state)
    marked = [row for row in rows if row["antenna_1"].startswith("2:")]
    assert len(rows) - len(marked) == len(graph["all_pairs"].first) * len(graph["hour_angles_rad"])
    assert len(marked) == sum(map(len, graph["further_hour_angles_rad"])) * 3  # three pairs
    assert all(row["antenna_2"].startswith("2:") for row in marked)


def test_numpy_skips_what_is_said():
    table = np.loadtxt(io.BytesIO(given("csv", ONE | TWO | BAND, "es")[2]), "U40", delimiter=",", encoding="utf-8")
    assert tuple(table[0]) == COLUMNS and np.isfinite(table[1:, 3].astype(float)).all()


@states
def test_the_history_of_the_uvfits_file_says_it_in_letters_that_fits_has(state, said, lang):
    content = given("uvfits", state, lang)[2]
    sentences = [sentence[lang] for sentence in said["uvfits"]]
    assert history(content) == " ".join(sentences).replace("á", "a").split()


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
    assert sent[-1]["file"].get("says", "") == " ".join(sentence[lang] for sentence in said[name])


def test_everything_holds_the_table_and_a_file_of_each_array():
    *_, content, said = given("all", ONE | TWO, "en")
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert said == EACH
    assert archive.read("visibilities.csv").decode().startswith(f"# {NAMED['en']}\n")
    for name, place in (("visibilities.uvfits", "first"), ("visibilities_2.uvfits", "second")):
        assert history(archive.read(name)) == FIRST["en"].replace("first", place).split()


def test_each_file_holds_what_its_array_measures_alone():
    """The second array by itself, at its hours and under the same sky: the same samples, to the last bit."""
    sky = {"sky": [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.0, "north_arcsec": -2.0}], "cell_arcsec": 0.1}
    hours = {"hour_angle_h": [0.5, 1.5], "integration_s": 300.0}
    *_, content, _ = given("all", ONE | TWO | sky | {f"second_{key}": value for key, value in hours.items()}, "en")
    alone = given("uvfits", ONE | sky | hours | {"array": TWO["second_array"]}, "en")[2]
    second = zipfile.ZipFile(io.BytesIO(content)).read("visibilities_2.uvfits")
    ours, theirs = read_uvfits(second), read_uvfits(alone)
    assert ours.names == theirs.names
    for name in ("pairs", "uvw_m", "visibilities"):
        assert np.array_equal(getattr(ours, name), getattr(theirs, name))


@pytest.mark.parametrize("count", [0, 1])
def test_beside_a_first_array_without_a_pair_the_second_is_written_and_its_file_alone_is_told(count):
    antennas = [{"name": "A1", "east_m": 0.0, "north_m": 0.0}][:count]
    first = {"array": {"site": {"latitude_deg": -23.0, "longitude_deg": -67.8}, "antennas": antennas}}
    *_, content, said = given("all", ONE | TWO | first, "en")
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert {"visibilities_2.uvfits", "visibilities.csv", "dirty_image.fits"} <= set(archive.namelist())
    assert not {"visibilities.uvfits", "casa.py"} & set(archive.namelist())  # those are of the first
    assert "visibilities_2.uvfits" in said and "visibilities.uvfits" not in said
    with pytest.raises(ValueError, match=f"here {count} stand"):
        given("uvfits", ONE | TWO | first, "en")
