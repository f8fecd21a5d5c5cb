"""Links: what goes in comes out, in letters that an address may hold, and nothing is unpacked without bound."""

import base64
import re
import tracemalloc
import zlib

import pytest

from synthwidgets.formats.links import LARGEST_STATE, read_link, write_link

STATE = {"array": {"preset": "alma.c3"}, "declination_deg": -29.999999999999996, "sky": [{"name": "é″"}]}


def test_what_goes_in_comes_out_exactly():
    assert read_link(write_link(STATE, "synthesis"), "synthesis") == STATE


def test_a_code_needs_no_escaping_in_an_address():
    for length in range(12):  # base64 would pad two of three of them
        assert re.fullmatch("[A-Za-z0-9_-]+", write_link({"name": "x" * length}, "synthesis"))


@pytest.mark.parametrize("link", ["{}", " {}\n", "{}==", "https://example.org/a?state={}", "?theme=dark&state={}#top"])
def test_a_link_is_read_whole_or_as_its_code(link):
    assert read_link(link.format(write_link(STATE, "synthesis")), "synthesis") == STATE


def test_what_unpacks_to_much_more_than_it_is_fills_no_memory():
    bomb = base64.urlsafe_b64encode(zlib.compress(b" " * 10_000_000, 9)).decode()
    tracemalloc.start()
    with pytest.raises(ValueError, match="unpacks to more than 1 MB"):
        read_link(bomb, "synthesis")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * LARGEST_STATE  # the text, its copy and its letters; the whole would be ten times that
