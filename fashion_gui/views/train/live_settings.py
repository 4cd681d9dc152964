"""What can be changed while a run goes on: the learning rate and the rates of dropout."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.runs.events import RunEvent, RunStarted, SettingChanged
from fashion_gui.session.trainer import RunState, Trainer
from fashion_gui.views.train.form_rows import FormRows
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare, show_number
from fashion_gui.widgets.translated import TranslatedWidget

_DROPOUTS = ("Dropout", "SpatialDropout2D")
_LEARNING_RATE = "learning_rate"
HIGHEST_DROPOUT = 0.99


class LiveSettings(TranslatedWidget):
    """Fields of the run that goes on; there is nothing to see while none does.

    The recipe stays as it is: another run begins with it. Of a race there are none either: its
    runs are to differ in one thing only.
    """

    def __init__(self, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trainer = trainer
        self.fields: dict[str, ShortDoubleSpinBox] = {}
        self._values: dict[str, float] = {}
        self._rows: FormRows | None = None
        self._body: QWidget | None = None
        self._heading, self._note = label("heading"), label("caption", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, UNIT)
        self._column.setSpacing(UNIT)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._note)
        trainer.event_arrived.connect(self._follow_event)
        trainer.state_changed.connect(self._follow_state)
        self.retranslate_ui()
        self._follow_state()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("In this run"))
        self._note.setText(self.tr("Holds from the next batch on and is marked on the curves."))
        for key in self.fields:
            assert self._rows is not None
            if key == _LEARNING_RATE:
                name = self.tr("Learning rate")
                tip = self.tr("Length of the steps of the run that goes on.")
            else:
                name = self.tr("Rate of {layer}").format(layer=key)
                tip = self.tr("Share of the values that this layer switches off.")
            self._rows.set_words(key, name, tip)

    @Slot(object)
    def _follow_event(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted):
            if self._trainer.is_race:
                self.fields = {}
            else:
                self._begin()
        elif isinstance(event, SettingChanged):
            field = self.fields.get(event.layer_id or _LEARNING_RATE)
            if field is not None:
                self._values[event.layer_id or _LEARNING_RATE] = event.value
                show_number(field, event.value)

    @Slot()
    def _follow_state(self) -> None:
        going = self._trainer.state in (RunState.RUNNING, RunState.PAUSED)
        self.setVisible(going and bool(self.fields))

    def _begin(self) -> None:
        """Fields of the network that is trained now."""
        project = self._trainer.project
        assert project is not None
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body, self._rows, self.fields = QWidget(), FormRows(), {}
        self._body.setLayout(self._rows)
        self._column.insertWidget(1, self._body)
        rate = self._add(_LEARNING_RATE, project.recipe.learning_rate, 1000.0)
        rate.setMinimum(1e-8)
        rate.valueChanged.connect(
            lambda it: self._take(_LEARNING_RATE, it, self._trainer.set_learning_rate(it))
        )
        for layer in project.network.layers.values():
            value = layer.parameters.get("rate")
            # A layer that is built without dropout has no seed to draw its masks from.
            if layer.shares is None and layer.kind_name in _DROPOUTS and value:
                assert isinstance(value, float)
                field = self._add(layer.id, value, HIGHEST_DROPOUT)
                field.valueChanged.connect(
                    lambda it, id_=layer.id: self._take(
                        id_, it, self._trainer.set_dropout_rate(id_, it)
                    )
                )
        self.retranslate_ui()

    def _take(self, key: str, value: float, is_taken: bool) -> None:
        """Notes what a field has set; one that a lesson has locked shows again what holds."""
        if is_taken:
            self._values[key] = value
        else:
            show_number(self.fields[key], self._values[key])

    def _add(self, key: str, value: float, highest: float) -> ShortDoubleSpinBox:
        field = ShortDoubleSpinBox()
        field.setDecimals(8)
        field.setRange(0.0, highest)
        field.setStepType(ShortDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        prepare(field)
        field.setValue(value)
        self.fields[key], self._values[key] = field, value
        assert self._rows is not None
        self._rows.add(key, field)
        return field
