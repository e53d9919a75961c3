package id.prakerja.registration.people.applicant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ApplicantStatusTest {

    @Test
    void leadsFromTheFormToBeingReady() {
        assertEquals(
                ApplicantStatus.IDENTITY_PENDING, new RegistrationPath(false, false, false).afterForm(Channel.ONLINE));
        assertEquals(
                List.of(ApplicantStatus.TESTED, ApplicantStatus.READY),
                new RegistrationPath(false, false, false).afterIdentityVerified(false));
    }

    @Test
    void waitsAtTheStepsThatTheProgrammeAsksFor() {
        RegistrationPath path = new RegistrationPath(true, true, true);

        assertEquals(ApplicantStatus.DRAFT, path.afterForm(Channel.ONLINE));
        assertEquals(List.of(), path.afterIdentityVerified(true));
        assertEquals(List.of(ApplicantStatus.TESTED), path.afterTest(false));
        assertEquals(List.of(ApplicantStatus.TESTED, ApplicantStatus.READY), path.afterTest(true));
    }

    @Test
    void waitsForTheProfileWhereNoTestIsAskedFor() {
        RegistrationPath path = new RegistrationPath(false, false, true);

        assertEquals(List.of(ApplicantStatus.TESTED), path.afterIdentityVerified(false));
        assertEquals(List.of(ApplicantStatus.TESTED, ApplicantStatus.READY), path.afterIdentityVerified(true));
    }

    @Test
    void walksTheWholeWay() {
        List<ApplicantStatus> way = List.of(
                ApplicantStatus.DRAFT,
                ApplicantStatus.CONTACT_VERIFIED,
                ApplicantStatus.IDENTITY_PENDING,
                ApplicantStatus.IDENTITY_REJECTED,
                ApplicantStatus.IDENTITY_PENDING,
                ApplicantStatus.IDENTITY_VERIFIED,
                ApplicantStatus.TESTED,
                ApplicantStatus.READY,
                ApplicantStatus.IN_WAVE,
                ApplicantStatus.READY,
                ApplicantStatus.IN_WAVE,
                ApplicantStatus.SELECTED,
                ApplicantStatus.BARRED);

        for (int step = 1; step < way.size(); step++) {
            assertTrue(way.get(step - 1).mayBecome(way.get(step)), way.get(step - 1) + " to " + way.get(step));
        }
    }

    @Test
    void aPathThatTheStateMachineDoesNotAllowCannotBeSaid() {
        StatusPath path = StatusPath.from(ApplicantStatus.IDENTITY_PENDING, ApplicantStatus.IDENTITY_VERIFIED);

        assertEquals(
                ApplicantStatus.TESTED,
                path.then(List.of(ApplicantStatus.TESTED)).to());
        assertThrows(IllegalArgumentException.class, () -> path.then(List.of(ApplicantStatus.READY)));
        assertThrows(
                IllegalArgumentException.class, () -> StatusPath.from(ApplicantStatus.SELECTED, ApplicantStatus.READY));
        assertEquals(
                ApplicantStatus.IN_WAVE.previous(),
                StatusPath.to(ApplicantStatus.IN_WAVE).from());
    }

    @Test
    void noStepIsLeftOut() {
        assertFalse(ApplicantStatus.DRAFT.mayBecome(ApplicantStatus.IDENTITY_PENDING));
        assertFalse(ApplicantStatus.IDENTITY_PENDING.mayBecome(ApplicantStatus.READY));
        assertFalse(ApplicantStatus.IDENTITY_VERIFIED.mayBecome(ApplicantStatus.READY));
        assertFalse(ApplicantStatus.TESTED.mayBecome(ApplicantStatus.IN_WAVE));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SELECTED", "INELIGIBLE", "BARRED"})
    void whoIsNoParticipantCanTurnOutToBeIneligible(ApplicantStatus status) {
        assertTrue(status.mayBecome(ApplicantStatus.INELIGIBLE));
    }

    @Test
    void peopleWhomAnOfficeBringsInStartAtTheIdentity() {
        assertEquals(
                ApplicantStatus.IDENTITY_PENDING, new RegistrationPath(true, true, true).afterForm(Channel.OFFLINE));
    }

    @Test
    void whoIsNotSelectedIsReadyAgain() {
        assertTrue(ApplicantStatus.READY.mayBecome(ApplicantStatus.IN_WAVE));
        assertTrue(ApplicantStatus.IN_WAVE.mayBecome(ApplicantStatus.READY));
    }

    @Test
    void aRejectedIdentityCanOnlyBeSentAgain() {
        assertEquals(
                EnumSet.of(ApplicantStatus.IDENTITY_PENDING, ApplicantStatus.INELIGIBLE, ApplicantStatus.BARRED),
                ApplicantStatus.IDENTITY_REJECTED.next());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BARRED")
    void anybodyCanBeBarred(ApplicantStatus status) {
        assertTrue(status.mayBecome(ApplicantStatus.BARRED));
    }

    @Test
    void onlyARevocationThatIsTakenBackLeadsOutOfBeingBarred() {
        assertEquals(Set.of(ApplicantStatus.SELECTED), ApplicantStatus.BARRED.next());
        assertFalse(ApplicantStatus.SELECTED.mayBecome(ApplicantStatus.READY));
    }

    @Test
    void knowsWhereAStatusCanComeFrom() {
        assertEquals(Set.of(ApplicantStatus.READY), ApplicantStatus.IN_WAVE.previous());
        assertEquals(
                Set.of(ApplicantStatus.READY, ApplicantStatus.IN_WAVE, ApplicantStatus.BARRED),
                ApplicantStatus.SELECTED.previous());
    }
}
