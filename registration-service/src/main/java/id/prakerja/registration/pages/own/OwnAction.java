package id.prakerja.registration.pages.own;

import id.prakerja.pages.Answer;
import java.util.UUID;

/** What a person's form asks a public API to do. */
@FunctionalInterface
interface OwnAction {

    Answer on(UUID person);
}
