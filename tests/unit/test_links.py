"""Where an address leads, asked of a server on this machine that misbehaves."""

import socket
import ssl
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from, text

from events.links import (
    MOST_REDIRECTS,
    Caller,
    Deadline,
    Manners,
    Outcome,
    Reason,
    check,
    is_public,
    lookup,
    networks,
)
from events.links.following import joined
from tests import bad_server
from tests.bad_server import by_method, page, redirect, serving, status, titled

#: This machine, as the only private address that may be asked.
HERE = networks(["127.0.0.1/32"])


class Clock:
    """A clock that only sleep moves."""

    def __init__(self):
        self.time, self.slept = 0.0, []

    def __call__(self):
        return self.time

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.time += seconds


@pytest.fixture
def server():
    with serving() as server:
        yield server


def found(url, *, seconds=5.0, manners=None, permitted=HERE, **caller):
    by = Caller("link-check (+https://example.org/)", permitted, **caller)
    return check(url, by, manners or Manners(pause=0), Deadline(seconds))


def asked(server):
    return [f"{method} {path}" for method, path, _headers in server.asked]


# What answers ------------------------------------------------------------------


def test_a_page_that_answers_works(server):
    verdict = found(server.at("/page", page))

    assert (verdict.outcome, verdict.reason) == (Outcome.WORKS, Reason.ANSWERS)
    assert asked(server) == ["HEAD /page", "GET /page"]


def test_the_check_says_who_asks_and_asks_for_little(server):
    found(server.at("/page", page))

    _method, _path, headers = server.asked[-1]
    assert headers["User-Agent"] == "link-check (+https://example.org/)"
    assert headers["Range"] == "bytes=0-8191"


def test_an_address_is_asked_for_as_a_browser_would(server):
    server.at("/r%C3%A9sum%C3%A9", page)

    verdict = found(server.url("/résumé?q=a b#part"))

    assert verdict.reason is Reason.ANSWERS
    assert asked(server)[0] == "HEAD /r%C3%A9sum%C3%A9?q=a%20b"


@pytest.mark.parametrize(
    ("answer", "reason", "detail"),
    [
        (status(404), Reason.GONE, "404"),
        (status(410), Reason.GONE, "410"),
        (status(401), Reason.FORBIDDEN, "401"),
        (status(403), Reason.FORBIDDEN, "403"),
        (status(403, cf_mitigated="challenge"), Reason.CHALLENGE, "403"),
        (status(202, b"", x_amzn_waf_action="challenge"), Reason.CHALLENGE, "202"),
        (status(500), Reason.SERVER_ERROR, "500"),
        (status(503), Reason.SERVER_ERROR, "503"),
        (status(304, b""), Reason.NOT_HTTP, "304"),
        (status(416, b""), Reason.ANSWERS, ""),
        (status(206), Reason.ANSWERS, ""),
        (status(200, b""), Reason.EMPTY, ""),
        (status(204, b""), Reason.EMPTY, ""),
        (bad_server.dying, Reason.BROKEN_OFF, ""),
        (bad_server.dying_in_a_chunk, Reason.BROKEN_OFF, ""),
        (bad_server.silent, Reason.BROKEN_OFF, ""),
        (bad_server.gibberish, Reason.NOT_HTTP, "BadStatusLine"),
        (bad_server.endless, Reason.ANSWERS, ""),
    ],
)
def test_an_answer_is_judged(server, answer, reason, detail):
    verdict = found(server.at("/deep/page", answer))

    assert (verdict.reason, verdict.detail) == (reason, detail)


def test_a_head_that_is_refused_is_not_believed(server):
    url = server.at("/page", by_method(status(403), page))

    assert found(url).reason is Reason.ANSWERS


def test_a_head_that_lies_is_not_believed(server):
    url = server.at("/page", by_method(page, status(404)))

    assert found(url).reason is Reason.GONE


def test_a_head_that_hangs_leaves_time_for_the_page(server):
    url = server.at("/page", by_method(bad_server.hang, page))

    assert found(url, seconds=1.0).reason is Reason.ANSWERS


@pytest.mark.parametrize("answer", [bad_server.drip, bad_server.hang])
def test_a_link_is_waited_for_so_long_and_no_longer(server, answer):
    url, begun = server.at("/page", answer), time.monotonic()

    assert found(url, seconds=0.3).reason is Reason.TIMEOUT
    assert time.monotonic() - begun < 3


def test_a_closed_port_is_unreachable():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"

        verdict = found(url)

    assert (verdict.reason, verdict.detail) == (
        Reason.NO_CONNECTION,
        "Connection refused",
    )


def test_a_host_without_an_address_is_unreachable():
    def unknown(host, port, deadline):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    verdict = found("https://no-such.example/", lookup=unknown)

    assert (verdict.reason, verdict.detail) == (Reason.NO_HOST, "no-such.example")


def test_a_name_that_no_network_knows_is_unreachable():
    def broken(host, port, deadline):
        raise ValueError("embedded null character")

    assert found("https://a\x00b.example/", lookup=broken).reason is Reason.NO_HOST


