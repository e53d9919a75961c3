package id.prakerja.rest.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the addresses that a path is one of by walking along its segments. Every request asks, also one that is turned away, so it takes
 * as long as the path is, however many addresses there are.
 */
final class AddressTree {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final String OPTIONS = "OPTIONS";

    private final Node root = new Node();
    private int size;

    /**
     * One more address; of two that a path may be, the one that was added first gives its name.
     *
     * @param template such as {@code /v1/waves/{wave}}
     * @param methods that the document names
     */
    void add(String template, Set<String> methods) {
        Node node = root;
        for (String segment : template.split("/", -1)) {
            node = segment.startsWith("{")
                    ? node.parameter()
                    : node.literals.computeIfAbsent(segment, any -> new Node());
        }
        node.add(size++, template, methods);
    }

    /** The methods that a path takes, in alphabetical order: what a client may send, though the document does not name it, among them. */
    Collection<String> methods(String path) {
        List<Node> all = matching(path);
        if (all.size() == 1) {
            return all.get(0).taken;
        }
        Set<String> methods = new TreeSet<>();
        all.forEach(node -> methods.addAll(node.taken));
        return methods;
    }

    /** Whether the document itself names {@code OPTIONS} for a path. */
    boolean namesOptions(String path) {
        return matching(path).stream().anyMatch(node -> node.named.contains(OPTIONS));
    }

    /** The template of a path, or {@code unknown}. */
    String template(String path, String unknown) {
        return matching(path).stream()
                .min(Comparator.comparingInt(node -> node.place))
                .map(node -> node.template)
                .orElse(unknown);
    }

    private List<Node> matching(String path) {
        List<Node> found = new ArrayList<>(2);
        collect(root, path, 0, found);
        return found;
    }

    private static void collect(Node node, String path, int from, List<Node> found) {
        int slash = path.indexOf('/', from);
        String segment = path.substring(from, slash < 0 ? path.length() : slash);
        Node literal = node.literals.get(segment);
        if (literal != null) {
            step(literal, path, slash, found);
        }
        if (node.parameter != null && !segment.isEmpty()) {
            step(node.parameter, path, slash, found);
        }
    }

    private static void step(Node node, String path, int slash, List<Node> found) {
        if (slash >= 0) {
            collect(node, path, slash + 1, found);
        } else if (node.template != null) {
            found.add(node);
        }
    }

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private Node parameter;
        private String template;
        private int place;
        private final Set<String> named = new TreeSet<>();
        private Set<String> taken = Set.of();

        Node parameter() {
            if (parameter == null) {
                parameter = new Node();
            }
            return parameter;
        }

        /** The same address comes twice where its parameter has two names. */
        void add(int placeInDocument, String name, Set<String> methods) {
            if (template == null) {
                template = name;
                place = placeInDocument;
            }
            named.addAll(methods);
            Set<String> all = new TreeSet<>(named);
            if (all.contains(GET)) {
                all.add(HEAD);
            }
            if (!all.isEmpty()) {
                all.add(OPTIONS);
            }
            taken = Collections.unmodifiableSet(all);
        }
    }
}
