"""Rows without an editorial life: the second of two editors is told here too."""

from typing import Any

from django.http import HttpRequest

from events.admin.editing import RecordAdmin
from events.admin.locking import READ, VersionedForm


class HeldAdmin(RecordAdmin):
    """Holds a row while it is saved, and compares what its editor saw of it."""

    form = VersionedForm

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """The row, locked while it is saved: what was read is compared in turn."""
        if request.method == "POST":
            self.hold(object_id, from_field)
        return super().get_object(request, object_id, from_field)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets; the first also carries what was read."""
        (name, options), *others = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return [(name, options), *others]
        fields = [*options["fields"], *READ]
        return [(name, {**options, "fields": fields}), *others]
