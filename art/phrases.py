"""Makes static/phrases.bin: the vocabulary by which links write texts short.

    python3 art/phrases.py CORPUS OUT [THRESHOLD]

CORPUS is a folder of reports as .txt; the table holds no sentence of them: characters, and words and
set phrases of two to MAX_LENGTH characters, each found in at least MIN_DOCUMENTS of them, with how
often each goes on as it does (in steps of half a bit). Of those it keeps the ones that say most about
a text for their own length. The format is read by src/link/phrases/table.rs. Frozen: a changed
table is another version of the codec.
"""
import collections, math, os, sys, zlib

MIN_DOCUMENTS = 8
MAX_LENGTH = 6
ESCAPE = 0  # the code point that stands for every character not in the table


class Writer:
    """The arithmetic coder of src/link/coder.rs."""

    def __init__(self):
        self.low, self.high, self.bytes = 0, 0xFFFFFFFF, bytearray()

    def bit(self, p, bit):
        middle = self.low + (((self.high - self.low) * max(p, 1)) >> 16)
        if bit:
            self.high = middle
        else:
            self.low = middle + 1
        while (self.low ^ self.high) >> 24 == 0:
            self.bytes.append(self.low >> 24)
            self.low = (self.low << 8) & 0xFFFFFFFF
            self.high = ((self.high << 8) & 0xFFFFFFFF) | 255

    def finish(self):
        for count in range(5):
            rest = 0xFFFFFFFF >> (8 * count) if count < 4 else 0
            code = (self.low + rest) & ~rest
            if self.low + rest <= 0xFFFFFFFF and code <= self.high:
                self.bytes += code.to_bytes(4, "big")[:count]
                break
        return bytes(self.bytes)


class Bits:
    """Adaptive bits by context: slow ones, the table is long."""

    def __init__(self, writer):
        self.writer, self.p, self.n = writer, {}, {}

    def bit(self, context, bit):
        p, n = self.p.get(context, 1 << 15), self.n.get(context, 0)
        self.writer.bit(p, bit)
        target = 65535 if bit else 0
        # Towards zero, as the other side divides.
        step = (target - p) * 2
        step = step // (n * 2 + 3) if step >= 0 else -(-step // (n * 2 + 3))
        self.p[context] = min(max(p + step, 32), 65504)
        self.n[context] = min(n + 1, 250)

    def number(self, context, number):
        size = (number + 1).bit_length() - 1
        for at in range(size + 1):
            self.bit((context, "s", at), at < size)
        for place in reversed(range(size)):
            bit = (number + 1) >> place & 1
            if place + 2 >= size:
                self.bit((context, "m", size, (number + 1) >> (place + 1)), bit)
            else:
                self.writer.bit(1 << 15, bit)

    def choice(self, context, which):
        node = 1
        for place in reversed(range(6)):
            bit = which >> place & 1
            self.bit((context, "c", node), bit)
            node = node << 1 | bit


def half_bits(p):
    return min(63, max(0, round(-2 * math.log2(p))))


def main():
    folder, out = sys.argv[1], sys.argv[2]
    threshold = float(sys.argv[3]) if len(sys.argv) > 3 else 28.0
    texts = [open(os.path.join(folder, f), encoding="utf8").read().replace("\r\n", "\n") for f in sorted(os.listdir(folder)) if f.endswith(".txt")]
    print(len(texts), "texts")
    documents, count = collections.Counter(), collections.Counter()
    kept = None
    levels = []
    for length in range(1, MAX_LENGTH + 1):
        documents, count = collections.Counter(), collections.Counter()
        for text in texts:
            grams = [text[i : i + length] for i in range(len(text) - length + 1)]
            if kept is not None:
                grams = [g for g in grams if g[:-1] in kept and g[1:] in kept]
            own = collections.Counter(grams)
            count.update(own)
            documents.update(own.keys())
        kept = {g: n for g, n in count.items() if documents[g] >= MIN_DOCUMENTS}
        if length == 1:
            rest = sum(count.values()) - sum(kept.values())
            kept[chr(ESCAPE)] = max(rest, 1)
        levels.append(kept)
    total = sum(levels[0].values())
    p = [{g: n / total for g, n in levels[0].items()}]
    for length in range(2, MAX_LENGTH + 1):
        below = levels[length - 2]
        p.append({g: (n - 0.6) / below[g[:-1]] for g, n in levels[length - 1].items()})
    # What a phrase says beyond its end alone, for what it costs.
    cost = {2: 9.0, 3: 7.0, 4: 5.0, 5: 4.0, 6: 4.0}
    chosen = [set(levels[0])] + [set() for _ in range(MAX_LENGTH - 1)]
    def choose(gram):
        if gram in chosen[len(gram) - 1]:
            return
        chosen[len(gram) - 1].add(gram)
        choose(gram[:-1])
        choose(gram[1:])
    for length in range(MAX_LENGTH, 1, -1):
        for gram, n in levels[length - 1].items():
            gain = n * math.log2(p[length - 1][gram] / p[length - 2][gram[1:]])
            if abs(gain) > threshold * cost[length] and gain > 0:
                choose(gram)
    print([len(c) for c in chosen])

    writer = Writer()
    bits = Bits(writer)
    # Characters: by their code points, each with how common it is.
    characters = sorted(chosen[0])
    bits.number("count", len(characters))
    before = 0
    for c in characters:
        bits.number("code", ord(c) - before)
        before = ord(c)
        bits.choice("class", half_bits(p[0][c]))
    sizes = [len(writer.bytes)]
    # By how common they are: the positions from here on.
    order = sorted(characters, key=lambda c: (half_bits(p[0][c]), ord(c)))
    rank = {c: at for at, c in enumerate(order)}
    klass = [{g: half_bits(level[g]) for g in chosen[n]} for n, level in enumerate(p)]
    contexts = [c for c in order]
    bits.number("length", MAX_LENGTH)
    children = collections.defaultdict(list)
    for n in range(1, MAX_LENGTH):
        for g in chosen[n]:
            children[g[:-1]].append(g[-1])
    for key in children:
        children[key].sort(key=lambda c: rank[c])
    for length in range(2, MAX_LENGTH + 1):
        following = []
        for context in contexts:
            own = children.get(context, [])
            if length == 2:
                common = min(klass[0][context] // 2, 15)
                bits.number(("n", common), len(own))
                at = 0
                for place, c in enumerate(own):
                    bits.number(("gap", min(len(own).bit_length(), 9), at.bit_length()), rank[c] - at)
                    at = rank[c] + 1
                    bits.choice(("p2", min(klass[0][c] // 2, 15)), klass[1][context + c])
                    following.append(context + c)
            else:
                candidates = children.get(context[1:], [])
                if not candidates:
                    continue
                size = len(candidates).bit_length()
                bits.bit(("any", min(length, 4), size, klass[length - 2][context]), bool(own))
                if not own:
                    continue
                held = set(own)
                some = 0
                for c in candidates:
                    low = klass[length - 2][context[1:] + c]
                    bits.bit(("has", min(length, 4), min(size, 7), min(low, 20), min(some, 3)), c in held)
                    if c in held:
                        some += 1
                        bits.choice(("p", min(length, 4), low), klass[length - 1][context + c])
                        following.append(context + c)
        contexts = following
        sizes.append(len(writer.bytes))
    body = writer.finish()
    table = b"PLP1" + zlib.crc32(body).to_bytes(4, "big") + body
    open(out, "wb").write(table)
    print(len(table), "bytes; by length", sizes)


main()
