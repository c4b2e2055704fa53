"""Routes: the admin, and the public site once in each language."""

from django.contrib import admin
from django.urls import include, path

from unga_migration.languages import language_patterns

urlpatterns = [
    path("admin/", admin.site.urls),
    *language_patterns(path("", include("events.urls"))),
]

handler400 = "events.views.errors.bad_request"
handler404 = "events.views.errors.not_found"
