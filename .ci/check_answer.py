"""Checks an answer of `./run analyse --json FILE` against FILE: check_answer.py ANSWER FILE. Raises on the first fault."""

import json
import sys

answer = json.load(open(sys.argv[1], encoding="utf-8"))
article = open(sys.argv[2], encoding="utf-8").read().encode("utf-16-le")

quotes = answer["quotes"]
speech = [quote for quote in quotes if quote["kind"] == "speech"]
names = {quote["speaker"]["name"] for quote in speech if "speaker" in quote}

assert answer["status"] == "complete", answer["status"]
assert answer["offsetUnit"] == "utf16", answer["offsetUnit"]
for quote in quotes:
    own = article[2 * quote["start"] : 2 * quote["end"]].decode("utf-16-le")
    assert quote["text"] == own, f"{quote['id']} is not the article's own text: {quote['text']!r}, {own!r}"
for quote in speech:
    assert -1 <= quote["tone"]["score"] <= 1, quote["id"]
for name in ("Helena Brandt", "Tomas Okafor", "Mira Castellane", "Jonas Weil"):
    assert name in names, f"{name} is not among the speakers {sorted(names)}"

print(f"{len(quotes)} quotes, {len(speech)} of them speech, {len(names)} speakers, every text verbatim")
