package id.prakerja.runner.partner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of one payment partner, kept on disk. */
final class AccountRegister {

    private final Map<String, WalletAccount> accounts = new ConcurrentHashMap<>();
    private final JsonLines<WalletAccount> file;

    AccountRegister(Path file) {
        this.file = new JsonLines<>(file, WalletAccount.class);
        this.file.readAll().forEach(account -> accounts.put(account.accountReference(), account));
    }

    /** Opens an account, or replaces the one of the same reference. */
    void open(WalletAccount account) {
        file.append(List.of(account));
        accounts.put(account.accountReference(), account);
    }

    Optional<WalletAccount> find(String reference) {
        return Optional.ofNullable(accounts.get(reference));
    }
}
