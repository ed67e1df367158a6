/**
 * What development and tests need around the application: a real MariaDB, a real Keycloak with the realm {@code
 * loa-dev}, and {@code mvn -Plocal}, which starts the application with both. The production package has none of it.
 */
package vn.loa.local;
