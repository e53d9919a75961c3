package id.prakerja.architecture.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of the build.
 *
 * @param name artifact id
 * @param kind what it is by its place
 * @param folder where it stands
 * @param uses our own modules that it depends on
 */
record Module(String name, Kind kind, Path folder, List<Use> uses) {

    /** The places of the table "Where things go". */
    enum Kind {
        SERVICE,
        CONSOLE,
        PUBLISHED,
        LIBRARY,
        WORKBENCH
    }

    /**
     * A dependency on another module.
     *
     * @param artifact its name
     * @param scope of Maven
     */
    record Use(String artifact, String scope) {}

    static Module read(Path root, Path folder) {
        Document pom = parse(folder.resolve("pom.xml"));
        List<Use> uses = new ArrayList<>();
        NodeList dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if ("id.prakerja".equals(child(dependency, "groupId", ""))) {
                uses.add(new Use(child(dependency, "artifactId", ""), child(dependency, "scope", "compile")));
            }
        }
        return new Module(
                child(pom.getDocumentElement(), "artifactId", ""),
                kind(root.relativize(folder).toString()),
                folder,
                uses);
    }

    private static Kind kind(String place) {
        if (place.startsWith("libraries")) {
            return Kind.LIBRARY;
        }
        if (place.startsWith("workbench")) {
            return Kind.WORKBENCH;
        }
        if (place.endsWith("-console")) {
            return Kind.CONSOLE;
        }
        return place.endsWith("-service") ? Kind.SERVICE : Kind.PUBLISHED;
    }

    /** The Java files of what is delivered. */
    List<JavaSource> main() {
        return JavaSource.parse(Repository.files(folder.resolve("src/main/java"), ".java"));
    }

    /** The Java files of the tests. */
    List<JavaSource> tests() {
        return JavaSource.parse(Repository.files(folder.resolve("src/test/java"), ".java"));
    }

    /** The migrations of what is delivered. */
    List<Path> migrations() {
        return Repository.files(folder.resolve("src/main/resources"), ".sql");
    }

    private static String child(Element parent, String name, String otherwise) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getNodeName())) {
                return node.getTextContent().strip();
            }
        }
        return otherwise;
    }

    private static Document parse(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(pom.toString(), e);
        }
    }
}
