package id.prakerja.training.partner.domain;

/**
 * How much a partner may send. What is null is what the service allows every partner.
 *
 * @param requestsPerMinute signed requests a minute, of each instance of the service
 * @param completionsPerDay completions of one of the programme's days, single, in batches and by statements together
 * @param purchasesPerDay purchases of one of the programme's days
 */
public record Limits(Integer requestsPerMinute, Integer completionsPerDay, Integer purchasesPerDay) {

    /** What every partner may. */
    public static final Limits USUAL = new Limits(null, null, null);
}
