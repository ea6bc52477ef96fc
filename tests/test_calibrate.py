"""Confidence: the share of right readings of a rule, smoothed."""

import pytest

from kg import lexicon
from kg.calibrate import confidence, count, smoothed


def test_the_share_moves_from_the_prior_to_what_was_counted():
    assert smoothed(0, 0) == 0.8
    assert smoothed(95, 95) == 0.99
    assert smoothed(0, 5) == 0.4


def test_more_right_than_read_is_refused():
    with pytest.raises(ValueError, match="3 right of 2 read"):
        smoothed(3, 2)


def test_judgements_are_counted_by_rule():
    judged = [("b", True), ("a", False), ("b", False)]
    assert dict(count(judged)) == {"a": (0, 1), "b": (1, 2)}


def test_every_row_of_the_table_follows_from_its_counts():
    for row in lexicon.table("confidence"):
        assert float(row["confidence"]) == smoothed(int(row["right"]), int(row["read"]))
        assert confidence(row["rule"]) == float(row["confidence"])


def test_a_rule_that_was_never_counted_has_the_prior():
    assert confidence("no.such-rule") == smoothed(0, 0)
