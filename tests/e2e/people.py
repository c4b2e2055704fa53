"""What the shipped record lacks for a journey: accounts, and a withdrawn meeting.

Run inside the site's own process: `manage.py shell --command ...`.
"""

from django.contrib.auth.models import Group, User

from events.models import PublicVersion, Session
from tests.factories import MeetingFactory

PASSWORD = "a long walk to the plenary"
WITHDRAWN = "entered-twice"


def make():
    """One account in each group, and one meeting that was public once."""
    for group in Group.objects.all():
        name = group.name.lower()
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(group)
    MeetingFactory(
        slug=WITHDRAWN,
        title="A meeting entered twice",
        status=Session.Status.WITHDRAWN,
        withdrawal_reason="This meeting had been entered twice.",
        part_of=Session.objects.get(code="61"),
    )
    PublicVersion.advance()
