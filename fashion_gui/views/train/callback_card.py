"""One callback: its name, what it does, its settings, and a button that removes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.callback_words import callback_sentence, setting_words
from fashion_gui.session.document import Document, Merge
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.callback_fields import CallbackField
from fashion_gui.views.train.callback_slots import Slot
from fashion_gui.views.train.form_rows import FormRows
from fashion_gui.views.train.schedule_preview import SchedulePreview
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget


class CallbackCard(TranslatedWidget):
    """Edits one callback of the document's recipe. Another kind of schedule is another card."""

    #: The person wants the callback gone.
    removal_requested = Signal()

    def __init__(
        self,
        slot: Slot,
        document: Document,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.slot = slot
        self._document = document
        self._settings = settings
        self._filling = False
        values = slot.values(document.recipe)
        assert values is not None
        self.fields = {name: CallbackField(name, settings, self._change) for name in values}
        self._title, self._sentence = label("heading"), label("caption", wrap=True)
        self.remove_button = QToolButton()
        self.remove_button.setProperty("role", "flat")
        self.problem = label("wrong", wrap=True)
        self.problem.hide()
        self.preview = SchedulePreview(settings) if "kind" in values else None
        self._rows = FormRows()
        self._lay_out()
        self.remove_button.clicked.connect(self.removal_requested)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.show_recipe(document.recipe)
        self.retranslate_ui()

    def fits(self, recipe: Recipe) -> bool:
        """Whether the recipe's callback has the fields of this card."""
        values = self.slot.values(recipe)
        return values is not None and values.keys() == self.fields.keys()

    def show_recipe(self, recipe: Recipe) -> None:
        """Fills the fields."""
        values = self.slot.values(recipe)
        assert values is not None
        self._filling = True
        for name, value in values.items():
            self.fields[name].show(value)
        self._filling = False
        self.problem.hide()
        if self.preview is not None:
            self.preview.show_recipe(recipe)

    def retranslate_ui(self) -> None:
        self._title.setText(self.slot.name)
        self._sentence.setText(callback_sentence(self.slot.name))
        self.setAccessibleName(self.slot.name)
        remove = self.tr("Remove {callback}").format(callback=self.slot.name)
        self.remove_button.setToolTip(remove)
        self.remove_button.setAccessibleName(remove)
        for name, field in self.fields.items():
            self._rows.set_words(name, *setting_words(name))
            field.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.surface_raised))
        painter.drawRoundedRect(self.rect(), UNIT, UNIT)

    def _change(self) -> None:
        if self._filling:
            return
        try:
            values = {name: field.value for name, field in self.fields.items()}
            recipe = self.slot.put(self._document.recipe, values)
        except RecipeError as error:
            self._refuse(f"{setting_words(error.setting)[0]}: {error.received!r}")
        except ValueError as error:
            self._refuse(str(error))
        else:
            self.problem.hide()
            self._document.set_recipe(recipe, Merge.SOON)

    def _refuse(self, what: str) -> None:
        self.problem.setText(self.tr("This does not fit: {what}").format(what=what))
        self.problem.show()

    def _take_theme(self) -> None:
        self.remove_button.setIcon(icon("x", self._settings.theme, size=16))
        self.update()

    def _lay_out(self) -> None:
        head = row(self._title)
        head.addStretch()
        head.addWidget(self.remove_button)
        for name, field in self.fields.items():
            self._rows.add(name, field.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, UNIT // 2, 12, 12)
        column.setSpacing(UNIT // 2)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addSpacing(UNIT // 2)
        column.addLayout(self._rows)
        if self.preview is not None:
            column.addWidget(self.preview)
        column.addWidget(self.problem)
