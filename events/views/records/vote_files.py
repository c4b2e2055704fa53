"""The roll call of one resolution as a file."""

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from events.filters.vote import VoteFilter
from events.roll_call import files
from events.views.records.vote import OneVote


class VoteFile(OneVote):
    """The rows under the filter, by name: a file has one order."""

    parameters = tuple(
        known for known in VoteFilter.parameters() if known.name != "sort"
    )

    def answer(self) -> HttpResponse:
        if not self.roll_call:
            return self.refused(404)
        if self.filterset.errors:
            return self.refused(400)
        return self.file()

    def file(self) -> HttpResponse:
        """The rows in this form."""
        raise NotImplementedError

    def refused(self, status: int) -> HttpResponse:
        """The page says what there is instead, or which filter is wrong."""
        return self.page(status)


class VoteCsv(VoteFile):
    url_name = "events:vote_csv"

    def file(self) -> HttpResponse:
        text = files.csv_text(self.resolution, self.filterset.rows())
        name = files.file_name(self.resolution, "csv")
        return HttpResponse(
            text,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


class VoteJson(VoteFile):
    url_name = "events:vote_json"

    def file(self) -> HttpResponse:
        return self.json(
            files.as_json(
                self.resolution,
                self.roll_call,
                self.filterset.rows(),
                self.request.build_absolute_uri(self.reverse("events:vote")),
            )
        )

    def refused(self, status: int) -> HttpResponse:
        words = {
            400: _("The filter in this address is not known."),
            404: _("The record has no roll call of this vote."),
        }
        page = self.request.build_absolute_uri(self.reverse("events:vote"))
        return self.json({"error": words[status], "html_url": page}, status)

    def json(self, content: dict[str, object], status: int = 200) -> HttpResponse:
        """Readable as it stands: accents are letters, not escapes."""
        return JsonResponse(
            content, status=status, json_dumps_params={"ensure_ascii": False}
        )
