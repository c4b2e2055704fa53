"""Where a phrase stands: in which adopted texts, the first, the last, all between."""
