from __future__ import annotations

import io

import numpy as np

from fashion_gui.app.commands.epoch_progress import EpochProgress
from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunStarted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def batches(batch: int) -> BatchesEnded:
    nothing = np.empty(0, np.float32)
    return BatchesEnded(0, batch, nothing, nothing, 0.5, 0.8)


END = EpochEnded(0, 0.4, 0.85, 0.35, 0.875, 12.0)


def test_that_an_accuracy_that_there_is_not_is_not_told() -> None:
    stream = io.StringIO()
    progress = EpochProgress(stream)
    progress.show(RunStarted(1, 10, 480, 120))
    progress.show(EpochEnded(0, 0.4, float("nan"), 0.35, float("nan"), 12.0))
    assert stream.getvalue().rstrip().endswith("loss 0.4000  val_loss 0.3500")


def test_that_drawings_are_told_beside_the_photos() -> None:
    stream = io.StringIO()
    EpochProgress(stream).show(RunStarted(1, 10, 54_000, 12_000, drawing_count=6_000))
    told = stream.getvalue()
    assert told == "48,000 garments + 6,000 drawings to train on, 12,000 to validate\n"


def test_that_the_bar_grows_in_one_line() -> None:
    terminal, clock = Terminal(), Clock()
    progress = EpochProgress(terminal, clock)
    progress.show(RunStarted(10, 1000, 48_000, 12_000))
    for seconds in range(1, 11):
        clock.now = float(seconds)
        progress.show(batches(100 * seconds))
    progress.show(END)
    whole = terminal.getvalue()
    assert whole.count("\n") == 2
    shown = whole.splitlines()[1:]  # splitlines splits at \r, too
    assert [line.count("#") for line in shown[:-1]] == [int(2.4 * it) for it in range(1, 11)]
    assert "250" not in shown[0]
    assert shown[1].startswith("epoch  1/10  [####....................]  200/1,000  0:08 left")
    assert shown[-1].rstrip().endswith("val_loss 0.3500  val_accuracy 0.8750")


def test_that_a_shorter_line_leaves_nothing_of_a_longer_one() -> None:
    terminal, clock = Terminal(), Clock()
    progress = EpochProgress(terminal, clock)
    progress.show(RunStarted(1, 1000, 48_000, 12_000))
    clock.now = 1.0
    progress.show(batches(500))
    progress._replace_line("short")
    longer, shorter = terminal.getvalue().splitlines()[1:]
    assert len(shorter) == len(longer)


def test_that_the_bar_is_not_drawn_for_every_batch() -> None:
    terminal, clock = Terminal(), Clock()
    progress = EpochProgress(terminal, clock)
    progress.show(RunStarted(1, 1000, 48_000, 12_000))
    for batch in range(1, 1001):
        clock.now = batch / 1000
        progress.show(batches(batch))
    assert 5 <= terminal.getvalue().count("\r") <= 10


def test_that_a_file_gets_the_epochs_only() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = EpochProgress(stream, clock)
    progress.show(RunStarted(1, 1000, 48_000, 12_000))
    progress.show(batches(500))
    progress.show(END)
    assert len(stream.getvalue().splitlines()) == 2
    assert "\r" not in stream.getvalue()


def test_that_a_run_that_breaks_off_ends_its_line() -> None:
    terminal, clock = Terminal(), Clock()
    progress = EpochProgress(terminal, clock)
    progress.show(RunStarted(1, 1000, 48_000, 12_000))
    clock.now = 1.0
    progress.show(batches(500))
    progress.end_line()
    progress.end_line()
    assert terminal.getvalue().endswith("accuracy 0.8000\n")
