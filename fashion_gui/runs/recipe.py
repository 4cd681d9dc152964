"""The recipe of a run: everything that decides it besides the network and the garments."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from fashion_gui.runs.callbacks import (
    MONITORS,
    CSVLogger,
    EarlyStopping,
    ReduceLROnPlateau,
    TensorBoard,
    callback_from_json,
)
from fashion_gui.runs.checks import (
    RecipeError,
    check_boolean,
    check_choice,
    check_number,
    check_whole,
)
from fashion_gui.runs.clipping import Clipping, clipping_from_json, clipping_to_json
from fashion_gui.runs.optimizers import OPTIMIZERS, OptimizerKind
from fashion_gui.runs.parameters import ChoiceParameter, ParameterError, Value
from fashion_gui.runs.schedules import Schedule, schedule_from_json, schedule_to_json
from fashion_gui.runs.targets import Loss, OutputSetting, Target

LABELS = ("one_hot", "integer")
"""How the class of a garment is given to the loss."""

METRICS = ("top_3_accuracy", "recall")
"""Figures of the validation that are measured where the recipe asks for them: the share of garments
whose class is among the three likeliest, and the share of each class that is found."""

SPLITS = ("published", "stratified")

MOST_DRAWINGS = 6_000
"""Drawings that can be mixed into training."""

ALL_GARMENTS = 0
"""`Recipe.batch_size` that stands for the whole training set: batch gradient descent."""


@dataclass(frozen=True)
class Recipe:
    """Settings of a run.

    Attributes:
        labels: how classes are given, "one_hot" or "integer", where `outputs` says nothing else.
        outputs: target and loss of outputs for which the person chose them.
        optimizer: one of `OPTIMIZERS`.
        learning_rate: step size of the optimizer.
        hyperparameters: the optimizer's others, by name in alphabetical order, as far as they
            differ from the default; `optimizer_values` has all of them.
        clipping: of the gradients before the optimizer takes them; None for none.
        epochs: passes over the training set.
        batch_size: garments a step; `ALL_GARMENTS` for all at once.
        validation_share: share of the 60,000 that is kept for validation.
        split: "published" (as the textbook chapter) or "stratified".
        seed: of weights, dropout and the order of batches; the split has a seed of its own.
        split_seed: seed of the split.
        early_stopping: None for none.
        keep_best: whether the weights of the best epoch are kept (`ModelCheckpoint`).
        checkpoint_monitor: the figure by which the best epoch is told.
        reduce_on_plateau: None for none; none beside a schedule, which would set the rate back.
        schedule: of the learning rate; None for the same rate in every epoch.
        csv_log, tensorboard: files written beside the run; None for none.
        metrics: out of `METRICS`, measured on the validation set beside the accuracy.
        training_size: garments of the training part that are trained on; None for all of them.
        shuffle: whether the training garments come in an order drawn by the seed, one for all
            epochs as in Keras; otherwise in the order of the split.
        label_noise: share of the training garments whose label is replaced by one drawn at random.
        drawing_count: drawings that are trained on beside the photos; never validated on. Label
            noise is theirs as well.
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
    hyperparameters: tuple[tuple[str, Value], ...] = ()
    checkpoint_monitor: str = "val_loss"
    reduce_on_plateau: ReduceLROnPlateau | None = None
    schedule: Schedule | None = None
    csv_log: CSVLogger | None = None
    tensorboard: TensorBoard | None = None
    metrics: tuple[str, ...] = ()
    training_size: int | None = None
    shuffle: bool = True
    drawing_count: int = 0
    clipping: Clipping | None = None

    def __post_init__(self) -> None:
        check_choice("labels", self.labels, LABELS)
        check_choice("optimizer", self.optimizer, tuple(OPTIMIZERS))
        check_choice("split", self.split, SPLITS)
        check_number("learning_rate", self.learning_rate, 1e-8, 1000.0)
        check_number("validation_share", self.validation_share, 0.01, 0.9)
        check_whole("epochs", self.epochs, 1, 10_000)
        check_whole("batch_size", self.batch_size, ALL_GARMENTS, 60_000)
        check_whole("seed", self.seed, 0, 2**31 - 1)
        check_whole("split_seed", self.split_seed, 0, 2**31 - 1)
        check_boolean("keep_best", self.keep_best)
        check_number("label_noise", self.label_noise, 0.0, 1.0)
        check_boolean("scale_pixels", self.scale_pixels)
        check_choice("checkpoint_monitor", self.checkpoint_monitor, MONITORS)
        for setting, kind in _OPTIONAL.items():
            value = getattr(self, setting)
            if value is not None and not isinstance(value, kind):
                raise RecipeError(setting, value, f"a {kind.__name__} or None")
        if self.schedule is not None and self.reduce_on_plateau is not None:
            raise RecipeError("reduce_on_plateau", self.reduce_on_plateau, "None with a schedule")
        check_boolean("shuffle", self.shuffle)
        if self.training_size is not None:
            check_whole("training_size", self.training_size, 1, 60_000)
        check_whole("drawing_count", self.drawing_count, 0, MOST_DRAWINGS)
        if not isinstance(self.metrics, tuple) or any(it not in METRICS for it in self.metrics):
            wanted = ChoiceParameter("metrics", METRICS[0], choices=METRICS)
            raise RecipeError("metrics", self.metrics, "out of " + ", ".join(METRICS), wanted)
        chosen = _differing(self.optimizer_kind, self.hyperparameters)
        object.__setattr__(self, "hyperparameters", chosen)

    @property
    def optimizer_kind(self) -> OptimizerKind:
        """What the optimizer is and has."""
        return OPTIMIZERS[self.optimizer]

    @property
    def optimizer_values(self) -> dict[str, Value]:
        """All hyperparameters of the optimizer besides its learning rate."""
        return {**self.optimizer_kind.defaults(), **dict(self.hyperparameters)}

    def with_hyperparameter(self, name: str, value: Value) -> Recipe:
        """The same with another value of one hyperparameter; raises `RecipeError`."""
        values = {**self.optimizer_values, name: value}
        return replace(self, hyperparameters=tuple(values.items()))

    def with_optimizer(self, name: str) -> Recipe:
        """The same with another optimizer, its learning rate and hyperparameters as Keras's.

        Clipping is no optimizer's own, and stays.
        """
        kind = OPTIMIZERS[name]
        return replace(self, optimizer=name, learning_rate=kind.learning_rate, hyperparameters=())

    def without_callbacks(self) -> Recipe:
        """The same with nothing that ends a run early, changes its steps or writes a file."""
        return replace(
            self,
            early_stopping=None,
            keep_best=False,
            reduce_on_plateau=None,
            schedule=None,
            csv_log=None,
            tensorboard=None,
        )

    def output(self, layer_id: str) -> OutputSetting | None:
        """What the person chose for the output of this layer; None where nothing."""
        return next((it for it in self.outputs if it.layer_id == layer_id), None)

    def with_output(self, setting: OutputSetting) -> Recipe:
        """The same with this choice for one output."""
        others = (it for it in self.outputs if it.layer_id != setting.layer_id)
        return replace(self, outputs=(*others, setting))

    def to_json(self) -> dict[str, Any]:
        """Plain data that `from_json` reads back."""
        schedule = None if self.schedule is None else schedule_to_json(self.schedule)
        hyperparameters = dict(self.hyperparameters)
        return {
            **dataclasses.asdict(self),
            "hyperparameters": hyperparameters,
            "schedule": schedule,
            "clipping": clipping_to_json(self.clipping),
        }

    @classmethod
    def from_json(cls, data: object) -> Recipe:
        """A recipe from plain data; raises `RecipeError`. Settings left out are the default."""
        known = {field.name for field in dataclasses.fields(cls)}
        if not isinstance(data, dict) or not data.keys() <= known:
            raise RecipeError("recipe", data, f"settings out of {', '.join(sorted(known))}")
        settings = dict(data)
        for setting, kind in _CALLBACKS.items():
            settings[setting] = callback_from_json(kind, setting, settings.get(setting))
        settings["schedule"] = schedule_from_json(settings.get("schedule"))
        settings["clipping"] = clipping_from_json(settings.get("clipping"))
        if "outputs" in settings:
            settings["outputs"] = tuple(_output_settings(settings["outputs"]))
        if isinstance(settings.get("metrics"), list):
            settings["metrics"] = tuple(settings["metrics"])
        chosen = settings.get("hyperparameters", {})
        if not isinstance(chosen, dict):
            raise RecipeError("hyperparameters", chosen, "values by name")
        settings["hyperparameters"] = tuple(chosen.items())
        return cls(**settings)


