"""What the program takes from the system when nothing was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings

from fashion_gui.session import settings as settings_module
from fashion_gui.session.settings import Settings, system_language


class System:
    """In place of `QLocale`: a system that speaks this language."""

    def __init__(self, name: str) -> None:
        self._name = name

    def system(self) -> QLocale:
        return QLocale(self._name)


@pytest.fixture(
    params=[("ko_KR", "ko"), ("en_US", "en"), ("de_DE", "en"), ("ko_KP", "ko"), ("C", "en")],
    ids=lambda it: it[0],
)
def expected(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    name, language = request.param
    monkeypatch.setattr(settings_module, "QLocale", System(name))
    return str(language)


def test_that_the_system_chooses_the_language(expected: str) -> None:
    assert system_language() == expected
    assert Settings().language == expected


@pytest.mark.usefixtures("expected")
def test_that_what_a_person_has_chosen_goes_before_the_system(tmp_path: Path) -> None:
    def store() -> QSettings:
        return QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)

    for chosen in ("ko", "en"):
        assert Settings(chosen).language == chosen
        first = Settings(store=store())
        first.language = "en" if chosen == "ko" else "ko"
        first.language = chosen
        assert Settings(store=store()).language == chosen


def test_that_a_language_that_nobody_speaks_is_that_of_the_system(expected: str) -> None:
    assert Settings("xx").language == expected
