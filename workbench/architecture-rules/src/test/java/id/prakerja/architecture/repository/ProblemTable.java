package id.prakerja.architecture.repository;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal of a module, read from its enums that implement {@code ProblemCode}. */
final class ProblemTable {

    private static final String INTERFACE = "ProblemCode";

    private ProblemTable() {}

    /** The refusals in the order of the sources. */
    static List<Refusal> of(String module, List<JavaSource> sources) {
        List<Refusal> refusals = new ArrayList<>();
        for (JavaSource source : sources) {
            for (Tree type : source.unit().getTypeDecls()) {
                if (type instanceof ClassTree declared && isProblemEnum(declared)) {
                    refusals.addAll(of(module, source, declared));
                }
            }
        }
        return refusals;
    }

    private static boolean isProblemEnum(ClassTree type) {
        return type.getKind() == Tree.Kind.ENUM
                && type.getImplementsClause().stream()
                        .anyMatch(each -> each.toString().endsWith(INTERFACE));
    }

    private static List<Refusal> of(String module, JavaSource source, ClassTree type) {
        String name = type.getSimpleName().toString();
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getInitializer() instanceof NewClassTree made
                        && made.getIdentifier().toString().equals(name))
                .map(constant -> refusal(module, source, type, constant))
                .toList();
    }

    private static Refusal refusal(String module, JavaSource source, ClassTree type, VariableTree constant) {
        List<Object> values = values(((NewClassTree) constant.getInitializer()).getArguments());
        List<String> texts = values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        int status = values.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(constant + " has no status"));
        return new Refusal(
                module,
                constant.getName().toString(),
                status,
                meaning(source, type, constant),
                texts.get(0),
                texts.get(1));
    }

    private static List<Object> values(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .flatMap(each ->
                        each instanceof NewClassTree problem ? values(problem.getArguments()).stream() : value(each))
                .toList();
    }

    /** What a literal says, or several that are put together. */
    private static Stream<Object> value(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal && literal.getValue() != null) {
            return Stream.of(literal.getValue());
        }
        return expression instanceof BinaryTree sum
                ? Stream.of(Stream.concat(value(sum.getLeftOperand()), value(sum.getRightOperand()))
                        .map(Object::toString)
                        .collect(Collectors.joining()))
                : Stream.empty();
    }

    private static String meaning(JavaSource source, ClassTree type, VariableTree constant) {
        CompilationUnitTree unit = source.unit();
        DocCommentTree comment = DocTrees.instance(source.task())
                .getDocCommentTree(TreePath.getPath(new TreePath(TreePath.getPath(unit, type), type), constant));
        return comment == null
                ? ""
                : comment.getFullBody().toString().replaceAll("\\s+", " ").strip();
    }

    /**
     * A refusal.
     *
     * @param module whose
     * @param code its stable code
     * @param status HTTP status
     * @param meaning what the source says of it
     * @param english what the caller is told
     * @param indonesian the same in Indonesian
     */
    record Refusal(String module, String code, int status, String meaning, String english, String indonesian) {

        /** The last part of the problem's {@code type}. */
        String page() {
            return code.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
