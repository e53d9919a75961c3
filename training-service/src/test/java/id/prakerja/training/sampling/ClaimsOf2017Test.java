package id.prakerja.training.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.sampling.PaceStore.Changed;
import id.prakerja.training.sampling.Passes.Side;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.SamplingRules;
import id.prakerja.training.support.ServiceTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The published case of 2017: nine new entities of one syndicate made 8,386 false claims within weeks. Replayed with the rule that
 * institutions have by default: the first 100 of each are sampled, then three times their average week, or 50, are no burst.
 */
@ServiceTest
class ClaimsOf2017Test {

    private static final int ENTITIES = 9;
    private static final int CLAIMS = 8_386;
    private static final int DAYS = 21;
    private static final int FIRST = 100;
    private static final int FLOOR = 50;

    @Inject
    Passes passes;

    @Inject
    PaceStore paces;

    private final List<Side> entities = new ArrayList<>();

    @BeforeEach
    void nineEntitiesAreRegistered() {
        for (int number = 0; number < ENTITIES; number++) {
            Partner institution = Partner.institution();
            SamplingRules.of(institution, FIRST, FLOOR);
            entities.add(new Side(institution.id(), PartnerKind.INSTITUTION));
        }
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void noneOfTheClaimsOfNewEntitiesIsPaidBeforePeopleHaveLookedAtThem() {
        assertEquals(0, replay());
    }

    @Test
    void atMost75OfEachEntityArePaidUnseenWhereTheirFirstHundredHadBeenGoodOnPurpose() {
        entities.forEach(entity -> paces.change(
                        entity.partnerId(), pace -> new Changed<>(pace.clear(FIRST, passes.today()), entity))
                .await()
                .atMost(Waiting.PATIENCE));
        TestClock.advance(Duration.ofDays(7));

        int paid = replay();

        assertTrue(paid <= ENTITIES * FIRST * 3 / 4, paid + " claims were paid unseen");
        assertTrue(paid > 0, "an honest beginner is not held for ever");
    }

    /** Claims come evenly, every day from every entity; returns how many would be paid without anybody having looked. */
    private int replay() {
        int paid = 0;
        for (int day = 0; day < DAYS; day++) {
            int today = CLAIMS * (day + 1) / DAYS - CLAIMS * day / DAYS;
            List<Side> claims = IntStream.range(0, today)
                    .mapToObj(number -> entities.get(number % ENTITIES))
                    .toList();
            paid += Multi.createFrom()
                    .iterable(claims)
                    .onItem()
                    .transformToUni(passes::ask)
                    .merge(256)
                    .filter(Passes.Pass::open)
                    .collect()
                    .asList()
                    .await()
                    .atMost(Duration.ofMinutes(1))
                    .size();
            TestClock.advance(Duration.ofDays(1));
        }
        return paid;
    }
}
