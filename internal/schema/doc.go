// Package schema writes JSON Schemas (2020-12) from the Go types of documents:
// from their json tags, the tags of internal/validate, and the vocabularies of
// their codes. The files in docs/schema are made by it, in a test.
//
// A schema says what passes decoding without findings and has the right shape.
// So a document that it accepts is decoded whole and its shape holds; and what
// this module writes of a document with the right shape, it accepts. What the
// Standard says beyond that is a rule, and no schema. Four things are beyond the
// language of schemas: that parentheses of a clause match, that a whole number is
// written without a point, that no member stands twice, and how deep and how long
// a document may be. null, which decoding takes for a member left out, is accepted
// only where this module writes it.
//
// This package serves tests only.
package schema
