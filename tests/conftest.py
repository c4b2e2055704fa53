"""What every test may ask for: three people and a reader."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


@pytest.fixture
def reader():
    """A member of the public."""
    return Client()


def signed_in(name):
    """A client signed in as a member of the group of that name."""
    user = User.objects.create_user(name.lower(), password="secret", is_staff=True)
    user.groups.add(Group.objects.get(name=name))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def contributor(db):
    return signed_in("Contributor")


@pytest.fixture
def editor(db):
    return signed_in("Editor")


@pytest.fixture
def publisher(db):
    return signed_in("Publisher")
