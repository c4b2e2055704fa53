"""What every admin of the record does: rules as sentences, and the public version."""

from contextlib import suppress
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.contrib.admin.widgets import AdminSplitDateTime, AdminURLFieldWidget
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models import QuerySet
from django.forms.formsets import DELETION_FIELD_NAME
from django.forms.models import InlineForeignKeyField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events import history
from events.admin.reasons import NAME, REASON_NEEDED, is_asked
from events.models import PublicVersion, judging

#: How many rows a page of a list shows, and an inline at most.
ROWS = 50


class RuledForm(forms.ModelForm):
    """A form that checks each rule of the database, over fields not shown as well.

    Django leaves out a rule that joins a field of the form to one outside it; the
    database would then refuse the row after the form had accepted it.
    """

    def _post_clean(self) -> None:
        unseen = self._not_seen()
        super()._post_clean()
        rules = self.instance._meta.constraints
        left_out = [rule for rule in rules if unseen & judging.fields_of(rule)]
        try:
            judging.judge(left_out, self.instance, self._not_to_judge())
        except ValidationError as error:
            said = set(self.errors.get(NON_FIELD_ERRORS, []))
            for message in error.messages:
                if message not in said and message not in self._said_at_fields():
                    self.add_error(None, message)

    def _not_seen(self) -> set[str]:
        """Fields of the row by which Django judges no rule of it."""
        wholes = {
            name
            for name, field in self.fields.items()
            if isinstance(field, InlineForeignKeyField)
        }
        return wholes | self._get_validation_exclusions()

    def _not_to_judge(self) -> set[str]:
        """Fields that are wrong already, and the whole of a part not yet saved."""
        wholes = {
            name
            for name, field in self.fields.items()
            if isinstance(field, InlineForeignKeyField)
            and getattr(self.instance, f"{name}_id", None) is None
        }
        return wholes | set(self.errors)

    def _said_at_fields(self) -> set[str]:
        return {message for messages in self.errors.values() for message in messages}


class DayAndHour(AdminSplitDateTime):
    """A day and an hour, each box with a name of its own."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        for widget, name in zip(self.widgets, (_("Day"), _("Hour")), strict=True):
            widget.attrs["aria-label"] = name


class RecordChangeList(ChangeList):
    """A list that fetches with its rows what their columns show."""

    def get_queryset(self, *args: Any, **kwargs: Any) -> QuerySet[Any]:
        queryset = super().get_queryset(*args, **kwargs)
        return queryset.prefetch_related(*self.model_admin.list_prefetch_related)

    def get_ordering_field(self, field_name: Any) -> Any:
        """None for a column by which the list is not sorted, whatever is asked."""
        if field_name not in self.sortable_by:
            return None
        return super().get_ordering_field(field_name)


class RecordAdmin(admin.ModelAdmin):
    """The base of the admins: after each change the public version moves."""

    form = RuledForm
    formfield_overrides = {
        models.DateTimeField: {
            "form_class": forms.SplitDateTimeField,
            "widget": DayAndHour,
        },
        models.URLField: {"assume_scheme": "https", "widget": AdminURLFieldWidget},
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 4, "dir": "auto"})},
    }
    list_per_page = ROWS
    list_max_show_all = ROWS
    # The number of all rows, beside that of the rows found, costs a query a page.
    show_full_result_count = False
    list_prefetch_related: tuple[str, ...] = ()
    # Counts beside the filters cost a query a filter; the front page has those that
    # tell of work to do.
    show_facets = admin.ShowFacets.NEVER

    def formfield_for_manytomany(self, *args: Any, **kwargs: Any) -> Any:
        """An autocomplete of several without the cross that empties it at once.

        Each choice has a cross of its own, and that cross is no item of their list.
        """
        field = super().formfield_for_manytomany(*args, **kwargs)
        if field is not None:
            field.widget.is_required = True
        return field

    def hold(self, object_id: str, from_field: str | None) -> None:
        """Lock the row that is named so until the transaction ends, if there is one."""
        held = self.model._default_manager.select_for_update().values_list("pk")
        with suppress(ValidationError, ValueError):
            list(held.filter(**{from_field or "pk": object_id}))

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return RecordChangeList

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        PublicVersion.advance()

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        super().delete_model(request, obj)
        PublicVersion.advance()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        super().delete_queryset(request, queryset)
        PublicVersion.advance()


class NamedFields(forms.BaseInlineFormSet):
    """Rows whose fields say their own names, which stand above their columns only."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        shown = [
            (name, field)
            for name, field in form.fields.items()
            if not field.widget.is_hidden
        ]
        for name, field in shown:
            words = _("Delete") if name == DELETION_FIELD_NAME else field.label
            row = "" if index is None else f" {index + 1}"
            field.widget.attrs["aria-label"] = f"{words}{row}"


class ReasonedRows(NamedFields):
    """Rows that are facts: of a public record they change with the reason."""

    def clean(self) -> None:
        super().clean()
        part = history.part_of(type(self.instance), self.model)
        if part is None or not is_asked(self.instance, part.name):
            return
        changed = any(form.has_changed() for form in self.forms)
        if changed and not self.data.get(NAME, "").strip():
            raise ValidationError(REASON_NEEDED)


class ShortInline(admin.TabularInline):
    """Rows edited with their record, for as long as they are few."""

    form = RuledForm
    formset = ReasonedRows
    extra = 0


def short_inlines(
    inlines: list[type[ShortInline]], whole: models.Model | None
) -> list[type[ShortInline]]:
    """The inlines, less each whose rows of this record fill more than one page."""
    if whole is None:
        return inlines
    return [inline for inline in inlines if _rows(inline, whole) <= ROWS]


def _rows(inline: type[ShortInline], whole: models.Model) -> int:
    """How many rows it has; counts no further than it must."""
    field = next(
        field
        for field in inline.model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and field.related_model is type(whole)
        and inline.fk_name in (None, field.name)
    )
    rows = inline.model._default_manager.filter(**{field.name: whole})
    return rows[: ROWS + 1].count()
