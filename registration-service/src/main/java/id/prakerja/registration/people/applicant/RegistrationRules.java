package id.prakerja.registration.people.applicant;

import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.registration.identity.domain.NumberRules;
import id.prakerja.registration.people.applicant.domain.EligibilityRules;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.region.domain.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns the configuration into the rules that the domain speaks of. */
@ApplicationScoped
public class RegistrationRules {

    /** How a form is checked. */
    @Produces
    @Singleton
    FormRules formRules(RegistrationConfig config, Regions regions) {
        return new FormRules(
                new NumberRules(regions::wasProvince, regions::wasRegency, config.syntheticPeople()),
                new EligibilityRules(
                        config.minimumAge(),
                        config.maximumAge(),
                        config.excludedOccupations(),
                        config.priorityOccupations()),
                regions);
    }

    /** Bounds of the transactions that requests share. */
    @Produces
    @Singleton
    GroupCommitSettings groupCommitSettings(RegistrationConfig config) {
        return new GroupCommitSettings(
                config.groupCommit().maxGroup(),
                config.groupCommit().maxInFlight(),
                config.groupCommit().maxQueued());
    }
}
