"""The moves of a record through its editorial life, and who may make them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events import gate
from events.models import Publication

Status = Publication.Status


@dataclass(frozen=True)
class Transition:
    """One move: from which statuses, to which, with which permission."""

    name: str
    permission: str
    starts: frozenset[str]
    ends: str
    #: The words on the button that saves the form and makes the move.
    button: Promise
    #: What the messages say of the records.
    done: Promise
    refused: Promise
    move: Callable[..., None]


SEND_TO_REVIEW = Transition(
    name="send_to_review",
    permission="change",
    starts=frozenset({Status.DRAFT}),
    ends=Status.IN_REVIEW,
    button=_("Save and send to review"),
    done=_("In review now: %(records)s."),
    refused=_("Not sent to review, because only a draft can be: %(records)s."),
    move=Publication.send_to_review,
)
RETURN_TO_DRAFT = Transition(
    name="return_to_draft",
    permission="review",
    starts=frozenset({Status.IN_REVIEW}),
    ends=Status.DRAFT,
    button=_("Save and return to draft"),
    done=_("A draft again: %(records)s."),
    refused=_("Not returned, because only what is in review can be: %(records)s."),
    move=Publication.return_to_draft,
)
PUBLISH = Transition(
    name="publish",
    permission="publish",
    starts=frozenset({Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN}),
    ends=Status.PUBLISHED,
    button=_("Save and publish"),
    done=_("Published now: %(records)s."),
    refused=_("Published already: %(records)s."),
    move=gate.publish,
)
WITHDRAW = Transition(
    name="withdraw",
    permission="publish",
    starts=frozenset({Status.PUBLISHED}),
    ends=Status.WITHDRAWN,
    button=_("Save and withdraw…"),
    done=_("Withdrawn now: %(records)s."),
    refused=_("Not withdrawn, because the public never saw it: %(records)s."),
    move=Publication.withdraw,
)
TRANSITIONS = (SEND_TO_REVIEW, RETURN_TO_DRAFT, PUBLISH, WITHDRAW)

#: How many records a message names before it only counts them.
NAMED = 10


def listed(records: Iterable[Any]) -> str:
    """Records as words of a message: "3 – A/RES/73/195 …; A/RES/73/196 …; …"."""
    names = [str(record) for record in records]
    if len(names) == 1:
        return names[0]
    rest = "; …" if len(names) > NAMED else ""
    return f"{len(names)} – {'; '.join(names[:NAMED])}{rest}"
