package id.prakerja.runner.suite;

import java.util.Map;
import java.util.TreeMap;

/**
 * The pages for applicants, which registration-service serves and which call the suite's services.
 *
 * @param suite whose services they call
 */
record ApplicantPages(Suite suite) {

    /** What a service of the suite is told about them: where the others are, if it is the one that serves them. */
    Map<String, String> configurationOf(Service service) {
        Map<String, String> config = new TreeMap<>();
        if (service == Service.REGISTRATION) {
            for (Service called :
                    new Service[] {Service.REGISTRATION, Service.SELECTION, Service.TRAINING, Service.INCENTIVE}) {
                config.put(
                        "prakerja.pages." + called.shortName(),
                        suite.url(called).toString());
            }
        }
        return config;
    }
}
