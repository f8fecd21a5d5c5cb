"""What shows the sky is not given out while the sky is a mystery that nobody has revealed."""

from __future__ import annotations

import io
import zipfile

import pytest

from synthwidgets.apps.giving import GIVERS
from synthwidgets.models.skies import sky_of
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import say

STATE = {"array": {"shape": "y", "n": 4, "size_m": 200.0}, "hour_angle_h": [-0.1, 0.1], "npix": 32, "cell_arcsec": 0.5}
SHOWING = [("fits",), ("all",), ("casa",), ("picture", "sky", "png", None), ("picture", "all", "svg", None)]
OTHERS = [("state",), ("link",), ("csv",), ("uvfits",), ("picture", "image", "png"), ("picture", "uv", "png", None)]


@pytest.fixture(scope="module")
def mystery():
    return SYNTHESIS.graph({**STATE, "sky": sky_of("mystery", 16.0, code=427)})


def called(give):
    return " ".join(map(str, give))


@pytest.mark.parametrize("give", SHOWING, ids=called)
@pytest.mark.parametrize("revealed", [[], [""], ["0428"], [None], [["0427"]]], ids=str)
def test_what_shows_a_covered_mystery_is_refused_in_a_sentence(mystery, give, revealed):
    name, *arguments = give
    with pytest.raises(ValueError, match=".") as refused:
        GIVERS[name](mystery, *arguments, *revealed)
    assert str(refused.value) == say("give.covered", code="0427")


@pytest.mark.parametrize("give", SHOWING, ids=called)
def test_whoever_has_revealed_it_gets_it(mystery, give):
    name, *arguments = give
    assert len(GIVERS[name](mystery, *arguments, "0427")[2]) > 500


@pytest.mark.parametrize("give", OTHERS, ids=called)
def test_what_does_not_show_it_is_given(mystery, give):
    name, *arguments = give
    assert GIVERS[name](mystery, *arguments)[2]


@pytest.mark.parametrize("give", SHOWING, ids=called)
def test_a_sky_that_is_no_mystery_is_given_whatever_is_said(give):
    name, *arguments = give
    assert GIVERS[name](SYNTHESIS.graph(STATE), *arguments, "")[2]


def test_everything_of_a_revealed_mystery_has_its_script(mystery):
    archive = zipfile.ZipFile(io.BytesIO(GIVERS["all"](mystery, "0427")[2]))
    assert say("casa.hidden") in archive.read("casa.py").decode()
