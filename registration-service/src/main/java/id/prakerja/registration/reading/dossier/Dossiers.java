package id.prakerja.registration.reading.dossier;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.reading.dossier.DossierView.EntryView;
import id.prakerja.registration.waves.joining.WaveEntries;
import id.prakerja.registration.waves.joining.WaveEntry;
import id.prakerja.sealed.Mask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what is known of applicants. */
@ApplicationScoped
public class Dossiers {

    private final Applicants applicants;
    private final PersonalDataVault vault;
    private final WaveEntries waveEntries;

    Dossiers(Applicants applicants, PersonalDataVault vault, WaveEntries waveEntries) {
        this.applicants = applicants;
        this.vault = vault;
        this.waveEntries = waveEntries;
    }

    /**
     * Dossiers of applicants.
     *
     * @param people some applicants
     * @return their dossiers, in the same order
     */
    public Uni<List<DossierView>> of(List<Applicant> people) {
        List<UUID> ids = people.stream().map(applicant -> applicant.id).toList();
        return waveEntries.of(ids).map(entries -> {
            Map<UUID, List<EntryView>> byApplicant = entries.stream()
                    .collect(Collectors.groupingBy(
                            WaveEntry::applicantId, Collectors.mapping(Dossiers::view, Collectors.toList())));
            return people.stream()
                    .map(applicant -> view(applicant, byApplicant.getOrDefault(applicant.id, List.of())))
                    .toList();
        });
    }

    /**
     * Dossiers of applicants of whom the ids are known.
     *
     * @param ids some ids
     * @return the dossiers of those who are there still, in the order of the ids
     */
    public Uni<List<DossierView>> withIds(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : applicants
                        .list(ids)
                        .chain(found -> of(found.stream()
                                .sorted(Comparator.comparing(applicant -> ids.indexOf(applicant.id)))
                                .toList()));
    }

    private DossierView view(Applicant applicant, List<EntryView> waves) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        return new DossierView(
                applicant.id,
                applicant.status,
                reasons(applicant),
                applicant.channel,
                Mask.number(person.nik()),
                Mask.number(person.kk()),
                Mask.name(person.name()),
                Mask.phone(person.phone()),
                Mask.email(person.email()),
                applicant.birthYear,
                applicant.gender,
                applicant.province,
                applicant.regency,
                applicant.education,
                applicant.occupationGroup,
                applicant.disability,
                applicant.priority,
                applicant.failedSelections,
                applicant.registeredAt,
                applicant.phoneVerifiedAt,
                applicant.emailVerifiedAt,
                applicant.identityVerifiedAt,
                applicant.readyAt,
                waves);
    }

    private static EntryView view(WaveEntry entry) {
        return new EntryView(entry.wave(), entry.status(), entry.joinedAt(), entry.endedAt());
    }

    /** A reason given by another service is told by its code, which that service explains. */
    private static List<Message> reasons(Applicant applicant) {
        if (applicant.statusReason == null) {
            return List.of();
        }
        return List.of(Arrays.stream(ApplicantProblem.values())
                .filter(problem -> problem.name().equals(applicant.statusReason))
                .findFirst()
                .map(problem -> withAppeal(problem, applicant.id))
                .orElseGet(() -> new Message(
                        applicant.statusReason,
                        Map.of(),
                        applicant.status == ApplicantStatus.BARRED ? review(applicant.id) : null)));
    }

    private static String review(UUID id) {
        return "/v1/applicants/" + id + "/review";
    }

    private static Message withAppeal(ProblemCode problem, UUID id) {
        Message message = Message.of(problem);
        return message.appeal() == null
                ? message
                : new Message(
                        message.code(), message.messages(), message.appeal().replace("{id}", id.toString()));
    }
}
