#!/usr/bin/env python3
"""Makes whole_terms.txt: set terms of the genre in which the loss of one character shows.

usage: whole_terms.py TEXT… > whole_terms.txt

A line is a term and the places (from 0) of the characters whose loss leaves what the TEXTs never hold.
Terms are strings of three to six characters that are frequent and closed: no one character mostly stands
before or behind them. At most ten for each of the commonest characters.
"""
import collections
import re
import sys

COMMONEST, EACH, OFTEN = 180, 10, 10
HAN = re.compile("[\u4e00-\u9fff]+")


def main():
    texts = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as f:
            text = re.sub(r"^---.*?\n---", "", f.read(), flags=re.S)
        texts.append(re.sub("[ \t\u3000\u00a0*]", "", text))
    runs = [m.group() for t in texts for m in HAN.finditer(t)]
    count = collections.Counter()
    for n in range(2, 7):
        for run in runs:
            for i in range(len(run) - n + 1):
                count[run[i:i + n]] += 1
    frequent = {g for g, k in count.items() if k >= OFTEN and 3 <= len(g) <= 6}
    left, right = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for n in range(3, 7):
        for run in runs:
            for i in range(len(run) - n + 1):
                gram = run[i:i + n]
                if gram in frequent:
                    left[gram][run[i - 1] if i else ""] += 1
                    right[gram][run[i + n] if i + n < len(run) else ""] += 1

    def closed(gram):
        return all(max((k for c, k in side[gram].items() if c), default=0) <= 0.4 * count[gram] for side in (left, right))

    terms = sorted((g for g in frequent if closed(g)), key=lambda g: (-count[g], g))
    characters = collections.Counter(c for run in runs for c in run)
    lost = collections.defaultdict(list)
    for term in terms:
        for i in range(1, len(term) - 1):
            damaged = term[:i] + term[i + 1:]
            if term[i] not in (term[i - 1], term[i + 1]) and count[damaged] == 0:
                lost[term[i]].append((term, i))
    chosen = collections.defaultdict(set)
    for c, _ in sorted(characters.items(), key=lambda x: (-x[1], x[0]))[:COMMONEST]:
        around = set()
        for term, i in lost[c]:
            if (term[i - 1], term[i + 1]) not in around and len(around) < EACH:
                around.add((term[i - 1], term[i + 1]))
                chosen[term].add(i)
    for term in sorted(chosen):
        print(term + "".join(str(i) for i in sorted(chosen[term])))


main()
