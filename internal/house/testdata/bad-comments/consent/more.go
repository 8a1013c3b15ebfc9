// Package consent is introduced twice.
package consent
