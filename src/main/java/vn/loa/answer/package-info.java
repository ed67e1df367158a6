/**
 * Public answers: their validators, freshness and compression, and the cache that keeps them whole until something that
 * shows in them changes.
 */
package vn.loa.answer;
