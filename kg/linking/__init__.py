"""Who is who: candidates by name, features with weights, a judgement with its reasons."""
