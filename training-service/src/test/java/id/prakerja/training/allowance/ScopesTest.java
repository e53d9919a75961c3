package id.prakerja.training.allowance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void everythingThatAPartnerCanDoNeedsAScope() {
        assertEquals(
                List.of(),
                names(operation ->
                        changes(operation) && operation.says(Needs.class) == operation.says(NeedsNoScope.class)));
    }

    @Test
    void rolesOfAClassAreSeenAsThoseOfAMethodAre() {
        List<String> changing = names(ScopesTest::changes);

        assertTrue(changing.contains("EndpointResource.set"), changing::toString);
        assertTrue(changing.contains("CompletionResource.complete"), changing::toString);
    }

    private static boolean changes(PartnerOperation operation) {
        return !operation.httpMethod().equals(HttpMethod.GET);
    }

    private static List<String> names(Predicate<PartnerOperation> which) {
        return PartnerOperation.all().stream()
                .filter(which)
                .map(PartnerOperation::name)
                .sorted()
                .toList();
    }
}
