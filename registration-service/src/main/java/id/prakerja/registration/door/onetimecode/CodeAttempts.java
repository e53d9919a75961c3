package id.prakerja.registration.door.onetimecode;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAttemptsConfig.Limits;
import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.rest.client.AttemptLimit;
import id.prakerja.rest.client.AttemptLimits;
import id.prakerja.rest.client.ClientAddress;
import id.prakerja.rest.client.ClientAddresses;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Slows down whoever guesses codes or has them sent, before the database is asked: by the person whom it is about, by the address it
 * comes from, its neighbourhood, and everybody together. {@link OneTimeCodes} locks a code after a few wrong tries; that alone would
 * leave the guesser free to go on with the next person.
 */
@ApplicationScoped
public class CodeAttempts {

    private static final String PERSON = "person";
    private static final String ADDRESS = "address";
    private static final String PREFIX = "prefix";
    private static final String EVERYBODY = "everybody";

    private final Digests digests;
    private final ClientAddresses addresses;
    private final CurrentVertxRequest request;
    private final Counted signIn;
    private final Counted contacts;

    CodeAttempts(CodeAttemptsConfig config, Digests digests, ClientAddresses addresses, CurrentVertxRequest request) {
        this.digests = digests;
        this.addresses = addresses;
        this.request = request;
        this.signIn = Counted.by(config.signIn());
        this.contacts = Counted.by(config.contacts());
    }

    /** A code to sign in is asked for, about the person with this NIK; fails with {@code TOO_MANY_REQUESTS}. */
    public void askToSignIn(String nik) {
        require(signIn.asked(), nik);
    }

    /** A code to sign in is typed in, about the person with this NIK; fails with {@code TOO_MANY_REQUESTS}. */
    public void trySignIn(String nik) {
        require(signIn.tried(), nik);
    }

    /** A code for a contact is asked for, about this applicant; fails with {@code TOO_MANY_REQUESTS}. */
    public void askForContact(Object applicant) {
        require(contacts.asked(), applicant.toString());
    }

    /** A code for a contact is typed in, about this applicant; fails with {@code TOO_MANY_REQUESTS}. */
    public void tryContact(Object applicant) {
        require(contacts.tried(), applicant.toString());
    }

    private void require(AttemptLimits limits, String person) {
        ClientAddress from = addresses.of(request.getCurrent().request());
        Duration pause = limits.attempt(Map.of(
                PERSON,
                HexFormat.of().formatHex(digests.passing("code-attempt", person)),
                ADDRESS,
                from.host(),
                PREFIX,
                from.prefix(),
                EVERYBODY,
                ""));
        if (!pause.isZero()) {
            throw HttpProblem.builder(Problems.of(Refusal.of(CommonProblem.TOO_MANY_REQUESTS)))
                    .withHeader(HttpHeaders.RETRY_AFTER, pause.plusMillis(999).toSeconds())
                    .build();
        }
    }

    /** Attempts of one kind. */
    private record Counted(AttemptLimits asked, AttemptLimits tried) {

        private static final long NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

        static Counted by(Limits config) {
            List<AttemptLimit> limits = List.of(
                    new AttemptLimit(PERSON, config.person(), config.personEvery()),
                    new AttemptLimit(ADDRESS, config.address(), config.addressEvery()),
                    new AttemptLimit(PREFIX, config.prefix(), config.prefixEvery()),
                    new AttemptLimit(EVERYBODY, config.everybody(), config.everybodyEvery()));
            return new Counted(
                    new AttemptLimits(limits, Counted::realTime), new AttemptLimits(limits, Counted::realTime));
        }

        /** Goes forward only, and is nobody's time of day. */
        private static Instant realTime() {
            return Instant.ofEpochMilli(System.nanoTime() / NANOS_PER_MILLI);
        }
    }
}
