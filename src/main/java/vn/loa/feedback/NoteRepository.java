package vn.loa.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;

/** All queries for notes. */
@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {
    private static final SortKey BY_TIME = new SortKey("n.at", Instant::parse);
    private static final SortKey BY_ID = new SortKey("n.id", UUID::fromString);

    private final Cursors cursors;

    NoteRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    Page<Note> of(UUID about, PageRequest page) {
        return new Keyset(cursors, "feedback-notes" + about, page, BY_TIME, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Note.class,
                        "select n from Note n where n.about = :about",
                        "select count(n) from Note n where n.about = :about",
                        Map.of("about", about),
                        note -> List.of(note.at().toString(), note.id().toString()));
    }
}
