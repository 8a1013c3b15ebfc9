// Package touchpoint is about the places where clients meet the state.
package touchpoint
