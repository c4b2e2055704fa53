"""What an import must find by name: States, sessions, subjects, series, themes."""

from collections.abc import Iterable, Mapping
from datetime import date

from events.importers.official import plain
from events.importers.relevance import judge
from events.importers.states import States
from events.models import Merged, Resolution, Series, Session, State, Theme, Topic
from events.ordinals import ordinal

TO_VERIFY = "Made by an import: its days and its President are still to be found."
KINDS = {
    "S": (Session.Kind.SPECIAL, "special"),
    "ES": (Session.Kind.EMERGENCY, "emergency special"),
}


class Lookups:
    """Read once for an import, and kept in step with what it makes."""

    def __init__(self) -> None:
        #: Kind -> key that went -> the key that stays.
        self.merged = Merged.objects.everywhere()
        self.states = stored_states(self.merged[Merged.Kind.STATE])
        codes = dict(State.objects.values_list("code", "pk"))
        self.state_ids = self._with_those_that_went(Merged.Kind.STATE, codes)
        self.sessions = set(
            Session.objects.exclude(code=None).values_list("code", flat=True)
        )
        self.topic_ids = dict(Topic.objects.values_list("label", "pk"))
        slugs = dict(Theme.objects.values_list("slug", "pk"))
        self.theme_ids = self._with_those_that_went(Merged.Kind.THEME, slugs)
        self.series_ids = dict(Series.objects.values_list("slug", "pk"))
        self.series_names = dict(Series.objects.values_list("slug", "name"))
        self._series_of_title = _series_by_title()
        self._themes_of_label = _themes_by_label()
        self._states: dict[tuple[str, date | None], str | None] = {}

    def current(self, kind: str, key: str) -> str:
        """The key that stands for one now: itself, where no row went under it."""
        return self.merged[kind].get(key, key)

    def _with_those_that_went(self, kind: str, ids: dict[str, int]) -> dict[str, int]:
        """Keys with their rows; a key that went has the row that stays."""
        gone = self.merged[kind].items()
        return ids | {went: ids[stays] for went, stays in gone if stays in ids}

    def state(self, name: str, day: date | None = None, code: str = "") -> str | None:
        """The code of the State that bore a name on a day; a code given decides."""
        if code:
            return self.states.find(name, day, code)
        if (name, day) not in self._states:
            self._states[name, day] = self.states.find(name, day)
        return self._states[name, day]

    def series(self, title: str) -> str:
        """The slug of the series in which the record has texts of this title, or ""."""
        return self._series_of_title.get(folded(title), "")

    def themes(self, labels: Iterable[str]) -> list[str]:
        """The themes that name one of these subjects as theirs."""
        found = (self._themes_of_label.get(label) for label in labels)
        return [slug for slugs in found if slugs for slug in slugs]

    def topics(self, labels: Iterable[str]) -> None:
        """Make the subjects that are not there yet, known by their English term."""
        new = sorted(set(labels) - set(self.topic_ids))
        made = Topic.objects.bulk_create(Topic(label=label) for label in new)
        self.topic_ids |= {topic.label: topic.pk for topic in made}

    def session(self, code: str, year: int) -> Session | None:
        """Make a session of the Assembly that the record does not have yet."""
        if code in self.sessions:
            return None
        prefix, _, number = code.rpartition("-")
        kind, words = KINDS.get(prefix, (Session.Kind.REGULAR, "regular"))
        name = f"{ordinal(int(number))} {words} session of the General Assembly"
        made = Session.objects.create(
            code=code,
            slug=code.lower(),
            kind=kind,
            title=name[:1].upper() + name[1:],
            opening_year=year if prefix else 1945 + int(number),
            to_verify=TO_VERIFY,
        )
        self.sessions.add(code)
        return made


def folded(title: str) -> str:
    return plain(title).casefold()


def stored_states(merged: Mapping[str, str] | None = None) -> States:
    """The States of the database, under every name they bore, and codes that went."""
    return States(
        [
            (
                state.code,
                state.name,
                [
                    (name.name, name.starts_on, name.ends_on)
                    for name in state.names.all()
                ],
            )
            for state in State.objects.prefetch_related("names")
        ],
        merged,
    )


def _series_by_title() -> dict[str, str]:
    editions = Resolution.objects.exclude(series=None)
    titles = editions.values_list("title", "series__slug")
    return {folded(title): slug for title, slug in titles}


def _themes_by_label() -> dict[str, list[str]]:
    """Only a term that is itself of the subject: a theme may also name broad ones."""
    found: dict[str, list[str]] = {}
    for slug, terms in Theme.objects.values_list("slug", "unbis_terms"):
        for term in terms:
            if judge("", [term["term"]]) is not None:
                found.setdefault(term["term"], []).append(slug)
    return found
