"""The catalogue is complete, right and in step with the source."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.translator import (
    CatalogueError,
    CatalogueTranslator,
    Languages,
    catalogue_path,
    read_catalogue,
)
from fashion_gui.session.message_table import MessageTable
from tests.tools import catalogue
from tests.tools.catalogue import SourceError, differences, messages_in

HERE = Path("example.py")
MANY = 1500
"""Messages of a program of this size."""


class Greeter(QObject):
    def greeting(self) -> str:
        return self.tr("Good morning")

    def farewell(self) -> str:
        return self.tr("Goodbye")


class Host(Greeter):
    pass


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.changes = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.changes += 1
        super().changeEvent(event)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "example_ko.ts"
    messages = {
        ("Greeter", "Good morning"): "좋은 아침입니다",
        ("Greeter", "Goodbye"): "",
        (
            "Words",
            "a & b < c \"quoted\" 'so'\nnext line",
        ): "가 & 나 < 다 \"인용\" '그렇게'\n다음 줄",
    }
    catalogue.write(messages, path)
    return path


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages(qapp)
    yield languages
    languages.install("en")


# The catalogue of the program


def test_that_the_catalogue_is_complete_and_right() -> None:
    wanted = catalogue.messages_of_program()
    found = catalogue.faults(wanted, catalogue.read())
    assert not found, "\n".join(map(str, found[:40]))


COUNTED = re.compile(r"\{(\w+)\}(?: of (?:the )?\{\w+\})? (?:\w+ )?([a-z-]{3,}s)\b")
NO_NUMBERS = {"activation", "argument", "axis", "bracket", "cropping", "folder", "height", "layer"}
NO_NUMBERS |= {"name", "neuron", "points", "shape", "share", "target", "weight"}
"""Placeholders of words and measures."""
NO_NOUNS = {"has", "needs", "takes", "goes", "ends", "was", "becomes", "cannot", "gives", "leaves"}
NEVER_ONE = {
    "Two networks with {hidden} hidden neurons learn {garments} garments": "constants",
    "Largest difference of outputs over {garments} test garments": "a constant",
    "The first {count} garments of the set": "a constant",
    "The canvas holds at most {count} layers.": "a constant",
    "It has more than {count} layers or connections.": "a constant",
    "It is too large: at most {count} megabytes of pixels.": "a constant",
    "{many} linear layers become {few}.": "two at least become one",
    "{count} layers selected.": "told of several only",
    "{layer}, {shown} of {count} neurons": "told of more than can be shown only",
    "{count} of {total} labels wrong": "a share of thousands",
    "The file {file} is cut off: {received} of {expected} bytes are there.": "thousands",
    "Out of {seen} of {total} garments": "thousands",
    "{differing} of {count} columns differ by 1": "ten",
    "The number of channels that arrive, {channels} ({shapes}), does not": "1 divides all",
    "The number of filters, {filters}, does not": "1 divides all",
    "the {drawn} strongest of {count} connections drawn": "told where they are too many",
    "{drawn} of {count} connections drawn": "told where they are too many",
    "Used {count} times": "told of several uses only",
    "{layer} becomes {own} of {count} operations.": "a layer and its output are two at least",
    "{trainable} weights and biases that training changes": "told where there are running figures",
    "{used} of {total} cores compute": "beside one with “computes”",
    "{layers} layers": "beside “1 layer”",
    "{count} parameters": "beside “1 parameter”",
    "{count} multiply-adds": "beside “1 multiply-add”",
    "{count} params": "beside “1 param”",
    "{count} components": "beside “1 component”",
    "The mean of {count} masked networks": "beside “One masked network”",
    "Finished {done} epochs": "beside “Finished one epoch.”",
}
"""How messages begin whose number is never one, or which have another for one; and why."""


def counted(source: str) -> bool:
    """Whether a plural follows a number."""
    return any(
        name not in NO_NUMBERS and noun not in NO_NOUNS for name, noun in COUNTED.findall(source)
    )


def test_that_a_plural_does_not_follow_a_number_that_may_be_one() -> None:
    sources = {source for _, source in catalogue.messages_of_program()}
    found = {it for it in sources if counted(it)}
    allowed = {it for it in found if it.startswith(tuple(NEVER_ONE))}
    assert counted("Of {count} drawings, {held_out} are held out")
    assert not sorted(found - allowed)
    unused = [it for it in NEVER_ONE if not any(source.startswith(it) for source in sources)]
    assert not unused, "no message begins so any more"


def test_that_the_catalogue_stands_as_the_tool_writes_it(tmp_path: Path) -> None:
    again = tmp_path / "again.ts"
    catalogue.write(catalogue.read(), again)
    assert again.read_bytes() == catalogue.CATALOGUE.read_bytes()


# The tool


def test_that_messages_are_found_with_their_context() -> None:
    source = """
