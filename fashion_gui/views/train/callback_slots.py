"""Where each callback stands in a recipe."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, fields, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau, TensorBoard
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.schedules import SCHEDULES, CosineDecay, schedule_name


class Slot(ABC):
    """One callback: its settings by name, out of a recipe and into one.

    Attributes:
        name: of Keras's class.
    """

    name: str

    @abstractmethod
    def values(self, recipe: Recipe) -> dict[str, Any] | None:
        """Its settings, or None where the recipe is without it."""

    @abstractmethod
    def put(self, recipe: Recipe, values: dict[str, Any]) -> Recipe:
        """The recipe with these settings; raises `RecipeError`."""

    @abstractmethod
    def add(self, recipe: Recipe) -> Recipe:
        """The recipe with the callback as it begins."""

    @abstractmethod
    def remove(self, recipe: Recipe) -> Recipe:
        """The recipe without it."""


@dataclass(frozen=True)
class _Simple(Slot):
    """A callback whose settings are the fields of one class."""

    name: str
    setting: str
    kind: type[Any]

    def values(self, recipe: Recipe) -> dict[str, Any] | None:
        callback = getattr(recipe, self.setting)
        if callback is None:
            return None
        order = [it for it in ("monitor", "factor", "patience") if hasattr(callback, it)]
        rest = [it.name for it in fields(self.kind) if it.name not in order]
        return {name: getattr(callback, name) for name in (*order, *rest)}

    def put(self, recipe: Recipe, values: dict[str, Any]) -> Recipe:
        return replace(recipe, **{self.setting: self.kind(**values)})

    def add(self, recipe: Recipe) -> Recipe:
        return self.put(recipe, _documents(self.setting))

    def remove(self, recipe: Recipe) -> Recipe:
        return replace(recipe, **{self.setting: None})  # type: ignore[arg-type]


class _Checkpoint(Slot):
    """Whether the best epoch is kept, and by which figure."""

    name = "ModelCheckpoint"

    def values(self, recipe: Recipe) -> dict[str, Any] | None:
        return {"monitor": recipe.checkpoint_monitor} if recipe.keep_best else None

    def put(self, recipe: Recipe, values: dict[str, Any]) -> Recipe:
        return replace(recipe, keep_best=True, checkpoint_monitor=values["monitor"])

    def add(self, recipe: Recipe) -> Recipe:
        return replace(recipe, keep_best=True)

    def remove(self, recipe: Recipe) -> Recipe:
        return replace(recipe, keep_best=False, checkpoint_monitor="val_loss")


class _Schedule(Slot):
    """A schedule of the learning rate, of one kind or another."""

    name = "LearningRateScheduler"

    def values(self, recipe: Recipe) -> dict[str, Any] | None:
        schedule = recipe.schedule
        if schedule is None:
            return None
        names = [it.name for it in fields(schedule) if it.name != "warm_up"]
        own = {name: getattr(schedule, name) for name in names}
        return {"kind": schedule_name(schedule), **own, "warm_up": schedule.warm_up}

    def put(self, recipe: Recipe, values: dict[str, Any]) -> Recipe:
        kind = SCHEDULES[values["kind"]]
        known = {it.name for it in fields(kind)}
        own = {name: it for name, it in values.items() if name in known}
        made: Any = kind
        return replace(recipe, schedule=made(**own))

    def add(self, recipe: Recipe) -> Recipe:
        return replace(recipe, schedule=CosineDecay())

    def remove(self, recipe: Recipe) -> Recipe:
        return replace(recipe, schedule=None)


SLOTS: tuple[Slot, ...] = (
    _Simple("EarlyStopping", "early_stopping", EarlyStopping),
    _Checkpoint(),
    _Simple("ReduceLROnPlateau", "reduce_on_plateau", ReduceLROnPlateau),
    _Schedule(),
    _Simple("CSVLogger", "csv_log", CSVLogger),
    _Simple("TensorBoard", "tensorboard", TensorBoard),
)
"""In the order in which they are offered and shown."""

EXCLUSIVE = {"ReduceLROnPlateau", "LearningRateScheduler"}
"""Of these one at a time: both set the learning rate."""


def has_tensorboard() -> bool:
    """Whether the package is there that writes TensorBoard's files."""
    return find_spec("tensorboard") is not None


def _documents(setting: str) -> dict[str, str]:
    """Where files go unless the person chooses: into the folder of documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    if setting == "csv_log":
        return {"path": str(folder / "training.csv")}
    if setting == "tensorboard":
        return {"log_dir": str(folder / "logs")}
    return {}
