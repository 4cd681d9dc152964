"""What is wrong with a `.keras` file, and what of it was left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class KerasFault(Enum):
    """Why a `.keras` file cannot be shown, in English; `{subject}` and `{value}` stand in it."""

    MISSING = "there is no such file"
    NOT_KERAS = "it is not a .keras file, or it is cut off"
    DAMAGED = "it is damaged"
    TOO_LARGE = "it is too large"
    SYSTEM = "the system refuses it ({value})"
    CUSTOM = "it needs code of its own: {subject}"
    MODEL = "{subject} is neither a Sequential nor a Functional model"
    LAYER = "the canvas has no layer {subject}"
    SETTING = "layer {subject}: the canvas has no {value}"
    PRECISION = "layer {subject} computes in {value}, the program in float32"
    NO_INPUT = "it does not say what enters the network"
    INPUT_SHAPE = "input {subject} takes {value}, which a garment of 28 × 28 pixels cannot be"
    CALL = "layer {subject} is used in a way that the canvas has not ({value})"
    OUTPUT = "{subject} is an output though it goes on, or twice an output"
    WEIGHTS = "the weights of layer {subject} do not fit it"


class KerasFileError(ValueError):
    """A `.keras` file that cannot be shown or used.

    Attributes:
        path: the file.
        fault: why.
        subject: the layer, class or object in question, as the file names it.
        value: what of it.
        reason: all this in English.
    """

    def __init__(self, path: Path, fault: KerasFault, subject: str = "", value: str = "") -> None:
        self.subject, self.value = _short(subject), _short(value)
        self.reason = fault.value.format(subject=self.subject, value=self.value)
        super().__init__(f"{path.name}: {self.reason}")
        self.path = path
        self.fault = fault


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
