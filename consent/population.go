package consent

import "github.com/state-for-people/standard"

// Population is the consents of many clients in a form that fits in memory, for
// jobs that ask about all of them («согласия многих клиентов»). It answers as
// the ledgers it was made from; the ledgers stay the evidence. It is immutable.
//
// An event is two to eight words of eight bytes without pointers: the number of
// its shape, when it took effect, and what else it has: which services it names, if
// several, and which of them are not launched yet; an instant of recording of its own,
// an end date, a mark that it was an error, an end of the authority by which a
// representative acted. The events of a client lie side by side in a block; all blocks
// are of one size, which seven clients in eight do not exceed, so that the number of a
// client says where to look. What finds no room in a block is kept apart.
//
// A shape is kind, purpose, situation, notice, and a service if it is the only one, or
// the first. The services of a situation have numbers that follow each other, so that
// one word has a bit for each of 64, whatever a client chooses of them; those that lie
// further apart stand in a list. Shapes, lists and notices are kept once for all.
//
// Five events of a client, recorded as they took effect, most of one to five services
// of two situations, every fifth with an end date, take 130 bytes with all that is
// shared; recorded later than they took effect, 40 more.
type Population struct{ p *population }

type population struct {
	notices    []noticeEntry
	shapes     []shape
	forms      []form   // of the shapes, for questions
	keys       []uint64 // of their places, from 1; rarely of what the place does not tell
	situations numbered
	parts      numbered
	lists      []uint32 // parts that lie far from each other
	clients    int
	block      int      // words of a block
	words      []uint64 // the blocks
	rest       []uint64 // what found no room, for each client up to a zero
}

// PopulationError says why a population cannot be made or read.
type PopulationError struct {
	Text standard.Text // what is wrong
	Mend standard.Text // how to mend it
}

// Error says what is wrong and how to mend it, in English.
func (e *PopulationError) Error() string {
	return "consent: population: " + e.Text.EN + "; " + e.Mend.EN
}

// Len returns the number of clients.
func (p Population) Len() int {
	if p.p == nil {
		return 0
	}
	return p.p.clients
}

// Bytes returns the memory that the clients take, without what all share.
func (p Population) Bytes() int {
	if p.p == nil {
		return 0
	}
	return 8*(len(p.p.words)+len(p.p.rest)) + 4*len(p.p.lists)
}
