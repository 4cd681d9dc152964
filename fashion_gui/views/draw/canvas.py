"""The paper to draw on, by mouse, finger or tablet pen."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.project_files import dropped_file
from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.ink import DETAIL, FULL, SIDE, Brush, Ink, Tool, pen_for
from fashion_gui.views.draw.planned_stroke import PlannedStroke
from fashion_gui.views.draw.point_rate import PointRate
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import screen_font

LIGHTEST_PRESSURE = 0.3
"""Share of the width that a tablet pen draws when it hardly touches."""

ERASER_FACTOR = 2.0
"""How much wider than the pen the eraser is."""

_PENCIL = 32


_TRACED = 0.4
"""Opacity of the garment that lies under the ink to be traced."""


class DrawingCanvas(TranslatedWidget):
    """Shows the ink and draws on it, with the tool, width and level that are set.

    A line is drawn by dragging. A curve is dragged like a line, then bent by moving the pointer,
    and set by a click; Escape gives it up.
    """

    #: Something was dropped that may be a picture (its `QMimeData`).
    dropped = Signal(object)

    def __init__(self, ink: Ink, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._settings = settings
        self._pointer: QPointF | None = None
        self._stroke: Tool | None = None
        self._stroke_width = 0.0
        self._rate = PointRate()
        self._points: list[tuple[QPointF, Brush]] = []
        self._catching_up = QTimer(self)
        self._catching_up.setInterval(0)
        self._catching_up.setSingleShot(True)
        self._catching_up.timeout.connect(self._draw_points)
        self._planned = PlannedStroke()
        self._traced: QImage | None = None
        self._tool = Tool.PEN
        self.brush_width = 12.0
        self.level = FULL
        self.mirrored = False
        self.setAcceptDrops(True)
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

    @property
    def tool(self) -> Tool:
        return self._tool

    @tool.setter
    def tool(self, tool: Tool) -> None:
        self._give_up()
        self._tool = tool
        self.update()

    def trace(self, garment: QImage | None) -> None:
        """Lays a garment under the ink: 28 × 28, 8-bit grey; None for none."""
        self._traced = garment
        self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        """Whether left and right are drawn at once."""
        self.mirrored = mirrored
        self.update()

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
        elif event.button() == Qt.MouseButton.RightButton:
            self._give_up()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._planned.is_going_on:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        # A project goes on to the window, which opens it.
        if (mime.hasImage() or mime.hasUrls()) and dropped_file(mime) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

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
        painter.fillRect(dirty, QColor(theme.paper))
        if self._traced is not None:
            self._paint_traced(painter, paper, self._traced)
        painter.drawImage(dirty, self._coloured(), source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.mirrored:
            painter.setPen(QPen(QColor(theme.border), 1, Qt.PenStyle.DashLine))
            middle = QPointF(paper.center().x(), paper.top())
            painter.drawLine(middle, middle + QPointF(0, paper.height()))
        self._paint_planned(painter, paper)
        blank = not self._ink.can_undo and not self._ink.can_redo
        if blank and self._traced is None and not self._planned.is_going_on:
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
        painter.setFont(screen_font(14))
        painter.setPen(QColor(theme.text_disabled))
        below = paper.adjusted(0, paper.height() / 2 + UNIT / 2, 0, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, flags, self.tr("Draw a garment here"))

    def _paint_traced(self, painter: QPainter, paper: QRectF, garment: QImage) -> None:
        """The garment in the accent colour, faint, fitted as `prepare_drawing` fits a drawing."""
        picture = QImage(garment)
        accent = QColor(self._settings.theme.accent)
        picture.setColorTable([_with_alpha(accent, level) for level in range(256)])
        painter.setOpacity(_TRACED)
        rim = paper.width() / 10
        painter.drawImage(paper.adjusted(rim, rim, -rim, -rim), picture)
        painter.setOpacity(1.0)

    def _paint_planned(self, painter: QPainter, paper: QRectF) -> None:
        """The line or the curve that is not yet set."""
        path = self._planned.path()
        if path is None:
            return
        painter.save()
        painter.setClipRect(paper)
        painter.translate(paper.topLeft())
        painter.scale(paper.width() / SIDE, paper.width() / SIDE)
        colour = QColor(self._settings.theme.ink)
        colour.setAlpha(max(self.level, FULL // 4))
        painter.setPen(pen_for(self.brush_width, colour))
        painter.drawPath(path)
        if self.mirrored:
            painter.translate(SIDE, 0)
            painter.scale(-1, 1)
            painter.drawPath(path)
        painter.restore()

    def _coloured(self) -> QImage:
        """The ink in the colour of the theme on clear paper, without a copy of its pixels.

        Valid until something is drawn.
        """
        image, ink = self._ink.image, QColor(self._settings.theme.ink)
        coloured = QImage(
            image.constBits(),
            image.width(),
            image.height(),
            image.bytesPerLine(),
            QImage.Format.Format_Indexed8,
        )
        coloured.setColorTable([_with_alpha(ink, level) for level in range(256)])
        return coloured

    def _begin(self, tool: Tool, position: QPointF, pressure: float) -> None:
        if not self.paper_rect().contains(position):
            return
        place = self._on_paper(position)
        if tool is Tool.FILL:
            self._ink.fill(place, self._brush())
        elif tool in (Tool.LINE, Tool.CURVE):
            if self._planned.is_bending:
                self._planned.move_to(place)
                self._set_planned()
            else:
                self._planned.begin(place)
        else:
            self._stroke = tool
            self._rate.hear_every_point()
            self._stroke_width = self._pressed_width(tool, pressure)
            self._ink.begin_stroke(place, self._brush())

    def _move_to(self, position: QPointF, pressure: float) -> None:
        self._show_ring(position)
        if self._stroke is not None:
            self._stroke_width = self._pressed_width(self._stroke, pressure)
            self._points.append((self._on_paper(position), self._brush()))
            self._catching_up.start()
        elif self._planned.is_going_on:
            self._planned.move_to(self._on_paper(position))
            self.update()

    @Slot()
    def _draw_points(self) -> None:
        """The points that have come since the last time: one path for all of one width."""
        points, self._points = self._points, []
        for brush, group in groupby(points, key=itemgetter(1)):
            self._ink.extend_stroke((point for point, _ in group), brush)

    def _end(self) -> None:
        if self._stroke is not None:
            self._draw_points()
            self._ink.end_stroke(self._brush())
            self._stroke = None
            self._rate.as_before()
        elif self._planned.is_going_on and not self._planned.is_bending:
            bends = self.tool is Tool.CURVE and self._planned.bend()
            if not bends:
                self._set_planned()

    def _set_planned(self) -> None:
        path = self._planned.path()
        assert path is not None
        self._give_up()
        self._ink.draw(path, self._brush())

    def _give_up(self) -> None:
        self._planned.give_up()
        self.update()

    def _brush(self) -> Brush:
        """What the stroke at work is drawn with."""
        width = self.brush_width if self._stroke is None else self._stroke_width
        level = 0 if self._stroke is Tool.ERASER else self.level
        return Brush(width, level, self.mirrored)

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

    def hideEvent(self, event: QHideEvent) -> None:
        self._end()  # the button is released elsewhere
        self._give_up()
        super().hideEvent(event)

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


def _with_alpha(colour: QColor, level: int) -> int:
    """The colour as opaque as the level says, as a colour table holds it."""
    return (level << 24) | (colour.rgb() & 0xFFFFFF)
