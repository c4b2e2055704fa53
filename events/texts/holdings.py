"""In which languages the record has the text of a resolution, and how much of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language_info

from events import wording
from events.models import Paragraph, Resolution
from unga_migration.languages import PREFIXES

KIND = Paragraph.Kind
#: A point of a paragraph, such as 4 (a), and a row of a table are not counted.
_WHOLE = ~Q(number__contains="(") & ~Q(number__startswith="r")


@dataclass(frozen=True, slots=True)
class Language:
    """One of the six languages as an address and the markup name it."""

    code: str
    tag: str
    name: str

    @property
    def bidi(self) -> bool:
        return bool(get_language_info(self.code)["bidi"])

    @property
    def direction(self) -> str:
        return "rtl" if self.bidi else "ltr"

    @property
    def in_words(self) -> str:
        """Its name in the page's language."""
        return str(get_language_info(self.code)["name_translated"])


#: In the order of the Organization.
LANGUAGES = tuple(
    Language(code, PREFIXES.get(code, code), name) for code, name in settings.LANGUAGES
)
BY_TAG = {language.tag: language for language in LANGUAGES}
BY_CODE = {language.code: language for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Holdings:
    """Language code -> how many preambular and operative paragraphs there are."""

    counts: Mapping[str, tuple[int, int]]

    def __bool__(self) -> bool:
        return bool(self.counts)

    @property
    def languages(self) -> list[Language]:
        return [language for language in LANGUAGES if language.code in self.counts]

    def default(self, page: str) -> Language | None:
        """What is shown where nothing is asked: the page's language, else English."""
        for code in (page, settings.LANGUAGE_CODE, *self.counts):
            if code in self.counts:
                return BY_CODE[code]
        return None

    @property
    def in_words(self) -> str:
        """46 preambular, 33 operative: of the English text, else of the first one."""
        shown = self.default(settings.LANGUAGE_CODE)
        return wording.paragraphs(*self.counts[shown.code]) if shown else ""


def holdings(resolution: Resolution) -> Holdings:
    """One query, answered from the index that begins with the resolution."""
    groups = (
        Paragraph.objects.filter(resolution=resolution)
        .order_by()
        .values("language")
        .annotate(
            preambular=Count("pk", filter=_WHOLE & Q(kind=KIND.PREAMBULAR)),
            operative=Count("pk", filter=_WHOLE & Q(kind=KIND.OPERATIVE)),
        )
        .values_list("language", "preambular", "operative")
    )
    found = {code: (preambular, operative) for code, preambular, operative in groups}
    return Holdings({code: found[code] for code in BY_CODE if code in found})


def with_texts(records: QuerySet[Resolution]) -> QuerySet[Resolution]:
    """Resolutions that know which texts the record has, by the same query."""
    paragraphs = Paragraph.objects.filter(resolution=OuterRef("pk")).order_by()
    english = paragraphs.filter(_WHOLE, language=settings.LANGUAGE_CODE)
    return records.annotate(
        preambular_paragraphs=_number(english.filter(kind=KIND.PREAMBULAR)),
        operative_paragraphs=_number(english.filter(kind=KIND.OPERATIVE)),
        **{_column(code): Exists(paragraphs.filter(language=code)) for code in BY_CODE},
    )


def holdings_of(resolution: Resolution) -> Holdings:
    """Of a row read `with_texts`; it knows the figures of the English text alone."""
    english = (resolution.preambular_paragraphs, resolution.operative_paragraphs)
    return Holdings(
        {
            code: english if code == settings.LANGUAGE_CODE else (0, 0)
            for code in BY_CODE
            if getattr(resolution, _column(code))
        }
    )


def _number(paragraphs: QuerySet[Paragraph]) -> Coalesce:
    counted = paragraphs.values("resolution").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


def _column(code: str) -> str:
    return f"has_text_{code.replace('-', '_')}"
