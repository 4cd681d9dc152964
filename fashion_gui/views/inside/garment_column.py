"""Which garment goes through the network: of the sets, the frozen step, the drawings."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.session import Session
from fashion_gui.views.inside.garment_list import GarmentList
from fashion_gui.views.inside.garment_sources import SOURCES, GarmentSource, Origins
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, Card, SidePanel, label
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.number_boxes import prepare, show_number
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 21 * UNIT


class GarmentColumn(SidePanel, TranslatedWidget):
    """A list to choose the garment from, and whose it is."""

    def __init__(self, session: Session, inside: Inside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._inside = inside
        self._sources = {it: source(session, inside) for it, source in SOURCES.items()}
        settings = session.settings
        self.origin = ChoiceBox(settings)
        for origin in Origins:
            self.origin.addItem("", origin)
        self.index = QSpinBox()
        prepare(self.index)
        self.list = GarmentList(settings)
        self.none = Notice("shirt", settings)
        self._heading = label("heading")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none)
        card = Card()
        card.column.setContentsMargins(UNIT, 2 * UNIT, UNIT, UNIT)
        for widget in (self._heading, self.origin, self.index):
            card.column.addWidget(widget)
        card.column.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedWidth(WIDTH)
        self.origin.setCurrentIndex(self.origin.findData(Origins.TEST))
        self.origin.activated.connect(self.refresh)
        self.index.valueChanged.connect(self._take_index)
        self.list.row_chosen.connect(self._put_in)
        session.dataset.loaded.connect(self.refresh)
        session.inference.test_predicted.connect(self._refresh_mistakes)
        session.paper.changed.connect(self._follow_paper)
        session.document.drawings_changed.connect(self._refresh_drawings)
        self.retranslate_ui()
        self.refresh()

    @property
    def shown(self) -> Origins:
        """The list that is shown."""
        origin: Origins = self.origin.currentData()
        return origin

    def show_list(self, origin: Origins) -> None:
        """Shows another list, as its choice would."""
        self.origin.setCurrentIndex(self.origin.findData(origin))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_drawings()  # while it was hidden, no stroke of the pen was followed

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Garment"))
        for origin, text in (
            (Origins.BATCH, self.tr("The frozen step")),
            (Origins.TEST, self.tr("Test set")),
            (Origins.MISTAKES, self.tr("Its mistakes")),
            (Origins.TRAINING, self.tr("Training set")),
            (Origins.DRAWINGS, self.tr("My drawings")),
        ):
            self.origin.setItemText(self.origin.findData(origin), text)
        self.origin.setAccessibleName(self.tr("Where the garment comes from"))
        self.origin.setToolTip(self.tr("Any garment can be put in: the network computes it now"))
        self.index.setAccessibleName(self.tr("Number of the garment"))
        self.index.setToolTip(self.tr("Number of the garment in its set"))
        self.list.setAccessibleName(self.tr("Garments to put in"))
        self.list.garments.right_text = self.tr("right")
        self.list.garments.wrong_text = self.tr("wrong")
        self.list.garments.unlabelled_text = self.tr("In Draw")
        self.list.garments.unlabelled_place = self.tr("now")
        self._word_none()

    @Slot()
    def refresh(self) -> None:
        """Lists what is chosen, and marks the garment that is put in."""
        garments = None
        if self._session.dataset.data is not None:
            garments = self._source.listed()
        self.list.show_garments(garments)
        there = garments is not None and len(garments.positions) > 0
        self._stack.setCurrentIndex(0 if there else 1)
        numbered = there and self._source.is_numbered
        self.index.setVisible(numbered)
        if garments is not None and numbered:
            with QSignalBlocker(self.index):
                self.index.setRange(0, len(garments.positions) - 1)
        self._word_none()
        self.mark()

    @Slot()
    def mark(self) -> None:
        """Marks the garment that is put in, where it is in the list."""
        garments = self.list.garments.garments
        row = None if garments is None else self._source.row_put_in(garments)
        self.list.mark(row)
        if row is not None and self._source.is_numbered:
            show_number(self.index, row)

    @property
    def _source(self) -> GarmentSource:
        return self._sources[self.shown]

    @Slot()
    def _refresh_mistakes(self) -> None:
        if self.shown is Origins.MISTAKES:
            self.refresh()

    @Slot()
    def _refresh_drawings(self) -> None:
        if self.shown is Origins.DRAWINGS and self.isVisible():
            self.refresh()

    @Slot()
    def _follow_paper(self) -> None:
        """What is drawn further is put in, where the drawing on the paper was."""
        inside, pixels = self._inside, self._session.paper.pixels
        given = inside.garment
        is_papers = inside.origin is Origin.DRAWING and given is not None and given.label is None
        if is_papers and pixels is not None:
            inside.put_in_drawing(pixels)
        self._refresh_drawings()

    @Slot(int)
    def _take_index(self, index: int) -> None:
        self.list.mark(index)
        self._put_in(index)

    @Slot(int)
    def _put_in(self, row: int) -> None:
        garments = self.list.garments.garments
        if garments is not None:
            self._source.put_in(row, int(garments.positions[row]))
            if self._source.is_numbered:
                show_number(self.index, row)

    def _word_none(self) -> None:
        match self.shown:
            case Origins.BATCH:
                self.none.set_text(
                    self.tr("No step is frozen"),
                    self.tr("Freeze a step: its garments stand here, each with its loss."),
                )
            case Origins.MISTAKES:
                self.none.set_text(
                    self.tr("No mistakes are known"),
                    self.tr("After a run the garments that it gets wrong stand here."),
                )
            case Origins.DRAWINGS if self._session.dataset.data is not None:
                self.none.set_text(
                    self.tr("Nothing is drawn yet"),
                    self.tr(
                        "Draw a garment in Draw (Ctrl+6): it stands here as the network sees it. "
                        "So do the drawings that are kept in the project (K)."
                    ),
                )
            case _:
                self.none.set_text(self.tr("The garments are being read…"))
