"""The page of a session or a meeting."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from events import addresses, facts, neighbours
from events.excerpt import FOLDED_LIMIT, LIMIT, excerpt, lines
from events.models import Resolution, Session, Statement
from events.session_names import session_name
from events.views.records.publication import PublicationDetail

#: Meeting records named in the head; a session has at most some ten.
RECORDS_LIMIT = 40


class SessionDetail(PublicationDetail):
    """What was convened: its days, what came of it, what was said, what came next."""

    queryset = Session.objects.select_related("part_of")
    template_name = "events/session.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        session = self.object
        resolutions = Resolution.objects.published().in_order()
        convened_by = lines(resolutions.filter(convenes=session))[:RECORDS_LIMIT]
        records = session.meeting_records.values_list("symbol", flat=True)
        return super().get_context_data(
            trail=trail(session),
            name=session_name(session),
            facts=facts.of_session(session, convened_by, records[:RECORDS_LIMIT]),
            outcomes=excerpt(resolutions.filter(outcome_of=session), FOLDED_LIMIT),
            adopted=excerpt(adopted(session)),
            meetings=excerpt(meetings(session)),
            statements=excerpt(
                statements(session), LIMIT if session.code else FOLDED_LIMIT
            ),
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


def adopted(session: Session) -> Any:
    """What a session of the Assembly adopted, by number; a meeting has outcomes."""
    if session.code is None:
        return Resolution.objects.none()
    return Resolution.objects.published().filter(session=session.code).in_order()


def meetings(session: Session) -> Any:
    """What was held during a session of the Assembly, in order."""
    return Session.objects.published().filter(part_of=session).in_order()


def statements(session: Session) -> Any:
    """What was said at it and, for a session, at the meetings held during it."""
    at_public_meeting = Q(
        session__in=Session.objects.published().filter(part_of=session)
    )
    return (
        Statement.objects.published()
        .filter(Q(session=session) | at_public_meeting)
        .in_order()
    )


def whole(session: Session) -> tuple[str, str]:
    """The filter of the list of statements that shows all of them."""
    return ("session", session.code) if session.code else ("meeting", session.slug)


def trail(session: Session) -> list[tuple[str, str]]:
    """All meetings, then the session during which it was held."""
    steps = [(reverse("events:sessions"), _("Meetings"))]
    held_during = session.part_of
    if held_during is not None and held_during.is_public:
        steps.append((held_during.get_absolute_url(), session_name(held_during)))
    return steps
