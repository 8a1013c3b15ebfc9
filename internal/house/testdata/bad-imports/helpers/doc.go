// Package helpers is a bad package of the house's own tests.
package helpers
