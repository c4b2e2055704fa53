"""A page of ours that writes does so in one transaction, as Django's own pages do."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.http import HttpRequest, HttpResponse

Given = ParamSpec("Given")
View = Callable[Concatenate[Any, HttpRequest, Given], HttpResponse]


def written_whole(view: View[Given]) -> View[Given]:
    """A page of an admin; what is sent to it is written whole or not at all.

    To look at it takes no transaction: on SQLite it would wait for whoever writes.
    """

    @wraps(view)
    def page(
        admin: ModelAdmin,
        request: HttpRequest,
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> HttpResponse:
        if request.method != "POST":
            return view(admin, request, *args, **kwargs)
        with transaction.atomic():
            return view(admin, request, *args, **kwargs)

    return page
