"""The READMEs: pictures and links that exist, commands that the program has, the same in both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextDocument

from fashion_gui.app import command_line
from fashion_gui.app.commands import classify, doctor, export, screenshots, train, window
from fashion_gui.app.commands.command import Command

ROOT = Path(__file__).parents[1]
READMES = {"en": ROOT / "README.md", "ko": ROOT / "README.ko.md"}
PICTURES = ROOT / "resources" / "pictures"
LARGEST = 2_000_000
"""Bytes of a picture that a reader waits for."""
COMMANDS: dict[str, Command] = {
    "classify": classify.COMMAND,
    "doctor": doctor.COMMAND,
    "export": export.COMMAND,
    "screenshots": screenshots.COMMAND,
    "train": train.COMMAND,
    "window": window.COMMAND,
}


def text(language: str) -> str:
    return READMES[language].read_text("utf-8")


def links(language: str) -> list[str]:
    """What it links to and shows, without addresses of the web."""
    targets = re.findall(r"\]\(([^)\s]+)\)", text(language))
    return [it for it in targets if "://" not in it]


def blocks(language: str) -> list[str]:
    """Lines of the blocks of code, without the words after two spaces."""
    fenced = re.findall(r"^```\w*\n(.*?)^```$", text(language), re.DOTALL | re.MULTILINE)
    return [re.split(r" {2,}", line)[0] for block in fenced for line in block.splitlines()]


def quoted(language: str) -> set[str]:
    """Commands and keys within sentences."""
    return set(re.findall(r"`([^`\n]+)`", text(language)))


@pytest.mark.parametrize("language", READMES)
def test_that_links_and_pictures_are_there(language: str) -> None:
    for target in links(language):
        file, _, anchor = target.partition("#")
        path = READMES[language].parent / file if file else READMES[language]
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path), target


def anchors(path: Path) -> set[str]:
    """Of the headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", it.lower()).replace(" ", "-") for it in headings}


@pytest.mark.qt_log_ignore("setPixelSize")  # the document is not shown
@pytest.mark.parametrize("language", READMES)
def test_that_every_asterisk_of_the_text_is_read_as_emphasis(language: str) -> None:
    """None is where a letter of Korean follows a sign."""
    document = QTextDocument()
    document.setMarkdown(text(language), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    in_code = sum(it.count("*") for it in re.findall(r"`([^`\n]+)`", text(language)))
    assert document.toPlainText().count("*") == in_code


@pytest.mark.parametrize("language", READMES)
def test_that_the_pictures_are_of_its_language_and_of_no_great_size(language: str) -> None:
    shown = {it for it in links(language) if it.endswith(".png")}
    assert shown == {f"resources/pictures/{it.name}" for it in PICTURES.glob(f"*-{language}.png")}
    for name in shown:
        assert not QImage(str(ROOT / name)).isNull(), name
        assert (ROOT / name).stat().st_size < LARGEST, name


def test_that_both_languages_show_the_same_pictures_and_say_the_same_commands() -> None:
    korean = [it.replace("-ko.png", "-en.png") for it in links("ko") if it.endswith(".png")]
    assert korean == [it for it in links("en") if it.endswith(".png")]
    assert blocks("ko") == blocks("en")
    assert quoted("ko") == quoted("en")


def test_that_the_first_commands_open_the_program_and_pass_the_tests() -> None:
    opening, *others = (it for it in blocks("en") if it.startswith("python3 -m venv"))
    assert opening.endswith("&& .venv/bin/python main.py")
    (testing,) = others
    pattern = re.search(r"sed -n 's/(.+?)/\\1/p' README.md", (ROOT / ".ci/run").read_text("utf-8"))
    assert pattern is not None
    (found,) = re.findall(
        pattern[1].replace(r"\(", "(").replace(r"\)", ")"), text("en"), re.MULTILINE
    )
    assert found == testing


def test_that_the_program_has_every_command_and_option_that_is_named() -> None:
    usages = [it for it in blocks("en") if it.startswith("python main.py")]
    usages += [it for it in quoted("en") if it.startswith("python main.py")]
    named = set()
    for usage in usages:
        words = usage.removeprefix("python main.py").split()
        name = words[0] if words and words[0] in command_line.COMMANDS else "window"
        named.add(name)
        known = command_line._parser(name, COMMANDS[name]).format_help()
        for option in re.findall(r"--\w+", usage):
            assert re.search(rf"{option}\b", known), usage
    assert named == {*command_line.COMMANDS, "window"}
