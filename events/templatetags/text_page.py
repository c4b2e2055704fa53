"""The paragraphs of a text as markup: numbers, links, notes, one language or two.

A long text has hundreds of paragraphs twice, so their few tags are written here
instead of rendering a template for each.
"""

import re
from collections.abc import Iterator
from itertools import groupby, zip_longest

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import wording
from events.models import Paragraph
from events.texts.holdings import Language
from events.texts.markup import (
    CLOSES,
    MARKS,
    OPENS,
    Insert,
    attributes,
    cut,
    element,
    linked,
)
from events.texts.page import TextPage, Title
from events.texts.rows import Note, Row, notes

register = template.Library()

KIND = Paragraph.Kind
Line = Row[Paragraph]
#: Languages that print no italics.
_UPRIGHT = ("ar", "zh-hans")
#: Between the cells of one row of a table, as imports write them.
_CELLS = " | "
_LEAD = mark_safe("<i>"), mark_safe("</i>")
_NUMBER = mark_safe(' class="number"')
_AMOUNT = re.compile(r"[0-9(–-][0-9\s.,()–-]*")


@register.filter
def in_language(words: str, language: Language | None) -> SafeString | str:
    """Words of a text, marked with their language and direction where they differ."""
    if language is None or language.code == get_language():
        return words
    return format_html(
        '<span lang="{}" dir="{}">{}</span>', language.tag, language.direction, words
    )


@register.filter
def title_words(title: Title | None) -> SafeString | str:
    """What the resolution is called in one of the languages shown."""
    return in_language(title.words, title.language) if title else ""


@register.simple_tag
def text_rows(page: TextPage) -> SafeString:
    """Every paragraph of this part, under the headings of its kinds."""
    return format_html_join("\n", "{}", ((each,) for each in _Writer(page).rows()))


@register.simple_tag
def text_notes(page: TextPage) -> SafeString:
    """The notes of this part, each with a link back to where it is marked."""
    return format_html_join("\n", "{}", ((each,) for each in _Writer(page).notes()))


@register.simple_tag
def text_elsewhere(page: TextPage) -> SafeString:
    """The paragraphs of the other parts: their anchors stand here and lead there."""
    return format_html_join(
        "\n",
        '<li><a id="{0}" href="{1}#{0}">{2}</a></li>',
        ((row.any.anchor, address, _short(row)) for row, address in page.elsewhere),
    )


