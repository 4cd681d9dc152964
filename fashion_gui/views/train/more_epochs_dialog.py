"""How many epochs more a run is to be trained for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget

from fashion_gui.network.run_record import RunRecord
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.number_boxes import prepare

FEW, MOST = 5, 1000
"""Epochs that are proposed, and that can be added at once."""


class MoreEpochsDialog(Dialog):
    """Asks for a number; Enter trains, Esc leaves the run as it is."""

    #: So many epochs are to be added.
    chosen = Signal(int)

    def __init__(self, run: RunRecord, parent: QWidget) -> None:
        super().__init__(parent, 48 * UNIT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("More epochs"))
        title, note, name = label("title"), label("secondary", wrap=True), label("body")
        title.setText(self.tr("More epochs for {run}").format(run=run.name))
        done = len(run.result.history.epochs)
        note.setText(
            self.tr(
                "Goes on after epoch {done}, with its weights and its optimizer as they were then."
            ).format(done=done)
        )
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.count.setValue(run.result.epochs_left or FEW)
        prepare(self.count)
        name.setText(self.tr("Epochs that are added"))
        name.setBuddy(self.count)
        self.count.setAccessibleName(name.text())
        self.train_button = QPushButton(self.tr("Train"))
        self.train_button.setProperty("role", "primary")
        self.train_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.train_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.count.value()))
        amount, buttons = row(name, self.count, spacing=2 * UNIT), row()
        amount.addStretch()
        buttons.addStretch()
        for button in (cancel, self.train_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(title)
        column.addWidget(note)
        column.addSpacing(UNIT)
        column.addLayout(amount)
        column.addSpacing(UNIT)
        column.addLayout(buttons)
        self.count.setFocus()
        self.count.selectAll()
