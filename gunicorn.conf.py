"""How gunicorn serves the site, on a platform and on one's own machine."""

import os

# Every address of the container: the platform's router stands before it.
address = os.environ.get("BIND", "0.0.0.0")  # noqa: S104
bind = f"{address}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
worker_class = "gthread"
# One import of the application, shared by the workers.
preload_app = True
# No socket of its own in the home folder: a platform may have none to write to.
control_socket_disable = True
# A worker in memory must not wait for a slow disk to say that it lives.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108
# A router keeps its connections longer than gunicorn's two seconds.
keepalive = 75
# Let go of memory that grew, not all workers at once.
max_requests = 10_000
max_requests_jitter = 1_000
# The platform's router is the only way in; it says how the reader came.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "*")
# One JSON line a request, on standard output.
accesslog = "-" if os.environ.get("ACCESS_LOG", "1") == "1" else None
logger_class = "unga_migration.access_log.AccessLog"
