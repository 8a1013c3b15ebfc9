// Package journey is a bad package of the house's own tests.
package journey
