package id.prakerja.incentive.partner;

/**
 * What came of a question to a payment partner.
 *
 * @param status HTTP status
 * @param body the answer's body, possibly empty
 */
public record PartnerAnswer(int status, String body) {

    /**
     * Whether the partner has answered the question.
     *
     * @return true for 2xx
     */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether the partner says that it knows nothing of what is asked about.
     *
     * @return true for 404
     */
    public boolean unknown() {
        return status == 404;
    }
}
