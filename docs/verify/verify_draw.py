#!/usr/bin/env python3
"""Checks the result package of a wave: python3 verify_draw.py PACKAGE [KEPT ...]

Follows docs/draw.md with nothing but Python's standard library, and shares no code with the Java that made the draw. Prints the same lines
as `./prakerja verify-draw PACKAGE`, but for the signature of drand: the standard library has no BLS12-381, and says so. Exit code: 0 if the
package holds, 1 if not, 2 if there is no such file. KEPT are answers of GET /v1/waves/{wave} or .../freeze, events wave.changed, or entries of the
public log that you kept when they were public; your own result; and the wave's determination lists, in the order of their stages.
"""
import collections
import datetime
import hashlib
import itertools
import json
import math
import os
import re
import sys
import zipfile
from fractions import Fraction

FILES = ["parameters.json", "entries.ndjson", "outcomes.ndjson", "manifest.json"]
KEYS = ("format wave history opensAt closesAt joinGraceSeconds quota priorityShareBasisPoints affirmativeShareBasisPoints familyCap seats rules "
        "seedCommitment pseudonymCommitment announcements frozenAt joined joinsCounted overrideReason lists eligible entryRoot seed publicRandomness selected "
        "outcomeRoot selfTests").split()
STEP, LIST = "version status at".split(), "kind list version digest".split()
ANNOUNCEMENT = "at kind source chain marginSeconds availableAt".split()
VALUE = "kind source dueAt chain round value signature previousSignature".split()
CHAIN = "name hash scheme publicKey groupHash genesis period".split()
SELF_TESTS, RESULT = "significancePerMillion smallestGroup results failed answer".split(), "test degrees chiSquareThousandths".split()
REPEATABLE = "LIST_ORDER LIST_RUNS PROVINCE PROVINCE_IN_PRIORITY PROVINCE_IN_AFFIRMATIVE".split()
NOT_REPEATABLE = "JOIN_ORDER JOIN_TENTH JOIN_RUNS APPLICANT_ORDER CHANNEL GENDER AGE_BAND".split()
NUMBERS = "wave joinGraceSeconds quota priorityShareBasisPoints affirmativeShareBasisPoints familyCap joined eligible selected".split()
HASHES = ["seed", "seedCommitment", "pseudonymCommitment", "entryRoot", "outcomeRoot"]
SCHEMES = {"pedersen-bls-chained": 96, "bls-unchained-g1-rfc9380": 48}
LEAGUE = ["52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
          "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce"]
TRIAL = "573992eab403a709a6067fb90d2544cb118315874b532ad334e54e95adf945f2"
NOTES = []
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

def is_number(value, below=2 ** 31):
    return type(value) is int and 0 <= value < below

def is_text(value):
    return type(value) is str

def may_be_text(value):
    return value is None or is_text(value)

