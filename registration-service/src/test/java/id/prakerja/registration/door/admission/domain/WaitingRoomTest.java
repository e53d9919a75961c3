package id.prakerja.registration.door.admission.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final long SECOND = 1_000_000;

    private long now = 1_600_000_000 * SECOND;
    private final WaitingRoom room = new WaitingRoom(new RoomSize(10, 0.5, 4, 100, 30, 60));

    @Test
    void whoCanBeServedSoonComesInAtOnce() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Verdict.Admitted.class, room.arrives(now));
        }

        assertEquals(5, room.standing(now).inside());
        assertEquals(0, room.standing(now).waitSeconds());
    }

    @Test
    void theOthersComeBackInTheOrderInWhichTheyCame() {
        fill();
        long first = pause(room.arrives(now));
        for (int i = 1; i < 100; i++) {
            room.arrives(now + i * 1_000L);
        }
        long last = pause(room.arrives(now + 100_000));

        assertEquals(SECOND, first);
        // A hundred people stand before, and ten a second are served.
        assertEquals(10, last / (double) SECOND, 0.2);
    }

    @Test
    void nobodyWhoComesNewIsLetInPastTheLineUnlessTheRoomWouldStandHalfEmpty() {
        fill();
        ticket(room.arrives(now));
        room.left(now, true);
        ticket(room.arrives(now + 1));

        everybodyLeaves();
        assertInstanceOf(Verdict.Admitted.class, room.arrives(now + 2));
    }

    @Test
    void whoComesBackTooEarlyKeepsThePlaceAndComesInOnceTheLineHasMovedSoFar() {
        fill();
        Ticket given = null;
        for (int i = 0; i < 20; i++) {
            given = ticket(room.arrives(now + i));
        }
        everybodyLeaves();

        assertEquals(given, ticket(room.returns(now + SECOND, given)));
        assertInstanceOf(Verdict.Admitted.class, room.returns(now + 4 * SECOND, given));
    }

    @Test
    void whoFindsNoPlaceInSpiteOfTheTurnComesAgainInASecond() {
        Ticket ofAnotherInstance = new Ticket(now - 10 * SECOND);
        fill();

        Verdict.Waits full = assertInstanceOf(Verdict.Waits.class, room.returns(now, ofAnotherInstance));
        assertEquals(SECOND, full.pause());
        everybodyLeaves();
        assertInstanceOf(Verdict.Admitted.class, room.returns(now + SECOND, ofAnotherInstance));
    }

    @Test
    void whoComesBackLongAfterTheTurnStandsAtTheEndAgain() {
        Ticket old = new Ticket(now - 61 * SECOND);
        fill();

        assertEquals(new Ticket(now), ticket(room.returns(now, old)));
    }

    @Test
    void aCeilingHoldsHoweverMuchRoomThereIs() {
        room.limit(2);
        int admitted = 0;
        for (int tenth = 0; tenth < 100; tenth++) {
            if (room.arrives(now + tenth * SECOND / 10) instanceof Verdict.Admitted) {
                admitted++;
                room.left(now, true);
            }
        }

        // Two a second for ten seconds, and a second's worth at once; the rest have turns.
        assertTrue(admitted <= 23, () -> "admitted too many");
        assertTrue(room.standing(now + 10 * SECOND).waitSeconds() > 0);
    }

    @Test
    void nobodyIsSentAwayForLongerThanTheLongestPause() {
        fill();
        long last = 0;
        for (int i = 0; i < 20_000; i++) {
            last = pause(room.arrives(now + i));
        }

        assertEquals(30 * SECOND, last);
        assertEquals(20_000, room.standing(now + 20_000).waiting());
    }

    /** Fifty come in the same moment of every second; a hundred a second could be served. */
    @Test
    void thePauseBetweenTwoCrowdsSaysNothingAboutWhatCanBeServed() {
        int inside = 0;
        for (long hundredth = 0; hundredth < 1_000; hundredth++) {
            now += SECOND / 100;
            if (inside > 0) {
                room.left(now, true);
                inside--;
            }
            for (int i = 0; i < 50 && hundredth % 100 == 0; i++) {
                inside += room.arrives(now) instanceof Verdict.Admitted ? 1 : 0;
            }
        }

        assertEquals(100, room.standing(now).servedPerSecond(), 20);
    }

    /** Twice as many come for a minute as can be served; then nobody new comes. */
    @Test
    void atTwiceTheCapacityEverybodyIsServedAndNobodyIsOvertakenByMoreThanSeconds() {
        WaitingRoom busy = new WaitingRoom(new RoomSize(50, 0.5, 8, 1000, 30, 600));
        long capacity = 100;
        int people = 12_000;
        long start = now;
        PriorityQueue<Person> away = new PriorityQueue<>(Comparator.comparingLong(Person::comesAt));
        for (int i = 0; i < people; i++) {
            away.add(new Person(start + i * SECOND / (2 * capacity), start + i * SECOND / (2 * capacity), null));
        }
        Queue<Person> inService = new ArrayDeque<>();
        List<Person> served = new ArrayList<>();

        for (long step = 0; served.size() < people; step++) {
            now = start + step * SECOND / capacity;
            assertTrue(now < start + 150 * SECOND, () -> "only so many are served: " + served.size());
            if (!inService.isEmpty()) {
                served.add(inService.remove());
                busy.left(now, true);
            }
            while (!away.isEmpty() && away.peek().comesAt() <= now) {
                Person person = away.remove();
                Verdict verdict = person.ticket() == null ? busy.arrives(now) : busy.returns(now, person.ticket());
                if (verdict instanceof Verdict.Waits waits) {
                    away.add(new Person(person.arrivedAt(), now + waits.pause(), waits.ticket()));
                } else {
                    inService.add(person);
                }
            }
        }

        long latest = 0;
        for (Person person : served) {
            latest = Math.max(latest, person.arrivedAt());
            long overtaken = latest - person.arrivedAt();
            assertTrue(overtaken <= 10 * SECOND, () -> "overtaken by " + overtaken / SECOND + " s");
        }
    }

    /** Somebody who comes for the first time, or again with a ticket. */
    private record Person(long arrivedAt, long comesAt, Ticket ticket) {}

    private void fill() {
        while (room.standing(now).inside() < room.standing(now).places()) {
            assertInstanceOf(Verdict.Admitted.class, room.arrives(now));
        }
    }

    private void everybodyLeaves() {
        while (room.standing(now).inside() > 0) {
            room.left(now, true);
        }
    }

    private static long pause(Verdict verdict) {
        return assertInstanceOf(Verdict.Waits.class, verdict).pause();
    }

    private static Ticket ticket(Verdict verdict) {
        return assertInstanceOf(Verdict.Waits.class, verdict).ticket();
    }
}
