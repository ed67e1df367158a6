package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;
import vn.loa.seal.Seal;
import vn.loa.text.Kebab;

/** Shows the public what of a case it may read, and nothing else of it. */
@ApplicationScoped
class FeedbackPublisher {
    private static final String LOCALE = "vi";

    private final Publications publications;
    private final CaseClock dates;
    private final Seal seal;
    private final Clock clock;

    FeedbackPublisher(Publications publications, CaseClock dates, Seal seal, Clock clock) {
        this.publications = publications;
        this.dates = dates;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * @param override whether an approver has looked at what seems to be personal data, and lets it stand
     * @throws Problem 422 where the sender can be made out, or anybody may be and nobody lets it stand
     */
    void requireFit(FeedbackCase found, boolean override) {
        var text = new PublicText(found, found.redactions());
        var own = found.sender(seal);
        if (text.tellsOfSender(own)) {
            throw Problem.of(ProblemType.NOT_READY, FieldError.of("/redactions", "sender-not-hidden"));
        }
        var left = text.suggestions(own);
        if (!left.isEmpty() && !override) {
            throw Problem.of(
                    ProblemType.NOT_READY,
                    left.stream()
                            .map(place -> FieldError.of(
                                    "/" + Kebab.of(place.part()),
                                    "personal-data",
                                    place.reason().code(),
                                    Integer.toString(place.start()),
                                    Integer.toString(place.end())))
                            .toList());
        }
    }

    void publish(FeedbackCase found) {
        var text = new PublicText(found, found.redactions());
        var own = found.sender(seal);
        var due = dates.dueDates().of(found);
        var links = new EnumMap<Relation, List<String>>(Relation.class);
        if (found.topic() != null) {
            links.put(Relation.TOPIC, List.of(found.topic().toString()));
        }
        if (found.unit() != null) {
            links.put(Relation.ORGANISATION, List.of(found.unit().toString()));
        }
        publications.put(new Publication(
                Kind.FEEDBACK,
                found.id(),
                LOCALE,
                found.code(),
                null,
                Map.of("id", found.id(), "code", found.code(), "subject", text.of(TextPart.SUBJECT)),
                new Detail(
                        found.id(),
                        found.code(),
                        found.kind(),
                        text.of(TextPart.SUBJECT),
                        text.of(TextPart.CONTENT),
                        text.of(TextPart.ANSWER),
                        own.publishName() ? own.name() : null,
                        found.receivedAt(),
                        found.answeredAt(),
                        due.at() == null ? null : !found.answeredAt().isAfter(due.at()),
                        found.rating()),
                links,
                found.answeredAt(),
                clock.instant()));
    }

    void withdraw(FeedbackCase found, String explanation) {
        publications.remove(found.id(), LOCALE, explanation);
    }

    /** Everything that leaves the desk. */
    record Detail(
            UUID id,
            String code,
            FeedbackKind kind,
            String subject,
            String question,
            String answer,
            String sender,
            Instant receivedAt,
            Instant answeredAt,
            Boolean onTime,
            Integer rating) {}
}
