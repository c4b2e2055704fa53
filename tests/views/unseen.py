"""Records that the public does not see, in each way there is."""

from datetime import UTC, datetime

#: Name of a way -> what a factory needs for it.
UNSEEN = {
    "draft": {"status": "draft"},
    "in review": {"status": "in_review"},
    "withdrawn": {"status": "withdrawn", "withdrawal_reason": "Entered twice."},
    "not yet": {"publish_at": datetime(2100, 1, 1, tzinfo=UTC)},
    "no longer": {
        "withdraw_at": datetime(2020, 1, 1, tzinfo=UTC),
        "withdrawal_reason": "It was announced for a year.",
    },
}
