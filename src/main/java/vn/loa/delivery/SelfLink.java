package vn.loa.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of an item's links. */
@Schema(name = "Links")
record SelfLink(
        @Schema(format = "uri-reference", description = "Address of the item itself")
        String self) {}
