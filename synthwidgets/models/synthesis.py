"""The Synthesis app: how its state opens, what each array brings with it, and the acts of its panels.

What is computed of a state is the list in `wiring`; `rules` refuse what does not go together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from ..core.constants import ARCSEC
from ..formats.photograph import read_photograph
from ..graph import Graph
from ..texts import say
from . import acts, array_acts, headline, sky_acts, sky_gesture, together, words
from .inputs import CHECKS, NOISE, OPENING, TRANSIENT
from .model import Model
from .primary_beams import few_dishes
from .rules import RULES, few_enough_samples, rises
from .skies import sky_name, sky_of
from .sky_check import fitted, portable
from .wiring import FUNCTIONS

# Keys that pixels are not fitted anew for.
NOT_OF_THE_BEAM = frozenset(("sky", "weighting", "robust", "taper_arcsec", "npix", "primary_beam"))
NOT_OF_THE_BEAM |= {"noise", "noise_from", "pwv_mm", "channels", "fractional_bandwidth"}
NOT_OF_THE_BEAM |= together.inputs_of(together.OPENING).keys()


class SynthesisModel(Model):
    """The state of the Synthesis app: an array brings its defaults, and pixels and sky fit what is given.

    Examples
    --------
    >>> graph = SYNTHESIS.graph({"array": {"preset": "alma.c3"}, "robust": -1})
    >>> graph["declination_deg"], graph["dirty_image"].shape
    (-20.0, (256, 256))
    >>> SYNTHESIS.difference(SYNTHESIS.state_of(graph))
    {'array': {'preset': 'alma.c3'}, 'robust': -1.0}
    """

    beside_pixels: ClassVar[frozenset[str]] = NOT_OF_THE_BEAM

    def graph(self, state: Mapping[str, Any] | None = None) -> Graph:
        """The graph of a state, refused with one sentence where its keys do not go together.

        Samples that its pixels leave off the uv grid are no reason: gestures lead there, and it is said on screen.
        """
        graph = super().graph(state)
        for rule in (few_enough_samples, rises, few_dishes):
            graph.obey(rule)
        return graph

    def complete(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """All inputs of a state: a preset brings its defaults, pixels fit the beam, the opening sky fits the field.

        Examples
        --------
        >>> SYNTHESIS.complete({"array": "alma.c3"})["hour_angle_h"]
        [-1.0, 1.0]
        """
        given = self.checked(state)
        if given.get("hour_angle_h") and given.get("hour_angles_h"):
            raise ValueError(say("refuse.two_times"))
        preset = given.get("array", {}).get("preset")
        inputs = {**self.opening, **(acts.preset_defaults(preset) if preset else {}), **given}
        if "cell_arcsec" not in given and given.keys() - self.beside_pixels:
            inputs["cell_arcsec"] = fitted_cell_arcsec(inputs)
        field_arcsec = inputs["npix"] * inputs["cell_arcsec"]
        opening_sky = sky_of(sky_name(self.opening["sky"]), field_arcsec)
        inputs["sky"] = fitted(state["sky"], field_arcsec) if "sky" in given else opening_sky
        return inputs

    def tidied(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Without the one of the two ways to give the time that is not in use: a state takes one of them."""
        unused = "hour_angles_h" if inputs.get("hour_angles_h") is None else "hour_angle_h"
        return {key: value for key, value in inputs.items() if key != unused}

    def difference(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """The keys that differ from where the state's array starts."""
        array = state["array"]
        return self._completed_from({} if array == self.opening["array"] else {"array": array}, state)

    def refuse_link(self, state: Mapping[str, Any]) -> None:
        """A picture of one's own is too large for a link."""
        if not portable(state):
            raise ValueError(say("link.picture"))


SYNTHESIS = SynthesisModel("synthesis", OPENING, FUNCTIONS, CHECKS, TRANSIENT, RULES)


def fitted_cell_arcsec(inputs: Mapping[str, Any]) -> float:
    """A fifth of the natural beam's short axis [arcsec], found by trying coarser pixels until a beam fits on them.

    Never so large that the longest baseline leaves the uv grid, as it would where a dense core makes a wide beam.
    Where nothing can be fitted: the largest pixels that hold the longest baseline if the beam is wider than the field
    (a dense core with far outposts), else ten of them a stripe of it (one pair), or the pixels as they are (no pair).
    """
    fine = {
        **inputs,
        "weighting": "natural",
        "taper_arcsec": 0.0,
        "npix": 256,
        "sky": sky_of("point", 1.0),
        "noise": NOISE,
        "noise_from": "given",
        "primary_beam": "off",
        **together.chosen((), ()),
    }
    graph = SYNTHESIS.graph_of(fine)
    graph.obey(few_enough_samples)
    graph.set(live=True)  # of a large array some integrations will do
    longest = graph["longest_uv"]
    if not longest:
        return float(inputs["cell_arcsec"])
    smallest = 0.1 / (longest * ARCSEC)
    for doubling in range(8):
        graph.set(cell_arcsec=min(smallest * 2**doubling, 0.98 / (2 * longest * ARCSEC)))
        beam = graph["clean_beam"]
        if beam is not None and beam.major_rad < 64 * graph["cell_rad"]:
            return words.first_digits(min(beam.minor_rad / 5, 0.95 / (2 * longest)) / ARCSEC)
    if headline.fills_field(graph["dirty_beam"]):
        return words.first_digits(0.95 / (2 * longest * ARCSEC))
    return words.first_digits(smallest)


ACTS = {
    **{
        act.__name__: act
        for act in (
            acts.drop,
            acts.put_back,
            acts.add_antenna,
            acts.remove_antennas,
            array_acts.set_antenna,
            acts.fit_cell,
            sky_acts.choose_sky,
            sky_acts.upload_sky,
            sky_gesture.in_hand(sky_acts.set_sky_flux),
            sky_gesture.in_hand(sky_acts.set_sky_width),
            sky_gesture.in_hand(sky_acts.invert_sky),
            sky_acts.set_class_code,
        )
    },
    **{f"choose_{one}": together.chooser(one) for one in together.FURTHER},
    "choose_array": acts.array_chooser(fitted_cell_arcsec, OPENING),
    **array_acts.array_acts(fitted_cell_arcsec),
}
READERS = {"upload_sky": sky_acts.read_picture, "photograph_antennas": read_photograph}  # of the files of acts
