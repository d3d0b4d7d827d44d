/** Asks the NAS a fixed list of read-only questions and turns the answers into a Snapshot. */
package app.lotse.survey;
