"""A symbol typed: what follows from it, with and without the script."""

import pytest
from django.urls import reverse

from events.models import Resolution
from tests.admin.forms import add, address, errors, messages, save
from tests.factories import ReferenceFactory, ResolutionFactory, SessionFactory

READING = reverse("admin:events_resolution_symbol")


@pytest.mark.parametrize(
    ("typed", "code", "canonical"),
    [
        pytest.param("73/195", "73", "A/RES/73/195", id="short"),
        pytest.param("a/res/73/195", "73", "A/RES/73/195", id="small letters"),
        pytest.param("2920 (XXVII)", "27", "A/RES/2920(XXVII)", id="Roman numeral"),
        pytest.param("57/270 B", "57", "A/RES/57/270B", id="letter"),
        pytest.param("S-21/2", "S-21", "A/RES/S-21/2", id="special session"),
        pytest.param(
            "https://undocs.org/en/A/RES/73/195", "73", "A/RES/73/195", id="address"
        ),
    ],
)
def test_symbol_and_session_follow_from_what_is_typed(editor, typed, code, canonical):
    kind = "special" if code.startswith("S") else "regular"
    session = SessionFactory(code=code, kind=kind)

    add(editor, Resolution, symbol=typed, title="Text")

    saved = Resolution.objects.get()
    assert (saved.symbol, saved.session) == (canonical, session)


def test_the_official_texts_follow_in_six_languages(editor):
    record = ResolutionFactory(symbol="A/RES/73/195", status="draft")

    page = editor.get(address(record)).content.decode()

    for tag in ("ar", "zh", "en", "fr", "ru", "es"):
        assert f'href="https://docs.un.org/{tag}/A/RES/73/195" lang="{tag}"' in page


def test_a_session_that_the_record_lacks_is_named(editor):
    page = add(editor, Resolution, symbol="73/195", title="Text")

    assert errors(page) == ["The record has no session 73 yet; add the session first."]
    assert page.context["adminform"].form["symbol"].value() == "73/195"


def test_a_symbol_already_there_is_refused_in_any_form(editor):
    ResolutionFactory(symbol="A/RES/73/195")

    page = add(editor, Resolution, symbol="73/195", title="Text")

    assert errors(page) == ["A resolution with this symbol already exists."]


def test_a_symbol_not_understood_is_kept_as_typed_and_said(editor):
    page = add(editor, Resolution, symbol="Draft on return", title="Text")

    saved = Resolution.objects.with_symbol_not_understood().get()
    assert (saved.symbol, saved.status) == ("Draft on return", "draft")
    assert "This symbol is not understood." in messages(page)[0]


def test_a_decision_is_no_resolution(editor):
    add(editor, Resolution, symbol="A/DEC/73/549", title="Text")

    assert Resolution.objects.get().sort_key == ""


def test_the_symbol_of_a_public_resolution_stays(publisher):
    record = ResolutionFactory(symbol="A/RES/73/195")

    typed = {"title": "Changed", "change_reason": "A misprint."}

    save(publisher, record, symbol="73/196", **typed)

    record.refresh_from_db()
    assert (record.symbol, record.title) == ("A/RES/73/195", "Changed")


def test_citations_made_before_lead_to_the_new_resolution(editor):
    SessionFactory(code="74")
    waiting = ReferenceFactory(symbol="A/RES/74/148", cited=None)

    add(editor, Resolution, symbol="74/148", title="Protection of migrants")

    waiting.refresh_from_db()
    assert waiting.cited.symbol == "A/RES/74/148"


def test_a_citation_typed_below_finds_its_resolution(editor):
    citing = ResolutionFactory(status="draft")
    cited = ResolutionFactory(symbol="A/RES/73/195")
    row = {
        "references-TOTAL_FORMS": "1",
        "references-0-symbol": "73/195",
        "references-0-verb": "Recalling",
        "references-0-citing": str(citing.pk),
    }

    save(editor, citing, **row)

    reference = citing.references.get()
    assert (reference.symbol, reference.cited) == ("A/RES/73/195", cited)


def test_the_script_is_told_how_a_symbol_is_read(editor):
    session = SessionFactory(code="73", title="Seventy-third session")

    answer = editor.get(READING, {"symbol": "73/195"}).json()

    assert answer["understood"] is True
    assert answer["sentence"] == "A/RES/73/195, printed as “resolution 73/195”."
    assert answer["session"]["words"] == "Seventy-third session"
    assert answer["session"]["url"] == address(session)
    assert [text["tag"] for text in answer["texts"]] == [
        "ar",
        "zh",
        "en",
        "fr",
        "ru",
        "es",
    ]


def test_the_script_is_told_that_another_has_the_symbol(editor):
    other = ResolutionFactory(symbol="A/RES/73/195")
    typed = {"symbol": "73/195"}

    taken = editor.get(READING, typed).json()
    own = editor.get(READING, typed | {"record": other.pk}).json()

    assert taken["already"]["url"] == address(other)
    assert own["already"] is None


@pytest.mark.parametrize(
    "query",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"symbol": "\x00"}, id="a null character"),
        pytest.param({"symbol": "x" * 5000}, id="very long"),
        pytest.param({"symbol": "73/195", "record": "9" * 40}, id="impossible key"),
        pytest.param({"symbol": "73/195", "record": "؟"}, id="no key"),
    ],
)
def test_the_reading_of_anything_is_an_answer(editor, query):
    assert editor.get(READING, query).status_code == 200


def test_a_reader_is_told_nothing(reader):
    answer = reader.get(READING, {"symbol": "73/195"})

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("admin:login"))
