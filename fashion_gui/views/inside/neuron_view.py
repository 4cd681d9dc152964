"""The network neuron by neuron: zoomed, moved, pointed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import Index, Look
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_export import picture_of
from fashion_gui.views.inside.neuron_layout import NeuronLayout, fitted, way_into
from fashion_gui.views.inside.neuron_painter import Marks, Scene
from fashion_gui.views.inside.neuron_picture import NeuronPicture
from fashion_gui.views.inside.neuron_walk import Spot, next_spot
from fashion_gui.views.inside.neuron_words import links_text, neuron_text
from fashion_gui.views.inside.rendering import Rendering, SpotLinks, render, render_spot
from fashion_gui.widgets.drag import Drag
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import is_enlarged, zoom_factor, zoomed

_STEP = 1.2
"""Factor of one notch of the wheel."""

_NOTCH = 120
_LEAST_HEIGHT = 40 * UNIT
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@zoomed
class NeuronView(TranslatedWidget):
    """Paints a network and what one garment does in it; a neuron can be pointed at and chosen.

    The wheel zooms, dragging moves. Arrow keys walk from neuron to neuron, Enter chooses, Escape
    releases, 0 shows all.
    """

    #: Another neuron was chosen: its layer and its `Index`; None and None for none.
    neuron_chosen = Signal(object, object)
    #: What was to be shown is on the screen with the next paint.
    rendered = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._network, self._analysis = Network(), Analysis({}, ())
        self._look: Look | None = None
        self._rendering: Rendering | None = None
        self._spot_links: SpotLinks | None = None
        self._layout = NeuronLayout(NeuronPicture({}, (), {}, 1.0, 1.0))
        self._waiting: NeuronLayout | None = None
        self._painter, self._spot_painter = Newest(self), Newest(self)
        self._painter.done.connect(self._take_rendering)
        self._spot_painter.done.connect(self._take_spot_links)
        self._ground: QPixmap | None = None
        self._moved_by_hand = False
        self._drag = Drag(QApplication.startDragDistance())
        self._spot: Spot | None = None
        self._chosen: Spot | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self._recolour)
        settings.zoom_changed.connect(self._lay_out)
        self.retranslate_ui()

    @property
    def network(self) -> Network:
        """The network that is painted."""
        return self._network

    @property
    def picture(self) -> NeuronPicture:
        """Where everything stands."""
        return self._layout.picture

    @property
    def look(self) -> Look | None:
        """What is painted; None before the first garment."""
        return None if self._rendering is None else self._rendering.drawn.look

    @property
    def rendering(self) -> Rendering | None:
        """The pictures that are painted."""
        return self._rendering

    @property
    def spot_links(self) -> SpotLinks | None:
        """The connections that are painted of the neuron that is pointed at, or was chosen."""
        links = self._spot_links
        if links is None or links.picture is not self.picture or links.spot != self._focus:
            return None
        return links

    @property
    def is_settled(self) -> bool:
        """Whether everything asked for is painted."""
        return not (self._painter.is_busy or self._spot_painter.is_busy)

    @property
    def spot(self) -> Spot | None:
        """The neuron that is pointed at."""
        return self._spot

    @property
    def chosen(self) -> Spot | None:
        """The neuron that was chosen."""
        return self._chosen

    @property
    def zoom(self) -> float:
        return self._layout.zoom

    def show_network(self, network: Network, analysis: Analysis) -> None:
        """Takes another network; its layers are empty until `show_look`."""
        self._network, self._analysis = network, analysis
        self._look = self._rendering = self._spot_links = self._waiting = None
        self._spot = None
        self.choose(None)
        self._moved_by_hand = False
        self._lay_out()

    def show_look(self, look: Look | None) -> None:
        """Shows a garment in the network as soon as its pictures are made, beside the window."""
        self._look = look
        if look is None:
            self._rendering = self._spot_links = None
            self._repaint()
        self._render()

    def choose(self, spot: Spot | None) -> None:
        """Chooses a neuron as a click would; None releases it."""
        if spot == self._chosen:
            return
        self._chosen = spot
        self._render_spot()
        self.update()
        if spot is None:
            self.neuron_chosen.emit(None, None)
        else:
            self.neuron_chosen.emit(spot[0], self.index_of(spot))

    def index_of(self, spot: Spot) -> Index:
        """The place of a neuron in what its layer gives."""
        return self.picture.index_of(spot)

    def point_of(self, layer_id: LayerId, number: int) -> QPointF:
        """Where a neuron is seen, in pixels of the widget."""
        return self._layout.point_of(layer_id, number)

    @Slot()
    def fit(self) -> None:
        """Shows all of the network, as far as it stays readable."""
        self._moved_by_hand = False
        self._lay_out()

    def zoom_about(self, factor: float, point: QPointF) -> None:
        """Zooms by a factor; what is at the point of the widget stays there."""
        if self._waiting is not None:
            self._take_layout(self._waiting)
        self._move(self._layout.zoomed_about(factor, point))
        self._render()

    def picture_for(self, scale: float) -> Callable[[], QImage]:
        """Paints what is seen now, `scale` pixels for one of the screen, in any thread."""
        marks = Marks(self._chosen, self._spot, self.spot_links)
        return partial(picture_of, self._scene(), marks, self.size(), scale)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("The network, neuron by neuron"))
        self._repaint()
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(80 * UNIT, 60 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * UNIT, 30 * UNIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize() or not self.picture.figures:
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_about(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drag.is_pressed:
            self._point_at(self._layout.spot_at(event.position()))
            return
        way = self._drag.way_to(event.position())
        if way is not None:
            self._move(self._layout.moved(way))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = self._drag.release()
        if is_click and event.button() is Qt.MouseButton.LeftButton:
            self.choose(self._layout.spot_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._layout.spot_at(event.position()) is None:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._walk(*_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._spot:
            self.choose(self._spot)
        elif key == Qt.Key.Key_Escape and (self._chosen or self._spot):
            self.choose(None)
            self._point_at(None)
        elif event.text() in ("+", "=", "-"):
            factor = 1 / _STEP if event.text() == "-" else _STEP
            self.zoom_about(factor, QPointF(self.rect().center()))
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        scene = self._scene()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = self._paint_ground(scene, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        scene.paint_marks(painter, Marks(self._chosen, self._spot, self.spot_links))

    @property
    def _focus(self) -> Spot | None:
        """The neuron whose connections are shown."""
        return self._spot or self._chosen

    def _scene(self) -> Scene:
        rendering = self._rendering
        if rendering is not None and rendering.picture is not self.picture:
            rendering = None
        return Scene(
            self.picture,
            self._network,
            self._analysis,
            rendering,
            self._settings,
            self._layout.zoom,
            self._layout.origin,
            self._layout.part_in(QRectF(self.rect())),
        )

    def _paint_ground(self, scene: Scene, ratio: float) -> QPixmap:
        """All but what is pointed at; kept, so that pointing costs nothing."""
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(QColor(self._settings.theme.surface))
        painter = QPainter(ground)
        scene.paint(painter)
        painter.end()
        return ground

    @Slot()
    def _lay_out(self) -> None:
        """Lays the network out for the room that there is; what is shown stays until the new
        pictures are made."""
        width, height = self.width(), max(self.height(), _LEAST_HEIGHT / min(zoom_factor(), 1.6))
        layout = fitted(self._network, self._analysis, width, height, is_enlarged())
        if layout.picture == self.picture:
            layout = replace(layout, picture=self.picture)
        if self._moved_by_hand:
            layout = replace(self._layout, picture=layout.picture)
        if self._rendering is None or layout.picture is self.picture:
            self._take_layout(layout)
        else:
            self._waiting = layout
        self._render()

    def _take_layout(self, layout: NeuronLayout) -> None:
        self._waiting = None
        self._layout = layout
        self._repaint()

    def _move(self, layout: NeuronLayout) -> None:
        """By hand: the picture stays where it is put."""
        self._layout = layout
        self._moved_by_hand = True
        self._repaint()

    def _repaint(self) -> None:
        """Paints all anew, with the pictures that there are."""
        self._ground = None
        self.update()

    @Slot()
    def _recolour(self) -> None:
        self._repaint()
        self._render()

    def _render(self) -> None:
        """Has the pictures made for the look and the zoom of now; until then the old ones stay."""
        to_come = self._waiting or self._layout
        if self._look is None or not to_come.picture.figures:
            return
        picture, network, look = to_come.picture, self._network, self._look
        density, theme = to_come.zoom * self.devicePixelRatioF(), self._settings.theme
        self._painter.request(lambda: render(picture, network, look, density, theme))
        self._render_spot()

    def _render_spot(self) -> None:
        """Likewise the connections of the neuron that is pointed at."""
        picture, network, look, spot = self.picture, self._network, self._look, self._focus
        if look is None or spot is None or spot[0] not in picture.figures:
            return
        density, theme = self._layout.zoom * self.devicePixelRatioF(), self._settings.theme
        self._spot_painter.request(
            lambda: render_spot(picture, network, look, spot, density, theme)
        )

    @Slot(object)
    def _take_rendering(self, rendering: Rendering) -> None:
        if self._look is None:
            return
        if self._waiting is not None and rendering.picture is self._waiting.picture:
            self._take_layout(self._waiting)
            self._render_spot()
        if rendering.picture is not self.picture:
            return
        self._rendering = rendering
        self._repaint()
        self._describe()
        self.rendered.emit()

    @Slot(object)
    def _take_spot_links(self, links: SpotLinks) -> None:
        self._spot_links = links
        self._describe()
        self.update()

    def _point_at(self, spot: Spot | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self._render_spot()
            self._describe()
            self.update()

    def _walk(self, down: int, across: int) -> None:
        start = self._spot or self._chosen
        self._point_at(next_spot(self.picture, self._network, start, down, across))
        if self._spot is not None:
            self._bring_into_view(self.point_of(*self._spot))

    def _bring_into_view(self, point: QPointF) -> None:
        room = QRectF(self.rect()).adjusted(5 * UNIT, 5 * UNIT, -5 * UNIT, -5 * UNIT)
        way = way_into(room, point)
        if not way.isNull():
            self._move(self._layout.moved(way))

    def _describe(self) -> None:
        spot = self._spot or self._chosen
        if spot is None or spot[0] not in self.picture.figures:
            hint = self.tr(
                "Arrow keys walk through the neurons, Enter chooses one, 0 shows the whole network."
            )
            self.setAccessibleDescription(hint)
            return
        text = neuron_text(self._network, spot[0], self.index_of(spot), self.look)
        note = "" if self.spot_links is None else links_text(self.spot_links.links)
        self.setAccessibleDescription(f"{text} · {note}" if note else text)
