package id.prakerja.training.figures;

import java.util.SortedMap;

/**
 * The figures of the whole service.
 *
 * @param accounts people determined as participants
 * @param revoked those of them who were revoked
 * @param enrolled people with a purchase that was not undone
 * @param enrolments purchases that were not undone
 * @param refunded purchases that were undone
 * @param completed completions that stand
 * @param firstCompleted those of them that were the person's first
 * @param reviewed reviews of them
 * @param rupiahIssued what determinations gave
 * @param rupiahSpent what trainings have cost
 * @param rupiahReturned what revocations took back and what expired
 * @param rupiahBalance what may still be spent: issued = spent + returned + balance
 * @param perPlatform by platform that sold
 * @param perInstitution by institution that owns
 */
public record Figures(
        long accounts,
        long revoked,
        long enrolled,
        long enrolments,
        long refunded,
        long completed,
        long firstCompleted,
        long reviewed,
        long rupiahIssued,
        long rupiahSpent,
        long rupiahReturned,
        long rupiahBalance,
        SortedMap<String, PartnerFigures> perPlatform,
        SortedMap<String, PartnerFigures> perInstitution) {}
