"""What the command palette finds: all of it, by its name in either language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fashion_gui.app.commands_found import Found, best, everything
from fashion_gui.app.lesson_places import workspace_of
from fashion_gui.app.other_language import other_language, plain
from fashion_gui.app.settings_found import NOT_IN_THE_WINDOW, settings_found
from fashion_gui.lessons.vocabulary import PARTS, SETTINGS, WORKSPACES
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import SetParameters
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.views.results.workspace import ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.page_hands import turn_every_page
from tests.app.window_hands import Open
from tests.session.running import TRAINING_MILLISECONDS, Program

OTHERS = other_language()


@pytest.fixture(params=["en", "ko"])
def shown(open_program: Open, request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Program]:
    """The program in one language and then in the other."""
    with open_program() as program:
        lessons = program.session.lessons
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        program.session.settings.language = request.param
        yield program


def entries(program: Program) -> list[Found]:
    return everything(program.window, program.session, OTHERS)


def is_korean(text: str) -> bool:
    return any("\uac00" <= letter <= "\ud7a3" for letter in text)


def is_found(found: list[Found], typed: str, title: str) -> bool:
    return title in [it.title for it in best(typed, found)]


CONVOLUTIONS = {"Conv2D", "SeparableConv2D", "DepthwiseConv2D", "Conv2DTranspose"}
TYPED = {
    "합성곱": CONVOLUTIONS,
    "convolution": CONVOLUTIONS,
    "풀링": {it for it in CATALOG if "Pooling" in it},
    "정규화": {"BatchNormalization", "LayerNormalization"},
    "드롭아웃": {"Dropout", "SpatialDropout2D"},
    "fully connected": {"Dense"},
}


def test_that_layers_are_found_by_what_the_field_calls_them(shown: Program) -> None:
    found = entries(shown)
    for typed, kinds in TYPED.items():
        titles = {it.title for it in best(typed, found)}
        assert titles & set(CATALOG) >= kinds, typed


def test_that_every_layer_is_found_by_its_name_in_keras_english_and_korean(shown: Program) -> None:
    found = entries(shown)
    for kind in CATALOG:
        of_kind = [it for it in found if it.names[0] == kind and len(it.names) > 2]
        (entry,) = [it for it in of_kind if it.detail not in ("Glossary", "용어집")]
        keras, *called = entry.names
        assert keras == kind
        assert any(is_korean(it) for it in called), kind
        assert not all(is_korean(it) for it in called), kind
        for name in entry.names:
            assert is_found(found, name, kind), name


def test_that_every_setting_is_found_in_both_languages(shown: Program) -> None:
    found = entries(shown)
    places = list(settings_found())
    assert {it.setting for it in places} - {""} == set(SETTINGS) - NOT_IN_THE_WINDOW
    for place in places:
        assert place.part in PARTS
        assert workspace_of(place.part)
        assert is_found(found, place.title, place.title)
    untranslated = {it.name for kind in OPTIMIZERS.values() for it in kind.hyperparameters}
    for setting in set(SETTINGS) - NOT_IN_THE_WINDOW:
        titles = [it.title for it in places if it.setting == setting]
        names = [name for it in found if it.title in titles for name in it.names]
        assert {"tensorboard"} >= {setting} or any(is_korean(it) for it in names), setting
        assert any(not is_korean(it) for it in names), setting
    for name in untranslated:
        assert is_found(found, name, name), "by Keras's name in every language"


def actions_in(actions: list[QAction]) -> Iterator[QAction]:
    """Every action of the menus, enabled or not."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from actions_in(menu.actions())
        elif not action.isSeparator() and action.text():
            yield action


def texts(program: Program, language: str) -> dict[QAction, str]:
    program.session.settings.language = language
    program.window.menus.retranslate_ui()
    return {it: plain(it.text()) for it in actions_in(program.window.menus.actions())}