def has_form(found):
    """Whether every value has its type; what an object may hold, and in which order, its keys say."""
    value = found["publicRandomness"]
    chain = value["chain"]
    tests = found["selfTests"]
    return (list(found) == KEYS and found["format"] == "prakerja draw 3"
            and all(is_number(found[key]) for key in NUMBERS) and all(map(is_number, found["seats"].values()))
            and list(found["seats"]) == sorted(found["seats"]) and type(found["rules"]) is dict and is_plain(found["rules"])
            and all(is_text(found[key]) for key in [*HASHES, "opensAt", "closesAt", "frozenAt"]) and may_be_text(found["overrideReason"])
            and (found["joinsCounted"] is None or is_number(found["joinsCounted"]))
            and all(list(step) == STEP and is_number(step["version"]) and is_text(step["status"]) and is_text(step["at"])
                    for step in found["history"])
            and all(list(each) == LIST and is_number(each["version"])
                    and all(is_text(each[key]) for key in ["kind", "list", "digest"]) for each in found["lists"])
            and all(list(each) == ANNOUNCEMENT and is_number(each["marginSeconds"])
                    and all(is_text(each[key]) for key in ["at", "kind", "source", "chain"]) and may_be_text(each["availableAt"])
                    for each in found["announcements"])
            and list(value) == VALUE and is_number(value["round"], 2 ** 40)
            and all(is_text(value[key]) for key in ["kind", "source", "dueAt", "value"])
            and may_be_text(value["signature"]) and may_be_text(value["previousSignature"])
            and (chain is None or list(chain) == CHAIN and chain["scheme"] in SCHEMES and is_number(chain["period"])
                 and is_number(chain["genesis"], 2 ** 40)
                 and all(is_text(chain[key]) for key in ["name", "hash", "publicKey", "groupHash"]))
            and list(tests) == SELF_TESTS and is_number(tests["significancePerMillion"]) and is_number(tests["smallestGroup"])
            and may_be_text(tests["answer"]) and all(test in REPEATABLE + NOT_REPEATABLE for test in tests["failed"])
            and all(list(each) == RESULT and each["test"] in REPEATABLE + NOT_REPEATABLE and is_number(each["degrees"])
                    and is_number(each["chiSquareThousandths"], 2 ** 40) for each in tests["results"]))

def is_plain(value):
    """Objects, lists, texts, truth values and numbers of 31 bits."""
    if type(value) is dict:
        return all(is_plain(each) for each in value.values())
    if type(value) is list:
        return all(is_plain(each) for each in value)
    return type(value) in (str, bool) or is_number(value)

def read_parameters(part):
    text = b"".join(part.lines())
    try:
        found = json.loads(text)
        if not has_form(found):
            raise ValueError("another form")
    except (ValueError, KeyError, AttributeError, TypeError) as malformed:
        raise Tampered("parameters.json is not in its canonical form") from malformed
    if line := first_difference(text, canonical(found)):
        raise Tampered(f"parameters.json line {line} is not in its canonical form")
    if not all(re.fullmatch("[0-9a-f]{64}", found[key]) for key in HASHES) \
            or not all(re.fullmatch("1[1-9]|[2-9][0-9]", code) for code in found["seats"]) \
            or found["priorityShareBasisPoints"] + found["affirmativeShareBasisPoints"] > 10_000 \
            or sum(found["seats"].values()) > found["quota"]:
        raise Tampered("parameters.json has values that are out of range")
    return found

def refuse_unless(holds, otherwise):
    if not holds:
        raise Tampered("parameters.json " + otherwise)

def moment(text):
    """Milliseconds since 1970 of a time in the one form that there is."""
    if text is None or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", text, re.ASCII):
        raise ValueError("Not a moment")
    parsed = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc)
    return (parsed - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(milliseconds=1)

def written(milliseconds):
    at = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1000:03d}Z"

def check_provenance(found):
    """Commitment and source before the opening, a whole list before the value, the value that follows from the freeze."""
    history = found["history"]
    letters = "".join({"PLANNED": "P", "OPEN": "O", "CLOSED": "C", "DRAWN": "D"}.get(step["status"], "?") for step in history)
    times = [moment(step["at"]) for step in history]
    refuse_unless(re.fullmatch("P+O+CCD", letters) and times == sorted(times)
                  and [step["version"] for step in history] == list(range(1, len(history) + 1)), "has a history that no wave has")
    opened = letters.index("O")
    refuse_unless(times[0] < times[opened], "was not committed to before the opening")
    print(f"ok      parameters.json: committed to at {history[0]['at']}, before the opening at {history[opened]['at']}")
    refuse_unless(found["announcements"], "has no announcement of a public random value")
    before = times[0]
    for each in found["announcements"]:
        refuse_unless(before <= moment(each["at"]) < times[opened], "has an announcement that was not made before the opening")
        before = moment(each["at"])
    frozen, due = moment(found["frozenAt"]), moment(found["closesAt"]) + found["joinGraceSeconds"] * 1000
    refuse_unless(history[-2]["at"] == found["frozenAt"], "was frozen at another time than its history says")
    refuse_unless(moment(found["opensAt"]) < due <= frozen, "was frozen before the window and its grace were over")
    print("ok      parameters.json: frozen at {frozenAt}, after the close at {closesAt} and a grace of {joinGraceSeconds} s".format(**found))
    check_joins(found)
    check_rules(found)
    check_value(found, frozen, times[-1])

