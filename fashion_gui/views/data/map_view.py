"""Garments as points in a plane that can be moved, enlarged and looked into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.map_camera import Camera
from fashion_gui.views.data.map_ink import (
    GARMENT,
    paint_card,
    paint_garments,
    paint_ring,
    stamped,
)
from fashion_gui.views.data.placed_points import PlacedPoints, Points
from fashion_gui.views.data.point_picture import PointPicture
from fashion_gui.widgets.drag import Drag
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed

_REACH = 12.0
"""Pixels within which a point is pointed at."""

_DRAG = 5
"""Pixels that make a press a drag."""

_STEP = 60.0
"""Pixels an arrow key moves the map."""

_ZOOM = 1.25
_STEPS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@zoomed
class MapView(TranslatedWidget):
    """Drag moves it, the wheel enlarges it, the pointer shows the garment under it, a click
    chooses it. By keys: arrows, plus and minus, Home for the whole; Enter chooses the garment
    nearest to the middle."""

    #: A garment was chosen (its position in the set).
    garment_chosen = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._camera = Camera()
        self._placed: PlacedPoints | None = None
        self._label: int | None = None
        self._chosen: int | None = None
        self._pointed: int | None = None
        self._layer: PointPicture | None = None
        self._drag = Drag(_DRAG)
        self._is_fitted = True
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        settings.theme_changed.connect(self._changed)
        self.retranslate_ui()

    @property
    def pointed(self) -> int | None:
        """Position of the garment under the pointer, or nearest to the middle by keys."""
        return self._pointed

    @property
    def shows_garments(self) -> bool:
        """Whether so few points are seen that the garments stand in their places."""
        return self._placed is not None and self._placed.are_few_in(self.size())

    def show_points(self, points: Points) -> None:
        """Shows other points, all of them."""
        self._placed = PlacedPoints(points, self._camera)
        self._pointed = None
        self.fit()

    def show_class(self, label: int | None) -> None:
        """Draws one class in its colour and the others grey; all in colour for None."""
        self._label = label
        self._changed()

    def show_chosen(self, position: int | None) -> None:
        """Rings the garment at a position of the set."""
        self._chosen = position
        self.update()

    def fit(self) -> None:
        """Shows everything."""
        self._is_fitted = True
        if self._placed is not None:
            points = self._placed.points
            self._camera.fit(points.scores[points.shown], self.width(), self.height())
        self._changed()

    def move_by(self, by: QPointF) -> None:
        """Moves the map by pixels."""
        self._camera.move(by)
        self._is_fitted = False
        self._changed()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Enlarges by a factor, around a place of the widget or its middle."""
        self._camera.zoom(factor, around or self._middle())
        self._is_fitted = False
        self._changed()

    def place_of(self, position: int) -> QPointF:
        """Where the garment at a position of the set is, in pixels of the widget."""
        assert self._placed is not None
        return self._placed.place_of(position)

    def picture(self, ratio: float) -> QImage:
        """What is shown, with so many pixels for one of the screen."""
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        theme = self._settings.theme
        self._paint(painter, stamped(self._placed, self._label, self.size(), ratio, theme))
        painter.end()
        return image

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Map of the garments"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80 * UNIT, 56 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * UNIT, 24 * UNIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._camera.resize(self.width(), self.height())
        if self._is_fitted:
            self.fit()
        self._changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drag.is_pressed:
            self._point_near(event.position())
            return
        way = self._drag.way_to(event.position())
        if way is not None:
            self._point_at(None)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.move_by(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._drag.is_pressed:
            return
        is_click = self._drag.release()
        self.unsetCursor()
        self._point_near(event.position())
        if is_click:
            self._choose_pointed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(float(1.0015 ** event.angleDelta().y()), event.position())
        self._point_near(event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            across, down = _STEPS[key]
            self.move_by(QPointF(_STEP * across, _STEP * down))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_0):
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_pointed()
            return
        else:
            super().keyPressEvent(event)
            return
        self._point_near(self._middle(), reach=float("inf"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layer is None:
            ratio, theme = self.devicePixelRatioF(), self._settings.theme
            self._layer = stamped(self._placed, self._label, self.size(), ratio, theme)
        self._paint(QPainter(self), self._layer)

    def _paint(self, painter: QPainter, layer: PointPicture) -> None:
        theme, placed = self._settings.theme, self._placed
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(self.rect(), layer.image)
        if placed is None:
            return
        if self.shows_garments:
            paint_garments(painter, placed, self._label, self.size(), theme)
        if self._chosen is not None:
            radius = 0.8 * GARMENT if self.shows_garments else 9.0
            paint_ring(painter, placed.place_of(self._chosen), radius, theme)
        if self._pointed is not None:
            name = garment_name(int(placed.points.labels[self._pointed]), self._settings)
            paint_card(painter, placed, self._pointed, name, self.size(), theme)

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _point_near(self, place: QPointF, reach: float = _REACH) -> None:
        """Points at the garment within reach of a place; of the class shown where it is one."""
        if self._placed is None:
            return
        if self.shows_garments:
            reach = max(reach, 0.7 * GARMENT)
        self._point_at(self._placed.nearest(place, self._label, reach))

    def _point_at(self, position: int | None) -> None:
        if position != self._pointed:
            self._pointed = position
            self._describe()
            self.update()

    def _choose_pointed(self) -> None:
        if self._pointed is not None:
            self.garment_chosen.emit(self._pointed)

    def _describe(self) -> None:
        text = ""
        if self._placed is not None and self._pointed is not None:
            label = int(self._placed.points.labels[self._pointed])
            text = f"{garment_name(label, self._settings)} {self._pointed:,}"
        self.setAccessibleDescription(text)

    def _changed(self) -> None:
        self._layer = None
        if self._placed is not None:
            self._placed.camera_moved()
        self.update()
