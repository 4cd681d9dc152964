"""Lessons that ship, lessons with mistakes, lessons that were damaged."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.lessons.catalogue import lesson_folders, read_lessons, shipped_folder
from fashion_gui.lessons.lesson import LANGUAGES, QuestionKind, changed
from fashion_gui.lessons.mistakes import LessonMistakes
from fashion_gui.lessons.reader import read_lesson
from fashion_gui.lessons.texts import BlockKind, Live
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import write_project
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.recipe import Recipe
from tests.lessons.broken import TOML, write_lesson


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_lesson(tmp_path / "mine")


def mistakes_of(folder: Path) -> list[str]:
    with pytest.raises(LessonMistakes) as caught:
        read_lesson(folder)
    return [str(it) for it in caught.value.mistakes]


SHIPPED = [it.name for it in lesson_folders(shipped_folder())]


def test_that_the_nine_lessons_of_the_lecture_are_there_in_their_order() -> None:
    lessons, broken = read_lessons(shipped_folder())
    assert not broken, "\n".join(map(str, broken))
    assert [it.order for it in lessons] == list(range(1, 10))


@pytest.mark.parametrize("name", SHIPPED)
def test_that_a_lesson_that_ships_is_whole_in_both_languages(name: str) -> None:
    lesson = read_lesson(shipped_folder() / name, LANGUAGES)
    assert 6 <= len(lesson.steps) <= 10
    assert len(lesson.questions) == 3
    for place in range(len(lesson.steps)):
        lesson.project_at(place)
    english, korean = (lesson.text(it).sections for it in LANGUAGES)
    for id_, section in english.items():
        other = korean[id_]
        assert live(section.blocks) == live(other.blocks), f"numbers of {id_}"
        assert len(section.options) == len(other.options)
        kinds = [it.kind for it in section.blocks]
        assert kinds.count(BlockKind.TASK) == [it.kind for it in other.blocks].count(BlockKind.TASK)
        assert any("\uac00" <= letter <= "\ud7a3" for letter in plain(other.blocks)), id_
    for step in lesson.steps:
        asks = BlockKind.TASK in [it.kind for it in english[step.id].blocks]
        assert asks is (step.until is not None), f"{step.id}: what is asked for is seen to be done"


def live(blocks: tuple) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    found = [part for block in blocks for part in block.parts if isinstance(part, Live)]
    return sorted((it.expression.text, it.format) for it in found)


def plain(blocks: tuple) -> str:  # type: ignore[type-arg]
    return "".join(block.plain for block in blocks)


def test_that_a_lesson_is_read_as_it_is_written(folder: Path) -> None:
    lesson = read_lesson(folder)
    assert (lesson.id, lesson.order, lesson.minutes) == ("mine", 1, 20)
    first, second = lesson.steps
    assert first.until is not None
    assert first.until.text == "epochs >= 5"
    assert lesson.project_at(0).recipe.epochs == 5
    assert lesson.project_at(1).network.layers["dense"].parameters["units"] == 20
    assert lesson.project_at(1).recipe.epochs == 5, "it goes on with the step before"
    assert not second.workspace
    assert lesson.questions[0].kind is QuestionKind.CHOICE
    section = lesson.section("ko", "one")
    assert section.title == "First", "the other language stands in"
    html = section.blocks[0].html(lambda _: "0.345")
    assert html == "A text with <b>0.345</b> and <code>code</code>."


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("lesson.toml", '"train"', '"trian"', "lesson.toml:6: there is no workspace 'trian'"),
        ("lesson.toml", "hidden-adam", "hidden", "lesson.toml:7: there is no preset"),
        ("lesson.toml", "epochs = 5 }", "epoch = 5 }", "lesson.toml:8:"),
        ("lesson.toml", "epochs = 5 }", "epochs = -5 }", "lesson.toml:8:"),
        ("lesson.toml", '"curves"', '"QPushButton"', "lesson.toml:9: there is no part"),
        ("lesson.toml", "epochs >= 5", "epoch >= 5", "lesson.toml:10: there is no fact 'epoch'"),
        ("lesson.toml", '"two"', '"one"', "lesson.toml:13: the id 'one' is there twice"),
        ("lesson.toml", "dense = {", "dens = {", "lesson.toml:14:"),
        ("lesson.toml", "answer = 2", "answer = 3", "en.md:14: the right option is 3"),
        ("lesson.toml", 'kind = "choice"', 'kind = "chance"', "lesson.toml:18: the kind is one of"),
        ("lesson.toml", "minutes = 20", "minutes = 'x'", "lesson.toml:2: minutes"),
        ("lesson.toml", "minutes = 20", "minutes 20", "lesson.toml:2: this is no TOML"),
        ("en.md", "## two", "## three", "en.md:10: there is no step or question 'three'"),
        ("en.md", "best(val_loss)", "best(loss_val)", "en.md:6: in braces"),
        ("en.md", "> Do it.", "![x](nothing.png)", "en.md:8: there is no picture"),
        ("en.md", "# A lesson", "A lesson", "en.md:1: the file must begin with the title"),
        ("en.md", "## notes", "## which", "is there twice"),
    ],
)
def test_that_a_mistake_is_told_with_its_file_and_line(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert any(told in it for it in mistakes_of(folder)), mistakes_of(folder)


def test_that_no_texts_and_no_folder_are_told(folder: Path, tmp_path: Path) -> None:
    (folder / "en.md").unlink()
    assert mistakes_of(folder) == ["mine/en.md:1: there is no such file"]
    assert mistakes_of(tmp_path / "none") == ["none/lesson.toml:1: there is no such file"]


@settings(max_examples=150)
@given(data=st.data())
def test_that_damage_of_any_kind_is_told_as_mistakes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    source = shipped_folder() / "dropout"
    folder = tmp_path_factory.mktemp("damaged") / "lesson"
    shutil.copytree(source, folder)
    path = folder / data.draw(st.sampled_from(["lesson.toml", "en.md", "ko.md"]))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        end = start + data.draw(st.integers(0, 40))
        content[start:end] = data.draw(
            st.binary(max_size=8) | st.sampled_from([b"\n", b'"', b"[[", b"]", b"{", b" = 1\n"])
        )
    path.write_bytes(bytes(content))
    try:
        lesson = read_lesson(folder, LANGUAGES)
    except LessonMistakes as mistakes:
        assert mistakes.mistakes
        assert all(it.line >= 1 and it.sentence for it in mistakes.mistakes)
    else:
        assert lesson.steps
    shutil.rmtree(folder)


PROJECT = TOML.replace('preset = "hidden-adam"', 'project = "mine.fashion"')


def test_that_a_step_begins_with_a_project_file(folder: Path) -> None:
    (folder / "lesson.toml").write_text(PROJECT, "utf-8")
    preset = PRESETS["convolutional"].build()
    own = SetParameters("dense", {"units": 33}).apply(preset.network)
    recipe = replace(preset.recipe, optimizer="nadam", epochs=9)
    write_project(Project(own, recipe), folder / "mine.fashion")
    lesson = read_lesson(folder)
    assert lesson.steps[0].project == folder / "mine.fashion"
    first, second = lesson.project_at(0), lesson.project_at(1)
    assert first.network == own
    assert first.recipe == replace(recipe, epochs=5), "the step's own settings go before the file's"
    assert second.network.layers["dense"].parameters["units"] == 20
    assert second.recipe == first.recipe


def test_that_a_project_file_that_is_missing_is_told(folder: Path) -> None:
    (folder / "lesson.toml").write_text(PROJECT, "utf-8")
    (told, *_) = mistakes_of(folder)
    assert told.startswith("mine/lesson.toml:7: ")
    assert "mine.fashion" in told


@pytest.mark.parametrize("content", [b"", b"no project", b"PK\x03\x04 and no more"])
def test_that_a_project_file_that_is_broken_is_told(folder: Path, content: bytes) -> None:
    (folder / "lesson.toml").write_text(PROJECT, "utf-8")
    (folder / "mine.fashion").write_bytes(content)
    (told, *_) = mistakes_of(folder)
    assert told.startswith("mine/lesson.toml:7: ")


def test_that_a_project_file_is_looked_for_in_the_folder_only(folder: Path) -> None:
    write_project(PRESETS["chapter"].build(), folder.parent / "mine.fashion")
    text = PROJECT.replace("mine.fashion", "../mine.fashion")
    (folder / "lesson.toml").write_text(text, "utf-8")
    assert any(":7: " in it for it in mistakes_of(folder))


def test_that_a_lesson_switches_clipping_on_and_off() -> None:
    on = changed(Recipe(), {"optimizer": "sgd", "clipping": {"global_clipnorm": 0.5}})
    assert on.clipping == Clipping("global_clipnorm", 0.5)
    assert changed(on, {"optimizer": "adam"}).clipping == on.clipping
    assert changed(on, {"clipping": False}).clipping is None
