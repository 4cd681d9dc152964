"""Presentation mode: what a class sees of it, from the last row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.spotlight import Spotlight
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.session.inference import InferenceState
from fashion_gui.views.data.encodings_page import Example
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.lessons.text_blocks import Picture
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from fashion_gui.widgets.layout import SidePanel
from fashion_gui.widgets.segmented import Segmented
from tests.app.window_hands import Open, present
from tests.app.writing_hands import (
    LEAST_PIXELS,
    SETTLING_MILLISECONDS,
    lasting_complaints,
    noted_on_pixmaps,
    writings_of,
)
from tests.session.running import TRAINING_MILLISECONDS, Program

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


pytestmark = pytest.mark.usefixtures("program_fonts")


@pytest.fixture
def presenting(program: Program) -> Iterator[Program]:
    """The program in presentation mode at 1280 × 720."""
    present(program)
    yield program
    program.session.settings.presenting = False


def _pages(page: QWidget) -> Iterator[str]:
    """Turns the pages of a workspace, the lower panel of the network among them."""
    choice = getattr(page, "pages", None)
    if isinstance(choice, Segmented):
        for value in choice._values:
            choice.set_value(value)
            yield str(value)
        return
    yield ""
    lower = getattr(page, "lower_panel", None)
    if lower is not None:
        for tab in (lower.code_tab, lower.summary_tab, lower.history_tab):
            QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
            yield tab.text()
        lower.set_unfolded(False)


def test_that_f5_enlarges_contrasts_and_clears_and_escape_gives_everything_back(
    program: Program,
) -> None:
    window, settings = program.window, program.session.settings
    window.show_workspace("train")
    QTest.qWait(SETTLING_MILLISECONDS)
    panels = [it for it in window.findChildren(QWidget) if isinstance(it, SidePanel)]
    label = window.run_bar.findChild(QLabel)
    assert label is not None
    before = (label.font().pixelSize(), window.rail.width(), window.run_bar.height())
    shown = [it.isVisible() for it in panels]
    assert any(shown)

    program.key(Key.Key_F5)
    QTest.qWait(SETTLING_MILLISECONDS)
    assert window.isFullScreen()
    assert settings.zoom == 1.5
    assert label.font().pixelSize() >= 1.5 * before[0]
    assert window.run_bar.height() == round(1.5 * before[2])
    assert window.rail.width() < before[1]
    assert settings.theme.text == "#000000"
    assert not any(it.isVisible() for it in panels)

    program.key(Key.Key_Escape)
    QTest.qWait(SETTLING_MILLISECONDS)
    assert not window.isFullScreen()
    assert (label.font().pixelSize(), window.rail.width(), window.run_bar.height()) == before
    assert [it.isVisible() for it in panels] == shown
    assert settings.theme.text != "#000000"


def test_that_a_button_with_a_menu_grows_with_its_icon(program: Program) -> None:
    window = program.window
    window.show_workspace("train")
    page = window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    QTest.qWait(SETTLING_MILLISECONDS)
    export = page.charts.export
    before = export.button.size()
    icon = export.button.iconSize()
    present(program)
    program._qtbot.waitUntil(lambda: export.button.width() >= 1.4 * before.width())
    assert export.button.size() == export.size()
    assert export.button.iconSize() == icon * 1.5
    hint = export.button.sizeHint()
    assert export.button.width() >= hint.width()
    assert export.button.height() >= hint.height()
    program.session.settings.presenting = False


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_pictures_in_lessons_grow_with_the_text(program: Program, language: str) -> None:
    program.session.settings.language = language
    lessons = program.session.lessons
    program._qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
    lessons.start(next(it for it in lessons.lessons if it.id == "dropout"), 0)
    panel = program.window.lesson_guide.panel
    assert panel is not None

    def pictures() -> list[Picture]:
        return [it for it in panel.text.findChildren(Picture) if it.isVisible()]

    def picture() -> Picture:
        QTest.qWait(SETTLING_MILLISECONDS)
        # Read by a worker: later on a machine that has much else to do.
        program._qtbot.waitUntil(lambda: len(pictures()) == 1)
        return pictures()[0]

    width = picture().pixmap().deviceIndependentSize().width()
    assert width == 272
    present(program)
    assert picture().pixmap().deviceIndependentSize().width() == 1.5 * width
    right = picture().mapTo(panel, picture().rect().topRight()).x()
    assert picture().width() >= 1.5 * width
    assert right <= panel.width(), "none of it is cut off"
    lessons.go_on()
    lessons.go_back()
    assert picture().pixmap().deviceIndependentSize().width() == 1.5 * width, "shown anew"
    program.session.settings.presenting = False
    assert picture().pixmap().deviceIndependentSize().width() == width


def test_that_f4_brings_the_panels_back_for_a_while(presenting: Program) -> None:
    window = presenting.window
    window.show_workspace("train")
    panels = [
        it for it in window.workspace("train").findChildren(QWidget) if isinstance(it, SidePanel)
    ]
    presenting.key(Key.Key_F4)
    assert panels
    assert all(it.isVisible() for it in panels)
    presenting.key(Key.Key_F4)
    assert not any(it.isVisible() for it in panels)


def test_that_a_panel_put_away_comes_back_as_its_page_wants_it(presenting: Program) -> None:
    page = presenting.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    settings_card = page._bottom
    values = list(page.pages._values)
    page.pages.set_value(values[2])
    presenting.key(Key.Key_F4)
    assert not settings_card.isVisible()
    page.pages.set_value(values[0])
    assert settings_card.isVisible()


def test_that_control_plus_and_minus_zoom_and_0_goes_back(presenting: Program) -> None:
    settings = presenting.session.settings
    presenting.key(Key.Key_Plus, CTRL)
    assert settings.zoom == 1.75
    presenting.key(Key.Key_Minus, CTRL)
    presenting.key(Key.Key_Minus, CTRL)
    assert settings.zoom == 1.25
    presenting.key(Key.Key_0, CTRL)
    assert settings.zoom == 1.5


def test_that_the_desk_has_a_zoom_of_its_own(program: Program) -> None:
    settings = program.session.settings
    program.key(Key.Key_Plus, CTRL)
    assert settings.zoom == 1.1
    program.key(Key.Key_F5)
    assert settings.zoom == 1.5
    program.key(Key.Key_F5)
    assert settings.zoom == 1.1
    program.key(Key.Key_0, CTRL)
    assert settings.zoom == 1.0


def test_that_the_spotlight_is_bright_at_the_pointer_and_dims_the_rest(
    presenting: Program, qtbot: QtBot
) -> None:
    window = presenting.window
    (light,) = window.findChildren(Spotlight)
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    bare = window.grab().toImage()
    presenting.window.menus.spotlight.trigger()
    qtbot.waitUntil(light.isVisible)
    lit = window.grab().toImage()
    centre, corner = window.rect().center(), window.rect().topLeft() + window.rect().center() / 8
    assert lit.pixelColor(centre) == bare.pixelColor(centre)
    assert lit.pixelColor(corner).lightness() < 0.6 * bare.pixelColor(corner).lightness()
    assert window.childAt(centre) is not light
    presenting.window.menus.spotlight.trigger()
    assert not light.isVisible()


@pytest.mark.parametrize("with_panels", [False, True], ids=["hero alone", "with panels"])
def test_that_all_writing_of_every_workspace_can_be_read_from_the_last_row(
    open_program: Open, monkeypatch: pytest.MonkeyPatch, with_panels: bool
) -> None:
    with open_program() as program:
        program.wait_until_ready()
        program.train()
        qtbot_wait(program)
        present(program)
        if with_panels:
            program.key(Key.Key_F4)
        found: list[str] = []
        read = 0
        with noted_on_pixmaps(monkeypatch) as on_pixmaps:
            for language in ("en", "ko"):
                program.session.settings.language = language
                for workspace in WORKSPACES:
                    program.window.show_workspace(workspace.name)
                    if workspace.name == "inside":  # until a garment has gone through it
                        QTest.qWait(10 * SETTLING_MILLISECONDS)
                    for page in _pages(program.window.workspace(workspace.name)):
                        place = f"{language} {workspace.name} {page}: "
                        found += [place + it for it in lasting_complaints(program.window)]
                        on_pixmaps.forget()  # those of layouts on the way to this one
                        program.session.settings.theme_changed.emit()  # all is painted anew
                        QTest.qWait(2 * SETTLING_MILLISECONDS)
                        found += [place + it for it in on_pixmaps.complaints(LEAST_PIXELS)]
                        read += sum(len(writings_of(it)) for it in _visible(program.window))
        program.session.settings.presenting = False
        QApplication.processEvents()
    assert read > 1000
    assert on_pixmaps.count > 20
    assert not found, "\n".join(dict.fromkeys(found))


def test_that_lessons_and_the_class_demo_are_readable_and_none_is_cut_off(
    presenting: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = presenting.window, presenting.session
    lessons = session.lessons
    presenting._qtbot.waitUntil(lambda: bool(lessons.lessons))
    presenting.wait_until_ready()
    found: list[str] = []
    for language in ("en", "ko"):
        session.settings.language = language
        for lesson in lessons.lessons:
            for place in range(len(lesson.steps) + 1):
                lessons.start(lesson, place)
                where = f"{language} {lesson.id} {place}: "
                found += [where + it for it in lasting_complaints(window)]
                if session.lessons.facts.workspace == "inside":
                    found += [where + it for it in _on_pixmaps(presenting, monkeypatch)]
        window.menus.class_demo.trigger()
        show = window.show_guide.show
        assert show is not None
        show.pause_or_go_on()
        for place in range(len(show.scenes)):
            show.go_to(place)
            show.pause_or_go_on()
            where = f"{language} scene {place}: "
            found += [where + it for it in lasting_complaints(window)]
        show.leave()
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_what_scenes_of_the_class_demo_come_to_is_readable(
    presenting: Program, language: str
) -> None:
    """The demonstrations and pages that a scene turns to later on."""
    window, session, qtbot = presenting.window, presenting.session, presenting._qtbot
    session.settings.language = language
    presenting.wait_until_ready()
    window.show_guide.speed = 10.0
    window.menus.class_demo.trigger()
    show = window.show_guide.show
    assert show is not None
    show.scenes = tuple(replace(it, seconds=1e6) for it in show.scenes)
    assert not window.run_bar.isVisible()
    data, lessons = window.workspace("data"), window.workspace("lessons")
    train = window.workspace("train")
    assert isinstance(data, DataWorkspace)
    assert isinstance(lessons, LessonsWorkspace)
    assert isinstance(train, TrainWorkspace)

    def kind_of_lab(kind: str, is_told: Callable[[Any], bool]) -> Callable[[], bool]:
        return lambda: type(lessons.lab).__name__ == kind and is_told(lessons.lab)

    found: list[str] = []

    def encoded(example: Example) -> Callable[[], bool]:
        page = data.encodings
        return lambda: page.isVisible() and page.examples.value is example

    def collapse(without: bool) -> Callable[[], bool]:
        return kind_of_lab("Collapse", lambda it: it.kind.value is without and bool(it.answer))

    for scene, moment in (
        ("garments", encoded(Example.FOODS)),
        ("garments", encoded(Example.GARMENTS)),
        ("activation", collapse(True)),
        (
            "activation",
            kind_of_lab("Collapse", lambda it: not it.kind.value and it.answer is not None),
        ),
        ("activation", kind_of_lab("ActivationCurves", lambda it: it.norms is not None)),
        ("optimizers", kind_of_lab("OptimizerSurfaces", lambda it: it.descent.steps > 50)),
        ("stopping", lambda: bool(train.charts.what_if.answer.text())),
    ):
        place = [it.id for it in show.scenes].index(scene)
        if show.place != place:
            show.go_to(place)
        qtbot.waitUntil(moment, timeout=TRAINING_MILLISECONDS)
        show.pause_or_go_on()
        where = f"{language} {scene}: "
        found += [where + it for it in lasting_complaints(window)]
        show.pause_or_go_on()
    show.leave()
    assert not found, "\n".join(dict.fromkeys(found))


def _on_pixmaps(program: Program, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is wrong with the writing of what is painted beforehand, all of it painted anew."""
    with noted_on_pixmaps(monkeypatch) as noted:
        program.session.settings.theme_changed.emit()
        QTest.qWait(2 * SETTLING_MILLISECONDS)
        return noted.complaints(LEAST_PIXELS)


def qtbot_wait(program: Program) -> None:
    """Waits for the predictions of the test set, which Results shows."""
    inference = program.session.inference
    assert inference.state is not InferenceState.FAILED
    program._qtbot.waitUntil(lambda: inference.test_predictions is not None, timeout=30_000)


def _visible(window: QWidget) -> list[QWidget]:
    return [it for it in window.findChildren(QWidget) if it.isVisible()]
