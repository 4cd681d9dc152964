"""Page Pixels: the mean garment of each class, and how often each pixel value occurs."""

from __future__ import annotations

from enum import Enum
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT, GARMENT_CLASSES
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.pixel_figures import LEVELS, PixelFigures, pixel_figures, value_counts
from fashion_gui.session.background import Background
from fashion_gui.session.computed import Computed
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.garment_set import Garment, GarmentSet, Pictures
from fashion_gui.views.data.garment_tile import GarmentTile
from fashion_gui.views.data.histogram import Counts, Histogram
from fashion_gui.widgets.export_button import ExportButton, picture_of, table
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

_SIDE = 84
_IN_A_ROW = 5


class Scope(Enum):
    """Whose pixels are counted."""

    GARMENT = "garment"
    CLASS = "class"
    ALL = "all"


class PixelsPage(TranslatedWidget):
    """Ten mean garments to choose a class by, and a histogram below them.

    The figures of all garments are computed beside the GUI thread when the page is first seen.
    """

    #: A mean garment was pressed (its label; None where it was chosen already).
    class_pressed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._figures: Computed[dict[GarmentSet, PixelFigures]] | None = None
        self._drawn: PixelFigures | None = None
        self._drawing_work = Newest(self)
        self._drawing_work.done.connect(self._take_drawn)
        self._set = GarmentSet.TRAINING
        self._label: int | None = None
        self._garment: Garment | None = None
        self._means_heading, self._counts_heading = label("heading"), label("heading")
        self._means_note = label("secondary")
        self._line_note = label("caption")
        self.tiles = [GarmentTile(_SIDE, settings) for _ in range(CLASS_COUNT)]
        for number, tile in enumerate(self.tiles):
            tile.setCheckable(True)
            tile.clicked.connect(partial(self._press, number))
        self.scopes = Segmented(tuple(Scope), settings)
        self.histogram = Histogram(settings)
        self.means_export = ExportButton(
            settings, background, {".png": self._means_picture, ".csv": self._means_table}
        )
        self.counts_export = ExportButton(
            settings, background, {".png": self._counts_picture, ".csv": self._counts_table}
        )
        self._lay_out()
        self.scopes.value_changed.connect(self._show)
        settings.theme_changed.connect(self._show)
        self.retranslate_ui()

    def take(self, data: FashionMnist) -> None:
        """The garments that the figures are of."""
        self._figures = Computed(partial(_figures_of, data), self)
        self._figures.ready.connect(self._show)
        if self.isVisible():
            self._figures.want()

    def take_drawings(self, drawings: Pictures) -> None:
        """The project's drawings, as they are now."""
        self._drawing_work.request(partial(pixel_figures, *drawings))

    def show_set(self, which: GarmentSet, label: int | None) -> None:
        """Another set, or another class of it (None for all)."""
        self._set, self._label = which, label
        self._show()

    def show_garment(self, garment: Garment | None) -> None:
        """The garment chosen."""
        self._garment = garment
        self._show()

    def retranslate_ui(self) -> None:
        self._means_heading.setText(self.tr("Mean garments"))
        self._means_note.setText(self.tr("Pixel by pixel, over every garment of the class"))
        self._counts_heading.setText(self.tr("Pixel values"))
        self._line_note.setText(self.tr("Line: all garments"))
        self.scopes.setAccessibleName(self._counts_heading.text())
        self.scopes.set_text(Scope.GARMENT, self.tr("This garment"))
        self.scopes.set_text(Scope.ALL, self.tr("All garments"))
        self.means_export.set_file_name(self.tr("mean garments"))
        self.counts_export.set_file_name(self.tr("pixel values"))
        for number, tile in enumerate(self.tiles):
            name = garment_name(number, self._settings)
            tile.setText(name)
            tile.setAccessibleName(self.tr("Mean garment: {name}").format(name=name))
            tile.setToolTip(self.tr("Shows the garments of this class."))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._figures is not None:
            self._figures.want()
        self._show()

    def _lay_out(self) -> None:
        self._means = QWidget()
        tiles = QGridLayout(self._means)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(UNIT)
        for number, tile in enumerate(self.tiles):
            tiles.addWidget(tile, number // _IN_A_ROW, number % _IN_A_ROW)
        means = row(self._means_heading, self._means_note, spacing=2 * UNIT)
        means.addStretch()
        means.addWidget(self.means_export)
        counts = row(self._counts_heading, self.scopes, spacing=2 * UNIT)
        counts.addStretch()
        counts.addWidget(self._line_note)
        counts.addWidget(self.counts_export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(means)
        column.addWidget(self._means, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(UNIT)
        column.addLayout(counts)
        column.addWidget(self.histogram, 1)

    @Slot(object)
    def _take_drawn(self, figures: PixelFigures) -> None:
        self._drawn = figures
        self._show()

    @Slot()
    def _show(self) -> None:
        if not self.isVisible():
            return
        shown = self._shown_class()
        self.scopes.set_text(
            Scope.CLASS,
            self.tr("Its class") if shown is None else garment_name(shown, self._settings),
        )
        figures = self._of_set()
        for number, tile in enumerate(self.tiles):
            tile.setChecked(number == self._label)
            if figures is not None:
                tile.show_garment(np.rint(figures.means[number]).astype(np.uint8))
        others: Counts | None = None if figures is None else figures.counts.sum(axis=0)
        counts = self._counts()
        compared = self.scopes.value is not Scope.ALL
        self._line_note.setVisible(compared)
        self.histogram.show_counts(counts, others if compared else None, self._colour())
        self.means_export.set_ready(figures is not None)
        self.counts_export.set_ready(counts is not None)

    def _of_set(self) -> PixelFigures | None:
        if self._set is GarmentSet.DRAWINGS:
            return self._drawn
        figures = None if self._figures is None else self._figures.value
        return None if figures is None else figures[self._set]

    def _shown_class(self) -> int | None:
        """The class chosen, or that of the garment chosen."""
        if self._label is None and self._garment is not None:
            return self._garment.label
        return self._label

    def _counts(self) -> Counts | None:
        figures, shown = self._of_set(), self._shown_class()
        if self.scopes.value is Scope.GARMENT:
            return None if self._garment is None else value_counts(self._garment.pixels)
        if figures is None:
            return None
        if self.scopes.value is Scope.ALL:
            every: Counts = figures.counts.sum(axis=0)
            return every
        return None if shown is None else figures.counts[shown]

    def _colour(self) -> str:
        theme, shown = self._settings.theme, self._shown_class()
        if self.scopes.value is Scope.ALL or shown is None:
            return theme.accent
        return theme.classes[shown]

    def _press(self, number: int) -> None:
        """A second press shows all classes again."""
        self.class_pressed.emit(None if number == self._label else number)

    def _means_picture(self) -> Content:
        return picture_of(self._means, self._settings)

    def _means_table(self) -> Content:
        figures = self._of_set()
        assert figures is not None
        names = [it.english for it in GARMENT_CLASSES]
        rows = np.moveaxis(figures.means, 0, -1).reshape(-1, CLASS_COUNT)
        return lambda: table(
            ["row", "column", *names],
            ([place // 28, place % 28, *(f"{it:.3f}" for it in row)]
             for place, row in enumerate(rows.tolist())),
        )  # fmt: skip

    def _counts_picture(self) -> Content:
        return picture_of(self.histogram, self._settings)

    def _counts_table(self) -> Content:
        counts = self._counts()
        assert counts is not None
        return lambda: table(["value", "pixels"], zip(range(LEVELS), counts.tolist(), strict=True))


def _figures_of(data: FashionMnist) -> dict[GarmentSet, PixelFigures]:
    return {
        GarmentSet.TRAINING: pixel_figures(data.train_images, data.train_labels),
        GarmentSet.TEST: pixel_figures(data.test_images, data.test_labels),
    }
