package id.prakerja.incentive.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.snap.ResponseCode;
import id.prakerja.snap.SnapAmount;
import id.prakerja.snap.SnapReply;
import id.prakerja.snap.SnapService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A partner in memory that loses requests and answers, hangs, refuses, contradicts itself and lies about amounts, by a seed. One thing
 * it does as the standard has it: a reference is paid once.
 */
final class AdversarialPartner {

    private static final List<String> REFUSED =
            List.of("40000", "40300", "40302", "40303", "40305", "40309", "40318", "40323", "40411");
    private static final List<String> NOT_TAKEN = List.of("40101", "40314", "40306", "40900", "42900", "40100");
    private static final List<String> IN_DOUBT = List.of("20200", "50000", "50002", "50400", "40499", "40418");

    private final Random random;
    private final Map<String, State> book = new HashMap<>();
    private boolean faulty = true;
    private int requests;

    AdversarialPartner(Random random) {
        this.random = random;
    }

    /** What has become of a reference in the partner's own book. */
    enum State {
        PENDING,
        PAID,
        FAILED
    }

    /** From now on it is honest, quick and reachable. */
    void heal() {
        faulty = false;
        book.replaceAll((reference, state) -> state == State.PENDING ? State.FAILED : state);
    }

    /** Credits that stand. */
    long paid() {
        return book.values().stream().filter(state -> state == State.PAID).count();
    }

    boolean paid(String reference) {
        return book.get(reference) == State.PAID;
    }

    /** Whether it may still pay a reference. */
    boolean pending(String reference) {
        return book.get(reference) == State.PENDING;
    }

    int requests() {
        return requests;
    }

    SnapReply credit(String reference, long rupiah) {
        requests++;
        if (chance(10)) {
            return lost(SnapService.TOP_UP);
        }
        State known = book.get(reference);
        if (known == State.PAID) {
            return chance(50)
                    ? answer(SnapService.TOP_UP, "40901", reference, 0)
                    : answer(SnapService.TOP_UP, "40418", reference, 0);
        }
        if (known != null) {
            return answer(SnapService.TOP_UP, known == State.PENDING ? "20200" : "40318", reference, 0);
        }
        int fate = faulty ? random.nextInt(100) : 0;
        if (fate < 50) {
            book.put(reference, State.PAID);
            return chance(15)
                    ? lost(SnapService.TOP_UP)
                    : answer(SnapService.TOP_UP, "20000", reference, chance(8) ? rupiah / 10 : rupiah);
        }
        if (fate < 65) {
            book.put(reference, State.FAILED);
            return answer(SnapService.TOP_UP, any(REFUSED), reference, 0);
        }
        if (fate < 80) {
            return answer(SnapService.TOP_UP, any(NOT_TAKEN), reference, 0);
        }
        if (random.nextBoolean()) {
            book.put(reference, State.values()[random.nextInt(State.values().length)]);
        }
        return answer(SnapService.TOP_UP, any(IN_DOUBT), reference, 0);
    }

    SnapReply status(String reference, long rupiah) {
        requests++;
        if (chance(15)) {
            return lost(SnapService.TOP_UP_STATUS);
        }
        if (chance(10)) {
            String refused = random.nextBoolean() ? any(REFUSED) : any(NOT_TAKEN);
            return answer(SnapService.TOP_UP_STATUS, refused, reference, 0);
        }
        State known = book.get(reference);
        if (known == null) {
            return answer(SnapService.TOP_UP_STATUS, "40401", reference, 0);
        }
        if (known == State.PENDING && chance(30)) {
            known = random.nextBoolean() ? State.PAID : State.FAILED;
            book.put(reference, known);
        }
        ObjectNode body =
                body(SnapService.TOP_UP_STATUS, "20000", known == State.PAID && chance(5) ? rupiah / 10 : rupiah);
        body.put(
                "latestTransactionStatus",
                Map.of(State.PAID, "00", State.FAILED, "06", State.PENDING, "03")
                        .get(known));
        return reply(SnapService.TOP_UP_STATUS, "20000", body);
    }

    private boolean chance(int percent) {
        return faulty && random.nextInt(100) < percent;
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static SnapReply lost(SnapService service) {
        return new SnapReply(service, 0, Optional.empty(), MissingNode.getInstance(), "lost");
    }

    private static SnapReply answer(SnapService service, String statusAndCase, String reference, long rupiah) {
        return reply(
                service, statusAndCase, body(service, statusAndCase, rupiah).put("partnerReferenceNo", reference));
    }

    private static ObjectNode body(SnapService service, String statusAndCase, long rupiah) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("responseCode", code(service, statusAndCase).toString());
        if (rupiah > 0) {
            body.putObject("amount").put("value", SnapAmount.value(rupiah));
        }
        return body;
    }

    private static SnapReply reply(SnapService service, String statusAndCase, ObjectNode body) {
        ResponseCode code = code(service, statusAndCase);
        return new SnapReply(service, code.status(), Optional.of(code), body, "");
    }

    private static ResponseCode code(SnapService service, String statusAndCase) {
        return ResponseCode.parse(statusAndCase.substring(0, 3) + service.code() + statusAndCase.substring(3))
                .orElseThrow();
    }
}
