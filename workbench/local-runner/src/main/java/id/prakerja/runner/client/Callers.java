package id.prakerja.runner.client;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials of everyone the demo speaks for; a token is made once and used again. */
public final class Callers {

    private final DevelopmentIssuer issuer;
    private final Map<TokenHolder, Credentials> known = new ConcurrentHashMap<>();

    /** Callers with tokens of the issuer. */
    public Callers(DevelopmentIssuer issuer) {
        this.issuer = issuer;
    }

    /** Someone who is about to register. */
    public Credentials newcomer(String account) {
        return credentials(TokenHolder.newcomer(account));
    }

    /** Someone who has registered. */
    public Credentials applicant(UUID id) {
        return credentials(TokenHolder.applicant(id));
    }

    /** From now on someone who has registered shows this token, which registration has signed. */
    void keep(UUID id, String token) {
        known.put(TokenHolder.applicant(id), Credentials.bearer(token));
    }

    /** An officer of the province. */
    Credentials officer(String province) {
        return credentials(TokenHolder.officer(province));
    }

    /** A member of staff with the role. */
    public Credentials staff(String role) {
        return credentials(TokenHolder.staff(role));
    }

    /** Another member of staff with the role. */
    public Credentials secondStaff(String role) {
        return credentials(TokenHolder.secondStaff(role));
    }

    private Credentials credentials(TokenHolder holder) {
        return known.computeIfAbsent(holder, someone -> Credentials.bearer(issuer, someone));
    }
}
