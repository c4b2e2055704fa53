"""No question that pages put into SQL once depends on who asks it first."""

import pytest
from django.utils import translation

from events.prepared import Prepared
from tests.factories import (
    ResolutionFactory,
    SeriesFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "fr", "es", "ru", "zh-hans", "ar")


@pytest.fixture
def asked(monkeypatch):
    """The questions that are asked from now on."""
    found = {}
    rows = Prepared.rows

    def noticed(question, **values):
        found[id(question)] = question
        return rows(question, **values)

    monkeypatch.setattr(Prepared, "rows", noticed)
    return found


def written(question, language):
    with translation.override(language):
        return question.build().query.get_compiler("default").as_sql()[0]


def test_each_is_the_same_in_all_languages(reader, asked):
    record = ResolutionFactory(series=SeriesFactory())
    said = StatementFactory(session=record.session)
    records = [record, record.session, record.series, said]
    records += [ThemeFactory(), StateFactory()]

    for record in records:
        for beside in ("", "history/"):
            reader.get(record.get_absolute_url() + beside)
    for page in ("/", "/timeline/", "/timeline/2018/", "/themes/", "/statements/"):
        assert reader.get(page).status_code == 200

    assert len(asked) > 30
    for question in asked.values():
        assert len({written(question, each) for each in LANGUAGES}) == 1
