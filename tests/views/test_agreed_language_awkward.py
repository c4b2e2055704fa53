"""Whatever is asked of agreed language, a page or a clear refusal comes back."""

from urllib.parse import quote_from_bytes

import pytest

from tests.views.adopted_phrases import FILE, PAGE, three_texts
from tests.views.awkward import AWKWARD, Answers

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def answers(kept):
    three_texts()
    return Answers()


@pytest.mark.parametrize("path", [PAGE, FILE, f"/ar{PAGE}"])
@pytest.mark.parametrize("value", AWKWARD, ids=repr)
def test_an_awkward_value_is_answered(answers, path, value):
    written = quote_from_bytes(value)
    names = ("lang", "kind", "series", "from", "to", "sort", "page")
    others = "".join(f"&{name}={written}" for name in names)

    answers.check(f"{path}?q={written}{others}")
    answers.check(f"{path}?q=paths{others}")
