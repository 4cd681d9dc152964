"""What the network sees of a drawing, stage by stage."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.data.drawing import SIDE, DrawingStages
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font

_STAGES = 4
_GAP = 3 * UNIT
_LARGEST = 25 * UNIT
_Floats = npt.NDArray[np.float32]


class StageStrip(TranslatedWidget):
    """Ink, filled, cropped, 28 × 28: the very arrays, one below the other with an arrow between."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pictures: tuple[_Floats, ...] | None = None
        self._words: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def pictures(self) -> tuple[_Floats, ...] | None:
        """The four arrays shown; None for an empty drawing."""
        return self._pictures

    def show_stages(self, stages: DrawingStages | None) -> None:
        """Shows the stages of a drawing, empty frames for an empty one or None."""
        if stages is None or stages.is_empty:
            self._pictures = None
        else:
            self._pictures = (stages.ink, stages.filled, stages.cropped, stages.pixels)
        self.update()

    def retranslate_ui(self) -> None:
        self._words = (
            (self.tr("Your drawing"), self.tr("The ink as you drew it.")),
            (self.tr("Outlines filled"), self.tr("Garments in photos have a surface.")),
            (self.tr("Cropped"), self.tr("The paper around it is cut off.")),
            (self.tr("28 × 28 pixels"), self.tr("This is all that the network gets.")),
        )
        self.setAccessibleName(self.tr("What the network sees"))
        self.setAccessibleDescription(", ".join(title for title, _ in self._words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * UNIT, 64 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(28 * UNIT, 48 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min((self.height() - _GAP * (_STAGES - 1)) // _STAGES, self.width() // 2, _LARGEST)
        side = side // SIDE * SIDE  # so that the last picture's pixels are all alike
        pitch = min((self.height() - side) / (_STAGES - 1), side + 1.5 * _GAP)
        for position, (title, why) in enumerate(self._words):
            frame = QRectF(0, round(position * pitch), side, side)
            self._paint_picture(painter, frame, position)
            self._paint_words(painter, frame, title, why)
            if position < _STAGES - 1:
                self._paint_arrow(painter, frame, pitch - side)

    def _paint_picture(self, painter: QPainter, frame: QRectF, position: int) -> None:
        theme = self._settings.theme
        painter.fillRect(frame, QColor(theme.paper))
        last = position == _STAGES - 1
        if self._pictures is not None:
            grey = (self._pictures[position] * 255).astype(np.uint8)
            picture = garment_image(grey, theme)
            size = picture.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(frame.center())
            # The last one shows its pixels as they are.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not last)
            painter.drawImage(place, picture)
        colour = theme.accent if last else theme.border
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _paint_words(self, painter: QPainter, frame: QRectF, title: str, why: str) -> None:
        theme = self._settings.theme
        left = frame.right() + 2 * UNIT
        room = QRectF(left, frame.top(), self.width() - left, frame.height())
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        painter.drawText(room.adjusted(0, UNIT / 2, 0, 0), top, title)
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        flags = top | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(0, 3 * UNIT + 2, 0, 0), flags, why)

    def _paint_arrow(self, painter: QPainter, frame: QRectF, gap: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                QColor(self._settings.theme.text_disabled),
                1.5,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        x, top = frame.center().x(), frame.bottom() + 5
        bottom = frame.bottom() + gap - 5
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for side in (-4.0, 4.0):
            painter.drawLine(QPointF(x, bottom), QPointF(x + side, bottom - 4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
