"""The history: what was done and undone, by name; a press goes there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.session.document import Document
from fashion_gui.session.edit_words import step_name
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.line_delegate import LEFT, AnyIndex, LineDelegate
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font

_ROW_HEIGHT = 4 * UNIT
_STATE_ROLE = Qt.ItemDataRole.UserRole + 1
_PAST, _PRESENT, _UNDONE = "past", "present", "undone"


class HistoryList(TranslatedWidget):
    """Every edit in its order, the oldest first. The one that the document stands at is marked."""

    #: The person is done with it: Escape was pressed.
    left = Signal()

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.list = QListWidget()
        self.list.setItemDelegate(_StepDelegate(settings, self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, 0, UNIT, UNIT)
        column.addWidget(self.list)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        document.history_changed.connect(self._follow_document)
        settings.theme_changed.connect(self.list.viewport().update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.list.setAccessibleName(self.tr("History"))
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _follow_document(self) -> None:
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        history = self._document.history
        names = [self.tr("Opened"), *(step_name(it) for it in history.steps)]
        while self.list.count() > len(names):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(names):
            self.list.addItem(QListWidgetItem())
        for row, name in enumerate(names):
            item = self.list.item(row)
            item.setText(name)
            item.setToolTip(name)
            state = _PRESENT if row == history.place else _PAST if row < history.place else _UNDONE
            item.setData(_STATE_ROLE, state)
        self.list.setCurrentRow(history.place)
        self.list.scrollToItem(self.list.item(history.place))

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        self._document.go_to(self.list.row(item))


class _StepDelegate(LineDelegate):
    """A step as a line: a tick where the document stands, grey what is undone."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, parent, _ROW_HEIGHT)
        self._plain = font(13, tabular=False)
        self._strong = font(13, QFont.Weight.DemiBold, tabular=False)

    def is_chosen(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        return bool(index.data(_STATE_ROLE) == _PRESENT)

    def paint_line(self, painter: QPainter, area: QRectF, index: AnyIndex) -> None:
        theme, state = self._settings.theme, index.data(_STATE_ROLE)
        if state == _PRESENT:
            sign = pixmap("check", theme.accent, 16)
            painter.drawPixmap(int(area.left()) + 8, int(area.center().y()) - 8, sign)
        painter.setFont(self._strong if state == _PRESENT else self._plain)
        painter.setPen(QColor(theme.text_disabled if state == _UNDONE else theme.text))
        text = area.adjusted(32, 0, -8, 0)
        name = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, int(text.width())
        )
        painter.drawText(text, LEFT, name)
