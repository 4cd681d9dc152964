"""The panel under the canvas: code, summary and history behind tabs, folded away by a press."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.code_panel import CodePanel
from fashion_gui.views.network.history_list import HistoryList
from fashion_gui.views.network.summary_table import SummaryTable
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, row
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.translated import TranslatedWidget

HEAD = 6 * UNIT
LEAST = HEAD + 12 * UNIT
"""Height of the panel unfolded, at least."""


class LowerPanel(TranslatedWidget):
    """Its owner gives it room when `unfolded_changed` says so."""

    #: It was folded away or unfolded (whether it is unfolded).
    unfolded_changed = Signal(bool)
    #: The node of this layer is to be selected.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._unfolded = False
        self.code = CodePanel(document, settings)
        self.summary = SummaryTable(document, settings)
        self.history = HistoryList(document, settings)
        self.code_tab, self.summary_tab, self.history_tab = (QPushButton() for _ in range(3))
        self.fold = QToolButton()
        self.fold.setProperty("role", "flat")
        self.fold.setIconSize(QSize(18, 18))
        self._pages, self._tools = QStackedWidget(), QStackedWidget()
        self._tabs = QButtonGroup(self)
        for place, (tab, page, tools) in enumerate(
            (
                (self.code_tab, self.code, self.code.tools),
                (self.summary_tab, self.summary, self._beside(self.summary.copy)),
                (self.history_tab, self.history, QWidget()),
            )
        ):
            tab.setCheckable(True)
            tab.setProperty("role", "flat")
            self._tabs.addButton(tab, place)
            self._pages.addWidget(page)
            self._tools.addWidget(tools)
            for part in (page, tools):
                reached_by(part, tab)
            tab.clicked.connect(lambda _=False, place=place: self.show_page(place))
        self.code.layer_chosen.connect(self.layer_chosen)
        self.summary.layer_chosen.connect(self.layer_chosen)
        self._lay_out()
        for part in (self._pages, self._tools):
            part.hide()
            reached_by(part, self.fold)
        self.fold.clicked.connect(lambda: self.set_unfolded(not self._unfolded))
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def is_unfolded(self) -> bool:
        return self._unfolded

    def set_unfolded(self, unfolded: bool) -> None:
        """Folds the panel away to its head, or unfolds it."""
        if unfolded == self._unfolded:
            return
        self._unfolded = unfolded
        self._tabs.setExclusive(False)
        for place, tab in enumerate(self._tabs.buttons()):
            tab.setChecked(unfolded and place == self._pages.currentIndex())
        self._tabs.setExclusive(True)
        self._pages.setVisible(unfolded)
        self._tools.setVisible(unfolded)
        self._take_theme()
        self.retranslate_ui()
        self.unfolded_changed.emit(unfolded)

    def show_page(self, place: int) -> None:
        """Shows code (0), summary (1) or history (2)."""
        self._pages.setCurrentIndex(place)
        self._tabs.button(place).setChecked(True)
        self._tools.setCurrentIndex(place)
        self.set_unfolded(True)

    def show_history(self) -> None:
        """Shows what was done, and puts the keyboard there."""
        self.show_page(self._pages.indexOf(self.history))
        self.history.setFocus()

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Marks the selected layers in code and summary."""
        self.code.show_selection(selected)
        self.summary.show_selection(selected)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Below the canvas"))
        self.code_tab.setText(self.tr("Keras code"))
        self.summary_tab.setText(self.tr("Summary"))
        self.history_tab.setText(self.tr("History"))
        text = self.tr("Fold away") if self._unfolded else self.tr("Unfold")
        self.fold.setToolTip(text)
        self.fold.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._settings.theme.border))
        painter.drawLine(0, 0, self.width(), 0)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(HEAD)
        line = row(self.code_tab, self.summary_tab, self.history_tab, spacing=UNIT // 2)
        line.setContentsMargins(UNIT, 0, UNIT, 0)
        line.addStretch(1)
        line.addWidget(self._tools)
        line.addWidget(self.fold)
        head.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)

    def _beside(self, tool: QWidget) -> QWidget:
        holder = QWidget()
        line = row()
        line.addStretch(1)
        line.addWidget(tool)
        holder.setLayout(line)
        return holder

    def _take_theme(self) -> None:
        sign = "chevron-down" if self._unfolded else "chevron-up"
        self.fold.setIcon(icon(sign, self._settings.theme))
        self.update()
