"""What goes wrong in words a user can act on."""


class KgError(Exception):
    """Something the user can mend; the message is one line that names the file and the cause."""

    exit_code = 1


class UsageError(KgError):
    """The command was called in a way that can't work."""

    exit_code = 2
