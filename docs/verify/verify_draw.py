#!/usr/bin/env python3
"""Checks the result package of a wave: python3 verify_draw.py PACKAGE

Follows docs/draw.md with nothing but Python's standard library, and shares no code with the Java that made the draw. Prints
the same lines as `./prakerja verify-draw PACKAGE`. Exit code: 0 if the package holds, 1 if not, 2 if there is no such file.
"""
import hashlib
import json
import re
import sys
import zipfile

FILES = ["parameters.json", "entries.ndjson", "outcomes.ndjson", "manifest.json"]
NUMBERS = "wave quota priorityShareBasisPoints affirmativeShareBasisPoints familyCap joined eligible selected".split()
HASHES = ["seed", "seedCommitment", "entryRoot", "outcomeRoot"]
KEYS = ["format", *NUMBERS[:5], "seats", "seedCommitment", "seed", "publicRandomness", "randomnessSource", *NUMBERS[5:],
        "entryRoot", "outcomeRoot"]
ENTRY = re.compile(rb'{"entry":"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",'
                   rb'"province":"(1[1-9]|[2-9][0-9])","strata":([0-3]),"family":"([0-9a-f]{16})"}\n')
RESULTS = "NOT_SELECTED PRIORITY AFFIRMATIVE PUBLIC PROVINCE_SPILL_OVER NATIONAL_SPILL_OVER FAMILY_CAP_REACHED".split()
NOT_SELECTED, PRIORITY, AFFIRMATIVE, PUBLIC, PROVINCE_SPILL_OVER, NATIONAL_SPILL_OVER, FAMILY_CAP_REACHED = range(7)

class Tampered(Exception):
    """The package is not what it claims to be; says where and what."""

def sha256(data):
    return hashlib.sha256(data).digest()

def canonical(value):
    return (json.dumps(value, indent=2) + "\n").encode("ascii")

def first_difference(text, other):
    """The first line, from 1, in which two texts differ; 0 if they are equal."""
    at = next((i for i, (one, two) in enumerate(zip(text, other)) if one != two), min(len(text), len(other)))
    return 0 if text == other else text[:at].count(b"\n") + 1

def merkle_root(leaves):
    """RFC 6962, section 2.1: subtrees of the same height are joined as they come, the rest from the right."""
    stack = []
    for leaf in leaves:
        node, height = sha256(b"\0" + leaf), 0
        while stack and stack[-1][1] == height:
            node, height = sha256(b"\1" + stack.pop()[0] + node), height + 1
        stack.append((node, height))
    root = stack.pop()[0] if stack else sha256(b"")
    while stack:
        root = sha256(b"\1" + stack.pop()[0] + root)
    return root

class Part:
    """Reads a part and keeps its length and hash."""
    def __init__(self, package, name):
        self.package, self.name, self.length, self.digest = package, name, 0, hashlib.sha256()

    def lines(self):
        try:
            with self.package.open(self.name) as stream:
                while line := stream.readline(200):
                    self.length += len(line)
                    self.digest.update(line)
                    yield line
        except Exception as damaged:  # whatever the archive's reader thinks of damaged bytes
            raise Tampered(self.name + " cannot be read from the archive") from damaged

    def manifest(self):
        return {"name": self.name, "bytes": self.length, "sha256": self.digest.hexdigest()}

def read_parameters(part):
    text = b"".join(part.lines())
    try:
        found = json.loads(text)
        numbers = [found[key] for key in NUMBERS] + list(found["seats"].values())
        texts = [found[key] for key in KEYS if key not in ["format", "seats"] + NUMBERS]
        assert all(type(number) is int and 0 <= number < 2 ** 31 for number in numbers)
        assert all(text is None or type(text) is str for text in texts)
        ordered = {key: found[key] for key in KEYS} | {
            "format": "prakerja draw 1", "seats": dict(sorted(found["seats"].items()))}
    except (ValueError, KeyError, AttributeError, TypeError, AssertionError) as malformed:
        raise Tampered("parameters.json is not in its canonical form") from malformed
    if line := first_difference(text, canonical(ordered)):
        raise Tampered(f"parameters.json line {line} is not in its canonical form")
    if not all(re.fullmatch("[0-9a-f]{64}", found[key] or "") for key in HASHES) \
            or not all(re.fullmatch("1[1-9]|[2-9][0-9]", code) for code in found["seats"]) \
            or found["priorityShareBasisPoints"] + found["affirmativeShareBasisPoints"] > 10_000 \
            or sum(found["seats"].values()) > found["quota"]:
        raise Tampered("parameters.json has values that are out of range")
    return found

def read_entries(part, parameters):
    """Entries as (id, province, strata, family), and the root over their canonical 27 bytes."""
    entries, leaves = [], []
    for line in part.lines():
        match = ENTRY.fullmatch(line)
        if not match:
            raise Tampered(f"entries.ndjson line {len(entries) + 1} is not an entry in its canonical form")
        entry_id = bytes.fromhex(match[1].decode().replace("-", ""))
        if entries and entries[-1][0] >= entry_id:
            raise Tampered(f"entries.ndjson line {len(entries) + 1} is not in ascending order")
        entries.append((entry_id, match[2].decode(), int(match[3]), bytes.fromhex(match[4].decode())))
        leaves.append(entry_id + match[2] + bytes([int(match[3])]) + entries[-1][3])
    if len(entries) != parameters["eligible"]:
        raise Tampered(f"entries.ndjson has {len(entries)} entries, parameters.json says {parameters['eligible']}")
    return entries, merkle_root(leaves)

