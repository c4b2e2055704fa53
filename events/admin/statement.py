"""Statements: what was said, by whom, in what capacity."""

from typing import Any

from django.contrib import admin
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.filters import (
    AboutFilter,
    DecadeFilter,
    MineFilter,
    OfSession,
    OfState,
    SourceFilter,
    ThemeFilter,
    ToVerifyFilter,
)
from events.admin.problems import ProblemFilter
from events.admin.publication import (
    EDITORIAL,
    SOURCES,
    PublicationForm,
)
from events.admin.speakers import SpeakersAdmin
from events.models import Statement


class StatementForm(PublicationForm):
    """A statement; its year may follow from the day, its address from the speaker."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("slug", "year"):
            if name in self.fields:
                self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day = cleaned.get("delivered_on")
        if "year" in self.fields and cleaned.get("year") is None:
            if day:
                cleaned["year"] = day.year
            elif "year" not in self.errors:
                self.add_error("year", gettext("Give the year, or the day."))
        if "slug" in self.fields and not cleaned.get("slug"):
            self._fill_slug(cleaned)
        return cleaned

    def _fill_slug(self, cleaned: dict[str, Any]) -> None:
        if "slug" in self.errors:
            return
        words = f"{cleaned.get('speaker') or ''} {cleaned.get('year') or ''}"
        slug = slugify(words)[:80].strip("-")
        if not slug:
            self.add_error("slug", gettext("Give the address, in small letters."))
        elif Statement.objects.filter(slug=slug).exclude(pk=self.instance.pk).exists():
            sentence = gettext("The address %(slug)s is taken; give another.")
            self.add_error("slug", sentence % {"slug": slug})
        cleaned["slug"] = slug


@admin.register(Statement)
class StatementAdmin(SpeakersAdmin):
    """What was said."""

    form = StatementForm
    repeating = (
        *("speaker", "role", "delegation", "state", "on_behalf_of"),
        *("session", "occasion", "kind", "language", "text_is"),
        *("themes", "about", "prominence"),
    )
    autocomplete_fields = [
        *("themes", "sources", "session", "state", "about", "successor"),
    ]
    list_display = [
        "speaker",
        "occasion",
        "kind",
        "status",
        "delivered_on",
        "year",
        "theme_names",
        "source_count",
        "verify_mark",
    ]
    list_filter = [
        "status",
        MineFilter,
        ProblemFilter,
        ToVerifyFilter,
        SourceFilter,
        "kind",
        DecadeFilter,
        "text_is",
        "prominence",
        ThemeFilter,
        OfSession,
        OfState,
        AboutFilter,
    ]
    search_fields = ["speaker", "role", "delegation", "occasion", "record_symbol"]
    search_help_text = _(
        "Part of a name, a capacity, a State, an occasion or a symbol."
    )
    date_hierarchy = "delivered_on"
    ordering = ["-year", "-delivered_on", "slug"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "Name, capacity and State are those of the day of the statement, "
                    "as the source has them. The address may stay empty: it is then "
                    "made of the name and the year."
                ),
                "fields": [
                    "speaker",
                    "role",
                    ("delegation", "state"),
                    "on_behalf_of",
                    "slug",
                ],
            },
        ),
        (
            _("When and where"),
            {
                "description": _(
                    "Choose the meeting where it was made, or else the session. "
                    "Without a known day, give the year alone."
                ),
                "fields": [
                    ("delivered_on", "year"),
                    "session",
                    "occasion",
                    ("kind", "record_symbol"),
                ],
            },
        ),
        (
            _("Words"),
            {
                "description": _(
                    "A quotation follows the source letter by letter. Summary and "
                    "note are the editors’ own words, and public."
                ),
                "fields": [
                    ("language", "text_is"),
                    "quotation",
                    "summary",
                    "note",
                ],
            },
        ),
        (
            _("Subject"),
            {
                "description": _("What it speaks of, found by name or by symbol."),
                "fields": ["themes", "about"],
            },
        ),
        SOURCES,
        EDITORIAL,
    ]
