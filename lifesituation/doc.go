// Package lifesituation holds the registry of life situations.
package lifesituation
