"""Page Map: the garments along two of their principal components."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.garment_map import COMPONENTS, GarmentMap, garment_map
from fashion_gui.data.input_views import FloatArray
from fashion_gui.session.background import Background
from fashion_gui.session.computed import Computed
from fashion_gui.session.newest import Newest
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.views.data.axis_picture import AxisPicture
from fashion_gui.views.data.garment_set import NO_PICTURES, GarmentSet, Pictures, pictures_in
from fashion_gui.views.data.map_view import MapView
from fashion_gui.views.data.placed_points import Points
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.export_button import (
    PICTURE_SCALE,
    ExportButton,
    png,
    table,
)
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget

SHOWN = 10_000
"""Garments drawn: the first so many of the set."""


class _Placed(NamedTuple):
    """Drawings, and where they lie along the components: (n, k)."""

    drawings: Pictures
    scores: FloatArray


class MapPage(TranslatedWidget):
    """A scatter of ten thousand garments, its two axes to choose.

    The components are computed beside the GUI thread when the page is first seen.
    """

    def __init__(
        self,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._data: FashionMnist | None = None
        self._map: Computed[GarmentMap] | None = None
        self._drawings = NO_PICTURES
        self._placed: _Placed | None = None
        self._placing = Newest(self)
        self._placing.done.connect(self._take_placed)
        self._set = GarmentSet.TRAINING
        self.view = MapView(settings)
        self.waiting = Notice("images", settings)
        self.none = Notice("pencil", settings)
        self.axes = (ChoiceBox(settings), ChoiceBox(settings))
        self.pictures = (AxisPicture(settings), AxisPicture(settings))
        self._axis_names = (label("secondary"), label("secondary"))
        self.note = label("caption", wrap=True)
        self.fit = QToolButton()
        self.fit.setProperty("role", "flat")
        self.export = ExportButton(
            settings, background, {".png": self._picture, ".csv": self._table}
        )
        for place, box in enumerate(self.axes):
            box.addItems([""] * COMPONENTS)
            box.setCurrentIndex(place)
            box.setMinimumWidth(15 * UNIT)
            box.currentIndexChanged.connect(self._show)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.none)
        self._lay_out()
        self.fit.clicked.connect(self.view.fit)
        settings.theme_changed.connect(self._draw_icon)
        self._draw_icon()
        self.retranslate_ui()

    def take(self, data: FashionMnist) -> None:
        """The garments to place."""
        self._data = data
        self._map = Computed(partial(garment_map, data), self)
        self._map.ready.connect(self._show)
        if self.isVisible():
            self._map.want()

    def take_drawings(self, drawings: Pictures) -> None:
        """The project's drawings, as they are now."""
        self._drawings = drawings
        if self._set is GarmentSet.DRAWINGS:
            self._show()

    def show_set(self, which: GarmentSet, shown_class: int | None) -> None:
        """Another set, or another class of it (None for all)."""
        self.view.show_class(shown_class)
        if which is not self._set:
            self._set = which
            self._show()

    def retranslate_ui(self) -> None:
        names = (self.tr("Component to the right"), self.tr("Component upwards"))
        for name, text, box in zip(self._axis_names, names, self.axes, strict=True):
            name.setText(text)
            box.setAccessibleName(text)
            box.setToolTip(self.tr("Which component, with its share of the variance."))
        self.setAccessibleName(self.tr("Map"))
        self.fit.setAccessibleName(self.tr("Show all"))
        self.fit.setToolTip(self.tr("Shows all points (Home)"))
        self.export.set_file_name(self.tr("map of the garments"))
        self.waiting.set_text(
            self.tr("Placing 70,000 garments…"),
            self.tr("Their principal components are computed in the background."),
        )
        self.none.set_text(
            self.tr("No drawing is kept yet"),
            self.tr("Draw a garment in Draw (Ctrl+6) and label it (K): it stands here then."),
        )
        self._word_axes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._map is not None:
            self._map.want()

    def _lay_out(self) -> None:
        top = row(spacing=2 * UNIT)
        for name, box, picture in zip(self._axis_names, self.axes, self.pictures, strict=True):
            words = QVBoxLayout()
            words.setSpacing(UNIT // 2)
            words.addWidget(name)
            words.addWidget(box)
            words.addStretch()
            top.addLayout(row(picture))
            top.addLayout(words)
        top.addStretch()
        top.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)

    @Slot()
    def _show(self) -> None:
        self._place_drawings()
        found, points = self._found(), self._points()
        self._word_axes()
        self.export.set_ready(points is not None)
        if (
            found is not None
            and self._set is GarmentSet.DRAWINGS
            and not self._drawings.labels.size
        ):
            self._stack.setCurrentWidget(self.none)
        if found is None or points is None:
            return
        for box, picture in zip(self.axes, self.pictures, strict=True):
            picture.show_axis(found.axes[:, box.currentIndex()])
        self.view.show_points(points)
        self._stack.setCurrentWidget(self.view)

    def _place_drawings(self) -> None:
        """Has the drawings placed, where they are shown and are others now."""
        found, drawings = self._found(), self._drawings
        known = self._placed is not None and self._placed.drawings is drawings
        if found is None or known or self._set is not GarmentSet.DRAWINGS:
            return
        if drawings.labels.size:
            self._placing.request(lambda: _Placed(drawings, found.along(drawings.images)))

    @Slot(object)
    def _take_placed(self, placed: _Placed) -> None:
        self._placed = placed
        self._show()

    def _scores(self) -> FloatArray | None:
        """Of all garments of the set, (n, k); None until they are placed."""
        found, placed = self._found(), self._placed
        if found is None:
            return None
        match self._set:
            case GarmentSet.TRAINING:
                return found.train
            case GarmentSet.TEST:
                return found.test
            case _:
                there = placed is not None and placed.drawings is self._drawings
                return placed.scores if placed is not None and there else None

    def _points(self) -> Points | None:
        scores, data = self._scores(), self._data
        if scores is None or data is None:
            return None
        images, labels = pictures_in(data, self._drawings, self._set)
        chosen = [box.currentIndex() for box in self.axes]
        return Points(
            images,
            labels,
            np.ascontiguousarray(scores[:, chosen]),
            np.arange(min(SHOWN, len(labels))),
        )

    def _found(self) -> GarmentMap | None:
        return None if self._map is None else self._map.value

    def _word_axes(self) -> None:
        found = self._found()
        for box in self.axes:
            for place in range(COMPONENTS):
                share = "" if found is None else share_text(float(found.shares[place]))
                box.setItemText(place, f"{place + 1}  ·  {share}" if share else f"{place + 1}")
        if found is None:
            self.note.setText("")
            return
        chosen = sorted({box.currentIndex() for box in self.axes})
        share = share_text(float(found.shares[chosen].sum()))
        if self._set is GarmentSet.DRAWINGS:
            sentence = self.tr(
                "My drawings where the components of the training photos place them: {count}. "
                "Drag to move, wheel to enlarge, click to choose; a class on the left stands out."
            )
            self.note.setText(sentence.format(count=f"{len(self._drawings.labels):,}"))
            return
        self.note.setText(
            self.tr(
                "The first {count} garments of the set. These two directions of 784 hold {share} "
                "of the variance. Drag to move, wheel to enlarge, click to choose; a class on the "
                "left stands out."
            ).format(count=f"{SHOWN:,}", share=share)
        )

    def _picture(self) -> Content:
        image = self.view.picture(PICTURE_SCALE)
        return lambda: png(image)

    def _table(self) -> Content:
        every, points = self._scores(), self._points()
        assert every is not None and points is not None
        scores = every[points.shown]
        labels = points.labels[points.shown].tolist()
        head = ["index", "label", "name", *(f"component_{it + 1}" for it in range(COMPONENTS))]
        return lambda: table(
            head,
            (
                [index, label, GARMENT_CLASSES[label].english, *(f"{it:.5f}" for it in along)]
                for index, (label, along) in enumerate(zip(labels, scores.tolist(), strict=True))
            ),
        )

    @Slot()
    def _draw_icon(self) -> None:
        self.fit.setIcon(icon("maximize", self._settings.theme, size=16))
