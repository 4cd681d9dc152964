"""How the picture of a network lies in the view: how large, and moved by how much."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.views.inside.neuron_picture import NeuronPicture, picture_of
from fashion_gui.views.inside.neuron_walk import Spot

_FITS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4)
"""Zooms at which the whole network is tried to be shown, the largest first."""

_SMALLER_FITS = (0.35, 0.3, 0.25)
"""Further ones, where what is written does not become smaller with the picture."""

_SMALLEST, _LARGEST = 0.2, 12.0


@dataclass(frozen=True)
class NeuronLayout:
    """A picture as it is seen.

    Attributes:
        zoom: pixels of the view for one of the picture.
        origin: where the picture's corner lies, in pixels of the view.
    """

    picture: NeuronPicture
    zoom: float = 1.0
    origin: QPointF = field(default_factory=QPointF)

    def point_of(self, layer_id: LayerId, number: int) -> QPointF:
        """Where a neuron is seen, in pixels of the view."""
        x, y = self.picture.figures[layer_id].centres[number]
        return QPointF(x, y) * self.zoom + self.origin

    def spot_at(self, point: QPointF) -> Spot | None:
        """The neuron at a point of the view."""
        place = (point - self.origin) / self.zoom
        return self.picture.at(place.x(), place.y())

    def part_in(self, view: QRectF) -> QRectF:
        """What of the picture is seen in a view whose corner is at 0, 0."""
        return QRectF(-self.origin / self.zoom, view.size() / self.zoom)

    def zoomed_about(self, factor: float, point: QPointF) -> NeuronLayout:
        """Larger by a factor; what is at the point of the view stays there."""
        zoom = min(max(self.zoom * factor, _SMALLEST), _LARGEST)
        origin = point - (point - self.origin) * (zoom / self.zoom)
        return replace(self, zoom=zoom, origin=origin)

    def moved(self, way: QPointF) -> NeuronLayout:
        """Somewhere else, by so many pixels of the view."""
        return replace(self, origin=self.origin + way)


def fitted(
    network: Network, analysis: Analysis, width: float, height: float, keeps_lettering: bool = False
) -> NeuronLayout:
    """The whole network in a view of this size, as far as it stays readable.

    Args:
        keeps_lettering: whether the view writes as large as usual, however small the picture is.
    """
    for zoom in _FITS + (_SMALLER_FITS if keeps_lettering else ()):
        lettering = 1 / zoom if keeps_lettering else 1.0
        picture = picture_of(network, analysis, width / zoom, height / zoom, lettering)
        if picture.width * zoom <= width:
            break
    free = max(width - picture.width * zoom, 0.0)
    return NeuronLayout(picture, zoom, QPointF(round(free / 2), 0.0))


def way_into(room: QRectF, point: QPointF) -> QPointF:
    """How far a point has to be moved to lie in the room; 0, 0 where it does."""
    x = min(max(point.x(), room.left()), room.right())
    y = min(max(point.y(), room.top()), room.bottom())
    return QPointF(x, y) - point
