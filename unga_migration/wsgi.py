"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from unga_migration.frames import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unga_migration.settings")

application = with_room(get_wsgi_application())
