"""The operations that a network becomes, for the lessons; by Keras in the inference thread."""

from __future__ import annotations

from fashion_gui.network.graph import Network
from fashion_gui.runs.operations import Operation


def ask_operations(network: Network) -> tuple[Operation, ...]:
    """In the order of TensorFlow's graph."""
    from fashion_gui.training.operations import operations_of

    return operations_of(network)
