"""The properties of one layer: what it is, what it amounts to, its parameters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.editor.kind_icons import kind_pixmap
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import EditError, SetParameters
from fashion_gui.network.graph import LayerId
from fashion_gui.runs.parameters import ParameterError
from fashion_gui.session.document import Document, Merge
from fashion_gui.session.layer_words import layer_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.fact_list import FactList
from fashion_gui.views.network.figures import count_text, shape_text
from fashion_gui.views.network.kind_fields import KindFields
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.more_section import MoreSection
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget


class LayerForm(TranslatedWidget):
    """Shows a layer of the document and changes its parameters.

    It is led from layer to layer. The fields of each kind are kept, as they are dear to build;
    `build_ahead` makes them ready a little at a time.
    """

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
        self._picture = label()
        self._title = label("heading")
        self._name = label("caption")
        self._sentence = label("secondary", wrap=True)
        self._facts = FactList(3)
        self._problem: ProblemCard | None = None
        self._kinds: dict[str, KindFields] = {}
        self._kind_column = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * UNIT)
        self._lay_out()
        self._shown = self._fields_of(document.network.layers[layer_id].kind_name)
        self._shown.show()
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def kind_name(self) -> str:
        return self._shown.kind.name

    @property
    def fields(self) -> dict[str, ParameterField]:
        """The fields by parameter; the seldom ones once they were unfolded."""
        return self._shown.fields

    @property
    def more(self) -> MoreSection:
        """The seldom parameters."""
        return self._shown.more

    def show_layer(self, layer_id: LayerId) -> None:
        """Leads the form to a layer. What is being typed still goes to the last one."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.layer_id = layer_id
        kind_name = self._document.network.layers[layer_id].kind_name
        shown = self._fields_of(kind_name)
        if shown is not self._shown:
            self._shown.hide()
            self._shown = shown
            self._take_theme()
            self._name_kind()
        shown.forgive()
        self._name.setText(layer_id)
        self.follow_document()
        shown.show()

    def follow_document(self) -> None:
        """Shows the layer as it is now; every control stays, with its focus and cursor."""
        layer = self._document.network.layers.get(self.layer_id)
        if layer is None:  # the form waits for another layer
            return
        facts = self._document.analysis.layers[self.layer_id]
        if layer.kind_name == self.kind_name:
            self._shown.show_values(layer.parameters)
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
            self._problem.offer_mends()
        else:
            self._problem.show_problem(facts.problem)
            self._problem.show()
            self._problem.offer_mends()

    def focus_first_field(self) -> None:
        """Puts the cursor into the first parameter."""
        for field in self.fields.values():
            if field.isVisible():
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def build_ahead(self) -> bool:
        """Builds one field that no layer has asked for yet; whether more are to be built."""
        for kind in CATALOG.values():
            if kind.name not in self._kinds:
                self._new_fields(kind.name)
                return True
            if not self._kinds[kind.name].is_complete:
                self._kinds[kind.name].build_field()
                return True
        return False

    def retranslate_ui(self) -> None:
        self._name.setText(self.layer_id)
        self._name_kind()
        self._facts.name(
            self.tr("Output shape"),
            self.tr("Trainable parameters"),
            self.tr("Non-trainable parameters"),
        )
        self.follow_document()

    def _lay_out(self) -> None:
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
        self._column.addLayout(self._kind_column)
        self._column.addStretch(1)

    def _fields_of(self, kind_name: str) -> KindFields:
        fields = self._kinds.get(kind_name) or self._new_fields(kind_name)
        fields.complete()
        return fields

    def _new_fields(self, kind_name: str) -> KindFields:
        fields = self._kinds[kind_name] = KindFields(CATALOG[kind_name], self._settings)
        fields.hide()
        fields.value_set.connect(self._set)
        self._kind_column.addWidget(fields)
        return fields

    def _set(self, name: str, value: object, continues: bool) -> None:
        field = self.fields[name]
        try:
            checked = field.parameter.checked(value)
            merge = Merge.ALWAYS if continues else Merge.SOON
            self._document.apply(SetParameters(self.layer_id, {name: checked}), merge)
        except (ParameterError, EditError):
            field.set_invalid(True)
        else:
            field.set_invalid(False)

    def _name_kind(self) -> None:
        self._title.setText(self.kind_name)
        self._sentence.setText(layer_sentence(self.kind_name))

    def _take_theme(self) -> None:
        self._picture.setPixmap(kind_pixmap(self.kind_name, self._settings.theme, 24))