def read_kept(path):
    """The JSON objects of a file, and its bytes; a determination list has one a line."""
    with open(path, "rb") as record:
        content = record.read()
    try:
        text, objects, decoder = content.decode().strip(), [], json.JSONDecoder()
        while text:
            found, end = decoder.raw_decode(text)
            objects.append(found)
            text = text[end:].lstrip()
        return os.path.basename(path), objects, content
    except ValueError as malformed:
        raise Tampered(f"{os.path.basename(path)} is not JSON") from malformed

def is_determination_list(kept):
    """Where nothing changed after the draw, it has no line."""
    return not kept[2] or bool(kept[1]) and "action" in kept[1][0] and "line" in kept[1][0]

def refuse_other_form(name, lines, content):
    """Every line of a determination list is as it would be written."""
    try:
        if content.decode("ascii") != "".join(map(line_of, lines)) or not all(
                is_number(line["line"]) and is_number(line["rank"]) and is_text(line["entryId"]) for line in lines):
            raise ValueError("another form")
    except (ValueError, KeyError, TypeError) as malformed:
        raise Tampered(f"{name} is not a determination list in its canonical form") from malformed

class Kept:
    """Compares what somebody kept of the wave with what the package says, and with one another."""
    def __init__(self, found):
        tests = found["selfTests"]
        self.found, self.told, self.own = found, {}, []
        self.said = {key: found[key] for key in ("wave seedCommitment pseudonymCommitment frozenAt entryRoot joined eligible joinsCounted "
                                                 "overrideReason outcomeRoot").split()}
        self.said |= {"rulesVersion": found["rules"]["version"], "round": found["publicRandomness"]["round"]}
        self.said |= {"drandRound": self.said["round"], "lists": [[each[key] for key in LIST] for each in found["lists"]]}
        self.said |= {key: tests[key] for key in ["significancePerMillion", "smallestGroup", "answer"]}
        self.said |= {"results": [[each[key] for key in RESULT] for each in tests["results"]],
                      "rulesDigest": sha256(canonical(found["rules"])).hex()}

    def compare(self, name, objects):
        agreed = 0
        for kept in objects:
            if "event" not in kept:
                agreed += self.object(name, kept)
            elif kept["event"].get("wave") != self.found["wave"]:
                continue
            elif kept["topic"] == "wave.joins-counted":
                agreed += self.found["joinsCounted"] is not None and self.expect(name, "joinsCounted", kept["event"]["joined"])
            else:
                self.tell(name, f"version {kept['event']['version']}", json.dumps(kept["event"]))
                agreed += self.object(name, kept["event"])
        print(f"ok      {name}: agrees in {agreed} values")

    def tell(self, name, what, value):
        if value is not None and self.told.setdefault(what, (name, value))[1] != value:
            before = self.told[what]
            raise Tampered(f"{name} has another {what} than {before[0]}")

    def expect(self, name, key, value):
        if value != self.said[key]:
            raise Tampered(f"{name} has another {key} than parameters.json")
        return 1

    def object(self, name, kept):
        agreed = 0
        for key, value in kept.items():
            if key == "opening":
                agreed += self.opening(name, kept)
            elif key == "announcements":
                agreed += self.announcements(name, value)
            elif key == "determinations":
                for each in value:
                    for part, what in [("decree", "decree"), ("participants", "participants"), ("listDigest", "list")]:
                        self.tell(name, f"{what} of {each['stage']}", each[part])
            elif key in ("decree", "determined", "participants"):
                self.tell(name, ("decree" if key == "decree" else "participants") + " of DETERMINATION", value)
            elif type(value) is dict:
                agreed += self.object(name, value)
            elif key in self.said and value is not None and value != [] and (key != "rulesDigest" or kept.get("freeze")):
                if key in ("lists", "results"):
                    value = [[each[part] for part in (LIST if key == "lists" else RESULT)] for each in value]
                agreed += self.expect(name, key, in_form(value) if key == "frozenAt" else value)
        return agreed

    def opening(self, name, kept):
        """Whoever shows the opening of an entry shows whose it is."""
        try:
            applicant, entry = (bytes.fromhex(kept[key].replace("-", "")) for key in ("applicantId", "entryId"))
            opened = sha256(b"prakerja entry 2" + self.found["wave"].to_bytes(4, "big") + applicant + bytes.fromhex(kept["opening"]))[:16]
            fits = opened == entry
        except (KeyError, ValueError, AttributeError, TypeError):
            fits = False
        if not fits:
            raise Tampered(f"{name} has an opening that is not of its entry")
        self.own.append((name, entry, kept["entryId"]))
        return 1

    def announcements(self, name, kept):
        found = [[in_form(each["announcedAt"]), *(each[key] for key in ANNOUNCEMENT[1:5]), in_form(each.get("availableAt"))] for each in kept]
        if found != [[each[key] for key in ANNOUNCEMENT] for each in self.found["announcements"][:len(found)]]:
            raise Tampered(f"{name} has another announcements than parameters.json")
        return 1

