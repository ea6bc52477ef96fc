"""A request that is not answered, with its HTTP status."""


class RefusedError(Exception):
    """The message is one line for the client."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
