"""The garments of the running program: read in the background, split by the recipe."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.data.fashion_mnist import DatasetError, FashionMnist, load_fashion_mnist
from fashion_gui.data.split import (
    Split,
    first_of,
    published_split,
    stratified_split,
    with_drawings,
    with_own_drawings,
)
from fashion_gui.network.labelled_drawing import labels_of, pictures_of
from fashion_gui.network.tuning import Tuning
from fashion_gui.resources import resource
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.document import Document


def default_folder() -> Path:
    """The folder of the four files that ship with the program."""
    return resource("fashion-mnist")


def split_of(data: FashionMnist, recipe: Recipe) -> Split:
    """The garments to train on and to validate on, as the recipe says.

    Raises `DrawingsUnreadable` where it mixes in drawings that cannot be read.
    """
    if recipe.split == "published":
        count = len(data.train_labels)
        split = published_split(count, recipe.validation_share, recipe.split_seed)
        labels = None
    else:
        labels = data.train_labels
        split = stratified_split(labels, recipe.validation_share, recipe.split_seed)
    if recipe.training_size is not None:
        split = first_of(split, recipe.training_size, labels)
    if recipe.drawing_count:
        count, photos = recipe.drawing_count, data.drawings.photos
        split = with_drawings(split, count, photos, len(data.train_labels))
    return split


class _Reader(QThread):
    """Reads the files, checks them, splits them. Owned by `Dataset`."""

    #: (data, split) or (error, None).
    finished_reading = Signal(object, object)

    def __init__(self, folder: Path, recipe: Recipe, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._recipe = recipe

    def run(self) -> None:
        try:
            data = load_fashion_mnist(self._folder)
            _ = data.drawings  # read here, not where they are first wanted
        except DatasetError as error:
            self.finished_reading.emit(error, None)
            return
        self.finished_reading.emit(data, split_of(data, self._recipe))


class Dataset(QObject):
    """Fashion-MNIST, once it is read. Lives in the GUI thread."""

    #: `data` and `split` are there.
    loaded = Signal()
    #: `error` is there.
    failed = Signal()
    #: `split` is another one now.
    split_changed = Signal()

    def __init__(
        self, document: Document, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder or default_folder()
        self._data: FashionMnist | None = None
        self._split: Split | None = None
        self._split_recipe: Recipe | None = None
        self._error: DatasetError | None = None
        self._reader: _Reader | None = None
        document.recipe_changed.connect(self._split_again)

    @property
    def data(self) -> FashionMnist | None:
        return self._data

    @property
    def split(self) -> Split | None:
        """The split that the document's recipe asks for."""
        return self._split

    def tuning_split(self, recipe: Recipe, tuning: Tuning) -> Split:
        """Photos and drawings to fine-tune on; the drawings are in `data` from now on."""
        assert self._data is not None
        drawings = tuning.trained_on
        self._data = self._data.with_own(pictures_of(drawings), labels_of(drawings))
        split = split_of(self._data, recipe)
        return with_own_drawings(split, self._data.first_own_place, len(drawings), tuning.times)

    @property
    def error(self) -> DatasetError | None:
        return self._error

    @property
    def is_loading(self) -> bool:
        return self._reader is not None

    def load(self) -> None:
        """Reads the files in the background; does nothing while that goes on."""
        if self._reader is not None:
            return
        self._error = None
        self._reader = _Reader(self._folder, self._document.recipe, self)
        self._reader.finished_reading.connect(self._take)
        self._reader.start()

    def shut_down(self) -> None:
        """Waits for the reading to end."""
        if self._reader is not None:
            self._reader.wait()

    @Slot(object, object)
    def _take(self, outcome: FashionMnist | DatasetError, split: Split | None) -> None:
        assert self._reader is not None
        self._reader.wait()
        self._reader.deleteLater()
        self._reader = None
        if isinstance(outcome, DatasetError):
            self._error = outcome
            self.failed.emit()
            return
        self._data, self._split = outcome, split
        self._split_again()
        self.loaded.emit()

    @Slot()
    def _split_again(self) -> None:
        recipe = self._document.recipe
        known = self._split_recipe
        if self._data is None or (known is not None and is_same_split(recipe, known)):
            return
        self._split = split_of(self._data, recipe)  # 3 ms for the 60,000
        self._split_recipe = recipe
        self.split_changed.emit()


def is_same_split(recipe: Recipe, other: Recipe) -> bool:
    """Whether both train on the same garments."""
    return _split_settings(recipe) == _split_settings(other)


def _split_settings(recipe: Recipe) -> tuple[object, ...]:
    return (
        recipe.split,
        recipe.split_seed,
        recipe.validation_share,
        recipe.training_size,
        recipe.drawing_count,
    )
