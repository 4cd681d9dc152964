"""In what two runs differ, as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.run_difference import difference_of
from fashion_gui.network.run_record import RunRecord
from fashion_gui.session.difference_words import setting_word, value_words
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.table_look import table_look
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, label


class DifferenceDialog(Dialog):
    """Shows what differs between two runs; Esc closes it."""

    def __init__(
        self, left: RunRecord, right: RunRecord, settings: Settings, parent: QWidget
    ) -> None:
        differences = difference_of(left.result, right.result)
        super().__init__(parent, 72 * UNIT, min(22 + 4 * len(differences), 64) * UNIT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Difference of settings"))
        title, note = label("title"), label("secondary", wrap=True)
        title.setText(self.tr("{left} and {right}").format(left=left.name, right=right.name))
        note.setText(
            self.tr("What is not listed is the same in both.")
            if differences
            else self.tr("Both runs have the same network and the same settings.")
        )
        self.table = QTableWidget(len(differences), 3)
        self.table.setHorizontalHeaderLabels([self.tr("Setting"), left.name, right.name])
        for row, difference in enumerate(differences):
            for column, text in enumerate((setting_word(difference), *value_words(difference))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self._prepare()
        self.table.setStyleSheet(table_look(settings.theme))
        self.table.setVisible(bool(differences))
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 2 * UNIT)
        column_.setSpacing(UNIT)
        column_.addWidget(title)
        column_.addWidget(note)
        column_.addWidget(self.table, 1)
        column_.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _prepare(self) -> None:
        table = self.table
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(4 * UNIT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFixedHeight(4 * UNIT)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
