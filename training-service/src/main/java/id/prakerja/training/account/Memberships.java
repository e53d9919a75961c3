package id.prakerja.training.account;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.training.account.domain.LearnerAccount;
import id.prakerja.training.account.domain.Revocation;
import id.prakerja.training.account.domain.Selection;
import id.prakerja.training.account.domain.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;

/** Applies to accounts what selection-service publishes about memberships. Each event may come twice and in any order. */
@ApplicationScoped
class Memberships {

    private final AccountChanges changes;
    private final CardNumbers cards;
    private final AccountConfig config;
    private final Clock clock;

    Memberships(AccountChanges changes, CardNumbers cards, AccountConfig config, Clock clock) {
        this.clock = clock;
        this.changes = changes;
        this.cards = cards;
        this.config = config;
    }

    /** Opens the account; a card number taken for a repetition is simply not used. */
    Uni<Void> select(ParticipantSelected event) {
        return cards.next().chain(card -> {
            Selection selection = new Selection(
                    event.wave(),
                    event.decree(),
                    event.noticeAt(),
                    event.firstPurchaseDeadline(),
                    event.balance(),
                    balanceExpiry(event.noticeAt()),
                    card,
                    event.province());
            return change(event.participantId(), account -> {
                account.select(selection);
                account.expire(clock.instant());
            });
        });
    }

    Uni<Void> revoke(ParticipantRevoked event) {
        Revocation revocation = new Revocation(event.reason(), event.revokedAt());
        return change(event.participantId(), account -> account.revoke(revocation));
    }

    Uni<Void> suspend(ParticipantSuspended event) {
        Standing word = new Standing(true, event.reason(), event.suspendedAt());
        return change(event.participantId(), account -> account.apply(word));
    }

    Uni<Void> reinstate(ParticipantReinstated event) {
        Standing word = new Standing(false, event.reason(), event.reinstatedAt());
        return change(event.participantId(), account -> {
            account.apply(word);
            if (event.firstPurchaseDeadline() != null) {
                account.moveDeadline(event.firstPurchaseDeadline());
            }
            account.expire(clock.instant());
        });
    }

    private Uni<Void> change(UUID participantId, Consumer<LearnerAccount> change) {
        return changes.change(participantId, account -> {
            change.accept(account);
            return null;
        });
    }

    /** The end of the last day of the first expiry that follows the notice. */
    private Instant balanceExpiry(Instant noticeAt) {
        ZoneId zone = config.timeZone();
        LocalDate notice = noticeAt.atZone(zone).toLocalDate();
        LocalDate lastDay = LocalDate.of(notice.getYear(), config.balanceExpiryMonth(), config.balanceExpiryDay());
        LocalDate expiry = notice.isAfter(lastDay) ? lastDay.plusYears(1) : lastDay;
        return expiry.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The newest expiry that has passed: a year before the one to come. */
    Instant lastExpiry(Instant now) {
        return balanceExpiry(now).atZone(config.timeZone()).minusYears(1).toInstant();
    }
}