def test_a_host_is_looked_up_within_the_deadline():
    assert "127.0.0.1" in lookup("localhost", 80, Deadline(5))
    with pytest.raises(TimeoutError):
        lookup("localhost", 80, Deadline(0))


CERTIFICATE = Path(bad_server.__file__).with_name("localhost.pem")


def test_a_certificate_that_is_not_accepted_is_a_matter_for_a_reader():
    with serving(certificate=CERTIFICATE) as server:
        server.at("/a", page)

        verdict = found(server.url("/a", host="localhost"))

    assert (verdict.reason, verdict.outcome) == (Reason.CERTIFICATE, Outcome.REFUSED)
    assert verdict.detail == "self-signed certificate"


@pytest.mark.parametrize(
    ("host", "reason"),
    [("localhost", Reason.ANSWERS), ("127.0.0.1", Reason.CERTIFICATE)],
)
def test_a_certificate_is_held_to_the_name_that_was_asked_for(host, reason):
    context = ssl.create_default_context(cafile=CERTIFICATE)
    with serving(certificate=CERTIFICATE) as server:
        server.at("/a", page)

        assert found(server.url("/a", host=host), context=context).reason is reason


# What pretends -----------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Error 404",
        "404 – Page not found | United Nations",
        "Page Not Found",
        "The document could not be found",
        "Page introuvable",
        "Página no encontrada",
        "Страница не найдена",
        "页面不存在",
        "الصفحة غير موجودة",
    ],
)
def test_a_page_that_says_it_is_not_found_is_believed(server, title):
    verdict = found(server.at("/a/b", titled(title)))

    assert (verdict.reason, verdict.detail) == (Reason.SAYS_NOT_FOUND, title)


@pytest.mark.parametrize(
    "title", ["A/RES/404", "Room 404", "Missing migrants not found at sea", ""]
)
def test_a_title_that_only_sounds_alike_is_none(server, title):
    assert found(server.at("/a/b", titled(title))).reason is Reason.ANSWERS


@pytest.mark.parametrize("charset", ["utf-8", "nonsense", "undefined", "rot13"])
def test_a_title_is_read_whatever_its_character_set_is_called(server, charset):
    kind = f"text/html; charset={charset}"
    body = "<title>Página no encontrada</title>".encode()

    verdict = found(server.at("/a/b", status(200, body, Content_Type=kind)))

    assert verdict.detail == "Página no encontrada"


def test_words_of_a_page_come_without_what_no_database_takes(server):
    verdict = found(server.at("/a/b", titled("404\x00\x1b[31m\n gone " + "x" * 500)))

    assert verdict.detail.startswith("404 [31m gone x")
    assert len(verdict.detail) == 200


@pytest.mark.parametrize("front", ["/", "/index.html", "/en/"])
def test_a_page_that_leads_to_the_front_page_is_gone_in_silence(server, front):
    server.at(front, page)

    assert found(server.at("/a/b", redirect(front, 301))).reason is Reason.FRONT_PAGE


def test_a_front_page_may_lead_to_another(server):
    server.at("/en/", page)

    assert found(server.at("/", redirect("/en/"))).reason is Reason.ANSWERS


# Where it leads ----------------------------------------------------------------


def test_a_redirect_for_now_is_followed(server):
    server.at("/b", page)

    verdict = found(server.at("/a", redirect("/b")))

    assert (verdict.outcome, verdict.moved_to) == (Outcome.WORKS, "")


@pytest.mark.parametrize(
    ("numbers", "moved_to"),
    [((301, 308), "/c"), ((301, 302), "/b"), ((302, 301), "")],
)
def test_a_page_has_moved_as_far_as_each_step_is_for_good(server, numbers, moved_to):
    server.at("/b", redirect("/c", numbers[1]))
    server.at("/c", page)

    verdict = found(server.at("/a", redirect("/b", numbers[0])) + "#part")

    assert verdict.moved_to == (server.url(moved_to) + "#part" if moved_to else "")


def test_a_redirect_may_name_its_target_in_any_script(server):
    server.at("/%D1%81%D1%82%D1%80", page)
    raw = "/стр".encode().decode("latin-1")

    verdict = found(server.at("/a", redirect(raw, 301)))

    assert verdict.moved_to == server.url("/%D1%81%D1%82%D1%80")


def test_a_loop_is_noticed(server):
    server.at("/b", redirect("/a"))

    assert found(server.at("/a", redirect("/b"))).reason is Reason.LOOP
    assert len(server.asked) == 2


