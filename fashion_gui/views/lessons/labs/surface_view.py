"""The surface from above, with the ways of the optimizers on it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.descent import Descent
from fashion_gui.runs.surfaces import Point, Surface
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.labs.surface_picture import SurfacePicture, paint_surface
from fashion_gui.views.lessons.labs.way_layer import WayLayer
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_STEP, _FINE_STEP = 0.1, 0.02
"""How far an arrow key moves the start; with Shift the smaller one."""
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@zoomed
class SurfaceView(QWidget):
    """Shows a `Descent`. The start is dragged, or moved by the arrow keys."""

    #: The person wants the ways to begin elsewhere (the point).
    start_moved = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._descent: Descent | None = None
        self._colours: Mapping[str, str] = {}
        self._selected = ""
        self._start: Point = (0.0, 0.0)
        self._picture: SurfacePicture | None = None
        self._others, self._rim, self._chosen = WayLayer(), WayLayer(), WayLayer()
        self._layers_key: tuple[object, ...] = ()
        self._painting = Newest(self)
        self._painting.done.connect(self._take_picture)
        self.setMinimumSize(QSize(320, 160))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        settings.theme_changed.connect(self._repaint_surface)

    @property
    def has_picture(self) -> bool:
        """Whether the surface itself is painted, and not only the ways."""
        return self._picture is not None

    def show_descent(
        self, descent: Descent, start: Point, colours: Mapping[str, str], selected: str
    ) -> None:
        """Shows the ways that have a colour; the selected one is on top."""
        is_other = self._descent is None or self._descent.surface is not descent.surface
        self._descent, self._start = descent, start
        self._colours, self._selected = colours, selected
        if is_other:
            self._picture = None
            self._repaint_surface()
        self.update()

    def place_of(self, point: Point) -> QPointF:
        """In pixels."""
        surface = self._surface()
        x = (point[0] / surface.width + 1) / 2 * self.width()
        y = (1 - point[1] / surface.height) / 2 * self.height()
        return QPointF(x, y)

    def point_at(self, place: QPointF) -> Point:
        """What lies under a pixel; the nearest point of the surface where it is outside."""
        surface = self._surface()
        x = (2 * place.x() / max(1, self.width()) - 1) * surface.width
        y = (1 - 2 * place.y() / max(1, self.height())) * surface.height
        return self._inside((x, y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.start_moved.emit(self.point_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.start_moved.emit(self.point_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _KEYS.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
            return
        fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = _FINE_STEP if fine else _STEP
        x, y = (was + step * by for was, by in zip(self._start, direction, strict=True))
        self.start_moved.emit(self._inside((round(x, 6), round(y, 6))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_surface()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 8, 8)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(theme.surface))
        if self._descent is None:
            return
        if self._picture is not None:
            painter.drawImage(self.rect(), self._picture.image)
        for minimum in self._descent.surface.minima:
            self._draw_minimum(painter, self.place_of(minimum))
        self._draw_ways(painter)
        self._draw_start(painter, self.place_of(self._start))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent if focus else theme.border), 2 if focus else 1))
        painter.drawRoundedRect(frame, 8, 8)

    def _draw_ways(self, painter: QPainter) -> None:
        """The selected one on top, with a rim that lifts it from the others."""
        assert self._descent is not None
        theme = self._settings.theme
        key = (self._descent, dict(self._colours), self._selected, self.size(), theme)
        if key != self._layers_key:
            self._layers_key = key
            for layer in (self._others, self._rim, self._chosen):
                layer.clear(self.size(), self.devicePixelRatioF())
        for name, colour in self._colours.items():
            walk, ink = self._descent.walks[name], QColor(colour)
            if name == self._selected:
                self._rim.draw(walk, QPen(QColor(theme.surface), 5), self._drawable)
                self._chosen.draw(walk, QPen(ink, 3), self._drawable)
            else:
                self._others.draw(walk, QPen(ink, 1.6), self._drawable)
        for layer in (self._others, self._rim, self._chosen):
            layer.paint(painter)
        for name in sorted(self._colours, key=lambda it: it == self._selected):
            painter.setBrush(QColor(self._colours[name]))
            painter.setPen(QPen(QColor(theme.surface), 1.5))
            size = 6 if name == self._selected else 4.5
            painter.drawEllipse(self._drawable(self._descent.walks[name].point), size, size)

    def _drawable(self, point: Point) -> QPointF:
        """In pixels, within what the painter can draw."""
        far = 4 * self._surface().width
        x, y = (far if math.isnan(it) else min(max(it, -far), far) for it in point)
        return self.place_of((x, y))

    def _draw_minimum(self, painter: QPainter, place: QPointF) -> None:
        theme = self._settings.theme
        for colour, width in ((theme.surface, 5), (theme.text, 2)):
            painter.setPen(QPen(QColor(colour), width))
            for x, y in ((7, 0), (0, 7)):
                painter.drawLine(place - QPointF(x, y), place + QPointF(x, y))
        painter.setFont(font(12))
        painter.drawText(place + QPointF(9, -7), "min")

    def _draw_start(self, painter: QPainter, place: QPointF) -> None:
        theme = self._settings.theme
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.text), 2))
        painter.drawEllipse(place, 7, 7)
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(place, 2, 2)

    def _surface(self) -> Surface:
        assert self._descent is not None
        return self._descent.surface

    def _inside(self, point: Point) -> Point:
        surface = self._surface()
        x = float(np.clip(point[0], -surface.width, surface.width))
        y = float(np.clip(point[1], -surface.height, surface.height))
        return x, y

    @Slot()
    def _repaint_surface(self) -> None:
        if self._descent is None or self.width() < 2:
            return
        surface, theme = self._surface(), self._settings.theme
        width, height = self.width(), self.height()
        self._painting.request(lambda: paint_surface(surface, theme, width, height))

    @Slot(object)
    def _take_picture(self, picture: SurfacePicture) -> None:
        is_wanted = self._descent is not None and picture.surface == self._surface().name
        if is_wanted and picture.theme is self._settings.theme:
            self._picture = picture
            self.update()
