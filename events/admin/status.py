"""Who may change a record, by its status.

A draft needs the permission to change, a record in review also that to review, one
that is or was public also that to publish.
"""

from typing import Any

from django.http import HttpRequest

from events.admin.editing import RecordAdmin
from events.admin.transitions import TRANSITIONS, Transition
from events.models import Publication

Status = Publication.Status

#: What a record of each status asks for, beside the permission to change.
ALSO_NEEDED = {
    Status.DRAFT: None,
    Status.IN_REVIEW: "review",
    Status.PUBLISHED: "publish",
    Status.WITHDRAWN: "publish",
}


def is_seen(record: Publication | None) -> bool:
    """Whether the public sees the record, or saw it once."""
    return record is not None and record.status in (Status.PUBLISHED, Status.WITHDRAWN)


class StatusAdmin(RecordAdmin):
    """The permissions of a record with an editorial life."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if not super().has_change_permission(request, obj):
            return False
        needed = ALSO_NEEDED[obj.status] if obj else None
        return needed is None or self.may(request, needed)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What the public has seen is withdrawn, with a reason, and never deleted."""
        return not is_seen(obj) and super().has_delete_permission(request, obj)

    def has_review_permission(self, request: HttpRequest) -> bool:
        return self.may(request, "review")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return self.may(request, "publish")

    def may(self, request: HttpRequest, verb: str) -> bool:
        """Whether the person has this permission for records of this kind."""
        name = f"{self.opts.app_label}.{verb}_{self.opts.model_name}"
        return request.user.has_perm(name)

    def transitions_for(
        self, request: HttpRequest, record: Any = None
    ) -> list[Transition]:
        """The moves that the person may make with a record, or with a new one."""
        if record is None:
            may_begin, status = self.has_add_permission(request), Status.DRAFT
        else:
            may_begin = self.has_change_permission(request, record)
            status = record.status
        return [
            transition
            for transition in TRANSITIONS
            if may_begin
            and status in transition.starts
            and self.may(request, transition.permission)
        ]
