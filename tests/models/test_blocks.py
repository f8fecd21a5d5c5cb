"""Execution blocks as states hold them: there and back, and what is refused in a sentence."""

import copy
import json
import re

import pytest

from synthwidgets.core.block_edits import deleted
from synthwidgets.core.block_presets import BLOCKS, block_preset
from synthwidgets.core.schedule import field_numbers, starts_s
from synthwidgets.models.blocks import block_check, execution_block, own_block

OWN = own_block(block_preset("band6"))


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_survives_its_file(name):
    block = deleted(block_preset(name), 4)
    text = json.dumps(own_block(block))
    again = execution_block(block_check(json.loads(text)))
    assert again.scans == block.scans and again.overheads == block.overheads
    assert starts_s(again).tolist() == starts_s(block).tolist()
    assert field_numbers(again).tolist() == field_numbers(block).tolist()
    for old, new in zip(block.fields, again.fields, strict=True):
        assert (new.name, new.shape) == (old.name, old.shape)
        assert new[1:5] == pytest.approx(old[1:5], abs=3e-7)  # hours are kept to 1e-6: 2.6e-7 rad
    assert json.dumps(own_block(again)) == text  # and a second time nothing is rounded any more


def test_a_short_one_needs_no_more_than_it_has_to_say():
    block = execution_block(block_check({
        "start_lst_h": 0,
        "latitude_deg": -23,
        "fields": [{"name": "Q", "right_ascension_h": 1, "declination_deg": -5, "flux_jy": 2}],
        "scans": [{"field": "Q", "intents": ["OBSERVE_TARGET#ON_SOURCE"], "duration_s": 60}],
    }))
    assert block.integration_s == 6.048 and tuple(block.overheads) == (25, 12, 25)
    assert block.fields[0].shape == "point"


def changed(*path_and_value):
    *path, key, value = path_and_value
    own = inner = copy.deepcopy(OWN)
    for step in path:
        inner = inner[step]
    inner[key] = value
    return own


@pytest.mark.parametrize(("value", "sentence"), [
    ("band9", "preset takes one of band6, compact, medium, long, fast, real; it got 'band9'."),
    (7, 'block takes a preset such as {"preset": "band6"}, or '),
    ({"fields": []}, "block takes a preset such as"),
    (changed("scans", []), "scans takes a list of 1 to 200 of them; it got 0."),
    (changed("scans", [OWN["scans"][0]] * 201), "scans takes a list of 1 to 200 of them; it got 201."),
    (changed("scans", 3, "field", "Mars"), "Scan 4 looks at 'Mars', and the block has no such field."),
    (changed("scans", 3, "duration_s", 0), "duration_s takes a number above 0, up to 21"),
    (changed("scans", 3, "duration_s", 21_500.0), "A block takes at most 6 hours; this one takes 407 minutes."),
    (changed("scans", 3, "intents", []), "intents takes a list of 1 to 20 intents such as"),
    (changed("scans", 3, "intents", [5]), "intents takes a list of 1 to 20 intents such as"),
    (changed("scans", 3, "intents", ["CALIBRATE_LUNCH"]), "ALMA has no intent 'CALIBRATE_LUNCH'."),
    (changed("scans", 3, "comment", "x"), "scan takes no key but field, intents, duration_s; it got 'comment'."),
    (changed("fields", 1, "name", "3C279"), "Two fields are called '3C279'."),
    (changed("fields", 1, "declination_deg", -91), "declination_deg takes a number from -90 to 90 deg; it got -91."),
    (changed("fields", 1, "shape", "ring"), "shape takes one of point, gaussian, disk; it got 'ring'."),
    (changed("overheads_s", [1, 2]), "overheads_s takes a list of 3 numbers s"),
])
def test_what_is_refused_is_said(value, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        block_check(value)
