/** Judges a Snapshot with rules and knowledge: pure, no network, no clock, no screen. */
package app.lotse.diagnosis;
