"""Three addresses for the platform, answered before any host is checked.

A platform probes a process by its inner address, which is no host of ours, so
this stands at the head of the middleware instead of among the routes.
"""

from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from events.models.public_version import PublicVersion


def healthz() -> HttpResponse:
    """200 while the process answers; asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz() -> HttpResponse:
    """200 when the database answers and is migrated; otherwise 503 with the cause."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return JsonResponse({"ready": False, "cause": f"database: {error}"}, status=503)
    if pending:
        names = [f"{migration.app_label}.{migration.name}" for migration, _ in pending]
        cause = f"migrations not applied: {', '.join(names)}"
        return JsonResponse({"ready": False, "cause": cause}, status=503)
    return JsonResponse({"ready": True})


def version() -> HttpResponse:
    """What is running, and the public version number of the record."""
    try:
        number = PublicVersion.current()
    except DatabaseError:
        number = None
    return JsonResponse({"release": settings.RELEASE, "record": number})


PROBES = {"/healthz": healthz, "/readyz": readyz, "/version.json": version}


class Health:
    """Answer the probes; pass everything else on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        probe = PROBES.get(request.path_info)
        if probe is None or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        response = probe()
        response.headers["Cache-Control"] = "no-store"
        return response
