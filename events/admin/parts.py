"""Rows that are part of a record: whoever may change the record may change them."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.editing import RecordAdmin, RuledForm

NOT_YOURS = _("Your account may not change %(record)s, so nothing can be added to it.")


class PartForm(RuledForm):
    """A form that refuses a record which the person may not change."""

    #: Field names of the record it may be part of; set with `may_change` by the admin.
    wholes: tuple[str, ...] = ()

    def may_change(self, whole: Model) -> bool:
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in self.wholes:
            whole = cleaned.get(name)
            if whole is not None and not self.may_change(whole):
                sentence = ValidationError(NOT_YOURS, params={"record": whole})
                self.add_error(name, sentence)
        return cleaned


class PartAdmin(RecordAdmin):
    """The admin of what belongs to one record and stays with it."""

    form = PartForm
    wholes: tuple[str, ...] = ("resolution",)

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(request, *args, **kwargs)
        may_change = partial(self.may_change_whole, request)
        names = {"wholes": self.wholes, "may_change": staticmethod(may_change)}
        return type(form.__name__, (form,), names)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fixed = self.wholes if obj else ()
        return [*super().get_readonly_fields(request, obj), *fixed]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (
            obj is None or self.may_change_its_whole(request, obj)
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (
            obj is None or self.may_change_its_whole(request, obj)
        )

    def may_change_its_whole(self, request: HttpRequest, part: Any) -> bool:
        wholes = (getattr(part, name) for name in self.wholes)
        return all(self.may_change_whole(request, whole) for whole in wholes if whole)

    def may_change_whole(self, request: HttpRequest, whole: Model) -> bool:
        of_whole: admin.ModelAdmin = self.admin_site.get_model_admin(type(whole))
        return of_whole.has_change_permission(request, whole)
