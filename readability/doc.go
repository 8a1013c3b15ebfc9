// Package readability rates how hard a Russian text is to read and shows what
// makes it so («оценка сложности восприятия письменного ответа»). It works on
// text alone: no dictionary of a language, no network, nothing built at start-up.
//
//   - [Measure] counts characters, letters, words, syllables, sentences and
//     paragraphs in one pass.
//   - [Indices] are the readability formulas with their sources; [Index.Of]
//     gives the value for counts, and says where there is none.
//   - [Check] judges a text by a [Profile]: counts, indices, a verdict against
//     the limits, and findings with their bytes, clause and a replacement.
//   - [Compare] says what a rewrite changed, [Share] what a base of letters
//     looks like.
//
// # What counts
//
// [Words], [Sentences] and [Counts] say what is a word, a sentence, a letter. Any
// bytes are a text; the cost grows with the bytes only.
//
// # Whose limits
//
// The Standard names the indices and gives no figures. The limits belong to the
// agency; the ready [Profiles] are a starting set.
//
// Reading: T12, limits per segment are the caller's.
//
// Clause: people-2022:4.6.4.6/s1, people-2022:4.6.4.6/s2, people-2022:4.6.4.6/s3, people-2022:4.6.4.5
package readability
