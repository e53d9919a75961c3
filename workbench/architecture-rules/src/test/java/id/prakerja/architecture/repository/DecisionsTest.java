package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs/adr} and their index. */
class DecisionsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([0-9]{4}-[a-z0-9-]+\\.md)\\)");

    private static final List<String> PAGES = Repository.files(Repository.at("docs/adr"), ".md").stream()
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(name -> !name.equals("README.md"))
            .toList();

    @Test
    void theIndexListsEveryDecisionOnceInOrder() {
        List<String> listed = new ArrayList<>();
        Matcher link = LINK.matcher(Repository.text(Repository.at("docs/adr/README.md")));
        while (link.find()) {
            listed.add(link.group(1));
        }
        assertEquals(PAGES, listed);
    }

    @Test
    void noTwoDecisionsShareANumber() {
        List<String> numbers = PAGES.stream().map(page -> page.substring(0, 4)).toList();
        assertEquals(List.copyOf(new TreeSet<>(numbers)), numbers);
    }
}
