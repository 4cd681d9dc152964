"""The other uses of a layer's weights, and the way out of sharing them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.network.edits import Unshare
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget


class SharedUses(TranslatedWidget):
    """Shown while several nodes use the same weights."""

    #: The node of another use is to be selected.
    layer_chosen = Signal(str)

    def __init__(
        self,
        document: Document,
        settings: Settings,
        layer_id: LayerId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._layer_id = layer_id
        self._title, self._sentence = label("heading"), label("secondary", wrap=True)
        self.links: dict[LayerId, QPushButton] = {}
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.unshare = QPushButton()
        self.unshare.setIconSize(QSize(16, 16))
        self.unshare.clicked.connect(self._unshare)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addLayout(self._links)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.unshare)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    def show_layer(self, layer_id: LayerId) -> None:
        """Shows the uses of another layer's weights."""
        self._layer_id = layer_id
        self.follow_document()

    def follow_document(self) -> None:
        """Shows the uses that there are now."""
        if self._layer_id not in self._document.network.layers:
            return
        uses = self._document.network.uses_of(self._layer_id)
        others = [it for it in uses if it != self._layer_id]
        if others != list(self.links):
            for link in self.links.values():
                self._links.removeWidget(link)
                link.hide()
                link.deleteLater()
            self.links = {it: self._link(it) for it in others}
        self.setVisible(bool(others))
        self._title.setText(self.tr("Used {count} times").format(count=len(uses)))

    def retranslate_ui(self) -> None:
        self._sentence.setText(
            self.tr("These nodes are one layer: a change here counts for each of them.")
        )
        self.unshare.setText(self.tr("Give it weights of its own"))
        self.follow_document()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.accent_soft))
        painter.drawRoundedRect(self.rect(), UNIT, UNIT)

    def _link(self, layer_id: LayerId) -> QPushButton:
        link = QPushButton(layer_id)
        link.setProperty("role", "flat")
        link.setStyleSheet("text-align: left; padding: 4px 8px;")
        link.setIcon(icon("layers", self._settings.theme, self._settings.theme.accent, 16))
        link.setIconSize(QSize(16, 16))
        link.clicked.connect(lambda: self.layer_chosen.emit(layer_id))
        self._links.addWidget(link)
        return link

    def _unshare(self) -> None:
        self._document.apply(Unshare(self._layer_id))

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.unshare.setIcon(icon("unlink", theme, size=16))
        for link in self.links.values():
            link.setIcon(icon("layers", theme, theme.accent, 16))
        self.update()
