"""One panel for print, and what an app gives out as files."""

import ast
import csv
import io
import zipfile

import numpy as np
import pytest

from synthwidgets.apps.figures import panel_figure
from synthwidgets.apps.giving import GIVERS, PRINTS
from synthwidgets.apps.panel_prints import PLACES
from synthwidgets.apps.print_alone import ALONE
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import say

STATE = {"array": {"shape": "y", "n": 5, "size_m": 200.0}, "hour_angle_h": [-0.5, 0.5], "npix": 64}
FILES = {"all": "synthesis", "vis": "visibilities"}
BEGINNINGS = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


@pytest.fixture(scope="module")
def graph():
    return SYNTHESIS.graph(STATE)


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
def test_a_panel_has_ink_and_its_title_and_is_smaller_than_the_page(graph, panel):
    from PIL import Image

    name, kind, content = GIVERS["picture"](graph, panel, "png")
    assert (name, kind) == (f"{FILES.get(panel, panel)}.png", "image/png")
    picture = np.asarray(Image.open(io.BytesIO(content)).convert("L"))
    assert (picture < 250).mean() > 0.005
    if panel != "all":
        title = picture[: len(picture) // 12, picture.shape[1] // 6 : picture.shape[1] // 2]  # right of the glyph
        assert title.min() < 100
        widest = 1400 if panel in ALONE else 800  # 96 mm at 200 dots an inch, two thirds of the page's 297 mm
        assert picture.shape[1] < widest


@pytest.mark.parametrize("panel", PLACES)
def test_a_panel_has_nothing_of_its_neighbours_in_its_file(panel):
    """What lies beyond the edge of a PDF can be had by anybody; beside a picture there may stand a hidden sky."""
    figure = panel_figure(SYNTHESIS.graph(STATE), panel)
    titles = [text.get_text() for text in figure.findobj(lambda one: hasattr(one, "get_text"))]
    named = {one for one in PLACES if say(f"panel.{one}.title") in titles}
    assert named == {panel} and not {"⊛", "="} & set(titles)


def test_what_is_offered_is_what_there_is():
    assert (*PLACES, *ALONE) == PRINTS


@pytest.mark.parametrize("panel", ["uv", "vis", "globe"])
@pytest.mark.parametrize("form", BEGINNINGS)
def test_the_same_state_makes_the_same_file_of_its_kind(graph, form, panel):
    first, second = (GIVERS["picture"](graph, panel, form)[2] for _ in range(2))
    assert first.startswith(BEGINNINGS[form]) and first == second


@pytest.mark.parametrize(
    ("panel", "form", "key"), [("moon", "png", "give.panel"), ("uv", "gif", "give.format")], ids=["panel", "form"]
)
def test_what_there_is_not_is_refused_in_a_sentence(graph, panel, form, key):
    said = say(key, got=panel if key == "give.panel" else form, names=", ".join([*PRINTS, "all"]))
    with pytest.raises(ValueError, match=".") as refused:
        GIVERS["picture"](graph, panel, form)
    assert str(refused.value) == said


def test_the_table_is_the_samples(graph):
    rows = list(csv.DictReader(io.StringIO(GIVERS["csv"](graph)[2].decode())))
    block = next(iter(graph["whole_samples"]))
    values = next(iter(graph["whole_visibilities"]))
    assert len(rows) == len(block.u)
    assert np.allclose([float(row["u_wavelengths"]) for row in rows], block.u, rtol=1e-6, atol=1e-3)
    assert np.allclose([float(row["v_wavelengths"]) for row in rows], block.v, rtol=1e-6, atol=1e-3)
    assert np.allclose([float(row["real_jy"]) for row in rows], values.real, rtol=1e-5, atol=1e-7)
    assert np.allclose([float(row["imaginary_jy"]) for row in rows], values.imag, rtol=1e-5, atol=1e-7)


def test_a_weight_in_the_table_is_one_over_the_variance_of_the_value_beside_it():
    """Of RR and LL together, which stand there as Stokes I; in UVFITS each of them has half of it."""
    noise = {"tsys_k": 100.0, "polarisations": 2}
    rows, true = (
        list(csv.DictReader(io.StringIO(GIVERS["csv"](SYNTHESIS.graph(STATE | more))[2].decode())))
        for more in ({"noise": noise, "integration_s": 10.0}, {"integration_s": 10.0})
    )
    off = [
        (float(row[part]) - float(right[part])) * float(row["weight_per_jy2"]) ** 0.5
        for row, right in zip(rows, true, strict=True)
        for part in ("real_jy", "imaginary_jy")
    ]
    assert len(off) > 5000 and np.std(off) == pytest.approx(1, abs=0.04)  # 1/√(2 · 5000) is 0.01; 4 of them
    assert {row["weight_per_jy2"] for row in true} == {"1"}


def test_the_script_for_casa_is_python_with_this_state_in_it(graph):
    text = GIVERS["casa"](graph)[2].decode()
    calls = {
        node.func.id if isinstance(node.func, ast.Name) else node.func.attr: {one.arg for one in node.keywords}
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    }
    assert {"vis", "imagename", "imsize", "cell", "weighting", "niter"} <= calls["tclean"]
    assert "setconfig" in calls and "observe" in calls
    assert "imsize=[64,64]" in text.replace(" ", "")


def test_everything_in_one_archive(graph):
    archive = zipfile.ZipFile(io.BytesIO(GIVERS["all"](graph)[2]))
    assert archive.testzip() is None
    assert {"casa.py", "visibilities.csv", "visibilities.uvfits", "dirty_image.fits", "synthesis.json"} <= set(
        archive.namelist()
    )


def test_too_many_samples_for_a_file_are_said():
    large = SYNTHESIS.graph({"array": {"shape": "random", "n": 100}, "hour_angle_h": [-2.0, 2.0]})
    with pytest.raises(ValueError, match="up to 300 000 fit"):
        GIVERS["csv"](large)
