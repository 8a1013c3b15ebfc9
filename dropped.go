package standard

import "strings"

// dropped is a part of the federal text that a regional standard leaves out on
// purpose: what stands below From there does not hold under Document.
type dropped struct {
	Document Document
	From     string // a place of the federal Standard with all below it
	Clause   Clause // the regional clause whose comparison with the federal text shows the gap
}

// droppedParts are the gaps of the regional standards: mostly as the register
// states them in its column "differs".
//
// Clause: samara-people-2022:4.2, samara-people-2022:4.3, samara-people-2022:4.5, samara-people-2022:4.6/p4, samara-business-2022:4.6
var droppedParts = []dropped{
	{DocumentSamaraPeople, "4.2.2", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.3", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.4", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.5", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.6", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.7", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.8", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.2.9", Cite("samara-people-2022:4.2")},
	{DocumentSamaraPeople, "4.3.1(1)", Cite("samara-people-2022:4.3/p1")},
	{DocumentSamaraPeople, "4.3.1(2)", Cite("samara-people-2022:4.3/p1")},
	{DocumentSamaraPeople, "4.3.1(3)", Cite("samara-people-2022:4.3/p1")},
	{DocumentSamaraPeople, "4.3.1(4)", Cite("samara-people-2022:4.3/p1")},
	{DocumentSamaraPeople, "4.3.5", Cite("samara-people-2022:4.3")},
	{DocumentSamaraPeople, "4.4.4.1", Cite("samara-people-2022:4.4/p7")},
	{DocumentSamaraPeople, "4.4.4.2", Cite("samara-people-2022:4.4/p7")},
	{DocumentSamaraPeople, "4.4.4.3", Cite("samara-people-2022:4.4/p7")},
	{DocumentSamaraPeople, "4.4.4.4", Cite("samara-people-2022:4.4/p7")},
	{DocumentSamaraPeople, "4.4.5.1", Cite("samara-people-2022:4.4/p8")},
	{DocumentSamaraPeople, "4.5.5.1", Cite("samara-people-2022:4.5")},
	{DocumentSamaraPeople, "4.5.5.2", Cite("samara-people-2022:4.5")},
	{DocumentSamaraPeople, "4.5.5.3", Cite("samara-people-2022:4.5")},
	{DocumentSamaraPeople, "4.5.5.4", Cite("samara-people-2022:4.5")},
	{DocumentSamaraPeople, "4.5.6.2", Cite("samara-people-2022:4.5/p19")},
	{DocumentSamaraPeople, "4.5.6.3", Cite("samara-people-2022:4.5/p19")},
	{DocumentSamaraPeople, "4.5.6.4", Cite("samara-people-2022:4.5/p19")},
	{DocumentSamaraPeople, "4.5.6.6", Cite("samara-people-2022:4.5/p16")},
	{DocumentSamaraPeople, "4.6.1", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.2", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.3", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.4", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.5", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.6", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.7", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.8", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraPeople, "4.6.9", Cite("samara-people-2022:4.6/p4")},
	{DocumentSamaraBusiness, "4.3.3.2(3)", Cite("samara-business-2022:4.3/p6(3)")},
	{DocumentSamaraBusiness, "4.5.6.3", Cite("samara-business-2022:4.5/p22")},
	{DocumentSamaraBusiness, "4.5.6.6", Cite("samara-business-2022:4.5/p19")},
	{DocumentSamaraBusiness, "4.6.1", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.2", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.3", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.4", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.5", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.6", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.7", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.8", Cite("samara-business-2022:4.6")},
	{DocumentSamaraBusiness, "4.6.9", Cite("samara-business-2022:4.6")},
}

// drops returns the clause by which base leaves out the federal clause c, or
// the zero Clause.
func drops(base Document, c Clause) Clause {
	if base != DocumentSamaraPeople && base != DocumentSamaraBusiness {
		return Clause{}
	}
	place := c.Place()
	for i := range droppedParts {
		d := &droppedParts[i]
		if d.Document == base && strings.HasPrefix(place, d.From) &&
			(len(place) == len(d.From) || strings.IndexByte(".(/", place[len(d.From)]) >= 0) {
			return d.Clause
		}
	}
	return Clause{}
}
