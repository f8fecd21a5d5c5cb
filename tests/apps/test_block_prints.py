"""The pictures of the ExecutionBlock app on paper: each panel as a file, bars where scans are, the screen's colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from matplotlib.figure import Figure

import synthwidgets
from synthwidgets.apps import print_block
from synthwidgets.apps.block_prints import GIVERS, PRINTS
from synthwidgets.core.block_presets import BLOCKS
from synthwidgets.models.execution_block import EXECUTION_BLOCK
from synthwidgets.texts import say

MAGIC = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
@pytest.mark.parametrize("form", MAGIC)
def test_each_panel_is_a_file_and_the_same_one_again(panel, form):
    graph = EXECUTION_BLOCK.graph({"named": True})
    name, _kind, content = GIVERS["picture"](graph, panel, form)
    assert name == f"{'execution_block' if panel == 'all' else panel}.{form}"
    assert content.startswith(MAGIC[form])
    assert GIVERS["picture"](graph, panel, form)[2] == content


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_can_be_printed_without_a_warning(block):
    assert GIVERS["picture"](EXECUTION_BLOCK.graph({"block": block}), "all", "svg")[2].startswith(MAGIC["svg"])


@pytest.mark.parametrize("named", [False, True])
def test_bars_stand_where_the_scans_are_and_tell_their_names_only_when_asked(named):
    graph = EXECUTION_BLOCK.graph({"named": named})
    axes = Figure().add_subplot()
    print_block.timeline(axes, graph)
    bars = [bar for container in axes.containers for bar in container]
    assert [(bar.get_x() * 60, bar.get_width() * 60) for bar in bars] == [
        pytest.approx((scan["start_s"], scan["duration_s"])) for scan in graph["timeline"]
    ]
    assert {text.get_text() for text in axes.texts} >= ({"Target", "Bandpass"} if named else set())
    assert bool(axes.texts) == named
    heights = {scan["class"]: bar.get_height() for scan, bar in zip(graph["timeline"], bars, strict=True)}
    assert (heights["target"] > heights["phase"]) == named  # else the riddle is no riddle


def test_paper_and_screen_have_one_colour_a_class():
    script = Path(synthwidgets.__file__).parent / "views/js/lib/schedule.js"
    declared = script.read_text(encoding="utf-8").split("const TOKENS = {")[1].split("};")[0]
    assert dict(re.findall(r'(\w+): "([\w-]+)"', declared)) == print_block.COLOURS


def test_what_there_is_not_is_refused_in_a_sentence():
    graph = EXECUTION_BLOCK.graph()
    with pytest.raises(ValueError, match=say("give.format", got="gif")):
        GIVERS["picture"](graph, "timeline", "gif")
    with pytest.raises(ValueError, match="timeline, elevations, picture, all"):
        GIVERS["picture"](graph, "image", "png")
