"""What the command palette finds: all of it, by its name in either language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from fashion_gui.app.actions_found import actions_found
from fashion_gui.app.commands_found import Found, best, everything
from fashion_gui.app.lesson_places import workspace_of
from fashion_gui.app.other_language import other_language, plain
from fashion_gui.app.settings_found import NOT_IN_THE_WINDOW, settings_found
from fashion_gui.lessons.vocabulary import PARTS, SETTINGS
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import SetParameters
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace
from tests.app.window_hands import Open
from tests.session.running import Program

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
        (entry,) = [it for it in found if it.names[0] == kind and len(it.names) > 2]
        keras, *called = entry.names
        assert keras == kind
        assert any(is_korean(it) for it in called), kind
        assert not all(is_korean(it) for it in called), kind
        for name in entry.names:
            assert is_found(found, name, kind), name


def test_that_what_only_workspaces_do_is_found_in_both_languages(shown: Program) -> None:
    found = entries(shown)
    actions = list(actions_found())
    assert len(actions) > 10
    for action in actions:
        title = plain(action.title)
        (entry,) = [it for it in found if it.title == title and it.detail == action.place]
        assert len({is_korean(it) for it in entry.names}) == 2, title
        for name in entry.names:
            assert "{" not in name
            assert is_found(found, name, title), name


def test_that_what_only_workspaces_do_is_done_and_has_the_keys_that_it_has_there(
    shown: Program,
) -> None:
    window = shown.window

    def press(title: str) -> None:
        (action,) = [it for it in actions_found() if it.title == title]
        (entry,) = [it for it in entries(shown) if (it.title, it.detail) == (title, action.place)]
        entry.do()

    actions = list(actions_found())
    for action in actions:
        buttons = window.workspace(action.workspace).findChildren(QAbstractButton)
        hints = [f"{it.text()} {it.toolTip()}" for it in buttons]
        told = [it for it in hints if action.keys in it]
        assert any(action.title in it for it in told) or action.keys == "F8", action.title
        assert told, action.title
    draw, inside = window.workspace("draw"), window.workspace("inside")
    assert isinstance(draw, DrawWorkspace)
    assert isinstance(inside, InsideWorkspace)
    (mirror,) = [it.title for it in actions if it.keys == "M"]
    training, prediction = [it.title for it in actions if it.keys == "F8"]
    press(mirror)
    assert draw.drawing.mirror.isChecked()
    assert shown.session.lessons.facts.workspace == "draw"
    for title, mode in ((training, Mode.TRAINING), (prediction, Mode.PREDICTION)):
        press(title)
        assert inside.bar.modes.value is mode
        assert shown.session.lessons.facts.workspace == "inside"
    (game,) = [it.title for it in actions if it.keys == "G"]
    press(game)
    assert draw.game_bar.isVisible()


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
