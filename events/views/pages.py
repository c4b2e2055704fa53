"""The pages that are not records: home, about, coverage, accessibility."""

from typing import Any

from django.db.models import F
from django.views.generic import TemplateView

from events import chronology, coverage, theme_decades, timeline
from events.models import Resolution, Session, Theme
from events.prepared import NOW, Prepared
from events.timeline_form import this_year

#: How many of each the home page shows.
LANDMARKS = 24
LABELS = 4
LATEST = 5


def _landmarks(model: Any, day: str) -> Any:
    records = model.objects.published(NOW).landmarks()
    return records.filter(**{f"{day}__isnull": False})


def _newest_first(records: Any, day: str) -> Any:
    return records.order_by(F(day).desc(nulls_last=True))[:LATEST]


_LANDMARK_RESOLUTIONS = Prepared(
    lambda: _landmarks(Resolution, "adopted_on").in_order()[:LANDMARKS]
)
_LANDMARK_MEETINGS = Prepared(
    lambda: _landmarks(Session, "starts_on").order_by("starts_on")[:LANDMARKS]
)
_LATEST_RESOLUTIONS = Prepared(
    lambda: _newest_first(Resolution.objects.published(NOW), "adopted_on")
)
_LATEST_MEETINGS = Prepared(
    lambda: _newest_first(Session.objects.published(NOW).events(), "starts_on")
)


class HomeView(TemplateView):
    """One sentence, a search box, the record in one picture, and the ways in."""

    template_name = "events/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        turning_points = landmarks()
        return super().get_context_data(
            density=timeline.Density(
                chronology.totals(chronology.Selection()).counts, this_year()
            ),
            labels=labels(turning_points),
            landmarks=turning_points,
            families=families(),
            latest=latest(),
            **kwargs,
        )


class AboutView(TemplateView):
    template_name = "events/about.html"


class AccessibilityView(TemplateView):
    template_name = "events/accessibility.html"


class CoverageView(TemplateView):
    """What is in the record and what is not, counted at each request."""

    template_name = "events/coverage.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            resolutions=coverage.resolutions(),
            meetings=coverage.meetings(),
            statements=coverage.statements(),
            decades=coverage.decades(),
            silent_sessions=coverage.sessions_without_resolutions(),
            **kwargs,
        )


def landmarks() -> list[Resolution | Session]:
    """Landmark resolutions and meetings, oldest first; two queries."""
    found = [*_LANDMARK_RESOLUTIONS.rows(), *_LANDMARK_MEETINGS.rows()]
    return sorted(found, key=lambda record: record.day)[:LANDMARKS]


def labels(records: list[Resolution | Session]) -> list[tuple[int, str]]:
    """Year and name of those that the chart names: the first four with a short one."""
    named = [record for record in records if record.short_title]
    return [(record.day.year, record.short_title) for record in named[:LABELS]]


def latest() -> list[Resolution | Session]:
    """What was adopted or held last, newest first; two queries."""
    found = [*_LATEST_RESOLUTIONS.rows(), *_LATEST_MEETINGS.rows()]
    dated = [record for record in found if record.day]
    return sorted(dated, key=lambda record: record.day, reverse=True)[:LATEST]


def families() -> list[dict[str, Any]]:
    """The eight families, each with its records by decade; four queries."""
    counts = theme_decades.by_family()
    years = [year for decades in counts.values() for year in decades.counts]
    first, last = min(years, default=1940), max(years, default=2020)
    none = theme_decades.Decades({})
    return [
        {
            "theme": family,
            "total": counts.get(family.pk, none).total,
            "decades": counts.get(family.pk, none).values(first, last),
        }
        for family in Theme.objects.families()
    ]
