package id.prakerja.training.allowance;

import id.prakerja.training.partner.domain.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a partner must be allowed to do to use an operation; callers who come by a token are not asked. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** What. */
    Scope value();
}
