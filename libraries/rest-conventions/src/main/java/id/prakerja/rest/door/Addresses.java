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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The addresses of the service's own document, with the methods that each takes. */
@Singleton
public class Addresses {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> PAGE = List.of("GET", "HEAD", "OPTIONS");

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile AddressTree known;

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
        return path.equals("/") ? PAGE : known().methods(path);
    }

    /** What the document says of the service: its title and what it is for. */
    JsonNode info() {
        return document().path("info");
    }

    /** Whether an operation of the service answers what an address takes, as uploads do. */
    boolean answersOptions(String path) {
        return known().namesOptions(path);
    }

    /**
     * The template that an address has in the document.
     *
     * @param path normalised
     * @return such as {@code /v1/waves/{wave}}, or {@code UNKNOWN}
     */
    public String template(String path) {
        return known().template(path, "UNKNOWN");
    }

    private AddressTree known() {
        AddressTree read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private AddressTree read() {
        AddressTree addresses = new AddressTree();
        document().path("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            methods.retainAll(METHODS);
            addresses.add(path.getKey(), methods);
        });
        return addresses;
    }

    private JsonNode document() {
        try {
            return json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("The service's own document cannot be read", e);
        }
    }
}
