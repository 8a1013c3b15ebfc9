// Package house holds the rules of the house and checks them: what may import
// what, what library code never does, what each comment, table and text owes to
// its reader. The tests of this package run every check over the whole module,
// and every check once over a small bad tree that it must refuse.
//
// A check is a function from a [Tree] to [Fault]s. It reads source files; it
// does not run them. Three checks need the go command: what importing a package
// costs at start, what it adds to a program, and which packages it links.
//
// The same readings of the source make the files that the tests keep current
// (run them with -update to renew): the exported API, the codes and the keys
// under testdata, and docs/messages.tsv, docs/coverage.md and docs/ru.
package house
