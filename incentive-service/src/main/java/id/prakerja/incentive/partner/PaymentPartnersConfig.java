package id.prakerja.incentive.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payment partners by id, {@code prakerja.payment-partners.<id>.*}. An id is part of the partner's two topics. */
@ConfigMapping(prefix = "prakerja.payment-partners")
public interface PaymentPartnersConfig {

    /** The partners; each key is an id such as {@code gopay}. */
    @WithParentName
    Map<String, Partner> partners();

    /** One payment partner. */
    interface Partner {

        /** Name for people, such as {@code GoPay}. */
        String name();

        /** Where the partner's API is, without {@code /v1}. While not given, questions to this partner wait. */
        Optional<URI> url();

        /** Times of the day, such as {@code 10:00,15:00}, at which it takes batches. While not given, at all times. */
        Optional<List<LocalTime>> cutOffs();

        /** Key with which questions are signed, {@code whsec_…}. While not given, questions to this partner wait. */
        Optional<String> secret();
    }
}
