"""One record of many: what it is to become, the rules in the way, and why it stays."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from events import gate, history
from events.models import Publication

#: How many records are changed in one go, so that it ends in time.
AT_ONCE = 500

#: Whether the person may change a record as it stands.
May = Callable[[Publication], bool]


@dataclass(frozen=True)
class Wanted:
    """What a record is to become; `row` is where it stands in a spreadsheet, or 0."""

    record: Publication
    values: history.Values
    row: int = 0


@dataclass(frozen=True)
class Left:
    """What stays as it was: which record, where in the spreadsheet, and why."""

    key: str
    sentence: str
    row: int = 0
    column: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def heading(name: str) -> str:
    """The heading of the column of a field: English, and never another.

    >>> heading("adopted_on")
    'adopted on'
    """
    return name.replace("_", " ")


def not_allowed() -> str:
    return _("Your account may not change it.")


def refused(each: Wanted, error: ValidationError) -> Iterator[Left]:
    """The sentences of the rules that a record would break."""
    key = history.key_of(each.record)
    if not hasattr(error, "error_dict"):
        yield from (Left(key, sentence, each.row) for sentence in error.messages)
        return
    for name, sentences in error.message_dict.items():
        column = "" if name == NON_FIELD_ERRORS else heading(name)
        yield from (Left(key, sentence, each.row, column) for sentence in sentences)


def blocked(
    records: Iterable[Publication], kind: type[Publication]
) -> dict[int, dict[str, str]]:
    """What keeps records from the public: number -> rule -> sentence; one query."""
    rows = kind._default_manager.filter(pk__in=[record.pk for record in records])
    return {
        found.record.pk: {each.code: each.sentence for each in found.problems}
        for found in gate.audit(rows.order_by("pk"), blocking=True)
    }


def newly_blocked(
    records: Sequence[Publication],
    kind: type[Publication],
    before: dict[int, dict[str, str]],
) -> dict[int, list[str]]:
    """The published records that break a rule of the gate which they kept before."""
    published = [
        record for record in records if record.status == Publication.Status.PUBLISHED
    ]
    found = {
        number: [
            words for code, words in now.items() if code not in before.get(number, ())
        ]
        for number, now in blocked(published, kind).items()
    }
    return {number: sentences for number, sentences in found.items() if sentences}


def change(record: Publication, values: history.Values) -> None:
    """Give a record these values; its version moves.

    Raises ValidationError, and changes nothing stored, where a rule forbids it.
    """
    try:
        with transaction.atomic():
            _hold_to_two_people(record, values)
            history.hold_to_votes(record, values)
            record.version += 1
            history.put(record, values, history.judge)
    except IntegrityError as error:
        sentence = _("A rule of the database forbids it.")
        raise ValidationError(sentence) from error


def _hold_to_two_people(record: Publication, values: history.Values) -> None:
    """Votes and days of a public record change by way of its next version."""
    watched = [
        field.name
        for field in history.fields(type(record))
        if field.name in history.WATCHED.intersection(values)
        and history.plain(record, field) != values[field.name]
    ]
    if watched and (needed := history.next_version_needed(record, watched)):
        raise ValidationError({watched[0]: needed})
