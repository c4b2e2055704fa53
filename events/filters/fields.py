"""The kinds of filter that several lists share."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import CharFilter, ChoiceFilter, MultipleChoiceFilter, NumberFilter

from events.models import Publication

#: The year in which the Assembly first met.
FIRST_YEAR = 1946

UNKNOWN = gettext_lazy("One of the choices in this address is not known here.")


class ListForm(forms.Form):
    """A wrong value is named at its field, and the right ones beside it still hold."""

    def clean(self) -> dict[str, Any]:
        for name in self.errors:
            field = self.fields.get(name)
            if isinstance(field, forms.MultipleChoiceField):
                given = field.widget.value_from_datadict(self.data, self.files, name)
                self.cleaned_data[name] = [
                    value for value in given or [] if field.valid_value(value)
                ]
        return self.cleaned_data


class AnyOf(MultipleChoiceFilter):
    """Records that have any one of the values."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("lookup_expr", "in")
        kwargs.setdefault("error_messages", {"invalid_choice": UNKNOWN})
        super().__init__(*args, distinct=False, **kwargs)

    def filter(
        self, queryset: QuerySet[Model], value: Sequence[str]
    ) -> QuerySet[Model]:
        if not value:
            return queryset
        return queryset.filter(**{f"{self.field_name}__{self.lookup_expr}": value})


class OneOf(ChoiceFilter):
    """Records that have the one value."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"invalid_choice": UNKNOWN})
        super().__init__(*args, **kwargs)


class CodeField(forms.CharField):
    """A code in its own form, however it is typed: s-29 is S-29."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).upper()


class CodeFilter(CharFilter):
    """Records of one code: 73, S-29, MEX."""

    field_class = CodeField

    def __init__(self, *args: Any, pattern: str, message: str, **kwargs: Any) -> None:
        validator = RegexValidator(pattern, message)
        super().__init__(*args, max_length=20, validators=[validator], **kwargs)


class SlugFilter(CharFilter):
    """Records of one row of another table, by the last part of its address."""

    def __init__(self, *args: Any, message: str, **kwargs: Any) -> None:
        validator = RegexValidator(r"^[-a-z0-9]+$", message)
        super().__init__(*args, max_length=120, validators=[validator], **kwargs)


def _within_the_record(year: int) -> None:
    """Raise where nothing of the Assembly can bear this year."""
    if year < FIRST_YEAR:
        message = _("The Assembly first met in %(year)s; give a year from then on.")
        raise ValidationError(message, params={"year": FIRST_YEAR})
    last = date.today().year + 1
    if year > last:
        message = _(
            "The record ends before this year; give %(year)s or an earlier one."
        )
        raise ValidationError(message, params={"year": last})


class YearFilter(NumberFilter):
    """A first or a last year, both taken in."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["validators"] = [_within_the_record]
        kwargs["error_messages"] = {"invalid": gettext_lazy("Give a year in figures.")}
        super().__init__(*args, **kwargs)

    def get_max_validator(self) -> None:
        """The years of the record are the only bounds."""
        return


#: Words of an address -> the editors' level, from landmarks down.
PROMINENCE = {level.name.lower(): level for level in Publication.Prominence}


class ProminenceFilter(AnyOf):
    """Records of one of the editors' three levels, by its word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        choices = [(word, level.label) for word, level in PROMINENCE.items()]
        super().__init__(*args, choices=choices, **kwargs)

    def filter(
        self, queryset: QuerySet[Model], value: Sequence[str]
    ) -> QuerySet[Model]:
        return super().filter(queryset, [PROMINENCE[word].value for word in value])


def session_filter(**kwargs: Any) -> CodeFilter:
    """Records of one session of the Assembly, by its code."""
    return CodeFilter(
        label=gettext_lazy("Session"),
        pattern=r"^(?:E?S-)?[0-9]{1,3}$",
        message=gettext_lazy("Give the code of a session, such as 73 or S-29."),
        **kwargs,
    )
