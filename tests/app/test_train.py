"""`train` on the command line."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import keras
import pytest

from fashion_gui.app.command_line import main
from fashion_gui.app.commands import train as train_command
from fashion_gui.app.commands.command import CommandError
from fashion_gui.data.fashion_mnist import DatasetFileMissing
from fashion_gui.network.edits import RemoveLayers
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import write_project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import EpochEnded, FailureKind, RunEvent, RunFailed
from fashion_gui.session import headless
from tests.app.command_hands import Capture, FakeModel, FakeTraining, lines, picture

ROOT = Path(__file__).parents[2]


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


def test_that_train_takes_a_model_and_a_script_and_tells_what_is_not_in_them(
    training: FakeTraining, tmp_path: Path, capsys: Capture
) -> None:
    model, script = tmp_path / "theirs.keras", tmp_path / "theirs.py"
    dense = keras.layers.Dense(10, "softmax", kernel_constraint="non_neg", name="theirs")
    keras.Sequential([keras.Input((784,)), dense]).save(model)
    script.write_text(
        "import keras\nfrom keras import layers\nmodel = keras.Sequential([keras.Input((784,)),\n"
        "    layers.Dense(10, 'softmax', kernel_constraint='non_neg')])\n"
    )
    for path, said in ((model, "theirs: kernel_constraint"), (script, "Line 4")):
        assert main(["train", str(path), "--epochs", "1"]) == 0
        first = lines(capsys.readouterr().err)[0]
        assert first.startswith("fashion-gui: ")
        assert said in first
        kinds = [it.kind_name for it in training.projects[-1].network.layers.values()]
        assert kinds == ["Input", "Dense"]


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


def test_that_the_history_has_each_epoch_as_soon_as_it_has_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What stands in the file then is what a killed process leaves."""
    fake, history, seen = FakeTraining(), tmp_path / "history.csv", []
    history.write_text("of another run\n", encoding="utf-8")

    def looked_at(
        project: Project, publish: Callable[[RunEvent], None], controls: RunControls
    ) -> FakeModel | None:
        def publish_and_look(event: RunEvent) -> None:
            publish(event)
            if isinstance(event, EpochEnded):
                seen.append(lines(history.read_text(encoding="utf-8")))

        return fake(project, publish_and_look, controls)

    monkeypatch.setattr(headless, "train", looked_at)
    assert main(["train", "chapter", "--epochs", "3", "--history", str(history)]) == 0
    assert [[row.partition(",")[0] for row in file] for file in seen] == [
        ["epoch", "1"],
        ["epoch", "1", "2"],
        ["epoch", "1", "2", "3"],
    ]
    assert lines(history.read_text(encoding="utf-8")) == seen[-1]


def test_that_a_history_that_cannot_be_written_is_tried_again_and_ends_no_run(
    training: FakeTraining, monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    def full(path: Path, epoch: EpochEnded) -> None:
        raise OSError(28, "No space left on device", str(path))

    history, model = tmp_path / "history.csv", tmp_path / "model.keras"
    arguments = ["train", "chapter", "--history", str(history), "--save", str(model)]
    with monkeypatch.context() as patch:
        patch.setattr(train_command, "append_history_csv", full)
        assert main([*arguments, "--epochs", "4"]) == 0
    assert len(lines(history.read_text(encoding="utf-8"))) == 5
    assert training.model.saved == [model]
    monkeypatch.setattr(train_command, "write_history_csv", full)
    assert main(arguments) == 2
    assert "No space left on device" in capsys.readouterr().err


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
