package id.prakerja.runner.demo;

import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.failure.PlainFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People prove that the phone is theirs, by the code that would have been sent there. */
final class Confirming {

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DONE_BEFORE = "CONTACT_ALREADY_VERIFIED";
    /** What a code is told that is no good; the last one if it was good, and the answer was lost with a process that was killed. */
    private static final Set<String> NO_GOOD = Set.of("CODE_WRONG", "CODE_EXPIRED", "CODE_NOT_REQUESTED");

    private final DemoContext demo;
    private final Mailbox mailbox;

    Confirming(DemoContext demo) {
        this.demo = demo;
        this.mailbox = new Mailbox(demo.registration()::messages, PATIENCE);
    }

    /** Everybody asks for a code first: so nobody waits for the messages of others. */
    void confirm(List<Applying.Registered> people) {
        demo.stages().each("Asking for codes", people, person -> {
            mailbox.look();
            return ask(person);
        });
        demo.stages().each("Confirming phones", people, this::confirmed);
    }

    /** A person to whom no message comes, or whose code is no good any more, asks for another one. */
    private Applying.Registered confirmed(Applying.Registered person) {
        Set<String> tried = new HashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> code = mailbox.code(person.person().phone(), tried);
            boolean done = code.isPresent() ? isTaken(person, code.get()) : !ask(person);
            if (done) {
                return person;
            }
            code.ifPresent(tried::add);
        }
        throw new PlainFailure(
                "%s waits for a code in vain.".formatted(person.person().phone()));
    }

    /** Gives whether a code is on its way; none is needed where the phone is confirmed already. */
    private boolean ask(Applying.Registered person) {
        return !isRefused(() -> demo.registration().sendCode(person.account(), person.id()), Set.of(DONE_BEFORE));
    }

    private boolean isTaken(Applying.Registered person, String code) {
        return !isRefused(() -> demo.registration().confirm(person.account(), person.id(), code), NO_GOOD);
    }

    private static boolean isRefused(Runnable request, Set<String> codes) {
        try {
            request.run();
            return false;
        } catch (ApiException refused) {
            if (codes.contains(refused.code())) {
                return true;
            }
            throw refused;
        }
    }
}
