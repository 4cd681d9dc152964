"""Workspace Data: the garments and their labels, looked at in four ways."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.network.labelled_drawing import labels_of, pictures_of
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.data.class_list import ClassList
from fashion_gui.views.data.data_settings import DataSettings
from fashion_gui.views.data.encodings_page import EncodingsPage
from fashion_gui.views.data.error_card import DatasetErrorCard
from fashion_gui.views.data.garment_details import GarmentDetails
from fashion_gui.views.data.garment_set import (
    NO_PICTURES,
    Garment,
    Garments,
    GarmentSet,
    Part,
    Pictures,
    Uses,
    class_counts,
    garments_of,
    pictures_in,
    uses_of,
    uses_of_drawings,
)
from fashion_gui.views.data.garments_page import SEARCH, GarmentsPage
from fashion_gui.views.data.map_page import MapPage
from fashion_gui.views.data.pixels_page import PixelsPage
from fashion_gui.widgets.layout import UNIT, Card, SideCard, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class Page(Enum):
    """What the workspace shows of the data."""

    GARMENTS = "garments"
    PIXELS = "pixels"
    MAP = "map"
    ENCODINGS = "encodings"


class DataWorkspace(TranslatedWidget):
    """Everything that goes into a network, to look at and to split.

    The classes on the left and the garment on the right stay while the pages between them turn.
    """

    def __init__(
        self,
        dataset: Dataset,
        document: Document,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Files are written by `background`; without one nothing can be exported."""
        super().__init__(parent)
        self._dataset = dataset
        self._document = document
        self._garments: Garments | None = None
        self._drawings = NO_PICTURES
        self._uses: Uses | None = None
        self._drawings_uses: Uses | None = None
        self._uses_of: tuple[object, ...] = ()
        self.pages = Segmented(tuple(Page), settings)
        self.classes = ClassList(settings)
        self.sets = Segmented(tuple(GarmentSet), settings)
        self.loading = Notice("shirt", settings)
        self.error = DatasetErrorCard(settings)
        self.garments = GarmentsPage(settings, background)
        self.grid = self.garments.grid
        self.pixels = PixelsPage(settings, background)
        self.map = MapPage(settings, background)
        self.encodings = EncodingsPage(settings, background)
        self.details = GarmentDetails(settings, background)
        self.settings = DataSettings(dataset, document, settings)
        self._lay_out()

        self.pages.value_changed.connect(self._turn_to)
        self.classes.class_chosen.connect(self._show_garments)
        self.sets.value_changed.connect(self._show_set)
        self.grid.garment_chosen.connect(self._show_details)
        self.garments.index_wanted.connect(self.go_to)
        self.garments.wrong_only_changed.connect(self._show_garments)
        self.pixels.class_pressed.connect(self.classes.choose)
        self.map.view.garment_chosen.connect(self.go_to)
        self.details.nearest.garment_opened.connect(self._open_training)
        self.error.retry_requested.connect(self._retry)
        shortcut = QShortcut(SEARCH, self, self._search)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        dataset.loaded.connect(self._take_data)
        dataset.failed.connect(self._show_data)
        dataset.split_changed.connect(self._show_uses)
        document.recipe_changed.connect(self._show_uses)
        document.drawings_changed.connect(self._take_drawings)
        self._take_drawings()
        if dataset.data is not None:
            self._take_data()
        else:
            self._show_data()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.pages.setAccessibleName(self.tr("Page of the data"))
        self.sets.setAccessibleName(self.tr("Set of garments"))
        self.pages.set_text(Page.GARMENTS, self.tr("Garments"))
        self.pages.set_text(Page.PIXELS, self.tr("Pixels"))
        self.pages.set_text(Page.MAP, self.tr("Map"))
        self.pages.set_text(Page.ENCODINGS, self.tr("Encodings"))
        for page, sentence in (
            (Page.GARMENTS, self.tr("All garments, how they are split, and their labels")),
            (Page.PIXELS, self.tr("The mean garment of each class, and how often each value is")),
            (Page.MAP, self.tr("Garments along their principal components: like beside like")),
            (Page.ENCODINGS, self.tr("Integer against one-hot: how far apart are two classes?")),
        ):
            self.pages.button(page).setToolTip(sentence)
        for each, text, sentence in (
            (GarmentSet.TRAINING, self.tr("Training"), self.tr("The 60,000 of the training set")),
            (GarmentSet.TEST, self.tr("Test"), self.tr("The 10,000 of the test set")),
            (GarmentSet.DRAWINGS, self.tr("Drawings"), self.tr("My own, labelled in Draw with K")),
        ):
            self.sets.set_text(each, text)
            self.sets.button(each).setToolTip(sentence)
        self.loading.set_text(self.tr("Reading 70,000 garments…"))

    def _lay_out(self) -> None:
        left, centre, right = SideCard(), Card(), Card()
        self._bottom = SideCard()
        left.column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        left.column.addWidget(self.sets, 0, Qt.AlignmentFlag.AlignHCenter)
        left.column.addWidget(self.classes)
        self._stack = QStackedWidget()
        self._shown_in_turn = (self.loading, self.error, self.garments, self.pixels, self.map)
        for it in self._shown_in_turn:
            self._stack.addWidget(it)
        centre.column.addWidget(self._stack, 1)
        self._bottom.column.addWidget(self.settings)
        right.column.addWidget(self.details)
        right.setMinimumWidth(47 * UNIT)
        left.setFixedWidth(29 * UNIT)
        looking = QWidget()
        grid = QGridLayout(looking)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * UNIT)
        grid.addWidget(left, 0, 0)
        grid.addWidget(centre, 0, 1)
        grid.addWidget(self._bottom, 1, 0, 1, 2)
        grid.addWidget(right, 0, 2, 2, 1)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 3)
        grid.setRowStretch(0, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(looking)
        self._whole.addWidget(self.encodings)
        for part, page in (
            (looking, Page.GARMENTS),
            (self.garments, Page.GARMENTS),
            (self._bottom, Page.GARMENTS),
            (self.pixels, Page.PIXELS),
            (self.map, Page.MAP),
            (self.encodings, Page.ENCODINGS),
        ):
            reached_by(part, self.pages.button(page))
        top = row(self.pages)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(UNIT)
        layout.addLayout(top)
        layout.addWidget(self._whole, 1)

    @Slot()
    def _take_data(self) -> None:
        assert self._dataset.data is not None
        for page in (self.pixels, self.map, self.encodings):
            page.take(self._dataset.data)
        self._show_data()
        self._show_uses()
        self._show_set()

    @Slot()
    def _take_drawings(self) -> None:
        """The project's drawings, or others of them, have come."""
        drawings = self._document.drawings
        self._drawings = Pictures(pictures_of(drawings), labels_of(drawings))
        self._drawings_uses = uses_of_drawings(drawings)
        self.pixels.take_drawings(self._drawings)
        self.map.take_drawings(self._drawings)
        if self.sets.value is GarmentSet.DRAWINGS:
            self._show_set()

    @Slot()
    def _show_data(self) -> None:
        """What the dataset has to show: garments, an error, or that it is being read."""
        if self._dataset.error is not None:
            self.error.show_error(self._dataset.error)
        self.sets.setEnabled(self._dataset.data is not None)
        self._turn_to(self.pages.value)

    @Slot(object)
    def _turn_to(self, page: Page) -> None:
        self._whole.setCurrentIndex(1 if page is Page.ENCODINGS else 0)
        self._bottom.setVisible(page is Page.GARMENTS)
        self.classes.show_marks(page is Page.MAP)
        shown: QWidget = self.loading
        if self._dataset.data is not None:
            shown = {Page.PIXELS: self.pixels, Page.MAP: self.map}.get(page, self.garments)
        elif self._dataset.error is not None:
            shown = self.error
        # A page that is not shown asks for no room, which the one that is might lack.
        for it in self._shown_in_turn:
            policy = QSizePolicy.Policy.Preferred if it is shown else QSizePolicy.Policy.Ignored
            it.setSizePolicy(policy, policy)
        self._stack.setCurrentWidget(shown)

    @Slot()
    def _show_set(self) -> None:
        if self._dataset.data is not None:
            pictures = pictures_in(self._dataset.data, self._drawings, self.sets.value)
            self.classes.show_counts(class_counts(pictures.labels))
            self.garments.show_uses(self._uses_shown())
            self._show_garments()

    @Slot()
    def _show_garments(self) -> None:
        if self._dataset.data is None:
            return
        which, label, uses = self.sets.value, self.classes.label, self._uses_shown()
        wrong_only = self.garments.wrong.isChecked() and uses is not None
        among = uses.wrong if wrong_only and uses is not None else None
        pictures = pictures_in(self._dataset.data, self._drawings, which)
        self._garments = garments_of(which, pictures, label, among)
        self.pixels.show_set(which, label)
        self.map.show_set(which, label)
        self.garments.show_garments(self._garments)

    @Slot()
    def _show_uses(self) -> None:
        """What the recipe makes of the garments, where it makes something else of them now."""
        data, split, recipe = self._dataset.data, self._dataset.split, self._document.recipe
        made_of = (split, recipe.label_noise, recipe.seed)
        if data is None or split is None or made_of == self._uses_of:
            return
        self._uses_of = made_of
        self._uses = uses_of(data, split, recipe)
        self.garments.show_uses(self._uses_shown())
        if self.garments.wrong.isChecked():
            self._show_garments()
        elif self._garments is not None:
            self._show_details(self._chosen_position())

    def _uses_shown(self) -> Uses | None:
        shown = {
            GarmentSet.TRAINING: self._uses,
            GarmentSet.DRAWINGS: self._drawings_uses,
        }
        return shown.get(self.sets.value)

    def _chosen_position(self) -> int | None:
        current = self.grid.view.currentIndex()
        return self.grid.model.position(current.row()) if current.isValid() else None

    @Slot(object)
    def _show_details(self, position: int | None) -> None:
        garment = None if position is None else self._garment(position)
        self.details.show_garment(garment)
        for page in (self.pixels, self.encodings):
            page.show_garment(garment)
        self.map.view.show_chosen(position)
        if garment is not None and self._dataset.data is not None:
            self.garments.show_index(garment.position)
            self.details.nearest.look_for(self._dataset.data, garment)

    def _garment(self, position: int) -> Garment | None:
        garments, uses = self._garments, self._uses_shown()
        if garments is None:
            return None
        label = int(garments.labels[position])
        return Garment(
            garments.set,
            position,
            garments.images[position],
            label,
            Part.TEST if uses is None else uses.part(position),
            label if uses is None else int(uses.given[position]),
        )

    @Slot(int)
    def go_to(self, position: int) -> None:
        """Chooses a garment of the set, and shows all where it was filtered out."""
        if not self.grid.choose(position):
            self.garments.wrong.setChecked(False)
        if not self.grid.choose(position):
            self.classes.choose(None)
            self.grid.choose(position)

    @Slot()
    def _search(self) -> None:
        self.pages.set_value(Page.GARMENTS)
        self.garments.search()

    @Slot(int)
    def _open_training(self, position: int) -> None:
        self.sets.set_value(GarmentSet.TRAINING)
        self.go_to(position)

    @Slot()
    def _retry(self) -> None:
        self._dataset.load()
        self._show_data()
