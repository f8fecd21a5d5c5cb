"""What an app shows, declared: each panel names the quantities it shows and the inputs its gestures set.

A declaration holds names and labels, never numbers; the drawing is done in the browser by the class of the same
name in `js/`. `codings` says how each quantity travels (see `coding.py`). Nobody compares, prints or changes one, so
a class is made without the methods for it: an app opens the sooner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar


@dataclass(eq=False, repr=False)
class Panel:
    """Anything that has a place on the stage.

    Attributes
    ----------
    id : str
        Its name in the layout's areas.
    title, unit, tooltip : str
        Ready to show, in the learner's language.
    glyph : str
        The quantity whose glyph and colour stand before the title.
    group : str
        In the More drawer, under this heading ("Numbers": the text "ui.group.numbers"); without one, in the grid.
    covered : str
        A quantity that says what is hidden here: "" or False for nothing, else the panel stands behind its curtain
        until the learner opens it, and does so anew whenever the quantity becomes another one.
    """

    id: str
    title: str = ""
    unit: str = ""
    glyph: str = ""
    tooltip: str = ""
    group: str = ""
    covered: str = ""
    codings: ClassVar[Mapping[str, str]] = {}  # field that names a quantity -> how that quantity travels
    optional: ClassVar[Mapping[str, str]] = {}  # the same of what a view has to ask for: "sky.smoothed"

    @property
    def optional_quantities(self) -> dict[str, tuple[str, str]]:
        """What is computed only for a view that asks: by the name to ask for, the quantity and its coding."""
        named = {f"{self.id}.{name}": (getattr(self, name), coding) for name, coding in self.optional.items()}
        return {name: (quantity, coding) for name, (quantity, coding) in named.items() if quantity}

    @property
    def quantities(self) -> dict[str, str]:
        """The quantities this panel shows, each with its coding."""
        named = {getattr(self, name): coding for name, coding in self.codings.items()} | {self.covered: "json"}
        return {quantity: coding for quantity, coding in named.items() if quantity}

    @property
    def spec(self) -> dict[str, Any]:
        """The declaration as the browser gets it."""
        return {"kind": type(self).__name__, **asdict(self)}


@dataclass(eq=False, repr=False)
class ArrayMap(Panel):
    """The ground with its antennas, to drag, add, remove and nudge."""

    positions: str = ""  # (antenna, 3) east, north, up [m]
    names: str = ""
    diameters: str = ""
    codings = {"positions": "float64", "names": "json", "diameters": "float32"}


@dataclass(eq=False, repr=False)
class UvPlane(Panel):
    """Tracks of all pairs at rest and of the held ones with their conjugates, lost samples marked.

    What is at rest stays while a hand moves antennas; the browser leaves those of its pairs out that the hand has.
    """

    resting: str = ""  # (pair, point, 2) u, v [kλ]
    resting_lost: str = ""  # (pair, point)
    resting_pairs: str = ""  # (pair, 2) antenna numbers
    held: str = ""
    held_lost: str = ""
    held_pairs: str = ""
    names: str = ""
    codings = {
        "resting": "int16",
        "resting_lost": "uint8",
        "resting_pairs": "int32",
        "held": "int16",
        "held_lost": "uint8",
        "held_pairs": "int32",
        "names": "json",
    }


@dataclass(eq=False, repr=False)
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
    band: str = ""  # (distance, 4): kλ, lowest, mean and highest amplitude of the model [Jy]
    names: str = ""
    codings = {
        "resting": "float32",  # numbers are read off it, also of the faintest
        "resting_model": "float32",
        "resting_choice": "json",
        "resting_tracks": "int16",
        "resting_pairs": "int32",
        "resting_hours": "json",
        "held": "int16",
        "held_model": "int16",
        "held_choice": "json",
        "held_tracks": "int16",
        "held_pairs": "int32",
        "held_hours": "json",
        "band": "float32",
        "names": "json",
    }


@dataclass(eq=False, repr=False)
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


@dataclass(eq=False, repr=False)
class ImagePane(Panel):
    """One picture of the sky: rows grow north, columns grow west."""

    image: str = ""
    grid: str = ""  # {"npix", "cell_arcsec"}
    subject: str = ""  # what is in the picture: the scale of another subject is begun anew
    clean_beam: str = ""  # the ellipse to draw, or no name: none
    range: tuple[float, float] | None = None  # fixed; else fitted at the first picture
    scale: str = ""  # panes of one group share one scale
    colours: str = "signed"
    hero: bool = False
    crop: float = 1.0  # the inner part of the field that is shown
    smoothed: str = ""  # the same picture smoothed by the beam, shown on request in the unit and scale named here
    smoothed_unit: str = ""
    smoothed_scale: str = ""
    names: str = ""  # of the antennas, where a pair's pattern is shown
    codings = {"image": "picture", "grid": "json", "subject": "json", "clean_beam": "json", "names": "json"}
    optional = {"smoothed": "picture"}


@dataclass(eq=False, repr=False)
class Sentence(Panel):
    """The live sentence, the headline of the app."""

    sentence: str = ""
    codings = {"sentence": "json"}


@dataclass(eq=False, repr=False)
class Notes(Panel):
    """What the learner should know about this picture, some with a button that mends it."""

    notes: str = ""
    codings = {"notes": "json"}


@dataclass(eq=False, repr=False)
class NoteLine(Panel):
    """The most pressing note beside the sentence, and how many more there are in the drawer's group ``opens``."""

    notes: str = ""
    opens: str = "Notes"
    codings = {"notes": "json"}


