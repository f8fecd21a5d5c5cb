"""Inputs are set; every other quantity is computed when it is read."""

from .graph import Graph
from .steps import Step, each, part, step

__all__ = ["Graph", "Step", "each", "part", "step"]
