"""Texts of AmplitudeAndPhase."""

from __future__ import annotations

ENGLISH = {
    "app.amplitude_and_phase": "Amplitude and phase",
    "app.amplitude_and_phase.tagline": "how much, and where",
    "panel.left.title": "Amplitudes of the first", "panel.left.unit": "share of the brightest",
    "panel.right.title": "Amplitudes of the second", "panel.right.unit": "share of the brightest",
    "panel.spectrum.title": "Transform on the left", "panel.spectrum.unit": "",
    "panel.first.title": "First picture", "panel.first.unit": "as it is",
    "panel.second.title": "Second picture", "panel.second.unit": "as it is",
    "panel.equaliser.title": "Equaliser", "panel.equaliser.unit": "of amplitudes, by the width of stripes",
    "control.first": "First", "control.first.tip": "The picture whose amplitudes are on the left.",
    "control.second": "Second", "control.second.tip": "The picture whose amplitudes are on the right.",
    "control.phases": "Phases",
    "control.phases.tip": "Each picture with its own phases, with those of the other, or with all phases zero.",
    "control.scramble": "Scramble beyond",
    "control.scramble.tip": "Farther out than this in the uv plane, phases are thrown by dice; amplitudes stay.",
    "control.seed": "Dice", "control.seed.tip": "The same number throws the same phases for a whole class.",
    "phases.choice.own": "Their own", "phases.choice.swapped": "Swapped", "phases.choice.zero": "All zero",
    "phases.sentence.swapped": "With the amplitudes of {first}, left looks like **{second}** (**{donor}**), which "
                               "gave "
                               "its phases: the phase says where.",
    "phases.sentence.own": "Each has its own phases again: left is **{first}**. Amplitude is how much of a stripe, "
                           "phase "
                           "is where.",
    "phases.sentence.zero": "All phases zero: every stripe has a crest in the middle, so all light piles up there. "
                            "Left is **{own}** like {first}.",
    "phases.sentence.scrambled": "Beyond **{beyond}** the phases are thrown by dice. Left is **{own}** like {first}, "
                                 "**{donor}** like {second}.",
    "phases.sentence.gains": "Louder and softer rings make it sharper or coarser, and nothing moves. Left is still "
                             "**{own}** like {first}.",
    "phases.said.own": "Picture of {own} with its own phases. Its outlines are {like_own} like it, {like_donor} like "
                       "{donor}; brightest {east} east, {north} north.",
    "phases.said.swapped": "Picture with the amplitudes of {own} and the phases of {donor}. Its outlines are "
                           "{like_donor} like {donor}, {like_own} like {own}; brightest {east} east, {north} north.",
    "phases.said.zero": "Picture with the amplitudes of {own} and no phases. Its outlines are {like_own} like it, "
                        "{like_donor} like {donor}; brightest {east} east, {north} north.",
    "phases.said.as_it_is": "Picture of {what}, as it is.",
    "phases.said.plane": "Transform on the left, {part}: amplitudes of {what}, phases: {phases}. {scrambled}Gains "
                         "from "
                         "the middle outwards: {gains}.",
    "phases.said.scrambled": "Phases are scrambled beyond {beyond}.",
    "phases.fact.left_donor": "Left like second", "phases.fact.left_donor.tip": "Of the outlines; 100 % is the same.",
    "phases.fact.left_own": "Left like first", "phases.fact.left_own.tip": "Of the outlines; 100 % is the same.",
    "phases.fact.right_donor": "Right like first",
    "phases.fact.right_donor.tip": "Of the outlines; 100 % is the same.",
    "phases.fact.right_own": "Right like second", "phases.fact.right_own.tip": "Of the outlines; 100 % is the same.",
    "phases.fact.brighter": "Left's brightest place",
    "phases.fact.brighter.tip": "Over that of the first picture as it is.",
    "phases.fact.pixel_there": "Pixel of the uv plane",
    "phases.fact.pixel_there.tip": "One over the width of the field.",
    "phases.note.gains": "The equaliser is not flat.", "phases.note.flat": "Make it flat",
    "phases.note.zero": "A picture without phases is like its own mirror image about the middle.",
    "phases.note.negative": "Blue is below zero: amplitudes and phases that were not made for one another.",
    "phases.note.likeness": "Like is said of outlines: the correlation of both pictures, fine stripes counted more.",
    "phases.ring.coarser": "wider than {edge}″", "phases.ring.between": "{wide}″ to {narrow}″",
    "phases.ring.finer": "finer than {edge}″",
    "question.looks": "Left has the amplitudes of one picture and the phases of the other. Which does it look like? "
                      "Why?",
    "question.rings": "Make the finest ring louder. What changes, and what stays in its place?",
    "question.dice": "Scramble the phases farther and farther in. When do you lose the picture?",
}
