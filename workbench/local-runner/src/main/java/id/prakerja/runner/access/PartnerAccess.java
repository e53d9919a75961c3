package id.prakerja.runner.access;

import id.prakerja.events.Topics;
import id.prakerja.runner.failure.PlainFailure;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The access of one payment partner: its own user, which reads its instructions, in its one group, and writes its reports. Whatever else
 * the user had been granted is taken from it.
 */
final class PartnerAccess {

    private static final String ANY_HOST = "*";
    private static final int ITERATIONS = 8_192;
    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    private final Admin admin;
    private final String partner;

    PartnerAccess(Admin admin, String partner) {
        this.admin = admin;
        this.partner = partner;
    }

    /** The partner's user. */
    String user() {
        return "payment-partner-" + partner;
    }

    /** The partner's consumer group. */
    String group() {
        return user();
    }

    private String requests() {
        return Topics.PAYOUT_REQUESTED_PREFIX + partner;
    }

    private String reports() {
        return Topics.PAYOUT_REPORTED_PREFIX + partner;
    }

    /**
     * Lets the partner in under a password; one that it had before counts no more.
     *
     * @throws PlainFailure if the partner's topics are not there, or the broker refuses
     */
    void grant(String password) {
        Set<String> topics = done(admin.listTopics().names());
        if (!topics.containsAll(List.of(requests(), reports()))) {
            throw new PlainFailure(
                    "The topics %s and %s do not exist; incentive-service makes them where the partner is configured."
                            .formatted(requests(), reports()));
        }
        // The broker's own time, so that a signed report that is sent again much later is known by it.
        done(admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, reports()),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("message.timestamp.type", "LogAppendTime"), AlterConfigOp.OpType.SET))))
                .all());
        Collection<AclBinding> wanted = wanted();
        done(admin.createAcls(wanted).all());
        Set<AclBinding> surplus = new HashSet<>(done(admin.describeAcls(own()).values()));
        surplus.removeAll(wanted);
        done(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                .all());
        done(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user(), new ScramCredentialInfo(MECHANISM, ITERATIONS), password)))
                .all());
    }

    /** Takes everything from the partner. What is connected stays so until it has to prove itself again, and may do nothing. */
    void revoke() {
        done(admin.deleteAcls(List.of(own())).all());
        try {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialDeletion(user(), MECHANISM)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ResourceNotFoundException)) {
                throw refused(e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private List<AclBinding> wanted() {
        return List.of(
                allow(ResourceType.TOPIC, requests(), AclOperation.READ),
                allow(ResourceType.GROUP, group(), AclOperation.READ),
                allow(ResourceType.TOPIC, reports(), AclOperation.WRITE));
    }

    private AclBinding allow(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user(), ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    private AclBindingFilter own() {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:" + user(), null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PlainFailure refused(ExecutionException e) {
        return new PlainFailure("The broker refuses: %s".formatted(e.getCause().getMessage()), e);
    }

    private static PlainFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlainFailure("Interrupted.", e);
    }
}
