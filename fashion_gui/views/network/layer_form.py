"""The properties of one layer: what it is, what it amounts to, its parameters."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.editor.kind_icons import kind_pixmap
from fashion_gui.network.edits import EditError, SetParameters
from fashion_gui.network.graph import LayerId
from fashion_gui.runs.parameters import ParameterError
from fashion_gui.session.document import Document
from fashion_gui.session.layer_words import layer_sentence, parameter_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.fact_list import FactList
from fashion_gui.views.network.figures import count_text, shape_text
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.more_section import MoreSection
from fashion_gui.widgets.parameter_fields.field_for import field_for
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget


class LayerForm(TranslatedWidget):
    """Shows a layer of the document and changes its parameters.

    It can be led to another layer of the same kind; the seldom parameters have no field until they
    are unfolded for the first time.
    """

    more_unfolded: ClassVar[bool] = False
    """Whether forms show their seldom parameters, for as long as the program runs: a person who
    unfolds them at one layer compares them with those of the next."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        layer_id: LayerId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self.layer_id = layer_id
        self._kind = document.network.layers[layer_id].kind
        self._picture = label()
        self._title = label("heading")
        self._name = label("caption")
        self._sentence = label("secondary", wrap=True)
        self._facts = FactList(3)
        self._problem: ProblemCard | None = None
        self.fields: dict[str, ParameterField] = {}
        self.more = MoreSection(settings, unfolded=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * UNIT)
        self._build()
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def kind_name(self) -> str:
        return self._kind.name

    def show_layer(self, layer_id: LayerId) -> None:
        """Leads the form to a layer of its kind. What is being typed still goes to the last one."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.layer_id = layer_id
        for field in self.fields.values():
            field.set_invalid(False)
        self._name.setText(layer_id)
        self.more.heading.setChecked(LayerForm.more_unfolded)
        self.follow_document()

    def follow_document(self) -> None:
        """Shows the layer as it is now; every control stays, with its focus and cursor."""
        layer = self._document.network.layers.get(self.layer_id)
        if layer is None:  # the form waits for another layer of its kind
            return
        facts = self._document.analysis.layers[self.layer_id]
        for name, field in self.fields.items():
            field.show_value(layer.parameters[name])
            field.setVisible(field.parameter.matters(layer.parameters))
        self.more.show_changed(
            sum(
                it.advanced
                and it.matters(layer.parameters)
                and layer.parameters[it.name] != it.default
                for it in self._kind.parameters
            )
        )
        self._facts.show_figures(
            shape_text(facts),
            count_text(facts.parameters.trainable),
            count_text(facts.parameters.non_trainable),
        )
        if facts.problem is None:
            if self._problem is not None:
                self._problem.hide()
        elif self._problem is None:
            self._problem = ProblemCard(facts.problem, self._settings, document=self._document)
            self._column.insertWidget(2, self._problem)
            self._problem.show()
        else:
            self._problem.show_problem(facts.problem)
            self._problem.show()

    def focus_first_field(self) -> None:
        """Puts the cursor into the first parameter."""
        for field in self.fields.values():
            if field.isVisible():
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def retranslate_ui(self) -> None:
        self._title.setText(self._kind.name)
        self._name.setText(self.layer_id)
        self._sentence.setText(layer_sentence(self._kind.name))
        self._facts.name(
            self.tr("Output shape"),
            self.tr("Trainable parameters"),
            self.tr("Non-trainable parameters"),
        )
        self.follow_document()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._name)
        head = row(self._picture)
        head.setSpacing(12)
        head.addLayout(names, 1)
        self._column.addLayout(head)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._facts)
        fields = QVBoxLayout()
        fields.setSpacing(UNIT)
        self._column.addLayout(fields)
        self._add_fields(fields, advanced=False)
        self._column.addWidget(self.more)
        self.more.setVisible(any(it.advanced for it in self._kind.parameters))
        self.more.unfolded.connect(self._take_unfolded)
        self.more.heading.setChecked(LayerForm.more_unfolded)
        self._column.addStretch(1)

    def _add_fields(self, column: QVBoxLayout, advanced: bool) -> None:
        for parameter in self._kind.parameters:
            if parameter.advanced is not advanced:
                continue
            meaning = partial(parameter_sentence, parameter.name, self._kind.name)
            field = field_for(parameter, meaning, self._settings)
            field.value_set.connect(
                lambda value, continues, name=parameter.name: self._set(name, value, continues)
            )
            self.fields[parameter.name] = field
            column.addWidget(field)

    def _set(self, name: str, value: object, continues: bool) -> None:
        field = self.fields[name]
        try:
            checked = field.parameter.checked(value)
            self._document.apply(SetParameters(self.layer_id, {name: checked}), merge=continues)
        except (ParameterError, EditError):
            field.set_invalid(True)
        else:
            field.set_invalid(False)

    def _take_unfolded(self, unfolded: bool) -> None:
        LayerForm.more_unfolded = unfolded
        if unfolded and self.more.column.isEmpty():
            self._add_fields(self.more.column, advanced=True)
            self.follow_document()

    def _take_theme(self) -> None:
        self._picture.setPixmap(kind_pixmap(self._kind.name, self._settings.theme, 24))
