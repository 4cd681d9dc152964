"""The summary: what `model.summary()` prints, as a table with its totals."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.graph import LayerId
from fashion_gui.network.summary import memory_text, summary_text
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.figures import count_text
from fashion_gui.views.network.summary_model import Column, SummaryModel
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, row
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import px

_ROW = 28


class SummaryView(QTableView):
    """The table; Ctrl+C asks for the whole of it."""

    #: The summary is to be copied.
    copy_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The window's own Copy would take the key otherwise.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        is_key = is_override and isinstance(event, QKeyEvent)
        if is_key and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)


class SummaryTable(TranslatedWidget):
    """Follows the document while it is seen. A row selected selects its node, and the reverse."""

    #: The row of this layer was selected.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._selected: tuple[LayerId, ...] = ()
        self.model = SummaryModel(document, settings, self)
        self.view = SummaryView()
        self.totals = ElidedLabel("figure")
        self.copy = QToolButton()
        self.copy.setProperty("role", "flat")
        self.copy.setIconSize(QSize(18, 18))
        self._prepare_view()
        beside = row(self.view)
        beside.setContentsMargins(UNIT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(beside, 1)
        column.addWidget(self.totals)
        self.totals.setFixedHeight(4 * UNIT)
        self.totals.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        self.view.selectionModel().selectionChanged.connect(self._announce)
        self.view.copy_requested.connect(self.copy_text)
        self.copy.clicked.connect(self.copy_text)
        document.network_changed.connect(self._follow_document)
        settings.theme_changed.connect(self._take_theme)
        settings.zoom_changed.connect(self._size_columns)
        self._take_theme()
        self.retranslate_ui()

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Selects the rows of these layers, without telling anyone."""
        self._selected = selected
        if not self.isVisible():
            return
        places = {self.model.place_of(id_) for id_ in selected} - {None}
        chosen = self.view.selectionModel()
        if {it.row() for it in chosen.selectedRows()} == places:
            return
        with QSignalBlocker(chosen):
            chosen.clear()
            rows = QItemSelectionModel.SelectionFlag.Rows
            for place in sorted(it for it in places if it is not None):
                index = self.model.index(place, 0)
                chosen.select(index, QItemSelectionModel.SelectionFlag.Select | rows)
                chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.view.scrollTo(index)
        self.view.viewport().update()

    def copy_text(self) -> None:
        """Puts the summary, as Keras prints it, on the clipboard."""
        network, analysis = self._document.network, self._document.analysis
        QGuiApplication.clipboard().setText(summary_text(network, analysis))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_document()

    def retranslate_ui(self) -> None:
        self.view.setAccessibleName(self.tr("Summary of the network"))
        self.copy.setToolTip(self.tr("Copy the summary as text"))
        self.copy.setAccessibleName(self.tr("Copy the summary as text"))
        self.model.refresh_looks()
        self._show_totals()

    def _follow_document(self) -> None:
        if not self.isVisible():
            return
        with QSignalBlocker(self.view.selectionModel()):
            self.model.refresh()
        self.show_selection(self._selected)
        self._show_totals()

    def _show_totals(self) -> None:
        count = self._document.analysis.parameters
        parts = (
            self.tr("Total {count} ({memory})").format(
                count=count_text(count.total), memory=memory_text(count.total)
            ),
            self.tr("Trainable {count}").format(count=count_text(count.trainable)),
            self.tr("Non-trainable {count}").format(count=count_text(count.non_trainable)),
        )
        self.totals.setText("   ·   ".join(parts))
        self.totals.setToolTip(self.totals.text())

    def _announce(self) -> None:
        rows = self.view.selectionModel().selectedRows()
        if len(rows) == 1:
            self.layer_chosen.emit(self.model.rows[rows[0].row()].layer_id)

    def _prepare_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFixedHeight(_ROW)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        self._size_columns()

    def _size_columns(self) -> None:
        head = self.view.horizontalHeader()
        for column, units in ((Column.LAYER, 29), (Column.SHAPE, 19), (Column.PARAMETERS, 13)):
            head.resizeSection(column, px(units * UNIT))

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.copy.setIcon(icon("copy", theme))
        self.view.setStyleSheet(
            f"""
            QTableView {{ background: transparent; border: none; }}
            QTableView::item {{ padding: 0 {UNIT}px; border: none; }}
            QTableView::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
            QHeaderView {{ background: transparent; border: none; }}
            QHeaderView::section {{
                background: {theme.surface}; color: {theme.text_secondary}; font-size: 12px;
                padding: 0 {UNIT}px; border: none; border-bottom: 1px solid {theme.border};
            }}
            """
        )
        self.model.refresh_looks()
