package id.prakerja.console.gateway;

import java.net.URI;

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
