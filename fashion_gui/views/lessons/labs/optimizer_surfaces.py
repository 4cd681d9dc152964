"""Eight optimizers on a surface of two weights, from one point."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from fashion_gui.runs.descent import Descent
from fashion_gui.runs.surfaces import SAMPLES, SURFACES, Point
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.surface_view import SurfaceView
from fashion_gui.views.lessons.labs.walk_formula import WalkFormula
from fashion_gui.views.lessons.labs.walk_numbers import WalkNumbers
from fashion_gui.views.lessons.labs.walk_table import WalkTable, colours_of
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

MOST_STEPS = 1000
"""Where the animation rests."""
WALKED = 10
"""Steps from which on a lesson takes a surface for seen."""
BATCHES = (SAMPLES, 8, 1)
"""Samples in a step: batch, mini-batch and stochastic gradient descent."""
_SPEEDS = (0.1, 0.2, 0.35, 0.6, 1.0, 2.0, 4.0)
"""Steps in a frame, of which there are thirty a second."""


class OptimizerSurfaces(TranslatedWidget):
    """The demonstration. Plays in the session's frames, only while it is seen.

    Attributes:
        descent: the walks as they are now.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        settings = session.settings
        self._session = session
        self._facts = session.lessons.facts.labs
        self._due = 0.0
        self._seed = 0
        self.surfaces = Segmented(tuple(SURFACES), settings)
        self.batches = Segmented(BATCHES, settings)
        self.view = SurfaceView(settings)
        self.table = WalkTable(settings)
        self.formula = WalkFormula(settings)
        self.numbers = WalkNumbers(settings)
        self.play = QPushButton()
        self.step = QPushButton()
        self.reset = QPushButton()
        self.rates = QPushButton()
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self._speed_name = label("secondary")
        self._count = label("figure")
        self._sentence = label("secondary", wrap=True)
        self._start: Point = SURFACES["valley"].start
        self.descent = self._new_descent()
        self._lay_out()
        self.surfaces.value_changed.connect(self._change_surface)
        self.batches.value_changed.connect(self.start_again)
        self.table.rates_changed.connect(self.start_again)
        self.table.look_changed.connect(self._show)
        self.view.start_moved.connect(self._take_start)
        self.play.toggled.connect(self._on_play)
        self.step.clicked.connect(self.take_step)
        self.reset.clicked.connect(self.start_again)
        self.rates.clicked.connect(self.table.reset_rates)
        session.frame.connect(self._on_frame)
        settings.theme_changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        names = {
            "valley": self.tr("Valley"),
            "saddle": self.tr("Saddle"),
            "bumpy": self.tr("Bumps"),
            "scaled": self.tr("Badly scaled"),
        }
        for name, text in names.items():
            self.surfaces.set_text(name, text)
        kinds = {
            SAMPLES: (self.tr("Batch"), self.tr("Every step sees all 64 samples: no noise.")),
            8: (self.tr("Mini-batch"), self.tr("Every step sees 8 of the 64 samples.")),
            1: (self.tr("Stochastic"), self.tr("Every step sees one of the 64 samples.")),
        }
        for size, (text, tip) in kinds.items():
            self.batches.set_text(size, text)
            self.batches.button(size).setToolTip(tip)
        self.step.setText(self.tr("Step"))
        self.step.setToolTip(self.tr("One update of every optimizer."))
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Back to the start, with nothing remembered."))
        self.rates.setText(self.tr("Learning rates as given"))
        self.rates.setToolTip(self.tr("Puts back the learning rates that suit these surfaces."))
        self._speed_name.setText(self.tr("Speed"))
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Steps a second."))
        self.view.setAccessibleName(self.tr("Surface of the loss of two weights"))
        self.view.setToolTip(self.tr("Drag the start, or move it with the arrow keys."))
        self._word_play()
        self._show()

    @Slot(object)
    def move_start(self, point: Point) -> None:
        """All begin here."""
        self._start = point
        self.start_again()

    @Slot()
    def start_again(self) -> None:
        """Puts every optimizer back to the start, with nothing remembered."""
        self.descent = self._new_descent()
        self._due = 0.0
        self._show()

    @Slot()
    def take_step(self) -> None:
        """One update of every optimizer; what plays stops."""
        self.play.setChecked(False)
        self._walk(1)
        self._show()

    def set_driven(self) -> None:
        """Somebody else takes the steps: what a person would take them by is put away, and so are
        the numbers of a single step."""
        for part in (
            self.play, self.step, self.reset, self.rates, self.speed, self._speed_name,
            self.numbers,
        ):  # fmt: skip
            part.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.play.setChecked(False)

    def _new_descent(self) -> Descent:
        surface = SURFACES[self.surfaces.value]
        return Descent(surface, self._start, self.table.rates, self.batches.value, self._seed)

    @Slot(object)
    def _change_surface(self, name: str) -> None:
        self.move_start(SURFACES[name].start)

    @Slot(object)
    def _take_start(self, point: Point) -> None:
        self._facts.note("starts_tried", point)
        self.move_start(point)

    def _walk(self, steps: int) -> None:
        """Makes steps, and tells the lesson."""
        for _ in range(steps):
            self.descent.step()
        if self.descent.steps >= WALKED:
            self._facts.note("surfaces_walked", self.surfaces.value)
            self._facts.note("noises_walked", self.batches.value)
        for name, walk in self.descent.walks.items():
            if walk.has_diverged:
                self._facts.note("flown_off", name)

    @Slot(bool)
    def _on_play(self, is_on: bool) -> None:
        if is_on and self.descent.steps >= MOST_STEPS:
            self.start_again()
        self._word_play()

    @Slot()
    def _on_frame(self) -> None:
        if not self.play.isChecked():
            return
        self._due += _SPEEDS[self.speed.value()]
        steps = int(self._due)
        self._due -= steps
        self._walk(steps)
        if self.descent.steps >= MOST_STEPS:
            self.play.setChecked(False)
        if steps:
            self._show()

    @Slot()
    def _show(self) -> None:
        colours = colours_of(self._session.settings)
        shown = {name: colours[name] for name in self.table.shown}
        self.view.show_descent(self.descent, self._start, shown, self.table.selected)
        self.table.show_descent(self.descent)
        self._facts.show("surface", self.surfaces.value)
        walk = self.descent.walks[self.table.selected]
        self.formula.show_walk(walk)
        self.numbers.show_walk(walk)
        self._count.setText(self.tr("Step {count}").format(count=f"{self.descent.steps:,}"))
        self._sentence.setText(self._surface_sentence())

    def _surface_sentence(self) -> str:
        match self.surfaces.value:
            case "valley":
                return self.tr(
                    "Steep walls and a flat floor: plain SGD is thrown from wall to wall and then "
                    "creeps along the floor; momentum adds up what all steps agree on."
                )
            case "saddle":
                return self.tr(
                    "Flat in the middle without being lowest: a gradient of nearly zero holds SGD "
                    "there for long; noise and a step for each weight lead off it."
                )
            case "bumpy":
                return self.tr(
                    "Many hollows: without noise most end in the nearest one; momentum, or the "
                    "noise of small batches, may carry over."
                )
            case _:
                return self.tr(
                    "One weight counts 160 times the other: one learning rate is too large for y "
                    "and too small for x; Adagrad, RMSprop and Adam scale each weight."
                )

    def _word_play(self) -> None:
        is_on = self.play.isChecked()
        self.play.setText(self.tr("Pause") if is_on else self.tr("Play"))
        self.play.setToolTip(self.tr("Lets all optimizers walk, or stops them."))
        self._paint_icons()

    @Slot()
    def _on_theme(self) -> None:
        self._paint_icons()
        self._show()

    def _paint_icons(self) -> None:
        theme = self._session.settings.theme
        name = "pause" if self.play.isChecked() else "play"
        icons = ((self.play, name), (self.step, "step-forward"), (self.reset, "undo-2"))
        for button, icon in icons:
            colour = theme.on_accent if button is self.play else theme.text
            button.setIcon(QIcon(pixmap(icon, colour, 16)))
            button.setIconSize(QSize(16, 16))

    def _lay_out(self) -> None:
        self.play.setCheckable(True)
        self.play.setProperty("role", "primary")
        self.play.setMinimumWidth(11 * UNIT)
        self.speed.setRange(0, len(_SPEEDS) - 1)
        self.speed.setValue(2)
        self.speed.setFixedWidth(12 * UNIT)
        self._count.setMinimumWidth(10 * UNIT)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence.setFixedHeight(4 * UNIT)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = row(self.surfaces, spacing=2 * UNIT)
        top.addStretch(1)
        top.addWidget(self.batches)
        transport = row(self.play, self.step, self.reset)
        transport.addStretch(1)
        transport.addLayout(row(self._speed_name, self.speed, self._count))
        formula = Card()
        formula.column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, 0)
        formula.column.addWidget(self.formula)
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        left.addWidget(self.view, 1)
        left.addLayout(transport)
        left.addWidget(formula)
        side = Card()
        side.setFixedWidth(42 * UNIT)
        side.column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        side.column.addWidget(self.table)
        side.column.addStretch(1)
        side.column.addWidget(self.rates)
        side.column.addStretch(1)
        side.column.addWidget(self.numbers)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addLayout(left, 1)
        both.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(top)
        column.addWidget(self._sentence)
        column.addLayout(both, 1)
