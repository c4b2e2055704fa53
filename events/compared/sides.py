"""What the record has of each of the two editions, and where the official text is."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.compared.asking import NONE, Question
from events.models import Resolution
from events.official_texts import OfficialText, official_texts
from events.templatetags.record import adoption, day, symbol
from events.texts.holdings import LANGUAGES, Language


@dataclass(frozen=True)
class Edition:
    """One of the two editions, with the languages in which the record has its text."""

    record: Resolution
    asked: Language
    languages: tuple[Language, ...]

    @property
    def has_text(self) -> bool:
        """Whether the record has it in the language asked for."""
        return self.asked in self.languages

    @property
    def official(self) -> OfficialText:
        """The official text in the language asked for."""
        texts = official_texts(self.record.symbol)
        return next(text for text in texts if text.tag == self.asked.tag)


def sides(question: Question) -> list[Edition]:
    """The earlier and the later edition, less what is none of the series."""
    return [
        Edition(
            record,
            question.language,
            tuple(
                language
                for language in LANGUAGES
                if language.code in question.held.get(record.pk, NONE)
            ),
        )
        for record in question.two
    ]


def facts(question: Question) -> list[tuple[str | Promise, SafeString]]:
    """Each edition with its day and how it was adopted, for the head of the page."""
    labels = (_("Earlier edition"), _("Later edition"))
    return [
        (
            label,
            format_html(
                '<a href="{}">{}</a><br>{}<br>{}',
                record.get_absolute_url(),
                symbol(record.symbol),
                day(record.adopted_on) or _("Day not established"),
                adoption(record),
            ),
        )
        for label, record in zip(labels, question.two, strict=False)
    ]
