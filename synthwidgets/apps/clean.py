"""The Clean app: take the array's own pattern out of a dirty image, one component at a time."""

from __future__ import annotations

from ..models.clean import ACTS, CLEAN
from ..views.panel import Panel
from .app import App
from .clean_panels import AREAS, clean_panels
from .clean_prints import GIVERS, PRINTS


class Clean(App):
    """Högbom's CLEAN of any state of `Synthesis`: components, residual, restored image, and the truth beside it.

    Parameters
    ----------
    lang, show, cover, question, mode
        As every `App` takes them.
    **state
        Any key of a state file of Synthesis, and ``iteration`` (shown), ``gain``, ``threshold_percent`` (of the
        dirty image's peak), ``mask`` (dabs [east, north, radius] in arcsec; none: everywhere), ``zero_spacing``
        and ``dish_weight`` (in pairs of antennas).

    Examples
    --------
    >>> app = Clean(iteration=2000)
    >>> app["shown_iteration"] == app["last_iteration"]
    True
    >>> round(app["found_flux_jy"], 2), app["total_flux_jy"]
    (1.04, 1.09)
    """

    model = CLEAN
    areas = AREAS
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("ghosts", "wrong", "short")
    covers = ("truth",)  # one dot or many? who sees it has nothing to find out

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return clean_panels()
