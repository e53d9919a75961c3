package id.prakerja.registration.applicant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
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
        assertEquals(ApplicantStatus.READY, new RegistrationPath(false, false, false).afterIdentityVerified(false));
    }

    @Test
    void waitsAtTheStepsThatTheProgrammeAsksFor() {
        RegistrationPath path = new RegistrationPath(true, true, true);

        assertEquals(ApplicantStatus.DRAFT, path.afterForm(Channel.ONLINE));
        assertEquals(ApplicantStatus.IDENTITY_VERIFIED, path.afterIdentityVerified(true));
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
