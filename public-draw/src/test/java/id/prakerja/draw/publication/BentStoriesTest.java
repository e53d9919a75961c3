package id.prakerja.draw.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tricks of those who run a draw, with full access to everything but other people's memory: the package is made consistently, root, ranks and all,
 * and still does not hold. Both verifiers name what is wrong.
 */
class BentStoriesTest {

    private static final String OTHER_VALUE = "takes another public random value than was announced";

    static Stream<Arguments> tricks() {
        return Stream.of(
                Arguments.of(
                        "frozen again after the value was known",
                        new Story() {
                            @Override
                            Value value() {
                                return round(CHAIN.firstRoundFrom(FROZEN.plusSeconds(MARGIN)) - 300);
                            }
                        },
                        "has another round than follows from the freeze"),
                Arguments.of(
                        "a later round, since the first did not suit",
                        new Story() {
                            @Override
                            Value value() {
                                return round(CHAIN.firstRoundFrom(FROZEN.plusSeconds(MARGIN)) + 1);
                            }
                        },
                        "has another round than follows from the freeze"),
                Arguments.of(
                        "a value that nobody signed",
                        new Story() {
                            @Override
                            Value value() {
                                Value honest = super.value();
                                Value other = round(honest.round() + 1);
                                return new Value(
                                        honest.kind(),
                                        honest.source(),
                                        honest.dueAt(),
                                        CHAIN,
                                        honest.round(),
                                        other.value(),
                                        honest.signature(),
                                        null);
                            }
                        },
                        "has a value that does not follow from its signature"),
                Arguments.of(
                        "another spelling of the value",
                        new Story() {
                            @Override
                            Value value() {
                                Value honest = super.value();
                                return new Value(
                                        honest.kind(),
                                        honest.source(),
                                        honest.dueAt(),
                                        CHAIN,
                                        honest.round(),
                                        honest.value().toUpperCase(java.util.Locale.ROOT),
                                        honest.signature(),
                                        null);
                            }
                        },
                        "has a value that does not follow from its signature"),
                Arguments.of(
                        "a chain of one's own under a known hash",
                        new Story() {
                            @Override
                            Value value() {
                                Value honest = super.value();
                                var own = new id.prakerja.draw.beacon.domain.DrandChain(
                                        CHAIN.name(),
                                        CHAIN.hash(),
                                        CHAIN.scheme(),
                                        CHAIN.publicKey().replace('9', '8'),
                                        CHAIN.groupHash(),
                                        CHAIN.genesis(),
                                        CHAIN.period());
                                return new Value(
                                        honest.kind(),
                                        honest.source(),
                                        honest.dueAt(),
                                        own,
                                        honest.round(),
                                        honest.value(),
                                        honest.signature(),
                                        null);
                            }
                        },
                        "has a chain whose parameters do not make its hash"),
                Arguments.of(
                        "a lottery in place of the announced chain",
                        new Story() {
                            @Override
                            Value value() {
                                return new Value(
                                        "PUBLISHED",
                                        "A lottery",
                                        super.value().dueAt(),
                                        null,
                                        0,
                                        "031724314044",
                                        null,
                                        null);
                            }
                        },
                        OTHER_VALUE),
                Arguments.of(
                        "a source announced after the opening",
                        new Story() {
                            @Override
                            List<Announcement> announcements() {
                                return List.of(drand(PLANNED), drand(OPENED.plusSeconds(60)));
                            }
                        },
                        "has an announcement that was not made before the opening"),
                Arguments.of(
                        "no announcement",
                        new Story() {
                            @Override
                            List<Announcement> announcements() {
                                return List.of();
                            }
                        },
                        "has no announcement of a public random value"),
                Arguments.of(
                        "a commitment made after the opening",
                        new Story() {
                            @Override
                            List<Step> history() {
                                List<Step> history = new ArrayList<>(super.history());
                                history.set(0, step(1, "PLANNED", OPENED));
                                return history;
                            }
                        },
                        "was not committed to before the opening"),
                Arguments.of(
                        "the revealed seed as the key of the pseudonyms",
                        new Story() {
                            @Override
                            String pseudonymCommitment(byte[] seed, byte[] key) {
                                return Commitment.of(seed);
                            }
                        },
                        "has one secret where there must be two"),
                Arguments.of(
                        "a second freeze",
                        new Story() {
                            @Override
                            List<Step> history() {
                                List<Step> history = new ArrayList<>(super.history());
                                history.add(4, step(5, "CLOSED", FROZEN.plusSeconds(900)));
                                history.set(5, step(6, "DRAWN", FROZEN.plusSeconds(1_900)));
                                return history;
                            }
                        },
                        "has a history that no wave has"),
                Arguments.of(
                        "a version of the wave left out",
                        new Story() {
                            @Override
                            List<Step> history() {
                                List<Step> history = new ArrayList<>(super.history());
                                history.set(4, step(7, "DRAWN", DRAWN));
                                return history;
                            }
                        },
                        "has a history that no wave has"),
                Arguments.of(
                        "frozen while entries were still on their way",
                        new Story() {
                            @Override
                            Instant frozenAt() {
                                return CLOSED.plusSeconds(3);
                            }
                        },
                        "was frozen before the window and its grace were over"),
                Arguments.of(
                        "drawn before the value existed",
                        new Story() {
                            @Override
                            List<Step> history() {
                                List<Step> history = new ArrayList<>(super.history());
                                history.set(4, step(5, "DRAWN", FROZEN.plusSeconds(MARGIN - 1)));
                                return history;
                            }
                        },
                        "was drawn before its value existed"),
                Arguments.of(
                        "a late join slipped in",
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(Times.of(FROZEN), people + 1, people, null, lists(), people, root);
                            }
                        },
                        "has 41 joins where registration counted 40, and nobody says why"),
                Arguments.of(
                        "a join dropped",
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(Times.of(FROZEN), people, people + 1, "  ", lists(), people, root);
                            }
                        },
                        "has 40 joins where registration counted 41, and nobody says why"),
                Arguments.of(
                        "joins that nobody counted",
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(Times.of(FROZEN), people, null, null, lists(), people, root);
                            }
                        },
                        "has 40 joins where registration counted nothing, and nobody says why"),
                Arguments.of(
                        "more entries than people",
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(
                                        Times.of(FROZEN), people - 1, people - 1, null, lists(), people, root);
                            }
                        },
                        "has more entries than people who joined"),
                Arguments.of(
                        "a required list that nobody names",
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(
                                        Times.of(FROZEN),
                                        people,
                                        people,
                                        null,
                                        List.of(new ListVersion("PRIORITY", "EDUCATION", 12, "a0")),
                                        people,
                                        root);
                            }
                        },
                        "does not name the version of a list that its rules require"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void aDrawThatDidNotComeAboutAsItMustDoesNotHold(String trick, Story story, String found) {
        byte[] bent = new SampleDraw(40, 2, story).pack();

        List<String> java = Verifiers.java(bent);
        List<String> python = Verifiers.python(bent);

        assertEquals("FAILED  parameters.json " + found, java.get(java.size() - 1), trick);
        assertEquals(java.get(java.size() - 1), python.get(python.size() - 1), trick);
    }
}