class Outer(QWidget):
    def retranslate_ui(self):
        self.a.setText(self.tr("One"))
        self.b.setText(self.tr("Two " "in " "pieces").format(x=1))
        self.c.setText(f"{self.tr('Three')}: {QCoreApplication.translate('Words', 'Four')}")
        painter.translate(1, 2)

    class Inner(QWidget):
        def text(self):
            return [self.tr("Five") for _ in range(2)]

def word():
    return translate("Words", "Six")

TABLE = MessageTable("Words", {1: "Seven", Kind.ONE: "Eight, " "in pieces"})

@translated_as("Faults")
@unique
class Fault(Enum):
    '''What can be wrong.'''
    NINE = "Nine"
    TEN = "Ten"

class Plain(Enum):
    ELEVEN = "Eleven"
"""
    assert messages_in(source, HERE) == {
        ("Outer", "One"),
        ("Outer", "Two in pieces"),
        ("Outer", "Three"),
        ("Words", "Four"),
        ("Inner", "Five"),
        ("Words", "Six"),
        ("Words", "Seven"),
        ("Words", "Eight, in pieces"),
        ("Faults", "Nine"),
        ("Faults", "Ten"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "self.tr(text)",
        'self.tr(f"{count} layers")',
        'self.tr("One" + "Two")',
        'self.tr("{x}".format(x=1))',
        "self.tr()",
        'translate("Words", text)',
        'translate(context, "One")',
        "QCoreApplication.translate('Words', text)",
        'MessageTable("Words", {1: text})',
        'MessageTable("Words", texts)',
        'MessageTable("Words", {1: "One", **others})',
        'MessageTable(context, {1: "One"})',
    ],
)
def test_that_a_text_that_is_no_literal_is_an_error_with_its_place(line: str) -> None:
    with pytest.raises(SourceError, match=r"example\.py:3: "):
        messages_in(f"class A:\n    def f(self):\n        {line}\n", HERE)


def test_that_tr_outside_of_a_class_is_an_error() -> None:
    with pytest.raises(SourceError, match="context"):
        messages_in('widget.tr("One")', HERE)


@pytest.mark.parametrize(
    ("source", "translation", "fine"),
    [
        ("{count} layers", "층 {count}개", True),
        ("{count} layers", "층 {number}개", False),
        ("{count} layers", "층들", False),
        ("{a} of {b}", "{b} 중 {a}", True),
        ("{share:.1%}", "{share}", False),
        ("&Open…", "열기(&O)…", True),
        ("&Open…", "열기…", False),
        ("&Open…", "열기(&O)", False),
        ("Loss: ", "손실: ", True),
        ("Loss: ", "손실:", False),
        ("Loss:", "손실", False),
        ("Questions && answers", "질문과 답", True),
    ],
)
def test_that_what_must_stay_in_a_translation_is_held(
    source: str, translation: str, fine: bool
) -> None:
    assert (not list(differences(source, translation))) == fine


def test_that_an_update_keeps_what_is_finished() -> None:
    before = {("A", "One"): "하나", ("A", "Gone"): "없음"}
    after = catalogue.updated({("A", "One"), ("A", "New")}, before)
    assert after == {("A", "One"): "하나", ("A", "New"): ""}
    assert [str(it) for it in catalogue.faults({("A", "One"), ("A", "New")}, after)] == [
        "A: 'New': unfinished"
    ]


def test_that_missing_and_stale_messages_are_faults() -> None:
    found = catalogue.faults({("A", "New")}, {("A", "Old"): "옛것"})
    assert [it.reason for it in found] == ["missing", "stale"]


def test_that_translations_are_filled_in_by_name() -> None:
    before = {("A", "One"): "", ("B", "One"): ""}
    assert catalogue.filled(before, {"A": {"One": "하나"}})["A", "One"] == "하나"
    with pytest.raises(KeyError, match="no message"):
        catalogue.filled(before, {"A": {"Two": "둘"}})


# The translator


def test_that_the_program_reads_what_the_tool_writes(example: Path) -> None:
    finished = {key: text for key, text in catalogue.read(example).items() if text}
    assert read_catalogue(example) == finished
    assert len(finished) == 2


def test_that_a_large_catalogue_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "large.ts"
    messages = {
        (f"Context{number % 40}", f"A sentence of some length, number {number}."): "어떤 문장 " * 8
        for number in range(MANY)
    }
    catalogue.write(messages, path)
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        assert read_catalogue(path) == messages
        seconds.append(time.perf_counter() - began)
    assert min(seconds) < 0.030


@pytest.mark.parametrize("content", [b"", b"no xml", b"<TS><context></TS>"])
def test_that_a_broken_catalogue_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.ts"
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match=r"broken\.ts"):
        read_catalogue(path)


def test_that_a_subclass_speaks_by_the_class_that_holds_the_text(
    qapp: QApplication, example: Path
) -> None:
    translator = CatalogueTranslator(example)
    assert qapp.installTranslator(translator)
    try:
        assert Greeter().greeting() == "좋은 아침입니다"
        assert Host().greeting() == "좋은 아침입니다"
        assert Host().farewell() == "Goodbye", "unfinished: the source"
        assert QCoreApplication.translate("Words", "unknown") == "unknown"
    finally:
        qapp.removeTranslator(translator)
    assert Greeter().greeting() == "Good morning"


def test_that_the_language_changes_while_running(
    qtbot: QtBot, english: Languages, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.app.translator.catalogue_path", lambda code: example)
    listener = Listener()
    qtbot.addWidget(listener)
    english.install("ko")
    qtbot.waitUntil(lambda: listener.changes > 0)
    assert Host().greeting() == "좋은 아침입니다"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == "취소", "Qt's own words, too"
    before = listener.changes
    english.install("en")
    qtbot.waitUntil(lambda: listener.changes > before)
    assert Host().greeting() == "Good morning"


def test_that_a_table_speaks_the_language_of_the_moment(
    english: Languages, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.app.translator.catalogue_path", lambda code: example)
    table = MessageTable("Greeter", {"morning": "Good morning"})
    assert table["morning"] == "Good morning"
    english.install("ko")
    assert table["morning"] == table.get("morning") == "좋은 아침입니다"
    assert table.get("evening", "") == ""


def test_that_a_catalogue_that_is_gone_leaves_the_language_as_it_is(
    english: Languages, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.app.translator.catalogue_path", lambda code: example)
    english.install("ko")
    monkeypatch.setattr("fashion_gui.app.translator.catalogue_path", lambda code: tmp_path / "no")
    with pytest.raises(OSError, match="No such file"):
        english.install("ko")
    assert Host().greeting() == "좋은 아침입니다"


def test_that_every_language_but_english_has_a_catalogue() -> None:
    from fashion_gui.session.settings import LANGUAGES

    for code in LANGUAGES:
        assert code == "en" or catalogue_path(code).is_file()
