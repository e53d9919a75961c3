package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityAnswer;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.registration.identity.registry.RegistryRefusedException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Asks about many people at once, and does not let one bad question stand in the way of the others: where the registry refuses a
 * batch, each half is asked alone, and so on, until the question that it cannot take stands by itself.
 */
final class Inquiry {

    /** More refusals without a single answer speak against the registry and not against a question. */
    private static final int HOPELESS = 12;

    private final Function<List<IdentityQuestion>, Uni<List<IdentityAnswer>>> registry;
    private final IntFunction<Uni<Void>> pace;
    private final List<IdentityAnswer> answers = new ArrayList<>();
    private final Map<UUID, String> refused = new HashMap<>();
    private int refusals;
    private String silence = "The registry has not answered";

    /** An inquiry. */
    Inquiry(Function<List<IdentityQuestion>, Uni<List<IdentityAnswer>>> registry, IntFunction<Uni<Void>> pace) {
        this.registry = registry;
        this.pace = pace;
    }

    /** Asks; fails if the registry is away, or refuses everything. */
    Uni<Inquiry> ask(List<IdentityQuestion> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().item(this);
        }
        return registry.apply(questions)
                .invoke(answers::addAll)
                .replaceWithVoid()
                .onFailure(RegistryRefusedException.class)
                .recoverWithUni(refusal -> narrow(questions, refusal))
                .replaceWith(this);
    }

    /** The inquiry with the answers that came before the registry failed. */
    Inquiry broken(Throwable failure) {
        silence = "The registry does not answer: " + failure.getClass().getSimpleName();
        return this;
    }

    /** Why a question has neither an answer nor a refusal. */
    String silence() {
        return silence;
    }

    private Uni<Void> narrow(List<IdentityQuestion> questions, Throwable refusal) {
        refusals++;
        if (questions.size() == 1) {
            refused.put(questions.get(0).reference(), refusal.getMessage());
            return Uni.createFrom().voidItem();
        }
        if (answers.isEmpty() && refusals >= HOPELESS) {
            return Uni.createFrom().failure(refusal);
        }
        int half = questions.size() / 2;
        return pace.apply(questions.size())
                .chain(() -> ask(questions.subList(0, half)))
                .chain(() -> ask(questions.subList(half, questions.size())))
                .replaceWithVoid();
    }

    List<IdentityAnswer> answers() {
        return answers;
    }

    /** Questions that the registry refused by themselves, with what it said. */
    Map<UUID, String> refused() {
        return refused;
    }
}
