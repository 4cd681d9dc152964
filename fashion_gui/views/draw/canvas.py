"""The paper to draw on, by mouse, finger or tablet pen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.ink import DETAIL, SIDE, Ink, Tool
from fashion_gui.widgets.garment_picture import colour_table
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font

LIGHTEST_PRESSURE = 0.3
"""Share of the width that a tablet pen draws when it hardly touches."""

ERASER_FACTOR = 2.0
"""How much wider than the pen the eraser is."""

_PENCIL = 32


class DrawingCanvas(TranslatedWidget):
    """Shows the ink and draws on it, with the tool and the width that are set."""

    def __init__(self, ink: Ink, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._settings = settings
        self._pointer: QPointF | None = None
        self._stroke: Tool | None = None
        self._stroke_width = 0.0
        self.tool = Tool.PEN
        self.brush_width = 12.0
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ink.ink_changed.connect(self._on_ink_changed)
        ink.history_changed.connect(self.update)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(self.tr("Draw a garment here"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(56 * UNIT, 56 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paper_rect(self) -> QRectF:
        """Where the paper lies in the widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, 0, side, side)

    def width_of(self, tool: Tool) -> float:
        """Width of a tool's stroke, in pixels of the drawing."""
        return self.brush_width * (ERASER_FACTOR if tool is Tool.ERASER else 1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(self.tool, event.position(), 1.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() == QEvent.Type.TabletPress:
            rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
            tool = Tool.ERASER if rubber else self.tool
            self._begin(tool, event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletMove:
            self._move_to(event.position(), event.pressure())
        else:
            self._end()
        # Accepted, so that Qt does not send the same once more as a mouse.
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        paper = self.paper_rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        dirty = QRectF(event.rect()) & paper
        scale = SIDE * DETAIL / paper.width()
        source = QRectF(
            (dirty.left() - paper.left()) * scale,
            (dirty.top() - paper.top()) * scale,
            dirty.width() * scale,
            dirty.height() * scale,
        )
        painter.drawImage(dirty, self._coloured(), source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._ink.can_undo and not self._ink.can_redo:
            self._paint_invitation(painter, paper)
        edge = theme.accent if self.hasFocus() else theme.border
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._pointer is not None:
            painter.setPen(QPen(QColor(theme.text_disabled), 1.25))
            radius = self._ring_radius()
            painter.drawEllipse(self._pointer, radius, radius)

    def _paint_invitation(self, painter: QPainter, paper: QRectF) -> None:
        theme, centre = self._settings.theme, paper.center()
        pencil = pixmap("pencil", theme.text_disabled, _PENCIL)
        painter.drawPixmap(
            round(centre.x() - _PENCIL / 2), round(centre.y() - _PENCIL - UNIT / 2), pencil
        )
        painter.setFont(font(14))
        painter.setPen(QColor(theme.text_disabled))
        below = paper.adjusted(0, paper.height() / 2 + UNIT / 2, 0, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, flags, self.tr("Draw a garment here"))

    def _coloured(self) -> QImage:
        """The ink in the colours of the theme, without a copy of its pixels.

        Valid until something is drawn.
        """
        theme, image = self._settings.theme, self._ink.image
        coloured = QImage(
            image.constBits(),
            image.width(),
            image.height(),
            image.bytesPerLine(),
            QImage.Format.Format_Indexed8,
        )
        coloured.setColorTable(colour_table(theme.paper, theme.ink).tolist())
        return coloured

    def _begin(self, tool: Tool, position: QPointF, pressure: float) -> None:
        if not self.paper_rect().contains(position):
            return
        self._stroke = tool
        self._stroke_width = self._pressed_width(tool, pressure)
        self._ink.begin_stroke(tool, self._on_paper(position), self._stroke_width)

    def _move_to(self, position: QPointF, pressure: float) -> None:
        self._show_ring(position)
        if self._stroke is not None:
            self._stroke_width = self._pressed_width(self._stroke, pressure)
            self._ink.extend_stroke(self._on_paper(position), self._stroke_width)

    def _end(self) -> None:
        if self._stroke is not None:
            self._stroke = None
            self._ink.end_stroke(self._stroke_width)

    def _pressed_width(self, tool: Tool, pressure: float) -> float:
        share = LIGHTEST_PRESSURE + (1 - LIGHTEST_PRESSURE) * pressure
        return self.width_of(tool) * share

    def _on_paper(self, position: QPointF) -> QPointF:
        paper = self.paper_rect()
        return (position - paper.topLeft()) * (SIDE / paper.width())

    def _ring_radius(self) -> float:
        tool = self._stroke or self.tool
        return self.width_of(tool) / 2 * self.paper_rect().width() / SIDE

    def _show_ring(self, position: QPointF) -> None:
        rim = self._ring_radius() + 3
        for centre in (self._pointer, position):
            if centre is not None:
                ring = QRectF(centre.x() - rim, centre.y() - rim, 2 * rim, 2 * rim)
                self.update(ring.toAlignedRect())
        self._pointer = position

    def _on_ink_changed(self, where: QRectF) -> None:
        paper = self.paper_rect()
        scale = paper.width() / SIDE
        dirty = QRectF(
            paper.left() + where.left() * scale,
            paper.top() + where.top() * scale,
            where.width() * scale,
            where.height() * scale,
        )
        self.update(dirty.toAlignedRect().adjusted(-1, -1, 1, 1))
