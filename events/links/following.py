"""An address, followed to where it leads, and judged."""

import html
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from events.links.asking import SAFE, Answer, Caller, NoAnswer
from events.links.manners import Deadline, Manners, host_of
from events.links.verdict import Reason, Verdict

MOST_REDIRECTS = 10
REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
#: Seconds to leave a host alone that does not say how long, and the most it may ask.
USUAL_WAIT, LONGEST_WAIT = 300.0, 86_400.0
#: Longest detail of a verdict, and longest new address, in characters.
DETAIL, ADDRESS = 200, 500
#: How a page that is not found is titled, in the languages of our sources.
NOT_FOUND = re.compile(
    r"^\W*(?:error\W+|http\W+)?404\b"
    r"|\b(?:page|document|file|content|resource)\s+(?:was\s+|is\s+|could\s+|can)?"
    r"(?:not|n.t)\s+(?:be\s+)?found\b"
    r"|^\W*not\s+found\W*$"
    r"|\bpage\s+(?:introuvable|non\s+trouvée)\b"
    r"|\bpágina\s+no\s+encontrada\b|\bseite\s+nicht\s+gefunden\b"
    r"|страница\s+не\s+найдена|页面(?:不存在|未找到)|الصفحة\s+غير\s+موجودة",
    re.IGNORECASE,
)
TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
#: Paths of the front page of a site, in any of the languages of our sources.
FRONT = re.compile(
    r"/?(?:(?:ar|de|en|es|fr|it|pt|ru|zh)/?)?(?:(?:index|default|home)(?:\.\w+)?)?",
    re.IGNORECASE,
)


def check(url: str, caller: Caller, manners: Manners, deadline: Deadline) -> Verdict:
    """Follow an address, at most ten redirects far, and say what is there."""
    walk = _Walk(url, caller, manners, deadline)
    try:
        return walk.verdict()
    except NoAnswer as none:
        return Verdict(none.reason, plain(none.detail))
    except TimeoutError:
        return Verdict(Reason.TIMEOUT)


def plain(words: str) -> str:
    """One short line without characters that no database or terminal takes."""
    line = "".join(each if each.isprintable() else " " for each in words)
    return " ".join(line.split())[:DETAIL]


