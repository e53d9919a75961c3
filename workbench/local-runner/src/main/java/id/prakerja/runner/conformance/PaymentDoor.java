package id.prakerja.runner.conformance;

import id.prakerja.events.PayoutRequested;
import java.util.List;

/** A way by which a partner is instructed and reports by itself. */
interface PaymentDoor extends AutoCloseable {

    /** Its name. */
    String name();

    /** Instructs the partner; the same instruction may be given again. */
    void instruct(PayoutRequested instruction, Transcript transcript) throws Exception;

    /** What the partner has reported so far. */
    Reported reported();

    /** Rules of this door alone. */
    List<Rule> rules(PaymentRules common);

    @Override
    void close();
}
