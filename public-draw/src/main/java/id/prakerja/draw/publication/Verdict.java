package id.prakerja.draw.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a package came to.
 *
 * @param checks what was found in order, a sentence each
 * @param notes what could not be checked here, a sentence each
 * @param fault the first thing that is wrong, naming part and line; empty if nothing is
 */
public record Verdict(List<String> checks, List<String> notes, Optional<String> fault) {

    /**
     * Whether the package holds.
     *
     * @return true if nothing is wrong
     */
    public boolean holds() {
        return fault.isEmpty();
    }

    /**
     * The verdict as both verifiers print it.
     *
     * @return lines without line feeds
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        checks.forEach(check -> lines.add("ok      " + check));
        notes.forEach(note -> lines.add("note    " + note));
        lines.add(fault.map(wrong -> "FAILED  " + wrong).orElse("VERIFIED"));
        return lines;
    }
}
