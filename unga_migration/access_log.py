"""gunicorn's line about each request: JSON, and nothing that says who asked."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from gunicorn.glogging import Logger

#: Where gunicorn keeps a header of the answer.
REQUEST_ID = "{x-request-id}o"


class AccessLog(Logger):
    """No address of the reader, no query string: a search may be personal."""

    def access(
        self,
        resp: Any,
        req: Any,
        environ: dict[str, Any],
        request_time: timedelta,
    ) -> None:
        if not self.access_log_enabled:
            return
        atoms = self.atoms(resp, req, environ, request_time)
        line = {
            "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "name": "access",
            "method": atoms["m"],
            "path": atoms["U"],
            "status": int(atoms["s"]),
            "bytes": atoms["B"],
            "seconds": round(request_time.total_seconds(), 4),
            "request_id": atoms.get(REQUEST_ID, "-"),
        }
        self.access_log.info("%s", json.dumps(line))
