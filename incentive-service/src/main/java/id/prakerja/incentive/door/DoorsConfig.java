package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.snap.SignatureEncoding;
import id.prakerja.snap.SignatureScheme;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which door each payment partner is instructed, {@code prakerja.payout-doors.<id>.*}. A partner that is not named has Kafka. */
@ConfigMapping(prefix = "prakerja.payout-doors")
public interface DoorsConfig {

    /** The partners by id. */
    @WithParentName
    Map<String, Partner> partners();

    /** One partner. */
    interface Partner {

        /** The door: {@code KAFKA}, {@code SNAP}, {@code WEBHOOK} or {@code PULL}. */
        @WithDefault("KAFKA")
        PayoutDoor door();

        /** How the partner is reached over SNAP BI. Kept after a change of the door until what was instructed over it has ended. */
        Optional<Snap> snap();

        /** How the partner is reached by webhooks. Kept after a change of the door until what was instructed over it has ended. */
        Optional<Webhook> webhook();

        /** Keys by name, {@code whsec_…}, with which the partner signs its calls: reports, and fetching where it does. */
        Map<String, String> keys();
    }

    /** A partner that receives webhooks. */
    interface Webhook {

        /** Where it receives them; {@code https}. */
        URI url();

        /** Keys, {@code whsec_…}, under each of which we sign: one, or the old and the new one while they change. */
        List<String> secrets();

        /** Whether it may lie in our own network and speak plain {@code http}, as in a local run. */
        @WithDefault("false")
        boolean insideAllowed();

        /** Longest pause between two of the ten attempts; shorter than the standard's where an outage lasts seconds, as in a local run. */
        @WithDefault("PT24H")
        Duration longestPause();

        /** How long an attempt may take. */
        @WithDefault("PT15S")
        Duration answerWithin();

        /** Attempts under way at once. */
        @WithDefault("8")
        int concurrency();
    }

    /** A partner that speaks SNAP BI. */
    interface Snap {

        /** Where the partner's API is; paths are put behind it. */
        URI url();

        /** Who we are to the partner, {@code X-CLIENT-KEY}. */
        String clientId();

        /** Signs transactions under the symmetric scheme. */
        @WithDefault("-")
        String clientSecret();

        /** Our private RSA key, PKCS#8 in Base64 or PEM. */
        String privateKey();

        /** {@code X-PARTNER-ID}. */
        String partnerId();

        /** {@code CHANNEL-ID}. */
        @WithDefault("95221")
        String channelId();

        /** How transactions are signed: {@code SYMMETRIC} or {@code ASYMMETRIC}. */
        @WithDefault("SYMMETRIC")
        SignatureScheme scheme();

        /** How a signature is written: {@code BASE64} or {@code HEX}. */
        @WithDefault("BASE64")
        SignatureEncoding encoding();

        /** Paths that are not the standard's, by service, such as {@code TOP_UP}. */
        Map<String, String> paths();

        /** Characters that the partner allows for a reference. */
        @WithDefault("64")
        int referenceLength();

        /** What the partner wants in {@code additionalInfo} of a credit. */
        Map<String, String> additionalInfo();

        /** The programme's account at a bank, from which transfers within it are made. Not given for a wallet. */
        Optional<String> sourceAccount();

        /** Pause after a credit before its status can be asked for. */
        @WithDefault("PT0S")
        Duration statusNotBefore();

        /** Beginning of the hours, Asia/Jakarta, in which no status is given. */
        @WithDefault("00:00")
        LocalTime closedFrom();

        /** Their end; the same as the beginning where there are none. */
        @WithDefault("00:00")
        LocalTime closedUntil();

        /** How long an answer may take before the outcome is unknown. */
        @WithDefault("PT10S")
        Duration answerWithin();

        /** Calls under way at once. */
        @WithDefault("8")
        int concurrency();

        /** Least time between a credit and the second answer that the partner does not know it. */
        @WithDefault("PT24H")
        Duration notFoundAfter();

        /** Whether the same reference is sent again then, as agreed with the partner in writing; otherwise two people decide. */
        @WithDefault("false")
        boolean sendAgain();

        /** How a wallet takes credits in bulk. Not given where it takes them one by one. */
        Optional<Bulk> bulk();
    }

    /** A partner that takes bulk cash-ins, and notifies of what became of them. */
    interface Bulk {

        /** The partner's public RSA key, under which it signs notifications; X.509 in Base64 or PEM. */
        String partnerKey();

        /** Credits in one request, at most. */
        @WithDefault("100")
        int largest();

        /** How long a notification is waited for before the partner is asked about each credit by itself. */
        @WithDefault("PT10M")
        Duration notifiedWithin();
    }
}
