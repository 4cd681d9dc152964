"""The node of one layer on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from fashion_gui.editor.geometry import NODE_WIDTH, PORT_REACH, input_place
from fashion_gui.editor.layer_summary import parameter_line
from fashion_gui.editor.node_face import (
    BADGE_HEIGHT,
    ONLY_USE,
    NodeFace,
    NodeState,
    Use,
    name_detail,
    node_surface,
)
from fashion_gui.editor.node_picture import NodePicture, Sharpener
from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer, LayerId
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.shapes import format_shape
from fashion_gui.session.layer_words import layer_sentence
from fashion_gui.session.theme import Theme
from fashion_gui.session.words import problem_sentence, problem_title

translate = QCoreApplication.translate

PORT_RADIUS = 5


class PortSide(Enum):
    """Which end of a connection a port is."""

    INPUT = "input"
    OUTPUT = "output"


@dataclass(frozen=True)
class Port:
    """A port of a node; `index` counts its inputs from the left."""

    side: PortSide
    index: int = 0


@dataclass(frozen=True)
class Wires:
    """How many wires arrive at a node and leave it, and which use of its weights it is."""

    arriving: int = 0
    leaving: int = 0
    use: Use = ONLY_USE


_Look = tuple[bool, bool, PortSide | None]
"""Whether a node is selected, whether it is hovered, and its lit ports."""


class NodeItem(QGraphicsItem):
    """Shows one layer of the document; knows nothing that the document does not."""

    def __init__(
        self,
        layer: Layer,
        facts: LayerFacts,
        wires: Wires,
        theme: Theme,
        told_hover: Callable[[LayerId | None], None] | None = None,
        sharpener: Sharpener | None = None,
    ) -> None:
        """`told_hover` is called with the layer when the pointer comes, with None as it goes.

        Without a `sharpener` the node is sharp also while the view is zoomed.
        """
        super().__init__()
        self._told_hover = told_hover
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        # What a node looks like does not change while it is dragged or the view is panned.
        self._picture: NodePicture | None = None
        self._pictured: tuple[tuple[float, float], _Look] | None = None
        self._shown_at = (1.0, 1.0)
        self._sharpener = sharpener
        self._layer, self._facts, self._wires, self._theme = layer, facts, wires, theme
        self._lit: PortSide | None = None
        self._hovered = False
        self._face = NodeFace(layer, facts, wires.use, theme)
        self._bounds = _bounds(self._face.height)
        self.setPos(*layer.position)

    @property
    def layer(self) -> Layer:
        return self._layer

    @property
    def facts(self) -> LayerFacts:
        return self._facts

    def show_layer(self, layer: Layer, facts: LayerFacts, wires: Wires) -> None:
        """Takes the layer as the document has it now."""
        before, self._layer = self._layer, layer
        if not (_looks_like(layer, before) and wires == self._wires and facts == self._facts):
            self._facts, self._wires = facts, wires
            self.retranslate()
        self.setPos(*layer.position)

    def show_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        self._theme = theme
        self.retranslate()

    def retranslate(self) -> None:
        """Works its texts out anew."""
        self.prepareGeometryChange()
        self._face = NodeFace(self._layer, self._facts, self._wires.use, self._theme)
        self._bounds = _bounds(self._face.height)
        if self.toolTip():
            self.setToolTip("")
        self._pictured = None
        self.update()

    @property
    def lit(self) -> PortSide | None:
        """The ports that are marked as those that a wire may lead to."""
        return self._lit

    def light(self, side: PortSide | None) -> None:
        """Marks the ports of one side as those that a wire may lead to; None ends it."""
        if side is not self._lit:
            self._lit = side
            self.update()

    def description(self) -> str:
        """The node in words: as its tooltip, and for those who hear the screen."""
        lines = [self._layer.id, layer_sentence(self._layer.kind_name)]
        parameters = parameter_line(self._layer)
        if parameters:
            lines[0] = f"{self._layer.id} · {parameters}"
        if self._facts.output_shape is not None:
            lines.append(
                translate("NodeItem", "Output shape: {shape}").format(
                    shape=format_shape(self._facts.output_shape)
                )
            )
        use = self._wires.use
        if use.of > 1:
            lines.append(
                translate("NodeItem", "Use {number} of {count} of the same weights.").format(
                    number=use.number, count=use.of
                )
            )
        if self._facts.problem is not None:
            lines.append(f"{problem_title(self._facts.problem)}.")
            lines.append(problem_sentence(self._facts.problem))
        return "\n".join(lines)

    def area(self) -> QRectF:
        """The card without what reaches beyond it, in the scene's coordinates."""
        return QRectF(self.x(), self.y(), NODE_WIDTH, self.height)

    @property
    def height(self) -> int:
        return self._face.height

    @property
    def ports(self) -> tuple[Port, ...]:
        """Every port of the node. A layer of many inputs keeps a free one at the end."""
        inputs = (Port(PortSide.INPUT, place) for place in range(self._input_count))
        return (*inputs, Port(PortSide.OUTPUT))

    def port_position(self, port: Port) -> QPointF:
        """Centre of a port, in the scene's coordinates."""
        return self.pos() + self._port_place(port)

    def port_at(self, point: QPointF) -> Port | None:
        """The port within reach of a point of the scene, the nearest of them."""
        local = point - self.pos()
        distances = [((self._port_place(it) - local).manhattanLength(), it) for it in self.ports]
        distance, port = min(distances, key=lambda pair: pair[0])
        return port if distance <= PORT_REACH else None

    @property
    def _input_count(self) -> int:
        arity = self._layer.kind.arity
        if arity is Arity.MANY:
            return max(2, self._wires.arriving + 1)
        return 1 if arity is Arity.ONE else 0

    def _port_place(self, port: Port) -> QPointF:
        if port.side is PortSide.OUTPUT:
            return QPointF(NODE_WIDTH / 2, self.height)
        return input_place(port.index, self._input_count)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = painter.worldTransform().m11()
        if widget is None:  # for a file: as shapes and not as pixels
            self._paint_shapes(painter, scale)
            return
        self._shown_at = (scale, widget.devicePixelRatioF())
        picture, sharpener = self._picture, self._sharpener
        is_sharp = self._pictured == (self._shown_at, self._look)
        changed = self._pictured is None or self._pictured[1] != self._look
        if not is_sharp and sharpener is not None and sharpener.may_wait(self, changed):
            if picture is None:
                self._face.paint_ground(painter, self._state)
            else:
                picture.show_stretched(painter)
            return
        if picture is None or not is_sharp:
            picture = self._new_picture()
        picture.show_sharp(painter)

    def sharpen(self) -> None:
        """Paints its picture in the size in which it was last shown."""
        self._new_picture()
        self.update()

    @property
    def _state(self) -> NodeState:
        return NodeState(self.isSelected(), self._hovered)

    @property
    def _look(self) -> _Look:
        return (self.isSelected(), self._hovered, self._lit)

    def _new_picture(self) -> NodePicture:
        begin = perf_counter()
        scale, ratio = self._shown_at
        paint = partial(self._paint_shapes, scale=scale)
        self._picture = NodePicture(self.boundingRect(), scale, ratio, paint)
        self._pictured = (self._shown_at, self._look)
        if self._sharpener is not None:
            self._sharpener.note_painted(self, perf_counter() - begin)
        return self._picture

    def _paint_shapes(self, painter: QPainter, scale: float) -> None:
        self._face.paint(painter, self._state, scale)
        if scale >= name_detail():
            for port in self.ports:
                self._paint_port(painter, port)

    def _paint_port(self, painter: QPainter, port: Port) -> None:
        theme = self._theme
        lit = port.side is self._lit
        wired = self._wires.leaving if port.side is PortSide.OUTPUT else self._wires.arriving
        filled = lit or port.index < wired
        edge = theme.accent if lit or self._hovered or self.isSelected() else theme.text_disabled
        painter.setPen(QPen(QColor(edge), 2))
        painter.setBrush(QColor(edge) if filled else node_surface(theme))
        radius = PORT_RADIUS + 2 if lit else PORT_RADIUS
        painter.drawEllipse(self._port_place(port), radius, radius)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.setToolTip(self.description())
        self._hover(True)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        port = self.port_at(event.scenePos())
        self.setCursor(Qt.CursorShape.CrossCursor if port else Qt.CursorShape.ArrowCursor)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.unsetCursor()
        self._hover(False)

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()
        if self._told_hover is not None:
            self._told_hover(self._layer.id if hovered else None)


def _looks_like(layer: Layer, other: Layer) -> bool:
    """Whether two layers differ in their place at most."""
    return layer is other or (
        layer.parameters is other.parameters
        and (layer.id, layer.kind_name, layer.shares) == (other.id, other.kind_name, other.shares)
    )


def _bounds(height: float) -> QRectF:
    """What a node covers with its ports and its badge, from its corner."""
    reach = max(PORT_REACH, BADGE_HEIGHT / 2 + 1)
    return QRectF(-2, -reach, NODE_WIDTH + 4, height + 2 * reach)
