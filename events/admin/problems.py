"""What the gate says of a record, on its form and as a filter of its list."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from events import gate
from events.admin.moves import MovingAdmin

Lookups = list[tuple[str, Any]]
#: Records that break any rule, or any that blocks.
BLOCKED = "blocked"


class ProblemFilter(admin.SimpleListFilter):
    """The records that break one rule, or any that keeps them from the public."""

    title = _("problem")
    parameter_name = "problem"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        rules = gate.RULES[model_admin.model]
        return [
            (BLOCKED, _("Anything that blocks")),
            *((rule.code, rule.title) for rule in rules),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        code = self.value()
        if code == BLOCKED:
            return gate.blocked(queryset)
        rule = gate.rule(queryset.model, code) if code else None
        return gate.breaking(queryset, rule) if rule else queryset


class GatedAdmin(MovingAdmin):
    """Its form says what keeps a stored record from the public, and what is missing."""

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        context["problems"] = gate.problems(record) if record else []
        return super().render_change_form(request, context, *args, **kwargs)
