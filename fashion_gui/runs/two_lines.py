"""Two layers of one neuron each: a·w₁ + b₁ = b, b·w₂ + b₂ = c, with or without ReLU between."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TwoLines:
    """The lecture's arithmetic. Its own numbers: a×4+2=b, b×3−5=c.

    Attributes:
        relu: whether b is max(0, a·w₁ + b₁).
    """

    weight_1: float = 4.0
    bias_1: float = 2.0
    weight_2: float = 3.0
    bias_2: float = -5.0
    relu: bool = False

    @property
    def weight(self) -> float:
        """Of the one line that both are without ReLU."""
        return self.weight_1 * self.weight_2

    @property
    def bias(self) -> float:
        """Of the one line that both are without ReLU."""
        return self.bias_1 * self.weight_2 + self.bias_2

    @property
    def break_at(self) -> float | None:
        """Where ReLU breaks the line: the a at which b begins to be zero; None where it doesn't."""
        if not self.relu or self.weight_1 == 0 or self.weight_2 == 0:
            return None
        return -self.bias_1 / self.weight_1 + 0.0

    def middle(self, a: float) -> float:
        """b."""
        b = a * self.weight_1 + self.bias_1
        return max(0.0, b) if self.relu else b

    def in_two_steps(self, a: float) -> float:
        """c by way of b."""
        return self.middle(a) * self.weight_2 + self.bias_2

    def in_one_step(self, a: float) -> float:
        """c by the one line."""
        return a * self.weight + self.bias
