"""What takes the place of a record that is withdrawn."""

import pytest

from tests.admin.forms import act, messages
from tests.factories import ResolutionFactory, StatementFactory


def withdrawn(client, record, **said):
    return act(client, "withdraw", [record], withdrawal_answered="yes", **said)


@pytest.mark.parametrize("typed", ["A/RES/73/195", "73/195", " a/res/73/195 "])
def test_a_reader_is_led_to_what_takes_its_place(publisher, reader, typed):
    successor = ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")
    record = ResolutionFactory(symbol="A/RES/73/196", title="Entered twice")

    withdrawn(publisher, record, reason="Listed twice.", successor=typed)

    record.refresh_from_db()
    assert (record.status, record.successor) == ("withdrawn", successor)
    answer = reader.get(record.get_absolute_url())
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "Listed twice." in page
    assert f'href="{successor.get_absolute_url()}"' in page


def test_a_statement_is_followed_by_a_statement(publisher, reader):
    successor = StatementFactory(slug="annan-2006")
    record = StatementFactory(slug="annan-2006-twice")

    withdrawn(publisher, record, reason="Listed twice.", successor="annan-2006")

    page = reader.get(record.get_absolute_url()).content.decode()
    assert f'href="{successor.get_absolute_url()}"' in page


def test_an_unknown_successor_is_told_and_nothing_is_withdrawn(publisher):
    record = ResolutionFactory(symbol="A/RES/73/196")

    page = withdrawn(publisher, record, reason="Listed twice.", successor="73/999")

    assert "The record has nothing under this symbol" in page.content.decode()
    assert "Listed twice." in page.content.decode()
    record.refresh_from_db()
    assert record.status == "published"


def test_nothing_takes_its_own_place(publisher):
    record = ResolutionFactory(symbol="A/RES/73/196")

    page = withdrawn(publisher, record, reason="Listed twice.", successor="73/196")

    assert any("Nothing takes its own place." in told for told in messages(page))
    record.refresh_from_db()
    assert record.status == "published"


def test_a_successor_that_is_no_longer_public_leads_on(publisher, reader):
    last = ResolutionFactory(symbol="A/RES/73/197")
    middle = ResolutionFactory(symbol="A/RES/73/196")
    first = ResolutionFactory(symbol="A/RES/73/195")
    withdrawn(publisher, first, reason="Listed twice.", successor="73/196")
    withdrawn(publisher, middle, reason="Listed twice.", successor="73/197")

    page = reader.get(first.get_absolute_url()).content.decode()
    next_page = reader.get(middle.get_absolute_url()).content.decode()

    assert f'href="{middle.get_absolute_url()}"' in page
    assert f'href="{last.get_absolute_url()}"' in next_page


def test_a_successor_that_was_never_public_is_not_named(publisher, reader):
    draft = ResolutionFactory(symbol="A/RES/73/195", status="draft", title="A secret")
    record = ResolutionFactory(symbol="A/RES/73/196")

    withdrawn(publisher, record, reason="Listed twice.", successor=draft.symbol)

    assert "A secret" not in reader.get(record.get_absolute_url()).content.decode()
