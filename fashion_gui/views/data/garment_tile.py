"""One small garment to press, with a line of text below it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LINE = 2 * UNIT
_SIGN = 12


@zoomed
class GarmentTile(QAbstractButton):
    """A picture of 28 × 28 pixels; its `text` is below, with a tick or a cross where there is one.

    Checked, it has a frame. The owner words it.
    """

    def __init__(self, side: int, settings: Settings, parent: QWidget | None = None) -> None:
        """`side` of the picture in pixels."""
        super().__init__(parent)
        self._side = side
        self._settings = settings
        self._pixels: npt.NDArray[np.uint8] | None = None
        self._is_right: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        settings.theme_changed.connect(self.update)

    @property
    def pixels(self) -> npt.NDArray[np.uint8] | None:
        """(28, 28), None where there is no garment."""
        return self._pixels

    def show_garment(
        self, pixels: npt.NDArray[np.uint8] | None, is_right: bool | None = None
    ) -> None:
        """Shows pixels (28, 28), and a tick or a cross before the text for True or False."""
        self._pixels, self._is_right = pixels, is_right
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side + UNIT, self._side + UNIT + _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0, 0, self._side + UNIT, self._side + UNIT)
        picture = frame.adjusted(UNIT / 2, UNIT / 2, -UNIT / 2, -UNIT / 2)
        painter.fillRect(picture, QColor(theme.paper))
        if self._pixels is not None:
            painter.setOpacity(1.0 if self.isEnabled() else 0.4)
            painter.drawImage(picture, garment_image(self._pixels, theme))
        colour, width = theme.border, 1.0
        if self.isChecked() or self.hasFocus():
            colour, width = theme.accent, 2.5 if self.hasFocus() else 2.0
        elif self.underMouse() and self.isEnabled():
            colour, width = theme.text_disabled, 1.5
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRect(frame.adjusted(1.5, 1.5, -1.5, -1.5))
        self._paint_text(painter, QRectF(0, frame.bottom(), self.width(), _LINE))

    def _paint_text(self, painter: QPainter, line: QRectF) -> None:
        theme = self._settings.theme
        painter.setFont(font(11))
        metrics = painter.fontMetrics()
        signed = self._is_right is not None
        room = int(line.width()) - (_SIGN + 2 if signed else 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        left = line.center().x() - metrics.horizontalAdvance(text) / 2
        if signed:
            left += (_SIGN + 2) / 2
            name, colour = ("check", theme.right) if self._is_right else ("x", theme.wrong)
            top = line.center().y() - _SIGN / 2
            painter.drawPixmap(int(left) - _SIGN - 2, int(top), pixmap(name, colour, _SIGN))
        painter.setPen(QColor(theme.text if self.isChecked() else theme.text_secondary))
        rest = QRectF(left, line.top(), line.right() - left, line.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)
