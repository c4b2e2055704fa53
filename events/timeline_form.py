"""What a reader may ask of the timeline, read and checked."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import chronology, timeline
from events.models import Resolution, Theme

DETAILS = [
    (chronology.LANDMARKS, _("landmarks only")),
    (chronology.MAIN, _("main items")),
    (chronology.ALL, _("everything")),
]
KINDS = [
    ("", _("any kind")),
    ("resolution", _("resolutions")),
    ("meeting", _("meetings")),
    ("observance", _("observances")),
    ("statement", _("statements")),
]
ORDERS = [("asc", _("oldest first")), ("desc", _("newest first"))]


def this_year() -> int:
    return timezone.localdate().year


class YearField(forms.IntegerField):
    """A year in figures; one outside the record is brought to its nearest end."""

    default_error_messages = {"invalid": _("Enter a year in four figures.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.widget.attrs.update(
            {
                "min": timeline.FIRST_YEAR,
                "max": this_year(),
                "inputmode": "numeric",
            }
        )


class TimelineForm(forms.Form):
    """The sentence "Show … of … about … from … to …", and what stands beside it."""

    detail = forms.ChoiceField(label=_("Show"), choices=DETAILS, required=False)
    kind = forms.ChoiceField(label=_("of"), choices=KINDS, required=False)
    theme = forms.ChoiceField(label=_("about"), required=False)
    session = forms.RegexField(
        label=_("Session"),
        regex=r"^(?i:(?:ES|S)-)?[0-9]{1,3}$",
        required=False,
        max_length=6,
        error_messages={"invalid": _("Enter a session such as 73, S-29 or ES-11.")},
    )
    method = forms.ChoiceField(
        label=_("Adopted"),
        choices=[("", _("in any way")), *Resolution.Method.choices],
        required=False,
    )
    order = forms.ChoiceField(label=_("Order"), choices=ORDERS, required=False)
    month = forms.TypedChoiceField(
        choices=[("", "")] + [(str(n), str(n)) for n in range(1, 13)],
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, themes: list[Theme], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="timeline-%s", **kwargs)
        self.themes = {theme.slug: theme for theme in themes}
        self.fields["from"] = YearField(label=_("from"))
        self.fields["to"] = YearField(label=_("to"))
        self.fields["year"] = YearField(label=_("Go to a year"))
        self.fields["theme"].choices = [("", _("any theme")), *self._families(themes)]
        for name, field in self.fields.items():
            field.widget.attrs.setdefault("aria-describedby", f"timeline-{name}-error")
            if name not in self.errors:
                del field.widget.attrs["aria-describedby"]
            else:
                field.widget.attrs["aria-invalid"] = "true"

    @staticmethod
    def _families(themes: list[Theme]) -> list[tuple[str, list[tuple[str, str]]]]:
        """Each family as a group: itself, then the themes under it."""
        return [
            (
                family.name,
                [
                    (family.slug, family.name),
                    *[
                        (theme.slug, theme.name)
                        for theme in themes
                        if theme.parent_id == family.pk
                    ],
                ],
            )
            for family in themes
            if family.parent_id is None
        ]

    def value(self, name: str) -> Any:
        """The value of a field, or nothing where it is wrong."""
        return self.cleaned_data.get(name) or None

    def selection(self, detail: str, first: int, last: int) -> chronology.Selection:
        """The selection that is asked for, within the years of a page."""
        theme = self.themes.get(self.value("theme") or "")
        under = [
            t.pk for t in self.themes.values() if theme and t.parent_id == theme.pk
        ]
        return chronology.Selection(
            detail=self.value("detail") or detail,
            kind=self.value("kind") or "",
            theme=theme,
            themes=[theme.pk, *under] if theme else (),
            session=(self.value("session") or "").upper(),
            method=self.value("method") or "",
            first=max(first, within(self.value("from"), first)),
            last=min(last, within(self.value("to"), last)),
            month=self.value("month"),
        )

    @property
    def years_outside(self) -> list[int]:
        """Years that were asked for and are not in the record."""
        asked = [self.value(name) for name in ("from", "to", "year")]
        return [year for year in asked if year and year != within(year, 0)]


def within(year: int | None, otherwise: int) -> int:
    """A year brought into the record; `otherwise` where none was asked for."""
    if year is None:
        return otherwise
    return min(max(year, timeline.FIRST_YEAR), this_year())
