from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

import fashion_gui
from fashion_gui.app import command_line
from fashion_gui.app.command_line import main
from fashion_gui.app.commands import train as train_command
from fashion_gui.app.commands import window as window_command
from fashion_gui.app.commands.classify import PictureError, read_picture
from fashion_gui.app.commands.command import CommandError
from fashion_gui.app.log_file import log_path
from fashion_gui.data.fashion_mnist import DatasetFileMissing
from fashion_gui.network.edits import RemoveLayers
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import write_project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    FailureKind,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
)
from fashion_gui.session import headless
from fashion_gui.session.settings import LANGUAGES
from fashion_gui.session.theme import THEMES

ROOT = Path(__file__).parents[2]

Capture = pytest.CaptureFixture[str]


def lines(text: str) -> list[str]:
    return text.splitlines()


class FakeModel:
    """A trained model that only notes where it was saved."""

    def __init__(self) -> None:
        self.saved: list[Path] = []

    def save(self, path: Path) -> None:
        self.saved.append(path)


class FakeTraining:
    """Stands for `headless.train`: publishes what it is told to."""

    def __init__(self, failure: RunFailed | None = None) -> None:
        self.model = FakeModel()
        self.projects: list[Project] = []
        self.failure = failure

    def __call__(
        self, project: Project, publish: Callable[[RunEvent], None], controls: RunControls
    ) -> FakeModel | None:
        self.projects.append(project)
        epochs = project.recipe.epochs
        publish(RunStarted(epochs, 1500, 48_000, 12_000))
        for epoch in range(epochs):
            if controls.stopped:
                break
            losses = np.full(750, 0.5, np.float32)
            publish(BatchesEnded(epoch, 750, losses, losses, 0.5, 0.5))
            if self.failure is not None:
                publish(self.failure)
                return None
            publish(EpochEnded(epoch, 0.5, 0.8, 0.4, 0.85, 1.25))
        publish(RunEnded(EndReason.COMPLETED, {}))
        return self.model


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> FakeTraining:
    fake = FakeTraining()
    monkeypatch.setattr(headless, "train", fake)
    return fake


