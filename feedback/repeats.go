package feedback

import "github.com/state-for-people/standard"

// repeat is a row: a clause by which another document demands what a clause of
// the federal Standard does.
type repeat struct {
	Clause standard.Clause
	Of     standard.Clause
}

// repeats are the clauses that say the same in other words. What a document
// demands in another way has rules of its own; the regional standard for people
// takes the federal rules as they are.
var repeats = []repeat{
	{standard.Cite("samara-business-2022:4.5/p1(6)"), standard.Cite("people-2022:4.5.1(6)")},
	{standard.Cite("samara-business-2022:4.5/p2(6)"), standard.Cite("people-2022:4.5.2(5)")},
	{standard.Cite("samara-business-2022:4.5/p25"), standard.Cite("people-2022:4.5.7")},
	{standard.Cite("samara-business-2022:4.5/p27"), standard.Cite("people-2022:4.5.7.3")},
	{standard.Cite("samara-business-2022:4.5/p28"), standard.Cite("people-2022:4.5.7.4")},
	{standard.Cite("samara-business-2022:4.5/p29"), standard.Cite("people-2022:4.5.7.5")},
	{standard.Cite("samara-business-2022:4.5/p29/s2"), standard.Cite("people-2022:4.5.7.5/p1")},
	{standard.Cite("concept:IX/p3"), standard.Cite("people-2022:4.5.7.1")},
	{standard.Cite("concept:IX/p3/s2"), standard.Cite("people-2022:4.5.7.1/p1")},
	{standard.Cite("concept:IX/p4"), standard.Cite("people-2022:4.5.7.2")},
	{standard.Cite("concept:IX/p4/s2"), standard.Cite("people-2022:4.5.7.2/p1")},
	{standard.Cite("concept:IX/p5"), standard.Cite("people-2022:4.5.7.3")},
	{standard.Cite("concept:IX/p5/s2"), standard.Cite("people-2022:4.5.7.3/p1")},
	{standard.Cite("concept:IX/p6"), standard.Cite("people-2022:4.5.7.4")},
	{standard.Cite("concept:VI.1(6)"), standard.Cite("people-2022:4.6.1.9/s1")},
	{standard.Cite("concept:VI.1(6)/s2"), standard.Cite("people-2022:4.6.1.9/s2")},
	{standard.Cite("people-2022-brief:implementation/15"), standard.Cite("people-2022:4.2.4(7)")},
	{standard.Cite("people-2022-brief:provision/4"), standard.Cite("people-2022:4.5.1(6)")},
	{standard.Cite("people-2022-brief:portal/14"), standard.Cite("people-2022:4.6.1.9/s2")},
	{standard.Cite("touchpoint-list:3.2.6(4)"), standard.Cite("people-2022:4.6.4.8")},
}

// federal reports whether the rules of the federal Standard apply.
func federal(d standard.Document) bool {
	return d == standard.DocumentPeople || d == standard.DocumentSamaraPeople
}

// repeated returns the clause by which a document demands what a federal one
// does; false if none does.
func repeated(d standard.Document, of standard.Clause) (standard.Clause, bool) {
	for _, r := range repeats {
		if r.Of == of && r.Clause.Document() == d {
			return r.Clause, true
		}
	}
	return standard.Clause{}, false
}

// binds reports whether a document demands what a clause of the federal Standard
// does.
func binds(d standard.Document, federalClause standard.Clause) bool {
	_, ok := repeated(d, federalClause)
	return ok || federal(d)
}

// byDocument gives each finding the clause of the document by which it is judged.
func byDocument(d standard.Document, found standard.Findings) standard.Findings {
	for i := range found {
		if own, ok := repeated(d, found[i].Clause); ok {
			found[i].Clause = own
		}
	}
	return found
}
