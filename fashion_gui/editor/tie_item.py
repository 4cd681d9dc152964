"""The dashed line between two uses of the same weights."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from fashion_gui.session.theme import Theme


class TieItem(QGraphicsPathItem):
    """Leads from the side of one node to the side of another; takes no part in pointing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setZValue(-2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        pen = QPen(QColor(theme.accent), 2)
        pen.setDashPattern([3, 3])
        self.setPen(pen)

    def lead(self, first: QRectF, second: QRectF) -> None:
        """Ties two nodes, given by their areas, at the sides that face each other."""
        left, right = sorted((first, second), key=QRectF.left)
        start = QPointF(left.right(), left.center().y())
        end = QPointF(right.left(), right.center().y())
        path = QPainterPath(start)
        if right.left() >= left.right():
            reach = max((end.x() - start.x()) / 2, 24)
            path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
        else:  # one below the other: around on the right
            end = QPointF(right.right(), right.center().y())
            reach = 64 + max(start.x(), end.x()) - min(start.x(), end.x())
            path.cubicTo(start + QPointF(reach, 0), end + QPointF(reach, 0), end)
        self.setPath(path)