class _Writer:
    """Writes one part; notes are numbered through the whole text."""

    def __init__(self, page: TextPage) -> None:
        self.page = page
        self.languages = page.chosen.shown
        before = [row for rows in page.parts[: page.number - 1] for row in rows]
        count = sum(len(_paired(row)) for row in before)
        self.first_note: dict[str, int] = {}
        for row in page.rows:
            self.first_note[row.any.anchor] = count + 1
            count += len(_paired(row))

    def rows(self) -> Iterator[SafeString]:
        seen: set[str] = set()
        for kind, run in groupby(_with_kinds(self.page.rows), lambda pair: pair[0]):
            lines = [row for _kind, row in run]
            titled = kind == KIND.ANNEX and lines[0].is_heading
            if kind not in seen and not titled:
                yield _part_head(kind)
            for of_table, group in groupby(lines, lambda row: row.is_of_table):
                if of_table:
                    yield self._table(list(group))
                    continue
                for row in group:
                    first = titled and kind not in seen and row is lines[0]
                    yield self._row(row, "h2" if first else "h3")
            seen.add(kind)

    def _row(self, row: Line, heading: str) -> SafeString:
        tag = heading if row.is_heading else "p"
        cells = format_html_join("", "{}", ((c,) for c in self._cells(row, tag)))
        level = f" text-level-{row.level}" if row.level else ""
        return format_html(
            '<div class="text-row{}" id="{}">{}{}</div>',
            " text-heading" if row.is_heading else level,
            row.any.anchor,
            _link(row),
            cells,
        )

    def _cells(self, row: Line, tag: str) -> Iterator[SafeString]:
        """The paragraph in each language shown; an empty place where there is none."""
        passages = (row.first, row.second)
        for at, language in enumerate(self.languages):
            passage = passages[at]
            if passage is None:
                yield mark_safe("<p></p>")
                continue
            printed = format_html("{}\u2002", passage.label) if passage.label else ""
            words = cut(passage.text, self._inserts(passage, at))
            yield element(tag, language, format_html("{}{}", printed, words))

    def _inserts(self, passage: Paragraph, at: int) -> list[Insert]:
        """The tags within the text of a paragraph, in order."""
        links = self.page.links.of(passage, passage.text)
        lead = passage.lead if passage.language not in _UPRIGHT else 0
        found: list[Insert] = []
        if lead and all(start >= lead for start, _end, _address in links):
            found += [(0, OPENS, _LEAD[0]), (lead, CLOSES, _LEAD[1])]
        found += linked(links)
        number = self.first_note[passage.anchor]
        for note in notes(passage):
            # A mark within a link would be a link in a link.
            place = next((e for s, e, _a in links if s < note.place < e), note.place)
            found.append((place, MARKS, _mark(note, number, at)))
            number += 1
        return sorted(found, key=lambda insert: insert[:2])

    def _table(self, lines: list[Line]) -> SafeString:
        label = _("Table, from {first} to {last}").format(
            first=_short(lines[0]),
            last=_short(lines[-1]),
        )
        tables = (
            (label, f" ({language.in_words})" if at else "", self._body(lines, at))
            for at, language in enumerate(self.languages)
        )
        return format_html(
            '<div class="text-tables">{}</div>',
            format_html_join(
                "",
                '<div class="table-scroll" tabindex="0" role="region"'
                ' aria-label="{}{}"><table class="table">{}</table></div>',
                tables,
            ),
        )

    def _body(self, lines: list[Line], at: int) -> SafeString:
        """The rows in one language; anchors stand with the first that has the row."""
        passages = [((row.first, row.second)[at], row) for row in lines]
        widest = max(row.any.text.count(_CELLS) for row in lines)
        rows = []
        for passage, row in passages:
            if passage is None:
                continue
            is_anchor = at == 0 or row.first is None
            head = _link(row) if is_anchor else ""
            ident = format_html(' id="{}"', row.any.anchor) if is_anchor else ""
            rows.append((ident, head, self._columns(passage, at, widest)))
        return format_html_join("", "<tr{}><td>{}</td>{}</tr>", rows)

    def _columns(self, passage: Paragraph, at: int, widest: int) -> SafeString:
        """A row with fewer cells begins with a wide one, as subtotals do; an amount at
        its end stands under the others."""
        inserts = self._inserts(passage, at)
        texts = passage.text.split(_CELLS)
        missing, start, cells = widest + 1 - len(texts), 0, []
        for place, words in enumerate(texts):
            inside = [i for i in inserts if start <= i[0] <= start + len(words)]
            is_amount = place == len(texts) - 1 and _AMOUNT.fullmatch(words)
            cells.append(
                (
                    format_html(' colspan="{}"', missing + 1) if not place else "",
                    _NUMBER if is_amount else "",
                    attributes(self.languages[at]),
                    cut(words, inside, start),
                )
            )
            start += len(words) + len(_CELLS)
        return format_html_join("", "<td{}{}{}>{}</td>", cells)

    def notes(self) -> Iterator[SafeString]:
        for row in self.page.rows:
            first = self.first_note[row.any.anchor]
            for number, pair in enumerate(_paired(row), first):
                yield self._note(row, number, pair)

    def _note(
        self, row: Line, number: int, pair: tuple[Note | None, Note | None]
    ) -> SafeString:
        cells = []
        for at, passage in enumerate((row.first, row.second)[: len(self.languages)]):
            note = pair[at]
            if passage is None or note is None:
                cells.append((mark_safe("<p></p>"),))
                continue
            words = cut(note.words, linked(self.page.links.of(passage, note.words)))
            cells.append((element("p", self.languages[at], words),))
        shown = pair[0] or pair[1]
        return format_html(
            '<li class="text-row" id="note{0}"><a class="text-link" href="#ref{0}{1}"'
            ' role="doc-backlink" aria-label="{2} {3}">{3} ↑</a>{4}</li>',
            number,
            "" if pair[0] else "b",
            _("Back to the text, note"),
            shown.mark if shown else "",
            format_html_join("", "{}", cells),
        )


def _paired(row: Line) -> list[tuple[Note | None, Note | None]]:
    """The notes of a paragraph in both languages, by turns."""
    first = notes(row.first) if row.first else []
    second = notes(row.second) if row.second else []
    return list(zip_longest(first, second))


def _with_kinds(rows: list[Line]) -> list[tuple[str, Line]]:
    """Each row with its kind; a heading has that of the paragraph after it."""
    kind = next((row.any.kind for row in reversed(rows) if not row.is_heading), "")
    found = []
    for row in reversed(rows):
        kind = kind if row.is_heading else row.any.kind
        found.append((kind, row))
    return found[::-1]


def _part_head(kind: str) -> SafeString:
    words = {
        KIND.PREAMBULAR.value: _("Preambular paragraphs"),
        KIND.OPERATIVE.value: _("Operative paragraphs"),
    }.get(kind, _("Annex"))
    return format_html('<h2 class="label" id="part-{}">{}</h2>', kind or "text", words)


def _link(row: Line) -> SafeString:
    """The link of a paragraph to itself, in the words of those who cite it."""
    return format_html(
        '<a class="text-link" href="#{0}" aria-label="{1}: {2}">{1}</a>',
        row.any.anchor,
        _short(row),
        _("link to this paragraph"),
    )


def _short(row: Line) -> str:
    return wording.paragraph_in_short(row.any.kind, row.any.number)


def _mark(note: Note, number: int, at: int) -> SafeString:
    return format_html(
        '<sup><a href="#note{0}" id="ref{0}{1}" role="doc-noteref">{2}</a></sup>',
        number,
        "b" if at else "",
        note.mark,
    )
