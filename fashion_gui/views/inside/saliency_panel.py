"""What in the garment speaks for a class, and what the network says with a patch on it."""

from __future__ import annotations

from enum import Enum

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.runs.inside import Garment, Occlusion, Saliency
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.views.inside.notice_panel import NoticePanel
from fashion_gui.views.inside.salient_picture import SalientPicture
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.probability_bars import ProbabilityBars, percentage
from fashion_gui.widgets.segmented import Segmented


class Method(Enum):
    """How it is found out what counts."""

    GRADIENT = "gradient times input"
    INTEGRATED = "integrated gradients"
    OCCLUSION = "occlusion"


class SaliencyPanel(NoticePanel):
    """Blue speaks for the class, orange against it; or a grey patch that is dragged about."""

    #: The person wants to know what speaks for a class (its label).
    saliency_requested = Signal(int)
    #: The person has put the patch at a column and a row.
    occlusion_requested = Signal(int, int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Notice("eye", settings), parent)
        self._settings = settings
        self._garment: Garment | None = None
        self._saliency: Saliency | None = None
        self._occlusion: Occlusion | None = None
        self.methods = Segmented(tuple(Method), settings)
        self.classes = ChoiceBox(settings)
        for number in range(CLASS_COUNT):
            self.classes.addItem("", number)
        self._class_name = label("secondary")
        self.picture = SalientPicture(settings)
        self.hint = label("caption", wrap=True)
        self.figures = FigureRows()
        self.bars = ProbabilityBars(settings)
        self._lay_out(
            self.methods,
            row(self._class_name, self.classes),
            self.picture,
            self.hint,
            self.figures,
            self.bars,
        )
        self.methods.value_changed.connect(self._show)
        self.classes.activated.connect(self._ask)
        self.picture.patch_moved.connect(self._ask_occlusion)
        self.retranslate_ui()
        self.show_garment(None, None)

    @property
    def label(self) -> int:
        """The class that is asked for."""
        return int(self.classes.currentData())

    def show_garment(self, garment: Garment | None, predicted: int | None) -> None:
        """Takes another garment; None where the network tells no classes, or none is put in."""
        changed = garment is not self._garment
        self._garment = garment
        self._show_content(garment is not None)
        if garment is None:
            self._saliency = self._occlusion = None
        elif changed:
            self._saliency = self._occlusion = None
            self.picture.forget_patch()
            if predicted is not None:
                self.classes.setCurrentIndex(predicted)
        self._show()

    def ask(self) -> None:
        """Asks what is to be shown now."""
        if self._garment is not None:
            self._ask()

    @Slot(object)
    def show_saliency(self, saliency: Saliency) -> None:
        """Takes an answer; one of another garment or class is left aside."""
        if saliency.label == self.label and self._garment is not None:
            self._saliency = saliency
            self._show()

    @Slot(object)
    def show_occlusion(self, occlusion: Occlusion) -> None:
        """Takes what the network says with the patch."""
        if self._garment is not None:
            self._occlusion = occlusion
            self._show()

    def retranslate_ui(self) -> None:
        self.none.set_text(
            self.tr("Nothing to explain yet"),
            self.tr("A garment in a network that tells the ten classes is explained here."),
        )
        self.methods.setAccessibleName(self.tr("Way to explain"))
        self.methods.set_text(Method.GRADIENT, self.tr("Gradient"))
        self.methods.set_text(Method.INTEGRATED, self.tr("Integrated"))
        self.methods.set_text(Method.OCCLUSION, self.tr("Occlusion"))
        self._class_name.setText(self.tr("Speaks for"))
        self.classes.setAccessibleName(self.tr("The class that is asked for"))
        for number in range(CLASS_COUNT):
            self.classes.setItemText(number, garment_name(number, self._settings))
        self._show()

    @Slot()
    def _ask(self) -> None:
        if self.methods.value is not Method.OCCLUSION:
            self.saliency_requested.emit(self.label)

    @Slot(int, int)
    def _ask_occlusion(self, x: int, y: int) -> None:
        self.occlusion_requested.emit(x, y)

    @Slot()
    def _show(self) -> None:
        method, saliency = self.methods.value, self._saliency
        occludes = method is Method.OCCLUSION
        for widget in (self._class_name, self.classes):
            widget.setVisible(not occludes)
        self.bars.setVisible(occludes)
        self.picture.set_draggable(occludes)
        pixels = None if self._garment is None else self._garment.pixels
        weights, rows = None, []
        if method is Method.GRADIENT:
            self.hint.setText(
                self.tr(
                    "∂ log p / ∂x · x of each pixel. Blue speaks for the class, orange against."
                )
            )
        elif method is Method.INTEGRATED:
            self.hint.setText(
                self.tr(
                    "The gradient, averaged on the way from a black sheet to the garment, times "
                    "x: its sum is what the garment adds to log p."
                )
            )
        else:
            self.hint.setText(
                self.tr("Drag the grey patch over the garment, or move it with the arrow keys.")
            )
        if saliency is not None and not occludes:
            weights = saliency.gradient_times_input
            if method is Method.INTEGRATED:
                weights = saliency.integrated_gradients
                rows = [
                    (self.tr("Sum over the pixels"), number_text(float(weights.sum()), 4)),
                    (self.tr("log p less that of a black sheet"), number_text(saliency.gain, 4)),
                ]
        if occludes and self._occlusion is not None:
            pixels = self._occlusion.pixels
            self.bars.show_prediction(self._occlusion.probabilities, self._label())
            rows = self._changes(self._occlusion)
        elif occludes:
            self.bars.show_prediction(None)
        self.picture.show_pixels(pixels, weights)
        self.figures.setVisible(bool(rows))
        self.figures.show_rows(rows)
        if self._garment is not None and not occludes and saliency is None:
            self._ask()

    def _label(self) -> int | None:
        return None if self._garment is None else self._garment.label

    def _changes(self, occlusion: Occlusion) -> list[tuple[str, str]]:
        """The class that was likeliest, and the one that lost or won most."""
        most = int(np.argmax(np.abs(occlusion.probabilities - occlusion.before)))
        labels = dict.fromkeys([int(occlusion.before.argmax()), most])
        shares = {it: (occlusion.before[it], occlusion.probabilities[it]) for it in labels}
        return [
            (garment_name(it, self._settings), " → ".join(percentage(float(p)) for p in both))
            for it, both in shares.items()
        ]
