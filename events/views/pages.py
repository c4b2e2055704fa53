"""The pages that are not records: home, about, coverage, accessibility."""

from typing import Any

from django.db.models import F
from django.views.generic import TemplateView

from events import chronology, coverage, theme_decades, timeline
from events.models import Resolution, Session, Theme
from events.timeline_form import this_year

#: How many of each the home page shows.
LANDMARKS = 24
LABELS = 4
LATEST = 5


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
    adopted = (
        Resolution.objects.published().landmarks().filter(adopted_on__isnull=False)
    )
    held = Session.objects.published().landmarks().filter(starts_on__isnull=False)
    found = [*adopted.in_order()[:LANDMARKS], *held.order_by("starts_on")[:LANDMARKS]]
    return sorted(found, key=lambda record: record.day)[:LANDMARKS]


def labels(records: list[Resolution | Session]) -> list[tuple[int, str]]:
    """Year and name of those that the chart names: the first four with a short one."""
    named = [record for record in records if record.short_title]
    return [(record.day.year, record.short_title) for record in named[:LABELS]]


def latest() -> list[Resolution | Session]:
    """What was adopted or held last, newest first; two queries."""
    adopted = Resolution.objects.published().order_by(
        F("adopted_on").desc(nulls_last=True)
    )
    held = (
        Session.objects.published()
        .events()
        .order_by(F("starts_on").desc(nulls_last=True))
    )
    found = [*adopted[:LATEST], *held[:LATEST]]
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
