/**
 * Articles: written as editions, held before a second pair of eyes, published, superseded, withdrawn. One article has at
 * most one edition in the making and one before the public; only this package moves them.
 */
package vn.loa.article;
