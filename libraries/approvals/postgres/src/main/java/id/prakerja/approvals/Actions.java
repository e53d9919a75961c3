package id.prakerja.approvals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.prakerja.approvals.domain.ApprovalPolicy;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions that the service offers, how many people each needs, and their requests as text. */
@ApplicationScoped
class Actions {

    private final Map<String, Approvable<?>> byKind;
    private final ApprovalConfig config;
    private final ObjectMapper json;

    Actions(@All List<Approvable<?>> actions, ApprovalConfig config, ObjectMapper json) {
        this.byKind = new TreeMap<>(actions.stream().collect(Collectors.toMap(Approvable::kind, Function.identity())));
        this.config = config;
        // The same request is the same text, and so has the same hash.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** A setting for an action that is not there would leave the one it was meant for as it is. */
    void check(@Observes StartupEvent started) {
        TreeSet<String> unknown = new TreeSet<>(config.kinds().keySet());
        unknown.removeAll(byKind.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("prakerja.approvals.kinds names what is no action: %s".formatted(unknown));
        }
        byKind.keySet().forEach(this::policy);
    }

    /** The action of a proposal. */
    Approvable<?> of(String kind) {
        Approvable<?> action = byKind.get(kind);
        if (action == null) {
            throw new IllegalStateException("This service has no action of the kind %s any more".formatted(kind));
        }
        return action;
    }

    Iterable<Approvable<?>> all() {
        return byKind.values();
    }

    ApprovalPolicy policy(String kind) {
        ApprovalConfig.Kind set = config.kinds().get(kind);
        return set == null
                ? ApprovalPolicy.TWO_PEOPLE
                : new ApprovalPolicy(set.people(), set.aloneBelow(), set.threeFrom());
    }

    /** Role of those who approve an action. */
    String approverRole(Approvable<?> action) {
        return config.approverRole().orElse(action.role());
    }

    <T> T read(Approvable<T> action, String content) {
        try {
            return json.readValue(content, action.contentType());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A proposal holds what we wrote", impossible);
        }
    }

    String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }
}
