"""A small lesson, and every mistake that can be made in one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fashion_gui.lessons.mistakes import Fault

TOML = """\
order = 1
minutes = 20

[[step]]
id = "one"
workspace = "train"
preset = "hidden-adam"
settings = { epochs = 5 }
highlight = ["curves"]
until = "epochs >= 5"

[[step]]
id = "two"
layers = { dense = { units = 20 } }

[[question]]
id = "which"
kind = "choice"
answer = 2
"""
MARKDOWN = """\
# A lesson
Its aim.

## one
### First
A text with {best(val_loss):.3f} and `code`.

> Do it.

## two
### Second
Another.

## which
Which?

- a
- b

> Because.

## notes
Said.
"""


def write_lesson(folder: Path) -> Path:
    folder.mkdir()
    (folder / "lesson.toml").write_text(TOML, "utf-8")
    (folder / "en.md").write_text(MARKDOWN, "utf-8")
    return folder


class Broken(NamedTuple):
    """One mistake: in a file, `old` has become `new`."""

    fault: Fault
    file: str
    old: str
    new: str

    def write(self, folder: Path) -> Path:
        path = write_lesson(folder) / self.file
        text = path.read_text("utf-8")
        assert self.old in text
        path.write_text(text.replace(self.old, self.new, 1), "utf-8")
        return folder


def _toml(fault: Fault, old: str, new: str) -> Broken:
    return Broken(fault, "lesson.toml", old, new)


def _text(fault: Fault, old: str, new: str) -> Broken:
    return Broken(fault, "en.md", old, new)


def _until(fault: Fault, expression: str) -> Broken:
    return _toml(fault, '"epochs >= 5"', f"'''{expression}'''")


BROKEN = (
    _toml(Fault.TOML_NAME, "minutes", "?"),
    _toml(Fault.TOML_NAME, "minutes = 20", "= 20"),
    _toml(Fault.TOML_EQUALS, "minutes = 20", "minutes 20"),
    _toml(Fault.TOML_VALUE, '"train"', "train"),
    _toml(Fault.TOML_REST, '"train"', '"train" and'),
    _toml(Fault.TOML_QUOTE, '"train"', '"train'),
    _toml(Fault.TOML_QUOTE, '"choice"\nanswer = 2\n', '"choice'),
    _toml(Fault.TOML_BACKSLASH, '"train"', '"tra\\in"'),
    _toml(Fault.TOML_LIST, '["curves"]', '["curves" "runs"]'),
    _toml(Fault.TOML_BRACES, "{ epochs = 5 }", "{ epochs = 5"),
    _toml(Fault.TOML_HEAD, "[[step]]", "[[step]"),
    _toml(Fault.TOML_TWICE, "minutes", "order"),
    _toml(Fault.NO_KEY, "workspace", "workplace"),
    _toml(Fault.NOT_TEXT, '"train"', "3"),
    _toml(Fault.NOT_WHOLE, "minutes = 20", "minutes = 'x'"),
    _toml(Fault.NOT_NUMBER, "answer = 2", "answer = 2\ntolerance = 'x'"),
    _toml(Fault.NOT_LIST, '["curves"]', '"curves"'),
    _toml(Fault.NOT_TABLE, "{ epochs = 5 }", "5"),
    _toml(Fault.NOT_ANSWER, "answer = 2", "answer = true"),
    _toml(Fault.RANGE, "minutes = 20", "minutes = 2000"),
    _toml(Fault.HEADS, "[[question]]", "[question]"),
    _toml(Fault.STEP_COUNT, TOML[TOML.index("[[step]]") : TOML.index("[[question]]")], ""),
    _toml(Fault.STEP_ID, '"one"', '"One!"'),
    _toml(Fault.QUESTION_ID, '"which"', '"?"'),
    _toml(Fault.SAME_ID, '"two"', '"one"'),
    _toml(Fault.NO_WORD, '"train"', '"trian"'),
    _toml(Fault.NO_PART, '"curves"', '"QPushButton"'),
    _toml(Fault.NO_PART, "until", 'lock = ["curvs"]\nuntil'),
    _toml(Fault.NOT_LOCKABLE, "until", 'lock = ["curves"]\nuntil'),
    _toml(Fault.PRESET_AND_PROJECT, "settings", 'project = "mine.fashion"\nsettings'),
    _toml(Fault.LAYER_SETTINGS, "{ units = 20 }", "20"),
    _toml(Fault.QUESTION_KIND, '"choice"', '"chance"'),
    _toml(Fault.NO_ANSWER, "answer = 2", ""),
    _until(Fault.LAB_FACT, "masks > 3"),
    _toml(Fault.NO_SETTING, "epochs = 5", "epoch = 5"),
    _until(Fault.NO_SETTING, 'setting("speed") > 1'),
    _text(Fault.NO_TITLE, "# A lesson", "A lesson"),
    _text(Fault.NO_AIM, "Its aim.", ""),
    _text(Fault.SAME_SECTION, "## notes", "## which"),
    _text(Fault.UNKNOWN_SECTION, "## two", "## three"),
    _text(Fault.NO_SECTION, "## notes", ""),
    _text(Fault.STEP_TEXT, "### Second", ""),
    _toml(Fault.OPTIONS, '"choice"', '"number"'),
    _text(Fault.FEW_OPTIONS, "- b", ""),
    _toml(Fault.NO_OPTION, "answer = 2", "answer = 3"),
    _text(Fault.NO_PICTURE, "> Do it.", "![x](nothing.png)"),
    _text(Fault.IN_BRACES, "best(val_loss)", "best(loss_val)"),
    _until(Fault.TOO_LONG, "1 + " * 200 + "1 > 1"),
    _until(Fault.NO_EXPRESSION, "epochs = 5"),
    _until(Fault.CANNOT_STAND, "epochs ** 2 > 5"),
    _until(Fault.NO_FACT, "epoch >= 5"),
    _until(Fault.NO_FACT, "xyz >= 5"),
    _until(Fault.NO_FUNCTION, "rise(val_loss, 2)"),
    _until(Fault.WANTS_TRUTH, "epochs and training"),
    _until(Fault.WANTS_NUMBER, "optimizer + 1 > 2"),
    _until(Fault.WANTS_TEXT, "best(val_loss, optimizer=3) < 1"),
    _until(Fault.TEXT_AND_NUMBER, "optimizer == 1"),
    _until(Fault.COMPARISON, "epochs in 5"),
    _until(Fault.TEXTS_COMPARED, 'optimizer < "b"'),
    _until(Fault.NO_FILTERS, "abs(3, optimizer='adam') > 1"),
    _until(Fault.NO_FILTER, "best(val_loss, colour=1) < 1"),
    _until(Fault.ARGUMENTS, "rising(val_loss)"),
    _until(Fault.NO_FIGURE, "best(valloss) < 1"),
    _until(Fault.NO_DEED, 'done("classes_chose", 1)'),
    _until(Fault.DONE_TAKES, 'done("classes_chosen", training)'),
    _until(Fault.NO_PLACE, 'done("workspaces_visited", "datta")'),
    _until(Fault.NO_LAYER_KIND, 'layers("Dens") > 1'),
)
"""Each mistake that a person makes while writing, once or more."""


def _remove(folder: Path) -> None:
    (folder / "en.md").unlink()


def _latin(folder: Path) -> None:
    (folder / "en.md").write_bytes(MARKDOWN.replace("aim", "목표").encode("cp949"))


def _large(folder: Path) -> None:
    (folder / "en.md").write_text(MARKDOWN + "word " * 100_000, "utf-8")


def _folder(folder: Path) -> None:
    (folder / "en.md").unlink()
    (folder / "en.md").mkdir()


SPOILED: dict[Fault, Callable[[Path], None]] = {
    Fault.NO_FILE: _remove,
    Fault.NOT_UTF8: _latin,
    Fault.TOO_LARGE: _large,
    Fault.NOT_READ: _folder,
}
"""What can be wrong with a file as a whole."""

REFUSED = (
    ("epochs = 5", "epochs = -5", "epochs"),
    ("epochs = 5", "early_stopping = { patience = 'x' }", "patience"),
    ("epochs = 5", "early_stopping = { patiences = 2 }", "early_stopping"),
    ("epochs = 5", 'optimizer = "speedy"', "optimizer"),
    ("epochs = 5", "optimizer = []", "optimizer"),
    ("dense = {", "dens = {", "dens"),
    ("units = 20", "unit = 20", "unit"),
    ("units = 20", "units = 0", "units"),
    ('preset = "hidden-adam"', 'project = "mine.fashion"', "mine.fashion"),
)
"""What the network, the settings and project files refuse: old, new, and a word that is told."""