def in_form(at):
    """A moment with the three digits that a package gives it."""
    if at is None:
        return None
    whole, _, fraction = at.rstrip("Z").partition(".")
    return f"{whole}.{fraction[:3]:0<3}Z"

def check_joins(found):
    joined, reason = found["joined"], found["overrideReason"]
    counted = "nothing" if found["joinsCounted"] is None else found["joinsCounted"]
    agree = counted == joined
    overridden = reason is not None and reason.strip() != ""
    refuse_unless(agree != overridden and (agree or reason is not None),
                  f"has {joined} joins where registration counted {counted}, and nobody says why")
    refuse_unless(found["eligible"] <= joined, "has more entries than people who joined")
    print(f"ok      parameters.json: {joined} joined, as many as registration counted" if agree else
          f"ok      parameters.json: {joined} joined, registration counted {counted}; two people: {json.dumps(reason)}")

def check_rules(found):
    rules, lists = found["rules"], found["lists"]
    refuse_unless(is_number(rules.get("version")) and rules["version"] > 0 and type(rules.get("rules")) is list,
                  "does not say by which rules the entries were judged")
    held = [each["list"] for each in lists if each["kind"] == "EXCLUSION"]
    required = [rule.get("list") for rule in rules["rules"] if type(rule) is dict and rule.get("required") is True]
    refuse_unless(all(name in held for name in required)
                  and all(each["version"] > 0 and each["digest"] for each in lists),
                  "does not name the version of a list that its rules require")
    print(f"ok      parameters.json: judged by rule set {rules['version']} and the versions of {len(lists)} lists")

def check_value(found, frozen, drawn):
    last, value = found["announcements"][-1], found["publicRandomness"]
    other, earliest = "takes another public random value than was announced", frozen + last["marginSeconds"] * 1000
    published = last["availableAt"] is not None and moment(last["availableAt"]) >= earliest
    refuse_unless((last["kind"] == "DRAND") == (last["availableAt"] is None) and (value["kind"] == "DRAND") == (not published), other)
    if published:
        refuse_unless(value["source"] == last["source"] and value["dueAt"] == last["availableAt"] and value["chain"] is None
                      and value["round"] == 0 and re.fullmatch("[0-9]{1,500}", value["value"]), other)
        print(f"ok      parameters.json: a published value of {value['dueAt']}, announced at {last['at']}")
        NOTES.append("whether it is what was published, look up: " + json.dumps(value["source"]))
    else:
        check_drand(last, value, earliest, other)
    refuse_unless(drawn >= moment(value["dueAt"]), "was drawn before its value existed")

