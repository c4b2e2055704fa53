"""What every answer says about itself: policy, cookies, methods, caching."""

import pytest
from django.test import override_settings

from events.models import PublicVersion
from tests.factories import ResolutionFactory

pytestmark = pytest.mark.django_db

ABOUT = "/about/"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def policy(response):
    """The Content-Security-Policy as directive -> sources."""
    parts = response["Content-Security-Policy"].split(";")
    return dict(part.strip().split(" ", 1) for part in parts)


@pytest.mark.parametrize("path", [ABOUT, "/", "/timeline/", "/no-such-page/", "/ar/"])
def test_the_policy_of_a_public_page_is_strict(reader, path):
    assert policy(reader.get(path)) == POLICY


@pytest.mark.parametrize("path", [ABOUT, "/", "/resolutions/", "/search/?q=migrants"])
def test_a_reader_gets_no_cookie(reader, path):
    response = reader.get(path)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("path", ["/", ABOUT, "/resolutions/", "/no-such-page/"])
def test_a_public_page_answers_get_and_head_only(reader, method, path):
    response = getattr(reader, method)(path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_head_has_the_headers_of_get_without_its_body(reader):
    response = reader.head(ABOUT)

    assert (response.status_code, response.content) == (200, b"")


def test_an_unchanged_page_is_not_made_again(reader):
    etag = reader.get(ABOUT)["ETag"]

    response = reader.get(ABOUT, headers={"If-None-Match": etag})

    assert (response.status_code, response.content) == (304, b"")


def test_a_publication_makes_every_page_stale(reader):
    resolution = ResolutionFactory(status="draft")
    etag = reader.get(ABOUT)["ETag"]

    resolution.publish()

    response = reader.get(ABOUT, headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert response["ETag"] != etag


@pytest.mark.parametrize("other", ["/fr/about/", "/about/coverage/", "/about/?page=2"])
def test_each_address_has_a_tag_of_its_own(reader, other):
    assert reader.get(other)["ETag"] != reader.get(ABOUT)["ETag"]


def test_an_unchanged_page_costs_one_query(reader, django_assert_num_queries):
    PublicVersion.advance()
    etag = reader.get("/resolutions/")["ETag"]

    # The public version number.
    with django_assert_num_queries(1):
        reader.get("/resolutions/", headers={"If-None-Match": etag})


def test_a_page_that_is_not_there_has_no_tag(reader):
    assert not reader.get("/no-such-page/").has_header("ETag")


@override_settings(SECURE_HSTS_SECONDS=63_072_000, SECURE_SSL_REDIRECT=True)
def test_a_plain_request_is_sent_to_https(reader):
    response = reader.get(ABOUT)

    assert response.status_code == 301
    assert response["Location"] == "https://testserver/about/"


@override_settings(SECURE_HSTS_SECONDS=63_072_000, SECURE_SSL_REDIRECT=True)
def test_browsers_are_asked_to_insist_on_https(reader):
    response = reader.get(ABOUT, secure=True)

    assert response["Strict-Transport-Security"] == (
        "max-age=63072000; includeSubDomains; preload"
    )


def test_the_admin_alone_may_set_attributes_of_style(contributor):
    response = contributor.get("/admin/")

    assert policy(response) == POLICY | {"style-src-attr": "'unsafe-inline'"}
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Content-Language", "en"),
    ],
)
def test_a_page_says(reader, header, value):
    assert reader.get(ABOUT)[header] == value


def test_a_foreign_host_is_refused(reader):
    response = reader.get(ABOUT, headers={"host": "evil.example"})

    assert response.status_code == 400
    assert b"This address cannot be read" in response.content


@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [
        ("/about/", "en", "ltr"),
        ("/ar/about/", "ar", "rtl"),
        ("/zh/about/", "zh", "ltr"),
        ("/fr/about/", "fr", "ltr"),
        ("/ru/about/", "ru", "ltr"),
        ("/es/about/", "es", "ltr"),
    ],
)
def test_the_address_names_the_language(reader, path, language, direction):
    response = reader.get(path, headers={"Accept-Language": "de"})

    assert response["Content-Language"] == language
    assert f'<html lang="{language}" dir="{direction}">' in response.content.decode()


@pytest.mark.parametrize("path", ["/de/about/", "/en/about/", "/zh-hans/about/"])
def test_there_is_one_prefix_a_language(reader, path):
    assert reader.get(path).status_code == 404
