package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/** The codes, aliases and slugs of topics: each word leads to one. The tree must be locked. */
@ApplicationScoped
class TopicTerms {
    private static final int SLUG_LENGTH = 120;
    private static final UUID NOBODY = new UUID(0, 0);

    private final TopicRepository topics;

    TopicTerms(TopicRepository topics) {
        this.topics = topics;
    }

    /** @throws Problem 409 where it is a topic's code or alias */
    void requireFreeCode(String code) {
        if (topics.byCode(code).isPresent()
                || !topics.takenWords(List.of(VietnameseText.fold(code)), NOBODY)
                        .isEmpty()) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/code", "taken"));
        }
    }

    /**
     * @param own null for a new topic
     * @throws Problem 409 that names every alias that is another topic's code or alias
     */
    void requireFreeAliases(List<String> aliases, UUID own) {
        var folded = aliases.stream().map(VietnameseText::fold).toList();
        var taken = topics.takenWords(folded, own == null ? NOBODY : own);
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < folded.size(); i++) {
            if (taken.contains(folded.get(i))) {
                errors.add(FieldError.of("/aliases/" + i, "taken"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.DUPLICATE, errors);
        }
    }

    /**
     * The slug asked for, or else the name's.
     *
     * @param own null for a new topic
     * @throws Problem 409 where it is or was another's
     */
    String slugFor(TopicDraft draft, UUID own) {
        var slug = draft.slug() != null
                ? draft.slug()
                : VietnameseText.slug(draft.name(), SLUG_LENGTH)
                        .orElseThrow(
                                () -> Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/name", "unsluggable")));
        if (topics.isSlugTaken(slug, own == null ? NOBODY : own)) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/slug", "taken"));
        }
        return slug;
    }
}
