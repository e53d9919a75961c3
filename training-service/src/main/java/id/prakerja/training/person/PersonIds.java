package id.prakerja.training.person;

import id.prakerja.refusal.Decision;
import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.wrapping.KeyReader;
import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.sandbox.SandboxId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By what platforms know people: each by ids of its own, so that no two can put together what they hold of a person, nor find what others
 * have under our ids (decision 0184). Opened where a platform's request comes in, made where something goes out to it; in between, and in everything
 * that is stored, a person has one id, the {@code participantId}.
 */
@Startup // a missing or wrong key fails at start, not at the first sale
@ApplicationScoped
public class PersonIds {

    private static final String MASTER = "person-id-master";
    private static final int OF_A_PARTNER = 8;
    private static final int VARIANT = 2;

    private final KeyedDigest master;
    private final Map<String, PersonPermutation> partners = new ConcurrentHashMap<>();

    PersonIds(PersonIdConfig config, KeyReader keys) {
        master = new KeyedDigest(MASTER, keys.read(MASTER, config.personIdMaster()));
    }

    /**
     * The id by which a partner knows a person.
     *
     * @param partnerId the partner
     * @param participantId our id
     */
    public PersonId of(String partnerId, UUID participantId) {
        if (participantId.version() != SandboxId.versionOf(SandboxId.is(participantId))) {
            throw new IllegalArgumentException("This is no id of a participant: " + participantId);
        }
        return new PersonId(permutation(partnerId).forth(participantId, OF_A_PARTNER));
    }

    /**
     * Our id of the person whom a partner names. It is of the partner's side: who practises meets nobody outside the sandbox, and nobody
     * outside meets its people.
     *
     * @param partner who names the person
     * @param personId by which id
     * @return an id that may be nobody's: whoever guesses opens something too. Refused with {@code ACCOUNT_UNKNOWN} where no partner has
     *     such an id
     */
    public Decision<UUID> open(Signatory partner, PersonId personId) {
        UUID named = personId.value();
        return named.version() == OF_A_PARTNER && named.variant() == VARIANT
                ? Decision.granted(permutation(partner.partnerId()).back(named, SandboxId.versionOf(partner.sandbox())))
                : Decision.refused(AccountProblem.ACCOUNT_UNKNOWN);
    }

    private PersonPermutation permutation(String partnerId) {
        return partners.computeIfAbsent(
                partnerId, id -> new PersonPermutation(master.derivedKey("prakerja partner person " + id)));
    }
}
