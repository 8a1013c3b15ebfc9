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
// # What the Standard requires
//
// Every statement of every document is a [Requirement] of the register: with
// its clause, its force, whom it binds, at which touchpoints, and whether a
// program can decide it. [FindRequirement] looks one up, [Select] walks those
// that matter. What no program can decide is answered by people in an
// [Assessment]: which requirements apply to this body, which are met, on what
// evidence and until when.
//
// # Whom it binds, and since when
//
// [Scope] says whether the Standard binds a body, for a service, towards a
// client. [Adoption] is the record of a year of putting it into practice,
// [Amendment] of a proposal to change it, [Publication] of the day from which
// an act is in force.
//
// # Where a value comes from
//
// A limit is a [Param] with a row a document; an [Edition] is a document with
// overlays on a date; [Param.In] answers for it and [Param.Of] says who set or
// removed the value. What the text leaves open is a [Reading] with one default
// and, where an agency may read it otherwise, a [Switch].
package standard
