"""The workspace Results, as a person uses it."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.network.outputs import Output
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.targets import Loss, Target
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.inference import Inference, InferenceState, TestPredictions
from fashion_gui.session.run_following import RunFollower
from fashion_gui.session.run_predictions import RunPredictions
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.session.shelf import Shelf
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import Trainer
from fashion_gui.views.results import ResultsWorkspace
from fashion_gui.views.results.challenge_page import ChallengePage
from fashion_gui.views.results.compare_page import ComparePage
from fashion_gui.views.results.confusion_matrix import Share
from fashion_gui.views.results.epochs_page import EpochsPage
from fashion_gui.views.results.outcomes import Order, Verdict
from fashion_gui.views.results.run_outcomes import RunOutcomes
from fashion_gui.views.results.workspace import Page

TestPredictions.__test__ = False  # type: ignore[attr-defined] # its name is not a test's


class _Inference(QObject):
    state_changed = Signal()
    trained_changed = Signal()
    drawing_classified = Signal(object)
    test_predicted = Signal()
    judged = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.state = InferenceState.READY
        self.has_trained = False
        self.learned: tuple[Output, ...] = ()
        self.test_predictions: TestPredictions | None = None

    def forget_trained(self) -> None:
        """As where a project without a network is opened."""


@pytest.fixture
def dataset(qtbot: QtBot) -> Iterator[Dataset]:
    dataset = Dataset(Document(PRESETS["chapter"].build()))
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    yield dataset
    dataset.shut_down()


@pytest.fixture
def inference(qtbot: QtBot) -> _Inference:
    return _Inference()


@pytest.fixture
def workspace(
    qtbot: QtBot, dataset: Dataset, inference: _Inference, background: Background
) -> ResultsWorkspace:
    it = cast(Inference, inference)
    document = dataset._document
    trainer = Trainer(document, dataset, Shelf(), dataset)
    follower = RunFollower(document, dataset, trainer, it, dataset)
    runs, settings = Runs(document, trainer, follower, dataset), Settings("en", "light")
    outcomes = RunOutcomes(dataset, RunPredictions(it))
    pages = (
        ComparePage(runs, outcomes, settings),
        EpochsPage(runs, outcomes, settings),
        ChallengePage(dataset, settings),
    )
    workspace = ResultsWorkspace(dataset, it, background, settings, pages)
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    return workspace


def _predict(dataset: Dataset, inference: _Inference) -> np.ndarray:
    """Every tenth garment is taken for the class after its own; returns which are right."""
    assert dataset.data is not None
    labels = dataset.data.test_labels.astype(np.int64)
    guesses = np.where(np.arange(len(labels)) % 10 == 0, (labels + 1) % 10, labels)
    confidence = np.linspace(0.5, 0.99, len(labels)).astype(np.float32)
    rest = (1 - confidence) / 9
    probabilities = np.repeat(rest[:, None], 10, axis=1).astype(np.float32)
    probabilities[np.arange(len(labels)), guesses] = confidence
    inference.has_trained = True
    inference.trained_changed.emit()
    inference.test_predictions = TestPredictions(probabilities, accuracy=0.9, loss=0.4)
    inference.test_predicted.emit()
    return np.asarray(guesses == labels)


def test_that_the_way_to_results_is_told(
    workspace: ResultsWorkspace, inference: _Inference
) -> None:
    assert workspace.notice.isVisible()
    assert "Ctrl+3" in workspace.notice.text
    inference.has_trained = True
    inference.trained_changed.emit()
    assert "Classifying the 10,000" in workspace.notice.text


def test_that_a_network_without_the_ten_classes_is_told_with_its_test_loss(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    inference.learned = (Output("dense", (784,), "sigmoid", Target.IMAGE, Loss.MEAN_SQUARED_ERROR),)
    inference.trained_changed.emit()
    assert "being computed" in workspace.notice.text
    inference.test_predictions = TestPredictions(None, accuracy=math.nan, loss=0.0123)
    inference.test_predicted.emit()
    assert workspace.notice.isVisible()
    assert "does not predict the ten classes" in workspace.notice.text
    assert "The garment itself" in workspace.notice.text
    assert "0.0123" in workspace.notice.text
    assert "nan" not in workspace.notice.text
    _predict(dataset, inference)
    assert not workspace.notice.isVisible()


def test_that_the_headline_gives_accuracy_and_counts(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    assert workspace.headline.isVisible()
    assert workspace.headline.accuracy.text() == "90.0 %"
    assert workspace.headline.right_count.text() == "9,000"
    assert workspace.headline.wrong_count.text() == "1,000"
    assert workspace.minimumSizeHint().width() <= 1270
    assert workspace.minimumSizeHint().height() <= 620


def test_that_the_filter_leaves_the_wrong_ones_with_a_cross(
    qtbot: QtBot, workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    right = _predict(dataset, inference)
    button = workspace.filter.verdicts.button(Verdict.WRONG)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    model = workspace.cards.model
    shown = [model.position(row) for row in range(model.rowCount())]
    assert shown == list(np.flatnonzero(~right))
    index = model.index(0)
    assert "Wrong:" in (model.data(index, Qt.ItemDataRole.AccessibleTextRole) or "")
    card = workspace.cards.view.viewport().grab(workspace.cards.view.tile_rect(0)).toImage()
    painted = {
        card.pixelColor(x, y).name() for x in range(card.width()) for y in range(card.height())
    }
    assert QColor(LIGHT.wrong).name() in painted
    assert QColor(LIGHT.right).name() not in painted
    assert workspace.details.verdict.text() == "Wrong"


def test_that_a_class_can_be_asked_for(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    workspace.filter.classes.setCurrentIndex(8)
    model, data = workspace.cards.model, dataset.data
    assert data is not None
    shown = [model.position(row) for row in range(model.rowCount())]
    assert shown == list(np.flatnonzero(data.test_labels == 7))


def test_that_a_predicted_class_can_be_asked_for_by_keys(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    model = workspace.cards.model
    assert model.outcomes is not None
    predicted = model.outcomes.probabilities.argmax(1)
    box = workspace.filter.predicted
    box.setFocus()
    for label in range(3):
        QTest.keyClick(box, Qt.Key.Key_Down)
        shown = [model.position(row) for row in range(model.rowCount())]
        assert shown == list(np.flatnonzero(predicted == label))


def test_that_the_worst_come_first_when_asked_for(
    qtbot: QtBot, workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    right = _predict(dataset, inference)
    workspace.filter.orders.setFocus()
    QTest.keyClick(workspace.filter.orders, Qt.Key.Key_Down)
    assert workspace.cards.model.position(0) == np.flatnonzero(~right)[-1]


def test_that_a_pressed_card_is_shown_large_with_label_and_prediction(
    qtbot: QtBot, workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    view, data, predictions = workspace.cards.view, dataset.data, inference.test_predictions
    assert data is not None
    assert predictions is not None
    assert predictions.probabilities is not None
    spot = view.tile_rect(3).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.details.one_hot.label == data.test_labels[3]
    shown = workspace.details.bars.probabilities
    assert shown is not None
    assert np.array_equal(shown, predictions.probabilities[3])


def test_that_an_empty_choice_says_so(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    assert dataset.data is not None
    labels = dataset.data.test_labels
    perfect = np.eye(10, dtype=np.float32)[labels]
    inference.test_predictions = TestPredictions(perfect, accuracy=1.0, loss=0.0)
    inference.test_predicted.emit()
    workspace.filter.verdicts.button(Verdict.WRONG).click()
    assert workspace.none_left.isVisible()
    assert workspace.details.one_hot.label is None


def test_that_a_cell_of_the_confusion_matrix_opens_its_garments(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    assert dataset.data is not None
    labels = dataset.data.test_labels
    wrong = int(((labels == 3) & (np.arange(len(labels)) % 10 == 0)).sum())
    QTest.mouseClick(workspace.pages.button(Page.MATRIX), Qt.MouseButton.LeftButton)
    assert workspace.matrix.isVisible()
    assert workspace.matrix.text_of(3, 4) == f"{wrong}"
    assert workspace.matrix.text_of(3, 3) == f"{1000 - wrong}"
    workspace.matrix.setFocus()
    for key in (*[Qt.Key.Key_Down] * 3, *[Qt.Key.Key_Right] * 4):
        QTest.keyClick(workspace.matrix, key)
    assert "Dress taken for Coat" in workspace.matrix.accessibleDescription()
    QTest.keyClick(workspace.matrix, Qt.Key.Key_Return)
    assert workspace.cards.isVisible()
    assert workspace.cards.model.rowCount() == wrong
    position = workspace.cards.model.position(0)
    assert labels[position] == 3
    place = workspace.matrix.cell_rect(3, 3).center().toPoint()
    workspace.pages.set_value(Page.MATRIX)
    QTest.mouseClick(workspace.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert workspace.cards.model.rowCount() == 1000 - wrong


def test_that_the_matrix_gives_shares_of_rows_and_columns(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    workspace.pages.set_value(Page.MATRIX)
    matrix = workspace.matrix
    QTest.mouseClick(workspace.shares.button(Share.ROW), Qt.MouseButton.LeftButton)
    row = sum(float(matrix.text_of(2, it)) for it in range(10))
    assert row == pytest.approx(100, abs=0.3)
    QTest.mouseClick(workspace.shares.button(Share.COLUMN), Qt.MouseButton.LeftButton)
    column = sum(float(matrix.text_of(it, 2)) for it in range(10))
    assert column == pytest.approx(100, abs=0.3)


def test_that_the_measures_are_those_of_the_predictions(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    right = _predict(dataset, inference)
    assert dataset.data is not None
    labels = dataset.data.test_labels
    workspace.pages.set_value(Page.MEASURES)
    rows = workspace.measures.table.rows()
    assert [it[0] for it in rows[:3]] == ["T-shirt/top", "Trouser", "Pullover"]
    for label in range(10):
        assert rows[label][2] == pytest.approx(right[labels == label].mean())
    assert rows[-1][2] == pytest.approx(0.9, abs=0.01)
    assert "top 1: 90.0 %" in workspace.measures.top.text()


def test_that_the_least_sure_and_the_greatest_loss_come_first_and_the_others_in_their_order(
    workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    outcomes = workspace.cards.model.outcomes
    assert outcomes is not None
    workspace.filter.orders.setCurrentIndex(tuple(Order).index(Order.UNSURE))
    model = workspace.cards.model
    shown = [model.position(row) for row in range(model.rowCount())]
    assert sorted(shown) == list(range(len(outcomes.labels)))
    np.testing.assert_array_equal(outcomes.confidence[shown], np.sort(outcomes.confidence))
    workspace.filter.orders.setCurrentIndex(tuple(Order).index(Order.LOSS))
    shown = [model.position(row) for row in range(model.rowCount())]
    own = outcomes.probabilities[np.arange(len(outcomes.labels)), outcomes.labels]
    np.testing.assert_array_equal(own[shown], np.sort(own))


def test_that_a_garment_is_opened_in_inside_from_its_card_and_from_its_details(
    qtbot: QtBot, workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    _predict(dataset, inference)
    view = workspace.cards.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.tile_rect(3).center())
    with qtbot.waitSignal(workspace.inside_requested) as asked:
        QTest.mouseClick(workspace.details.inside_button, Qt.MouseButton.LeftButton)
    assert asked.args == [3]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(workspace.inside_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [4]


@pytest.mark.parametrize("page", [Page.GARMENTS, Page.MATRIX, Page.MEASURES])
def test_that_every_page_of_the_network_is_written_as_a_picture(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
    page: Page,
) -> None:
    assert not workspace.export.button.isEnabled()
    _predict(dataset, inference)
    QTest.mouseClick(workspace.pages.button(page), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(tmp_path / "page.png")
    image = QImage(str(tmp_path / "page.png"))
    assert image.width() > 2 * 700
    found = {image.pixelColor(x, y).name() for x in range(0, 1600, 9) for y in range(0, 800, 9)}
    assert len(found) > 2


@pytest.mark.parametrize("answers", [3, 20])
def test_that_a_round_against_the_network_is_written_as_a_picture(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
    answers: int,
) -> None:
    _predict(dataset, inference)
    page = workspace.challenge
    workspace.pages.set_value(Page.CHALLENGE)
    page.start_button.click()
    qtbot.waitUntil(lambda: page.challenge is not None)
    assert page.challenge is not None
    for label in list(page.challenge.labels[:answers]):
        page.buttons[int(label)].click()
    assert not page.notice.isVisible()
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(tmp_path / "page.png")
    image = QImage(str(tmp_path / "page.png"))
    corner = page.strip.mapTo(page, page.strip.rect().topLeft())
    area = page.strip.rect().translated(corner)
    ticks = {
        image.pixelColor(x, y).name()
        for x in range(2 * area.left(), 2 * area.right())
        for y in range(2 * area.top(), 2 * area.bottom())
    }
    assert QColor(LIGHT.right).name() in ticks, "the answers are in the picture"


def test_that_the_listed_garments_are_written_as_a_table(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    right = _predict(dataset, inference)
    workspace.filter.verdicts.button(Verdict.WRONG).click()
    rows = _exported(qtbot, workspace, tmp_path)
    assert [int(row["index"]) for row in rows] == list(np.flatnonzero(~right))
    assert all(row["label"] != row["predicted"] for row in rows)
    shares = [float(row[it.english]) for row in rows[:1] for it in GARMENT_CLASSES]
    assert sum(shares) == pytest.approx(1, abs=1e-4)


def test_that_the_matrix_and_the_measures_are_written_as_tables(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    right = _predict(dataset, inference)
    workspace.pages.set_value(Page.MATRIX)
    matrix = _exported(qtbot, workspace, tmp_path)
    assert sum(int(row[row["true"]]) for row in matrix) == right.sum()
    for name in (it.english for it in GARMENT_CLASSES):
        of_true = [float(value) for key, value in matrix[2].items() if key.startswith("% of true,")]
        assert sum(of_true) == pytest.approx(100, abs=1e-3)
        of_predicted = sum(float(row[f"% of predicted, {name}"]) for row in matrix)
        assert of_predicted == pytest.approx(100, abs=1e-3)
    shown = float(workspace.matrix.text_of(2, 3))
    assert float(matrix[2]["% of true, Dress"]) == pytest.approx(shown / 10, abs=0.01)
    workspace.pages.set_value(Page.MEASURES)
    measures = _exported(qtbot, workspace, tmp_path)
    assert len(measures) == 11
    assert float(measures[0]["recall"]) == pytest.approx(0.9, abs=0.05)


def test_that_reliability_and_top_k_are_written_as_tables(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    right = _predict(dataset, inference)
    assert _offered(workspace) == ["Picture (PNG)…", "Table (CSV)…"]
    workspace.pages.set_value(Page.MEASURES)
    assert _offered(workspace)[2:] == ["Reliability (CSV)…", "Top-k accuracy (CSV)…"]
    bins = _exported(qtbot, workspace, tmp_path, "reliability.csv")
    assert [row["garments"] for row in bins[:5]] == ["0"] * 5
    assert bins[4]["accuracy"] == "", "no garment, no figure"
    predictions = inference.test_predictions
    assert predictions is not None
    assert predictions.probabilities is not None
    sure = predictions.probabilities.max(axis=1)
    there = (sure >= 0.7) & (sure < 0.8)
    assert int(bins[7]["garments"]) == there.sum()
    assert float(bins[7]["accuracy"]) == pytest.approx(right[there].mean(), abs=1e-5)
    top = _exported(qtbot, workspace, tmp_path, "top-k.csv")
    assert [row["k"] for row in top] == [str(k) for k in range(1, 11)]
    assert float(top[0]["accuracy"]) == pytest.approx(0.9)
    assert float(top[9]["accuracy"]) == 1


def test_that_a_further_table_is_chosen_in_the_menu(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    _predict(dataset, inference)
    workspace.pages.set_value(Page.MEASURES)
    workspace.export.actions_by_suffix["top-k.csv"].trigger()
    dialog = workspace.export._dialog
    assert dialog is not None
    assert "top-k accuracy" in dialog.selectedFiles()[0]
    with qtbot.waitSignal(workspace.export.exported):
        dialog.fileSelected.emit(str(tmp_path / "mine"))
    dialog.close()
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8").startswith("k,accuracy")


def _offered(workspace: ResultsWorkspace) -> list[str]:
    return [it.text() for it in workspace.export.menu.actions() if it.isVisible()]


def test_that_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    _predict(dataset, inference)
    workspace.export.write(tmp_path / "no such folder" / "page.csv")
    qtbot.waitUntil(lambda: workspace.export.message is not None)
    assert workspace.export.message is not None
    assert "page.csv" in workspace.export.message.text()
    workspace.export.message.close()


def _exported(
    qtbot: QtBot, workspace: ResultsWorkspace, folder: Path, key: str = ""
) -> list[dict[str, str]]:
    path = folder / "page.csv"
    with qtbot.waitSignal(workspace.export.exported):
        workspace.export.write(path, key)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_the_class_plays_against_the_network_by_keys(
    qtbot: QtBot, workspace: ResultsWorkspace, dataset: Dataset, inference: _Inference
) -> None:
    right = _predict(dataset, inference)
    page = workspace.challenge
    QTest.mouseClick(workspace.pages.button(Page.CHALLENGE), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.challenge is not None)
    challenge = page.challenge
    assert challenge is not None
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    for number, label in enumerate(challenge.labels):
        assert page.picture.isVisible()
        answer = label if number >= 5 else (label + 1) % 10
        QTest.keyClick(page.buttons[0], Qt.Key(Qt.Key.Key_0 + answer))
        assert page.strip.answered[-1].mine == answer
        if number < 19:
            assert page.last.text().startswith("Right" if number >= 5 else "Wrong")
    assert challenge.is_over
    assert page.scores.isVisible()
    mine, theirs, people = page.scores.bars
    assert mine.figure == "15 of 20"
    assert theirs.figure == f"{int(right[challenge.positions].sum())} of 20"
    assert people.figure == "83.5 %"
    assert ("beaten the network" in page.verdict.text()) == (mine.share > theirs.share)
    QTest.keyClick(page, Qt.Key.Key_3)
    assert len(challenge.answers) == 20
    QTest.mouseClick(page.again_button, Qt.MouseButton.LeftButton)
    assert page.challenge is not None
    assert page.challenge.answers == []
    assert list(page.challenge.positions) == list(challenge.positions)
    assert page.strip.answered == ()


def test_that_the_class_plays_by_mouse_and_the_answers_are_written(
    qtbot: QtBot,
    tmp_path: Path,
    workspace: ResultsWorkspace,
    dataset: Dataset,
    inference: _Inference,
) -> None:
    _predict(dataset, inference)
    page = workspace.challenge
    workspace.pages.set_value(Page.CHALLENGE)
    page.start_button.click()
    qtbot.waitUntil(lambda: page.challenge is not None)
    QTest.mouseClick(page.buttons[6], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.buttons[2], Qt.MouseButton.LeftButton)
    rows = _exported(qtbot, workspace, tmp_path)
    assert [row["answer"] for row in rows] == ["6", "2"]
    assert page.challenge is not None
    assert [int(row["index"]) for row in rows] == list(page.challenge.positions[:2])
    assert "You" in page.strip._mine
    assert "Shirt" in page.strip.accessibleDescription()
