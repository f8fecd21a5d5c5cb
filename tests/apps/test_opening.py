"""Which act takes a file: its ending decides, then its content, then where it was dropped."""

import re

import pytest

from synthwidgets import Synthesis
from synthwidgets.apps.opening import act_of, words_of_drops
from synthwidgets.apps.synthesis_panels import synthesis_panels

PNG, JPG, FITS = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"SIMPLE  ="
CFG = b"# coordsys=LOC (local tangent plane)\n0 0 0 12. A"


@pytest.mark.parametrize(("name", "panel", "content", "act"), [
    ("a.json", "ground", CFG, ["open_state"]),
    ("A.JSON", "", b"", ["open_state"]),
    ("a", "", b"\xef\xbb\xbf {}", ["open_state"]),
    ("alma.cycle10.3.cfg", "", b"", ["open_array", "alma.cycle10.3.cfg"]),
    ("a.txt", "", PNG, ["open_array", "a.txt"]),
    ("a.bak", "", CFG, ["open_array", "a.bak"]),
    ("a", "", b"ANTENNA 1 2", ["open_array", "a"]),
    ("a.png", "", b"", ["upload_sky", "a.png"]),
    ("a.png", "sky", PNG, ["upload_sky", "a.png"]),
    ("a", "antenna", JPG, ["photograph_antennas", 500.0]),
    ("a.jpeg", "ground", JPG, ["photograph_antennas", 500.0]),
    ("a.fits", "ground", FITS, ["upload_sky", "a.fits"]),
    ("a", "", FITS, ["upload_sky", "a"]),
])
def test_an_act_takes_a_file(name, panel, content, act):
    assert act_of(name, panel, content) == act
    assert act[0] in Synthesis.gestures()


@pytest.mark.parametrize("content", [b"", b"MZ", b"1 2\n3 4", b"\0\0ANTENNA 1 2"])
def test_what_nothing_takes_is_said(content):
    sentence = "a.exe is no file that this app opens. It opens .json, .cfg, "
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        act_of("a.exe", "", content)


def test_what_is_said_of_drops_is_of_panels_that_are_there():
    assert words_of_drops().keys() - {panel.id for panel in synthesis_panels()} == {""}