_CALLBACKS: dict[str, type] = {
    "early_stopping": EarlyStopping,
    "reduce_on_plateau": ReduceLROnPlateau,
    "csv_log": CSVLogger,
    "tensorboard": TensorBoard,
}
_OPTIONAL: dict[str, type] = {**_CALLBACKS, "schedule": Schedule, "clipping": Clipping}


def _output_settings(data: object) -> Iterable[OutputSetting]:
    if not isinstance(data, (list, tuple)):
        raise RecipeError("outputs", data, "a list")
    for item in data:
        if not isinstance(item, dict) or item.keys() != {"layer_id", "target", "loss"}:
            raise RecipeError("outputs", item, "layer_id, target and loss")
        if not isinstance(item["layer_id"], str):
            raise RecipeError("outputs", item["layer_id"], "the id of a layer")
        check_choice("target", item["target"], tuple(Target))
        check_choice("loss", item["loss"], tuple(Loss))
        yield OutputSetting(item["layer_id"], Target(item["target"]), Loss(item["loss"]))


def _differing(kind: OptimizerKind, chosen: object) -> tuple[tuple[str, Value], ...]:
    """The hyperparameters that are not the default, in normal form; raises `RecipeError`."""
    try:
        values = kind.checked(dict(chosen))  # type: ignore[call-overload]
    except ParameterError as error:
        received, expected, wanted = error.received, error.expected, error.wanted
        raise RecipeError(error.parameter, received, expected, wanted) from None
    except (KeyError, TypeError, ValueError):
        names = ", ".join(sorted(kind.defaults())) or "nothing"
        raise RecipeError("hyperparameters", chosen, f"values for {names}") from None
    defaults = kind.defaults()
    return tuple(sorted((name, it) for name, it in values.items() if it != defaults[name]))
