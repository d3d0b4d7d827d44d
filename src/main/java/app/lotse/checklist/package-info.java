/** The manufacturer's tips: what each asks, what Lotse could see of it, what the owner said, where to click. */
package app.lotse.checklist;