def test_a_loop_for_want_of_a_cookie_is_not_held_against_the_site(server):
    verdict = found(server.at("/a", redirect("/a", Set_Cookie="seen=1")))

    assert (verdict.reason, verdict.outcome) == (Reason.COOKIE, Outcome.REFUSED)


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        (MOST_REDIRECTS, Reason.ANSWERS),
        (MOST_REDIRECTS + 1, Reason.TOO_MANY_REDIRECTS),
    ],
)
def test_ten_redirects_are_followed_and_no_more(server, steps, reason):
    for step in range(steps):
        server.at(f"/{step}/a", redirect(f"/{step + 1}/a"))
    server.at(f"/{steps}/a", page)

    assert found(server.url("/0/a")).reason is reason
    assert len(server.asked) <= MOST_REDIRECTS + 2


@pytest.mark.parametrize(
    "target", ["ftp://example.org/", "mailto:a@example.org", "file:///etc/passwd"]
)
def test_what_is_no_web_address_is_not_followed(server, target):
    assert found(server.at("/a", redirect(target))).reason is Reason.NOT_WEB


@pytest.mark.parametrize(
    "target", ["http://a:b/", "http://[x/", "//:0/", "//a:0/", "//\x80@a/"]
)
def test_a_broken_target_is_not_followed(server, target):
    assert found(server.at("/a", redirect(target))).reason is Reason.NOT_WEB


@given(
    text(), text(), sampled_from(["", "http://", "https://a.example", "//a.example/"])
)
def test_whatever_stands_in_an_address_there_is_a_verdict(start, target, before):
    def unknown(host, port, deadline):
        host.encode("ascii")
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    raw = target.encode("utf-8", "replace").decode("latin-1")
    leads_to = joined("https://a.example/b", before + raw)

    for url in (before + start, leads_to):
        assert found(url, lookup=unknown).outcome in Outcome
    assert leads_to.isascii() or not urlsplit(leads_to).hostname.isascii()


# Private networks --------------------------------------------------------------


def test_no_redirect_leads_into_another_private_network(server):
    with serving("127.0.0.2") as inside:
        secret = inside.at("/secret", page)

        verdict = found(server.at("/a", redirect(secret)))

    assert (verdict.reason, verdict.detail) == (Reason.PRIVATE, "127.0.0.2")
    assert inside.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_machine_is_not_asked_unless_a_test_may(server, host):
    verdict = found(server.at("/a", page).replace("127.0.0.1", host), permitted=())

    assert verdict.reason in (Reason.PRIVATE, Reason.NO_HOST)
    assert server.asked == []


def test_this_machine_under_a_strange_name_is_not_asked(server):
    def known(host, port, deadline):
        return {"2130706433": ["127.0.0.1"]}[host]

    verdict = found(server.url(host="2130706433"), permitted=(), lookup=known)

    assert (verdict.reason, server.asked) == (Reason.PRIVATE, [])


def test_a_name_with_one_private_address_among_others_is_not_asked(server):
    def both(host, port, deadline):
        return ["127.0.0.1", "10.0.0.1"]

    verdict = found(server.url(host="two.example"), lookup=both)

    assert verdict.reason is Reason.PRIVATE
    assert server.asked == []


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(server):
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    server.at("/a", page)

    def changing(host, port, deadline):
        return next(answers)

    verdict = found(server.url("/a", host="name.example"), lookup=changing)

    assert verdict.reason is Reason.ANSWERS
    assert len(server.asked) == 2
    assert next(answers) == ["10.0.0.1"]


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "::", "::1"),
        *("fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1"),
        *("64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::"),
    ],
)
def test_an_address_that_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_an_address_that_is_public(address):
    assert is_public(address)


# Manners -----------------------------------------------------------------------


def test_a_host_is_asked_again_after_a_pause_only(server):
    clock = Clock()
    manners = Manners(1.0, clock, clock.sleep)

    found(server.at("/a", page), manners=manners)
    found(server.url("/a", host="localhost"), manners=manners)

    assert clock.slept == [1.0, 1.0]


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("120", 120.0),
        ("0", 1.0),
        ("9" * 50, 86_400.0),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 1.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400.0),
        ("soon", 300.0),
        (None, 300.0),
    ],
)
def test_a_site_that_asks_for_time_is_left_alone(server, written, seconds):
    clock = Clock()
    manners = Manners(0, clock, clock.sleep)
    url = server.at("/a", status(429, Retry_After=written))

    verdict = found(url, manners=manners)

    assert (verdict.reason, verdict.wait) == (Reason.ASKED_TO_WAIT, seconds)
    assert verdict.outcome is Outcome.REFUSED
    assert asked(server) == ["HEAD /a"]
    assert manners.is_held("127.0.0.1")
    clock.sleep(seconds + 1)
    assert not manners.is_held("127.0.0.1")


def test_no_redirect_leads_to_a_site_that_asks_for_time(server):
    manners = Manners(pause=0)
    manners.hold("localhost", 60)
    url = server.at("/a", redirect(server.url("/b", host="localhost")))

    assert found(url, manners=manners).reason is Reason.ASKED_TO_WAIT
    assert asked(server) == ["HEAD /a"]


def test_a_site_under_repair_that_names_a_time_is_left_alone(server):
    url = server.at("/a", status(503, Retry_After="60"))

    assert found(url).reason is Reason.ASKED_TO_WAIT
