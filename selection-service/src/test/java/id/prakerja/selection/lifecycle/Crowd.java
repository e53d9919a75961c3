package id.prakerja.selection.lifecycle;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people as the model knows them: what they have told, whose seat is whose, and which seats are free. */
final class Crowd {

    /** Where a membership stands. */
    enum Stand {
        DETERMINED,
        ACTIVE,
        SUSPENDED,
        REVOKED
    }

    /** An entry, and whether it came after the list was frozen. */
    record Entry(Instant joinedAt, boolean afterFreeze) {}

    /** A membership in a wave. */
    record Member(int wave, Stand stand) {}

    /** A freed seat of a wave, and what it is used for: empty while it is in the pool. */
    record Freed(int wave, String use) {}

    private final Set<UUID> registered = new HashSet<>();
    private final Set<UUID> civilServants = new HashSet<>();
    private final Set<UUID> buyers = new HashSet<>();
    private final Set<UUID> activated = new HashSet<>();
    final SortedMap<Integer, Map<UUID, Entry>> entries = new TreeMap<>();
    final SortedMap<UUID, Member> members = new TreeMap<>();
    final SortedMap<UUID, Freed> freed = new TreeMap<>();

    void registers(UUID person, boolean civilServant) {
        registered.add(person);
        if (civilServant) {
            civilServants.add(person);
        }
    }

    /** Of two entries of a person the earlier counts; none changes once the list is frozen. */
    void joins(UUID person, int wave, Instant at, boolean frozen) {
        Map<UUID, Entry> ofWave = entries.computeIfAbsent(wave, number -> new TreeMap<>());
        Entry known = ofWave.get(person);
        if (known == null || (!frozen && at.isBefore(known.joinedAt()))) {
            ofWave.put(person, new Entry(at, frozen));
        }
    }

    /** Purchases come in any order and number; one in time makes whoever is a member then active. */
    void buys(UUID person, boolean inTime) {
        if (inTime) {
            buyers.add(person);
        }
        Member member = members.get(person);
        if (buyers.contains(person) && member != null && member.stand() != Stand.REVOKED) {
            activated.add(person);
            members.put(person, member.stand() == Stand.SUSPENDED ? member : new Member(member.wave(), Stand.ACTIVE));
        }
    }

    /** Whether the rules let a person have a seat, who has none yet. */
    boolean mayHaveASeat(UUID person) {
        return registered.contains(person) && !civilServants.contains(person) && !members.containsKey(person);
    }

    /** Who may be drawn in a wave that is about to be, other than those with a seat of another wave. */
    Set<UUID> eligible(WaveLife wave) {
        return entries.getOrDefault(wave.number, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().joinedAt().isBefore(wave.opensAt)
                        && entry.getValue().joinedAt().isBefore(wave.entriesUntil))
                .map(Map.Entry::getKey)
                .filter(this::mayHaveASeat)
                .collect(Collectors.toSet());
    }

    /** What somebody decides about a membership; the answer. */
    String decides(UUID person, String what) {
        Member member = members.get(person);
        if (member == null) {
            return "PARTICIPANT_UNKNOWN";
        }
        Stand stand = member.stand();
        if (stand == Stand.REVOKED) {
            return "ALREADY_REVOKED";
        }
        if (what.equals("suspension") && stand == Stand.SUSPENDED) {
            return "ALREADY_SUSPENDED";
        }
        if (List.of("reinstatement", "termination").contains(what) && stand != Stand.SUSPENDED) {
            return "NOT_SUSPENDED";
        }
        members.put(person, new Member(member.wave(), after(what, person)));
        if (members.get(person).stand() == Stand.REVOKED) {
            freed.put(person, new Freed(member.wave(), ""));
        }
        return Answer.OK;
    }

    private Stand after(String what, UUID person) {
        return switch (what) {
            case "suspension" -> Stand.SUSPENDED;
            case "reinstatement" -> activated.contains(person) ? Stand.ACTIVE : Stand.DETERMINED;
            default -> Stand.REVOKED;
        };
    }

    void returnSeats(String use) {
        freed.replaceAll((person, seat) -> seat.use().equals(use) ? new Freed(seat.wave(), "") : seat);
    }

    long free() {
        return freed.values().stream().filter(seat -> seat.use().isEmpty()).count();
    }

    long freeOf(int wave) {
        return freed.values().stream()
                .filter(seat -> seat.wave() == wave && seat.use().isEmpty())
                .count();
    }

    int joined(int wave) {
        return entries.getOrDefault(wave, Map.of()).size();
    }

    long live(int wave) {
        return members.values().stream()
                .filter(member -> member.wave() == wave && member.stand() != Stand.REVOKED)
                .count();
    }
}
