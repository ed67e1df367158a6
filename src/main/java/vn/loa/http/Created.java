package vn.loa.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** 201 with the address of what was made. */
public final class Created {
    private Created() {}

    public static <T> RestResponse<T> at(String path, T entity) {
        return answer(path, entity).build();
    }

    public static <T> RestResponse<T> at(String path, EntityTag tag, T entity) {
        return answer(path, entity).header("ETag", tag.toString()).build();
    }

    /** Relative, as the links of a page are: made absolute, it would be what the caller said in Host. */
    private static <T> ResponseBuilder<T> answer(String path, T entity) {
        return ResponseBuilder.<T>create(Status.CREATED).entity(entity).header("Location", path);
    }
}
