"""The dialog that looks for a learning rate."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.rate_search import STEPS
from fashion_gui.session.rate_finder import RateFinder
from fashion_gui.session.run_words import duration
from fashion_gui.session.session import Session
from fashion_gui.views.train.rate_plot import RatePlot
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, label, row


class RateFinderDialog(Dialog):
    """Searches as soon as it is shown; closing it ends the search."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, 80 * UNIT, 60 * UNIT)
        self._document = session.document
        self.finder = RateFinder(session.document, session.dataset, self)
        self._chosen: float | None = None
        self.plot = RatePlot(session.settings)
        self._explanation, self.sentence = label("secondary", wrap=True), label("body", wrap=True)
        self.use_button, self.again_button, self.close_button = (
            QPushButton(),
            QPushButton(),
            QPushButton(),
        )
        self.use_button.setProperty("role", "primary")
        self.use_button.setDefault(True)
        self._lay_out()
        self.plot.rate_chosen.connect(self._choose)
        self.use_button.clicked.connect(self._use)
        self.again_button.clicked.connect(self._start_or_stop)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self.finder.shut_down)
        self.finder.changed.connect(self._refresh)
        self.retranslate_ui()
        self.finder.start()

    @property
    def rate(self) -> float | None:
        """The rate chosen by hand, or the one suggested."""
        return self._chosen if self._chosen is not None else self.finder.suggestion

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Find a learning rate"))
        self._explanation.setText(
            self.tr(
                "A copy of the network is trained while the learning rate grows from batch to "
                "batch. A good rate lies where the loss falls steepest, well before it explodes. "
                "Click into the plot to choose another."
            )
        )
        self.close_button.setText(self.tr("Close"))
        self.plot.setAccessibleName(self.tr("Loss over learning rate"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    @Slot()
    def _refresh(self) -> None:
        finder, rate = self.finder, self.rate
        self.plot.show_points(finder.rates, finder.losses, rate)
        self.use_button.setEnabled(rate is not None and not finder.is_searching)
        self.again_button.setText(self.tr("Stop") if finder.is_searching else self.tr("Again"))
        self.use_button.setText(
            self.tr("Use this rate")
            if rate is None
            else self.tr("Use {rate}").format(rate=f"{rate:.2g}")
        )
        if finder.error:
            text = self.tr("The search ended with an error: {detail}").format(detail=finder.error)
        elif finder.is_searching:
            text = self._progress()
        elif rate is None:
            text = self.tr("The loss never falls: there is no rate to suggest.")
        elif self._chosen is not None:
            text = self.tr("Chosen by hand: {rate}").format(rate=f"{rate:.2g}")
        else:
            text = self.tr("The loss falls steepest at {rate}.").format(rate=f"{rate:.2g}")
        self.sentence.setText(text)

    def _progress(self) -> str:
        left = self.finder.seconds_left()
        if left is None:
            return self.tr("The first rates are tried…")
        return self.tr("Rates tried: {count} of {all}, at most {time} left").format(
            count=len(self.finder.rates), all=STEPS, time=duration(left)
        )

    @Slot(float)
    def _choose(self, rate: float) -> None:
        self._chosen = rate
        self._refresh()

    @Slot()
    def _start_or_stop(self) -> None:
        if self.finder.is_searching:
            self.finder.stop()
        else:
            self._chosen = None
            self.finder.start()

    @Slot()
    def _use(self) -> None:
        rate = self.rate
        assert rate is not None
        try:
            recipe = replace(self._document.recipe, learning_rate=float(f"{rate:.2g}"))
        except RecipeError:
            return
        self._document.set_recipe(recipe)
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._explanation)
        column.addWidget(self.plot, 1)
        column.addWidget(self.sentence)
        buttons = row(self.again_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.use_button)
        column.addLayout(buttons)
