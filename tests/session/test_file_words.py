"""Every reason why a file stays closed has a sentence, in both languages."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.translator import Languages
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import (
    MEMBER,
    ProjectFault,
    ProjectFileError,
    read_project,
    write_project,
)
from fashion_gui.session.file_words import file_error_sentence, unopened_sentence

HERE = Path("mine.fashion")


@pytest.fixture
def in_korean(qtbot: QtBot) -> Iterator[None]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    languages = Languages(application)
    languages.install("ko")
    yield
    languages.install("en")


@pytest.mark.parametrize("fault", KerasFault)
def test_that_a_sentence_on_a_model_has_all_that_its_reason_has(fault: KerasFault) -> None:
    error = KerasFileError(HERE, fault, "<s>", "<v>", "<e>")
    sentence = file_error_sentence(error)
    assert sentence.endswith(".")
    assert set(re.findall("<[sve]>", sentence)) == set(re.findall("<[sve]>", error.reason))


@pytest.mark.parametrize("fault", ProjectFault)
def test_that_a_project_has_a_sentence_for_every_fault(fault: ProjectFault) -> None:
    assert file_error_sentence(ProjectFileError(HERE, fault)).endswith(".")


Change = Callable[[dict[str, Any]], Any]

SPOILED: dict[str, tuple[Change, str]] = {
    "kind": (lambda it: it["layers"][2].update(kind="Frob"), "“Frob”"),
    "setting": (lambda it: it["layers"][2]["parameters"].update(frob=1), "Dense has no setting"),
    "value": (lambda it: it["layers"][2]["parameters"].update(units=-3), "units cannot be -3"),
    "recipe": (lambda it: it["recipe"].update(epochs="x"), "epochs cannot be 'x'"),
    "long value": (lambda it: it["recipe"].update(epochs="x" * 9000), "epochs cannot be 'xxx"),
    "layer": (lambda it: it["connections"].append(["a", "b"]), "layer that is not there"),
    "circle": (lambda it: it["connections"].append(["dense_2", "flatten"]), "circle"),
    "name": (lambda it: it["layers"][2].update(id="flatten"), "name already"),
    "form": (lambda it: it.update(layers=3), "form of a project"),
    "size": (lambda it: it.update(layers=[{}] * 1001), "more than 1,000 layers"),
}


@pytest.fixture(params=SPOILED)
def spoiled(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[ProjectFileError, str]:
    """What reading a project says of which one thing is wrong."""
    change, said = SPOILED[request.param]
    path = tmp_path / "mine.fashion"
    write_project(PRESETS["chapter"].build(), path)
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read(MEMBER))
    change(data)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MEMBER, json.dumps(data))
    with pytest.raises(ProjectFileError) as caught:
        read_project(path)
    assert caught.value.fault is ProjectFault.CONTENTS
    return caught.value, said


def test_that_what_is_wrong_in_a_project_is_told(spoiled: tuple[ProjectFileError, str]) -> None:
    error, said = spoiled
    sentence = file_error_sentence(error)
    assert said in sentence
    assert len(sentence) < 200


@pytest.mark.usefixtures("in_korean")
def test_that_it_is_told_in_korean(spoiled: tuple[ProjectFileError, str]) -> None:
    assert only_korean(file_error_sentence(spoiled[0]))


@pytest.mark.usefixtures("in_korean")
@pytest.mark.parametrize("fault", KerasFault)
def test_that_what_is_wrong_with_a_model_is_told_in_korean(fault: KerasFault) -> None:
    assert only_korean(file_error_sentence(KerasFileError(HERE, fault, "'a'", "'b'", "'c'")))


@pytest.mark.usefixtures("in_korean")
@pytest.mark.parametrize("name", ["a.h5", "a.png", "a.txt", "a"])
def test_that_a_file_that_is_not_for_the_program_is_told_so_in_korean(name: str) -> None:
    assert only_korean(unopened_sentence(Path(name)))


def only_korean(sentence: str) -> bool:
    """Whether no English stands in it: names of Keras, of files and of values may."""
    names = r"\(?\.\w+\)?|'[^']*'?|model\.save|[a-z_]+=|Keras|Python|Draw|Sequential|Functional"
    rest = re.sub(names + r"|units|epochs|Dense|Frob|frob|float32|a\.\w+|\ba\b|x+|…", "", sentence)
    return bool(re.search("[가-힣]", rest)) and not re.search("[A-Za-z]", rest)
