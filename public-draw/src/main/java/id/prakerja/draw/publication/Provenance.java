package id.prakerja.draw.publication;

import id.prakerja.draw.beacon.BlsSignatures;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks where a draw comes from: that the commitment and the source of the public random value were there before the opening, that the list
 * was complete and fixed before the value existed, and that the value is the one which follows from the freeze.
 */
final class Provenance {

    private static final Map<String, String> LETTERS = Map.of("PLANNED", "P", "OPEN", "O", "CLOSED", "C", "DRAWN", "D");

    /** Planned, open, closed, frozen, drawn. */
    private static final Pattern LIFE = Pattern.compile("P+O+CCD");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,500}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HEX_BYTES = Pattern.compile("([0-9a-f]{2})+");
    private static final String DRAND = "DRAND";

    /** Chains of the League of Entropy. */
    private static final Set<String> LEAGUE = Set.of(
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
            "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce");

    private final DrawParameters parameters;
    private final List<String> checks;
    private final List<String> notes;

    private Provenance(DrawParameters parameters, List<String> checks, List<String> notes) {
        this.parameters = parameters;
        this.checks = checks;
        this.notes = notes;
    }

    /** Checks; adds what holds to the checks, and what could not be checked to the notes. */
    static void check(DrawParameters parameters, List<String> checks, List<String> notes) throws TamperedException {
        Provenance provenance = new Provenance(parameters, checks, notes);
        try {
            provenance.check();
        } catch (IllegalArgumentException | ArithmeticException outOfRange) {
            throw new TamperedException(PackagePart.PARAMETERS, "has values that are out of range", outOfRange);
        }
    }

    private void check() throws TamperedException {
        List<Step> history = parameters.history();
        refuseUnless(isALife(history), "has a history that no wave has");
        Instant committed = at(history.get(0));
        Instant opened = at(first(history, "OPEN"));
        refuseUnless(committed.isBefore(opened), "was not committed to before the opening");
        ok("committed to at %s, before the opening at %s"
                .formatted(history.get(0).at(), first(history, "OPEN").at()));
        announcements(committed, opened);
        Instant frozen = freeze(history);
        joins();
        rules();
        value(frozen, at(history.get(history.size() - 1)));
    }

    private static boolean isALife(List<Step> history) {
        String letters = history.stream()
                .map(step -> LETTERS.getOrDefault(step.status(), "?"))
                .collect(Collectors.joining());
        boolean inOrder = true;
        for (int i = 0; i < history.size(); i++) {
            inOrder &= history.get(i).version() == i + 1
                    && (i == 0 || !at(history.get(i)).isBefore(at(history.get(i - 1))));
        }
        return inOrder && LIFE.matcher(letters).matches();
    }

    private void announcements(Instant committed, Instant opened) throws TamperedException {
        Instant before = committed;
        refuseUnless(!parameters.announcements().isEmpty(), "has no announcement of a public random value");
        for (Announcement announcement : parameters.announcements()) {
            Instant at = Times.parse(announcement.at());
            refuseUnless(
                    !at.isBefore(before) && at.isBefore(opened),
                    "has an announcement that was not made before the opening");
            before = at;
        }
    }

    private Instant freeze(List<Step> history) throws TamperedException {
        Instant frozen = Times.parse(parameters.freeze().at());
        Instant due = Times.parse(parameters.window().closesAt())
                .plusSeconds(parameters.window().graceSeconds());
        Step step = history.get(history.size() - 2);
        refuseUnless(step.at().equals(parameters.freeze().at()), "was frozen at another time than its history says");
        refuseUnless(
                Times.parse(parameters.window().opensAt()).isBefore(due) && !frozen.isBefore(due),
                "was frozen before the window and its grace were over");
        ok("frozen at %s, after the close at %s and a grace of %d s"
                .formatted(
                        parameters.freeze().at(),
                        parameters.window().closesAt(),
                        parameters.window().graceSeconds()));
        return frozen;
    }

    private void joins() throws TamperedException {
        Freeze freeze = parameters.freeze();
        boolean agree = freeze.joinsCounted() != null && freeze.joinsCounted() == freeze.joined();
        String counted = freeze.joinsCounted() == null ? "nothing" : Integer.toString(freeze.joinsCounted());
        boolean overridden =
                freeze.overrideReason() != null && !freeze.overrideReason().isBlank();
        refuseUnless(
                agree != overridden && (agree || freeze.overrideReason() != null),
                "has %d joins where registration counted %s, and nobody says why".formatted(freeze.joined(), counted));
        refuseUnless(freeze.eligible() <= freeze.joined(), "has more entries than people who joined");
        if (agree) {
            ok("%d joined, as many as registration counted".formatted(freeze.joined()));
        } else {
            ok("%d joined, registration counted %s; two people: %s"
                    .formatted(freeze.joined(), counted, CanonicalJson.quoted(freeze.overrideReason())));
        }
    }

    private void rules() throws TamperedException {
        Map<String, Object> rules = parameters.rules();
        refuseUnless(
                rules.get("version") instanceof Integer version && version > 0 && rules.get("rules") instanceof List<?>,
                "does not say by which rules the entries were judged");
        Set<String> held = parameters.freeze().lists().stream()
                .filter(list -> "EXCLUSION".equals(list.kind()))
                .map(ListVersion::list)
                .collect(Collectors.toSet());
        for (Object rule : (List<?>) rules.get("rules")) {
            if (rule instanceof Map<?, ?> fields && Boolean.TRUE.equals(fields.get("required"))) {
                refuseUnless(
                        held.contains(fields.get("list")),
                        "does not name the version of a list that its rules require");
            }
        }
        for (ListVersion list : parameters.freeze().lists()) {
            refuseUnless(
                    list.version() > 0 && !list.digest().isEmpty(),
                    "does not name the version of a list that its rules require");
        }
        ok("judged by rule set %s and the versions of %d lists"
                .formatted(rules.get("version"), parameters.freeze().lists().size()));
    }

    private void value(Instant frozen, Instant drawn) throws TamperedException {
        Announcement last =
                parameters.announcements().get(parameters.announcements().size() - 1);
        Value value = parameters.value();
        Instant earliest = frozen.plusSeconds(last.marginSeconds());
        boolean published =
                last.availableAt() != null && !Times.parse(last.availableAt()).isBefore(earliest);
        refuseUnless(
                DRAND.equals(last.kind()) == (last.availableAt() == null) && DRAND.equals(value.kind()) == !published,
                "takes another public random value than was announced");
        if (published) {
            published(last, value);
        } else {
            drand(last, value, earliest);
        }
        refuseUnless(!drawn.isBefore(Times.parse(value.dueAt())), "was drawn before its value existed");
    }

    private void published(Announcement last, Value value) throws TamperedException {
        refuseUnless(
                value.source().equals(last.source())
                        && value.dueAt().equals(last.availableAt())
                        && value.chain() == null
                        && value.round() == 0
                        && DIGITS.matcher(value.value()).matches(),
                "takes another public random value than was announced");
        ok("a published value of %s, announced at %s".formatted(value.dueAt(), last.at()));
        notes.add("whether it is what was published, look up: " + CanonicalJson.quoted(value.source()));
    }

    private void drand(Announcement last, Value value, Instant earliest) throws TamperedException {
        DrandChain chain = value.chain();
        refuseUnless(
                chain != null && chain.hash().equals(last.chain()),
                "takes another public random value than was announced");
        requireHex(chain.publicKey(), chain.groupHash(), value.signature());
        refuseUnless(
                !chain.period().isZero() && chain.computedHash().equals(chain.hash()),
                "has a chain whose parameters do not make its hash");
        long round = chain.firstRoundFrom(earliest);
        refuseUnless(
                value.round() == round
                        && value.dueAt().equals(Times.of(chain.timeOf(round)))
                        && value.source().equals(chain.describe(round)),
                "has another round than follows from the freeze");
        byte[] signature = HexFormat.of().parseHex(value.signature());
        refuseUnless(
                HASH.matcher(value.value()).matches()
                        && HexFormat.of()
                                .formatHex(DrandScheme.sha256(signature))
                                .equals(value.value()),
                "has a value that does not follow from its signature");
        ok("drand %s, round %d of %s, announced at %s, follows from the freeze"
                .formatted(chain.name(), round, value.dueAt(), last.at()));
        signature(chain, value, signature);
        say(chain);
    }

    private void signature(DrandChain chain, Value value, byte[] signature) throws TamperedException {
        if (!BlsSignatures.available()) {
            notes.add("the round's signature was not verified: this machine has no build of blst");
            return;
        }
        String previous = chain.scheme().chained() ? value.previousSignature() : "";
        if (chain.scheme().chained()) {
            requireHex(previous);
        }
        boolean signed = signature.length == chain.scheme().signatureBytes()
                && BlsSignatures.verify(
                        chain.scheme(),
                        HexFormat.of().parseHex(chain.publicKey()),
                        chain.scheme().message(value.round(), HexFormat.of().parseHex(previous)),
                        signature);
        refuseUnless(signed, "has a signature that is not the chain's");
        ok("the round is signed by the key of the chain");
    }

    private void say(DrandChain chain) {
        if (chain.hash().equals(TrialBeacon.HASH)) {
            notes.add("the chain is for trying out: anybody can foresee its values");
        } else if (!LEAGUE.contains(chain.hash())) {
            notes.add("the chain is not one of drand's League of Entropy: look up who runs it: " + chain.hash());
        }
    }

    private static void requireHex(String... texts) {
        for (String text : texts) {
            if (text == null || !HEX_BYTES.matcher(text).matches()) {
                throw new IllegalArgumentException("Not hex: " + text);
            }
        }
    }

    private static Instant at(Step step) {
        return Times.parse(step.at());
    }

    private static Step first(List<Step> history, String status) {
        return history.stream()
                .filter(step -> status.equals(step.status()))
                .findFirst()
                .orElseThrow();
    }

    private void ok(String sentence) {
        checks.add("parameters.json: " + sentence);
    }

    private static void refuseUnless(boolean holds, String otherwise) throws TamperedException {
        if (!holds) {
            throw new TamperedException(PackagePart.PARAMETERS, otherwise);
        }
    }
}
