"""The language of an address."""

import pytest

from unga_migration.languages import in_language, split


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


@pytest.mark.parametrize(
    ("path", "code", "other"),
    [
        ("/timeline/2018/", "ar", "/ar/timeline/2018/"),
        ("/ar/timeline/2018/", "en", "/timeline/2018/"),
        ("/ar/timeline/2018/", "zh-hans", "/zh/timeline/2018/"),
        ("/", "ru", "/ru/"),
        ("/es/", "en", "/"),
    ],
)
def test_a_page_has_an_address_in_each_language(path, code, other):
    assert in_language(path, code) == other
