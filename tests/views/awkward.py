"""Values that may break a page, and whether each address answers all the same."""

from django.test import Client

ANSWERS = {200, 301, 302, 400, 404, 410}
MOST_STEPS = 5

#: Values that have broken programs before.
AWKWARD = [
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\r\nSet-Cookie: a=b",
    b"'; DROP TABLE events_resolution; --",
    b"%",
    b"_",
    b"\\",
    b'"',
    b"-1",
    b"0",
    b"9" * 400,
    b"1e400",
    b"NaN",
    b"2018.5",
    "٢٠١٨".encode(),
    "²".encode(),
    "ﷺ".encode() * 50,
    b"73/195",
    b"A/RES/73/195",
    b"A/RES/0/0",
    b"A/RES/" + b"9" * 200 + b"/1",
    b"2920 (XXVII)",
    b"A/RES/2920(" + b"X" * 200 + b")",
    b"labour",
    b"recorded",
    b"last",
    b"<script>alert(1)</script>",
]


class Answers:
    """What the site answers; asked once for each address, as its record stays."""

    def __init__(self):
        self.known = {}

    def check(self, address):
        """An answer that is none of the site's faults comes, and comes to an end."""
        found = self.statuses(address)
        assert set(found) <= ANSWERS, (address, found)
        assert len(found) < MOST_STEPS, (address, found)

    def statuses(self, address):
        """The status of each answer, from redirect to redirect within the site."""
        found = []
        while address.startswith("/") and len(found) < MOST_STEPS:
            if address not in self.known:
                self.known[address] = self.ask(address)
            status, address = self.known[address]
            found.append(status)
        return found

    def ask(self, address):
        path, _, query = address.partition("?")
        response = Client(raise_request_exception=False).get(path, QUERY_STRING=query)
        return response.status_code, response.get("Location", "")
