package id.prakerja.training.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.groupcommit.GroupCommitFullException;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.training.receipt.Receipts;
import id.prakerja.training.receipt.Receipts.Refused;
import id.prakerja.training.signature.SignedRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Records the completions of a batch, each on its own: one that is refused harms no other. */
@ApplicationScoped
class CompletionBatches {

    /** The most lines of a batch. */
    static final int MOST_LINES = 10_000;

    /** Lines under way at the same time; others wait their turn, so that a batch does not fill the queue for all. */
    private static final int SIDE_BY_SIDE = 512;

    private final Completions completions;
    private final Receipts receipts;
    private final Validator validator;
    private final ObjectMapper json;

    CompletionBatches(Completions completions, Receipts receipts, Validator validator, ObjectMapper json) {
        this.completions = completions;
        this.receipts = receipts;
        this.validator = validator;
        this.json = json;
    }

    /**
     * Records the lines.
     *
     * @param signed the batch as it was signed; each line has an event id of its own
     * @return one result for each line that is not blank, in their order
     */
    Uni<List<BatchResult>> record(SignedRequest signed, String body) {
        List<String> lines = body.lines().toList();
        List<Integer> numbers = IntStream.range(0, lines.size())
                .filter(place -> !lines.get(place).isBlank())
                .boxed()
                .toList();
        if (numbers.isEmpty() || numbers.size() > MOST_LINES) {
            return Uni.createFrom()
                    .failure(Refusal.of(CompletionProblem.BATCH_SIZE, Integer.toString(MOST_LINES))
                            .toException());
        }
        return Multi.createFrom()
                .iterable(numbers)
                .onItem()
                .transformToUni(place -> record(signed, place + 1, lines.get(place)))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .map(results -> results.stream()
                        .sorted(Comparator.comparingInt(BatchResult::line))
                        .toList())
                .call(results -> receipts.note(refused(signed, results), CompletionBatchResource.PATH));
    }

    /** The refused lines that have a name; what is to come again after a while is no refusal. */
    private static Map<SignedRequest, Refused> refused(SignedRequest batch, List<BatchResult> results) {
        Map<SignedRequest, Refused> refused = new LinkedHashMap<>();
        results.stream()
                .filter(BatchResult::isRefused)
                .forEach(line -> refused.put(
                        batch.part(line.id(), ""), new Refused(line.status(), line.code(), line.message())));
        return refused;
    }

    private Uni<BatchResult> record(SignedRequest batch, int number, String text) {
        BatchLine line;
        try {
            line = json.readValue(text, BatchLine.class);
        } catch (JsonMappingException malformed) {
            List<String> fields = malformed.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .toList();
            return refused(number, null, Refusal.of(CommonProblem.FIELD_MALFORMED, String.join(".", fields)), fields);
        } catch (JsonProcessingException malformed) {
            return refused(number, null, Refusal.of(CommonProblem.MALFORMED_JSON, "line " + number), null);
        }
        if (line == null) {
            return refused(number, null, Refusal.of(CommonProblem.MALFORMED_JSON, "line " + number), null);
        }
        Set<ConstraintViolation<BatchLine>> violations = validator.validate(line);
        if (!violations.isEmpty()) {
            List<String> fields = violations.stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .sorted()
                    .toList();
            return refused(number, line.id(), Refusal.of(CommonProblem.VALIDATION_FAILED), fields);
        }
        SignedRequest signed = batch.part(line.id(), ContentDigest.of("completion", text.strip()));
        return completions
                .record(signed, line.completion())
                .map(decision -> result(number, line.id(), decision))
                .onFailure(CompletionBatches::busy)
                .recoverWithItem(BatchResult.refused(number, line.id(), Refusal.of(CommonProblem.BUSY), null));
    }

    private BatchResult result(int number, String id, Decision<String> decision) {
        if (decision instanceof Decision.Refused<String> refused) {
            return BatchResult.refused(number, id, refused.refusal(), null);
        }
        try {
            return BatchResult.recorded(number, id, json.readValue(decision.orThrow(), CompletionAnswer.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is plain data", impossible);
        }
    }

    /** The line alone comes too often or waits too long; it may come again. */
    private static boolean busy(Throwable failure) {
        return failure instanceof GroupCommitFullException
                || (failure instanceof HttpProblem problem
                        && problem.getStatusCode()
                                == CommonProblem.BUSY.problem().status());
    }

    private static Uni<BatchResult> refused(int number, String id, Refusal refusal, List<String> fields) {
        return Uni.createFrom().item(BatchResult.refused(number, id, refusal, fields));
    }
}
