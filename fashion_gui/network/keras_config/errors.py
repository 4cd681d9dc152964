"""What is wrong with a `.keras` file, and what of it was left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class KerasFault(Enum):
    """Why a `.keras` file cannot be shown, in English, with places for what the error has."""

    MISSING = "there is no such file"
    NOT_KERAS = "it is not a .keras file, or it is cut off"
    DAMAGED = "it is damaged"
    TOO_LARGE = "it is too large"
    SYSTEM = "the system refuses it ({value})"
    CUSTOM = "it needs code of its own: {subject}"
    MODEL = "{subject} is neither a Sequential nor a Functional model"
    LAYER = "the canvas has no layer {subject}"
    SETTING = "layer {subject}: the canvas has no {value}"
    FUNCTION = "layer {subject} has {value}, and the canvas has {expected} only"
    PRECISION = "layer {subject} computes in {value}, the program in float32"
    NO_INPUT = "it does not say what enters the network"
    INPUT_SHAPE = "input {subject} takes {value}, which a garment of 28 × 28 pixels cannot be"
    CALL = "layer {subject} is used in a way that the canvas has not ({value})"
    INPUT_COUNT = "layer {subject} cannot be used on that number of inputs: {value}"
    SAME_TWICE = "layer {subject} is used on the same result twice"
    OUTPUT = "{subject} is an output though it goes on, or twice an output"
    WEIGHTS = "the weights of layer {subject} do not fit it"


class KerasFileError(ValueError):
    """A `.keras` file that cannot be shown or used.

    Attributes:
        path: the file.
        fault: why.
        subject: the layer, class or object in question, as the file names it.
        value: what of it.
        expected: what would have fitted, where that is one thing.
        reason: all this in English.
    """

    def __init__(
        self,
        path: Path,
        fault: KerasFault,
        subject: str = "",
        value: str = "",
        expected: str = "",
    ) -> None:
        self.subject, self.value, self.expected = _short(subject), _short(value), _short(expected)
        self.reason = fault.value.format(**self.details)
        super().__init__(f"{path.name}: {self.reason}")
        self.path = path
        self.fault = fault

    @property
    def details(self) -> dict[str, str]:
        """What stands in a sentence on it, by the names of the places."""
        return {"subject": self.subject, "value": self.value, "expected": self.expected}


@dataclass(frozen=True)
class LeftOut:
    """A setting of the file that the program does not have; it matters in training only.

    Attributes:
        subject: the layer, or "compile".
        setting: by its Keras name.
    """

    subject: str
    setting: str


def _short(text: str, longest: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
