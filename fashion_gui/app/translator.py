"""Translations read from Qt Linguist's own files at run time: nothing is compiled or kept twice."""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Slot

from fashion_gui.resources import resource

SOURCE_LANGUAGE = "en"
"""The language that the program is written in: it needs no catalogue."""


class CatalogueError(ValueError):
    """A file that is no Qt Linguist catalogue.

    Attributes:
        path: the file.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} is no Qt Linguist catalogue: {reason}")
        self.path = path


def read_catalogue(path: Path) -> dict[tuple[str, str], str]:
    """Finished translations of a `.ts` file by context and source text.

    Raises:
        CatalogueError: it is no XML.
        OSError: it cannot be read.
    """
    messages: dict[tuple[str, str], str] = {}
    texts = {"name": "", "source": "", "translation": ""}
    pieces: list[str] = []
    finished = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal finished
        pieces.clear()
        if tag == "translation":
            finished = attributes.get("type") is None

    def end(tag: str) -> None:
        if tag in texts:
            texts[tag] = "".join(pieces)
        elif tag == "message" and finished and texts["translation"]:
            messages[texts["name"], texts["source"]] = texts["translation"]

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = pieces.append
    try:
        parser.Parse(path.read_bytes(), True)
    except expat.ExpatError as error:
        raise CatalogueError(path, str(error)) from error
    return messages


class CatalogueTranslator(QTranslator):
    """Answers Qt's questions from a `.ts` file. Lives in the GUI thread."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = read_catalogue(path)

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The translation, or None, at which Qt asks on: the base class, then the source."""
        return self._messages.get((context, sourceText))

    def isEmpty(self) -> bool:
        return not self._messages


class Languages(QObject):
    """Holds the translators that are installed on the application. Lives in the GUI thread."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []

    @Slot(str)
    def install(self, code: str) -> None:
        """Changes the language of everything, Qt's own dialogs too.

        The windows get a `LanguageChange` when control returns to the event loop.

        Args:
            code: "en" or "ko".

        Raises:
            CatalogueError, OSError: the catalogue cannot be read; the language is as before.
        """
        translators: list[QTranslator] = []
        if code != SOURCE_LANGUAGE:
            translators.append(CatalogueTranslator(catalogue_path(code), self))
            qt = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if qt.load(f"qtbase_{code}", folder):
                translators.append(qt)
        for before in self._installed:
            self._application.removeTranslator(before)
            before.deleteLater()
        self._installed = translators
        for translator in translators:
            self._application.installTranslator(translator)


def catalogue_path(code: str) -> Path:
    """The catalogue of a language."""
    return resource("translations", f"fashion_gui_{code}.ts")
