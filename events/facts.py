"""The facts in the head of a record: a label and a value each, in a fixed order."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from events.editions import Editions
from events.models import Resolution, Session, Statement
from events.official_texts import official_url
from events.session_names import session_name
from events.templatetags.record import day, original, symbol
from events.texts.holdings import Holdings

#: A label and what stands beside it.
Fact = tuple[str, str]


def of_resolution(resolution: Resolution) -> list[Fact]:
    """When, where and from which papers a resolution came."""
    adopted = day(resolution.adopted_on) or _("Day not established")
    return _known(
        (_("Adopted on"), adopted),
        (_("Session"), _session(resolution.session)),
        (_("Meeting record"), document(resolution.meeting_symbol)),
        (_("Draft"), document(resolution.draft_symbol)),
        (_("Report"), document(resolution.report_symbol)),
        (
            _("Committee"),
            resolution.get_committee_display() if resolution.committee else "",
        ),
        (_("Agenda item"), original(resolution.agenda_item)),
    )


def of_text(resolution: Resolution, held: Holdings) -> list[Fact]:
    """When it was adopted, and how long the text is that the record has."""
    return _known(
        (_("Adopted on"), day(resolution.adopted_on) or _("Day not established")),
        (_("Paragraphs"), held.in_words),
    )


def of_session(
    session: Session, convened_by: Iterable[Resolution], records: Iterable[str]
) -> list[Fact]:
    """When and where it met, who presided, what called it, where it is recorded."""
    return _known(
        (_("Held"), _year_alone(session)),
        (_("Place"), original(session.place)),
        (_("President"), original(session.president)),
        (_("Held during"), _session(session.part_of)),
        (_("Convened by"), _listed(_resolution(found) for found in convened_by)),
        (_("Meeting records"), _listed(document(record) for record in records)),
    )


def of_statement(statement: Statement) -> list[Fact]:
    """Who spoke for whom, where and when, and where it is recorded."""
    year_alone = _("%(year)d; day not established") % {"year": statement.year}
    return _known(
        (_("Occasion"), _occasion(statement)),
        (_("Date"), "" if statement.delivered_on else year_alone),
        (_("State or entity"), _delegation(statement)),
        (_("On behalf of"), original(statement.on_behalf_of)),
        (_("Official record"), document(statement.record_symbol)),
        (_("Language"), _language(statement)),
    )


def of_series(editions: Editions) -> list[Fact]:
    """What can be counted from its editions; equal results in a fixed order."""
    counted = (
        (_("Adopted without a vote"), editions.without_vote),
        (_("By recorded vote"), editions.recorded),
        (_("By non-recorded vote"), editions.non_recorded),
        (_("Not yet established"), editions.not_established),
    )
    return [
        (_("First"), _edition(editions.first)),
        (_("Last"), _edition(editions.last)),
        *((label, str(number)) for label, number in counted if number),
    ]


def document(text: str) -> SafeString | str:
    """A symbol with a link to the official document, where it has one."""
    if not text:
        return ""
    url = official_url(text)
    if url is None:
        return symbol(text)
    return format_html('<a href="{}">{}</a>', url, symbol(text))


def _known(*facts: Fact) -> list[Fact]:
    """Only the facts that the record has."""
    return [(label, value) for label, value in facts if value]


def _session(session: Session | None) -> SafeString | str:
    """The name of a session, with a link once it is public."""
    if session is None:
        return ""
    name = session_words(session)
    if not session.is_public:
        return name
    return format_html('<a href="{}">{}</a>', session.get_absolute_url(), name)


def session_words(session: Session) -> SafeString | str:
    """The name of a session as words of the page, or of the record."""
    if session.kind == Session.Kind.REGULAR:
        return session_name(session)
    return original(session.title)


def _resolution(resolution: Resolution) -> SafeString:
    address = resolution.get_absolute_url()
    return format_html('<a href="{}">{}</a>', address, symbol(resolution.symbol))


def _edition(resolution: Resolution) -> SafeString:
    """The symbol, linked, and the day."""
    link = _resolution(resolution)
    if resolution.adopted_on is None:
        return link
    return format_html("{}, {}", link, day(resolution.adopted_on))


def _listed(values: Iterable[str]) -> SafeString:
    return format_html_join(", ", "{}", ((value,) for value in values))


def _year_alone(session: Session) -> str:
    """Of a meeting whose day is not known; a known one stands in the head."""
    if session.starts_on or session.is_of_the_assembly:
        return ""
    return _("%(year)d; day not established") % {"year": session.opening_year}


def _occasion(statement: Statement) -> SafeString | str:
    """The meeting, linked once it is public, and what was under way there."""
    session = statement.session
    words = original(statement.occasion)
    if not session.is_public or session.title == statement.occasion:
        return _session(session) if session.is_public else words
    return format_html("{}<br>{}", _session(session), words)


def _delegation(statement: Statement) -> SafeString | str:
    """The State or entity under its name that day, linked to the State's page."""
    name = original(statement.delegation)
    if statement.state is None or not name:
        return name
    return format_html('<a href="{}">{}</a>', statement.state.get_absolute_url(), name)


def _language(statement: Statement) -> str:
    """The language of the text, and whether the speaker used it."""
    if not statement.language:
        return str(statement.get_text_is_display())
    words = {
        Statement.Text.ORIGINAL.value: _("%(language)s, as delivered"),
        Statement.Text.INTERPRETATION.value: _("%(language)s, interpretation"),
        Statement.Text.TRANSLATION.value: _("%(language)s, translation"),
    }.get(statement.text_is, _("%(language)s; language of delivery not established"))
    return words % {"language": _language_name(statement.language)}


def _language_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
