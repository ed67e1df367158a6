/** The bodies that issue documents and publish articles. An organisation is never known by its name or code alone. */
package vn.loa.organisation;
