"""Keeps the translation catalogue in step with the source.

    python -m tests.tools.catalogue                 what is missing, unfinished or stale
    python -m tests.tools.catalogue --update        adds new messages, drops stale ones
    python -m tests.tools.catalogue --missing       unfinished messages as JSON lines
    python -m tests.tools.catalogue --fill F.json   takes {"context": {"source": "translation"}}

The source is read as a syntax tree: `self.tr("…")` has the class around it as its context,
`translate("Context", "…")` and `MessageTable("Context", {key: "…"})` the one they name, the values
of an enum that of its `@translated_as("Context")`. `lupdate` misses the first two inside f-strings,
tables and enums altogether.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "fashion_gui"
CATALOGUE = ROOT / "resources" / "translations" / "fashion_gui_ko.ts"
LANGUAGE = "ko_KR"

TABLE = "MessageTable"
"""Of `fashion_gui.session.message_table`."""

MARK = "translated_as"
"""Of `fashion_gui.lessons.mistakes`."""

Key = tuple[str, str]
"""Context and source text."""


class SourceError(ValueError):
    """A message that cannot be taken from the source."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")


@dataclass(frozen=True)
class Fault:
    """Something wrong with one message of the catalogue."""

    key: Key
    reason: str

    def __str__(self) -> str:
        context, source = self.key
        return f"{context}: {source!r}: {self.reason}"


def messages_in(text: str, file: Path) -> set[Key]:
    """Messages of one Python file; raises `SourceError`."""
    return set(_walk(ast.parse(text, str(file)), None, file))


def messages_of_program(folder: Path = SOURCE) -> set[Key]:
    """Messages of every Python file below a folder; raises `SourceError`."""
    result: set[Key] = set()
    for file in sorted(folder.rglob("*.py")):
        result |= messages_in(file.read_text(encoding="utf-8"), file)
    return result


def _walk(node: ast.AST, context: str | None, file: Path) -> Iterator[Key]:
    if isinstance(node, ast.ClassDef):
        if node.name == TABLE:
            return  # its tables hold the messages; it reads them out
        context = node.name
        yield from _values(node, file)
    if isinstance(node, ast.Call):
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", None)
        if name == "tr" and isinstance(called, ast.Attribute):
            if context is None:
                raise SourceError(file, node.lineno, "tr outside of a class has no context")
            yield context, _literal(node.args, 0, file, node.lineno)
        elif name == "translate" and _is_of_qt(called):
            yield (
                _literal(node.args, 0, file, node.lineno),
                _literal(node.args, 1, file, node.lineno),
            )
        elif name == TABLE:
            of = _literal(node.args, 0, file, node.lineno)
            texts = node.args[1] if len(node.args) > 1 else None
            if not isinstance(texts, ast.Dict):
                raise SourceError(file, node.lineno, "the table must be written out, {key: text}")
            for place, text in enumerate(texts.values):
                yield of, _literal(texts.values, place, file, text.lineno)
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, context, file)


def _values(node: ast.ClassDef, file: Path) -> Iterator[Key]:
    """The values of an enum that is marked to be translated."""
    for mark in node.decorator_list:
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == MARK:
            of = _literal(mark.args, 0, file, mark.lineno)
            for it in node.body:
                if isinstance(it, ast.Assign):
                    yield of, _literal([it.value], 0, file, it.lineno)


def _is_of_qt(called: ast.expr) -> bool:
    """Tells `QCoreApplication.translate` from `painter.translate`."""
    if isinstance(called, ast.Name):
        return True
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id in ("QCoreApplication", "QApplication", "QGuiApplication")
    )


