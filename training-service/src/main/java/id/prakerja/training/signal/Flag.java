package id.prakerja.training.signal;

import java.util.List;
import java.util.UUID;

/**
 * Something that looks wrong, with what it rests on.
 *
 * @param kind what it is
 * @param subject what it is about; the same kind and subject are raised once
 * @param partners platforms and institutions concerned
 * @param people participants concerned
 * @param evidence what was seen, in a sentence
 */
public record Flag(FlagKind kind, String subject, List<String> partners, List<UUID> people, String evidence) {

    /** Copies the lists. */
    public Flag {
        partners = List.copyOf(partners);
        people = List.copyOf(people);
    }
}
