package id.prakerja.rest.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Writes into the document what holds for every operation and what the annotations cannot say: the answers that all may give, the form of
 * a problem, which values may be null, anchored patterns, bounds of lists, the headers of a signature.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class TruthfulDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemSchema.write(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        new Schemas(document).tellTheTruth();
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(OperationIds.of(method, path));
        }
        SignedOperations.describe(operation);
        Parameters.bound(operation);
        CommonAnswers.add(path, operation);
    }

    static boolean isSigned(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream()
                        .anyMatch(requirement -> requirement.getSchemes() != null
                                && requirement.getSchemes().containsKey(SignedOperations.SCHEME));
    }

    static boolean isProtected(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream()
                        .anyMatch(requirement -> !Map.of().equals(requirement.getSchemes()));
    }
}
