"""A vote and a citation, of a draft and as the public sees them."""

import pytest

from tests.factories import (
    ReferenceFactory,
    SourceFactory,
    StateFactory,
    VoteFactory,
)


@pytest.fixture
def mexico(db):
    return StateFactory(code="MEX", name="Mexico")


@pytest.fixture
def drafted(mexico):
    """A vote of a draft."""
    return VoteFactory(resolution__status="draft", state=mexico, position="yes")


@pytest.fixture
def public(mexico):
    """A vote that the public sees."""
    return VoteFactory(
        state=mexico, position="yes", resolution__sources=[SourceFactory()]
    )


@pytest.fixture
def citation(db):
    """A citation that the public sees."""
    return ReferenceFactory(citing__status="published", symbol="A/RES/73/195")
