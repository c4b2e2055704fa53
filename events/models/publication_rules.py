"""What must hold of every record with an editorial life: the database holds it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

RULES = [
    models.CheckConstraint(
        condition=~Q(status="published") | Q(to_verify=""),
        name="%(class)s_published_is_verified",
        violation_error_message=_(
            "This record cannot be published while something stands under “to verify”."
        ),
    ),
    models.CheckConstraint(
        condition=~Q(status="withdrawn") | ~Q(withdrawal_reason=""),
        name="%(class)s_withdrawn_has_reason",
        violation_error_message=_(
            "A withdrawn record needs a reason, in one sentence."
        ),
    ),
    models.CheckConstraint(
        condition=Q(successor=None) | ~Q(successor=F("pk")),
        name="%(class)s_does_not_follow_itself",
        violation_error_message=_("Nothing takes its own place."),
    ),
    models.CheckConstraint(
        condition=Q(withdraw_at=None) | ~Q(withdrawal_reason=""),
        name="%(class)s_leaves_with_reason",
        violation_error_message=_(
            "A record that is to leave needs the reason, in one sentence."
        ),
    ),
    models.CheckConstraint(
        condition=Q(withdraw_at=None)
        | Q(publish_at=None)
        | Q(withdraw_at__gt=F("publish_at")),
        name="%(class)s_leaves_after_it_appears",
        violation_error_message=_(
            "A record leaves the public site after it has appeared."
        ),
    ),
    models.CheckConstraint(
        condition=Q(status__in=["draft", "in_review", "published", "withdrawn"]),
        name="%(class)s_status_is_known",
        violation_error_message=_(
            "A record is a draft, in review, published or withdrawn."
        ),
    ),
    models.CheckConstraint(
        condition=Q(prominence__in=[1, 2, 3]),
        name="%(class)s_prominence_is_known",
        violation_error_message=_("A record is a landmark, main or other."),
    ),
]
