"""The recorded votes of one State, and the decisions on which States are compared."""

from typing import Any, ClassVar

from django.db.models import F, FilteredRelation, Q
from django.utils.translation import gettext_lazy as _
from django_filters import Filter

from events.filters.fields import AnyOf, OneOf, SlugFilter
from events.filters.record import Named, Order, Rows, ThemedFilter
from events.filters.resolution import ResolutionFilter, newest_first, oldest_first
from events.models import Resolution, State, Vote

#: At least and at most so many States stand side by side.
FEWEST, MOST = 2, 8

ORDERS = {
    "newest": Order(_("Newest first"), newest_first),
    "oldest": Order(_("Oldest first"), oldest_first),
}


class StateVoteFilter(ThemedFilter):
    """Published resolutions on which one State's vote is recorded.

    `rows` says of which State; its vote is in `own__position`, and in `position`.
    """

    noun = _("Recorded votes")
    year = "adopted_on__year"
    orders = ORDERS
    named = {
        "series": Named("series__slug", "series__name", ("series__name", "series__pk"))
    }

    position = AnyOf(
        label=_("Position"), field_name="own__position", choices=Vote.Position.choices
    )
    series = SlugFilter(
        label=_("Series"),
        field_name="series__slug",
        lookup_expr="exact",
        message=_("Give the address of a series, such as protection-of-migrants."),
    )

    @classmethod
    def get_filters(cls) -> dict[str, Filter]:
        """Words are for the list of resolutions."""
        filters = super().get_filters()
        return {name: filters[name] for name in filters if name != "q"}

    @staticmethod
    def rows(state: State) -> Rows:
        """The resolutions, each with the one vote of this State."""
        own = FilteredRelation("votes", condition=Q(votes__state=state))
        rows = Resolution.objects.published().annotate(own=own)
        voted = rows.filter(own__position__isnull=False)
        return voted.annotate(position=F("own__position"))


class StateComparisonFilter(ResolutionFilter):
    """Decisions of a series, on a theme or of a period, and two to eight States.

    A decision without a vote is one of them. States take nothing away from the rows.
    """

    orders = ORDERS
    NAMES: ClassVar[tuple[str, ...]] = (
        *("state", "series", "theme", "from", "to", "sort"),
    )

    state = AnyOf(
        label=_("States"),
        method="beside_each_other",
        error_messages={"invalid_choice": _("No State has the code “%(value)s”.")},
    )
    theme = OneOf(label=_("Theme"), method="on_theme", choices=())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: Code -> State, all of them, which the form offers.
        self.states = {
            state.code: state
            for state in State.objects.defer("loaded").order_by("name", "code")
        }
        choices = [(code, state.name) for code, state in self.states.items()]
        self.filters["state"].extra["choices"] = choices

    @classmethod
    def get_filters(cls) -> dict[str, Filter]:
        """Of the filters of resolutions, only those of a comparison."""
        filters = super().get_filters()
        return {name: filters[name] for name in cls.NAMES}

    @property
    def active(self) -> dict[str, Any]:
        """What narrows the decisions; which States are compared does not."""
        active = super().active
        return {name: active[name] for name in active if name != "state"}

    def beside_each_other(self, queryset: Rows, name: str, codes: list[str]) -> Rows:
        return queryset

    def on_theme(self, queryset: Rows, name: str, slug: str) -> Rows:
        """On the theme, or on those under a family."""
        return queryset.on_themes(self.vocabulary.ids([slug]))
