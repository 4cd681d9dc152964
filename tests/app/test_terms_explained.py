"""Terms are explained where they appear: in every workspace, where the pointer rests on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from fashion_gui.glossary import glossary
from fashion_gui.lessons.vocabulary import WORKSPACES
from fashion_gui.session.trainer import RunState
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results.workspace import ResultsWorkspace
from tests.app.page_hands import turn_every_page
from tests.app.window_hands import Open
from tests.session.running import TRAINING_MILLISECONDS, Program

EXPLAINED = {
    "data": {"validation-share", "label-noise", "label", "one-hot"},
    "network": {"neuron", "activation", "bias", "dense"},
    "train": {"optimizer", "batch-size", "epoch", "loss", "accuracy", "learning-curve"},
    "inside": {"gradient-norm", "dead-relu", "activation", "mask", "loss", "neuron", "weight"},
    "results": {"accuracy", "loss", "confusion-matrix", "reliability", "epoch"},
    "lessons": {"derivative"},
    "": {"validation-loss", "validation-accuracy", "loss", "accuracy"},
}
"""Terms by the workspace that explains them; "" is the run bar."""


def tips_in(page: QWidget) -> str:
    """What is read where the pointer rests, in turn, on everything that is seen."""
    read = []
    for part in (page, *page.findChildren(QWidget)):
        if isValid(part) and part.isVisible():
            place = part.rect().center()
            event = QHelpEvent(QEvent.Type.ToolTip, place, part.mapToGlobal(place))
            QApplication.sendEvent(part, event)
            read.append(QToolTip.text())
    return "\n".join(dict.fromkeys(read))


def prepare(program: Program, qtbot: QtBot) -> None:
    """A network that was trained, a step that is frozen."""
    window = program.window
    for name in WORKSPACES:
        window.workspace(name)
    program.train()
    inside, results = window.workspace("inside"), window.workspace("results")
    assert isinstance(inside, InsideWorkspace)
    assert isinstance(results, ResultsWorkspace)
    window.show_workspace("results")
    qtbot.waitUntil(results.cards.isVisible, timeout=TRAINING_MILLISECONDS)
    window.show_workspace("inside")
    inside.panels.tabs.set_value(Tab.LAYERS)
    program.press(inside.bar.freeze_button)
    program.wait_for(RunState.PAUSED)
    qtbot.waitUntil(lambda: program.session.inside.step is not None)
    qtbot.waitUntil(inside.panels.layers.gradients.isVisible, timeout=TRAINING_MILLISECONDS)


def select_layer(program: Program) -> None:
    network = program.window.workspace("network")
    assert isinstance(network, NetworkWorkspace)
    network.canvas.select(["dense"])


def show_lab(program: Program, qtbot: QtBot) -> LessonsWorkspace:
    """The curves of activation functions in their lesson."""
    lessons = program.session.lessons
    qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    lesson = next(it for it in lessons.lessons if it.id == "activations")
    lessons.start(lesson)
    lessons.jump(next(place for place, it in enumerate(lesson.steps) if it.id == "curves"))
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    qtbot.waitUntil(lambda: page.lab is not None)
    return page


def test_that_terms_are_explained_in_every_workspace_and_language(
    open_program: Open, qtbot: QtBot
) -> None:
    with open_program() as program:
        prepare(program, qtbot)
        for language in ("en", "ko"):
            program.session.settings.language = language
            QApplication.processEvents()
            select_layer(program)
            read = {"": tips_in(program.window.run_bar)}
            for page in turn_every_page(program, qtbot):
                name = program.session.lessons.facts.workspace
                read[name] = read.get(name, "") + tips_in(page)
            program.session.trainer.stop()
            program.wait_for(RunState.IDLE)
            read["lessons"] += tips_in(show_lab(program, qtbot))
            program.session.lessons.leave()
            missing = [
                (workspace, term)
                for workspace, terms in EXPLAINED.items()
                for term in terms
                if glossary().term(term).texts[language] not in read[workspace]
            ]
            assert missing == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_precision_recall_and_f1_are_explained(
    open_program: Open, qtbot: QtBot, language: str
) -> None:
    with open_program() as program:
        page = program.window.workspace("results")
        assert isinstance(page, ResultsWorkspace)
        program.session.settings.language = language
        QApplication.processEvents()
        for term in ("precision", "recall", "f1"):
            text = glossary().term(term).texts[language]
            assert text in page.measures.table.toolTip()


def test_that_sentences_are_left_alone(open_program: Open) -> None:
    with open_program() as program:
        words = "The loss on the training set, and how the gradient of every weight comes about"
        sentence = QLabel(words, program.window)
        sentence.show()
        before = QToolTip.text()
        place = sentence.rect().center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, sentence.mapToGlobal(place))
        QApplication.sendEvent(sentence, event)
        assert QToolTip.text() == before
