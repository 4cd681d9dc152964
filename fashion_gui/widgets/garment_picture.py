"""One garment, large, with the value of the pixel under the pointer."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_CAPTION = 3 * UNIT
_SMALLEST_CELL_WITH_GRID = 6.0
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def garment_image(pixels: npt.NDArray[np.uint8], theme: Theme) -> QImage:
    """Pixels from paper (0) to ink (255): uint8 (h, w) → an opaque image of that size.

    The colours are looked up here, not by a colour table in the image: that is four times
    as fast to make and to paint, and grids make hundreds a frame.
    """
    height, width = pixels.shape
    colours = colour_table(theme.paper, theme.ink)[pixels]
    # A copy, because the image does not keep the bytes alive.
    return QImage(colours.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=4)
def colour_table(paper: str, ink: str) -> npt.NDArray[np.uint32]:
    """Colours from paper to ink, (256,) as 0xffRRGGBB."""
    ends = np.array(
        [(it.red(), it.green(), it.blue()) for it in (QColor(paper), QColor(ink))], dtype=np.float64
    )
    share = np.linspace(0.0, 1.0, 256)[:, None]
    red, green, blue = np.rint(ends[0] + share * (ends[1] - ends[0])).astype(np.uint32).T
    table: npt.NDArray[np.uint32] = np.uint32(0xFF000000) | (red << 16) | (green << 8) | blue
    return table


@zoomed
class GarmentPicture(TranslatedWidget):
    """One picture in pixels that can be told apart, and the value of one of them below it.

    The pointer picks the pixel, or the arrow keys.
    """

    def __init__(
        self, settings: Settings, grid: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._grid = grid
        self._pixels: npt.NDArray[np.uint8] | None = None
        self._spot: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def caption(self) -> str:
        """What is written below the picture."""
        if self._pixels is None:
            return ""
        if self._spot is None:
            return self.tr("{width} × {height} pixels, 0 to 255").format(
                width=self._pixels.shape[1], height=self._pixels.shape[0]
            )
        row, column = self._spot
        return self.tr("Row {row}, column {column}:  {value}").format(
            row=row, column=column, value=int(self._pixels[row, column])
        )

    def show_pixels(self, pixels: npt.NDArray[np.uint8] | None) -> None:
        """Shows a picture, uint8 (h, w), or empty paper for None."""
        self._pixels = pixels
        if pixels is None:
            self._spot = None
        self._tell()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Picture of the garment"))
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(28 * 12, 28 * 12 + _CAPTION)

    def minimumSizeHint(self) -> QSize:
        return QSize(28 * 5, 28 * 5 + _CAPTION)

    def picture_rect(self) -> QRectF:
        """Where the picture lies: whole device pixels a garment's pixel, so all are alike."""
        rows, columns = self._pixels.shape if self._pixels is not None else (28, 28)
        ratio = self.devicePixelRatioF()
        room = min(self.width() / columns, (self.height() - _CAPTION) / rows)
        cell = max(1.0, room * ratio // 1) / ratio
        width, height = cell * columns, cell * rows
        left = ((self.width() - width) / 2 * ratio // 1) / ratio
        return QRectF(left, 0, width, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._spot_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._pixels is None:
            super().keyPressEvent(event)
            return
        rows, columns = self._pixels.shape
        row, column = self._spot or (rows // 2, columns // 2)
        self._point_at(
            (min(max(row + step[0], 0), rows - 1), min(max(column + step[1], 0), columns - 1))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        area = self.picture_rect()
        painter = QPainter(self)
        painter.fillRect(area, QColor(theme.paper))
        if self._pixels is not None:
            painter.drawImage(area, garment_image(self._pixels, theme))
            if self._grid:
                self._paint_grid(painter, area, self._pixels.shape)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        if self._spot is not None and self._pixels is not None:
            self._paint_spot(painter, area, self._pixels.shape, self._spot)
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text if self._spot else theme.text_secondary))
        below = QRectF(0, area.bottom(), self.width(), _CAPTION)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.caption)

    def _paint_grid(self, painter: QPainter, area: QRectF, shape: tuple[int, ...]) -> None:
        rows, columns = shape
        cell = area.width() / columns
        if cell < _SMALLEST_CELL_WITH_GRID:
            return
        colour = QColor(self._settings.theme.text_secondary)
        colour.setAlphaF(0.16)
        painter.setPen(QPen(colour, 0))
        xs = [area.left() + cell * column for column in range(1, columns)]
        ys = [area.top() + cell * row for row in range(1, rows)]
        painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in xs])
        painter.drawLines([QLineF(area.left(), y, area.right(), y) for y in ys])

    def _paint_spot(
        self, painter: QPainter, area: QRectF, shape: tuple[int, ...], spot: tuple[int, int]
    ) -> None:
        cell = area.width() / shape[1]
        theme = self._settings.theme
        frame = QRectF(area.left() + spot[1] * cell, area.top() + spot[0] * cell, cell, cell)
        painter.setPen(QPen(QColor(theme.surface), 4))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRect(frame)

    def _spot_under(self, position: QPointF) -> tuple[int, int] | None:
        area = self.picture_rect()
        if self._pixels is None or not area.contains(position):
            return None
        rows, columns = self._pixels.shape
        row = int((position.y() - area.top()) / area.height() * rows)
        column = int((position.x() - area.left()) / area.width() * columns)
        return min(row, rows - 1), min(column, columns - 1)

    def _point_at(self, spot: tuple[int, int] | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.caption)
        self.update()
