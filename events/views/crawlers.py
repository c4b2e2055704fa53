"""What search engines ask for: the sitemap and robots.txt."""

from django.contrib.sitemaps import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from events.sitemaps import sections


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The index of the parts; made for each request, so nothing is kept too long."""
    return views.index(request, sections(), sitemap_url_name="sitemap_section")


def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """One part of the sitemap."""
    return views.sitemap(request, sections(), section=section)


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where the sitemap is."""
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type="text/plain")
