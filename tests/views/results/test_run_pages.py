"""The pages of Results that show runs: two compared, and one at any of its epochs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.data.evaluation import confusion_matrix
from fashion_gui.session.edit_history import UseSettings
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.session.words import garment_name
from fashion_gui.training.build import build_model
from fashion_gui.training.looks import weights_of
from fashion_gui.views.results import ResultsWorkspace
from fashion_gui.views.results.comparison import Differing
from fashion_gui.views.results.confusion_matrix import ConfusionMatrix, fitted
from fashion_gui.views.results.first_weights import first_weights
from fashion_gui.views.results.weight_pictures import FULL
from fashion_gui.views.results.workspace import Page, building
from fashion_gui.widgets.type_scale import font
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project
from tests.views.built import built


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=3), inference=True) as session:
        yield session


@pytest.fixture
def workspace(qtbot: QtBot, session: Session) -> ResultsWorkspace:
    workspace = built(building(session))
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    train(qtbot, session)
    return workspace


def train(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.inference.test_predicted, timeout=TRAINING_MILLISECONDS):
        session.trainer.train()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE)


def train_another(qtbot: QtBot, session: Session) -> None:
    session.document.set_recipe(replace(session.document.recipe, learning_rate=0.02))
    train(qtbot, session)


def turn_to(workspace: ResultsWorkspace, page: Page) -> None:
    QTest.mouseClick(workspace.pages.button(page), Qt.MouseButton.LeftButton)


def wait_for_epoch(qtbot: QtBot, workspace: ResultsWorkspace) -> None:
    qtbot.waitUntil(
        lambda: workspace.epochs.figures.accuracy.text() not in ("", "…"),
        timeout=TRAINING_MILLISECONDS,
    )


def test_that_the_slider_shows_each_epoch_as_it_was(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    page, labels = workspace.epochs, small_data().test_labels
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    assert page.epoch.text() == "After epoch 3 of 3"
    whole = session.inference.test_predictions
    assert whole is not None
    assert whole.probabilities is not None
    assert page.figures.accuracy.text() == f"{100 * whole.accuracy:.1f} %"
    last = confusion_matrix(labels, whole.probabilities.argmax(1))
    assert np.array_equal(page.matrix.matrix, last)
    assert (
        page.figures.val_loss.text()
        == f"{session.runs.rows[-1].result.history.epochs[-1].val_loss:.4f}"
    )

    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_Home)
    assert page.epoch.text() == "Before training"
    assert page.figures.accuracy.text() == "…"
    wait_for_epoch(qtbot, workspace)
    assert page.matrix.matrix.sum() == len(labels)
    hits = int(np.diag(page.matrix.matrix).sum())
    assert page.figures.accuracy.text() == f"{100 * hits / len(labels):.1f} %"
    assert hits < np.diag(last).sum()
    outcomes = page.garments.cards.model.outcomes
    assert outcomes is not None
    assert int(outcomes.right.sum()) == hits
    assert page.figures.val_loss.text() == "–"
    QTest.keyClick(page.slider, Qt.Key.Key_End)
    assert page.figures.accuracy.text() == f"{100 * whole.accuracy:.1f} %", "it is kept"
    assert "until the program closes: 4," in page.kept.text()
    assert "32 MB" in page.kept.text()


def test_that_the_pictures_are_the_weights_of_the_first_layer(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    page = workspace.epochs
    turn_to(workspace, Page.EPOCHS)
    qtbot.waitUntil(lambda: page.pictures.count == 100)
    run = session.runs.rows[-1]
    snapshot = session.runs.weights.of(run.id).snapshots[-1]
    kernel = snapshot.weights["dense"][0]
    scale = float(np.quantile(np.abs(kernel), 0.99))
    assert page.pictures.scale == pytest.approx(scale, rel=1e-5)
    assert f"±{scale:.2g}" in page.weights_sentence.text()
    neuron = int(np.abs(kernel).max(axis=0).argmax())
    area = page.pictures.picture_rect(neuron)
    row, column = divmod(int(np.abs(kernel[:, neuron]).argmax()), 28)
    spot = QPoint(
        area.left() + int((column + 0.5) * area.width() / 28),
        area.top() + int((row + 0.5) * area.height() / 28),
    )
    seen = page.pictures.grab().toImage().pixelColor(spot)
    positive = kernel[row * 28 + column, neuron] > 0
    wanted, other = QColor(LIGHT.positive), QColor(LIGHT.negative)
    if not positive:
        wanted, other = other, wanted
    assert _distance(seen, wanted) < _distance(seen, other)


def test_that_the_pictures_follow_the_slider(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    """On the scale of the last epoch, so that weights that grow are seen to."""
    page = workspace.epochs
    turn_to(workspace, Page.EPOCHS)
    qtbot.waitUntil(lambda: page.pictures.count == 100)
    snapshots = session.runs.weights.of(session.runs.rows[-1].id).snapshots
    scale = float(np.quantile(np.abs(snapshots[-1].weights["dense"][0]), FULL))
    with qtbot.waitSignal(page.pictures.mixed):
        page.slider.setFocus()
        QTest.keyClick(page.slider, Qt.Key.Key_Home)
    first, seen = page.pictures._sheet, page.pictures.grab().toImage()
    assert page.pictures.scale == pytest.approx(scale, rel=1e-5)
    with qtbot.waitSignal(page.pictures.mixed):
        QTest.keyClick(page.slider, Qt.Key.Key_End)
    last = page.pictures._sheet
    assert page.pictures.grab().toImage() != seen
    strengths = []
    for sheet, snapshot in ((first, snapshots[0]), (last, snapshots[-1])):
        assert sheet is not None
        kernel = snapshot.weights["dense"][0]
        strength = np.clip(kernel / scale, -1, 1).T.reshape(-1, 28)
        pixels = np.frombuffer(sheet.bits(), np.uint8).reshape(-1, 28, 4).astype(np.float64)
        warmth = pixels[..., 2] - pixels[..., 0]  # from blue to orange
        assert np.corrcoef(warmth.reshape(-1), strength.reshape(-1))[0, 1] < -0.99
        strengths.append(strength)
    assert np.corrcoef(*(it.reshape(-1) for it in strengths))[0, 1] < 0.98, "or one would do"


def _distance(first: QColor, second: QColor) -> int:
    parts = ((first.red(), second.red()), (first.green(), second.green()))
    return sum(abs(mine - other) for mine, other in (*parts, (first.blue(), second.blue())))


def test_that_garments_are_followed_by_hand_and_by_a_cell(
    qtbot: QtBot, workspace: ResultsWorkspace
) -> None:
    page, labels = workspace.epochs, small_data().test_labels
    view = workspace.cards.view
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    model = page.garments.cards.model
    assert [labels[model.position(row)] for row in range(10)] == list(range(10))
    assert page.garments.heading.text() == "Garments followed: 10"
    assert workspace.width() == 1270, "no page makes the window grow"

    turn_to(workspace, Page.GARMENTS)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.tile_rect(2).center())
    QTest.mouseClick(workspace.details.follow_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.tile_rect(3).center())
    assert not workspace.details.follow_button.isChecked()
    QTest.mouseClick(workspace.details.follow_button, Qt.MouseButton.LeftButton)
    assert [model.position(row) for row in range(model.rowCount())] == [2, 3]
    QTest.mouseClick(workspace.details.follow_button, Qt.MouseButton.LeftButton)
    assert [model.position(row) for row in range(model.rowCount())] == [2]

    turn_to(workspace, Page.EPOCHS)
    place = page.matrix.cell_rect(1, 1).center().toPoint()
    QTest.mouseClick(page.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert model.rowCount() == page.matrix.matrix[1, 1]
    assert {int(labels[model.position(row)]) for row in range(model.rowCount())} == {1}
    QTest.mouseClick(page.garments.reset_button, Qt.MouseButton.LeftButton)
    assert model.rowCount() == 10


def test_that_the_epochs_are_played_to_the_end(
    qtbot: QtBot, workspace: ResultsWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = workspace.epochs
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    seen: list[str] = []
    page.slider.valueChanged.connect(lambda _: seen.append(page.epoch.text()))
    page._clock.setInterval(5)
    QTest.mouseClick(page.play_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.play_button.isChecked(), timeout=TRAINING_MILLISECONDS)
    assert page.slider.value() == page.slider.maximum() == 3
    assert page.slider.isEnabled()
    assert len(seen) == 4, "back to the beginning, and three steps"


def test_that_the_slider_follows_a_run_that_goes_on(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    page = workspace.epochs
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    seen: list[tuple[str, str]] = []
    session.runs.weights_added.connect(
        lambda _: seen.append((page.run.currentText(), page.epoch.text()))
    )
    train_another(qtbot, session)
    assert [it for it, _ in seen] == ["Run 2"] * 4
    assert seen[0][1] == "Before training"
    assert seen[3][1] == "After epoch 3 of 3"
    page.slider.setValue(1)
    session.runs.train_more(session.runs.rows[-1].id, 1)
    qtbot.waitUntil(lambda: page.slider.maximum() == 4, timeout=TRAINING_MILLISECONDS)
    assert page.epoch.text().startswith("After epoch 1 of"), "a person looks at this one"
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE)


def test_that_the_epochs_are_written_as_a_table(
    qtbot: QtBot, tmp_path: Path, workspace: ResultsWorkspace, session: Session
) -> None:
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    path = tmp_path / "epochs.csv"
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert [row["epoch"] for row in rows] == ["0", "1", "2", "3"]
    history = session.runs.rows[-1].result.history
    assert float(rows[2]["val_loss"]) == pytest.approx(history.epochs[1].val_loss, rel=1e-5)
    assert rows[0]["val_loss"] == ""
    assert rows[1]["test_accuracy"] == "", "nobody has looked at it"
    assert rows[3]["test_accuracy"] != ""


def test_that_a_run_of_another_session_has_no_epochs_and_that_is_told(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    turn_to(workspace, Page.EPOCHS)
    session.runs.weights.clear()
    workspace.epochs.run.refresh()
    assert workspace.epochs.notice.isVisible()
    assert "not kept" in workspace.epochs.notice.text
    assert "32 MB" in workspace.epochs.notice.text


def test_that_two_runs_are_compared_cell_by_cell(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session
) -> None:
    page, labels = workspace.compare, small_data().test_labels
    turn_to(workspace, Page.COMPARE)
    assert page.notice.isVisible()
    assert "Two runs are needed" in page.notice.text
    first = _predicted(session)
    train_another(qtbot, session)
    second = _predicted(session)
    qtbot.waitUntil(page.matrix.isVisible, timeout=TRAINING_MILLISECONDS)
    assert page.first.currentText() == "Run 1"
    assert page.second.currentText() == "Run 2"
    difference = confusion_matrix(labels, second) - confusion_matrix(labels, first)
    assert np.array_equal(page.matrix.matrix, difference)
    assert np.abs(difference).sum() > 0

    differ = first != second
    only_second = differ & (second == labels)
    assert page.cards.model.rowCount() == differ.sum()
    QTest.mouseClick(page.kinds.button(Differing.SECOND_RIGHT), Qt.MouseButton.LeftButton)
    assert list(page.cards.model.positions) == list(np.flatnonzero(only_second))
    assert f"{only_second.sum()} that only Run 2 has right" in page.summary.text()
    spoken = page.cards.model.data(page.cards.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Run 1: " in (spoken or "")
    assert "Run 2: " in (spoken or "")

    page.kinds.button(Differing.ALL).click()
    true, predicted = np.unravel_index(np.abs(difference).argmax(), difference.shape)
    place = page.matrix.cell_rect(int(true), int(predicted)).center().toPoint()
    QTest.mouseClick(page.matrix, Qt.MouseButton.LeftButton, pos=place)
    there = differ & (labels == true) & ((first == predicted) | (second == predicted))
    assert list(page.cards.model.positions) == list(np.flatnonzero(there))
    QTest.mouseClick(page.whole_button, Qt.MouseButton.LeftButton)
    assert page.cards.model.rowCount() == differ.sum()

    page.second.setFocus()
    QTest.keyClick(page.second, Qt.Key.Key_Up)
    assert page.notice.isVisible()
    assert "two different runs" in page.notice.text


def _predicted(session: Session) -> np.ndarray:
    found = session.inference.test_predictions
    assert found is not None
    assert found.probabilities is not None
    predicted: np.ndarray = found.probabilities.argmax(1)
    return predicted


def test_that_a_comparison_is_written_as_picture_and_tables(
    qtbot: QtBot, tmp_path: Path, workspace: ResultsWorkspace, session: Session
) -> None:
    page, labels = workspace.compare, small_data().test_labels
    turn_to(workspace, Page.COMPARE)
    first = _predicted(session)
    train_another(qtbot, session)
    second = _predicted(session)
    qtbot.waitUntil(page.matrix.isVisible, timeout=TRAINING_MILLISECONDS)
    listed = exported(qtbot, workspace, tmp_path)
    assert [int(row["index"]) for row in listed] == list(np.flatnonzero(first != second))
    for row in listed:
        at = int(row["index"])
        told = (row["label"], row["first_predicted"], row["second_predicted"])
        assert tuple(map(int, told)) == (labels[at], first[at], second[at])
        assert 0.1 <= float(row["second_confidence"]) <= 1
    difference = confusion_matrix(labels, second) - confusion_matrix(labels, first)
    matrix = exported(qtbot, workspace, tmp_path, "difference.csv")
    assert [list(row.values())[1:] for row in matrix] == [
        [str(it) for it in row] for row in difference
    ]
    assert_matrix_in_picture(qtbot, workspace, tmp_path, page, page.matrix)


def test_that_an_epoch_is_written_as_picture_and_tables(
    qtbot: QtBot, tmp_path: Path, workspace: ResultsWorkspace
) -> None:
    page, labels = workspace.epochs, small_data().test_labels
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    page.slider.setValue(1)
    wait_for_epoch(qtbot, workspace)
    matrix = exported(qtbot, workspace, tmp_path, "epoch matrix.csv")
    assert {row["epoch"] for row in matrix} == {"1"}
    counts = [[int(it) for it in list(row.values())[2:12]] for row in matrix]
    assert np.array_equal(counts, page.matrix.matrix)
    shares = [float(it) for it in list(matrix[0].values())[12:22]]
    assert sum(shares) == pytest.approx(100, abs=1e-3)
    followed = exported(qtbot, workspace, tmp_path, "followed.csv")
    assert [int(row["label"]) for row in followed] == list(range(10))
    outcomes = page.garments.cards.model.outcomes
    assert outcomes is not None
    for row in followed:
        at = int(row["index"])
        assert int(row["label"]) == labels[at]
        probabilities = [float(it) for it in list(row.values())[-10:]]
        np.testing.assert_allclose(probabilities, outcomes.probabilities[at], atol=1e-6)
    assert_matrix_in_picture(qtbot, workspace, tmp_path, page, page.matrix)


@pytest.mark.parametrize("page", [Page.COMPARE, Page.EPOCHS])
def test_that_a_garment_of_a_run_opens_in_inside_and_in_which_network_is_told(
    qtbot: QtBot, workspace: ResultsWorkspace, session: Session, page: Page
) -> None:
    train_another(qtbot, session)
    turn_to(workspace, page)
    cards = workspace.compare.cards
    if page is Page.EPOCHS:
        cards = workspace.epochs.garments.cards
    qtbot.waitUntil(lambda: cards.model.rowCount() > 2, timeout=TRAINING_MILLISECONDS)
    view = cards.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(workspace.inside_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    row = view.currentIndex().row()
    assert asked.args == [cards.model.position(row)]
    tip = cards.model.data(cards.model.index(row), Qt.ItemDataRole.ToolTipRole)
    assert "in the network trained last, not in th" in (tip or "")


def test_that_runs_stay_in_reach_behind_a_network_without_the_ten_classes(
    qtbot: QtBot, tmp_path: Path, workspace: ResultsWorkspace, session: Session
) -> None:
    train_another(qtbot, session)
    project = small_project("autoencoder", epochs=1)
    session.document.apply_project(UseSettings("Autoencoder"), project)
    train(qtbot, session)
    assert workspace.notice.isVisible()
    assert "does not predict the ten classes" in workspace.notice.text
    assert not workspace.export.button.isEnabled(), "there is nothing but the notice"
    assert not workspace._side.isVisible()
    turn_to(workspace, Page.COMPARE)
    assert not workspace.notice.isVisible()
    qtbot.waitUntil(workspace.compare.matrix.isVisible, timeout=TRAINING_MILLISECONDS)
    assert len(exported(qtbot, workspace, tmp_path, "difference.csv")) == 10
    turn_to(workspace, Page.EPOCHS)
    wait_for_epoch(qtbot, workspace)
    assert workspace.epochs.matrix.isVisible()
    turn_to(workspace, Page.MATRIX)
    assert workspace.notice.isVisible()
    assert workspace.width() == 1270


def exported(
    qtbot: QtBot, workspace: ResultsWorkspace, folder: Path, key: str = ""
) -> list[dict[str, str]]:
    path = folder / "page.csv"
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(path, key)
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def assert_matrix_in_picture(
    qtbot: QtBot,
    workspace: ResultsWorkspace,
    folder: Path,
    page: QWidget,
    matrix: ConfusionMatrix,
) -> None:
    """The cells of a matrix have the same colours in the file as on the screen."""
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(folder / "page.png")
    image, seen = QImage(str(folder / "page.png")), matrix.grab().toImage()
    assert image.width() == 2 * page.width()
    corner, colours = matrix.mapTo(page, QPoint()), set()
    for place in range(10):
        at = matrix.cell_rect(place, place).topLeft().toPoint() + QPoint(5, 5)
        colour = image.pixelColor((at + corner) * 2)
        assert _distance(colour, seen.pixelColor(at)) < 12
        colours.add(colour.name())
    assert len(colours) > 2


def test_that_a_cell_of_the_difference_is_put_in_words(
    qtbot: QtBot, workspace: ResultsWorkspace
) -> None:
    matrix = workspace.compare.matrix
    first, second = np.zeros((10, 10), np.int64), np.zeros((10, 10), np.int64)
    first[6, 0], second[6, 0], second[3, 3] = 7, 2, 4
    matrix.show_difference(first, second, ("Plain", "Dropout"))
    assert matrix.text_of(6, 0) == "−5"
    assert matrix.text_of(3, 3) == "+4"
    assert matrix.text_of(1, 1) == "0"
    assert matrix.sentence(6, 0) == (
        "Shirt taken for T-shirt/top: 5 fewer with Dropout than with Plain"
    )
    assert matrix.ink_of(6, 0)[0] == LIGHT.negative
    assert matrix.ink_of(3, 3)[0] == LIGHT.positive


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_the_names_of_classes_fit_above_narrow_cells(language: str) -> None:
    for label in range(10):
        name = garment_name(label, Settings(language, "light"))
        assert "…" not in fitted(name, 49.0, font(11))
    assert fitted("Ankle boot", 49.0, font(11)) == "Ankle\nboot"
    assert fitted("T-shirt/top", 200.0, font(11)) == "T-shirt/top"


@pytest.mark.parametrize(
    ("preset", "shape"), [("chapter", (100, 28, 28)), ("convolutional", (32, 3, 3))]
)
def test_that_the_first_weights_are_found(preset: str, shape: tuple[int, ...]) -> None:
    project = small_project(preset)
    weights = weights_of(build_model(project.network))
    found = first_weights(project.network, weights)
    assert found is not None
    assert found.pictures.shape == shape
    kernel = weights[found.layer_id][0]
    if kernel.ndim == 2:
        assert found.pictures[17, 3, 5] == kernel[3 * 28 + 5, 17]
    else:
        assert found.pictures[17, 2, 1] == kernel[2, 1, 0, 17]
    assert first_weights(project.network, {}) is None
