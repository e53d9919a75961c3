package id.prakerja.registration.identity.registry;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the registry over HTTP, by batches where it offers them. */
final class HttpIdentityRegistry implements IdentityRegistry {

    private static final int CALLS_AT_ONCE = 16;
    private static final int CONNECT_TIMEOUT_SECONDS = 3;

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
                ? api.verify(new RegistryApi.Items(questions)).map(RegistryApi.Results::results)
                : oneByOne(questions);
    }

    /** A question that fails alone stays open alone; only where none is answered has the call failed. */
    private Uni<List<IdentityAnswer>> oneByOne(List<IdentityQuestion> questions) {
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUni(question -> api.verify(question).onFailure().recoverWithNull())
                .merge(CALLS_AT_ONCE)
                .collect()
                .asList()
                .invoke(answers -> {
                    if (answers.isEmpty()) {
                        throw new RegistryAwayException("None of " + questions.size() + " questions was answered");
                    }
                });
    }
}
