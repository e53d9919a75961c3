package id.prakerja.architecture.repository;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java file, parsed by the compiler's own parser and nothing more.
 *
 * @param file where it is
 * @param unit its syntax tree
 * @param task the parser, for what it knows beside the tree (Javadoc)
 */
record JavaSource(Path file, CompilationUnitTree unit, JavacTask task) {

    /** The package of an import: what stands before the first name in capitals. */
    private static final Pattern IMPORTED = Pattern.compile("((?:[a-z][a-z0-9]*\\.)+)[A-Z*].*");

    static List<JavaSource> parse(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        JavacTask task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        List<JavaSource> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new JavaSource(Path.of(unit.getSourceFile().toUri()), unit, task));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** Packages of ours that it imports from. */
    List<String> importedPackages() {
        List<String> packages = new ArrayList<>();
        for (ImportTree each : unit.getImports()) {
            Matcher imported = IMPORTED.matcher(each.getQualifiedIdentifier().toString());
            if (imported.matches() && imported.group(1).startsWith("id.prakerja.")) {
                packages.add(imported.group(1).substring(0, imported.group(1).length() - 1));
            }
        }
        return packages;
    }

    /** Every text in it, text blocks as they are at run time. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return null;
            }
        }.scan(unit, null);
        return texts;
    }

    int lines() {
        return (int) Repository.text(file).lines().count();
    }

    @Override
    public String toString() {
        return Repository.at("").relativize(file).toString();
    }
}