def picture(path: Path, ground: str = "white", pen: str | None = "black") -> Path:
    """A square picture with a bar on it, or with nothing."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    if pen is not None:
        painter = QPainter(image)
        painter.fillRect(24, 8, 16, 48, QColor(pen))
        painter.end()
    assert image.save(str(path))
    return path


# What every command shares


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["nothing.fashion"],
        ["train"],
        ["train", "nonsense"],
        ["train", "chapter", "--epochs", "0"],
        ["train", "chapter", "--epochs", "many"],
        ["train", "chapter", "--save", "model.h5"],
        ["train", "chapter", "--save", "no/such/folder/model.keras"],
        ["train", "chapter", "--history", "no/such/folder/history.csv"],
        ["train", "chapter", "--history", "."],
        ["train", "chapter", "--colour", "red"],
        ["classify"],
        ["classify", "nothing.png"],
        ["screenshots"],
        ["screenshots", "pictures", "--language", "fr"],
        ["--theme", "pink"],
        ["doctor", "now"],
        ["chapter", "train"],
    ],
    ids=" ".join,
)
def test_that_what_is_wrong_is_said_in_one_line(
    arguments: list[str], capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(lines(captured.err)) == 1
    assert "Traceback" not in captured.err


def test_that_the_version_is_the_package_s(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert fashion_gui.__version__ in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], *[[name] for name in command_line.COMMANDS]])
def test_that_help_is_there(command: list[str], capsys: Capture) -> None:
    assert main([*command, "--help"]) == 0
    assert "usage: fashion-gui" in capsys.readouterr().out


def test_that_an_error_that_nobody_foresaw_names_the_log(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(headless, "train", fail)
    assert main(["train", "chapter"]) == 1
    err = capsys.readouterr().err
    assert len(lines(err)) == 1
    assert str(log_path()) in err
    assert "ZeroDivisionError: a mistake of ours" in log_path().read_text(encoding="utf-8")
    assert "Traceback" in log_path().read_text(encoding="utf-8")


def test_that_a_log_that_cannot_be_kept_hinders_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, training: FakeTraining
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(blocked))
    assert main(["train", "chapter", "--epochs", "1"]) == 0


def test_that_a_missing_package_is_named(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'tensorflow'", name="tensorflow")

    monkeypatch.setattr(headless, "train", fail)
    assert main(["train", "chapter"]) == 2
    assert "tensorflow is missing" in capsys.readouterr().err


def test_that_a_windowed_program_without_streams_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["train", "--list"]) == 0
    assert main(["nonsense"]) == 2
    sys.stdout.close()
    sys.stderr.close()


def test_that_the_languages_and_themes_are_those_of_the_window() -> None:
    """They stand twice, because `--help` must not wait for Qt."""
    assert set(window_command.LANGUAGES) == LANGUAGES.keys()
    assert set(window_command.THEMES) == THEMES.keys()


# The window


@pytest.mark.parametrize("given", [[], ["chapter"], ["--language", "ko", "--theme", "dark"]])
def test_that_no_command_opens_the_window(
    given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from fashion_gui.app import start_up

    opened: list[tuple[Any, ...]] = []

    def open_window(*arguments: object) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr(start_up, "open_window", open_window)
    assert main(given) == 0
    appearance = ("ko", "dark") if "ko" in given else (None, None)
    assert opened == [(PRESETS["chapter"].build(), None, *appearance)]


def test_that_a_file_opens_in_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from fashion_gui.app import start_up

    path = tmp_path / "mine.fashion"
    project = PRESETS["convolutional"].build()
    write_project(project, path)
    opened: list[tuple[Any, ...]] = []

    def open_window(*arguments: object) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr(start_up, "open_window", open_window)
    assert main([str(path)]) == 0
    assert opened == [(project, path, None, None)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_that_a_system_without_a_display_is_told_so(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err


# train


def test_that_list_prints_the_presets(capsys: Capture) -> None:
    assert main(["train", "--list"]) == 0
    assert lines(capsys.readouterr().out) == [*PRESETS]


def test_that_train_tells_an_epoch_a_line(
    training: FakeTraining, capsys: Capture, tmp_path: Path
) -> None:
    history, model = tmp_path / "history.csv", tmp_path / "model.keras"
    arguments = ["train", "chapter", "--epochs", "2"]
    assert main([*arguments, "--history", str(history), "--save", str(model)]) == 0
    captured = capsys.readouterr()
    assert captured.out == "val_loss 0.4000  val_accuracy 0.8500\n"
    told = lines(captured.err)
    assert told[0] == "48,000 garments to train on, 12,000 to validate"
    assert [line.split("  ")[0] for line in told[1:]] == ["epoch 1/2", "epoch 2/2"]
    assert training.projects[0].recipe.epochs == 2
    assert training.model.saved == [model]
    with history.open(newline="", encoding="utf-8") as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2"]


def test_that_train_takes_a_project_file(training: FakeTraining, tmp_path: Path) -> None:
    project = PRESETS["hidden-adam"].build()
    path = tmp_path / "mine.fashion"
    write_project(project, path)
    assert main(["train", str(path)]) == 0
    assert training.projects == [project]


def test_that_a_network_that_cannot_be_trained_is_refused(
    training: FakeTraining, tmp_path: Path, capsys: Capture
) -> None:
    project = PRESETS["chapter"].build()
    broken = RemoveLayers(frozenset({"flatten"})).apply(project.network)
    path = tmp_path / "broken.fashion"
    write_project(Project(broken, project.recipe), path)
    assert main(["train", str(path)]) == 2
    assert len(lines(capsys.readouterr().err)) == 1
    assert not training.projects


@pytest.mark.parametrize("kind", FailureKind)
def test_that_a_run_that_fails_says_why(
    kind: FailureKind, monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    fake = FakeTraining(RunFailed(kind, 0, 7, "Keras's\nown words"))
    monkeypatch.setattr(headless, "train", fake)
    model = tmp_path / "model.keras"
    assert main(["train", "chapter", "--save", str(model)]) == 1
    assert lines(capsys.readouterr().err)[-1].startswith("fashion-gui: ")
    assert not fake.model.saved


def test_that_a_missing_data_set_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise DatasetFileMissing(tmp_path / "train-images-idx3-ubyte.gz")

    monkeypatch.setattr(headless, "train", fail)
    assert main(["train", "chapter"]) == 2
    assert "train-images-idx3-ubyte.gz is missing" in capsys.readouterr().err


def test_that_ctrl_c_keeps_the_whole_epochs(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    fake = FakeTraining()

    def interrupted(
        project: Project, publish: Callable[[RunEvent], None], controls: RunControls
    ) -> FakeModel | None:
        def publish_and_press(event: RunEvent) -> None:
            publish(event)
            if isinstance(event, EpochEnded):
                signal.raise_signal(signal.SIGINT)

        return fake(project, publish_and_press, controls)

    monkeypatch.setattr(headless, "train", interrupted)
    history, model = tmp_path / "history.csv", tmp_path / "model.keras"
    arguments = ["train", "chapter", "--history", str(history), "--save", str(model)]
    before = signal.getsignal(signal.SIGINT)  # ignored in a process started in the background
    assert main(arguments) == 130
    assert len(lines(history.read_text(encoding="utf-8"))) == 2, "a head and one epoch"
    assert fake.model.saved == [model]
    assert "whole epochs: 1" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


def test_that_a_model_that_cannot_be_written_is_told(
    training: FakeTraining, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(training.model, "save", full)
    assert main(["train", "chapter", "--save", str(tmp_path / "model.keras")]) == 2
    assert "No space left on device" in capsys.readouterr().err


def test_that_a_folder_without_permission_is_refused_before_the_training(
    training: FakeTraining, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write anywhere
    with pytest.raises(CommandError, match="permission"):
        train_command._require_writable(tmp_path / "model.keras")


def test_that_train_and_classify_work_for_real(tmp_path: Path) -> None:
    """The whole way as a person goes it: train, save, classify with what was saved."""
    model, history = tmp_path / "model.keras", tmp_path / "history.csv"
    program = [sys.executable, str(ROOT / "main.py")]
    outcome = subprocess.run(
        [
            *program,
            "train",
            "chapter",
            "--epochs",
            "1",
            "--save",
            str(model),
            "--history",
            str(history),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    assert len(lines(outcome.stderr)) == 2, outcome.stderr
    with history.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert float(row["val_accuracy"]) > 0.8
    bar = picture(tmp_path / "바지 한 벌.png")
    outcome = subprocess.run(
        [*program, "classify", str(bar), "--json", "--model", str(model)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stderr == ""
    found = json.loads(outcome.stdout)
    assert found["file"] == str(bar)
    assert sum(found["probabilities"]) == pytest.approx(1.0, abs=1e-5)


# classify


class FakeClassifier:
    """Is sure of everything that has ink that it is a bag."""

    def classify(self, pixels: np.ndarray) -> np.ndarray:
        assert pixels.shape == (28, 28)
        assert pixels.dtype == np.float32
        probabilities = np.full(10, 0.01, np.float32)
        probabilities[8] = 0.91
        return probabilities


@pytest.fixture
def classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headless, "load_classifier", lambda path: FakeClassifier())


@pytest.mark.usefixtures("classifier")
def test_that_classify_prints_an_object_a_line(capsys: Capture, tmp_path: Path) -> None:
    bar = picture(tmp_path / "bar.png")
    empty = picture(tmp_path / "empty.png", pen=None)
    assert main(["classify", "--json", str(bar), str(empty)]) == 0
    first, second = (json.loads(line) for line in lines(capsys.readouterr().out))
    assert (first["file"], first["label"], first["name"]) == (str(bar), 8, "Bag")
    assert first["probabilities"] == pytest.approx([*[0.01] * 8, 0.91, 0.01])
    assert (second["file"], second["label"], second["name"]) == (str(empty), None, None)
    assert len(second["probabilities"]) == 10


@pytest.mark.usefixtures("classifier")
def test_that_classify_prints_a_row_a_picture(capsys: Capture, tmp_path: Path) -> None:
    assert main(["classify", str(picture(tmp_path / "bar.png"))]) == 0
    assert capsys.readouterr().out.split() == ["8", "Bag", "91.0%", str(tmp_path / "bar.png")]


@pytest.mark.usefixtures("classifier")
def test_that_classify_goes_on_after_a_file_that_is_none(capsys: Capture, tmp_path: Path) -> None:
    broken, missing = tmp_path / "broken.png", tmp_path / "missing.png"
    broken.write_text("no picture")
    bar = picture(tmp_path / "bar.png")
    assert main(["classify", str(broken), str(missing), str(tmp_path), str(bar)]) == 2
    captured = capsys.readouterr()
    assert len(lines(captured.out)) == 1
    assert len(lines(captured.err)) == 3


def test_that_a_broken_model_is_told(capsys: Capture, tmp_path: Path) -> None:
    model = tmp_path / "model.keras"
    model.write_text("no model")
    bar = picture(tmp_path / "bar.png")
    assert main(["classify", "--model", str(model), str(bar)]) == 2
    assert len(lines(capsys.readouterr().err)) == 1


@pytest.mark.parametrize("suffix", ["png", "bmp", "jpg", "ppm"])
def test_that_pictures_of_many_formats_are_read(suffix: str, tmp_path: Path) -> None:
    pixels = read_picture(picture(tmp_path / f"bar.{suffix}"))
    assert pixels.shape == (64, 64, 4)
    assert pixels.dtype == np.uint8
    assert pixels[0, 0, :3].min() > 240
    assert pixels[32, 32, :3].max() < 15
    assert (pixels[..., 3] == 255).all()


def test_that_opacity_and_odd_widths_are_kept(tmp_path: Path) -> None:
    image = QImage(7, 5, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(6, 4, QColor(10, 20, 30, 40))
    path = tmp_path / "odd.png"
    assert image.save(str(path))
    pixels = read_picture(path)
    assert pixels.shape == (5, 7, 4)
    assert pixels[4, 6].tolist() == pytest.approx([10, 20, 30, 40], abs=3)
    assert (pixels[:4, :, 3] == 0).all()


def test_that_a_grey_picture_is_read(tmp_path: Path) -> None:
    image = QImage(9, 9, QImage.Format.Format_Grayscale8)
    image.fill(77)
    path = tmp_path / "grey.png"
    assert image.save(str(path))
    assert (read_picture(path)[..., :3] == 77).all()


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")
def test_that_a_picture_of_gigabytes_is_refused(tmp_path: Path) -> None:
    """A few bytes whose header promises 30,000 × 30,000 pixels."""
    path = tmp_path / "bomb.ppm"
    path.write_bytes(b"P6\n30000 30000\n255\n" + b"\0" * 100)
    with pytest.raises(PictureError):
        read_picture(path)
