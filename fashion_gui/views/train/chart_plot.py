"""The plot of a chart: axes in the theme's colours, and the gestures of mouse and keyboard."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import screen_font
from fashion_gui.widgets.zoom import px

STEP = 0.1
"""Share of the view that an arrow key moves it by."""
ZOOM = 0.8
"""What is left of the view after one step into it."""


class ChartAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis; on a logarithmic one 1, 2 and 5 of each power of ten are written."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, tickLength=0)
        self.is_log = False
        self.take_zoom()
        self.enableAutoSIPrefix(False)
        # An axis takes a millisecond or two to paint and rarely changes.
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Without the recording that the base class paints from: this item is cached as it is, and
        a recording has Qt look up the font of every word again, half of the time it takes."""
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)

    def drawPicture(self, painter: QPainter, line: Any, ticks: Any, texts: Any) -> None:
        """The lines of the grid as filled areas: a translucent line is put down dot by dot."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen, start, end in ticks:
            area = QRectF(QPointF(start), QPointF(end)).normalized()
            painter.fillRect(area.adjusted(0, 0, not area.width(), not area.height()), pen.color())
        super().drawPicture(painter, line, [], texts)

    def take_zoom(self) -> None:
        """Writes as large as the zoom has it."""
        self.setStyle(tickFont=screen_font(11))
        if self.orientation == "left":
            self.setWidth(px(6 * UNIT))
        self.label.setFont(screen_font(13))

    def set_log(self, is_log: bool) -> None:
        self.is_log = is_log
        self.picture = None
        self.update()

    def tickValues(self, low: float, high: float, size: float) -> Any:
        if not self.is_log or high - low > 6:
            return super().tickValues(low, high, size)
        powers = range(math.floor(low), math.ceil(high) + 1)
        steps = (1, 2, 5) if high - low > 0.6 else range(1, 10)
        ticks = [power + math.log10(step) for power in powers for step in steps]
        inside = [tick for tick in ticks if low <= tick <= high]
        return [(1.0, inside)] if len(inside) > 1 else super().tickValues(low, high, size)

    def tickStrings(self, values: Any, scale: float, spacing: float) -> Any:
        if self.is_log:
            return [f"{10**value:.3g}" for value in values]
        if values and max(abs(value) for value in values) >= 1000:
            return [f"{value:,.0f}" if value == round(value) else f"{value:,g}" for value in values]
        return super().tickStrings(values, scale, spacing)


class ChartView(pg.ViewBox):  # type: ignore[misc]
    """Zooms by wheel and by a box that is drawn; moves with Shift, the middle or right button."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.setMouseMode(self.RectMode)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        boxes = left and not shift and axis is None
        if boxes:
            box = QRectF(QPointF(event.buttonDownPos()), QPointF(event.pos())).normalized()
            if event.isFinish() and (box.width() < 4 or box.height() < 4):
                self.rbScaleBox.hide()  # a click that slipped
                event.accept()
                return
            super().mouseDragEvent(event, axis)
            if event.isFinish():
                self.sigRangeChangedManually.emit([True, True])
            return
        event.accept()
        moved = QPointF(self.mapToView(event.lastPos())) - QPointF(self.mapToView(event.pos()))
        self.translateBy(x=moved.x() if axis != 1 else None, y=moved.y() if axis != 0 else None)
        self.sigRangeChangedManually.emit([axis != 1, axis != 0])

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zooms along the horizontal axis; with Ctrl, or over the vertical axis, along that."""
        if axis is None:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            axis = 1 if control else 0
        super().wheelEvent(event, axis)


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menu and buttons."""

    #: The pointer, or an arrow key, has come to this place (x); None when it has left.
    pointed = Signal(object)
    #: The person has changed what is seen.
    moved = Signal()
    #: The person wants to see everything again.
    reset_requested = Signal()

    def __init__(self) -> None:
        self.view = ChartView()
        self.left, self.bottom = ChartAxis("left"), ChartAxis("bottom")
        super().__init__(viewBox=self.view, axisItems={"left": self.left, "bottom": self.bottom})
        for hidden in ("top", "right"):  # They would word a label anew with every range.
            self.getAxis(hidden).enableAutoSIPrefix(False)
        self.hideButtons()
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.getPlotItem().setContentsMargins(0, 0, UNIT, 0)
        self.showGrid(x=False, y=True, alpha=0.5)
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.setZValue(20)
        self.crosshair.hide()
        self.addItem(self.crosshair, ignoreBounds=True)
        self.view.sigRangeChangedManually.connect(self.moved)
        self.scene().sigMouseMoved.connect(self._point)

    def take_theme(self, theme: Theme) -> None:
        self.setBackground(theme.surface)
        for axis in (self.left, self.bottom):
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.text_secondary))
        self.crosshair.setPen(pg.mkPen(theme.text_secondary, width=1))
        colour = pg.mkColor(theme.accent)
        colour.setAlpha(40)
        self.view.rbScaleBox.setPen(pg.mkPen(theme.accent))
        self.view.rbScaleBox.setBrush(pg.mkBrush(colour))

    def take_zoom(self) -> None:
        for axis in (self.left, self.bottom):
            axis.take_zoom()

    def show_crosshair(self, x: float | None) -> None:
        self.crosshair.setVisible(x is not None)
        if x is not None:
            self.crosshair.setValue(x)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.reset_requested.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the crosshair, with Shift the view; + and − zoom; 0 and Home reset."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            sign = 1 if key == Qt.Key.Key_Right else -1
            (self._pan if shift else self._step_crosshair)(sign)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and shift:
            (low, high) = self.view.viewRange()[1]
            self.view.translateBy(y=(STEP if key == Qt.Key.Key_Up else -STEP) * (high - low))
            self.moved.emit()
        elif event.text() in ("+", "=", "-", "−"):
            self.view.scaleBy(x=ZOOM if event.text() in "+=" else 1 / ZOOM)
            self.moved.emit()
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.reset_requested.emit()
        elif key == Qt.Key.Key_Escape and self.crosshair.isVisible():
            self.pointed.emit(None)
        else:
            event.ignore()

    def _pan(self, sign: int) -> None:
        (low, high) = self.view.viewRange()[0]
        self.view.translateBy(x=sign * STEP * (high - low))
        self.moved.emit()

    def _step_crosshair(self, sign: int) -> None:
        low, high = self.view.viewRange()[0]
        if self.crosshair.isVisible():
            x = min(max(self.crosshair.value() + sign * (high - low) / 100, low), high)
        else:
            x = (low + high) / 2
        self.pointed.emit(x)

    def _point(self, place: QPointF) -> None:
        inside = self.view.sceneBoundingRect().contains(place)
        self.pointed.emit(self.view.mapSceneToView(place).x() if inside else None)
