"""What a check found, and when an address counts as dead."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Outcome(StrEnum):
    """What an editor needs to know first."""

    WORKS = "works"
    MOVED = "moved"
    REFUSED = "refused"
    GONE = "gone"
    UNREACHABLE = "unreachable"
    NOT_A_PAGE = "not_a_page"


class Reason(StrEnum):
    """What was found, exactly."""

    ANSWERS = "answers"
    MOVED = "moved"
    FORBIDDEN = "forbidden"
    ASKED_TO_WAIT = "asked_to_wait"
    CHALLENGE = "challenge"
    COOKIE = "cookie"
    CERTIFICATE = "certificate"
    GONE = "gone"
    NO_HOST = "no_host"
    NO_CONNECTION = "no_connection"
    TIMEOUT = "timeout"
    BROKEN_OFF = "broken_off"
    NOT_HTTP = "not_http"
    SERVER_ERROR = "server_error"
    LOOP = "loop"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    PRIVATE = "private"
    NOT_WEB = "not_web"
    FRONT_PAGE = "front_page"
    EMPTY = "empty"
    SAYS_NOT_FOUND = "says_not_found"


OUTCOMES: dict[Reason, Outcome] = {
    Reason.ANSWERS: Outcome.WORKS,
    Reason.MOVED: Outcome.MOVED,
    # A reader with a browser may be let in, so none of these is held against it.
    Reason.FORBIDDEN: Outcome.REFUSED,
    Reason.ASKED_TO_WAIT: Outcome.REFUSED,
    Reason.CHALLENGE: Outcome.REFUSED,
    Reason.COOKIE: Outcome.REFUSED,
    Reason.CERTIFICATE: Outcome.REFUSED,
    Reason.GONE: Outcome.GONE,
    Reason.NO_HOST: Outcome.UNREACHABLE,
    Reason.NO_CONNECTION: Outcome.UNREACHABLE,
    Reason.TIMEOUT: Outcome.UNREACHABLE,
    Reason.BROKEN_OFF: Outcome.UNREACHABLE,
    Reason.NOT_HTTP: Outcome.UNREACHABLE,
    Reason.SERVER_ERROR: Outcome.UNREACHABLE,
    Reason.LOOP: Outcome.NOT_A_PAGE,
    Reason.TOO_MANY_REDIRECTS: Outcome.NOT_A_PAGE,
    Reason.PRIVATE: Outcome.NOT_A_PAGE,
    Reason.NOT_WEB: Outcome.NOT_A_PAGE,
    Reason.FRONT_PAGE: Outcome.NOT_A_PAGE,
    Reason.EMPTY: Outcome.NOT_A_PAGE,
    Reason.SAYS_NOT_FOUND: Outcome.NOT_A_PAGE,
}
#: The reasons that count towards a dead link.
FAILING = frozenset(
    reason
    for reason, outcome in OUTCOMES.items()
    if outcome in (Outcome.GONE, Outcome.UNREACHABLE, Outcome.NOT_A_PAGE)
)

#: So many failures in a row, over so long, make a dead link: no one bad night does.
DEAD_AFTER, DEAD_OVER = 3, timedelta(days=3)
#: Fewer where the site itself says, by 404 or 410, that there is nothing.
GONE_AFTER, GONE_OVER = 2, timedelta(days=1)


@dataclass(frozen=True)
class Verdict:
    """What one check found."""

    reason: Reason
    #: A status, a host or the words of a fault; no sentence.
    detail: str = ""
    #: The address to write down instead, where the page has moved for good.
    moved_to: str = ""
    #: Seconds for which the site asks to be left alone.
    wait: float = 0.0

    @property
    def outcome(self) -> Outcome:
        return OUTCOMES[self.reason]

    @property
    def fails(self) -> bool:
        return self.reason in FAILING


@dataclass(frozen=True)
class Run:
    """Failures in a row; anything else, a refusal as well, ends the run."""

    since: datetime | None = None
    failures: int = 0
    is_dead: bool = False

    def after(self, verdict: Verdict, at: datetime) -> "Run":
        """The run once another check, at that moment, has given its verdict."""
        if not verdict.fails:
            return Run()
        since, failures = self.since or at, self.failures + 1
        lasted = at - since
        dead = failures >= DEAD_AFTER and lasted >= DEAD_OVER
        if verdict.reason is Reason.GONE:
            dead = dead or (failures >= GONE_AFTER and lasted >= GONE_OVER)
        return Run(since, failures, dead or self.is_dead)
