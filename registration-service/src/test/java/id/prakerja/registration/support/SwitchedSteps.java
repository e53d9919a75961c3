package id.prakerja.registration.support;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.RegistrationSteps;
import id.prakerja.registration.people.applicant.domain.RegistrationPath;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The steps as configured, unless a test asks for others while it runs. */
@Alternative
@Priority(1)
@Singleton
public class SwitchedSteps extends RegistrationSteps {

    private static volatile RegistrationPath wanted;

    @Inject
    protected SwitchedSteps(RegistrationConfig config) {
        super(config);
    }

    public static void every() {
        wanted = new RegistrationPath(true, true, true);
    }

    public static void contactVerification() {
        wanted = new RegistrationPath(true, false, false);
    }

    public static void profile() {
        wanted = new RegistrationPath(false, false, true);
    }

    public static void asConfigured() {
        wanted = null;
    }

    @Override
    public RegistrationPath path() {
        RegistrationPath path = wanted;
        return path == null ? super.path() : path;
    }
}
