package vn.loa.activity;

import java.util.UUID;

/** An activity is to be deleted. Fired within the transaction; who counts it refuses by throwing a problem. */
public record ActivityDeleted(UUID activity) {}
