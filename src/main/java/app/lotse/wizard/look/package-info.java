/** How Lotse looks: one style sheet, and the pictures, gauges and buoys that it colours. Knows no page and no device. */
package app.lotse.wizard.look;