@dataclass(eq=False, repr=False)
class Facts(Panel):
    """Numbers with their units, in pairs of label and value."""

    facts: str = ""
    codings = {"facts": "json"}


@dataclass(eq=False, repr=False)
class AntennaTable(Panel):
    """The antennas in rows of number fields, to type and paste in; files of them, and photographs of coins."""

    group: str = "Antennas"  # of the More drawer
    positions: str = ""  # (antenna, 3) east, north, up [m]
    names: str = ""
    diameters: str = ""  # [m]
    accept: str = ".cfg,.array,.model,.config,.csv,.tsv,.txt"  # endings of files of antennas
    largest_file: int = 20_000_000  # bytes: of a photograph
    codings = {"positions": "float64", "names": "json", "diameters": "float32"}


@dataclass(eq=False, repr=False)
class Card(Panel):
    """A question to answer, by a choice or by a number in `unit`. What is right is not in the declaration."""

    question: str = ""  # ready to show
    choices: Sequence[tuple[str, str]] = ()  # none: a number is typed
    predicts: bool = False  # kept before it is revealed, and then asked what was seen
    chosen: str = ""  # inputs
    revealed: str = ""
    seen: str = ""
    feedback: str = ""
    codings = {"feedback": "json"}


@dataclass(eq=False, repr=False)
class Control(Panel):
    """A labelled native input. Those of group "first" stand in the bar, the others in the More drawer."""

    label: str = ""
    group: str = "first"
    input: str = ""


@dataclass(eq=False, repr=False)
class Menu(Control):
    """A choice among many, in groups; sets an input or calls an act with what was chosen."""

    value: str = ""
    choices: Sequence[tuple[str, Sequence[tuple[str, str]]]] = ()
    act: str = ""
    codings = {"value": "json"}


@dataclass(eq=False, repr=False)
class Slider(Control):
    """One number between two ends. ``also`` is set with it; ``called`` is a quantity, what the number is called.

    One that shows a quantity calls an act, and is not there while the quantity is None. The ends of one along a
    logarithm may be in units of a quantity, ``scale``.
    """

    low: float = 0.0
    high: float = 1.0
    step: float = 0.01
    digits: int = 1
    log: bool = False
    also: Mapping[str, Any] = field(default_factory=dict)
    called: str = ""
    value: str = ""
    act: str = ""
    scale: str = ""
    codings = {"called": "json", "value": "json", "scale": "json"}


@dataclass(eq=False, repr=False)
class Range(Control):
    """Two numbers that do not cross: an input that is a pair. ``also`` is set with it."""

    low: float = 0.0
    high: float = 1.0
    step: float = 0.1
    digits: int = 1
    also: Mapping[str, Any] = field(default_factory=dict)


@dataclass(eq=False, repr=False)
class Segments(Control):
    """Two or three choices side by side."""

    choices: Sequence[tuple[str, str]] = ()


@dataclass(eq=False, repr=False)
class Switch(Control):
    """On or off. One that shows a quantity calls an act, and is not there while the quantity is None."""

    value: str = ""
    act: str = ""
    codings = {"value": "json"}


@dataclass(eq=False, repr=False)
class Number(Control):
    """A number that is typed. One that shows a quantity calls an act, and is not there while the quantity is None."""

    low: float = 0.0
    high: float = 1.0
    key: str = ""  # the input is an object and this is the key of it that is set
    value: str = ""
    act: str = ""
    codings = {"value": "json"}


@dataclass(eq=False, repr=False)
class Digits(Control):
    """A few digits typed as text, where a zero at the front counts. Shows a quantity and calls an act."""

    value: str = ""
    act: str = ""
    most: int = 4
    codings = {"value": "json"}


@dataclass(eq=False, repr=False)
class Upload(Control):
    """A file of the learner's, or the camera of a tablet; its name and its bytes go to an act."""

    act: str = ""
    accept: str = ""  # file types, as the browser's own input takes them
    largest_file: int = 0  # bytes; a larger one is refused before it is read
    help: str = ""  # what files it takes, in view
    value: str = ""  # the name of what was brought, or None
    codings = {"value": "json"}
