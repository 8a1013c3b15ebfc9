package consent_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// statements is what a document says that bears on a decision, typed in from
// its text.
type statements struct {
	document        standard.Document
	consent         bool // a consent is a basis of proactive interaction
	request         bool // so is the client's own request
	law             bool // so is an act that names an event
	unrestricted    bool // that no law restricts it is a condition by itself
	clientStarts    bool
	byChosenChannel bool
	interaction     consent.InteractionLaw
}

// documents are those whose rules a policy is compiled from. Where a region is
// silent the federal text speaks; Samara for people leaves 4.5.5.1 to 4.5.5.4
// out, and the standard for the internal client stands by itself and knows no
// consent.
var documents = []statements{
	{document: standard.DocumentPeople, consent: true, request: true, clientStarts: true, interaction: consent.InteractionFederal},
	{document: standard.DocumentPeopleBrief, consent: true, request: true, clientStarts: true, interaction: consent.InteractionFederal},
	{document: standard.DocumentSamaraPeople, consent: true, request: true, unrestricted: true, interaction: consent.InteractionRegional},
	{document: standard.DocumentSamaraBusiness, consent: true, request: true, law: true, clientStarts: true, byChosenChannel: true, interaction: consent.InteractionAlways},
	{document: standard.DocumentSamaraInternal},
	{document: standard.DocumentConcept, consent: true, clientStarts: true},
}

// world is an edition, as the reference and as the package read it.
type world struct {
	reckoner
	policy consent.Policy
}

// worlds are all documents with all choices of the four readings.
func worlds(t *testing.T) []world {
	t.Helper()
	day, err := standard.ParseDate("2026-03-01")
	require.NoError(t, err)
	var all []world
	for _, says := range documents {
		for n := range 16 {
			w := world{reckoner: reckoner{says: says, literal: n&1 > 0, covered: n&2 > 0, noCalls: n&4 > 0, allStudy: n&8 > 0}}
			choice := standard.Overlay{Code: "order-1", Title: standard.Text{RU: "Приказ", EN: "Order"}, Amends: []standard.Document{says.document}}
			for s, chosen := range map[*standard.Switch]bool{
				&consent.SwitchNesting: w.literal, &consent.SwitchLaterServices: w.covered,
				&consent.SwitchColdCalls: w.noCalls, &consent.SwitchObservation: w.allStudy,
			} {
				if chosen {
					choice.Changes = append(choice.Changes, s.Set(s.Options[0], standard.Cite("order-1:1"), standard.Period{}))
				}
			}
			e, err := standard.NewEdition(says.document, day, choice)
			require.NoError(t, err)
			w.policy = consent.For(e)
			all = append(all, w)
		}
	}
	return all
}
