"""The glossary is read beside the window, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fashion_gui import glossary as module
from fashion_gui.app import start_up
from fashion_gui.glossary import Term, glossary, read_terms


def test_that_threads_that_ask_at_once_get_the_same_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads: list[Path] = []

    def noting_read(path: Path) -> list[Term]:
        reads.append(path)
        return list(read_terms(path))

    monkeypatch.setattr(module, "read_terms", noting_read)
    module._shipped.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: glossary(), range(8)))
    assert len(reads) == 1
    assert all(it is found[0] for it in found)


def test_that_it_is_read_before_the_application_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    class Made(Exception):
        pass

    def make() -> None:
        calls.append("application")
        raise Made

    calls: list[str] = []
    monkeypatch.setattr(start_up, "read_glossary_ahead", lambda: calls.append("glossary"))
    monkeypatch.setattr(start_up, "make_application", make)
    with pytest.raises(Made):
        start_up.open_window(None, None, None, None)  # type: ignore[arg-type]
    assert calls == ["glossary", "application"]