def apportion(total, weights):
    """Distributes seats over the provinces by largest remainder; the lower code first among equals."""
    whole = sum(weights.values()) or 1
    parts = {code: total * weight // whole for code, weight in weights.items()}
    for code in sorted(weights, key=lambda c: (-(total * weights[c] % whole), c))[:total - sum(parts.values())]:
        parts[code] += 1
    return parts

def draw(ranked, parameters):
    """Gives the seats in rank order, in five passes; the result of each rank."""
    results, families, cap = [NOT_SELECTED] * len(ranked), {}, parameters["familyCap"]

    def give(left, eligible, kind):
        """One pass: left holds the free seats by province, or by None where they are nationwide."""
        for place, (_, province, strata, family) in enumerate(ranked):
            where = None if kind == NATIONAL_SPILL_OVER else province
            if results[place] == NOT_SELECTED and left.get(where, 0) > 0 and eligible(strata):
                if cap and any(family) and families.get(family, 0) >= cap:
                    results[place] = FAMILY_CAP_REACHED
                    continue
                families[family] = families.get(family, 0) + 1
                results[place], left[where] = kind, left[where] - 1

    seats, planned = parameters["seats"], sum(parameters["seats"].values())
    priority = apportion(planned * parameters["priorityShareBasisPoints"] // 10_000, seats)
    others = {code: seats[code] - priority[code] for code in seats}
    affirmative = apportion(planned * parameters["affirmativeShareBasisPoints"] // 10_000, others)
    public = {code: others[code] - affirmative[code] for code in seats}
    give(priority, lambda strata: strata & 1, PRIORITY)
    give(affirmative, lambda strata: strata & 2, AFFIRMATIVE)
    give(public, lambda strata: True, PUBLIC)
    give({code: priority[code] + affirmative[code] for code in seats}, lambda strata: True, PROVINCE_SPILL_OVER)
    given = sum(PRIORITY <= result <= PROVINCE_SPILL_OVER for result in results)
    give({None: parameters["quota"] - given}, lambda strata: True, NATIONAL_SPILL_OVER)
    return results

def compare(part, ranked, results, parameters):
    lines, leaves = part.lines(), []
    for rank, ((entry_id, *_), result) in enumerate(zip(ranked, results), 1):
        text = re.sub("(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", entry_id.hex())
        if next(lines, b"") != f'{{"entry":"{text}","rank":{rank},"result":"{RESULTS[result]}"}}\n'.encode():
            raise Tampered(f"outcomes.ndjson line {rank} is not what the draw gives")
        leaves.append(entry_id + rank.to_bytes(4, "big") + bytes([result]))
    if next(lines, None):
        raise Tampered("outcomes.ndjson has more lines than there are entries")
    selected = sum(PRIORITY <= result <= NATIONAL_SPILL_OVER for result in results)
    if selected != parameters["selected"]:
        raise Tampered(f"parameters.json says {parameters['selected']} selected, the draw gives {selected}")
    expect_root("outcomes.ndjson", merkle_root(leaves), parameters["outcomeRoot"])
    print(f"ok      outcomes.ndjson: the draw repeated gives the same {len(ranked)} lines, {selected} selected, root "
          + parameters["outcomeRoot"])

def expect_root(name, root, stated):
    if root.hex() != stated:
        raise Tampered(f"{name} has the root {root.hex()}, parameters.json says {stated}")

def verify(package):
    if package.namelist() != FILES:
        raise Tampered("container holds other files than a result package does")
    print("ok      container: " + ", ".join(FILES))
    parts = [Part(package, name) for name in FILES]
    parameters = read_parameters(parts[0])
    print("ok      parameters.json: wave {wave}, {quota} seats, {eligible} entries".format(**parameters))
    seed = bytes.fromhex(parameters["seed"])
    if sha256(seed).hex() != parameters["seedCommitment"]:
        raise Tampered("parameters.json has a seed that does not fit the commitment")
    print("ok      parameters.json: the seed fits the commitment " + parameters["seedCommitment"])
    entries, entry_root = read_entries(parts[1], parameters)
    expect_root("entries.ndjson", entry_root, parameters["entryRoot"])
    print(f"ok      entries.ndjson: {len(entries)} entries in ascending order, root {parameters['entryRoot']}")
    draw_seed = sha256(b"prakerja draw 1" + seed + entry_root + (parameters["publicRandomness"] or "").encode())
    ranked = sorted(entries, key=lambda entry: sha256(draw_seed + entry[0]))
    compare(parts[2], ranked, draw(ranked, parameters), parameters)
    expected = canonical({"format": "prakerja result package 1", "wave": parameters["wave"],
                          "parts": [part.manifest() for part in parts[:3]]})
    if line := first_difference(b"".join(parts[3].lines()), expected):
        wrong = f"what {FILES[max(0, line // 5 - 1)]} gives" if line < 20 else "in its canonical form"
        raise Tampered(f"manifest.json line {line} is not {wrong}")
    print("ok      manifest.json: the parts have the lengths and SHA-256 that it names")

def main():
    try:
        with zipfile.ZipFile(sys.argv[1]) as package:
            verify(package)
    except (Tampered, zipfile.BadZipFile, NotImplementedError, ValueError) as wrong:
        print("FAILED ", wrong if isinstance(wrong, Tampered) else "container cannot be read as a result package")
        return 1
    except (IndexError, OSError) as missing:
        print(f"There is no package to check: {missing}\n\n{__doc__}", file=sys.stderr)
        return 2
    print("VERIFIED")
    return 0

if __name__ == "__main__":
    sys.exit(main())
