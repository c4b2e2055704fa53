"""Duplicates, made as a test needs them, and merged."""

from django.contrib.auth.models import User

from events import merging
from tests.factories import FamilyFactory, StateFactory, ThemeFactory

REASON = "The two are one."


def somebody():
    return User.objects.get_or_create(username="ana")[0]


def merged(stays, goes, reason=REASON):
    """Merge two rows, or two spellings of a speaker."""
    act = merging.merge_speakers if isinstance(stays, str) else merging.merge
    return act(stays, goes, somebody(), reason)


def themes():
    """Two themes of one family that are one subject: the one that stays first."""
    family = FamilyFactory(slug="movement")
    return (
        ThemeFactory(slug="labour", name_en="Labour migration", parent=family),
        ThemeFactory(slug="workers", name_en="Migrant workers", parent=family),
    )


def states():
    """Türkiye, and the same entered a second time."""
    return (
        StateFactory(code="TUR", name="Türkiye"),
        StateFactory(code="TRK", name="Turkiye Republic"),
    )
