"""The palette: every kind of layer, to be dragged onto the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.editor.kind_icons import paint_tile
from fashion_gui.editor.layer_mime import LAYER_MIME_TYPE, layer_mime
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.kind import Family
from fashion_gui.session.layer_words import family_name, layer_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.palette_delegate import KIND_ROLE, PaletteDelegate
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, Card, SidePanel
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 29 * UNIT

_BARE_BUTTON = "border: none; padding: 0; min-height: 0; background: transparent;"


class LayerList(QListWidget):
    """Kinds of layers below the names of their families."""

    #: A kind is to be added to the network (its Keras name).
    layer_requested = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setItemDelegate(PaletteDelegate(settings, self))
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for family in Family:
            kinds = [kind for kind in CATALOG.values() if kind.family is family]
            if kinds:
                heading = QListWidgetItem(self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData(Qt.ItemDataRole.UserRole, family)
            for kind in kinds:
                item = QListWidgetItem(kind.name, self)
                item.setData(KIND_ROLE, kind.name)
        self.itemDoubleClicked.connect(self._request)
        settings.theme_changed.connect(self.viewport().update)

    def retranslate(self) -> None:
        """Words the headings and the tooltips anew."""
        for item in self._items():
            kind_name = item.data(KIND_ROLE)
            if kind_name:
                item.setToolTip(layer_sentence(kind_name))
            else:
                item.setText(family_name(item.data(Qt.ItemDataRole.UserRole)))

    def filter(self, text: str) -> None:
        """Shows only kinds whose name, or whose family's name, contains the text."""
        wanted = text.strip().casefold()
        heading: QListWidgetItem | None = None
        for item in self._items():
            if not item.data(KIND_ROLE):
                heading = item
                heading.setHidden(True)
                continue
            texts = [item.text(), heading.text() if heading else ""]
            found = any(wanted in it.casefold() for it in texts)
            item.setHidden(not found)
            if found and heading is not None:
                heading.setHidden(False)
        visible = [it for it in self._items() if it.data(KIND_ROLE) and not it.isHidden()]
        if wanted and visible:
            self.setCurrentItem(visible[0])

    def request_current(self) -> None:
        """Asks for the current kind."""
        item = self.currentItem()
        if item is not None and not item.isHidden():
            self._request(item)

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME_TYPE]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        return layer_mime(items[0].data(KIND_ROLE)) if items else QMimeData()

    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        chosen = self.selectedItems()
        if not chosen:
            return
        item = chosen[0]
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        size = 5 * UNIT
        picture = QPixmap(2 * size, 2 * size)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tile(painter, QRectF(0, 0, size, size), item.data(KIND_ROLE), self._settings.theme)
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(size // 2, size // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.request_current()
        else:
            super().keyPressEvent(event)

    def _request(self, item: QListWidgetItem) -> None:
        kind_name = item.data(KIND_ROLE)
        if kind_name:
            self.layer_requested.emit(kind_name)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(place) for place in range(self.count())]


class LayerPalette(SidePanel, TranslatedWidget):
    """The list of layers below a line to search it."""

    #: A kind is to be added to the network (its Keras name).
    layer_requested = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setFixedWidth(WIDTH)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._sign = QAction(self.search)
        self.search.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.search.findChildren(QToolButton):
            button.setStyleSheet(_BARE_BUTTON)
        self.list = LayerList(settings)
        card = Card()
        card.column.setContentsMargins(12, 12, 12, 12)
        card.column.addWidget(self.search)
        card.column.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.search.textChanged.connect(self.list.filter)
        self.search.returnPressed.connect(self.list.request_current)
        self.list.layer_requested.connect(self.layer_requested)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a layer"))
        self.search.setAccessibleName(self.tr("Find a layer"))
        self.list.setAccessibleName(self.tr("Layers to add"))
        self.list.retranslate()

    def _take_theme(self) -> None:
        self._sign.setIcon(icon("search", self._settings.theme, size=16))
