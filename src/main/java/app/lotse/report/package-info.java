/** One file for a technician: a first page in the owner's words, a technical annex, redacted unless she wishes otherwise. */
package app.lotse.report;
