// Package standard is the shared language of the client-centricity Standard
// «Государство для людей» (State for People): its documents and clauses, the
// register of everything they require, the editions that bodies adopt, and the
// shapes in which every package of this module answers.
//
// # The Standard in one paragraph
//
// A state body that follows the Standard starts from the client's life
// situation, not from its own list of services. It studies what clients need,
// designs services around that, asks for consent once, comes with the right
// services before it is asked, meets the client at a convenient touchpoint,
// writes plainly, asks how it went, and is measured by thirteen indicators.
//
// # How the module answers
//
// A document (a record somebody made) is judged: its Check method gives
// [Findings], each with a code, a place, a clause and how to mend it. A
// question (may this be done, by when, which star) is decided: a small value,
// and beside it, on request, an [Explanation] with its grounds. A call that
// cannot be done gives one typed error.
//
// # Where a value comes from
//
// A limit is a [Param] with a row a document; an [Edition] is a document with
// overlays on a date; [Param.In] answers for it and [Param.Of] says who set or
// removed the value. What the text leaves open is a [Reading] with one default
// and, where an agency may read it otherwise, a [Switch].
package standard
