"""The page of a theme."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from events import theme_records
from events.filters.vocabulary import Vocabulary
from events.models import Theme


class ThemeDetail(DetailView):
    """Its scope, how much the record holds and when, and the themes beside it."""

    queryset = Theme.objects.with_family()
    template_name = "events/theme.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        theme = self.object
        vocabulary = Vocabulary(Theme.objects.as_tags())
        themes = vocabulary.ids([theme.slug])
        together = theme_records.together(themes, {*themes, theme.family.pk})
        return super().get_context_data(
            trail=trail(theme),
            family_themes=vocabulary.children(theme.family),
            holdings=theme_records.holdings(themes),
            key_texts=theme_records.key_texts(themes),
            meetings=theme_records.latest_meetings(themes),
            statements=theme_records.latest_statements(themes),
            together=[vocabulary.by_id[key] for key in together],
            sources=list(theme.sources.all()),
            **kwargs,
        )


def trail(theme: Theme) -> list[tuple[str, str]]:
    """All themes, then the family it stands under."""
    steps = [(reverse("events:themes"), _("Themes"))]
    if theme.parent is not None:
        steps.append((theme.parent.get_absolute_url(), theme.parent.name))
    return steps
