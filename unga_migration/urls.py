"""Routes: the admin, the files crawlers ask for, and the site in each language."""

from django.contrib import admin
from django.urls import include, path

from events.views import crawlers
from unga_migration.languages import language_patterns

urlpatterns = [
    path("admin/", include("events.admin.sign_in.routes")),
    path("admin/", admin.site.urls),
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", crawlers.sitemap, name="sitemap_section"),
    *language_patterns(path("", include("events.urls"))),
]

handler400 = "events.views.errors.bad_request"
handler404 = "events.views.errors.not_found"
handler500 = "events.views.errors.server_error"
