"""The same change for many records chosen in their list."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import bulk, history
from events.admin.moves import MovingAdmin
from events.admin.planning import PlanningAdmin
from events.models import Batch, Publication

#: Relation -> the words of what may be done with it.
SEVERAL = {
    "add_themes": ("themes", _("Themes to add")),
    "remove_themes": ("themes", _("Themes to take away")),
    "set_themes": ("themes", _("Themes to have instead of all others")),
    "add_sources": ("sources", _("Sources to add")),
    "remove_sources": ("sources", _("Sources to take away")),
}
AS_IT_IS = ("", _("As it is"))


class TogetherForm(forms.Form):
    """What changes; whatever is left empty stays as it is in each record."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given = {name for name, value in cleaned.items() if self._is_given(value)}
        if not given and not self.errors:
            raise forms.ValidationError(gettext("Choose at least one change."))
        if "set_themes" in given and given & {"add_themes", "remove_themes"}:
            sentence = gettext(
                "Either give all themes, or add some and take some away."
            )
            self.add_error("set_themes", sentence)
        if {"series", "no_series"} <= given:
            sentence = gettext("Either give a series, or take them out of theirs.")
            self.add_error("no_series", sentence)
        for name in ("themes", "sources"):
            if self._keys(f"add_{name}") & self._keys(f"remove_{name}"):
                sentence = gettext("The same stands among those to add.")
                self.add_error(f"remove_{name}", sentence)
        return cleaned

    @staticmethod
    def _is_given(value: Any) -> bool:
        return value.exists() if isinstance(value, QuerySet) else bool(value)

    def _rows(self, name: str) -> Iterable[Model]:
        return self.cleaned_data.get(name) or ()

    def _keys(self, name: str) -> set[str]:
        return {history.key_of(row) for row in self._rows(name)}

    def choice(self) -> bulk.Choice:
        """What was chosen, each row by its key."""
        put: dict[str, Any] = {}
        if themes := self._keys("set_themes"):
            put["themes"] = sorted(themes)
        if self.cleaned_data["prominence"]:
            put["prominence"] = self.cleaned_data["prominence"]
        if series := self.cleaned_data.get("series"):
            put["series"] = history.key_of(series)
        elif self.cleaned_data.get("no_series"):
            put["series"] = None
        names = ("themes", "sources")
        return bulk.Choice(
            add={each: keys for each in names if (keys := self._keys(f"add_{each}"))},
            remove={
                each: keys for each in names if (keys := self._keys(f"remove_{each}"))
            },
            put=put,
        )

    def words(self) -> str:
        """What was chosen, in one line."""
        told = []
        for name, field in self.fields.items():
            value = self.cleaned_data.get(name)
            if not self._is_given(value):
                continue
            if isinstance(value, QuerySet):
                shown = ", ".join(str(row) for row in value)
            elif isinstance(field, forms.TypedChoiceField):
                shown = str(Publication.Prominence(value).label)
            else:
                shown = "" if value is True else str(value)
            told.append(f"{field.label}: {shown}" if shown else str(field.label))
        return "; ".join(told)


class TogetherAdmin(PlanningAdmin):
    """Changes themes, prominence, series or sources of many records at once."""

    actions = [*MovingAdmin.actions, "change_together"]

    @admin.action(
        description=_("Change the selected %(verbose_name_plural)s together…"),
        permissions=["change"],
    )
    def change_together(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        """Ask what changes; then show what would come of it."""
        records = self.few_enough(request, queryset)
        if records is None:
            return None
        answered = "together_answered" in request.POST
        form = self._together_form(request)(request.POST if answered else None)
        if form.is_valid():
            batch = Batch(means=Batch.Means.TOGETHER, what=form.words()[:250])
            return self.keep_plan(request, batch, bulk.chosen(records, form.choice()))
        context = {"title": gettext("Change together"), "records": records}
        return self.bulk_page(request, "together", {**context, "form": form})

    def _together_form(self, request: HttpRequest) -> type[TogetherForm]:
        """The form with the fields of this kind of record."""
        fields: dict[str, Any] = {
            name: self.formfield_for_manytomany(
                self.opts.get_field(relation), request, required=False, label=label
            )
            for name, (relation, label) in SEVERAL.items()
        }
        fields["prominence"] = forms.TypedChoiceField(
            label=_("Prominence"),
            choices=[AS_IT_IS, *Publication.Prominence.choices],
            coerce=int,
            required=False,
        )
        if any(field.name == "series" for field in self.opts.fields):
            series = self.opts.get_field("series")
            fields["series"] = self.formfield_for_foreignkey(
                series, request, required=False, label=_("Series")
            )
            fields["no_series"] = forms.BooleanField(
                label=_("Take them out of their series"), required=False
            )
        for field in fields.values():
            field.help_text = ""
        return type("ChosenForm", (TogetherForm,), fields)
