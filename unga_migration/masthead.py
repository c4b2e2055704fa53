"""What every template may show: who publishes, which language, which page."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_info

from unga_migration.languages import PREFIXES, split


def masthead(request: HttpRequest) -> dict[str, object]:
    """Names and addresses of the page's frame; asks the database nothing."""
    code, path = split(request.path)
    return {
        "publisher": settings.PUBLISHER,
        "contact_url": settings.CONTACT_URL,
        "language_tag": PREFIXES.get(code, code),
        "language_bidi": get_language_info(code)["bidi"],
        "path_without_language": path,
        "canonical_url": request.build_absolute_uri(request.path),
    }
