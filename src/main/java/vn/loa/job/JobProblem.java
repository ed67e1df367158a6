package vn.loa.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.loa.problem.FieldError;

/** A kept problem of a row, in the order in which they were met. */
@Entity
@Table(name = "job_problem")
class JobProblem {
    @EmbeddedId
    private Key key;

    @Column(name = "row_no")
    private int row;

    private String pointer;
    private String code;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private String arguments;

    protected JobProblem() {}

    JobProblem(UUID job, int position, RowProblem problem) {
        this.key = new Key(job, position);
        this.row = problem.row();
        this.pointer = problem.error().pointer();
        this.code = problem.error().code();
        this.arguments = String.join(
                SEPARATOR,
                problem.error().arguments().stream().map(String::valueOf).toList());
    }

    private static final String SEPARATOR = "\u001F";

    int position() {
        return key.position();
    }

    int row() {
        return row;
    }

    FieldError error() {
        return new FieldError(
                pointer, code, arguments.isEmpty() ? List.of() : List.of((Object[]) arguments.split(SEPARATOR, -1)));
    }

    @Embeddable
    record Key(@Column(name = "job_id") UUID job, int position) {}
}
