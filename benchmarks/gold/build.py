#!/usr/bin/env python3
"""Build gold.jsonl from the articles and their labels; say what is in it.

  build.py            check everything, write gold.jsonl beside this file
  build.py --check    check everything, write nothing
  build.py a01 b07    check and count only these (writes nothing)

articles/ID.txt is the text exactly as an engine reads it, articles/ID.labels.json its labels:

  {"title": "...",
   "quotes": [{"text": "“We won,”", "words": 2, "kind": "direct" or "mixed",
               "mention": {"text": "she", "occurrence": 3, "form": "name", "pronoun" or "nominal"} or null,
               "cue": "said" or null,
               "speaker": {"name": "Ada Roe", "type": "PERSON", "ORG" or "UNNAMED"},
               "tone": -1, -0.5, 0, 0.5 or 1, "phrases": ["won"]}],
   "non_quotes": [{"text": "“Hamlet”", "words": 1, "kind": "title", "term" or "scare-quote"}]}

`text` is a verbatim string of the article and `occurrence` (1 where left out) says which one, counted over whole words.
`words` counts the runs between white space that hold a letter or a digit (&amp; holds none): a second look at
where a quote ends.
Offsets in gold.jsonl are Unicode code points, quotation marks included.
"""
import html, json, re, sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
KINDS, FORMS, TYPES = ("direct", "mixed"), ("name", "pronoun", "nominal"), ("PERSON", "ORG", "UNNAMED")
NO_QUOTES, TONES = ("title", "term", "scare-quote"), (-1, -0.5, 0, 0.5, 1)
# of the single marks only those that open, as the others are mostly apostrophes; behind a digit " and ” are inches
MARKS = re.compile(r"""(?<!\d)["”]|[“„«»‘]|(?<![^\s(—])'(?=[A-Za-z£$])"""
                   r"|&(?:quot|ldquo|rdquo|bdquo|lsquo|laquo|raquo|#34|#8216|#822[012]);")


def need(condition, message):
    if not condition:
        raise ValueError(message)


def find(text, label):
    """The code points [start, end) of the label's string; at a letter or digit of its edges a word must begin or end."""
    s, n = label["text"], label.get("occurrence", 1)
    edges = (r"(?<!\w)" if s[0].isalnum() else "") + re.escape(s) + (r"(?!\w)" if s[-1].isalnum() else "")
    hits = [m.span() for m in re.finditer(edges, text)]
    need(1 <= n <= len(hits), f"occurrence {n} of {len(hits)}: {s!r}")
    return {"start": hits[n - 1][0], "end": hits[n - 1][1], "text": s}


def span(text, label):
    at = find(text, label)
    words = sum(any(c.isalnum() for c in html.unescape(w)) for w in label["text"].split())
    need(words == label["words"], f"{words} words, not {label['words']}: {label['text']!r}")
    return {**at, "kind": label["kind"], "n_words": words}


def quote(text, label):
    q, speaker, mention, phrases = span(text, label), label["speaker"], label["mention"], label["phrases"]
    need(q["kind"] in KINDS, f"kind {q['kind']}: {q['text']!r}")
    need(speaker["type"] in TYPES and speaker["name"].strip(), f"speaker {speaker}: {q['text']!r}")
    need(label["tone"] in TONES, f"tone {label['tone']}: {q['text']!r}")
    for phrase in phrases:
        need(phrase and phrase in q["text"], f"phrase {phrase!r} is not in {q['text']!r}")
    if mention:
        need(mention["form"] in FORMS, f"form {mention['form']}: {q['text']!r}")
        m = find(text, mention)
        need(m["end"] <= q["start"] or m["start"] >= q["end"], f"mention {m['text']!r} lies in its quote {q['text']!r}")
        q["mention"] = {**m, "form": mention["form"]}
    return {**q, "cue": label["cue"], "speaker": speaker, "tone": label["tone"], "phrases": phrases}


def document(path):
    text = path.with_name(path.name.replace(".labels.json", ".txt")).read_text(encoding="utf-8")
    labels = json.loads(path.read_text(encoding="utf-8"))
    quotes = sorted((quote(text, q) for q in labels["quotes"]), key=lambda q: q["start"])
    others = sorted((span(text, o) for o in labels["non_quotes"]), key=lambda o: o["start"])
    spans = sorted(quotes + others, key=lambda s: s["start"])
    for a, b in zip(spans, spans[1:]):
        need(a["end"] <= b["start"], f"{a['text']!r} overlaps {b['text']!r}")
    for o in others:
        need(o["kind"] in NO_QUOTES, f"kind {o['kind']}: {o['text']!r}")
    for m in MARKS.finditer(text):
        need(any(s["start"] <= m.start() < s["end"] for s in spans), f"no label: {text[m.start() - 30:m.end() + 30]!r}")
    return {"id": path.name.removesuffix(".labels.json"), "title": labels["title"], "text": text,
            "quotes": quotes, "non_quotes": others}


def main(arguments):
    chosen = [a for a in arguments if not a.startswith("-")]
    documents, wrong = [], 0
    names = {p.name.split(".")[0] for p in (HERE / "articles").iterdir()}
    for name in sorted(set(chosen) or names):
        try:
            documents.append(document(HERE / "articles" / f"{name}.labels.json"))
        except (ValueError, KeyError, OSError) as e:
            wrong += 1
            print(f"{name}: {e!r}", file=sys.stderr)
    quotes = [q for d in documents for q in d["quotes"]]
    print(f"{len(documents)} articles, {len(quotes)} quotes, {sum(len(d['non_quotes']) for d in documents)} non-quotes")
    for what, value in (("kind", lambda q: q["kind"]), ("speaker", lambda q: q["speaker"]["type"]),
                        ("form", lambda q: q.get("mention", {}).get("form", "none")), ("tone", lambda q: q["tone"])):
        print(f"  {what}: " + ", ".join(f"{k} {n}" for k, n in sorted(Counter(map(value, quotes)).items())))
    if wrong:
        return f"{wrong} articles are wrong, nothing written"
    if not arguments:
        lines = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
        (HERE / "gold.jsonl").write_text(lines, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
