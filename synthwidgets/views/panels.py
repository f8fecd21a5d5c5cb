"""The panels that show quantities: pictures, tracks, words and tables."""

from __future__ import annotations

from collections.abc import Sequence

from .panel import Panel


class ArrayMap(Panel):
    """The ground with its antennas, to drag, add, remove and nudge."""

    positions: str = ""  # (antenna, 3) east, north, up [m]
    names: str = ""
    diameters: str = ""
    further: str = ""  # (antenna, 3) those of further arrays, which no hand moves
    further_names: str = ""  # of the antennas of all arrays
    grounds: str = ""  # {"number", "count", "words"} of each further array
    codings = {
        "positions": "float64",
        "names": "json",
        "diameters": "float32",
        "further": "float32",
        "further_names": "json",
        "grounds": "json",
    }


class UvPlane(Panel):
    """Tracks of all pairs at rest and of the held ones with their conjugates, lost samples marked.

    What is at rest stays while a hand moves antennas; the browser leaves those of its pairs out that the hand has.
    On request the model's transform is painted under them.
    """

    resting: str = ""  # (pair, point, 2) u, v [kλ]
    resting_lost: str = ""  # (pair, point)
    resting_pairs: str = ""  # (pair, 2) antenna numbers
    held: str = ""
    held_lost: str = ""
    held_pairs: str = ""
    names: str = ""
    further: str = ""  # (point, 2) the tracks of further arrays, one after another, each drawn in its own colour
    further_lost: str = ""  # (point,)
    further_pairs: str = ""  # (pair, 2) antenna numbers, going on from those of the first array
    further_shapes: str = ""  # [pairs, points] of each
    legend: str = ""  # {"name", "number"} of every array; empty for one
    channels: str = ""  # the middle of each channel that is drawn over that of the band; its tracks are so much longer
    model: str = ""  # (v, u, 2) real and imaginary part [Jy], rows from v = 0 up, columns from +half to −half; or None
    model_look: str = ""  # {"half_klambda", "said"}
    codings = {
        "resting": "int16",
        "resting_lost": "uint8",
        "resting_pairs": "int32",
        "held": "int16",
        "held_lost": "uint8",
        "held_pairs": "int32",
        "names": "json",
        "further": "float32",  # arrays of any sizes in one
        "further_lost": "uint8",
        "further_pairs": "int32",
        "further_shapes": "json",
        "legend": "json",
        "channels": "json",
    }
    optional = {"model": "float32", "model_look": "json"}


class Visibilities(Panel):
    """Samples as dots against baseline or time, the model as a line, and one complex number as an arrow.

    What is at rest and what is held: as in `UvPlane`.
    Amplitudes on a logarithmic axis, phases from −180° to 180°. Against the baseline's length the model's amplitude is
    a band, from the lowest to the highest of all directions, with their mean; the line of a phase, and any line
    against time, is that of the one pair whose arrow is drawn: it joins the model at the points of its track.
    """

    resting: str = ""  # (pair, point, 2) real and imaginary part [Jy], NaN where lost
    resting_model: str = ""  # the same without noise; None: the same as with it
    resting_choice: str = ""  # {"step", "along", "plot_step", "plot_along"}: which pairs and points of the tracks
    resting_tracks: str = ""  # (pair, point, 2) u, v [kλ]
    resting_pairs: str = ""
    resting_hours: str = ""  # [h], of each point of a track
    held: str = ""
    held_model: str = ""
    held_choice: str = ""
    held_tracks: str = ""
    held_pairs: str = ""
    held_hours: str = ""
    further: str = ""  # (point, 2) what further arrays measure [Jy], one after another, each in its own colour
    further_model: str = ""
    further_choice: str = ""  # of each array
    further_tracks: str = ""  # as in `UvPlane`, and so are the next three
    further_pairs: str = ""
    further_shapes: str = ""
    legend: str = ""
    further_hours: str = ""  # of each array
    band: str = ""  # (distance, 4): kλ, lowest, mean and highest amplitude of the model [Jy]
    names: str = ""
    codings = {
        "resting": "float32",  # numbers are read off it, also of the faintest
        "resting_model": "float32",
        "resting_choice": "json",
        "resting_tracks": "int16",
        "resting_pairs": "int32",
        "resting_hours": "json",
        "further": "float32",
        "further_model": "float32",
        "further_choice": "json",
        "further_tracks": "float32",
        "further_pairs": "int32",
        "further_shapes": "json",
        "legend": "json",
        "further_hours": "json",
        "held": "int16",
        "held_model": "int16",
        "held_choice": "json",
        "held_tracks": "int16",
        "held_pairs": "int32",
        "held_hours": "json",
        "band": "float32",
        "names": "json",
    }


