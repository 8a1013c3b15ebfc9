// Package touchpoint is a small package of the house's own tests.
package touchpoint
