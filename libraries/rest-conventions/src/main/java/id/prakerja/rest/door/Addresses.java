package id.prakerja.rest.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The addresses of the service's own document, with the methods that each takes. */
@Singleton
public class Addresses {

    private static final String OPTIONS = "OPTIONS";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", OPTIONS);
    private static final Set<String> PAGE = Set.of("GET", "HEAD", OPTIONS);

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile List<Address> known;

    Addresses(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** Whether the method takes part in HTTP as this service speaks it, so that its name may appear in a metric. */
    public static boolean isKnown(HttpMethod method) {
        return METHODS.contains(method.name());
    }

    /**
     * The methods that an address takes.
     *
     * @param path normalised, see {@link RequestPath}
     * @return their names in alphabetical order; none if there is nothing at this address
     */
    public Collection<String> methods(String path) {
        if (path.equals("/")) {
            return new TreeSet<>(PAGE);
        }
        Set<String> methods = matching(path).stream()
                .flatMap(address -> address.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add(OPTIONS);
        }
        return methods;
    }

    /** What the document says of the service: its title and what it is for. */
    JsonNode info() {
        return document().path("info");
    }

    /** Whether an operation of the service answers what an address takes, as uploads do. */
    boolean answersOptions(String path) {
        return matching(path).stream().anyMatch(address -> address.methods().contains(OPTIONS));
    }

    /**
     * The template that an address has in the document.
     *
     * @param path normalised
     * @return such as {@code /v1/waves/{wave}}, or {@code UNKNOWN}
     */
    public String template(String path) {
        return matching(path).stream().findFirst().map(Address::template).orElse("UNKNOWN");
    }

    private List<Address> matching(String path) {
        String[] segments = path.split("/", -1);
        return known().stream().filter(address -> address.matches(segments)).toList();
    }

    private List<Address> known() {
        List<Address> read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private List<Address> read() {
        List<Address> addresses = new ArrayList<>();
        document().path("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            methods.retainAll(METHODS);
            addresses.add(new Address(path.getKey(), List.of(path.getKey().split("/", -1)), methods));
        });
        return List.copyOf(addresses);
    }

    private JsonNode document() {
        try {
            return json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("The service's own document cannot be read", e);
        }
    }

    private record Address(String template, List<String> segments, Set<String> methods) {

        boolean matches(String[] path) {
            if (path.length != segments.size()) {
                return false;
            }
            for (int at = 0; at < path.length; at++) {
                String segment = segments.get(at);
                if (segment.startsWith("{") ? path[at].isEmpty() : !segment.equals(path[at])) {
                    return false;
                }
            }
            return true;
        }
    }
}
