package vn.loa.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this node's search can do now. */
@Schema(
        description =
                "building: made for the first time, search answers 503; rebuilding: made anew, search answers as before")
public enum SearchState {
    BUILDING,
    REBUILDING,
    READY
}
