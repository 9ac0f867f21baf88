#!/usr/bin/env python3
"""Makes traditional.txt, the table of traditional characters and the simplified ones they are read as.

usage: traditional.py Unihan_Variants.txt[.bz2] TEXT… > traditional.txt

From Unicode's kSimplifiedVariant: a character outside GB 2312 (so never one of a simplified text) whose
simplified form stands in GB 2312 and occurs in the TEXTs (for the download's sake only what the genre uses).
"""
import bz2
import collections
import pathlib
import sys


def gb2312(c):
    try:
        return len(c.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def main():
    path, texts = sys.argv[1], sys.argv[2:]
    raw = bz2.open(path, "rt", encoding="utf-8") if path.endswith(".bz2") else open(path, encoding="utf-8")
    used = collections.Counter(c for t in texts for c in pathlib.Path(t).read_text(encoding="utf-8"))
    pairs = []
    for line in raw:
        if "\tkSimplifiedVariant\t" not in line:
            continue
        left, _, right = line.rstrip("\n").split("\t")
        old = chr(int(left[2:], 16))
        new = [chr(int(r[2:].split("<")[0], 16)) for r in right.split()]
        new = [c for c in new if c != old and gb2312(c) and used[c]]
        if new and not gb2312(old) and ord(old) < 0x10000:
            pairs.append(old + max(new, key=lambda c: used[c]))
    for i in range(0, len(pairs), 40):
        print("".join(sorted(pairs)[i:i + 40]))


main()
