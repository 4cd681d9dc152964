"""What a step rings: seen by a class in presentation mode, and found at the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.lesson_hands import train
from fashion_gui.app.lesson_places import widget_of, workspace_of
from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.session.lessons import Lessons
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.results.workspace import Page, ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from fashion_gui.widgets.layout import SidePanel
from fashion_gui.widgets.notice import Notice
from tests.app.window_hands import present
from tests.session.running import Program

LESSONS = {it.id: it for it in read_lessons(shipped_folder())[0]}
SETTLED = 250
"""Milliseconds after which a panel that came back stands where it stays, on most machines."""

PATIENCE = 4000
"""Milliseconds after which it does on every machine."""

LEAST_WIDTH, LEAST_HEIGHT = 48, 24
"""Pixels of a part that must be seen, or all of it where it is smaller."""

NEAR = 16
"""Pixels, across and down together, between a corner of a part and that of its ring."""

pytestmark = pytest.mark.usefixtures("program_fonts")


@pytest.fixture
def presenting(program: Program) -> Iterator[Program]:
    present(program)
    yield program
    program.session.settings.presenting = False


def lessons_of(program: Program) -> Lessons:
    lessons = program.session.lessons
    program._qtbot.waitUntil(lambda: len(lessons.lessons) == len(LESSONS))
    return lessons


def place_of(lesson: str, step: str) -> int:
    return [it.id for it in LESSONS[lesson].steps].index(step)


def show(program: Program, lesson: str, place: int) -> None:
    lessons_of(program).start(LESSONS[lesson], place)
    QTest.qWait(SETTLED)


def seen_of(program: Program, part: QWidget) -> QRect:
    """What is seen of a part, in the window's body."""
    body = program.window.centralWidget()
    assert body is not None
    if not part.isVisible():
        return QRect()
    seen, around = QRect(part.mapTo(body, QPoint(0, 0)), part.geometry().size()), part
    while around is not body:
        parent = around.parentWidget()
        assert parent is not None
        around = parent
        area = QRect(around.mapTo(body, QPoint(0, 0)), around.geometry().size())
        seen = seen.intersected(area if around is not body else body.rect())
    return seen


def is_ringed(program: Program, part: QWidget) -> bool:
    """Whether a ring lies around what is seen of a part, and enough of it is seen."""
    highlight, seen = program.window.lesson_guide.highlight, seen_of(program, part)
    if highlight is None or not highlight.isVisible():
        return False
    if seen.width() < min(LEAST_WIDTH, part.geometry().width()):
        return False
    if seen.height() < min(LEAST_HEIGHT, part.geometry().height()):
        return False
    return any(
        (seen.topLeft() - it.topLeft()).manhattanLength() <= NEAR
        and (seen.bottomRight() - it.bottomRight()).manhattanLength() <= NEAR
        for it in highlight.rings
    )


def complaint(program: Program, name: str) -> str:
    """What is wrong with the ring of a part; "" where it, or the way to it, is ringed."""
    window = program.window
    shown = program.session.lessons.facts.workspace
    if workspace_of(name) not in ("", shown):
        button = window.rail.button(workspace_of(name))
        return "" if is_ringed(program, button) else f"{name}: its workspace's button has no ring"
    part = widget_of(window, name)
    if not part.isVisible():
        return _complaint_of_way(program, name, part)
    return "" if is_ringed(program, part) else f"{name}: no ring"


def _complaint_of_way(program: Program, name: str, part: QWidget) -> str:
    """What is wrong with the way to a part that is not seen; it is gone along to the part."""
    page = program.window.workspace(workspace_of(name))
    ways = [it for it in page.findChildren(QAbstractButton) if is_ringed(program, it)]
    for button in ways:
        if button.isVisible() and not part.isVisible():
            program.press(button)
    if ways:
        QTest.qWait(SETTLED)
        return "" if is_ringed(program, part) else f"{name}: the button does not lead there"
    notices = [it for it in page.findChildren(Notice) if it.isVisible()]
    says_what_to_do = any("Train a network first" in it.text for it in notices)
    around = notices[0].parentWidget() if notices else None
    if says_what_to_do and around is not None and is_ringed(program, around):
        return ""
    return f"{name}: not seen, and no way to it"


def complaints(program: Program, lesson: str) -> list[str]:
    found = []
    for place, step in enumerate(LESSONS[lesson].steps):
        show(program, lesson, place)
        for name in step.highlight:
            told = lasting_complaint(program, name)
            found += [f"{step.id}: {told}"] if told else []
    return found


def lasting_complaint(program: Program, name: str) -> str:
    """What is still wrong with the ring of a part once pages and panels have come to rest."""
    deadline = QDeadlineTimer(PATIENCE)
    while (told := complaint(program, name)) and not deadline.hasExpired():
        QTest.qWait(SETTLED)
    return told


