"""A few of the drawings that can be mixed into training, of every kind."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fashion_gui.data.drawn_set import KINDS, DrawnSet
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

SHOWN = 8
"""Drawings of each kind, as far as there is room for them."""

_LEAST = 3
_SIDE = 28
_GAP = 2
_NAME_GAP = 6
_ROOM = 2
"""Pixels around everything for the ring of the focus."""


@zoomed
class DrawingStrip(QAbstractButton):
    """Kind by kind its name and some drawings; a press shows others. Faint until `set_used`."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._drawings: DrawnSet | None = None
        self._turn = 0
        self._images: list[list[QImage]] = []
        self._names = [""] * len(KINDS)
        self._is_used = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._turn_on)
        settings.theme_changed.connect(self._make_images)
        self.retranslate_ui()

    @property
    def places(self) -> list[npt.NDArray[np.int64]]:
        """Of each kind, which drawings are shown."""
        if self._drawings is None:
            return []
        shown = np.arange(self._turn * SHOWN, (self._turn + 1) * SHOWN)
        each = (np.flatnonzero(self._drawings.kinds == kind) for kind in range(len(KINDS)))
        return [places.take(shown, mode="wrap") for places in each]

    def show_drawings(self, drawings: DrawnSet) -> None:
        """Shows the first of these."""
        self._drawings = drawings
        self._make_images()

    def set_used(self, is_used: bool) -> None:
        """Whether drawings are trained on."""
        if is_used != self._is_used:
            self._is_used = is_used
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._names = [self.tr("Silhouettes"), self.tr("Outlines"), self.tr("Drawn")]
        self.setAccessibleName(self.tr("Some of the drawings"))
        self.setToolTip(
            self.tr(
                "Silhouettes and outlines are traced from training photos, the others are drawn by "
                "code. Press for other examples."
            )
        )
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._width_of(SHOWN)), _SIDE + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._width_of(_LEAST)), _SIDE + 2 * _ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._settings.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(font(12))
        room = (self.width() - self._width_of(0)) / len(KINDS)
        count = min(SHOWN, int(room / (_SIDE + _GAP)))
        left = float(_ROOM)
        for name, images in zip(self._names, self._images, strict=False):
            painter.setOpacity(1.0)
            painter.setPen(QColor(theme.text_secondary))
            line = QRectF(left, 0, self._name_width(name) + 1, self.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
            left += self._name_width(name) + _NAME_GAP
            painter.setOpacity(1.0 if self._is_used else 0.4)
            painter.setPen(QPen(QColor(theme.border), 1))
            for image in images[:count]:
                area = QRectF(left, _ROOM, _SIDE, _SIDE)
                painter.drawImage(area, image)
                painter.drawRect(area)
                left += _SIDE + _GAP
            left += UNIT

    def _width_of(self, count: int) -> float:
        """With so many drawings of each kind."""
        names = sum(self._name_width(name) + _NAME_GAP for name in self._names)
        pictures = len(KINDS) * count * (_SIDE + _GAP)
        return names + pictures + (len(KINDS) - 1) * UNIT + 2 * _ROOM

    def _name_width(self, name: str) -> float:
        return QFontMetricsF(font(12)).horizontalAdvance(name)

    @Slot()
    def _turn_on(self) -> None:
        self._turn += 1
        self._make_images()

    @Slot()
    def _make_images(self) -> None:
        drawings, theme = self._drawings, self._settings.theme
        if drawings is not None:
            self._images = [
                [garment_image(drawings.pictures[it], theme) for it in places]
                for places in self.places
            ]
            self._describe()
        self.update()

    def _describe(self) -> None:
        """Reads out what there is to see."""
        if self._drawings is None:
            return
        parts = []
        for name, places in zip(self._names, self.places, strict=True):
            labels = self._drawings.labels[places]
            garments = ", ".join(garment_name(int(it), self._settings) for it in labels)
            parts.append(f"{name}: {garments}")
        self.setAccessibleDescription(". ".join(parts))
