"""The outcome of a lesson as one HTML file that needs nothing beside it."""

from __future__ import annotations

import html
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fashion_gui import __version__
from fashion_gui.lessons.outcome import (
    Outcome,
    Prediction,
    QuestionOutcome,
    RunSummary,
    StepOutcome,
)
from fashion_gui.network.run_record import COLOURS
from fashion_gui.session.lesson_words import distance_sentence, figure_word
from fashion_gui.session.outcome_pictures import (
    DRAWING,
    Chart,
    Picture,
    curves_name,
    mask_name,
    pictures_of,
    prediction_name,
)
from fashion_gui.session.run_words import NONE, duration, figure_text, share_text
from fashion_gui.session.theme import Theme

translate = QCoreApplication.translate

MOST_TOLD = 8
"""Settings that are told of a run; of the others it gives the number."""

FONTS = "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', sans-serif"


Pictures = Mapping[str, Picture]
"""By their names."""


@dataclass(frozen=True)
class OutcomeDocument:
    """All words of an outcome, and what its pictures show: no language is needed any more.

    Attributes:
        text: HTML, but for the pictures, which are looked for at their `address`.
        pictures: by their names.
        foot: below each page of a PDF, with {page} and {count}.
    """

    title: str
    text: str
    pictures: Pictures
    foot: str

    @classmethod
    def of(cls, outcome: Outcome, theme: Theme) -> OutcomeDocument:
        """For the thread that knows the language."""
        pictures = pictures_of(outcome, theme)
        page = translate("Outcome", "Page {page} of {count}")
        who = [it.replace("{", "(").replace("}", ")") for it in (outcome.title, outcome.student)]
        return cls(
            outcome.title,
            _html(outcome, pictures, theme),
            pictures,
            " · ".join(it for it in (*who, page) if it),
        )


def address(name: str) -> str:
    """Where the text looks for the picture of this name."""
    return f"outcome:{name}"


def _html(outcome: Outcome, pictures: Pictures, theme: Theme) -> str:
    parts = "\n".join(
        (
            *_head(outcome),
            *_steps(outcome, pictures),
            *_drawing(outcome, pictures),
            *_masks(outcome, pictures),
            *_runs(outcome, pictures, theme),
            *_questions(outcome),
            f'<p class="quiet">{_made_with()}</p>',
        )
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{outcome.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_plain(outcome.title)}</title>\n<style>{_style(theme)}</style>\n"
        f"</head>\n<body>\n{parts}\n</body>\n</html>\n"
    )


def file_name_of(outcome: Outcome) -> str:
    """What the file may be called, without a suffix: only what every system allows in a name."""
    words = " – ".join(it for it in (outcome.title, outcome.student) if it)
    allowed = "".join(it if it.isalnum() or it in " -–_()" else " " for it in words)
    return " ".join(allowed.split())[:80].strip()


def _day(outcome: Outcome) -> str:
    """The day, as people write it."""
    day = outcome.day
    locale = QLocale(outcome.language)
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _head(outcome: Outcome) -> Iterator[str]:
    yield f"<h1>{_plain(outcome.title)}</h1>"
    yield f"<p>{_plain(outcome.aim)}</p>"
    who = _plain(_day(outcome))
    if outcome.student:
        name = translate("Outcome", "Name: {name}").format(name=outcome.student)
        who = f"<b>{_plain(name)}</b> · {who}"
    yield f"<p>{who}</p>"
    steps = translate("Outcome", "Steps done: {done} of {count}")
    right = translate("Outcome", "Questions right: {right} of {count}")
    read = translate("Outcome", "Steps read: {read} of {count}")
    tasks, readings = outcome.tasks, outcome.readings
    facts = [
        steps.format(done=sum(it.is_done for it in tasks), count=len(tasks)),
        right.format(right=outcome.questions_right, count=len(outcome.questions)),
    ]
    if readings:
        facts.insert(1, read.format(read=sum(it.is_done for it in readings), count=len(readings)))
    yield f"<p>{_plain(' · '.join(facts))}</p>"


def _steps(outcome: Outcome, pictures: Pictures) -> Iterator[str]:
    yield f"<h2>{_plain(translate('Outcome', 'Steps'))}</h2>"
    for place, step in enumerate(outcome.steps):
        yield _step(place, step)
        if step.prediction is not None:
            yield from _predicted(step.prediction, prediction_name(place), pictures)


def _step(place: int, step: StepOutcome) -> str:
    if step.is_checked:
        sign = "✓" if step.is_done else "○"
        word = translate("Outcome", "done") if step.is_done else translate("Outcome", "not done")
    else:
        sign = "·"
        word = translate("Outcome", "read") if step.is_done else translate("Outcome", "not read")
    tag = "p" if step.prediction is None else "h3"
    kind = "right" if step.is_done and step.is_checked else "quiet"
    title = _plain(f"{place + 1}. {step.title}")
    return (
        f'<{tag} class="step"><span class="{kind}">{sign}</span>&nbsp; {title} '
        f'<span class="word quiet">– {_plain(word)}</span></{tag}>'
    )


