package id.prakerja.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final Instant NOW = Instant.parse("2020-09-04T00:00:00Z");
    private static final String TEXT = "example.org/log\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    /** The first key pair of RFC 8032, section 7.1. */
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    @Test
    void aKeyIsThatOfItsSeed() {
        NoteSigner signer = NoteSigner.log("example.org/log", SEED);

        assertEquals(
                new NoteKey("example.org/log", NoteKey.PLAIN, PUBLIC).toString(),
                signer.key().toString());
        assertEquals(
                signer.key().toString(), NoteKey.parse(signer.key().toString()).toString());
    }

    @Test
    void aSignatureStandsForItsTextAndSignerAlone() {
        NoteSigner signer = NoteSigner.log("example.org/log", SEED);
        SignedNote note = new SignedNote(TEXT, List.of(signer.sign(TEXT, NOW)));

        assertTrue(SignedNote.parse(note.toString()).isSignedBy(signer.key()));
        assertFalse(SignedNote.parse(note.toString().replace("\n3\n", "\n4\n")).isSignedBy(signer.key()));
        assertFalse(note.isSignedBy(
                NoteSigner.log("example.org/log", NoteSigner.newSeed()).key()));
        assertFalse(note.isSignedBy(NoteSigner.log("example.org/other", SEED).key()));
    }

    @Test
    void aCosignatureBindsTheTimeToo() {
        NoteSigner witness = NoteSigner.witness("witness.example.org", SEED);
        SignedNote.Line line = witness.sign(TEXT, NOW);

        assertTrue(new SignedNote(TEXT, List.of(line)).isSignedBy(witness.key()));
        byte[] bytes = Base64.getDecoder().decode(line.value());
        bytes[Integer.BYTES + Long.BYTES - 1]++; // one second later
        SignedNote.Line moved =
                new SignedNote.Line(line.name(), Base64.getEncoder().encodeToString(bytes));
        assertFalse(new SignedNote(TEXT, List.of(moved)).isSignedBy(witness.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text without signatures\n",
                "text\n\nno dash AAAAAAAA\n",
                "text\n\n— name not-base64!\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAAA"
            })
    void whatIsNoNoteIsNotTakenForOne(String note) {
        assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/log\n",
                "example.org/log\n03\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "example.org/log\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "example.org/log\n3\nAAAA\n",
                "\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
            })
    void whatIsNoCheckpointIsNotTakenForOne(String text) {
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(text));
    }
}
