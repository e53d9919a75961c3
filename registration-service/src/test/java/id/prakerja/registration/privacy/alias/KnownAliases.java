package id.prakerja.registration.privacy.alias;

import id.prakerja.testkit.Database;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Which alias a number has. */
@Unremovable
@ApplicationScoped
public class KnownAliases {

    private final Aliases aliases;

    KnownAliases(Aliases aliases) {
        this.aliases = aliases;
    }

    /** The alias of a NIK, in its text. */
    public String of(String nik) {
        return Database.run("select id from number_alias where digest = any ($1)", (Object)
                        aliases.identity(nik).either())
                .get(0)
                .getUUID("id")
                .toString();
    }

    /** Whether a NIK has one. */
    public boolean knows(String nik) {
        return Database.number("select count(*) from number_alias where digest = any ($1)", (Object)
                        aliases.identity(nik).either())
                > 0;
    }
}
