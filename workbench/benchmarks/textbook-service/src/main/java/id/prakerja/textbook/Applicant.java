package id.prakerja.textbook;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A registrant as a textbook would store one: every field of the form in a column. */
@Entity
public class Applicant extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    public UUID id;

    public String nik;
    public String kk;
    public String name;
    public LocalDate birthDate;
    public String gender;
    public String email;
    public String phone;
    public String province;
    public String regency;
    public String education;
    public String occupationGroup;
    public boolean inFormalEducation;
    public boolean disability;
    public boolean declarationAccepted;
}
