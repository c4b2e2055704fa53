"""What sessions, resolutions and statements share in their forms and lists."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import history
from events.admin.editing import short_inlines
from events.admin.locking import READ, VersionedForm
from events.admin.next_version import is_next
from events.admin.reasons import NAME, REASON_NEEDED, reason_field
from events.admin.repeating import RepeatingAdmin
from events.admin.status import is_seen
from events.admin.transitions import WITHDRAW, Transition
from events.admin.withdrawal import WithdrawalForm
from events.models import Publication

#: What the form asks for beside the record.
OF_THE_FORM = {NAME, *READ}
#: What only a publisher fills in.
OF_PUBLISHERS = ("publish_at", "withdraw_at", "withdrawal_reason", "successor")

EDITORIAL = (
    _("Editorial"),
    {
        "description": _(
            "The buttons of the page move the status. The public sees published "
            "records only, and a record cannot be published while something stands "
            "under “to verify”."
        ),
        "fields": [
            "status",
            "to_verify",
            "prominence",
            ("publish_at", "withdraw_at"),
            "withdrawal_reason",
            "successor",
            "editors_note",
        ],
    },
)
SOURCES = (
    _("Sources"),
    {
        "description": _(
            "Every fact comes from a source. Type part of its title or address; the "
            "plus sign adds one that is not in the list yet."
        ),
        "fields": ["sources"],
    },
)


class PublicationForm(VersionedForm):
    """A form whose button may also move the record; a rule in the way is said here."""

    #: The move that the button pressed asks for; set by the admin for who may.
    transition: Transition | None = None
    #: Whether what is typed becomes the next version; set by the admin.
    drafts_next = False
    change_reason = reason_field()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        public_facts = history.facts(self.changed_data) - OF_THE_FORM
        if self.instance.is_public and public_facts and not cleaned[NAME]:
            self.add_error(NAME, REASON_NEEDED)
        if not self.drafts_next:
            self._leave_to_others()
        return cleaned

    def _leave_to_others(self) -> None:
        """Votes and days of a public record change by way of its next version."""
        needed = history.next_version_needed(self.instance, self.changed_data)
        if needed:
            watched = [name for name in self.changed_data if name in history.WATCHED]
            self.add_error(watched[0], needed)

    def _post_clean(self) -> None:
        """Judge the record as it would be after the move, and leave it as it was."""
        before = self.instance.status
        if self.transition and self.transition is not WITHDRAW:
            self.instance.status = self.transition.ends
        super()._post_clean()
        self.instance.status = before


class PublicationAdmin(RepeatingAdmin):
    """The admin of a record with an editorial life."""

    form = PublicationForm
    save_on_top = True
    autocomplete_fields: list[str] = ["themes", "sources"]
    list_prefetch_related = ("themes",)
    readonly_fields: list[str] = ["status"]
    #: What makes the public address, and so stays once the public has seen it.
    address_field = "slug"

    # The form ------------------------------------------------------------------

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        asked = (
            transition
            for transition in self.transitions_for(request, obj)
            if f"_{transition.name}" in request.POST
        )
        # The class was made for this request: another of it would make each field anew.
        form.transition, form.drafts_next = next(asked, None), is_next(request)
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets; the first also carries the version that was read."""
        (name, options), *others = super().get_fieldsets(request, obj)
        fields = [*options["fields"]]
        if obj is not None and self.has_change_permission(request, obj):
            fields += READ
            if obj.is_public:
                fields.append(NAME)
        return [(name, {**options, "fields": fields}), *others]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fields = [*super().get_readonly_fields(request, obj)]
        if not self.has_publish_permission(request):
            fields += OF_PUBLISHERS
        return [*fields, self.address_field] if is_seen(obj) else fields

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return super().get_prepopulated_fields(request, obj) if obj is None else {}

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return short_inlines(list(super().get_inlines(request, obj)), obj)

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """The record, locked while it is saved: versions are compared in turn."""
        if request.method == "POST":
            self.hold(object_id, from_field)
        return super().get_object(request, object_id, from_field)

    def view_on_site(self, record: Publication) -> str | None:
        """The public page, where there is one: an editor is never led to a 404."""
        return record.get_absolute_url() if record.is_public else None

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        in_popup = context.get("is_popup")
        moves = self.transitions_for(request, kwargs.get("obj"))
        context["transitions"] = [] if in_popup or is_next(request) else moves
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if change:
            obj.version += 1
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        if form.transition and form.transition is not WITHDRAW:
            self.move(request, [form.instance], form.transition)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        moves = self.transitions_for(request, obj)
        if WITHDRAW in moves and f"_{WITHDRAW.name}" in request.POST:
            return self.ask_reason(request, [obj], WithdrawalForm(self.model))
        return super().response_change(request, obj)

    # The list ------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The records, each with the number of its sources."""
        column = f"{self.opts.model_name}_id"
        sources = (
            self.model.sources.through.objects.filter(**{column: OuterRef("pk")})
            .order_by()
            .values(column)
            .annotate(number=Count("pk"))
            .values("number")
        )
        number = Coalesce(Subquery(sources, output_field=IntegerField()), 0)
        return super().get_queryset(request).annotate(source_number=number)

    @admin.display(description=_("themes"))
    def theme_names(self, record: Any) -> str:
        return ", ".join(theme.name for theme in record.themes.all())

    @admin.display(description=_("sources"), ordering="source_number")
    def source_count(self, record: Any) -> int:
        return record.source_number

    @admin.display(description=_("to verify"), ordering="to_verify")
    def verify_mark(self, record: Any) -> str:
        return gettext("To verify") if record.to_verify else ""
