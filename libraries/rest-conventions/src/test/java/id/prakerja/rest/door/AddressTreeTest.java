package id.prakerja.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressTreeTest {

    private final AddressTree tree = new AddressTree();

    @BeforeEach
    void document() {
        tree.add("/v1/people", Set.of("GET", "POST"));
        tree.add("/v1/people/me", Set.of("GET"));
        tree.add("/v1/people/{id}", Set.of("PATCH", "OPTIONS"));
        tree.add("/v1/people/{person}", Set.of("DELETE"));
        tree.add("/v1/people/{id}/entries", Set.of("POST"));
    }

    @Test
    void aPathTakesTheMethodsOfTheDocumentAndThoseThatFollowFromThem() {
        assertEquals(List.of("GET", "HEAD", "OPTIONS", "POST"), List.copyOf(tree.methods("/v1/people")));
        assertEquals(List.of("OPTIONS", "POST"), List.copyOf(tree.methods("/v1/people/7/entries")));
    }

    @Test
    void aPathThatMayBeTwoAddressesTakesTheMethodsOfBoth() {
        assertEquals(List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH"), List.copyOf(tree.methods("/v1/people/me")));
        assertEquals("/v1/people/me", tree.template("/v1/people/me", "none"));
    }

    @Test
    void anAddressWhoseParameterHasTwoNamesIsOne() {
        assertEquals(List.of("DELETE", "OPTIONS", "PATCH"), List.copyOf(tree.methods("/v1/people/7")));
        assertEquals("/v1/people/{id}", tree.template("/v1/people/7", "none"));
    }

    @Test
    void optionsAreNamedOnlyWhereTheDocumentNamesThem() {
        assertTrue(tree.namesOptions("/v1/people/7"));
        assertFalse(tree.namesOptions("/v1/people"));
    }

    @Test
    void nothingIsAtAPathThatIsLongerShorterOrEmptyInPlaceOfAParameter() {
        for (String path : List.of("/v1", "/v1/people/", "/v1/people//entries", "/v1/people/7/entries/1", "", "/")) {
            assertEquals(List.of(), List.copyOf(tree.methods(path)), path);
            assertEquals("none", tree.template(path, "none"), path);
        }
    }
}
