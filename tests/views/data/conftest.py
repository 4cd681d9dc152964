from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.data.fashion_mnist import FashionMnist, load_fashion_mnist
from fashion_gui.network.presets import PRESETS
from fashion_gui.session import dataset as dataset_module
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset, default_folder
from fashion_gui.session.document import Document
from fashion_gui.views.data import DataWorkspace
from tests.views.data.data_hands import shown


@pytest.fixture(scope="session")
def data() -> FashionMnist:
    return load_fashion_mnist(default_folder())


@pytest.fixture(scope="session")
def few(data: FashionMnist) -> FashionMnist:
    """Enough garments for every class, few enough to be computed at once."""
    return FashionMnist(
        data.train_images[:1500],
        data.train_labels[:1500],
        data.test_images[:400],
        data.test_labels[:400],
    )


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def dataset(
    document: Document, data: FashionMnist, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Dataset]:
    """Reads in its thread as ever, but what was read before."""
    monkeypatch.setattr(dataset_module, "load_fashion_mnist", lambda folder: data)
    dataset = Dataset(document)
    yield dataset
    dataset.shut_down()


@pytest.fixture
def workspace(
    qtbot: QtBot, dataset: Dataset, document: Document, background: Background
) -> DataWorkspace:
    workspace = shown(qtbot, dataset, document, background)
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    return workspace


@pytest.fixture
def small_workspace(
    qtbot: QtBot,
    document: Document,
    few: FashionMnist,
    background: Background,
    monkeypatch: pytest.MonkeyPatch,
) -> DataWorkspace:
    """With a few garments, whose figures are computed at once."""
    monkeypatch.setattr(dataset_module, "load_fashion_mnist", lambda folder: few)
    dataset = Dataset(document)
    workspace = shown(qtbot, dataset, document, background)
    with qtbot.waitSignal(dataset.loaded):
        dataset.load()
    dataset.shut_down()
    return workspace
