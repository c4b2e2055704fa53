"""From what is wanted of many records to the page that shows what would come of it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from events import bulk
from events.admin.moves import TOO_MANY
from events.admin.next_version import NextVersionAdmin
from events.models import Batch, Publication


class PlanningAdmin(NextVersionAdmin):
    """Plans what becomes of many records; nothing is changed yet."""

    def keep_plan(
        self,
        request: HttpRequest,
        batch: Batch,
        wanted: Sequence[bulk.Wanted],
        left: Sequence[bulk.Left] = (),
    ) -> HttpResponse:
        """Store the plan, and lead to its page."""
        batch.by, batch.by_name = request.user, request.user.get_username()

        def may(record: Publication) -> bool:
            return self.has_change_permission(request, record)

        bulk.plan(batch, self.model, wanted, left, may)
        return HttpResponseRedirect(
            reverse("admin:events_batch_change", args=[batch.pk])
        )

    def few_enough(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> list[Publication] | None:
        """The records chosen in the list; None, with a message, where too many are."""
        keys = list(queryset.values_list("pk", flat=True)[: bulk.AT_ONCE + 1])
        if len(keys) > bulk.AT_ONCE:
            words = TOO_MANY % {"number": bulk.AT_ONCE}
            self.message_user(request, words, messages.ERROR)
            return None
        return list(self.model._default_manager.filter(pk__in=keys))

    def bulk_page(
        self, request: HttpRequest, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        """One of the pages between choosing records and changing them."""
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"
        whole = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "changelist_url": reverse(address),
            **context,
        }
        return TemplateResponse(request, f"admin/events/bulk/{name}.html", whole)
