// Package validate is heavy.
package validate

// Level returns one.
func Level() int { return 1 }
