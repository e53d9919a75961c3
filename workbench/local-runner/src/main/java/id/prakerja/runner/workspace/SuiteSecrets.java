package id.prakerja.runner.workspace;

import id.prakerja.signatures.WebhookKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keys and secrets of a local suite, random, generated once for its data and kept with it. */
public final class SuiteSecrets {

    /** Id of every payment partner's digest key. */
    public static final String PARTNER_KEY_ID = "1";

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PropertiesFile file;

    /** Opens the secrets of the workspace. */
    public SuiteSecrets(Workspace workspace) {
        this(workspace.secrets());
    }

    /** Opens the secrets in a file that holds a part of a workspace's. */
    public SuiteSecrets(Path secrets) {
        file = new PropertiesFile(secrets);
    }

    /** Returns the 256-bit key of the name, in Base64. */
    public String key(String name) {
        return file.getOrCreate(name, () -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    /** Returns what is derived from a secret and known to others too, as a file of theirs has it. */
    public String derived(String name, Supplier<String> derivation) {
        return file.getOrCreate(name, derivation);
    }

    /** Returns the key from which those of payment partners are derived, under which NIKs are digested for them. */
    public String partnerDigestMaster() {
        return key("partner-digest-master");
    }

    /** Returns the signing key shared with a payment partner. */
    public WebhookKey paymentPartner(String partner) {
        return WebhookKey.parse(file.getOrCreate(
                nameOf(partner), () -> WebhookKey.generate(random).reveal()));
    }

    /** Returns the key with which a payment partner signs its own calls. */
    public WebhookKey callsOf(String partner) {
        return WebhookKey.parse(file.getOrCreate(
                nameOfCalls(partner), () -> WebhookKey.generate(random).reveal()));
    }

    /** Returns the secret of a payment partner that calls, as a file of its own has it. */
    public Map<String, String> ofCaller(String partner) {
        return Map.of(nameOfCalls(partner), callsOf(partner).reveal());
    }

    /** Returns the secrets that payment partners hold, as a file of theirs has them. */
    public Map<String, String> ofPaymentPartners(Collection<String> partners, Collection<String> overSnap) {
        Map<String, String> theirs = partners.stream()
                .collect(Collectors.toMap(
                        SuiteSecrets::nameOf, partner -> paymentPartner(partner).reveal()));
        overSnap.forEach(partner -> theirs.putAll(snap(partner).ofProvider()));
        return theirs;
    }

    /** Returns the keys shared with a payment partner that speaks SNAP BI. */
    public SnapSecrets snap(String partner) {
        return new SnapSecrets(nameOf(partner) + ".snap-", this, file);
    }

    private static String nameOfCalls(String partner) {
        return nameOf(partner) + ".calls";
    }

    private static String nameOf(String partner) {
        return "payment-partner." + partner;
    }
}
