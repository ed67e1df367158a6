package vn.loa.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.publication.Kind;

/**
 * What codes of topics mean; the code of one that was merged leads to the one that goes on.
 *
 * @param ids by code; a code that is no topic's is not there
 * @param retired codes under which nothing more is filed
 */
public record Filing(Map<String, UUID> ids, Set<String> retired) {
    /**
     * Every code under the pointer that is no topic's, or a retired one's.
     *
     * @param kept under which it is filed already: these may be retired
     */
    public List<FieldError> errors(List<String> codes, Collection<UUID> kept, String pointer) {
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < codes.size(); index++) {
            var id = ids.get(codes.get(index));
            if (id == null) {
                errors.add(FieldError.of(pointer + "/" + index, "unknown-reference", Kind.TOPIC.code()));
            } else if (retired.contains(codes.get(index)) && !kept.contains(id)) {
                errors.add(FieldError.of(pointer + "/" + index, "retired"));
            }
        }
        return errors;
    }

    /** The ids in the order of the codes, each once; all of them must be known. */
    public List<UUID> of(List<String> codes) {
        return codes.stream().map(ids::get).distinct().toList();
    }
}
