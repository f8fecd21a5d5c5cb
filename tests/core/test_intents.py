"""Intents: ALMA's spelling, one class for several, and who carries the radiometers."""

import itertools

import pytest

from synthwidgets.core.intents import CLASSES, SCHEDULED, intent_class, intents_for, names, scan_class, states
from synthwidgets.texts import say, speaking


def test_every_name_has_a_class_and_every_class_has_its_words():
    assert len(names()) == 30 and {intent_class(name) for name in names()} <= set(CLASSES)
    for language, kind, word in itertools.product(
        ("en", "es"), (*CLASSES, "overhead"), ("class", "purpose", "source", "cadence", "solves")
    ):
        with speaking(language):
            assert say(f"{word}.{kind}")


@pytest.mark.parametrize("kind", SCHEDULED)
def test_what_a_scan_is_made_for_is_what_it_counts_for(kind):
    intents = intents_for([kind])
    assert scan_class(intents) == kind
    assert all(intent.partition("#")[2] in states() for intent in intents)
    assert any(intent.startswith("CALIBRATE_WVR#") for intent in intents) == (kind != "target")


@pytest.mark.parametrize(("names", "kind"), [  # the scans 4 and 7 of ALMA's real block, and WVR alone
    (("CALIBRATE_BANDPASS", "CALIBRATE_PHASE", "CALIBRATE_WVR"), "bandpass"),
    (("CALIBRATE_AMPLI", "CALIBRATE_PHASE", "CALIBRATE_WVR"), "flux"),
    (("CALIBRATE_WVR",), "wvr"),
    ((), "other"),
])
def test_several_intents_make_one_class_whatever_their_order(names, kind):
    for order in itertools.permutations(names):
        assert scan_class([f"{name}#ON_SOURCE" for name in order]) == kind


@pytest.mark.parametrize(("classes", "sentence"), [
    (["target", "phase"], "A scan of the target carries OBSERVE_TARGET alone"),
    (["wvr"], "A scan is made for one or more of target, check, bandpass"),
    ([], "A scan is made for one or more of"),
    ("phase", "A scan is made for one or more of .*; it got 'phase'"),
])
def test_what_no_scan_can_be_for_is_refused(classes, sentence):
    with pytest.raises(ValueError, match=f"^{sentence}"):
        intents_for(classes)


@pytest.mark.parametrize("intent", ["CALIBRATE_FAZE#ON_SOURCE", "CALIBRATE_PHASE#SOURCE", "", "CALIBRATE_PHASE#"])
def test_a_misspelt_intent_is_refused(intent):
    with pytest.raises(ValueError, match="^ALMA has no intent "):
        intent_class(intent)
