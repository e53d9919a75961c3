package id.prakerja.registration.door.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How many are let in when very many come at once. All bounds are those of one instance of the service. */
@ConfigMapping(prefix = "prakerja.admission")
public interface AdmissionConfig {

    /** Registrations and joins a second that are expected to be served, until it is known better: the peak of 2020. */
    @WithDefault("1333")
    int expectedPerSecond();

    /** The most that are let in a second, whatever could be served; none unless given. An operator can change it at run time. */
    OptionalInt mostPerSecond();

    /** How long somebody who was let in may have to wait for the answer. */
    @WithDefault("PT0.5S")
    Duration patience();

    /** Registrations and joins under way that are always let in. */
    @WithDefault("64")
    int leastPlaces();

    /** The most registrations and joins under way. */
    @WithDefault("4000")
    int mostPlaces();

    /** Time after which somebody who waits is to look in again at the latest. */
    @WithDefault("PT30S")
    Duration longestPause();

    /** How long a ticket holds after its turn. */
    @WithDefault("PT10M")
    Duration ticketLife();

    /** The most other requests under way: reading and operating have places of their own. */
    @WithDefault("512")
    int otherPlaces();

    /** Pace of one account. */
    Client account();

    /**
     * Pace of one network address. Off unless given, because many people share an address: those of one mobile operator, and, where
     * the proxy in front is not named by {@code quarkus.http.proxy.*}, all of them.
     */
    Address address();

    /** How often the ceiling that an operator has set is read. */
    @WithDefault("PT2S")
    Duration refreshInterval();

    /** Pace of one account. */
    interface Client {

        /** Requests a second. */
        @WithDefault("50")
        int perSecond();

        /** Requests that may come at once. */
        @WithDefault("200")
        int burst();
    }

    /** Pace of one address. */
    interface Address {

        /** Requests a second; no bound unless given. */
        OptionalInt perSecond();

        /** Requests that may come at once. */
        @WithDefault("1000")
        int burst();
    }
}