def test_that_every_action_of_the_menus_is_found_in_both_languages(shown: Program) -> None:
    language = shown.session.settings.language
    shown.session.document.apply(SetParameters("dense", {"units": 50}))  # "Undo Change dense"
    english, korean = texts(shown, "en"), texts(shown, "ko")
    assert len(english) > 70
    current = texts(shown, language)
    for action in english:
        action.setEnabled(True)
    found = entries(shown)
    undo = shown.window.menus.edit.undo
    for action, title in current.items():
        typed = [english[action], korean[action]]
        if action is undo:
            assert english[undo].startswith("Undo ")
            typed = ["Undo", "실행 취소"]
        for text in typed:
            assert is_found(found, text, title), (text, title)


LEFT_OUT = {
    "NearestGarments": "a garment that is like the one chosen, and soon another",
    "ChallengePage": "an answer: a class of garments",
    "QuestionCard": "an answer",
    "LessonCard": "Start: the palette starts the lesson by its title",
}
"""By the widget around it: what is no command, and why."""


@dataclass(frozen=True)
class Seen:
    """A button that a person sees, or an action of a menu that it opens or of the keyboard."""

    what: QAbstractButton | QAction

    @property
    def name(self) -> str:
        """What it says, as a person would type it."""
        spoken = self.what.accessibleName() if isinstance(self.what, QAbstractButton) else ""
        words = (spoken or self.what.text()).replace("&", "").rstrip("…")
        words = words.removesuffix("  F9").removesuffix(" (F7)")
        return words.split("  ")[-1].strip()

    @property
    def is_left_out(self) -> bool:
        around = self.what.parent()
        while around is not None:
            name = type(around).__name__
            if name == "LessonCard":
                return self.what is getattr(around, "start", None)
            if name in LEFT_OUT:
                return isinstance(self.what, QAbstractButton) and self.what.property("noCommand")
            around = around.parent()
        return False


def seen_in(page: QWidget) -> Iterator[Seen]:
    """What can be done where a person looks now."""
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            yield Seen(button)
            menu = button.menu() if isinstance(button, (QToolButton, QPushButton)) else None
            yield from (Seen(it) for it in ([] if menu is None else menu.actions()) if can_do(it))
    for widget in [page, *page.findChildren(QWidget)]:
        if widget.isVisible():
            yield from (Seen(it) for it in widget.actions() if can_do(it))


def can_do(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and not isinstance(action.menu(), QMenu)


def test_that_whatever_can_be_pressed_is_found_in_both_languages(
    open_program: Open, qtbot: QtBot
) -> None:
    with open_program() as program:
        for name in WORKSPACES:
            program.window.workspace(name)
        program.train()
        program.window.show_workspace("results")
        results, train = program.window.workspace("results"), program.window.workspace("train")
        assert isinstance(results, ResultsWorkspace)
        assert isinstance(train, TrainWorkspace)
        qtbot.waitUntil(results.cards.isVisible, timeout=TRAINING_MILLISECONDS)
        train.runs.table.selectRow(0)
        names: dict[str, list[str]] = {}
        for language in ("ko", "en"):
            program.session.settings.language = language
            QApplication.processEvents()
            commands, others = look_everywhere(program, qtbot)
            names[language] = [it.name for it in commands]
            assert len(commands) > 170
            assert len(others) < 30
        both = list(zip(names["en"], names["ko"], strict=True))
        program.window.show_workspace("draw")
        for language in ("en", "ko"):
            program.session.settings.language = language
            QApplication.processEvents()
            found = entries(program)
            called = [(typed, pair[language == "ko"]) for pair in both for typed in pair]
            assert [it for it in called if not is_called(best(it[0], found), it[1])] == []


def look_everywhere(program: Program, qtbot: QtBot) -> tuple[list[Seen], list[Seen]]:
    """The commands that a person sees, in their order, and what else has a name."""
    seen: dict[QAbstractButton | QAction, Seen] = {}
    for page in turn_every_page(program, qtbot):
        seen |= {it.what: it for it in seen_in(page)}
    seen |= {it.what: it for it in seen_in(program.window.run_bar)}
    named = [it for it in seen.values() if any(map(str.isalpha, it.name))]
    return (
        [it for it in named if not it.is_left_out],
        [it for it in named if it.is_left_out],
    )


def is_called(found: list[Found], name: str) -> bool:
    return any(it.title.casefold().endswith(name.casefold()) for it in found)
