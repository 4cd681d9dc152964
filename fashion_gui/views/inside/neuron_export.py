"""The network as it is seen, painted anew with more pixels, for slides."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from fashion_gui.views.inside.neuron_painter import Marks, Scene
from fashion_gui.views.inside.rendering import render, render_spot


def picture_of(scene: Scene, marks: Marks, size: QSize, scale: float) -> QImage:
    """What is seen on a widget of this size, `scale` pixels for one of its own. In any thread."""
    density, theme = scene.zoom * scale, scene.settings.theme
    picture, network, links = scene.picture, scene.network, marks.links
    if scene.rendering is not None:
        look = scene.rendering.drawn.look
        scene = replace(scene, rendering=render(picture, network, look, density, theme))
        if links is not None:
            finer = render_spot(picture, network, look, links.spot, density, theme)
            marks = replace(marks, links=finer)
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.save()
    scene.paint(painter)
    painter.restore()
    scene.paint_marks(painter, marks)
    painter.end()
    return image
