"""The recipe of the shipped pipeline: its parts on made-up data, and a whole run in small."""

import gzip
import io
import json
import tarfile
from random import Random

import pytest
import spacy
from spacy.tokens import Doc

from kg.lemmatizer import Change, Lemmatizer, without_ge
from kg.training import corpus, evaluate, lemmas, names
from kg.training.__main__ import main
from kg.weights import load_fp16

TREEBANK = """\
# sent_id = 1
1	De	de	DET	LID	Definite=Def	2	det	_	_
2	minister	minister	NOUN	N	Gender=Com|Number=Sing	3	nsubj	_	_
3	wees	afwijzen	VERB	WW	Number=Sing|Tense=Past|VerbForm=Fin	0	root	_	_
4	het	het	DET	LID	Definite=Def	5	det	_	_
5	plan	plan	NOUN	N	Gender=Neut|Number=Sing	3	obj	_	_
6	af	af	ADP	VZ	_	3	compound:prt	_	SpaceAfter=No
7	.	.	PUNCT	LET	_	3	punct	_	_

# sent_id = 2
1	Groningen	Groningen	PROPN	SPEC	_	2	nsubj	_	_
2	telt	tellen	VERB	WW	Number=Sing|Tense=Pres|VerbForm=Fin	0	root	_	_
3	de	de	DET	LID	Definite=Def	5	det	_	_
4	getelde	tellen	ADJ	ADJ	Degree=Pos	5	amod	_	_
5	stemmen	stem	NOUN	N	Number=Plur	2	obj	_	SpaceAfter=No
6	.	.	PUNCT	LET	_	2	punct	_	_

"""


@pytest.fixture
def vocab():
    return spacy.blank("nl").vocab


@pytest.fixture
def treebank(tmp_path, vocab):
    path = tmp_path / "treebank.conllu.gz"
    path.write_bytes(gzip.compress(TREEBANK.encode()))
    return corpus.read_treebank(path, vocab)


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "name-lists.tar.gz"
    lists = {
        "gaz/per": "Anna Bakker\nKarel de Wit\nWillem Zonderland\nFatima El Amrani",
        "gaz/geo": "Groningen\nBuitenpost",
    }
    with tarfile.open(path, "w:gz") as tar:
        for name, content in lists.items():
            info = tarfile.TarInfo(name)
            info.size = len(content.encode())
            tar.addfile(info, io.BytesIO(content.encode()))
    return path


def test_the_treebank_is_read_in_documents(treebank):
    (doc,) = treebank
    assert [sentence.text for sentence in doc.sents] == [
        "De minister wees het plan af.",
        "Groningen telt de getelde stemmen.",
    ]
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT", "ROOT"]


def test_names_join_the_treebank_by_sentence(treebank):
    (doc,) = treebank
    named = Doc(
        doc.vocab,
        words=["Groningen", "telt", "de", "getelde", "stemmen", "."],
        ents=["B-LOC", "O", "O", "O", "O", "O"],
    )
    joined = corpus.with_names(doc, {corpus.words_of(named): named})
    assert [(name.text, name.label_) for name in joined.ents] == [("Groningen", "LOC")]
    assert {token.ent_iob_ for token in joined[:7]} == {""}  # not known, rather than no name


def test_a_headline_opens_with_a_capital_noun(treebank):
    sentence = next(iter(treebank[0].sents))
    doc = corpus.headline(sentence, Random(0))
    assert doc.text.strip() == "Minister wees het plan af."
    assert doc[0].pos_ == "NOUN"
    assert {token.ent_iob_ for token in doc} == {"O"}


def test_examples_keep_the_annotation_under_curly_quotes(tmp_path, vocab, treebank):
    doc = Doc(vocab, words=["'", "VVD'er", "'"], pos=["PUNCT", "NOUN", "PUNCT"], ents=["O"] * 3)
    corpus.write_docs([doc, *treebank], tmp_path / "train.spacy")
    read = corpus.examples(tmp_path / "train.spacy", curly=1.0)
    pairs = {len(pair.reference): pair for pair in read(spacy.blank("nl"))}
    assert pairs[3].predicted[1].text == "VVD’er"
    assert pairs[3].predicted[1].norm_ == "vvd'er"
    assert [token.pos_ for token in pairs[3].reference] == ["PUNCT", "NOUN", "PUNCT"]
    assert [token.is_sent_start for token in pairs[13].predicted].count(True) == 2
    assert pairs[13].reference[0].head.i == 1


