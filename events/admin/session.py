"""Sessions of the Assembly, and the meetings in or beside them."""

import re
from typing import Any

from django import forms
from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.belonging import rows_link
from events.admin.editing import ShortInline
from events.admin.filters import (
    MineFilter,
    OpeningDecadeFilter,
    PartOfSession,
    SourceFilter,
    ThemeFilter,
    ToVerifyFilter,
)
from events.admin.naming import AliasInline
from events.admin.problems import ProblemFilter
from events.admin.publication import (
    EDITORIAL,
    SOURCES,
    PublicationAdmin,
    PublicationForm,
)
from events.models import MeetingRecord, Session

# 73, S-29, ES-11
CODE = re.compile(r"(?:(E?S)-)?([1-9][0-9]{0,2})")
KINDS = {
    None: Session.Kind.REGULAR,
    "S": Session.Kind.SPECIAL,
    "ES": Session.Kind.EMERGENCY,
}
#: Session n opens in 1945 + n.
BEFORE_FIRST = 1945


class SessionForm(PublicationForm):
    """A session or meeting; what follows from the code or the day may stay empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("slug", "opening_year"):
            if name in self.fields:
                self.fields[name].required = False

    def clean_code(self) -> str | None:
        code = (self.cleaned_data["code"] or "").strip().upper()
        if code and not CODE.fullmatch(code):
            raise forms.ValidationError(
                gettext("A code is written like 73, S-29 or ES-11.")
            )
        return code or None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        code, kind = cleaned.get("code"), cleaned.get("kind")
        parts = CODE.fullmatch(code) if code else None
        if parts and kind in Session.ASSEMBLY_KINDS and kind != KINDS[parts[1]]:
            sentence = gettext("Code and kind differ: %(code)s is a %(kind)s.")
            words = {"code": code, "kind": KINDS[parts[1]].label.lower()}
            self.add_error("code", sentence % words)
        self._fill(cleaned, parts)
        return cleaned

    def _fill(self, cleaned: dict[str, Any], parts: re.Match[str] | None) -> None:
        """Take the address and the year from what is there already."""
        if "slug" in self.fields and not cleaned.get("slug"):
            self._fill_slug(cleaned)
        if "opening_year" in self.fields and cleaned.get("opening_year") is None:
            day = cleaned.get("starts_on")
            regular = parts and not parts[1]
            year = BEFORE_FIRST + int(parts[2]) if regular else day and day.year
            if year:
                cleaned["opening_year"] = year
            elif "opening_year" not in self.errors:
                sentence = gettext("Give the year, or the first day.")
                self.add_error("opening_year", sentence)

    def _fill_slug(self, cleaned: dict[str, Any]) -> None:
        code, title = cleaned.get("code"), cleaned.get("title") or ""
        slug = code.lower() if code else slugify(title)[:80].strip("-")
        if "slug" in self.errors:
            return
        if not slug:
            self.add_error("slug", gettext("Give the address, in small letters."))
        elif Session.objects.filter(slug=slug).exclude(pk=self.instance.pk).exists():
            sentence = gettext("The address %(slug)s is taken; give another.")
            self.add_error("slug", sentence % {"slug": slug})
        cleaned["slug"] = slug


class MeetingRecordInline(ShortInline):
    """The official records of its meetings."""

    model = MeetingRecord
    fields = ["symbol", "position"]


@admin.register(Session)
class SessionAdmin(PublicationAdmin):
    """What the Assembly convened."""

    form = SessionForm
    repeating = ("kind", "title", "place", "part_of", "themes", "prominence")
    autocomplete_fields = [
        *("themes", "sources", "part_of", "convened_by", "outcomes", "successor"),
    ]
    readonly_fields = ["status", "rows"]
    inlines = [MeetingRecordInline, AliasInline]
    list_display = [
        "title",
        "code",
        "kind",
        "status",
        "starts_on",
        "opening_year",
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
        OpeningDecadeFilter,
        "prominence",
        ThemeFilter,
        PartOfSession,
    ]
    search_fields = ["title", "code", "slug", "president", "aliases__word"]
    search_help_text = _("Part of a title, a code, the President or another name.")
    date_hierarchy = "starts_on"
    ordering = ["-opening_year", "-starts_on", "slug"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "A session of the Assembly has a code; a meeting has none, and "
                    "names the session during which it was held. Address and year "
                    "may stay empty: they follow from the code, the title and the day."
                ),
                "fields": ["kind", "code", "title", "short_title", "slug", "part_of"],
            },
        ),
        (
            _("When, where, who"),
            {
                "description": _(
                    "Leave a day empty rather than guess it; say under “to verify” "
                    "what is missing."
                ),
                "fields": [
                    ("starts_on", "ends_on", "opening_year"),
                    "place",
                    "president",
                    "facts",
                ],
            },
        ),
        (
            _("Subject"),
            {
                "description": _(
                    "The resolutions that called it and those it led to are found by "
                    "symbol or title. Summary and note are the editors’ own words, "
                    "and public."
                ),
                "fields": ["convened_by", "outcomes", "themes", "summary", "note"],
            },
        ),
        SOURCES,
        EDITORIAL,
        (
            _("What belongs to it"),
            {
                "description": _("Each leads to the list of these records."),
                "fields": ["rows"],
            },
        ),
    ]

    @admin.display(description=_("lists"))
    def rows(self, session: Session) -> SafeString | str:
        if not session.pk:
            return gettext("Save the session first.")
        rows = [("statement", "session", session.statements.all(), _("statements"))]
        if session.code:
            rows += [
                ("resolution", "session", session.resolutions.all(), _("resolutions")),
                ("session", "part_of", session.meetings.all(), _("meetings")),
            ]
        return rows_link(rows, session.pk)
