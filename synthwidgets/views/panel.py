"""What an app shows, declared: each panel names the quantities it shows and the inputs its gestures set.

A declaration holds names and labels, never numbers; the drawing is done in the browser by the class of the same
name in `js/`. `codings` says how each quantity travels (see `coding.py`). The annotated names of a class are what it
declares, as in a dataclass; making forty of those would take a twentieth of the time in which an app is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self


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
    starts_covered : bool
        It stands behind its curtain when it is shown first, whatever it shows.
    """

    id: str
    title: str = ""
    unit: str = ""
    glyph: str = ""
    tooltip: str = ""
    group: str = ""
    covered: str = ""
    starts_covered: bool = False
    codings: ClassVar[Mapping[str, str]] = {}  # field that names a quantity -> how that quantity travels
    optional: ClassVar[Mapping[str, str]] = {}  # the same of what a view has to ask for: "sky.smoothed"
    declares: ClassVar[dict[str, str]] = {}  # its names and their types, those of the classes above first

    def __init_subclass__(cls) -> None:
        cls.declares = cls.declares | _declared(cls.__annotations__)

    def __init__(self, id: str, **declared: Any) -> None:
        unknown = declared.keys() - self.declares.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} declares no {', '.join(sorted(unknown))}.")
        self.id = id
        vars(self).update(declared)

    def but(self, **declared: Any) -> Self:
        """The same declaration with something else in it."""
        return type(self)(**{**vars(self), **declared})

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
        return {"kind": type(self).__name__} | {name: getattr(self, name) for name in self.declares}


def _declared(annotations: Mapping[str, Any]) -> dict[str, str]:
    """Those that are no class variables; as words, as all modules here annotate, or as types."""
    return {name: str(kind) for name, kind in annotations.items() if "ClassVar" not in str(kind)}


Panel.declares = _declared(Panel.__annotations__)
