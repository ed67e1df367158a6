package vn.loa.delivery;

import java.util.UUID;

/** The contract of an organisation where something else names it. */
record OrganisationReference(UUID id, String name) {}
