"""A web server on this machine that lies, hangs, redirects and dies."""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>A press release</title><p>Words of the page.</p>"


def page(request, body=PAGE, status=200, **headers):
    """Answer with a body, and its true length unless another is given."""
    request.send_response(status)
    sent = {"Content-Type": "text/html; charset=utf-8", "Content-Length": len(body)}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in sent.items():
        if value is not None:
            request.send_header(name, str(value))
    request.end_headers()
    if request.command != "HEAD":
        request.wfile.write(body)


def titled(title):
    body = f"<html><head><title>{title}</title></head><body>x</body></html>"
    return lambda request: page(request, body.encode())


def status(number, body=PAGE, **headers):
    return lambda request: page(request, body, number, **headers)


def redirect(to, number=302, **headers):
    return status(number, b"", Location=to, **headers)


def hang(request):
    """Answer nothing until the server closes."""
    request.server.closing.wait()


def drip(request):
    """Send the head of an answer, without end, faster than any single wait."""
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    while not request.server.closing.wait(0.02):
        request.wfile.write(b"x")


def endless(request):
    """Send a body that never ends."""
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while request.command != "HEAD" and not request.server.closing.is_set():
        request.wfile.write(b"<p>more</p>" * 1000)


def dying(request):
    """Promise more than is sent."""
    page(request, b"<p>The begin", Content_Length=5000)


def dying_in_a_chunk(request):
    request.protocol_version = "HTTP/1.1"
    page(request, b"40\r\nless", Content_Length=None, Transfer_Encoding="chunked")


def silent(request):
    """Close without a word."""


def gibberish(request):
    request.wfile.write(b"220 mail.example.org ESMTP\r\n")


def by_method(head, get):
    return lambda request: (head if request.command == "HEAD" else get)(request)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):  # noqa: N802
        self.server.asked.append((self.command, self.path, dict(self.headers)))
        self.close_connection = True
        answer = self.server.pages.get(self.path.partition("?")[0], status(404))
        try:
            answer(self)
        except OSError:
            """Whoever asked has gone."""

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *args):
        """Nothing on the terminal of the tests."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    # Another server may listen at the same port of another address of this machine.
    allow_reuse_address = True

    def __init__(self, address):
        super().__init__(address, Handler)
        self.pages, self.asked, self.closing = {}, [], threading.Event()
        self.scheme = "http"

    def url(self, path="/", host=None):
        own, port = self.server_address
        return f"{self.scheme}://{host or own}:{port}{path}"

    def at(self, path, answer):
        """Let a path answer so; gives its whole address."""
        self.pages[path] = answer
        return self.url(path)


@contextmanager
def serving(address="127.0.0.1", certificate=None):
    """A server for as long as the block lasts; with a file of a certificate, by TLS."""
    server = Server((address, 0))
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
