package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.RegistrationPath;
import jakarta.enterprise.context.ApplicationScoped;

/** Which steps a registration takes at present. Asked anew for each person who goes on. */
@ApplicationScoped
public class RegistrationSteps {

    private final RegistrationConfig config;

    protected RegistrationSteps(RegistrationConfig config) {
        this.config = config;
    }

    /**
     * The steps.
     *
     * @return the path, as configured
     */
    public RegistrationPath path() {
        RegistrationConfig.Steps steps = config.steps();
        return new RegistrationPath(steps.contactVerification(), steps.test(), steps.profile());
    }
}
