"""A formula, typeset; it grows no wider than its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.formula_boxes import Box, plain_text, read_formula
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import zoomed


@zoomed
class Formula(QWidget):
    """Lines of a formula below each other, in the size asked for or as much as fits."""

    def __init__(self, settings: Settings, pixels: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pixels = pixels
        self._boxes: tuple[Box, ...] = ()
        self.lines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Shows these lines, in the notation of `formula_boxes`."""
        if tuple(lines) != self.lines:
            self.lines = tuple(lines)
            self._boxes = tuple(read_formula(it) for it in lines)
            self.setAccessibleName("; ".join(plain_text(it) for it in lines))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return self._whole_size()

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * UNIT if self._boxes else 0, self._whole_size().height())

    def _whole_size(self) -> QSize:
        sizes = [it.size(self._pixels) for it in self._boxes]
        height = sum(it.height for it in sizes) + self._gap(self._pixels) * max(0, len(sizes) - 1)
        return QSize(round(max((it.width for it in sizes), default=0)) + 2, round(height) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        wide = max(1, self._whole_size().width())
        pixels = self._pixels * min(1.0, self.width() / wide)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._settings.theme.text), max(1.0, pixels / 16)))
        top = 1.0
        for box in self._boxes:
            size = box.size(pixels)
            box.paint(painter, 1, top + size.ascent, pixels)
            top += size.height + self._gap(pixels)

    def _gap(self, pixels: float) -> float:
        return 0.35 * pixels
