"""The recipe of a run: everything that decides it besides the network and the garments."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from fashion_gui.runs.targets import Loss, OutputSetting, Target

LABELS = ("one_hot", "integer")
"""How the class of a garment is given to the loss."""

OPTIMIZERS = ("sgd", "rmsprop", "adam")

DEFAULT_LEARNING_RATE = {"sgd": 0.01, "rmsprop": 0.001, "adam": 0.001}
"""Keras's own defaults."""

SPLITS = ("published", "stratified")

ALL_GARMENTS = 0
"""`Recipe.batch_size` that stands for the whole training set: batch gradient descent."""


class RecipeError(ValueError):
    """A setting that a run cannot have.

    Attributes:
        setting: the field of `Recipe`.
        received: what was refused.
        expected: what would have fitted, in English.
    """

    def __init__(self, setting: str, received: object, expected: str) -> None:
        super().__init__(f"{setting} must be {expected}. Received: {received!r}")
        self.setting = setting
        self.received = received
        self.expected = expected


@dataclass(frozen=True)
class EarlyStopping:
    """Stop when the validation loss has not improved for `patience` epochs."""

    patience: int = 2
    restore_best_weights: bool = True

    def __post_init__(self) -> None:
        _whole("patience", self.patience, 0, 1000)
        _boolean("restore_best_weights", self.restore_best_weights)


@dataclass(frozen=True)
class Recipe:
    """Settings of a run.

    Attributes:
        labels: how classes are given, "one_hot" or "integer", where `outputs` says nothing else.
        outputs: target and loss of outputs for which the person chose them.
        optimizer: one of `OPTIMIZERS`.
        learning_rate: step size of the optimizer.
        epochs: passes over the training set.
        batch_size: garments a step; `ALL_GARMENTS` for all at once.
        validation_share: share of the 60,000 that is kept for validation.
        split: "published" (as the textbook chapter) or "stratified".
        seed: of weights, dropout and the order of batches; the split has a seed of its own.
        split_seed: seed of the split.
        early_stopping: None for none.
        keep_best: whether the weights of the best epoch are kept (`ModelCheckpoint`).
        label_noise: share of the training garments whose label is replaced by one drawn at random.
        scale_pixels: whether pixels are brought to [0, 1]; otherwise they stay 0 to 255.
    """

    labels: str = "one_hot"
    optimizer: str = "adam"
    learning_rate: float = 0.001
    epochs: int = 10
    batch_size: int = 32
    validation_share: float = 0.2
    split: str = "published"
    seed: int = 42
    split_seed: int = 42
    early_stopping: EarlyStopping | None = None
    keep_best: bool = False
    outputs: tuple[OutputSetting, ...] = ()
    label_noise: float = 0.0
    scale_pixels: bool = True

    def __post_init__(self) -> None:
        _choice("labels", self.labels, LABELS)
        _choice("optimizer", self.optimizer, OPTIMIZERS)
        _choice("split", self.split, SPLITS)
        _number("learning_rate", self.learning_rate, 1e-8, 1000.0)
        _number("validation_share", self.validation_share, 0.01, 0.9)
        _whole("epochs", self.epochs, 1, 10_000)
        _whole("batch_size", self.batch_size, ALL_GARMENTS, 60_000)
        _whole("seed", self.seed, 0, 2**31 - 1)
        _whole("split_seed", self.split_seed, 0, 2**31 - 1)
        _boolean("keep_best", self.keep_best)
        _number("label_noise", self.label_noise, 0.0, 1.0)
        _boolean("scale_pixels", self.scale_pixels)
        if self.early_stopping is not None and not isinstance(self.early_stopping, EarlyStopping):
            raise RecipeError("early_stopping", self.early_stopping, "an EarlyStopping or None")

    def output(self, layer_id: str) -> OutputSetting | None:
        """What the person chose for the output of this layer; None where nothing."""
        return next((it for it in self.outputs if it.layer_id == layer_id), None)

    def with_output(self, setting: OutputSetting) -> Recipe:
        """The same with this choice for one output."""
        others = (it for it in self.outputs if it.layer_id != setting.layer_id)
        return replace(self, outputs=(*others, setting))

    def to_json(self) -> dict[str, Any]:
        """Plain data that `from_json` reads back."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, data: object) -> Recipe:
        """A recipe from plain data; raises `RecipeError`. Settings left out are the default."""
        known = {field.name for field in dataclasses.fields(cls)}
        if not isinstance(data, dict) or not data.keys() <= known:
            raise RecipeError("recipe", data, f"settings out of {', '.join(sorted(known))}")
        settings = dict(data)
        early = settings.get("early_stopping")
        if isinstance(early, dict):
            if not early.keys() <= {"patience", "restore_best_weights"}:
                raise RecipeError("early_stopping", early, "patience and restore_best_weights")
            settings["early_stopping"] = EarlyStopping(**early)
        if "outputs" in settings:
            settings["outputs"] = tuple(_output_settings(settings["outputs"]))
        return cls(**settings)


def _output_settings(data: object) -> Iterable[OutputSetting]:
    if not isinstance(data, (list, tuple)):
        raise RecipeError("outputs", data, "a list")
    for item in data:
        if not isinstance(item, dict) or item.keys() != {"layer_id", "target", "loss"}:
            raise RecipeError("outputs", item, "layer_id, target and loss")
        if not isinstance(item["layer_id"], str):
            raise RecipeError("outputs", item["layer_id"], "the id of a layer")
        _choice("target", item["target"], tuple(Target))
        _choice("loss", item["loss"], tuple(Loss))
        yield OutputSetting(item["layer_id"], Target(item["target"]), Loss(item["loss"]))


def _choice(setting: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise RecipeError(setting, value, "one of " + ", ".join(choices))


def _whole(setting: str, value: object, minimum: int, maximum: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= maximum:
        raise RecipeError(setting, value, f"a whole number from {minimum:,} to {maximum:,}")


def _number(setting: str, value: object, minimum: float, maximum: float) -> None:
    numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not numeric or not minimum <= value <= maximum:  # type: ignore[operator]
        raise RecipeError(setting, value, f"a number from {minimum:g} to {maximum:g}")


def _boolean(setting: str, value: object) -> None:
    if not isinstance(value, bool):
        raise RecipeError(setting, value, "true or false")
