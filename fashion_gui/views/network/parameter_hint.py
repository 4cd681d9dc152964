"""What a parameter means, told while its field has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget

_HEIGHT = 13 * UNIT
"""Room for a sentence on a parameter, its range and its default: nothing moves as they change."""


class ParameterHint(TranslatedWidget):
    """The tooltip of the field that has the focus, for those who use the keyboard.

    It is away while no field has it.
    """

    #: This field is explained now (a `ParameterField`).
    field_explained = Signal(object)

    def __init__(self, form: QWidget, parent: QWidget) -> None:
        """`form` is the widget whose fields are explained."""
        super().__init__(parent)
        self._form = form
        self._field: ParameterField | None = None
        self._name = label()
        self._text = label("secondary", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._name)
        column.addWidget(self._text, 1)
        self.setMinimumHeight(_HEIGHT)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    @property
    def text(self) -> str:
        """What it says of the field."""
        return self._text.text()

    def retranslate_ui(self) -> None:
        if self._field is not None:
            self._name.setText(self._field.parameter.name)
            self._text.setText(self._field.toolTip())

    @Slot("QWidget*", "QWidget*")
    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window():
            return  # another program, or the list of a choice: it comes back
        field = now if self._form.isAncestorOf(now) else None
        while field is not None and not isinstance(field, ParameterField):
            field = field.parentWidget()
        if field is self._field:
            return
        self._field = field
        self.retranslate_ui()
        self.setVisible(field is not None)
        if field is not None:
            self.field_explained.emit(field)
