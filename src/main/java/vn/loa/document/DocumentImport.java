package vn.loa.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.loa.job.Batch;
import vn.loa.job.Column;
import vn.loa.job.JobWork;
import vn.loa.job.Jobs;
import vn.loa.job.Results;
import vn.loa.job.Row;
import vn.loa.job.RowProblem;
import vn.loa.problem.FieldError;
import vn.loa.problem.JsonProblems;
import vn.loa.problem.Problem;

/**
 * Enters the documents of a file, and writes anew those that say something else than what is there. A document is known
 * by its natural key, so that the same file once more changes nothing.
 */
@ApplicationScoped
class DocumentImport implements JobWork {
    static final Map<String, Column> COLUMNS = columns(
            Map.of("verified", Column.BOOLEAN, "files", Column.JSON, "relations", Column.JSON),
            "symbol",
            "type",
            "issuer",
            "issued",
            "dateAsWritten",
            "term",
            "effectiveFrom",
            "effectiveTo",
            "abstract",
            "signer",
            "files",
            "verified",
            "source",
            "relations");

    private final DocumentService documents;
    private final DocumentRepository stored;
    private final Issuers issuers;
    private final Jobs jobs;
    private final ObjectMapper json;

    DocumentImport(
            DocumentService documents, DocumentRepository stored, Issuers issuers, Jobs jobs, ObjectMapper json) {
        this.documents = documents;
        this.stored = stored;
        this.issuers = issuers;
        this.jobs = jobs;
        this.json = json;
    }

    @Override
    public String kind() {
        return "document-import";
    }

    @Override
    public Map<String, Column> columns() {
        return COLUMNS;
    }

    @Override
    public Results work(Batch batch) {
        var problems = new ArrayList<RowProblem>();
        var drafts = drafts(batch.rows(), problems);
        dropRepeated(batch.job(), drafts, problems);
        var writes = writes(drafts);
        dropRefused(writes, problems);
        var before = stored.byIds(writes.values().stream()
                .map(DocumentWrite::id)
                .filter(Objects::nonNull)
                .toList());
        var changes = writes.values().stream()
                .filter(write ->
                        write.id() == null || !before.get(write.id()).draft().equals(write.draft()))
                .toList();
        var created = (int) changes.stream().filter(write -> write.id() == null).count();
        var unchanged = writes.size() - changes.size();
        if (!batch.validateOnly() && !changes.isEmpty()) {
            documents.writeAll(changes, batch.actor());
        }
        return new Results(created, changes.size() - created, unchanged, problems);
    }

    /** By the numbers of their rows. */
    private Map<Integer, DocumentDraft> drafts(List<Row> rows, List<RowProblem> problems) {
        var read = new LinkedHashMap<Integer, DocumentRow>();
        for (var row : rows) {
            try {
                read.put(row.number(), json.treeToValue(row.fields(), DocumentRow.class));
            } catch (JsonProcessingException unreadable) {
                refuse(row.number(), JsonProblems.of(unreadable), problems);
            } catch (Problem problem) {
                refuse(row.number(), problem, problems);
            }
        }
        var known = issuers.of(read.values());
        var drafts = new LinkedHashMap<Integer, DocumentDraft>();
        read.forEach((number, row) -> {
            try {
                drafts.put(number, row.issued(known.require(row)));
            } catch (Problem problem) {
                refuse(number, problem, problems);
            }
        });
        return drafts;
    }

    /** Of two rows about one document the second is refused: which of them is right, nobody here can know. */
    private void dropRepeated(UUID job, Map<Integer, DocumentDraft> drafts, List<RowProblem> problems) {
        var rowsByKey = new LinkedHashMap<String, Integer>();
        var keysByRow = new HashMap<Integer, String>();
        drafts.forEach((number, draft) -> {
            var key = DocumentIdentity.of(draft).digest();
            keysByRow.put(number, key);
            rowsByKey.putIfAbsent(key, number);
        });
        var first = jobs.firstRows(job, rowsByKey);
        drafts.keySet().removeIf(number -> {
            var earlier = first.get(keysByRow.get(number));
            if (earlier.equals(number)) {
                return false;
            }
            problems.add(new RowProblem(number, FieldError.of("", "repeated-row", earlier)));
            return true;
        });
    }

    private Map<Integer, DocumentWrite> writes(Map<Integer, DocumentDraft> drafts) {
        var issued = drafts.values().stream()
                .filter(draft -> draft.issuer() != null && draft.summary() != null)
                .toList();
        var byKey = documents.idsOf(
                issued.stream().flatMap(draft -> DocumentKey.of(draft).stream()).toList());
        var alike = new HashMap<DocumentIdentity, UUID>();
        stored.like(issued.stream()
                        .filter(draft -> DocumentKey.of(draft).isEmpty())
                        .toList())
                .forEach(document -> alike.putIfAbsent(DocumentIdentity.of(document.draft()), document.id()));
        var writes = new LinkedHashMap<Integer, DocumentWrite>();
        drafts.forEach((number, draft) -> {
            var key = DocumentKey.of(draft);
            var id = key.isPresent() ? byKey.get(key.get()) : alike.get(DocumentIdentity.of(draft));
            writes.put(number, new DocumentWrite(id, draft));
        });
        return writes;
    }

    private void dropRefused(Map<Integer, DocumentWrite> writes, List<RowProblem> problems) {
        var numbers = List.copyOf(writes.keySet());
        var found = documents.assess(List.copyOf(writes.values()));
        for (var i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            found.get(i).ifPresent(problem -> {
                refuse(number, problem, problems);
                writes.remove(number);
            });
        }
    }

    private static void refuse(int row, Problem problem, List<RowProblem> problems) {
        if (problem.errors().isEmpty()) {
            problems.add(new RowProblem(row, FieldError.of("", "malformed")));
        }
        problem.errors().forEach(error -> problems.add(new RowProblem(row, error)));
    }

    /** In the order of the names, which is that of an export. */
    private static Map<String, Column> columns(Map<String, Column> others, String... names) {
        var columns = new LinkedHashMap<String, Column>();
        for (var name : names) {
            columns.put(name, others.getOrDefault(name, Column.TEXT));
        }
        return columns;
    }
}
