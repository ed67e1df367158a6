package vn.loa.sync;

import jakarta.ws.rs.sse.OutboundSseEvent;
import vn.loa.publication.Kind;

/** A change as it is sent, the same to all. */
record ChangeEvent(long seq, Kind kind, OutboundSseEvent event) {}
