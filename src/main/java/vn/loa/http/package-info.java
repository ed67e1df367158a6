/**
 * The HTTP conventions that every resource keeps: entity tags and preconditions, idempotency keys, dry runs, merge
 * patches, strict JSON and strict query parameters.
 */
package vn.loa.http;
