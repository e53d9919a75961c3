package id.prakerja.registration.pages.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The token against forged requests, for the templates of forms. */
@RequestScoped
@Named("csrf")
public class FormToken {

    /** Name of the field. */
    public static final String FIELD = "form-token";

    private final Visit visit;

    FormToken(Visit visit) {
        this.visit = visit;
    }

    /** Name of the field that holds it. */
    public String getParameterName() {
        return FIELD;
    }

    /** Its value. */
    public String getToken() {
        return visit.formToken();
    }
}
