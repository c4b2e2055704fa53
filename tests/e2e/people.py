"""What the shipped record lacks for a journey: accounts, and a withdrawn meeting.

Run inside the site's own process: `manage.py shell --command ...`.
"""

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, User

from events.admin.sign_in.second_step import is_required
from events.models import PublicVersion, Session
from tests.factories import MeetingFactory

PASSWORD = "a long walk to the plenary"
#: What the authenticator app of everybody who needs one was given.
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
#: A Publisher who has never signed in.
NEWCOMER = "newcomer"
WITHDRAWN = "entered-twice"


def make():
    """One account in each group, a newcomer, and one meeting that was public once."""
    for group in Group.objects.all():
        user = account(group.name.lower(), group)
        if is_required(user):
            TOTP.activate(user, SECRET)
            RecoveryCodes.activate(user)
    account(NEWCOMER, Group.objects.get(name="Publisher"))
    MeetingFactory(
        slug=WITHDRAWN,
        title="A meeting entered twice",
        status=Session.Status.WITHDRAWN,
        withdrawal_reason="This meeting had been entered twice.",
        part_of=Session.objects.get(code="61"),
    )
    PublicVersion.advance()


def account(name, group):
    user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
    user.groups.add(group)
    return user