def _literal(arguments: Sequence[ast.expr], place: int, file: Path, line: int) -> str:
    # Neighbouring literals are one constant in the tree already.
    if place < len(arguments):
        argument = arguments[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return argument.value
    raise SourceError(file, line, "the text must be a string literal, with .format behind tr()")


def read(path: Path = CATALOGUE) -> dict[Key, str]:
    """The catalogue: translations by message, empty where unfinished."""
    result: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") is None
            text = (translation.text or "") if finished else ""
            result[name, message.findtext("source") or ""] = text
    return result


def write(messages: Mapping[Key, str], path: Path = CATALOGUE) -> None:
    """Writes a catalogue that Qt Linguist opens, sorted by context and source."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{LANGUAGE}" sourcelanguage="en_US">',
    ]
    for context in sorted({context for context, _ in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for (of, source), translation in sorted(messages.items()):
            if of != context:
                continue
            lines += ["    <message>", f"        <source>{_text(source)}</source>"]
            if translation:
                lines.append(f"        <translation>{_text(translation)}</translation>")
            else:
                lines.append('        <translation type="unfinished"/>')
            lines.append("    </message>")
        lines.append("</context>")
    lines.append("</TS>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _text(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def faults(wanted: set[Key], catalogue: Mapping[Key, str]) -> list[Fault]:
    """What keeps the catalogue from being complete and right."""
    result = [Fault(key, "missing") for key in wanted - catalogue.keys()]
    result += [Fault(key, "stale") for key in catalogue.keys() - wanted]
    for key, translation in catalogue.items():
        if key not in wanted:
            continue
        if not translation:
            result.append(Fault(key, "unfinished"))
        else:
            result += [Fault(key, reason) for reason in differences(key[1], translation)]
    return sorted(result, key=lambda fault: fault.key)


def differences(source: str, translation: str) -> Iterator[str]:
    """What a translation must share with its source and does not."""
    placeholders = r"(?<!\{)\{[^{}]*\}(?!\})"
    expected, received = (sorted(re.findall(placeholders, text)) for text in (source, translation))
    if set(expected) != set(received):
        yield f"placeholders {expected} became {received}"
    if _mnemonics(source) != _mnemonics(translation):
        yield "the keyboard mnemonic (&) was lost or added"
    if source.endswith(("…", "...")) != translation.endswith(("…", "...")):
        yield "the ellipsis at the end was lost or added"
    if source.endswith(":") != translation.endswith(":"):
        yield "the colon at the end was lost or added"
    if source.startswith(" ") != translation.startswith(" "):
        yield "the space at the start was lost or added"
    if source.endswith(" ") != translation.endswith(" "):
        yield "the space at the end was lost or added"


def _mnemonics(text: str) -> int:
    return len(re.findall(r"&[\w{]", text.replace("&&", "")))


def updated(wanted: set[Key], catalogue: Mapping[Key, str]) -> dict[Key, str]:
    """The catalogue with new messages unfinished and stale ones gone."""
    return {key: catalogue.get(key, "") for key in wanted}


def filled(catalogue: Mapping[Key, str], given: Mapping[str, Mapping[str, str]]) -> dict[Key, str]:
    """The catalogue with translations put in; raises `KeyError` for a message that is none."""
    result = dict(catalogue)
    for context, translations in given.items():
        for source, translation in translations.items():
            if (context, source) not in result:
                raise KeyError(f"{context}: {source!r} is no message of the program")
            result[context, source] = translation
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.tools.catalogue", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--fill", metavar="FILE.json", type=Path)
    options = parser.parse_args(arguments)
    wanted = messages_of_program()
    catalogue = read() if CATALOGUE.exists() else {}
    if options.update or options.fill:
        catalogue = updated(wanted, catalogue)
        if options.fill:
            catalogue = filled(catalogue, json.loads(options.fill.read_text(encoding="utf-8")))
        write(catalogue)
        unfinished = sum(1 for translation in catalogue.values() if not translation)
        print(f"{len(catalogue)} messages, {unfinished} unfinished")
        return 0
    if options.missing:
        for context, source in sorted(wanted):
            if not catalogue.get((context, source)):
                print(json.dumps({"context": context, "source": source}, ensure_ascii=False))
        return 0
    found = faults(wanted, catalogue)
    for fault in found:
        print(fault, file=sys.stderr)
    print(f"{len(wanted)} messages, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
