package id.prakerja.registration.identity.registry;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Asks the registry over HTTP, by batches where it offers them. */
final class HttpIdentityRegistry implements IdentityRegistry {

    private static final int CALLS_AT_ONCE = 16;
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    /** Time-out, too many requests, bad gateway, unavailable, gateway time-out. */
    private static final Set<Integer> BUSY = Set.of(408, 429, 502, 503, 504);

    private final RegistryApi api;
    private final boolean batch;

    HttpIdentityRegistry(IdentityRegistryConfig config) {
        api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url()
                        .orElseThrow(() -> new IllegalStateException(
                                "prakerja.identity-registry.url is needed where the mode is http")))
                .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(RegistryApi.class);
        batch = config.batch();
    }

    @Override
    public Uni<List<IdentityAnswer>> verify(List<IdentityQuestion> questions) {
        return batch
                ? api.verify(new RegistryApi.Items(questions))
                        .map(RegistryApi.Results::results)
                        .onFailure(HttpIdentityRegistry::isRefusal)
                        .transform(HttpIdentityRegistry::refused)
                : oneByOne(questions);
    }

    /** Whether the registry has answered, and not to say that it is busy or being mended. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && !BUSY.contains(answered.getResponse().getStatus());
    }

    private static RegistryRefusedException refused(Throwable answered) {
        return new RegistryRefusedException(
                "HTTP " + ((WebApplicationException) answered).getResponse().getStatus());
    }

    /** A question that fails alone stays open alone; only where none is answered has the call failed. */
    private Uni<List<IdentityAnswer>> oneByOne(List<IdentityQuestion> questions) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUni(question -> api.verify(question)
                        .onFailure()
                        .invoke(failures::add)
                        .onFailure()
                        .recoverWithNull())
                .merge(CALLS_AT_ONCE)
                .collect()
                .asList()
                .invoke(answers -> {
                    if (answers.isEmpty()) {
                        throw failures.stream().allMatch(HttpIdentityRegistry::isRefusal)
                                ? refused(failures.peek())
                                : new RegistryAwayException("None of " + questions.size() + " questions was answered");
                    }
                });
    }
}
