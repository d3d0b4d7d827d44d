/** Bounded HTTP reads: the page that a NAS shows before anybody signed in, and the manufacturer's list of systems. */
package app.lotse.web;
