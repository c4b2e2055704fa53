"""What a text may be, and that nothing of it is kept."""

import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Resolution
from events.symbols import parse, sort_key
from tests.factories import SeriesFactory, SessionFactory
from tests.views.reading import words
from tests.views.symbol_check import DRAFT, PAGE, TWIN, posted, publish_editions
from unga_migration.middleware import TAKE_TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    return publish_editions()


def test_a_text_that_is_too_long_is_refused_and_given_back(reader):
    text = "migration " * 50_001

    response = posted(reader, text)

    assert response.status_code == 413
    assert "The text has 500010 characters; at most 500000" in words(response)
    assert text in response.content.decode()


def test_too_many_symbols_are_refused_and_given_back(reader):
    text = "A/RES/73/195 " * 2_001

    response = posted(reader, text)

    assert response.status_code == 413
    assert "in more than 2000 places" in words(response)
    assert text in response.content.decode()


def test_a_long_text_in_any_script_is_not_too_much(reader):
    response = posted(reader, "移" * 500_000)

    assert response.status_code == 200


def test_a_request_with_too_many_bytes_is_told_so(reader, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000

    page, twin = (posted(reader, "a" * 2_000, path=path) for path in (PAGE, TWIN))

    assert (page.status_code, twin.status_code) == (413, 413)
    assert "The text has too many bytes" in words(page)
    assert "too many bytes" in twin.json()["error"]


def test_a_file_is_not_written_to_the_disk(reader, tmp_path, settings):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.FILE_UPLOAD_HANDLERS = [
        "django.core.files.uploadhandler.TemporaryFileUploadHandler"
    ]
    file = SimpleUploadedFile("draft.docx", b"A/RES/73/195" * 1_000)

    response = reader.post(PAGE, {"text": "A/80/287", "file": file})

    assert "1 symbol in 1 place" in words(response)
    assert not response.wsgi_request.FILES


def test_a_file_that_is_too_big_is_refused_unread(reader):
    file = SimpleUploadedFile("draft.docx", b"a" * 3_000_000)

    response = reader.post(PAGE, {"text": "A/80/287", "file": file})

    assert response.status_code == 413
    assert not hasattr(response.wsgi_request, "_post")


@pytest.mark.parametrize("path", [PAGE, TWIN, f"/ar{PAGE}"])
def test_the_answer_is_for_nobody_to_keep(reader, editions, path):
    response = posted(reader, DRAFT, path=path)

    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert not response.has_header("ETag")


def test_nothing_is_written_and_the_questions_are_three(reader, editions):
    with CaptureQueriesContext(connection) as few:
        posted(reader, f"{DRAFT} A/80/287")
    many = "\n".join(f"A/RES/{31 + n // 50}/{n % 50 + 1}" for n in range(1_900))
    with CaptureQueriesContext(connection) as asked:
        posted(reader, f"{DRAFT} A/80/287\n{many}")

    # Resolutions with these symbols, the newest of their series, what came of drafts.
    assert (len(few), len(asked)) == (3, 3)
    assert all(query["sql"].startswith("SELECT") for query in asked)


def test_nothing_of_the_text_is_logged(reader, editions, caplog):
    posted(reader, f"{DRAFT} confidential")
    posted(reader, "confidential " * 50_000)

    assert "confidential" not in caplog.text


def test_a_form_of_another_site_is_answered_without_a_token(editions):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(
        PAGE,
        {"text": DRAFT},
        headers={"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    )

    assert response.status_code == 200
    assert not response.cookies


def test_two_addresses_alone_take_a_text():
    named = {reverse("events:symbol_check"), reverse("events:symbol_check_json")}

    assert named == TAKE_TEXT


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
@pytest.mark.parametrize("path", [PAGE, TWIN])
def test_they_take_it_by_post_only(reader, method, path):
    response = getattr(reader, method)(path)

    assert response.status_code == 405
    assert {*response["Allow"].split(", ")} == {"GET", "HEAD", "POST"}


@pytest.mark.parametrize(
    "path", ["/tools/", "/tools/symbols", "/search/", "/en/tools/symbols/", "/"]
)
def test_no_other_page_takes_one(reader, path):
    response = posted(reader, DRAFT, path=path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_two_thousand_symbols_of_the_record_take_under_a_second(reader):
    session = SessionFactory(code="80")
    series = SeriesFactory()
    made = [
        Resolution(
            symbol=f"A/RES/80/{number}",
            session=session,
            series=series,
            title=f"Title {number}",
            status="published",
            sort_key=sort_key(parse(f"A/RES/80/{number}")),
        )
        for number in range(1, 2_001)
    ]
    Resolution.objects.bulk_create(made)
    text = "\n".join(resolution.symbol for resolution in made)
    posted(reader, "A/RES/80/1")

    start = time.process_time()
    answer = posted(reader, text, path=TWIN)
    elapsed = time.process_time() - start

    assert answer.json()["counts"] == {"current": 1, "newer edition": 1_999}
    assert elapsed < 1
