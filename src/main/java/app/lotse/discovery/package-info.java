/** Finds QNAP devices in the home network, on every adapter, or at an address that the owner types. The only package but {@code practice} that knows jmdns. */
package app.lotse.discovery;
