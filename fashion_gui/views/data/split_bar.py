"""How many garments train, validate and test, in proportion."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_BAR = 2 * UNIT
_LEGEND = 3 * UNIT
_SWATCH = 12.0
_GAP = 2.0

_DRAWINGS, _VALIDATION, _UNUSED = 1, 2, 4
"""Places of the parts."""


@zoomed
class SplitBar(TranslatedWidget):
    """A bar in its parts with their figures below. Validation is dashed, as in every plot."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._counts: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
        self._names = ("", "", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """Photos that train, drawings that do, photos that validate, test, and are not used."""
        return self._counts

    def show_counts(
        self, training: int, validation: int, test: int, unused: int, drawings: int = 0
    ) -> None:
        """Sizes of the parts; those of none are not shown."""
        self._counts = (training, drawings, validation, test, unused)
        self._describe()
        self.update()

    def retranslate_ui(self) -> None:
        self._names = (
            self.tr("Training"),
            self.tr("+ drawings"),
            self.tr("Validation"),
            self.tr("Test"),
            self.tr("Not used"),
        )
        self.setAccessibleName(self.tr("How the garments are split"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40 * UNIT, _BAR + _LEGEND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width(), _BAR)
        total = sum(self._counts)
        if total == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._settings.theme.surface_raised))
            painter.drawRoundedRect(whole, 5, 5)
            return
        clip = QPainterPath()
        clip.addRoundedRect(whole, 5, 5)
        painter.save()
        painter.setClipPath(clip)
        left = 0.0
        for position, count in self._parts():
            width = whole.width() * count / total
            self._paint_part(painter, QRectF(left, 0, width - _GAP, _BAR), position)
            left += width
        painter.restore()
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        theme = self._settings.theme
        left = 0.0
        widest = QFontMetricsF(font(13)).horizontalAdvance("60,000")
        for position, count in self._parts():
            line = QRectF(left, _BAR, self.width() - left, _LEGEND)
            middle = line.center().y() + 2
            swatch = QRectF(left, middle - _SWATCH / 2, _SWATCH, _SWATCH)
            self._paint_part(painter, swatch, position, radius=3)
            text = line.adjusted(_SWATCH + UNIT, 4, 0, 0)
            painter.setFont(font(12))
            painter.setPen(QColor(theme.text_secondary))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._names[position])
            advance = QFontMetricsF(font(12)).horizontalAdvance(self._names[position])
            painter.setFont(font(13, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.text))
            text = text.adjusted(advance + UNIT, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{count:,}")
            left = text.left() + widest + 4 * UNIT

    def _parts(self) -> list[tuple[int, int]]:
        """The parts that there are, each with its size."""
        return [(position, count) for position, count in enumerate(self._counts) if count]

    def _paint_part(
        self, painter: QPainter, area: QRectF, position: int, radius: float = 0.0
    ) -> None:
        theme = self._settings.theme
        painter.setPen(Qt.PenStyle.NoPen)
        if position == _DRAWINGS:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(area, radius, radius)
            painter.setBrush(QBrush(QColor(theme.on_accent), Qt.BrushStyle.BDiagPattern))
        elif position == _VALIDATION:
            painter.setBrush(QColor(theme.accent_soft))
            painter.setPen(QPen(QColor(theme.accent), 1.5, Qt.PenStyle.DashLine))
            area = area.adjusted(0.75, 0.75, -0.75, -0.75)
        elif position == _UNUSED:
            painter.setBrush(QColor(theme.surface_raised))
            painter.setPen(QPen(QColor(theme.border), 1))
            area = area.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(QColor(theme.accent if position == 0 else theme.text_disabled))
        painter.drawRoundedRect(area, radius, radius)

    def _describe(self) -> None:
        parts = (f"{self._names[position]} {count:,}" for position, count in self._parts())
        self.setAccessibleDescription(", ".join(parts))
