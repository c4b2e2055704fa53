"""The text of a resolution as a page shows it: languages, rows, links, parts."""
