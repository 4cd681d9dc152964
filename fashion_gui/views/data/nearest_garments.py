"""The training garments that look most like the chosen one."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.nearest import Nearest, nearest_garments
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.garment_tile import GarmentTile
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

COUNT = 5
_SIDE = 56


class _Place(NamedTuple):
    """A garment: its set, and its index there."""

    set: GarmentSet
    position: int


class _Found(NamedTuple):
    place: _Place
    nearest: Nearest


class NearestGarments(TranslatedWidget):
    """Five garments, the nearest first, with a tick where they are of the same class.

    They are looked for beside the GUI thread, and only while this is seen.
    """

    #: One of them was pressed (its index in the training set).
    garment_opened = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._data: FashionMnist | None = None
        self._wanted: _Place | None = None
        self._found: _Found | None = None
        self._work = Newest(self)
        self._work.done.connect(self._take)
        self._heading = label("heading")
        self.tiles = [GarmentTile(_SIDE, settings) for _ in range(COUNT)]
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(partial(self._open, number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._heading)
        tiles = row(*self.tiles, spacing=UNIT // 2)
        tiles.addStretch()
        column.addLayout(tiles)
        self.retranslate_ui()

    @property
    def places(self) -> list[int]:
        """Indices in the training set, the nearest first; empty until they are found."""
        if self._found is None or self._found.place != self._wanted:
            return []
        return [int(place) for place in self._found.nearest.places]

    def look_for(self, data: FashionMnist, which: GarmentSet, index: int) -> None:
        """Shows what is nearest to a garment of a set, other than itself."""
        self._data, self._wanted = data, _Place(which, index)
        self._show_tiles()
        if self.isVisible():
            self._look()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Nearest in the training set"))
        self._heading.setToolTip(
            self.tr("By the root of the mean squared difference of the 784 pixels, from 0 to 1.")
        )
        self._show_tiles()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        wanted = self._wanted
        known = self._found is not None and self._found.place == wanted
        if self._data is not None and wanted is not None and not known:
            self._work.request(partial(_nearest_to, self._data, wanted))

    @Slot(object)
    def _take(self, found: _Found) -> None:
        self._found = found
        self._show_tiles()

    def _show_tiles(self) -> None:
        """The garments found; paler while they are those of another garment."""
        data, found = self._data, self._found
        for number, tile in enumerate(self.tiles):
            tile.setEnabled(bool(self.places))
            if data is None or found is None:
                continue
            index = int(found.nearest.places[number])
            distance = f"{found.nearest.distances[number]:.3f}"
            name = garment_name(int(data.train_labels[index]), self._settings)
            same = bool(data.train_labels[index] == _label(data, found.place))
            tile.show_garment(data.train_images[index], same)
            tile.setText(distance)
            words = self.tr("{name}, index {index}, distance {distance}").format(
                name=name, index=f"{index:,}", distance=distance
            )
            tile.setAccessibleName(words)
            tile.setToolTip(words)

    def _open(self, number: int) -> None:
        if self.places:
            self.garment_opened.emit(self.places[number])


def _label(data: FashionMnist, place: _Place) -> int:
    training = place.set is GarmentSet.TRAINING
    return int((data.train_labels if training else data.test_labels)[place.position])


def _nearest_to(data: FashionMnist, place: _Place) -> _Found:
    if place.set is GarmentSet.TEST:
        pixels = scale_pixels(data.test_images[place.position])
        return _Found(place, nearest_garments(pixels, data.train_images, COUNT))
    pixels = scale_pixels(data.train_images[place.position])
    found = nearest_garments(pixels, data.train_images, COUNT + 1)
    others = (found.places != place.position).nonzero()[0][:COUNT]
    return _Found(place, Nearest(found.places[others], found.distances[others]))
