// Package consent is a bad package of the house's own tests.
package consent
