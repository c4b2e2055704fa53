"""What a reader may ask of the timeline, read and checked."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import timeline
from events.filters.fields import UNKNOWN
from events.filters.vocabulary import Vocabulary
from events.models import Resolution, Theme
from events.timeline_selection import ALL, LANDMARKS, MAIN, Scope, Selection

DETAILS = [
    (LANDMARKS, _("landmarks only")),
    (MAIN, _("main records")),
    (ALL, _("everything")),
]
KINDS = [
    ("", _("any kind")),
    ("resolution", _("resolutions")),
    ("meeting", _("meetings")),
    ("observance", _("observances")),
    ("statement", _("statements")),
]
ORDERS = [("asc", _("oldest first")), ("desc", _("newest first"))]
MONTHS = [(str(month), str(month)) for month in range(timeline.NO_MONTH, 13)]
#: A year of more figures is a slip of the hand, not a year.
MOST_FIGURES = 6


def this_year() -> int:
    return timezone.localdate().year


class YearField(forms.IntegerField):
    """A year in figures; one outside the record is brought to its nearest end."""

    # Not a number input: that would show nothing of what was typed wrongly.
    widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 5})
    default_error_messages = {"invalid": _("Give a year in figures.")}

    def to_python(self, value: Any) -> int | None:
        if len(str(value or "")) > MOST_FIGURES:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return super().to_python(value)


def _choice(label: Any, choices: Any = (), **kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=False,
        error_messages={"invalid_choice": UNKNOWN},
        **kwargs,
    )


def _family(themes: Vocabulary, family: Theme) -> list[tuple[str, str]]:
    """A family, then the themes under it."""
    return [(theme.slug, theme.name) for theme in [family, *themes.children(family)]]


class TimelineForm(forms.Form):
    """The sentence "Show … of … about … from … to …", and what stands beside it."""

    detail = _choice(_("Show"), DETAILS)
    kind = _choice(_("of"), KINDS)
    theme = _choice(_("about"))
    session = forms.RegexField(
        label=_("Session"),
        regex=r"^(?i:(?:ES|S)-)?[0-9]{1,3}$",
        required=False,
        max_length=6,
        widget=forms.TextInput(attrs={"size": 6}),
        error_messages={
            "invalid": _("Give the code of a session, such as 73 or S-29.")
        },
    )
    method = _choice(_("Adopted"), [("", _("in any way")), *Resolution.Method.choices])
    order = _choice(_("Order"), ORDERS)
    month = _choice(_("Month"), [("", ""), *MONTHS])

    def __init__(self, themes: Vocabulary, data: Mapping[str, str]) -> None:
        super().__init__(data, auto_id="timeline-%s")
        self.themes = themes
        self.fields["from"] = YearField(label=_("from"), required=False)
        self.fields["to"] = YearField(label=_("to"), required=False)
        self.fields["year"] = YearField(label=_("Go to a year"), required=False)
        choices = [(family.name, _family(themes, family)) for family in themes.families]
        self.fields["theme"].choices = [("", _("any theme")), *choices]  # type: ignore[attr-defined]
        for name in self.errors:
            self._keep_wrong(name)

    def _keep_wrong(self, name: str) -> None:
        """Show what was given beside what is wrong with it."""
        widget = self.fields[name].widget
        widget.attrs["aria-invalid"] = "true"
        widget.attrs["aria-describedby"] = f"timeline-{name}-error"
        if isinstance(widget, forms.Select):
            given = self[name].value()
            widget.choices = [*widget.choices, (given, given)]

    def value(self, name: str) -> Any:
        """The value of a field; None where there is none or it is wrong."""
        value = self.cleaned_data.get(name)
        return None if value == "" else value

    def selection(self, scope: Scope) -> Selection:
        """The selection that is asked for, within the years of a page."""
        slug = self.value("theme")
        month = self.value("month")
        period = sorted(
            (
                within(self.value("from"), scope.first),
                within(self.value("to"), scope.last),
            )
        )
        return Selection(
            detail=self.value("detail") or scope.detail,
            kind=self.value("kind") or "",
            theme=self.themes.by_slug[slug] if slug else None,
            themes=tuple(self.themes.ids([slug])) if slug else (),
            session=(self.value("session") or "").upper(),
            method=self.value("method") or "",
            first=period[0],
            last=period[1],
            month=None if month is None else int(month),
        )

    @property
    def years_outside(self) -> list[int]:
        """Years that were asked for and are not in the record."""
        asked = [self.value(name) for name in ("from", "to")]
        return [year for year in asked if year is not None and year != within(year, 0)]


def within(year: int | None, otherwise: int) -> int:
    """A year brought into the record; `otherwise` where none was asked for."""
    if year is None:
        return otherwise
    return min(max(year, timeline.FIRST_YEAR), this_year())
