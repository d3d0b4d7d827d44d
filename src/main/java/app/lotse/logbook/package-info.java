/** Remembers on disk: pinned identities' place, the owner's answers to the tips, a restart under way. */
package app.lotse.logbook;
