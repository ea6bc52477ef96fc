"""The whole program on one screen: how an article becomes quads."""
