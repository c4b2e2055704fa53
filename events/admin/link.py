"""The addresses of sources: what the last check found, and a check at once."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.merging import MergingAdmin
from events.link_rounds import Checked, NothingAnswers, Round
from events.models import Source
from events.models.link import OUTCOME_WORDS

#: How many links are checked while an editor waits, and for how long each at most.
AT_ONCE, SECONDS = 3, 8.0
TOO_MANY = _("Choose at most %(number)s sources: an editor waits for each of them.")
NOTHING_ANSWERS = _(
    "No site answers, not even one that answered before: this site itself seems to "
    "have no network. Nothing was noted."
)
LATER = _("The site has asked to be left alone for a while.")


class LinkFilter(admin.SimpleListFilter):
    """What the last check of the address found."""

    title = _("link")
    parameter_name = "link"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("dead", _("Dead")),
            ("failing", _("Failed, dead or not yet")),
            *((outcome.value, words) for outcome, words in OUTCOME_WORDS.items()),
            ("unchecked", _("Never checked")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Source]:
        value = self.value()
        if value == "dead":
            return queryset.dead()
        if value == "failing":
            return queryset.failing()
        if value == "unchecked":
            return queryset.filter(checked_at=None)
        known = value in [outcome.value for outcome in OUTCOME_WORDS]
        return queryset.with_outcome(value) if known else queryset


class LinkAdmin(MergingAdmin):
    """Shows what is known of an address, and forgets it with the address."""

    actions = ["check_now", "merge"]

    @admin.display(description=_("address"), ordering="url")
    def address(self, source: Source) -> SafeString:
        return _anchor(source.url)

    @admin.display(description=_("link"), ordering="finding")
    def link(self, source: Source) -> str:
        if source.is_dead:
            return gettext("Dead: %(outcome)s") % {"outcome": source.outcome_words}
        return source.outcome_words or str(self.get_empty_value_display())

    @admin.display(description=_("what the last check found"))
    def found(self, source: Source) -> str:
        if not source.finding:
            return gettext("It has not been checked yet.")
        words = [source.get_finding_display(), source.finding_detail]
        return ": ".join(filter(None, words))

    @admin.display(description=_("address now"))
    def address_now(self, source: Source) -> SafeString:
        if not source.moved_to:
            return self.get_empty_value_display()
        return _anchor(source.moved_to)

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: Any
    ) -> None:
        if "url" in form.changed_data:
            obj.forget_check()
        super().save_model(request, obj, form, change)

    @admin.action(
        description=_("Check the links of the selected %(verbose_name_plural)s now"),
        permissions=["change"],
    )
    def check_now(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Ask the addresses of a few sources, while the editor waits."""
        sources = list(queryset.order_by("pk")[: AT_ONCE + 1])
        if len(sources) > AT_ONCE:
            self.message_user(request, TOO_MANY % {"number": AT_ONCE}, messages.ERROR)
            return
        try:
            for checked in Round(seconds=SECONDS).checked(sources):
                self._tell(request, checked)
        except NothingAnswers:
            self.message_user(request, NOTHING_ANSWERS, messages.ERROR)

    def _tell(self, request: HttpRequest, checked: Checked) -> None:
        works = checked.verdict is not None and checked.source.outcome == "works"
        found = checked.source.finding_words if checked.verdict else LATER
        words = gettext("%(source)s: %(found)s.") % {
            "source": checked.source,
            "found": str(found).rstrip("."),
        }
        level = messages.SUCCESS if works else messages.WARNING
        self.message_user(request, words, level)


def _anchor(url: str) -> SafeString:
    return format_html('<a href="{0}" rel="noreferrer">{0}</a>', url)
