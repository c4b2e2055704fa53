"""Rows that are part of a record: whoever may change the record may change them."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events import history
from events.admin.held import HeldAdmin
from events.admin.locking import READ, VersionedForm
from events.admin.reasons import NAME, REASON_NEEDED, is_asked, reason_field
from events.models import Publication

NOT_YOURS = _("Your account may not change %(record)s, so nothing can be added to it.")


class PartForm(VersionedForm):
    """A form that refuses a record which the person may not change."""

    change_reason = reason_field()
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
        self._ask_reason(cleaned)
        return cleaned

    def _ask_reason(self, cleaned: dict[str, Any]) -> None:
        """A fact of a public record changes with its reason."""
        given = (cleaned.get(name) for name in self.wholes)
        whole = next(filter(None, given), None) or whole_of(self.instance, self.wholes)
        part = history.part_of(type(whole), self._meta.model)
        changed = set(self.changed_data) - {NAME, *READ}
        if part and changed and is_asked(whole, part.name) and not cleaned.get(NAME):
            self.add_error(NAME, REASON_NEEDED)


def whole_of(part: Any, names: tuple[str, ...]) -> Any:
    """The record that a row is part of; None where it is not said yet."""
    given = (getattr(part, name, None) for name in names if _has(part, name))
    return next(filter(None, given), None)


def _has(part: Any, name: str) -> bool:
    return getattr(part, f"{name}_id", None) is not None


class OwnedAdmin(HeldAdmin):
    """The admin of what belongs to one record and stays with it."""

    form = PartForm
    wholes: tuple[str, ...] = ("resolution",)

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(request, *args, **kwargs)
        # The class was made for this request: another of it would make each field anew.
        form.wholes = self.wholes
        form.may_change = staticmethod(partial(self.may_write_in, request))
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets; the first asks for the reason, where one may be needed."""
        (name, options), *others = super().get_fieldsets(request, obj)
        whole = whole_of(obj, self.wholes) if obj else None
        if obj is None or (
            isinstance(whole, Publication)
            and whole.is_public
            and self.has_change_permission(request, obj)
        ):
            options = {**options, "fields": [*options["fields"], NAME]}
        return [(name, options), *others]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fixed = self.wholes if obj else ()
        return [*super().get_readonly_fields(request, obj), *fixed]

    # Who may ------------------------------------------------------------------

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
        return all(self.may_write_in(request, whole) for whole in wholes if whole)

    def may_write_in(self, request: HttpRequest, whole: Model) -> bool:
        """Whether the person may change a record, or draft its next version."""
        if self.may_change_whole(request, whole):
            return True
        return isinstance(whole, Publication) and self.admin_of(whole).may_draft(
            request, whole
        )

    def may_change_whole(self, request: HttpRequest, whole: Model) -> bool:
        return self.admin_of(whole).has_change_permission(request, whole)

    def admin_of(self, whole: Model) -> Any:
        found: admin.ModelAdmin = self.admin_site.get_model_admin(type(whole))
        return found
