// Package conformance reads and runs the vectors of this module: cases in JSON,
// free of Go, that say what the Standard wants of a document or of a decision.
// The format is described in docs/conformance.md, for readers in any language.
//
// A package that has vectors tests itself in four lines, in an internal test,
// because the knock-out must reach the tables:
//
//	suite := conformance.Load(t, "testdata/conformance")
//	calls := conformance.Calls{"check": conformance.Check[Office]()}
//	suite.Run(t, calls)
//	suite.Knockout(t, calls, conformance.Table("rules", &rules), conformance.Param(&FirstReplyWithin))
//
// [Suite.Run] compares answers with what the vectors want. [Suite.Knockout]
// asks whether anybody would notice: it takes every row out of its table in
// turn, shifts every limit by one unit, and demands that a vector of the row's
// clause then fails. It changes package variables while it runs and puts them
// back, so a test that calls it must not be parallel.
//
// The root package cannot import this one from its internal tests; it hands its
// tables to an external test through an export_test.go file.
//
// This package serves tests only: it reads files and uses reflection.
package conformance