def _predicted(prediction: Prediction, name: str, pictures: Pictures) -> Iterator[str]:
    figure = figure_word(prediction.figure)
    if name not in pictures:
        sentence = translate("Outcome", "No {figure} was predicted here.").format(figure=figure)
        yield f'<p class="quiet">{_plain(sentence)}</p>'
        return
    caption = translate("Outcome", "Dashed: the {figure} as predicted.").format(figure=figure)
    if prediction.came:
        came = translate("Outcome", "Solid: as it came in “{run}”.").format(run=prediction.run)
        far = distance_sentence(prediction.sketch, prediction.came)
        caption = f"{caption} {came} {far}".strip()
    else:
        caption += " " + translate("Outcome", "No run has come of it.")
    yield f'<p class="picture">{_image(name, pictures, caption)}</p>'
    yield f'<p class="quiet">{_plain(caption)}</p>'


def _drawing(outcome: Outcome, pictures: Pictures) -> Iterator[str]:
    if outcome.drawing is None:
        return
    title = translate("Outcome", "Drawing")
    yield f"<h2>{_plain(title)}</h2>"
    yield f'<p class="picture">{_image(DRAWING, pictures, title)}</p>'
    for whose, what in outcome.drawing.answers:
        yield f"<p>{_plain(whose)}: <b>{_plain(what)}</b></p>"


def _masks(outcome: Outcome, pictures: Pictures) -> Iterator[str]:
    if outcome.masks:
        yield f"<h2>{_plain(translate('Outcome', 'Frozen step'))}</h2>"
    for place, mask in enumerate(outcome.masks):
        sentence = translate(
            "Outcome",
            "Epoch {epoch}, batch {batch}, layer {layer} with the rate {rate}. Neurons switched "
            "off for the first garment: {off} of {count}.",
        ).format(
            epoch=mask.epoch + 1,
            batch=mask.batch + 1,
            layer=mask.layer,
            rate=f"{mask.rate:g}",
            off=mask.off,
            count=len(mask.kept),
        )
        yield f'<h3 class="question">{_plain(sentence)}</h3>'
        if mask_name(place) in pictures:
            yield f'<p class="picture">{_image(mask_name(place), pictures, sentence)}</p>'


def _runs(outcome: Outcome, pictures: Pictures, theme: Theme) -> Iterator[str]:
    yield f"<h2>{_plain(translate('Outcome', 'Runs'))}</h2>"
    if not outcome.runs:
        sentence = translate("Outcome", "Nothing has been trained in this lesson.")
        yield f'<p class="quiet">{_plain(sentence)}</p>'
        return
    yield from _table(outcome, theme)
    if outcome.shared:
        told = ", ".join(f"{name} {value}" for name, value in outcome.shared)
        sentence = translate("Outcome", "In every run: {settings}.").format(settings=told)
        yield f'<p class="quiet">{_plain(sentence)}</p>'
    groups = list(outcome.run_groups(COLOURS))
    for group, runs in enumerate(groups):
        which = f": {runs[0].name} – {runs[-1].name}" if len(groups) > 1 else ""
        yield from _curves(group, which, pictures)
    if groups:
        keys = translate(
            "Outcome",
            "Solid: training set. Dashed: validation set. Ring: the epoch of the lowest "
            "validation loss.",
        )
        yield f'<p class="quiet">{_plain(keys)}</p>'


def _curves(group: int, which: str, pictures: Pictures) -> Iterator[str]:
    """The pictures of a group of runs, side by side; `which` follows the heading."""
    title = translate("Outcome", "Curves by epoch") + which
    headings = {
        curves_name("loss", group): translate("Outcome", "Loss"),
        curves_name("accuracy", group): translate("Outcome", "Accuracy"),
    }
    yield f'<h3 class="question"><b>{_plain(title)}</b></h3>'
    yield '<table class="pair" cellspacing="0" width="100%"><tr>'
    for name, heading in headings.items():
        if name in pictures:
            picture = _image(name, pictures, f"{title}: {heading}")
            yield f'<td class="plain"><p>{_plain(heading)}</p>'
            yield f'<p class="picture">{picture}</p></td>'
    yield "</tr></table>"
    shown = [pictures.get(name) for name in headings]
    if any(isinstance(it, Chart) and it.is_cut for it in shown):
        cut = translate("Outcome", "Far larger values lie outside the picture.")
        yield f'<p class="quiet">{_plain(cut)}</p>'


