"""A printed page: places in millimetres from its upper left corner, the app's type, titles, lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .colours import TOKENS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

A4_MM = (297.0, 210.0)  # landscape
TYPE_PT = {"ticks": 9.0, "values": 10.0, "title": 12.0, "sentence": 16.0, "operator": 22.0}
FONTS = ("Helvetica Neue", "Arial", "Liberation Sans")
MATHS = ("STIX Two Text", "Cambria Math", "Times New Roman", "STIXGeneral")
_MM = 25.4  # of an inch
SENTENCE_LETTERS, SENTENCE_MM = 92, 7.5  # that fit in a line of the sentence; from one of its lines to the next

Piece = tuple[str, dict[str, Any]]


@contextmanager
def print_style() -> Iterator[None]:
    """The app's type while a figure is made and saved; matplotlib's own settings come back after it."""
    import matplotlib

    settings = {
        "font.family": fonts(FONTS),
        "font.size": TYPE_PT["ticks"],
        "text.color": TOKENS["ink"],
        "axes.edgecolor": TOKENS["hair"],
        "xtick.color": TOKENS["rule"],
        "ytick.color": TOKENS["rule"],
        "xtick.labelcolor": TOKENS["ink2"],
        "ytick.labelcolor": TOKENS["ink2"],
        "pdf.fonttype": 42,
        "svg.hashsalt": "synthwidgets",  # else its names are thrown with dice
    }
    with matplotlib.rc_context(settings):
        yield


def fonts(names: Sequence[str]) -> list[str]:
    """Those of the fonts that this machine has, then matplotlib's own, which has every sign that we use."""
    from matplotlib.font_manager import fontManager

    there = set(fontManager.get_font_names())
    return [name for name in names if name in there] + ["DejaVu Sans"]


def sheet() -> Figure:
    """An empty page, A4 landscape."""
    from matplotlib.figure import Figure

    return Figure(figsize=(A4_MM[0] / _MM, A4_MM[1] / _MM), facecolor=TOKENS["page"])


def place(x_mm: float, y_mm: float) -> tuple[float, float]:
    """A place on the page, as matplotlib counts: shares of the page from its lower left corner."""
    return x_mm / A4_MM[0], 1 - y_mm / A4_MM[1]


def box(figure: Figure, left_mm: float, top_mm: float, width_mm: float, height_mm: float) -> Axes:
    """Axes at a place, with a hairline around them."""
    axes = figure.add_axes((*place(left_mm, top_mm + height_mm), width_mm / A4_MM[0], height_mm / A4_MM[1]))
    axes.tick_params(length=3.5, width=0.7, pad=2.5)
    for spine in axes.spines.values():
        spine.set_linewidth(0.7)
    return axes


def line(figure: Figure, x_mm: float, y_mm: float, pieces: Sequence[Piece], right: bool = False) -> None:
    """Pieces of text beside each other on one base line, each with its own type; ``right``: they end at x."""
    from matplotlib.offsetbox import AnnotationBbox, HPacker, TextArea

    words = [TextArea(text, textprops=properties) for text, properties in pieces]
    packed = HPacker(children=words, pad=0, sep=0, align="baseline")
    at = AnnotationBbox(
        packed,
        place(x_mm, y_mm),
        xycoords=figure.transFigure,  # "figure fraction" would miss its place where a part of the page is saved
        box_alignment=(float(right), 0.0),
        frameon=False,
        pad=0,
        annotation_clip=False,
    )
    figure.add_artist(at)


def sentence(figure: Figure, x_mm: float, y_mm: float, marked: str) -> None:
    """The live sentence, what stands between ** and ** bold; a long one in two lines or more."""
    styles = (
        {"size": TYPE_PT["sentence"], "color": TOKENS["ink2"]},
        {"size": TYPE_PT["sentence"], "color": TOKENS["ink"], "weight": "bold"},
    )
    for row, words in enumerate(broken(marked)):
        pieces = [(text, styles[number % 2]) for number, text in enumerate(words.split("**"))]
        line(figure, x_mm, y_mm + row * SENTENCE_MM, [piece for piece in pieces if piece[0]])


def broken(marked: str, most: int = SENTENCE_LETTERS) -> list[str]:
    """A marked sentence in lines of at most so many letters, where words end and nothing is bold.

    Examples
    --------
    >>> broken("The lump makes the path of **A** longer by **441 um**.", 30)
    ['The lump makes the path of **A**', 'longer by **441 um**.']
    """
    lines = [""]
    for word in marked.split(" "):
        tried = f"{lines[-1]} {word}".strip()
        if lines[-1].count("**") % 2 or len(tried.replace("**", "")) <= most or not lines[-1]:
            lines[-1] = tried
        else:
            lines.append(word)
    return lines


def title(figure: Figure, x_mm: float, y_mm: float, glyph: str, name: str, unit: str) -> None:
    """A panel's glyph in its quantity's colour, its title and its unit."""
    from matplotlib.lines import Line2D

    at = place(x_mm + 1.6, y_mm - 1.7)
    for (dx, dy), marker, size, filled in _GLYPHS[glyph]:
        edge = TOKENS["antenna" if glyph == "earth" else glyph]  # where the antennas stand
        figure.add_artist(
            Line2D(
                [at[0] + dx / A4_MM[0]],
                [at[1] + dy / A4_MM[1]],
                marker=_marker(marker),
                markersize=size,
                markeredgecolor=edge,
                markerfacecolor=edge if filled else "none",
                linestyle="none",
            )
        )
    line(
        figure,
        x_mm + 5,
        y_mm,
        [
            (name, {"size": TYPE_PT["title"], "weight": "bold"}),
            (f"  {unit}", {"size": TYPE_PT["values"], "color": TOKENS["ink3"]}),
        ],
    )


# Parts of each glyph: its place [mm] from the glyph's middle, marker, size [pt], whether it is filled.
_GLYPHS: dict[str, Sequence[tuple[tuple[float, float], Any, float, bool]]] = {
    "antenna": (((0, 0), "o", 6.5, True),),
    "earth": (((0, 0), "o", 7.5, False), ((0, 0), "_", 7.5, False)),
    "amplitude": (((0, 0), "^", 7.5, True),),
    "uv": (((-0.9, -0.6), "o", 4.5, True), ((1.0, 0.7), "o", 3.5, False)),
    "sky": (((0, 0), (4, 1, 0), 9, True),),
    "beam": (((0, 0), "ellipse", 8, False),),
    "image": (((0, 0), "s", 6, True),),
    "phase": (((0, 0), "o", 6.5, True),),
    "air": (((0, 0.8), "_", 8, True), ((0, -0.8), "_", 8, True)),
}


def _marker(marker: Any) -> Any:
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    return Path.unit_circle().transformed(Affine2D().scale(1.0, 0.6)) if marker == "ellipse" else marker
