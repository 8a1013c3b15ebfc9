// Package consent does not compile.
package consent

// Held has a type that nobody declares.
func Held() Ledger { return nil }
