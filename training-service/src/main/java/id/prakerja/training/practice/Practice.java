package id.prakerja.training.practice;

import id.prakerja.rest.problem.Problems;
import id.prakerja.training.account.AccountChanges;
import id.prakerja.training.account.domain.Selection;
import id.prakerja.training.allowance.DailyVolumes;
import id.prakerja.training.allowance.Volume;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.sandbox.SandboxConfig;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueName;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes up participants, so that a partner can sell and report without any real person. */
@ApplicationScoped
class Practice {

    private static final int WAVE = 0;
    private static final String DECREE = "SANDBOX";
    private static final Duration FIRST_PURCHASE = Duration.ofDays(30);
    private static final Duration EXPIRY = Duration.ofDays(365);
    private static final long CARDS = 1_000_000_000_000L;

    private final AccountChanges changes;
    private final UniqueNames names;
    private final DailyVolumes volumes;
    private final PersonIds people;
    private final SandboxConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Practice(
            AccountChanges changes,
            UniqueNames names,
            DailyVolumes volumes,
            PersonIds people,
            SandboxConfig config,
            Clock clock) {
        this.people = people;
        this.changes = changes;
        this.names = names;
        this.volumes = volumes;
        this.config = config;
        this.clock = clock;
    }

    /** Makes up a participant with a balance; the same request again returns the same one. Each is one purchase of the day. */
    Uni<MadeUpParticipant> participant(SignedRequest signed) {
        return volumes.take(signed.signatory(), Volume.PURCHASES)
                .invoke(usedUp -> usedUp.ifPresent(refusal -> {
                    throw refusal.toException();
                }))
                .chain(() -> made(signed));
    }

    private Uni<MadeUpParticipant> made(SignedRequest signed) {
        UniqueName name = signed.uniqueName(SandboxId.next());
        return names.take(List.of(name))
                .invoke(taken -> taken.forEach(other -> {
                    throw Problems.of(other.otherwise());
                }))
                .chain(() -> names.held(List.of(name.name())))
                .chain(held -> open(signed.partnerId(), held.get(name.name()).about()));
    }

    private Uni<MadeUpParticipant> open(String platformId, UUID participantId) {
        Selection selection = selection();
        return changes.change(participantId, account -> {
            account.select(selection);
            return new MadeUpParticipant(
                    people.of(platformId, participantId), account.wallet().balance());
        });
    }

    private Selection selection() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Selection(
                WAVE,
                DECREE,
                now,
                now.plus(FIRST_PURCHASE),
                config.balance(),
                now.plus(EXPIRY),
                "0000%012d".formatted(random.nextLong(CARDS)),
                null);
    }
}
