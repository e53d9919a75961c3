package id.prakerja.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

/** That the rules find what they forbid, and leave alone what they ask for. */
class ResourceRulesTest {

    @Test
    void aResourceInTheOneDialectKeepsEveryRule() {
        assertFalse(evaluate(ResourceRules.resourcesAreNamedSo(), GoodResource.class)
                .hasViolation());
        assertFalse(evaluate(ResourceRules.operationsAreDescribed(), GoodResource.class)
                .hasViolation());
        assertFalse(evaluate(ResourceRules.operationsAreToldApart(), GoodResource.class)
                .hasViolation());
        assertFalse(evaluate(ResourceRules.pathsAreNouns(), GoodResource.class).hasViolation());
    }

    @Test
    void aResourceOfAnotherNameIsFound() {
        assertTrue(evaluate(ResourceRules.resourcesAreNamedSo(), Endpoint.class).hasViolation());
    }

    @Test
    void aMissingTagIdAndSummaryAreFound() {
        assertEquals(
                3,
                evaluate(ResourceRules.operationsAreDescribed(), Endpoint.class)
                        .getFailureReport()
                        .getDetails()
                        .size());
    }

    @Test
    void aVerbAndCapitalsInAPathAreFound() {
        assertEquals(
                2,
                evaluate(ResourceRules.pathsAreNouns(), Endpoint.class)
                        .getFailureReport()
                        .getDetails()
                        .size());
    }

    @Test
    void twoOperationsOfOneNameAreFound() {
        assertTrue(evaluate(ResourceRules.operationsAreToldApart(), GoodResource.class, CopiedResource.class)
                .hasViolation());
    }

    private static EvaluationResult evaluate(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes));
    }

    @Path("/v1/wave-applications/{id}")
    @Tag(name = "Waves")
    static final class GoodResource {

        @GET
        @Path("proof.csv")
        @Operation(operationId = "showProof", summary = "Show the proof")
        public String proof() {
            return "";
        }
    }

    @Path("/v1/proofs")
    @Tag(name = "Waves")
    static final class CopiedResource {

        @GET
        @Operation(operationId = "showProof", summary = "Show the proof")
        public String proof() {
            return "";
        }
    }

    @Path("/v1/waveApplications")
    static final class Endpoint {

        @POST
        @Path("{id}/extend")
        public void extend() {}
    }
}
