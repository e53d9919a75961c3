package id.prakerja.training.allowance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of operations that change something that a partner may use them whatever its scopes are, so that none is forgotten in silence. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface NeedsNoScope {

    /** Why not. */
    String value();
}