@pytest.mark.parametrize("lesson", LESSONS)
def test_that_a_class_sees_a_ring_around_all_that_a_step_speaks_of(
    presenting: Program, lesson: str
) -> None:
    assert not complaints(presenting, lesson)


def side_panels(program: Program, workspace: str) -> list[QWidget]:
    page = program.window.workspace(workspace)
    return [it for it in page.findChildren(QWidget) if isinstance(it, SidePanel)]


def panel_of(program: Program, name: str) -> QWidget:
    part = widget_of(program.window, name)
    return next(
        it for it in side_panels(program, workspace_of(name)) if it is part or it.isAncestorOf(part)
    )


def test_that_only_the_panel_spoken_of_comes_back_and_goes_with_its_step(
    presenting: Program,
) -> None:
    window, lessons = presenting.window, lessons_of(presenting)
    lessons.start(LESSONS["optimizers"], place_of("optimizers", "race"))
    form, table = panel_of(presenting, "recipe"), panel_of(presenting, "runs")
    assert table.isVisible()
    assert not form.isVisible()
    presenting.key(Qt.Key.Key_F4)
    assert form.isVisible()
    presenting.key(Qt.Key.Key_F4)
    assert table.isVisible()
    assert not form.isVisible()
    panel = window.lesson_guide.panel
    assert panel is not None
    presenting.press(panel.forward)  # it speaks of the epochs
    assert form.isVisible()
    assert not table.isVisible()
    presenting.press(panel.forward)  # of the curves
    assert not form.isVisible()
    presenting.press(panel.back)
    assert form.isVisible()
    presenting.press(panel.leave)
    window.show_workspace("train")
    assert not form.isVisible()


def test_that_a_class_sees_the_button_that_the_race_is_begun_with(presenting: Program) -> None:
    show(presenting, "optimizers", place_of("optimizers", "race"))
    page = presenting.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    assert seen_of(presenting, page.runs.race).size() == page.runs.race.geometry().size()


def test_that_f5_in_the_middle_of_a_step_leaves_what_it_speaks_of(program: Program) -> None:
    show(
        program,
        "early-stopping",
        [it.id for it in LESSONS["early-stopping"].steps].index("patience"),
    )
    present(program)
    QTest.qWait(SETTLED)
    program._qtbot.waitUntil(lambda: is_ringed(program, widget_of(program.window, "callbacks")))
    assert not panel_of(program, "runs").isVisible()
    program.key(Qt.Key.Key_F5)
    QTest.qWait(SETTLED)
    assert panel_of(program, "runs").isVisible()
    program._qtbot.waitUntil(lambda: is_ringed(program, widget_of(program.window, "callbacks")))


def test_that_another_workspace_keeps_its_panels_away(presenting: Program) -> None:
    show(presenting, "optimizers", place_of("optimizers", "race"))
    presenting.window.show_workspace("network")
    assert not any(it.isVisible() for it in side_panels(presenting, "network"))
    presenting.window.show_workspace("train")
    QTest.qWait(SETTLED)
    presenting._qtbot.waitUntil(lambda: is_ringed(presenting, widget_of(presenting.window, "runs")))


@pytest.mark.parametrize("lesson", LESSONS)
def test_that_at_the_desk_all_that_a_step_speaks_of_is_ringed_or_the_way_to_it(
    program: Program, lesson: str
) -> None:
    assert not complaints(program, lesson)


def test_that_the_tab_is_ringed_until_its_page_is_shown(program: Program, qtbot: QtBot) -> None:
    """Where a network answers: the matrix and the samples are on two pages."""
    lessons_of(program).start(LESSONS["drawing"], place_of("drawing", "errs"))
    page = program.window.workspace("results")
    assert isinstance(page, ResultsWorkspace)
    matrix, samples = page.pages.button(Page.MATRIX), page.pages.button(Page.GARMENTS)
    program.wait_until_ready()
    train(program.session, 1)
    qtbot.waitUntil(lambda: is_ringed(program, page.cards), timeout=30_000)
    program._qtbot.waitUntil(lambda: is_ringed(program, matrix))
    assert not is_ringed(program, samples)
    program.press(matrix)
    qtbot.waitUntil(lambda: is_ringed(program, samples))
    program._qtbot.waitUntil(lambda: is_ringed(program, page.matrix))
    assert not is_ringed(program, matrix)


def test_that_the_page_of_a_workspace_is_turned_before_its_part_is_ringed(
    program: Program, qtbot: QtBot
) -> None:
    show(program, "encoding", place_of("encoding", "distances"))
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    (button,) = (it for it in page.pages.findChildren(QAbstractButton) if it.text() == "Encodings")
    program._qtbot.waitUntil(lambda: is_ringed(program, button))
    program.press(button)
    qtbot.waitUntil(lambda: is_ringed(program, page.encodings))
    assert not is_ringed(program, button)
