"""The training garments that look most like the chosen one."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.input_views import SIDE
from fashion_gui.data.nearest import Nearest, nearest_garments
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.garment_set import Garment, GarmentSet
from fashion_gui.views.data.garment_tile import GarmentTile
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.reach import leave_out
from fashion_gui.widgets.translated import TranslatedWidget

COUNT = 5
_SIDE = 56


class _Wanted(NamedTuple):
    """A garment whose like is looked for.

    Its content counts as well: other drawings come to stand where a deleted one was.
    """

    set: GarmentSet
    position: int
    label: int
    content: bytes

    @property
    def pixels(self) -> npt.NDArray[np.float32]:
        """(28, 28) in [0, 1]."""
        return scale_pixels(np.frombuffer(self.content, np.uint8).reshape(SIDE, SIDE))


class _Found(NamedTuple):
    wanted: _Wanted
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
        self._wanted: _Wanted | None = None
        self._found: _Found | None = None
        self._work = Newest(self)
        self._work.done.connect(self._take)
        self._heading = label("heading")
        self.tiles = [GarmentTile(_SIDE, settings) for _ in range(COUNT)]
        for number, tile in enumerate(self.tiles):
            leave_out(tile)  # a garment, and soon another one
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
        if self._found is None or self._found.wanted != self._wanted:
            return []
        return [int(place) for place in self._found.nearest.places]

    def look_for(self, data: FashionMnist, garment: Garment) -> None:
        """Shows what is nearest to a garment, other than itself."""
        content = garment.pixels.tobytes()
        self._data = data
        self._wanted = _Wanted(garment.set, garment.position, garment.label, content)
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
        known = self._found is not None and self._found.wanted == wanted
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
            same = bool(data.train_labels[index] == found.wanted.label)
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


def _nearest_to(data: FashionMnist, wanted: _Wanted) -> _Found:
    if wanted.set is not GarmentSet.TRAINING:
        return _Found(wanted, nearest_garments(wanted.pixels, data.train_images, COUNT))
    found = nearest_garments(wanted.pixels, data.train_images, COUNT + 1)
    others = (found.places != wanted.position).nonzero()[0][:COUNT]
    return _Found(wanted, Nearest(found.places[others], found.distances[others]))
