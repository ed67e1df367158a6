package vn.loa.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Cases.DESK;
import static vn.loa.testing.Cases.idOf;
import static vn.loa.testing.Cases.move;
import static vn.loa.testing.Cases.named;
import static vn.loa.testing.Cases.officer;
import static vn.loa.testing.Cases.sent;
import static vn.loa.testing.People.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Cases;
import vn.loa.testing.LoaTest;

/** Whatever is done to a case in whatever order, by whomever: what must never come of it. */
@LoaTest
class HandlingOrdersTest {
    private static final int STEPS = 30;
    private static final List<String> STREAMS =
            List.of("conduct", "regulation", "legal-document", "question", "complaint", "denunciation", "spam");
    private static final Set<String> NEVER_PUBLIC = Set.of("complaint", "denunciation", "spam");

    /** As they are told from, in whatever case and with or without marks. */
    private static final List<String> SECRETS =
            List.of("văn kín", "van kin", "0912 345 678", "0912345678", "kin@example.vn", "020190001234", "ngõ vắng");

    /** That the orders get anywhere: a walk that never leaves the desk shows nothing. */
    private static final Set<String> REACHED = new TreeSet<>();

    /** {@code -Dloa.orders=…} looks further; one commit has one outcome. */
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("loa.orders", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_order_of_steps_gets_around_the_rules(int seed) {
        new Walk(seed).go();
    }

    @AfterAll
    static void they_got_far_enough() {
        assertTrue(REACHED.containsAll(Set.of("needs-info", "answer-review", "answered", "published", "closed")));
    }

    /** One case, and all that is known of it. */
    private static final class Walk {
        private final Random random;
        private final Cases.Held held;
        private final String id;
        private final Set<String> drafters = new HashSet<>();
        private final List<String> tried = new ArrayList<>();
        private String redactor;
        private Map<String, Object> before;

        Walk(int seed) {
            random = new Random(seed);
            var message = named();
            message.put(
                    "content",
                    "Tôi là Nguyễn Văn Kín, số 7, ngõ Vắng. Gọi 0912345678, CCCD 020190001234. "
                            + message.get("content"));
            held = sent(message);
            id = idOf(held);
            before = onDesk();
        }

        void go() {
            for (var step = 0; step < STEPS; step++) {
                var status = random.nextInt(10) == 0 ? somethingOfTheSender() : somethingOfTheDesk();
                var now = onDesk();
                REACHED.add((String) now.get("state"));
                if (status >= 400) {
                    assertEquals(before, now, this::story);
                }
                historyOnlyGrows(now);
                clockNeverGoesBack(now);
                whatThePublicReads(now);
                before = now;
            }
        }

        private Map<String, Object> onDesk() {
            return officer().get(DESK + "/{id}", id).path("");
        }

        private int somethingOfTheSender() {
            var rates = random.nextBoolean();
            var answer = rates
                    ? PublicationTest.rate(held, 1 + random.nextInt(5))
                    : HandlingTest.supplement(held, "Số của tôi là 0912345678");
            return told((rates ? "rated" : "supplemented"), answer.statusCode());
        }

        private int somethingOfTheDesk() {
            var who = List.of("mot", "hai", "ba").get(random.nextInt(3));
            var state = (String) before.get("state");
            if (state.equals("answered") && random.nextBoolean()) {
                var status = PublicationTest.redact(who, id, PublicationTest.suggestions(id))
                        .statusCode();
                redactor = status == 200 ? who : redactor;
                return told("redacted by " + who, status);
            }
            var to = target(state);
            var request = HandlingTest.to(state, to);
            switch (to) {
                case "classified" -> request.put("stream", stream());
                case "answer-drafted" -> request.put("answer", "Kính gửi ông Nguyễn Văn Kín: đã xem xét.");
                case "published" -> {
                    if (random.nextBoolean()) {
                        request.put("override", true);
                        request.put("comment", "Không sao");
                    }
                }
                default -> {
                    // as it is
                }
            }
            var status = told(
                    state + " to " + request + " by " + who,
                    move(as(who, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER), id, request)
                            .statusCode());
            if (status == 200) {
                secondPerson(state, to, who);
            }
            return status;
        }

        /** Mostly on and seldom out of it, so that it gets far; sometimes whatever there is. */
        private String target(String state) {
            if (random.nextInt(4) == 0) {
                return HandlingTest.STATES.get(random.nextInt(HandlingTest.STATES.size()));
            }
            var allowed = HandlingTest.STATES.stream()
                    .filter(HandlingTest.ALLOWED.get(state)::contains)
                    .filter(to -> !Set.of("rejected", "transferred", "closed").contains(to) || random.nextInt(8) == 0)
                    .toList();
            if (allowed.isEmpty()) {
                return state;
            }
            return random.nextBoolean() ? allowed.get(allowed.size() - 1) : allowed.get(random.nextInt(allowed.size()));
        }

        private String stream() {
            return random.nextInt(4) == 0 ? STREAMS.get(random.nextInt(STREAMS.size())) : "regulation";
        }

        private int told(String what, int status) {
            tried.add(what + ": " + status);
            assertTrue(status < 500, this::story);
            return status;
        }

        private void secondPerson(String from, String to, String who) {
            if (to.equals("answer-drafted")) {
                drafters.add(who);
            } else if (to.equals("published")) {
                assertFalse(drafters.contains(who) || who.equals(redactor), this::story);
            } else if (to.equals("answered") && from.equals("answer-review")) {
                assertFalse(drafters.contains(who), this::story);
            }
        }

        @SuppressWarnings("unchecked")
        private void historyOnlyGrows(Map<String, Object> now) {
            var was = (List<Object>) before.get("history");
            var is = (List<Object>) now.get("history");
            assertEquals(was, is.subList(0, was.size()), this::story);
        }

        /** As long as the case stays in its stream, whose regime counts. */
        private void clockNeverGoesBack(Map<String, Object> now) {
            if (before.get("dueAt") != null
                    && now.get("dueAt") != null
                    && String.valueOf(before.get("stream")).equals(String.valueOf(now.get("stream")))) {
                var was = Instant.parse((String) before.get("dueAt"));
                assertFalse(Instant.parse((String) now.get("dueAt")).isBefore(was), this::story);
            }
        }

        private void whatThePublicReads(Map<String, Object> now) {
            var state = (String) now.get("state");
            var read = PublicationTest.publication(held);
            assertEquals(state.equals("published"), read.statusCode() == 200, this::story);
            if (state.equals("published")) {
                assertFalse(NEVER_PUBLIC.contains((String) now.get("stream")), this::story);
                assertFalse(drafters.isEmpty(), this::story);
            }
            var text = read.asString().toLowerCase(Locale.ROOT);
            for (var secret : SECRETS) {
                assertFalse(text.contains(secret), () -> secret + " is told after " + story());
            }
            if (!Set.of("answered", "published", "closed").contains(state)) {
                assertTrue(held.status().path("answer") == null, this::story);
            }
        }

        private String story() {
            return String.join("\n", tried);
        }
    }
}
