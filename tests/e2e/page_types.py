"""One address of every type of page, with the shipped record.

Lists are narrowed where the rows are many: axe takes its time for each, and learns
nothing from the fortieth.
"""

PUBLIC = {
    "home": "/",
    "timeline": "/timeline/?from=2016&to=2018",
    "timeline, everything": "/timeline/?detail=all&from=2018&to=2019",
    "timeline, nothing found": "/timeline/?kind=statement&from=1948&to=1949",
    "decade": "/timeline/1970s/",
    "year": "/timeline/2018/",
    "resolutions": "/resolutions/?from=2018&to=2018",
    "resolutions, filtered": "/resolutions/?theme=labour&method=recorded",
    "resolutions, wrong input": "/resolutions/?theme=labour&from=18xx",
    "resolutions, none": "/resolutions/?q=zzzz",
    "sessions": "/sessions/?from=2018&to=2018",
    "statements": "/statements/?meeting=hld-2006",
    "series list": "/series/",
    "themes": "/themes/",
    "search": "/search/",
    "search, found": "/search/?q=migrants",
    "search, none": "/search/?q=zzzz",
    "resolution, recorded vote": "/resolutions/A/RES/73/195/",
    "resolution, without a vote": "/resolutions/A/RES/71/1/",
    "resolution, not recorded": "/resolutions/A/RES/2920(XXVII)/",
    "resolution, unknown": "/resolutions/A/RES/40/144/",
    "vote": "/resolutions/A/RES/73/195/vote/",
    "vote, filtered": "/resolutions/A/RES/80/218/vote/?position=abstain&position=no",
    "text, two languages": "/resolutions/A/RES/78/217/text/?with=fr",
    "text, not here": "/resolutions/A/RES/71/1/text/",
    "regular session": "/sessions/73/",
    "special session": "/sessions/s-29/",
    "meeting": "/sessions/hld-2006/",
    "observance": "/sessions/imd-2021/",
    "statement": "/statements/annan-2006-hld/",
    "series": "/series/protection-of-migrants/",
    "editions compared": "/series/protection-of-migrants/compare/"
    "?from=A%2FRES%2F78%2F217&to=A%2FRES%2F80%2F218",
    "editions without a text": "/series/protection-of-migrants/compare/"
    "?from=A%2FRES%2F74%2F148&to=A%2FRES%2F76%2F172",
    "theme": "/themes/labour/",
    "theme under a family": "/themes/labour-migration/",
    "states": "/states/?group=grulac",
    "state": "/states/MEX/",
    "comparison of States": "/states/compare/?state=MEX&state=USA&theme=governance",
    "comparison, wrong input": "/states/compare/?state=MEX",
    "agreed language": "/tools/language/?q=73%2F195",
    "tools": "/tools/",
    "check symbols": "/tools/symbols/",
    "corrections": "/corrections/",
    "about": "/about/",
    "coverage": "/about/coverage/",
    "accessibility": "/accessibility/",
    "404": "/no-such-page/",
    "404, symbol": "/resolutions/A/RES/73/196/",
    "404, year": "/timeline/1900/",
    "410": "/sessions/entered-twice/",
}
#: What a publisher opens at the desk.
DESK = {
    "desk": "/admin/",
    "list": "/admin/events/resolution/?q=A/RES/73",
    "form": "/admin/events/resolution/add/",
    "next version": "/admin/events/resolution/1/next/",
    "history": "/admin/events/resolution/1/history/",
    "conflicts": "/admin/events/conflict/",
    "completeness": "/admin/completeness/",
    "spreadsheet": "/admin/events/resolution/spreadsheet/",
    "bulk changes": "/admin/events/batch/",
    "speakers": "/admin/events/statement/speakers/",
    "merged duplicates": "/admin/events/merged/",
}
#: Where somebody looks after accounts, their own or all.
ACCOUNTS = {
    "what one has": "/admin/sign-in/",
    "a passkey": "/admin/sign-in/keys/add/",
    "new recovery codes": "/admin/sign-in/recovery/new/",
    "the account events": "/admin/events/accountevent/",
    "accounts": "/admin/auth/user/",
    "logging out": "/admin/logout/",
}

LANGUAGES = {"English": "", "Arabic": "/ar"}
EVERY_PAGE = [
    (name, prefix + path)
    for prefix in LANGUAGES.values()
    for name, path in PUBLIC.items()
]
#: The longest pages, of which it is asked only how much has to come.
LONGEST = [
    prefix + path
    for prefix in LANGUAGES.values()
    for path in (
        *("/timeline/", "/timeline/?detail=all", "/timeline/2010s/"),
        *("/resolutions/", "/sessions/", "/statements/", "/states/"),
    )
]
