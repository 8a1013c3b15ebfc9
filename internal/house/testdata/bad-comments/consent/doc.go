// This package has an introduction that does not say its name.
package consent
