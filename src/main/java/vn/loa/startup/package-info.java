/** What happens once, before the first request: production refuses to start unsafely. */
package vn.loa.startup;
