"""The only way by which a record reaches the public."""

from django.core.exceptions import ValidationError
from django.db import transaction

from events.gate.finding import problems
from events.models import Publication


def publish(record: Publication) -> None:
    """Publish a record; raises ValidationError with what blocks it, unchanged.

    The constraints of the database are judged too, as for every transition.
    """
    before = record.status, record.version
    try:
        with transaction.atomic():
            blocking = [each.sentence for each in problems(record) if each.blocks]
            if blocking:
                raise ValidationError(blocking)
            record.publish()
    except ValidationError:
        record.status, record.version = before
        raise
