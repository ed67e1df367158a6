package vn.loa.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** All queries for topics. */
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {
    private static final SortKey BY_CODE = new SortKey("t.code", text -> text);

    private final Cursors cursors;

    TopicRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** @throws Problem 409 where another has taken its code or slug since they were looked for */
    void add(Topic topic) {
        try {
            persistAndFlush(topic);
        } catch (ConstraintViolationException taken) {
            var bySlug = String.valueOf(taken.getConstraintName()).contains("uq_topic_slug");
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of(bySlug ? "/slug" : "/code", "taken"));
        }
    }

    Optional<Topic> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    Map<String, Topic> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("code in ?1", codes).stream().collect(Collectors.toMap(Topic::code, Function.identity()));
    }

    Map<UUID, String> codes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Topic::id, Topic::code));
    }

    Page<Topic> list(PageRequest request) {
        return new Keyset(cursors, "topics", request, BY_CODE, BY_CODE, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Topic.class,
                        "select t from Topic t where 1 = 1",
                        "select count(t) from Topic t",
                        Map.of(),
                        topic -> List.of(topic.code(), topic.code()));
    }
}
