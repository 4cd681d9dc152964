"""The labelled drawings of the project: to look through, to delete, to fine-tune on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.fine_tuning import FineTuning
from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.kept_tiles import TILE, KeptModel, KeptTile
from fashion_gui.views.draw.tuning_panel import TuningPanel
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.tile_view import TileView


class KeptDialog(Dialog):
    """The drawings as tiles, the newest first. Delete deletes the chosen one, Undo brings it back.

    A fine-tuning that goes on is not stopped when the dialog is closed: it is a run.
    """

    #: The drawings of the games are to be shown.
    gallery_wanted = Signal()

    def __init__(self, tuning: FineTuning, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, 100 * UNIT, 84 * UNIT)
        self._tuning = tuning
        self.setWindowTitle(self.tr("Labelled drawings"))
        self._empty = label("secondary", wrap=True)
        self._empty.setText(
            self.tr(
                "Nothing yet. Draw a garment, press K and choose what it is: the drawing is kept "
                "in the project. The gallery of the games can give its drawings too."
            )
        )
        self.model = KeptModel(tuning, settings, self)
        self.tiles = TileView(TILE, stretches=False, settings=settings)
        self.tiles.setModel(self.model)
        self.tiles.setItemDelegate(KeptTile(self.model, settings))
        self.tiles.setAccessibleName(self.tr("Labelled drawings"))
        self.panel = TuningPanel(tuning, settings)
        self.delete_button, self.undo_button = QPushButton(), QPushButton()
        self.gallery_button, close = QPushButton(), QPushButton()
        self.delete_button.setText(self.tr("Delete the drawing"))
        self.delete_button.setToolTip(self.tr("Takes it out of the project (Del)."))
        self.undo_button.setText(self.tr("Undo"))
        self.undo_button.setToolTip(
            self.tr("Takes back what was kept or deleted last ({keys}).").format(
                keys=QKeySequence(QKeySequence.StandardKey.Undo).toString(
                    QKeySequence.SequenceFormat.NativeText
                )
            )
        )
        self.gallery_button.setText(self.tr("Gallery of the games…"))
        self.gallery_button.setToolTip(
            self.tr("What the class has drawn for “Guess my garment”; its drawings can come here.")
        )
        close.setText(self.tr("Close"))
        buttons = row(self.delete_button, self.undo_button, self.gallery_button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._empty)
        column.addWidget(self.tiles, 1)
        column.addWidget(self.panel)
        column.addLayout(buttons)
        self.delete_button.clicked.connect(self._delete)
        self.undo_button.clicked.connect(tuning.undo)
        self.gallery_button.clicked.connect(self.gallery_wanted)
        close.clicked.connect(self.accept)
        self.tiles.selectionModel().selectionChanged.connect(self._follow)
        tuning.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self._delete()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._tuning.undo()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _follow(self) -> None:
        self._empty.setVisible(not self._tuning.drawings)
        self.delete_button.setEnabled(bool(self.tiles.selectionModel().selectedIndexes()))
        self.undo_button.setEnabled(self._tuning.can_undo)

    @Slot()
    def _delete(self) -> None:
        chosen = self.tiles.selectionModel().selectedIndexes()
        if chosen:
            self._tuning.remove(self.model.drawing(it.row()) for it in chosen)
