"""Page Garments: the grid, a field for an index, and the labels that noise made wrong."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.views.data.garment_grid import GarmentGrid
from fashion_gui.views.data.garment_set import Garments, GarmentSet, Part, Uses
from fashion_gui.widgets.export_button import ExportButton, picture_of, table
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.number_boxes import prepare, show_number
from fashion_gui.widgets.translated import TranslatedWidget

SEARCH = QKeySequence("Ctrl+G")
"""Takes the cursor to the field for an index."""


class GarmentsPage(TranslatedWidget):
    """Garments to scroll through, with what the recipe makes of each."""

    #: The garment with this index in the set is wanted.
    index_wanted = Signal(int)
    #: Only garments with a wrong label are to be shown, or all again.
    wrong_only_changed = Signal(bool)

    def __init__(
        self,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._uses: Uses | None = None
        self.grid = GarmentGrid(settings)
        self.none_left = Notice("search", settings)
        self._index_name = label("secondary")
        self.index = QSpinBox()
        prepare(self.index)
        self.index.setFixedWidth(10 * UNIT)
        self.wrong = QPushButton()
        self.wrong.setCheckable(True)
        self.legend = label("caption")
        self.export = ExportButton(
            settings, background, {".png": self._picture, ".csv": self._table}
        )
        head = row(self._index_name, self.index, self.wrong)
        head.insertSpacing(2, UNIT)
        head.addStretch()
        head.addWidget(self.legend)
        head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.none_left)
        column.addWidget(self._stack, 1)
        self.index.valueChanged.connect(self.index_wanted)
        self.wrong.toggled.connect(self.wrong_only_changed)
        settings.theme_changed.connect(self._draw_icon)
        self._draw_icon()
        self._show_wrong()
        self.retranslate_ui()

    def show_garments(self, garments: Garments) -> None:
        """Shows other garments and chooses the first of them."""
        self.index.blockSignals(True)
        self.index.setRange(0, len(garments.labels) - 1)
        self.index.blockSignals(False)
        self.export.set_ready(True)
        self._stack.setCurrentIndex(0 if len(garments.positions) else 1)
        self.grid.show_garments(garments)
        self._word_none()

    def show_index(self, index: int) -> None:
        """The index of the garment chosen."""
        show_number(self.index, index)

    def show_uses(self, uses: Uses | None) -> None:
        """What the garments are used for; None for the test set."""
        self._uses = uses
        self.grid.show_uses(uses)
        self._show_wrong()

    def retranslate_ui(self) -> None:
        self._index_name.setText(self.tr("Index"))
        self.index.setAccessibleName(self.tr("Index of the garment"))
        keys = SEARCH.toString(QKeySequence.SequenceFormat.NativeText)
        self.index.setToolTip(
            self.tr("Type an index and press Enter to see that garment ({keys}).").format(keys=keys)
        )
        self.wrong.setToolTip(
            self.tr("Shows only the garments that train with a wrong label, marked with a cross.")
        )
        self._word_none()
        self.export.set_file_name(self.tr("garments"))
        self._show_wrong()

    def _show_wrong(self) -> None:
        """How many labels are wrong; nothing where none is."""
        uses = self._uses
        count = 0 if uses is None else int(uses.wrong.sum())
        self.legend.setVisible(uses is not None)
        if uses is not None and uses.of_drawings:
            self.legend.setText(self.tr("Dashed: held out to measure by"))
        else:
            self.legend.setText(self.tr("Dashed: kept for validation"))
        self.wrong.setVisible(count > 0)
        if uses is not None:
            self.wrong.setText(
                self.tr("{count} of {total} labels wrong").format(
                    count=f"{count:,}", total=f"{int(uses.trains.sum()):,}"
                )
            )
        if count == 0:
            self.wrong.setChecked(False)

    def _word_none(self) -> None:
        """Why no garment is shown, and what to do."""
        garments = self.grid.model.garments
        if garments is None or garments.set is not GarmentSet.DRAWINGS:
            self.none_left.set_text(
                self.tr("No wrong label in this class"),
                self.tr("Press the button above again to see all of its garments."),
            )
            return
        title = self.tr("No drawing of this class is kept")
        if not len(garments.labels):
            title = self.tr("No drawing is kept yet")
        self.none_left.set_text(
            title,
            self.tr(
                "Draw a garment in Draw (Ctrl+6) and label it (K): it stands here, and a network "
                "can be fine-tuned on it."
            ),
        )

    def search(self) -> None:
        """Takes the cursor to the field for an index."""
        self.index.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.index.selectAll()

    def _picture(self) -> Content:
        return picture_of(self._stack, self._settings)

    def _table(self) -> Content:
        garments, uses = self.grid.model.garments, self._uses
        assert garments is not None
        return lambda: _csv(garments, uses)

    @Slot()
    def _draw_icon(self) -> None:
        theme = self._settings.theme
        self.wrong.setIcon(icon("x", theme, theme.wrong, size=16))


def _csv(garments: Garments, uses: Uses | None) -> bytes:
    """A line a garment that is shown."""
    own = garments.labels[garments.positions].tolist()
    given = own if uses is None else uses.given[garments.positions].tolist()
    places = np.asarray(garments.positions).tolist()
    parts = (Part.TEST.value if uses is None else uses.part(it).value for it in places)
    return table(
        ["index", "label", "name", "part", "label_given"],
        (
            [place, label, GARMENT_CLASSES[label].english, part, noisy]
            for place, label, part, noisy in zip(places, own, parts, given, strict=True)
        ),
    )
