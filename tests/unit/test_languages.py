"""The language of an address."""

import pytest

from unga_migration.languages import split


@pytest.mark.parametrize(
    ("path", "code", "rest"),
    [
        pytest.param("/timeline/", "en", "/timeline/", id="English has no prefix"),
        pytest.param("/fr/timeline/", "fr", "/timeline/", id="French"),
        pytest.param("/zh/", "zh-hans", "/", id="Chinese is shorter than its code"),
        pytest.param("/ar/A/RES/73/195", "ar", "/A/RES/73/195", id="a symbol"),
        pytest.param("/en/timeline/", "en", "/en/timeline/", id="English is no prefix"),
        pytest.param("/fr", "en", "/fr", id="a prefix ends with a slash"),
        pytest.param("/french/", "en", "/french/", id="a word that begins alike"),
        pytest.param("/", "en", "/", id="home"),
    ],
)
def test_an_address_is_split_into_language_and_page(path, code, rest):
    assert split(path) == (code, rest)
