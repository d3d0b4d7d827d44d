/** Asks the routers of the home network which doors to the internet they have opened. */
package app.lotse.router;
