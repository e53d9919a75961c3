package id.prakerja.runner.conformance;

import java.util.List;

/**
 * A rule that a partner keeps.
 *
 * @param name its stable name, such as {@code PAYS_ONCE}
 * @param text what it asks
 * @param trial tries it
 */
record Rule(String name, String text, Trial trial) {

    /** Tries a rule. */
    @FunctionalInterface
    interface Trial {

        /**
         * Plays our side.
         *
         * @throws Broken if the partner does not keep the rule
         * @throws Exception if it cannot be tried, which the partner has to see to as well
         */
        void run(Transcript transcript) throws Exception;
    }

    /** Tries it. */
    Finding tried() {
        Transcript transcript = new Transcript();
        String why = null;
        try {
            trial.run(transcript);
        } catch (Broken broken) {
            why = broken.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why = "Interrupted";
        } catch (Exception notTried) {
            why = "Could not be tried: " + notTried;
        }
        return new Finding(name, text, why == null, why, transcript.lines());
    }

    /**
     * What was found.
     *
     * @param rule its name
     * @param text what it asks
     * @param kept whether the partner keeps it
     * @param why in what not; null if it does
     * @param transcript what was sent and what came back
     */
    record Finding(String rule, String text, boolean kept, String why, List<String> transcript) {}
}
