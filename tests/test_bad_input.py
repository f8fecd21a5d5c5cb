"""Forty bad states, messages and arguments: the exact sentence, nothing changed, and the next drag works.

Each file of `bad/` holds what is given and the sentence; a name in braces stands for a list that may grow.
"""

import base64
import json
import re
from pathlib import Path

import pytest

from synthwidgets import RealData, Synthesis
from synthwidgets.core.arrays import preset_ids
from synthwidgets.core.shapes import SHAPES
from synthwidgets.formats.state import read_state
from synthwidgets.models import real_data
from synthwidgets.models.inputs import OPENING, TRANSIENT
from synthwidgets.models.skies import NAMES
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.models.together import TOGETHER
from synthwidgets.texts import speaking
from tests import coins
from tests.odd_uvfits import odd

FILES = sorted((Path(__file__).parent / "bad").glob("*.json"))
LISTS = {
    "{keys}": ", ".join(OPENING),
    "{presets}": ", ".join(preset_ids()),
    "{inputs}": ", ".join(sorted({*OPENING, *TRANSIENT})),
    "{acts}": ", ".join(["undo", "redo", "reset", *Synthesis.gestures()]),
    "{givers}": ", ".join(Synthesis.gives()),
    "{skies}": ", ".join(NAMES),
    "{menu}": ", ".join(["start", *(f"shape.{shape}" for shape in SHAPES), *preset_ids(), *TOGETHER]),
}
DRAGS = {  # by the kind of what is given: how its app opens, what a hand sets next, and what its answer shows
    "uvfits": (real_data.OPENING, {"removed_percent": 50.0}, {"remaining_image", "resting_visibility_points"}),
    "message": (OPENING, {"held_indices": [2], "held_enu_m": [[90.0, 4.0, 0.0]]}, {"dirty_image", "placed_enu_m"}),
}


class Player:
    """An open app and the answers to its messages."""

    def __init__(self, kind, lang="en"):
        self.app = RealData(lang=lang) if kind == "uvfits" else Synthesis(lang=lang)
        self.answers = []
        self.app.stage.send = lambda content, buffers=None: self.answers.append(content)
        self.ask(all=True)

    def ask(self, files=(), **request):
        self.app.stage._receive(self.app.stage, {"token": "view-1", **request}, list(files))
        return self.answers[-1]


def spelled_out(value):
    """Lists too long for a file: {"repeat": x, "times": n}."""
    if isinstance(value, dict) and value.keys() == {"repeat", "times"}:
        return [value["repeat"]] * value["times"]
    return {key: spelled_out(item) for key, item in value.items()} if isinstance(value, dict) else value


def refused(player, kind, give):
    """The sentence with which the input is refused."""
    if kind == "message":
        return player.ask(**spelled_out(give)).get("error", "accepted")
    if isinstance(give, dict) and "repeat" in give:
        give = "".join(spelled_out(give))
    if kind == "file":  # opened in the app; a letter is a byte
        return player.ask(act=["open_state"], release=True, files=[give.encode("latin-1")]).get("error", "accepted")
    if kind == "link":
        with pytest.raises(ValueError, match=".") as refusal:
            Synthesis.from_link(give)
        return str(refusal.value)
    if kind == "picture":
        files = [base64.b64decode(give["base64"])]
        return player.ask(act=["upload_sky", give["name"]], release=True, files=files).get("error", "accepted")
    if kind == "array":  # a file of antennas, opened in the app
        act, file = ["open_array", give["name"]], "".join(spelled_out(give["text"])).encode()
        return player.ask(act=act, release=True, files=[file]).get("error", "accepted")
    if kind == "uvfits":  # a good file with other cards in its header, opened in Real data
        files = [odd(give["cards"])]
        return player.ask(act=["open_file", "odd.uvfits", ""], release=True, files=files).get("error", "accepted")
    if kind == "photograph":
        act, file = ["photograph_antennas", give["size_m"]], coins.MADE[give["made"]]()
        return player.ask(act=act, release=True, files=[file]).get("error", "accepted")
    with pytest.raises(ValueError, match=".") as refusal:
        player.app.set(**give) if kind == "argument" else SYNTHESIS.graph(read_state(give, "synthesis"))
    return str(refusal.value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_bad_input_is_refused_in_a_sentence_and_changes_nothing(file):
    bad = json.loads(file.read_text(encoding="utf-8"))
    sentence = bad["sentence"]
    for name, listed in LISTS.items():
        sentence = sentence.replace(name, listed)
    opening, drag, follows = DRAGS.get(bad["kind"], DRAGS["message"])
    player = Player(bad["kind"])
    try:
        before = player.app.state
        assert refused(player, bad["kind"], bad["give"]) == sentence
        assert player.app.state == before and player.app.graph.inputs == opening
        assert {name: player.app[name] for name in player.app.graph.transient} == player.app.model.transient
        peak = player.app["dirty_image"].max()
        moved = player.ask(sets=drag)
        assert "error" not in moved and follows <= moved["values"].keys()
        assert player.app["dirty_image"].max() != peak
    finally:
        player.app.close()


ENGLISH = re.compile(r"\b(the|of|from|an|takes|with|number|this|that|and|file)\b")
MADE_UP = re.compile(r"'[^']*'|\"[^\"]*\"|«[^»]*»|\S+[_.]\S+|\{[^}]*\}|, [\w ,.]+$")  # what was given, keys, names


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_refusal_is_spanish_through_and_through(file):
    bad = json.loads(file.read_text(encoding="utf-8"))
    with speaking("es"):
        player = Player(bad["kind"], "es")
        try:
            sentence = refused(player, bad["kind"], bad["give"])
        finally:
            player.app.close()
    assert sentence != bad["sentence"]
    assert not ENGLISH.search(MADE_UP.sub("", sentence)), sentence


def test_there_are_enough_of_them():
    assert len(FILES) >= 40
