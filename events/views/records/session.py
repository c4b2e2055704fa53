"""The page of a session or a meeting."""

from typing import Any

from django.db.models import CharField, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from events import addresses, facts, neighbours
from events.excerpt import FOLDED_LIMIT, NOTHING, Excerpt, FirstRows, lines
from events.models import Resolution, Session, Statement
from events.prepared import NOW, Asked, Prepared, key
from events.session_names import session_name
from events.views.records.publication import PublicationDetail, PublicRecords

#: Meeting records named in the head; a session has at most some ten.
RECORDS_LIMIT = 40


def _resolutions(**condition: Any) -> Any:
    return Resolution.objects.published(NOW).filter(**condition).in_order()


def _meetings() -> Any:
    """What was held during a session of the Assembly, in order."""
    return Session.objects.published(NOW).filter(part_of=key("session"))


def _said() -> Any:
    at_public_meeting = Q(session__in=_meetings())
    return (
        Statement.objects.published(NOW)
        .filter(Q(session=key("session")) | at_public_meeting)
        .in_order()
    )


CONVENED_BY = Prepared(
    lambda: lines(_resolutions(convenes=key("session")))[:RECORDS_LIMIT]
)
OUTCOMES = FirstRows(lambda: _resolutions(outcome_of=key("session")), FOLDED_LIMIT)
ADOPTED = FirstRows(lambda: _resolutions(session=Asked("code", CharField())))
MEETINGS = FirstRows(lambda: _meetings().in_order())
SAID = FirstRows(_said)
SAID_AT_MEETING = FirstRows(_said, FOLDED_LIMIT)


class SessionDetail(PublicationDetail):
    """What was convened: its days, what came of it, what was said, what came next."""

    records = PublicRecords(Session.objects.select_related("part_of"))
    template_name = "events/session.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        session = self.object
        convened_by = CONVENED_BY.rows(session=session.pk)
        records = session.meeting_records.values_list("symbol", flat=True)
        return super().get_context_data(
            trail=trail(session),
            name=session_name(session),
            facts=facts.of_session(session, convened_by, records[:RECORDS_LIMIT]),
            outcomes=OUTCOMES.of(session=session.pk),
            adopted=adopted(session),
            meetings=MEETINGS.of(session=session.pk),
            statements=statements(session),
            statements_query=addresses.query(
                [
                    ("session", session.code)
                    if session.code
                    else ("meeting", session.slug)
                ]
            ),
            around=neighbours.of_session(session),
            **kwargs,
        )


def adopted(session: Session) -> Excerpt:
    """What a session of the Assembly adopted, by number; a meeting has outcomes."""
    return ADOPTED.of(code=session.code) if session.code else NOTHING


def statements(session: Session) -> Excerpt:
    """What was said at it and, for a session, at the meetings held during it."""
    said = SAID if session.code else SAID_AT_MEETING
    return said.of(session=session.pk)


def trail(session: Session) -> list[tuple[str, str]]:
    """All meetings, then the session during which it was held."""
    steps = [(reverse("events:sessions"), _("Meetings"))]
    held_during = session.part_of
    if held_during is not None and held_during.is_public:
        steps.append((held_during.get_absolute_url(), session_name(held_during)))
    return steps