def test_templates_give_sentences_with_names(archive, vocab):
    found = names.read_names(archive)
    docs = list(names.write_sentences(vocab, found, 300, Random(1)))
    kinds = {name.label_ for doc in docs for name in doc.ents}
    assert kinds == {"PER", "ORG", "LOC"}
    assert all(doc.text[0] == doc.text[0].upper() and "{" not in doc.text for doc in docs)
    assert {token.pos_ for doc in docs for token in doc} == {"", "VERB"}
    again = names.write_sentences(vocab, found, 300, Random(1))
    assert [doc.text for doc in again] == [doc.text for doc in docs]


def test_the_check_by_hand_is_read(tmp_path, vocab):
    path = tmp_path / "check.txt"
    path.write_text("# note\nOok [PER Anna de Wit] ( [ORG D66] ) .\n", encoding="utf-8")
    (doc,) = evaluate.read_names_check(path, vocab)
    assert [(name.text, name.label_) for name in doc.ents] == [
        ("Anna de Wit", "PER"),
        ("D66", "ORG"),
    ]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("opgebouwd", "opbouwen"),
        ("gezien", "zien"),
        ("stemmen", "stem"),
        ("liep", "lopen"),
        ("geëerd", "eren"),
        ("de", "de"),
    ],
)
def test_a_change_makes_the_lemma(word, lemma):
    assert Change.between(word, lemma).apply(word) == lemma


def test_without_ge():
    assert without_ge("opgebouwd") == "opbouwd"
    assert without_ge("afgeëist") == "afeist"
    assert without_ge("minister") is None


def test_lemmas_are_learned_and_kept_on_disk(tmp_path, treebank):
    table = lemmas.learn(treebank)
    Lemmatizer(table).to_disk(tmp_path / "lemmas")
    lemmatizer = Lemmatizer(lemmas.learn([])).from_disk(tmp_path / "lemmas")
    (doc,) = treebank
    expected = [token.lemma_ for token in doc]
    for token in doc:
        token.lemma_ = ""
    assert expected[2] == "afwijzen"
    assert table.lemma("wees", "VERB") == "wijzen"  # the particle comes back with the parse alone
    assert [token.lemma_ for token in lemmatizer(doc)] == expected


@pytest.mark.slow
def test_the_whole_recipe_in_small(tmp_path, vocab, treebank, archive):
    data, out = tmp_path, tmp_path / "out"
    packed = gzip.compress(TREEBANK.encode())
    for part in ("train_full", "dev_alpino", "dev_lassy", "test_alpino", "test_lassy"):
        (data / f"split_{part}.conllu.gz").write_bytes(packed)
    corpus.write_docs(treebank * 30, data / "train_mix.spacy")
    named = names.write_sentences(vocab, names.read_names(archive), 60, Random(2))
    silver = list(named)
    corpus.write_docs(silver[:20], data / "silver_train.spacy")
    corpus.write_docs(silver[:40], data / "silver_aug2.spacy")
    corpus.write_docs(silver[40:], data / "silver_dev.spacy")

    main(["--data", str(data), "--out", str(out), "--steps", "3"])

    scores = json.loads((out / "scores.json").read_text(encoding="utf-8"))
    assert set(scores["alpino, sentences by the rules"]) == {
        "UPOS",
        "lemma",
        "UAS",
        "LAS",
        "sentence F",
    }
    nlp = load_fp16(out / "model")
    doc = nlp("De minister wees het plan af.")
    assert doc.has_annotation("DEP")
    assert all(token.lemma_ for token in doc)
    weights = nlp.get_pipe("tok2vec").model.get_ref("embed")
    assert all(
        node.get_param(name).dtype == "float32"
        for node in weights.walk()
        for name in node.param_names
    )
