/** The same work as the wizard without a screen: for the technician who helps from afar, and for checks. The only package that knows picocli. */
package app.lotse.terminal;