def check_drand(last, value, earliest, other):
    chain = value["chain"]
    refuse_unless(chain is not None and chain["hash"] == last["chain"], other)
    if not all(re.fullmatch("([0-9a-f]{2})+", text or "") for text in [chain["publicKey"], chain["groupHash"], value["signature"]]):
        raise ValueError("Not hex")
    name = "" if chain["name"] == "default" else chain["name"]
    info = (chain["period"].to_bytes(4, "big") + chain["genesis"].to_bytes(8, "big") + bytes.fromhex(chain["publicKey"])
            + bytes.fromhex(chain["groupHash"]) + name.encode())
    refuse_unless(chain["period"] > 0 and sha256(info).hex() == chain["hash"], "has a chain whose parameters do not make its hash")
    genesis, period = chain["genesis"] * 1000, chain["period"] * 1000
    number = 1 if earliest < genesis else -((genesis - earliest) // period) + 1
    refuse_unless(value["round"] == number and value["dueAt"] == written(genesis + (number - 1) * period)
                  and value["source"] == f"drand {chain['name']}, round {number}, chain {chain['hash']}",
                  "has another round than follows from the freeze")
    refuse_unless(sha256(bytes.fromhex(value["signature"])).hex() == value["value"], "has a value that does not follow from its signature")
    print(f"ok      parameters.json: drand {chain['name']}, round {number} of {value['dueAt']}, announced at {last['at']}, follows from the "
          "freeze")
    NOTES.append("the round's signature was not verified: Python's standard library has no BLS12-381")
    if chain["hash"] == TRIAL:
        NOTES.append("the chain is for trying out: anybody can foresee its values")
    elif chain["hash"] not in LEAGUE:
        NOTES.append("the chain is not one of drand's League of Entropy: look up who runs it: " + chain["hash"])

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

def thousandths(degrees, statistic):
    return [degrees, math.floor(statistic * 1000)]

def by_group(groups, smallest):
    """Kruskal and Wallis over the groups of what comes in rank order; small groups are put together."""
    sizes, sums = {}, {}
    for rank, group in enumerate(groups, 1):
        sizes[group], sums[group] = sizes.get(group, 0) + 1, sums.get(group, 0) + rank
    large = [[sizes[group], sums[group]] for group in sorted(sizes) if sizes[group] >= smallest]
    rest = [sum(sizes.values()) - sum(size for size, _ in large), sum(sums.values()) - sum(ranks for _, ranks in large)]
    if rest[0] >= smallest:
        large.append(rest)
    elif rest[0] and large:
        least = min(large, key=lambda group: group[0])
        least[:] = [least[0] + rest[0], least[1] + rest[1]]
    if len(large) < 2:
        return [0, 0]
    count = sum(sizes.values())
    return thousandths(len(large) - 1, Fraction(12, count * (count + 1)) * sum(Fraction(ranks * ranks, size) for size, ranks in large)
                       - 3 * (count + 1))

def repeat_self_tests(entries, order, smallest):
    """Degrees and thousandths of chi square of the tests that public data allow."""
    count, ranks = len(order), [0] * len(order)
    for rank, place in enumerate(order, 1):
        ranks[place] = rank
    straight = runs = [0, 0]
    if count >= 2 * smallest:
        products = sum((2 * place + 1 - count) * (2 * rank - 1 - count) for place, rank in enumerate(ranks))
        squares = count * (count * count - 1) // 3
        straight = thousandths(1, Fraction(products * products * (count - 1), squares * squares))
        better = count // 2
        changes = sum((one <= better) != (next_one <= better) for one, next_one in zip(ranks, ranks[1:]))
        twice = 2 * better * (count - better)
        runs = thousandths(1, Fraction((changes * count - twice) ** 2 * (count - 1), twice * (twice - count)))
    of = [(entries[place][1], entries[place][2]) for place in order]
    return [straight, runs, by_group((province for province, _ in of), smallest),
            by_group((province for province, strata in of if strata & 1), smallest),
            by_group((province for province, strata in of if strata & 2), smallest)]

def survival(degrees, chi_square):
    """How likely chi square is at least this, a finite sum for whole degrees of freedom."""
    half, odd = chi_square / 2, degrees % 2
    if not degrees or not half:
        return 1.0
    terms = (i + odd / 2 for i in range(degrees // 2))
    return odd * math.erfc(math.sqrt(half)) + sum(math.exp(i * math.log(half) - half - math.lgamma(i + 1)) for i in terms)

def holm(results, per_million):
    """The tests that fail: the least likely of m below significance / m, the next below significance / (m - 1), and so on."""
    likelihood = {each["test"]: survival(each["degrees"], each["chiSquareThousandths"] / 1000) for each in results}
    failed = []
    for left, test in zip(range(len(results), 0, -1), sorted(likelihood, key=likelihood.get)):
        if likelihood[test] * left * 1e6 > per_million:
            break
        failed.append(test)
    return [test for test in likelihood if test in failed]

def check_self_tests(entries, order, tests):
    refuse_unless(1 <= tests["significancePerMillion"] <= 10_000 and 5 <= tests["smallestGroup"] <= 1_000
                  and [each["test"] for each in tests["results"]] == REPEATABLE + NOT_REPEATABLE, "has self-tests that are out of range")
    for test, found, stated in zip(REPEATABLE, repeat_self_tests(entries, order, tests["smallestGroup"]), tests["results"]):
        refuse_unless(found == [stated["degrees"], stated["chiSquareThousandths"]],
                      f"has another result of the self-test {test} than the draw gives")
    failed, answer = tests["failed"], tests["answer"]
    refuse_unless(failed == holm(tests["results"], tests["significancePerMillion"]), "names other self-tests as failed than do fail")
    if failed:
        refuse_unless(answer is not None and answer.strip() != "", "has self-tests that failed, and nobody says why")
    else:
        refuse_unless(answer is None, "answers for self-tests that have not failed")
    print(f"ok      parameters.json: of {len(tests['results'])} self-tests, {len(REPEATABLE)} repeated, "
          + (", ".join(failed) + " fail" if failed else "none fails")
          + f" at {tests['significancePerMillion']} in a million for all together"
          + ("; two people: " + json.dumps(answer) if failed else ""))
    NOTES.append("these self-tests rest on what is not public and were judged, not repeated: " + ", ".join(NOT_REPEATABLE))

def line_of(kept):
    """A line of a determination list as it is published."""
    keys = "line action entryId rank seatProvince seat inPlaceOfRank reasons".split()
    return json.dumps({key: kept[key] for key in keys}, separators=(",", ":")) + "\n"

def fill(ranked, results, seated, freed, passed_over):
    """Gives freed seats, (rank, province, share), to the reserve in five passes; (rank, province, share, in place of) of whom takes one."""
    taken, settled = [], set()
    reserve = [rank for rank, result in enumerate(results, 1) if result == NOT_SELECTED and rank not in seated]

    def by_province(*shares):
        left = {}
        for rank, province, share in sorted(freed):
            if share in shares:
                left.setdefault(province, []).append((rank, province, share))
        return left

    def reach(stratum, seats, share):
        for rank in reserve:
            _, province, strata, _ = ranked[rank - 1]
            left = seats.get(province, []) if type(seats) is dict else seats
            if strata & stratum != stratum or not left or rank in settled:
                continue
            settled.add(rank)
            if rank in passed_over:
                passed_over.discard(rank)
            else:
                of_rank, whose, own = left.pop(0)
                taken.append((rank, whose, share or own, of_rank))

    priority, affirmative = by_province("PRIORITY"), by_province("AFFIRMATIVE")
    others = by_province("PUBLIC", "PROVINCE_SPILL_OVER")
    reach(1, priority, None)
    reach(2, affirmative, None)
    reach(0, others, None)
    reach(0, priority, "PROVINCE_SPILL_OVER")
    reach(0, affirmative, "PROVINCE_SPILL_OVER")
    left = [each for seats in (by_province("NATIONAL_SPILL_OVER"), priority, affirmative, others) for some in seats.values() for each in some]
    reach(0, sorted(left), "NATIONAL_SPILL_OVER")
    return sorted(taken)

def check_determinations(files, ranked, results, cap, told):
    """Repeats what was decided after the draw, stage by stage."""
    seats = {rank: (ranked[rank - 1][1], RESULTS[result]) for rank, result in enumerate(results, 1) if PRIORITY <= result <= NATIONAL_SPILL_OVER}
    seated = set()
    for stage, (name, lines, content) in enumerate(files):
        stage, first, before = ("DETERMINATION" if stage == 0 else f"REFILL-{stage}"), stage == 0, len(seats)
        check_stage(name, lines, first, seats, seated, ranked, results)
        families = [ranked[rank - 1][3] for rank in seats if any(ranked[rank - 1][3])] if cap else []
        if max(collections.Counter(families).values(), default=0) > cap:
            raise Tampered(f"{name} gives a family more seats than the wave allows")
        digest, published = sha256(content).hex(), told.get(f"list of {stage}")
        if published and published[1] != digest:
            raise Tampered(f"{name} is not the list that was published with its decree")
        participants = len(seats) if first else sum(line["action"] == "SEATED" for line in lines)
        if told.get(f"participants of {stage}", (None, participants))[1] != participants:
            raise Tampered(f"{name} makes {participants} participants, its decree another number")
        print(f"ok      {name}: {stage} follows from the draw, of {before} seats {len(lines)} lines, SHA-256 {digest}")
        if not published:
            NOTES.append("nothing that was kept says which list was published with the decree of " + stage)

def check_stage(name, lines, first, seats, seated, ranked, results):
    actions, last, freed = ["EXCLUDED", "PASSED_OVER", "SEATED"], (-1, 0), []
    for number, line in enumerate(lines, 1):
        rank, where = line["rank"], f"{name} line {line['line']}"
        place = (actions.index(line["action"]) if line["action"] in actions else -1, rank)
        if line["line"] != number or place <= last or place[0] < 0:
            raise Tampered(f"{where} is not in its order")
        last = place
        if not 1 <= rank <= len(ranked) or ranked[rank - 1][0].hex() != line["entryId"].replace("-", ""):
            raise Tampered(f"{where} names an entry of another rank")
    for line in lines:
        where, excluded = f"{name} line {line['line']}", line["action"] == "EXCLUDED"
        if excluded and not (first and seats.get(line["rank"]) == (line["seatProvince"], line["seat"])):
            raise Tampered(f"{where} takes a seat that the entry did not have")
        of_rank = line["rank"] if excluded else None if first else line["inPlaceOfRank"]
        if of_rank is not None:
            if of_rank not in seats:
                raise Tampered(f"{where} gives a seat that was not free")
            freed.append((of_rank, *seats.pop(of_rank)))
    passed_over = {line["rank"] for line in lines if line["action"] == "PASSED_OVER"}
    taken = fill(ranked, results, seated, freed, passed_over)
    stated = [line for line in lines if line["action"] == "SEATED"]
    for place, line in enumerate(stated):
        if taken[place:place + 1] != [(line["rank"], line["seatProvince"], line["seat"], line["inPlaceOfRank"])]:
            raise Tampered(f"{name} line {line['line']} gives a seat to another entry than the draw's order does")
        seats[line["rank"]] = (line["seatProvince"], line["seat"])
        seated.add(line["rank"])
    if len(taken) > len(stated):
        raise Tampered(f"{name} leaves a seat free that somebody could take")
    for line in lines:
        if line["action"] == "PASSED_OVER" and line["rank"] in passed_over:
            raise Tampered(f"{name} line {line['line']} passes over an entry whose turn did not come")

def expect_root(name, root, stated):
    if root.hex() != stated:
        raise Tampered(f"{name} has the root {root.hex()}, parameters.json says {stated}")

def verify(package, kept):
    if package.namelist() != FILES:
        raise Tampered("container holds other files than a result package does")
    print("ok      container: " + ", ".join(FILES))
    parts = [Part(package, name) for name in FILES]
    parameters = read_parameters(parts[0])
    print("ok      parameters.json: wave {wave}, {quota} seats, {eligible} entries".format(**parameters))
    seed = bytes.fromhex(parameters["seed"])
    if sha256(seed).hex() != parameters["seedCommitment"]:
        raise Tampered("parameters.json has a seed that does not fit the commitment")
    if parameters["pseudonymCommitment"] == parameters["seedCommitment"]:
        raise Tampered("parameters.json has one secret where there must be two")
    print("ok      parameters.json: the seed fits the commitment " + parameters["seedCommitment"])
    try:
        check_provenance(parameters)
    except (ValueError, OverflowError) as out_of_range:
        raise Tampered("parameters.json has values that are out of range") from out_of_range
    files = [read_kept(path) for path in kept]
    story = Kept(parameters)
    for each in filter(is_determination_list, files):
        refuse_other_form(*each)
    for each in itertools.filterfalse(is_determination_list, files):
        story.compare(*each[:2])
    entries, entry_root = read_entries(parts[1], parameters)
    expect_root("entries.ndjson", entry_root, parameters["entryRoot"])
    print(f"ok      entries.ndjson: {len(entries)} entries in ascending order, root {parameters['entryRoot']}")
    for name, own, text in story.own:
        if not any(entry[0] == own for entry in entries):
            raise Tampered(f"{name} has an entry that is not on the list")
        print(f"ok      {name}: entry {text} is on the list, and is the person's")
    draw_seed = sha256(b"prakerja draw 1" + seed + entry_root + parameters["publicRandomness"]["value"].encode())
    order = sorted(range(len(entries)), key=lambda place: sha256(draw_seed + entries[place][0]))
    ranked = [entries[place] for place in order]
    results = draw(ranked, parameters)
    compare(parts[2], ranked, results, parameters)
    check_self_tests(entries, order, parameters["selfTests"])
    expected = canonical({"format": "prakerja result package 3", "wave": parameters["wave"],
                          "parts": [part.manifest() for part in parts[:3]]})
    if line := first_difference(b"".join(parts[3].lines()), expected):
        wrong = f"what {FILES[max(0, line // 5 - 1)]} gives" if line < 20 else "in its canonical form"
        raise Tampered(f"manifest.json line {line} is not {wrong}")
    print("ok      manifest.json: the parts have the lengths and SHA-256 that it names")
    check_determinations([each for each in files if is_determination_list(each)], ranked, results, parameters["familyCap"], story.told)

def main():
    try:
        with zipfile.ZipFile(sys.argv[1]) as package:
            verify(package, sys.argv[2:])
    except (Tampered, zipfile.BadZipFile, NotImplementedError, ValueError) as wrong:
        print("".join(f"note    {note}\n" for note in NOTES), end="")
        print("FAILED ", wrong if isinstance(wrong, Tampered) else "container cannot be read as a result package")
        return 1
    except (IndexError, OSError) as missing:
        print(f"There is no package to check: {missing}\n\n{__doc__}", file=sys.stderr)
        return 2
    print("".join(f"note    {note}\n" for note in NOTES), end="")
    print("VERIFIED")
    return 0

if __name__ == "__main__":
    sys.exit(main())
