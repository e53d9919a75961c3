package id.prakerja.architecture.repository;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a module, read from its {@code @ConfigMapping} interfaces: name, default, and what its Javadoc says first. */
final class ConfigurationTable {

    private static final Pattern MAP_OF = Pattern.compile("(?:java\\.util\\.)?Map<String, ?(.+)>");
    private static final Pattern OPTIONAL = Pattern.compile("Optional(?:Int|Long|Double)?(?:<(.+)>)?");
    /** How the compiler's tree prints letters beyond ASCII. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link|value)\\s+#?([^}]*)}");

    /** Interfaces by simple name, of every module: a setting may be a group that a library defines. */
    private final Map<String, TreePath> interfaces = new HashMap<>();

    private final Map<CompilationUnitTree, DocTrees> docs = new HashMap<>();
    private final List<TreePath> mappings = new ArrayList<>();
    private final Properties set;
    private final List<String> rows = new ArrayList<>();

    private ConfigurationTable(Properties set) {
        this.set = set;
    }

    /**
     * Rows of a module's own settings, in the order of its files.
     *
     * @param own the module's sources
     * @param shared sources of libraries, whose interfaces it may use
     * @param set what the module's own properties file sets
     */
    static List<String> rows(List<JavaSource> own, List<JavaSource> shared, Properties set) {
        ConfigurationTable table = new ConfigurationTable(set);
        shared.forEach(table::collect);
        table.mappings.clear();
        own.forEach(table::collect);
        table.mappings.forEach(mapping -> {
            ClassTree type = (ClassTree) mapping.getLeaf();
            table.describe(
                    argument(annotation(type.getModifiers().getAnnotations(), "ConfigMapping"), "prefix"), mapping);
        });
        return table.rows;
    }

    private void collect(JavaSource source) {
        docs.put(source.unit(), DocTrees.instance(source.task()));
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getKind() == Tree.Kind.INTERFACE) {
                    interfaces.put(type.getSimpleName().toString(), getCurrentPath());
                    if (annotation(type.getModifiers().getAnnotations(), "ConfigMapping") != null) {
                        mappings.add(getCurrentPath());
                    }
                }
                return super.visitClass(type, null);
            }
        }.scan(source.unit(), null);
    }

    private void describe(String prefix, TreePath type) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof MethodTree setting && setting.getBody() == null) {
                describe(prefix, type, setting);
            }
        }
    }

    private void describe(String prefix, TreePath type, MethodTree setting) {
        String name = prefix + name(setting);
        String returned = setting.getReturnType().toString();
        Matcher map = MAP_OF.matcher(returned);
        if (map.matches()) {
            name += ".<id>";
            returned = map.group(1);
        }
        Matcher optional = OPTIONAL.matcher(returned);
        boolean isOptional = optional.matches();
        String value = isOptional && optional.group(1) != null ? optional.group(1) : returned;
        TreePath group = nested(type, value);
        if (group != null) {
            describe(name, group);
            return;
        }
        String otherwise = map.matches() ? "–" : isOptional ? "none" : "must be set";
        String standard = Optional.ofNullable(set.getProperty(name))
                .or(() -> Optional.ofNullable(annotation(setting.getModifiers().getAnnotations(), "WithDefault"))
                        .map(given -> argument(given, "value")))
                .map(text -> "`" + text + "`")
                .orElse(otherwise);
        rows.add("| `%s` | %s | %s |"
                .formatted(name, standard.replace("|", "\\|"), sentence(new TreePath(type, setting))));
    }

    private static String name(MethodTree setting) {
        if (annotation(setting.getModifiers().getAnnotations(), "WithParentName") != null) {
            return "";
        }
        AnnotationTree given = annotation(setting.getModifiers().getAnnotations(), "WithName");
        return "."
                + (given != null
                        ? argument(given, "value")
                        : setting.getName()
                                .toString()
                                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                                .toLowerCase(java.util.Locale.ROOT));
    }

    /** The group of settings that a type is; null if it is a value. */
    private TreePath nested(TreePath type, String value) {
        String simple = value.substring(value.lastIndexOf('.') + 1);
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof ClassTree inner && inner.getSimpleName().contentEquals(simple)) {
                return inner.getKind() == Tree.Kind.INTERFACE ? new TreePath(type, inner) : null;
            }
        }
        return interfaces.get(simple);
    }

    private String sentence(TreePath setting) {
        DocCommentTree comment = docs.get(setting.getCompilationUnit()).getDocCommentTree(setting);
        if (comment == null) {
            return "";
        }
        StringBuilder sentence = new StringBuilder();
        comment.getFirstSentence().forEach(sentence::append);
        String written = ESCAPED.matcher(sentence)
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        String plain =
                TAG.matcher(written).replaceAll("$1").replaceAll("\\(\\)", "").replaceAll("\\s+", " ");
        return plain.replace("&lt;", "<").replace("|", "\\|").strip();
    }

    private static AnnotationTree annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(each -> each.getAnnotationType().toString().endsWith(name))
                .findFirst()
                .orElse(null);
    }

    private static String argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree named
                    && named.getVariable().toString().equals(name)) {
                return text(named.getExpression());
            }
        }
        return text(annotation.getArguments().get(0));
    }

    private static String text(ExpressionTree value) {
        return value instanceof LiteralTree literal ? literal.getValue().toString() : value.toString();
    }
}
