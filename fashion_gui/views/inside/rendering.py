"""Everything of a picture that numpy paints: made beside the window, put onto it as it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QImage

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import Look
from fashion_gui.session.theme import Theme
from fashion_gui.views.inside.drawn import Drawn, Links, drawn_of, links_of
from fashion_gui.views.inside.link_ink import link_image
from fashion_gui.views.inside.neuron_ink import layer_image
from fashion_gui.views.inside.neuron_picture import NeuronPicture
from fashion_gui.views.inside.neuron_walk import Spot

MOST_PIXELS = 6_000_000
"""Of the whole picture. Beyond that it is enlarged, and a little less sharp."""


@dataclass(frozen=True, eq=False)
class Rendering:
    """A look as pictures.

    Attributes:
        picture: that it was made for.
        density: pixels of the images for one of the picture.
        images: of each layer.
        links: over the whole picture; null where there are none.
    """

    picture: NeuronPicture
    drawn: Drawn
    density: float
    theme: Theme
    images: Mapping[LayerId, QImage]
    links: QImage


@dataclass(frozen=True, eq=False)
class SpotLinks:
    """The connections of one neuron, over the whole picture.

    Attributes:
        links: what is painted.
    """

    spot: Spot
    picture: NeuronPicture
    look: Look
    density: float
    links: tuple[Links, ...]
    image: QImage


def render(
    picture: NeuronPicture, network: Network, look: Look, density: float, theme: Theme
) -> Rendering:
    """Paints a look, `density` pixels for one of the picture. For a worker thread."""
    density = affordable(picture, density)
    drawn = drawn_of(picture, network, look)
    images = {
        id_: layer_image(picture.figures[id_], levels, density, theme, drawn.noises.get(id_))
        for id_, levels in drawn.levels.items()
    }
    links = link_image(picture, drawn.links, density, theme)
    return Rendering(picture, drawn, density, theme, images, links)


def render_spot(
    picture: NeuronPicture, network: Network, look: Look, spot: Spot, density: float, theme: Theme
) -> SpotLinks:
    """Paints the connections of one neuron. For a worker thread."""
    density = affordable(picture, density)
    links = links_of(network, look, *spot)
    # Hundreds that meet in one point would be a blot in full ink.
    image = link_image(picture, links, density, theme, strongest=0.4)
    return SpotLinks(spot, picture, look, density, links, image)


def affordable(picture: NeuronPicture, density: float) -> float:
    """The density, lowered where the picture would become too large."""
    most = math.sqrt(MOST_PIXELS / max(picture.width * picture.height, 1.0))
    return min(density, most)
