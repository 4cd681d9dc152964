"""The operations of TensorFlow that a network's layers become."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Operation:
    """A node of the graph that TensorFlow runs for one prediction.

    Attributes:
        type: TensorFlow's name of what it does: "MatMul", "Relu".
        name: of the node, with the scopes that it stands in.
        shape: of its first output, the batch first, None for a size that is not fixed; None where
            there is no output, or nothing is known of it.
        layer: the layer that it belongs to; None for those of the network as a whole.
    """

    type: str
    name: str
    shape: tuple[int | None, ...] | None
    layer: str | None
