package id.prakerja.console.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A service whose API the console calls. */
public enum Service {
    /** Who applies. */
    REGISTRATION,
    /** Who is drawn. */
    SELECTION,
    /** Who learns what. */
    TRAINING,
    /** Who is paid. */
    INCENTIVE,
    /** What became of everybody. */
    OVERSIGHT;

    /** Those in which one person prepares and another one approves. */
    public static final List<Service> WITH_APPROVALS = List.of(REGISTRATION, SELECTION, TRAINING, INCENTIVE);

    /** Its name in addresses and on pages. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service of a name in an address; none if there is no such service. */
    public static Optional<Service> named(String shortName) {
        return Arrays.stream(values())
                .filter(service -> service.shortName().equals(shortName))
                .findFirst();
    }

    URI address(ServicesConfig config) {
        return switch (this) {
            case REGISTRATION -> config.registration();
            case SELECTION -> config.selection();
            case TRAINING -> config.training();
            case INCENTIVE -> config.incentive();
            case OVERSIGHT -> config.oversight();
        };
    }
}