class Globe(Panel):
    """The Earth as the source sees it, to turn by hand, and beside it from when to when the array watches, to play."""

    coasts: str = ""  # (point, 2) longitude, latitude [°]; a row of NaN ends each ring, with land on its right
    site: str = ""
    observation: str = ""
    positions: str = ""
    names: str = ""
    span: str = ""  # inputs: [start, end] [h], the single hours that go before it, and the declination
    hours: str = ""
    declination: str = ""
    codings = {
        "coasts": "int16",
        "site": "json",
        "observation": "json",
        "positions": "float64",
        "names": "json",
    }


class ImagePane(Panel):
    """One picture of the sky: rows grow north, columns grow west."""

    image: str = ""
    grid: str = ""  # {"npix", "cell_arcsec"}
    subject: str = ""  # what is in the picture: the scale of another subject is begun anew
    clean_beam: str = ""  # the ellipse to draw, or no name: none
    circles: str = ""  # of the primary beam: [{"radius_arcsec", "label", "cut"?}]
    range: tuple[float, float] | None = None  # fixed; else fitted at the first picture
    ends: str = ""  # a quantity, [lowest, highest]: a scale that is fixed and follows it
    called: str = ""  # a quantity, the title where it is not always the same
    scale: str = ""  # panes of one group share one scale
    unit_beside: bool = False  # the unit stands beside the value, not beside the title
    colours: str = "signed"
    hero: bool = False
    crop: float = 1.0  # the inner part of the field that is shown
    smoothed: str = ""  # the same picture smoothed by the beam, shown on request in the unit and scale named here
    smoothed_unit: str = ""
    smoothed_scale: str = ""
    names: str = ""  # of the antennas, where a pair's pattern is shown
    codings = {
        "image": "picture",
        "grid": "json",
        "subject": "json",
        "clean_beam": "json",
        "circles": "json",
        "names": "json",
        "ends": "json",
        "called": "json",
    }
    optional = {"smoothed": "picture"}


class Sentence(Panel):
    """The live sentence, the headline of the app. It tells what the panels of ``tells`` show: while one of those is
    behind its curtain, it says no more than who observes. While the input ``named`` is off it is a riddle, and what is
    offered from an earlier visit does not tell it either.
    """

    sentence: str = ""
    tells: Sequence[str] = ()
    named: str = ""
    codings = {"sentence": "json"}


class Notes(Panel):
    """What the learner should know about this picture, some with a button that mends it."""

    notes: str = ""
    codings = {"notes": "json"}


class NoteLine(Panel):
    """The most pressing note beside the sentence, and how many more there are in the drawer's group ``opens``."""

    notes: str = ""
    opens: str = "Notes"
    codings = {"notes": "json"}


class Facts(Panel):
    """Numbers with their units, in pairs of label and value."""

    facts: str = ""
    codings = {"facts": "json"}


class AntennaTable(Panel):
    """The antennas in rows of number fields, to type and paste in; files of them, and photographs of coins."""

    group: str = "Antennas"  # of the More drawer
    positions: str = ""  # (antenna, 3) east, north, up [m]
    names: str = ""
    diameters: str = ""  # [m]
    accept: str = ".cfg,.array,.model,.config,.csv,.tsv,.txt"  # endings of files of antennas
    largest_file: int = 20_000_000  # bytes: of a photograph
    codings = {"positions": "float64", "names": "json", "diameters": "float32"}


class Card(Panel):
    """A question to answer, by a choice or by a number in `unit`. What is right is not in the declaration."""

    question: str = ""  # ready to show
    choices: Sequence[tuple[str, str]] = ()  # none: a number is typed
    predicts: bool = False  # kept before it is revealed, and then asked what was seen
    measures: bool = False  # nothing is typed: the act "measure" answers, with what was built
    weighs: bool = False  # a number is typed: the act "weigh" answers, with it and what was built
    chosen: str = ""  # inputs
    revealed: str = ""
    seen: str = ""
    feedback: str = ""
    codings = {"feedback": "json"}
