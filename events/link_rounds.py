"""Sources, asked one after the other whether their addresses still lead to a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from events.links import Caller, Deadline, Manners, Reason, Verdict, check, networks
from events.links import host_of as host
from events.models import PublicVersion, Source

#: What is found as well when it is this machine that has no network.
UNANSWERED = frozenset({Reason.NO_HOST, Reason.NO_CONNECTION, Reason.TIMEOUT})
#: So many silent hosts in a row throw doubt on this machine's own network.
DOUBTFUL = 6
#: So many silent links at most wait to be sure.
WAITING = 12
#: Seconds for one link, all its redirects together, without the pauses.
SECONDS = 20.0
COLUMNS = (
    "checked_at",
    "finding",
    "finding_detail",
    "moved_to",
    "failing_since",
    "failures",
    "is_dead",
)
Found = tuple[Source, Verdict, datetime]


class NothingAnswers(Exception):
    """No host answers, not even one that worked before: it is our own network."""


def caller() -> Caller:
    """Who asks, by a name that says what it is and where to complain."""
    name = "unga-migration-link-check/1.0"
    contact = quote(settings.CONTACT_URL, safe=":/?&=@%+#~-._")
    return Caller(
        user_agent=f"{name} (+{contact})" if contact else name,
        permitted=networks(settings.LINK_CHECK_NETWORKS),
    )


@dataclass(frozen=True)
class Checked:
    """A source as it now stands; no verdict where its host wants to be left alone."""

    source: Source
    verdict: Verdict | None


@dataclass
class Round:
    """Checks of several sources, each kept in the database as soon as it is sure.

    Silence is sure once any host has answered since, or answers now.
    """

    caller: Caller = field(default_factory=caller)
    manners: Manners = field(default_factory=Manners)
    seconds: float = SECONDS
    _silent: list[Found] = field(default_factory=list)
    _answered: bool = False

    def checked(self, sources: Iterable[Source]) -> Iterator[Checked]:
        """Each source once it is checked; raises NothingAnswers, and keeps nothing."""
        for source in sources:
            if self.manners.is_held(host(source.url)):
                yield Checked(source, None)
                continue
            verdict = self._asked(source.url)
            found = (source, verdict, timezone.now())
            if verdict.reason in UNANSWERED:
                self._silent.append(found)
                doubtful = len(self._silent_hosts()) >= DOUBTFUL
                if doubtful or len(self._silent) >= WAITING:
                    self._make_sure(without_proof=not doubtful)
                    yield from self._kept_silent()
            else:
                self._answered = True
                yield from self._kept_silent()
                yield from _kept(found)
        if self._silent:
            self._make_sure(without_proof=True)
            yield from self._kept_silent()

    def _asked(self, url: str) -> Verdict:
        return check(url, self.caller, self.manners, Deadline(self.seconds))

    def _silent_hosts(self) -> set[str]:
        return {host(source.url) for source, _verdict, _at in self._silent}

    def _make_sure(self, *, without_proof: bool) -> None:
        """Ask a page that worked before, of a host not in doubt, whether it answers.

        `without_proof` is what to believe where there is no such page.
        """
        if without_proof and self._answered:
            return
        proof = self._page_that_worked()
        if proof is None and without_proof:
            return
        if proof is None or self._asked(proof.url).reason in UNANSWERED:
            raise NothingAnswers
        self._answered = True

    def _page_that_worked(self) -> Source | None:
        silent = self._silent_hosts()
        last = Source.objects.working().order_by("-checked_at", "pk")
        # Of many pages on a host in doubt, one of another host is among the last.
        return next((each for each in last[:200] if host(each.url) not in silent), None)

    def _kept_silent(self) -> Iterator[Checked]:
        silent, self._silent = self._silent, []
        for found in silent:
            yield from _kept(found)


def _kept(found: Found) -> Iterator[Checked]:
    """Keep what was found, unless the source has another address by now."""
    asked, verdict, at = found
    with transaction.atomic():
        rows = Source.objects.select_for_update().filter(pk=asked.pk, url=asked.url)
        source = rows.first()
        if source is None:
            return
        was_dead = source.is_dead
        source.note(verdict, at)
        source.save(update_fields=COLUMNS)
        if was_dead or source.is_dead:
            PublicVersion.advance()
    yield Checked(source, verdict)
