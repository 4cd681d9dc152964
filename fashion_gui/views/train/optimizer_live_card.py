"""The optimizer's arithmetic for one weight, alive while a run goes on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QIcon, QShowEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from fashion_gui.network.project import Project
from fashion_gui.session.optimizer_formulas import (
    THRESHOLD,
    constant_text,
    formula_lines,
    symbol_of,
)
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.step_table import StepTable
from fashion_gui.views.train.weight_chooser import WeightChooser
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.translated import TranslatedWidget

FRAMES = 3
"""Frames of the session for one repaint: ten a second, so that numbers can be read."""
_ICON = 16


class OptimizerLiveCard(TranslatedWidget):
    """Formula and numbers of the last step of the weight chosen. Watches while it is seen."""

    unfolded: ClassVar[bool] = False
    """Whether the card is unfolded, for as long as the program runs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frames = 0
        self._left_behind: Project | None = None
        self.heading = QToolButton()
        self._name = label("secondary")
        self.chooser = WeightChooser(session.settings)
        self.formula = Formula(session.settings, 24)
        self.constants = Formula(session.settings, 14)
        self.table = StepTable(session.settings)
        self._hint = label("caption", wrap=True)
        self._content = QWidget()
        self._lay_out()
        self.heading.toggled.connect(self._fold)
        self.chooser.chosen.connect(self._watch)
        session.document.replaced.connect(self._leave_run_behind)
        session.document.network_changed.connect(self.show_optimizer)
        session.document.recipe_changed.connect(self.show_optimizer)
        session.trainer.state_changed.connect(self.show_optimizer)
        session.frame.connect(self._follow)
        session.settings.theme_changed.connect(self._paint_chevron)
        self._fold(OptimizerLiveCard.unfolded)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.heading.setText(self.tr("The optimizer at one weight"))
        self.heading.setToolTip(
            self.tr("What the last step made of a weight, by Keras and by the formula.")
        )
        self.show_optimizer()

    @Slot()
    def show_optimizer(self) -> None:
        """Shows formula and weights of the run that goes on or went last, or else of the next."""
        project = self._shown_project()
        recipe = project.recipe
        self._name.setText(OPTIMIZER_NAMES[recipe.optimizer])
        lines = formula_lines(recipe.optimizer, recipe.optimizer_values, recipe.clipping)
        self.formula.set_lines(lines)
        signs = [(symbol_of(name), it) for name, it in recipe.optimizer_values.items()]
        if recipe.clipping is not None:
            signs.append((THRESHOLD, recipe.clipping.threshold))
        constants = [
            f"{sign} = {constant_text(it)}"
            for sign, it in signs
            if sign and isinstance(it, (int, float))
        ]
        self.constants.set_lines([r" \quad ".join(constants)] if constants else [])
        self.constants.setVisible(bool(constants))
        self.table.show_optimizer(recipe)
        self.chooser.offer(project)
        self._show_step()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch()

    @Slot()
    def _watch(self) -> None:
        seen = self.isVisible() and self.heading.isChecked()
        self._session.trainer.watch(self.chooser.choice if seen else None)
        self._show_step()

    @Slot()
    def _follow(self) -> None:
        self._frames = (self._frames + 1) % FRAMES
        if self._frames == 0 and self._content.isVisible():
            self._show_step()

    def _show_step(self) -> None:
        trainer = self._session.trainer
        is_its = trainer.project is not None and self._shown_project() is trainer.project
        last = trainer.last_batches if is_its else None
        step = None if last is None else last.weight_step
        if step is not None and step.choice != self.chooser.choice:
            step = None
        self.table.show_step(step)
        if step is not None:
            hint = self.tr("The last step of the run, ten times a second at most.")
        elif trainer.state is RunState.IDLE:
            hint = self.tr("Press Train: the numbers of every step appear here.")
        else:
            hint = self.tr("The numbers appear with the next step, if the run has this weight.")
        self._hint.setText(hint)

    def _shown_project(self) -> Project:
        """The project of the last run as it was then: its weights are those that have numbers."""
        trainer, document = self._session.trainer, self._session.document
        run = trainer.project
        if run is None or trainer.state is not RunState.IDLE:
            return run or document.project
        is_over = trainer.last_batches is None or run is self._left_behind
        then, now = run.recipe, document.recipe
        same = (then.optimizer, then.clipping) == (now.optimizer, now.clipping)
        return document.project if is_over or not same else run

    @Slot()
    def _leave_run_behind(self) -> None:
        """Another project is open: what the last run did was not its doing."""
        self._left_behind = self._session.trainer.project
        self.chooser.forget()
        self.show_optimizer()

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        OptimizerLiveCard.unfolded = unfolded
        self.heading.setChecked(unfolded)
        self._content.setVisible(unfolded)
        self._paint_chevron()
        self._watch()

    @Slot()
    def _paint_chevron(self) -> None:
        colour = self._session.settings.theme.text_secondary
        picture = pixmap("chevron-down", colour, _ICON)
        if not self.heading.isChecked():
            picture = picture.transformed(QTransform().rotate(-90))
        self.heading.setIcon(QIcon(picture))

    def _lay_out(self) -> None:
        self.heading.setProperty("role", "flat")
        self.heading.setCheckable(True)
        self.heading.setStyleSheet(
            "QToolButton { font-weight: 600; font-size: 14px; padding: 2px 0; }"
            "QToolButton:checked { background: transparent; color: palette(window-text); }"
        )
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(_ICON, _ICON))
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self._name)
        head.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(2 * UNIT)
        left.addWidget(self.formula)
        left.addWidget(self.constants)
        left.addWidget(self._hint)
        left.addStretch(1)
        self.table.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        both = QHBoxLayout()
        both.setSpacing(6 * UNIT)
        both.addLayout(left)
        both.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop)
        both.addStretch(1)
        content = QVBoxLayout(self._content)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(2 * UNIT)
        content.addWidget(self.chooser)
        content.addLayout(both)
        card = Card()
        card.column.addLayout(head)
        card.column.addWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
