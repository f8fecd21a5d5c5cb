"""Aperture synthesis to play with: `Synthesis`, `Clean` and the like are apps, `bind` ties a widget of your own to it.

`Predict` and `Ask` are the cards of a lesson.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = [
    "AmplitudeAndPhase",
    "AntennaGains",
    "Ask",
    "Baseline",
    "BigDish",
    "Clean",
    "ExecutionBlock",
    "FourierPairs",
    "MovingSky",
    "PhaseReferencing",
    "Predict",
    "RealData",
    "StripeByStripe",
    "Synthesis",
    "bind",
]
_HOMES = {
    "AmplitudeAndPhase": ".apps.amplitude_and_phase",
    "AntennaGains": ".apps.antenna_gains",
    "Ask": ".apps.cards",
    "Baseline": ".apps.baseline",
    "BigDish": ".apps.big_dish",
    "Clean": ".apps.clean",
    "ExecutionBlock": ".apps.execution_block",
    "FourierPairs": ".apps.fourier_pairs",
    "MovingSky": ".apps.moving_sky",
    "PhaseReferencing": ".apps.phase_referencing",
    "Predict": ".apps.cards",
    "RealData": ".apps.real_data",
    "StripeByStripe": ".apps.stripe_by_stripe",
    "Synthesis": ".apps.synthesis",
    "bind": ".views.bind",
}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are asked for: the physics does without any widget."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