def _table(outcome: Outcome, theme: Theme) -> Iterator[str]:
    heads = (
        ("", translate("Outcome", "Run")),
        ("", translate("Outcome", "Settings that differ")),
        ("number", translate("Outcome", "Epochs")),
        ("number", translate("Outcome", "Best val. loss")),
        ("number", translate("Outcome", "In epoch")),
        ("number", translate("Outcome", "Val. accuracy")),
        ("number", translate("Outcome", "Time")),
    )
    yield '<table cellspacing="0" width="100%"><thead><tr>'
    yield "".join(f"<th{_class(kind)}>{_plain(word)}</th>" for kind, word in heads)
    yield "</tr></thead><tbody>"
    for run in outcome.runs:
        yield f"<tr>{''.join(_cells(run, theme))}</tr>"
    yield "</tbody></table>"


def _cells(run: RunSummary, theme: Theme) -> Iterator[str]:
    colour = theme.runs[run.colour % len(theme.runs)]
    yield f'<td><span style="color:{colour}">●</span> {_plain(run.name)}</td>'
    yield f"<td>{'<br>'.join(_plain(it) for it in _told(run)) or NONE}</td>"
    best = run.best
    done = len(run.epochs)
    figures = (
        f"{done:,}" if done == run.asked else f"{done:,} / {run.asked:,}",
        figure_text(math.nan if best is None else best.val_loss),
        NONE if best is None else str(best.epoch + 1),
        share_text(math.nan if best is None else best.val_accuracy),
        duration(run.seconds) if run.epochs else NONE,
    )
    yield from (f'<td class="number">{_plain(it)}</td>' for it in figures)


def _told(run: RunSummary) -> Iterator[str]:
    for name, value in run.settings[:MOST_TOLD]:
        yield f"{name}: {value}"
    if len(run.settings) > MOST_TOLD:
        count = len(run.settings) - MOST_TOLD
        yield translate("Outcome", "and {count} more").format(count=count)


def _questions(outcome: Outcome) -> Iterator[str]:
    yield f"<h2>{_plain(translate('Outcome', 'Questions'))}</h2>"
    for number, question in enumerate(outcome.questions, 1):
        yield f'<h3 class="question">{number}. {question.asked}</h3>'
        yield from _answer(question)


def _answer(question: QuestionOutcome) -> Iterator[str]:
    if not question.given:
        sentence = translate("Outcome", "Not answered.")
        yield f'<p class="quiet">– {_plain(sentence)}</p>'
        return
    if question.is_right:
        kind, sign, verdict = "right", "✓", translate("Outcome", "right")
    else:
        kind, sign, verdict = "wrong", "✗", translate("Outcome", "not right")
    tries = translate("Outcome", "tries: {count}").format(count=question.tries)
    given = _plain(translate("Outcome", "Answer:"))
    yield (
        f'<p>{given} <b>{question.given}</b> &nbsp;<span class="{kind}">{sign} '
        f'{_plain(verdict)}</span> <span class="quiet">({_plain(tries)})</span></p>'
    )


def _made_with() -> str:
    sentence = translate("Outcome", "Made with Fashion GUI {version}.").format(version=__version__)
    return _plain(sentence)


def _image(name: str, pictures: Pictures, words: str) -> str:
    width, height = pictures[name].size
    return (
        f'<img src="{html.escape(address(name))}" width="{width}" height="{height}" '
        f'alt="{html.escape(words)}">'
    )


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _plain(text: str) -> str:
    return html.escape(text, quote=False)


def _style(theme: Theme) -> str:
    """Of both readers: a browser, and Qt's rich text, which leaves out what it does not know."""
    return (
        f"body {{ font-family: {FONTS}; font-size: 14px; line-height: 1.5; color: {theme.text};"
        f" background: {theme.surface}; }}"
        " @media screen { body { max-width: 656px; margin: 32px auto; padding: 0 16px; } }"
        " h1 { font-size: 24px; margin: 0 0 8px 0; }"
        " h2 { font-size: 18px; margin: 28px 0 8px 0; }"
        " .step { font-size: 14px; font-weight: 400; margin: 4px 0; }"
        " .question { font-size: 14px; font-weight: 400; margin: 14px 0 4px 0; }"
        " p { margin: 4px 0 8px 0; }"
        " .picture { line-height: 1; margin: 0; }"
        f" .quiet {{ color: {theme.text_secondary}; font-size: 12px; }}"
        f" .right {{ color: {theme.right}; }} .wrong {{ color: {theme.wrong}; }}"
        f" code {{ background: {theme.surface_raised}; }}"
        " table { border-collapse: collapse; margin: 4px 0 8px 0; font-size: 12px; }"
        f" th, td {{ padding: 5px 8px; border-bottom: 1px solid {theme.border};"
        " text-align: left; vertical-align: top; }"
        " .number { text-align: right; } .plain { border: none; padding: 0 16px 0 0; }"
        " img { max-width: 100%; height: auto; }"
        f" @media print {{ body {{ margin: 0; }} h2, h3 {{ break-after: avoid; }}"
        " tr, img { break-inside: avoid; } }"
    )
