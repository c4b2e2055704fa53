"""Addresses of the public site. Each is a promise: it never changes."""

from django.urls import path, register_converter

from events import converters
from events.feeds import CorrectionFeed
from events.views import (
    agreed_language,
    corrections,
    lists,
    official,
    pages,
    preview,
    records,
    search,
    states,
    timeline,
    tools,
)

register_converter(converters.SymbolConverter, "symbol")
register_converter(converters.OfficialConverter, "official")
register_converter(converters.DecadeConverter, "decade")
register_converter(converters.YearConverter, "year")
register_converter(converters.StepConverter, "step")

app_name = "events"
urlpatterns = [
    path("", pages.HomeView.as_view(), name="home"),
    # timeline/
    path("timeline/", timeline.TimelineView.as_view(), name="timeline"),
    path(
        "timeline/<decade:decade>/",
        timeline.TimelineView.as_view(),
        name="timeline_decade",
    ),
    path(
        "timeline/<year:year>/", timeline.TimelineView.as_view(), name="timeline_year"
    ),
    # sessions/
    path("sessions/", lists.SessionList.as_view(), name="sessions"),
    path(
        "sessions/<slug:slug>/history/",
        corrections.SessionHistory.as_view(),
        name="session_history",
    ),
    path("sessions/<slug:slug>/", records.SessionDetail.as_view(), name="session"),
    # resolutions/
    path("resolutions/", lists.ResolutionList.as_view(), name="resolutions"),
    path(
        "resolutions/<symbol:symbol>/text/", records.TextDetail.as_view(), name="text"
    ),
    path("resolutions/<symbol:symbol>/vote/", records.VotePage.as_view(), name="vote"),
    path(
        "resolutions/<symbol:symbol>/vote.csv",
        records.VoteCsv.as_view(),
        name="vote_csv",
    ),
    path(
        "resolutions/<symbol:symbol>/vote.json",
        records.VoteJson.as_view(),
        name="vote_json",
    ),
    path(
        "resolutions/<symbol:symbol>/history/",
        corrections.ResolutionHistory.as_view(),
        name="resolution_history",
    ),
    path(
        "resolutions/<symbol:symbol>/",
        records.ResolutionDetail.as_view(),
        name="resolution",
    ),
    # series/
    path("series/", lists.SeriesList.as_view(), name="series_list"),
    path("series/<slug:slug>/", records.SeriesDetail.as_view(), name="series"),
    path(
        "series/<slug:slug>/compare/",
        records.SeriesComparison.as_view(),
        name="compare",
    ),
    # statements/
    path("statements/", lists.StatementList.as_view(), name="statements"),
    path(
        "statements/<slug:slug>/history/",
        corrections.StatementHistory.as_view(),
        name="statement_history",
    ),
    path(
        "statements/<slug:slug>/", records.StatementDetail.as_view(), name="statement"
    ),
    # states/
    path("states/", states.StateList.as_view(), name="states"),
    path("states/compare/", states.StateComparison.as_view(), name="states_compare"),
    path(
        "states/compare.csv",
        states.ComparisonCsv.as_view(),
        name="states_compare_csv",
    ),
    path(
        "states/<str:code>/history/",
        corrections.StateHistory.as_view(),
        name="state_history",
    ),
    path("states/<str:code>/", states.StateDetail.as_view(), name="state"),
    # themes/
    path("themes/", lists.ThemeList.as_view(), name="themes"),
    path("themes/<slug:slug>/", records.ThemeDetail.as_view(), name="theme"),
    # search/
    path("search/", search.SearchView.as_view(), name="search"),
    # previews, for whoever has the link
    path("preview/<str:token>/", preview.PreviewView.as_view(), name="preview"),
    path("preview/<str:token>/<slug:part>/", preview.PreviewView.as_view()),
    # corrections
    path("corrections/", corrections.Corrections.as_view(), name="corrections"),
    path(
        "corrections/<step:act>/",
        corrections.CorrectionsTogether.as_view(),
        name="corrections_together",
    ),
    path("corrections.atom", CorrectionFeed(), name="corrections_feed"),
    # tools/
    path("tools/", tools.ToolsView.as_view(), name="tools"),
    path("tools/symbols/", tools.SymbolCheck.as_view(), name="symbol_check"),
    path(
        "tools/symbols.json", tools.SymbolCheckJson.as_view(), name="symbol_check_json"
    ),
    path(
        "tools/language/",
        agreed_language.AgreedLanguage.as_view(),
        name="agreed_language",
    ),
    path(
        "tools/language.csv",
        agreed_language.AgreedLanguageCsv.as_view(),
        name="agreed_language_csv",
    ),
    # about/
    path("about/", pages.AboutView.as_view(), name="about"),
    path("about/coverage/", pages.CoverageView.as_view(), name="coverage"),
    path("accessibility/", pages.AccessibilityView.as_view(), name="accessibility"),
    # an official symbol typed as a path
    path("<official:symbol>", official.OfficialSymbol.as_view(), name="official"),
]
