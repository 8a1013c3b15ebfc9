// Package journey is about the client's path.
package journey