@dataclass
class _Walk:
    """The way from one address to where it ends."""

    start: str
    caller: Caller
    manners: Manners
    deadline: Deadline
    seen: list[str] = field(default_factory=list)
    moved_to: str = ""
    for_good: bool = True
    given_cookie: bool = False

    def verdict(self) -> Verdict:
        url = self.start
        while True:
            self.seen.append(url)
            if self.manners.is_held(host_of(url)):
                return Verdict(Reason.ASKED_TO_WAIT)
            answer = self._answer(url)
            location = answer.header("Location")
            if answer.status not in REDIRECTS or not location:
                return self._judged(url, answer)
            url = self._next(url, answer, location)

    def _next(self, url: str, answer: Answer, location: str) -> str:
        """Where a redirect leads; raises NoAnswer where nobody should follow."""
        target = joined(url, location)
        self.given_cookie |= bool(answer.header("Set-Cookie"))
        if not target:
            raise NoAnswer(Reason.NOT_WEB, location)
        if target in self.seen:
            raise NoAnswer(Reason.COOKIE if self.given_cookie else Reason.LOOP, target)
        if len(self.seen) > MOST_REDIRECTS:
            raise NoAnswer(Reason.TOO_MANY_REDIRECTS, target)
        self.for_good &= answer.status in FOR_GOOD
        if self.for_good:
            self.moved_to = target
        return target

    def _answer(self, url: str) -> Answer:
        """HEAD tells of redirects; what else it says is believed of a GET only."""
        try:
            answer = self._ask("HEAD", url, self.deadline.half())
            if answer.status in REDIRECTS or retry_after(answer):
                return answer
        except NoAnswer as none:
            if none.reason not in (Reason.TIMEOUT, Reason.BROKEN_OFF, Reason.NOT_HTTP):
                raise
        return self._ask("GET", url, self.deadline)

    def _ask(self, method: str, url: str, deadline: Deadline) -> Answer:
        host = host_of(url)
        waited = self.manners.wait(host)
        deadline.later(waited)
        if deadline is not self.deadline:
            self.deadline.later(waited)
        try:
            return self.caller.ask(method, url, deadline)
        finally:
            self.manners.answered(host)

    def _judged(self, url: str, answer: Answer) -> Verdict:
        status, detail = answer.status, str(answer.status)
        if wait := retry_after(answer):
            self.manners.hold(host_of(url), wait)
            return Verdict(Reason.ASKED_TO_WAIT, detail, wait=wait)
        if status == 202 or answer.header("cf-mitigated") or _asks_for_proof(answer):
            return Verdict(Reason.CHALLENGE, detail)
        if status in (404, 410):
            return Verdict(Reason.GONE, detail)
        if 500 <= status < 600:
            return Verdict(Reason.SERVER_ERROR, detail)
        if 300 <= status < 400:
            return Verdict(Reason.NOT_HTTP, detail)
        # 416: the page is there, but has no such bytes.
        if status >= 400 and status != 416:
            return Verdict(Reason.FORBIDDEN, detail)
        return self._read(url, answer)

    def _read(self, url: str, answer: Answer) -> Verdict:
        if not answer.body and answer.status != 416:
            return Verdict(Reason.EMPTY)
        title = title_of(answer)
        if NOT_FOUND.search(title):
            return Verdict(Reason.SAYS_NOT_FOUND, title)
        if _is_front_page(url) and not _is_front_page(self.start):
            return Verdict(Reason.FRONT_PAGE, plain(url))
        if self.moved_to and len(self.moved_to) <= ADDRESS:
            return Verdict(Reason.MOVED, moved_to=self.moved_to)
        return Verdict(Reason.ANSWERS)


def joined(url: str, location: str) -> str:
    """The address that a redirect names, with the part after # it had; or nothing."""
    # The header was read as Latin-1; what is in it is mostly UTF-8.
    written = location.strip().encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        target = urlsplit(urljoin(url, written))
        sound = (
            target.scheme in ("http", "https")
            and target.hostname
            # Whoever asks for a name and a password is no public page.
            and "@" not in target.netloc
            and (target.port is None or target.port > 0)
        )
    except ValueError:
        return ""
    if not sound:
        return ""
    return target._replace(
        path=quote(target.path or "/", safe=SAFE),
        query=quote(target.query, safe=SAFE),
        fragment=quote(target.fragment, safe=SAFE) or urlsplit(url).fragment,
    ).geturl()


def retry_after(answer: Answer) -> float:
    """Seconds for which a host asks to be left alone; 0 where it does not ask."""
    written = answer.header("Retry-After")
    if answer.status != 429 and not (answer.status == 503 and written):
        return 0.0
    if written.isascii() and written.isdigit():
        seconds = float(written[:9])
    else:
        seconds = _until(written)
    return min(max(seconds, 1.0), LONGEST_WAIT)


def _until(written: str) -> float:
    try:
        moment = parsedate_to_datetime(written)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (aware - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return USUAL_WAIT


def title_of(answer: Answer) -> str:
    """The title of a page of HTML, on one line; empty for anything else."""
    found = TITLE.search(answer.body)
    if found is None or "html" not in answer.header("Content-Type").lower():
        return ""
    charset = answer.headers.get_content_charset("utf-8")
    try:
        return plain(html.unescape(found[1].decode(charset, "replace")))
    except (LookupError, UnicodeError):
        return plain(html.unescape(found[1].decode("utf-8", "replace")))


def _asks_for_proof(answer: Answer) -> bool:
    return answer.header("x-amzn-waf-action") in ("challenge", "captcha")


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return not parts.query and FRONT.fullmatch(parts.path) is not None
