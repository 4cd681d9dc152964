"""The whole network in a corner, with the part that the canvas shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from fashion_gui.editor.fitting_view import MARGINS
from fashion_gui.editor.kind_icons import family_colour
from fashion_gui.editor.node_face import readable
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.editor.zoomable_view import ZoomableView
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT

SIZE = QSize(22 * UNIT, 16 * UNIT)

_INSET = UNIT
_LEAST_NODE = 2.0
"""Pixels that a node is drawn high at least."""


class Minimap(QWidget):
    """Appears in the lower left corner where not all is seen of a network that is large.

    A press or a drag on it moves the canvas there.
    """

    def __init__(
        self, view: ZoomableView, scene: NetworkScene, document: Document, settings: Settings
    ) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._document = document
        self._settings = settings
        self._picture: QPixmap | None = None
        self._whole = scene.wired_rect()
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        view.installEventFilter(self)
        for signal in (document.network_changed, settings.theme_changed):
            signal.connect(self._forget_picture)
        view.zoom_changed.connect(self._follow_view)
        view.horizontalScrollBar().valueChanged.connect(self._follow_view)
        view.verticalScrollBar().valueChanged.connect(self._follow_view)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Overview of the network"))

    def shown_area(self) -> QRectF:
        """What the canvas shows, in pixels of this map."""
        return self._to_map(self._visible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            room = self._view.size()
            size = QSize(room.width() // 4, room.height() // 3).boundedTo(SIZE)
            if size != self.size():
                self.setFixedSize(size)
                self._picture = None
            self.move(UNIT, room.height() - self.height() - UNIT)
            self._follow_view()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        if self._picture is None:
            self._picture = self._painted()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QColor(theme.accent)
        painter.setPen(QPen(shade, 1.5))
        shade.setAlphaF(0.12)
        painter.setBrush(shade)
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(self.shown_area().intersected(inside), 4, 4)
        painter.end()

    def _painted(self) -> QPixmap:
        theme = self._settings.theme
        picture = QPixmap(self.size() * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        places = self._places()
        middles = {id_: area.center() for id_, area in places.items()}
        painter.setPen(QPen(QColor(theme.text_disabled), 1))
        connections = self._document.network.connections
        painter.drawLines([QLineF(middles[it.source], middles[it.target]) for it in connections])
        painter.setPen(Qt.PenStyle.NoPen)
        by_colour: dict[str, list[QRectF]] = {}
        for id_, node in self._scene.nodes.items():
            problem = node.facts.problem
            colour = family_colour(node.layer.kind_name, theme)
            if problem is not None:
                colour = theme.wrong if problem.blocks else theme.warning
            by_colour.setdefault(colour, []).append(places[id_])
        for colour, areas in by_colour.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(areas)
        painter.end()
        return picture

    def _places(self) -> dict[LayerId, QRectF]:
        """Where each node is on the map, large enough to be seen."""
        return self._scene.node_areas().scaled(*self._scale(), _LEAST_NODE)

    @Slot()
    def _forget_picture(self) -> None:
        self._picture = None
        self._whole = self._scene.wired_rect()
        self._follow_view()
        self.update()

    @Slot()
    def _follow_view(self) -> None:
        large = self._view.zoom_for(self._whole, MARGINS) < readable()
        hidden = not large or self._visible().contains(self._whole)
        # While it is pressed it stays, also where the press has brought everything into view.
        self.setVisible(not hidden or self.mouseGrabber() is self)
        self.update()

    def _visible(self) -> QRectF:
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def _go_to(self, point: QPointF) -> None:
        scale, offset = self._scale()
        self._view.centre_by_hand((point - offset) / scale)

    def _to_map(self, area: QRectF) -> QRectF:
        scale, offset = self._scale()
        return QRectF(area.topLeft() * scale + offset, area.size() * scale)

    def _scale(self) -> tuple[float, QPointF]:
        nodes = self._whole
        room = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        scale = min(
            room.width() / max(nodes.width(), 1), room.height() / max(nodes.height(), 1), 0.25
        )
        return scale, room.center() - nodes.center() * scale
