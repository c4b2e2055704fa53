"""How parts of an address are read, and written."""


class SymbolConverter:
    """The symbol of a resolution: A/RES/73/195, A/RES/2920(XXVII)."""

    regex = r"[Aa]/[Rr][Ee][Ss]/[^?#]+?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class OfficialConverter:
    """Any symbol of an Assembly document, typed as a path: A/73/PV.60."""

    regex = r"[Aa]/[^?#]+?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class DecadeConverter:
    """A decade: 2010s -> 2010."""

    regex = r"(?:19|20)[0-9]0s"

    def to_python(self, value: str) -> int:
        return int(value.removesuffix("s"))

    def to_url(self, value: int) -> str:
        return f"{value}s"


class YearConverter:
    """A year in four figures."""

    regex = r"[0-9]{4}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04d}"


class StepConverter:
    """The number of a step of a history: 1 and more, as far as a database counts."""

    regex = r"[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
