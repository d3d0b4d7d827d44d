/**
 * Asks the routers of the home network which doors to the internet they have opened. It only asks: the three questions of {@code Question} are all
 * that it can send, and none changes a router.
 *
 * <p>UPnP is read here without a library: weupnp and jupnp give no way to bound the time, the size, the addresses and the XML of what a hostile
 * device answers, and both can also open doors. HTTP is a small reader of its own too: {@code java.net.http} keeps connections open that simple
 * routers close, and its time limit ends with the headers. Only IPv4 is asked: over IPv6 nothing is forwarded, because there the devices have
 * addresses of their own.
 */
package app.lotse.router;
