"""What gunicorn serves in a measurement: the site, and a bare view beside it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

from tests.bench.bare import ADDRESS, bare_application

site = get_wsgi_application()
bare = bare_application()


def application(
    environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    answering = bare if environ["PATH_INFO"] == ADDRESS else site
    return answering(environ, start_response)
