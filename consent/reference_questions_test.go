package consent_test

import (
	"iter"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// questions are all that can be asked of a purpose: of the whole and of a part,
// with every action, basis, obstacle and fact that a question can name.
func questions(p consent.Purpose, whole consent.Target) iter.Seq[consent.Query] {
	laws := []consent.Law{{}, {Act: "act", Event: "birth"}}
	targets := []consent.Target{whole}
	if whole.Situation != "" || p == consent.PurposeInteraction || p == consent.PurposePersonalData || p == consent.PurposeDisclosure {
		part := whole
		part.Situation, part.Service = "birth", "a"
		targets = append(targets, part)
	}
	return func(yield func(consent.Query) bool) {
		for _, of := range targets {
			for _, action := range actionsOf[p] {
				for n := range 2 * 2 * 2 * 2 {
					for _, interaction := range []consent.InteractionLaw{"", consent.InteractionFederal, consent.InteractionRegional} {
						for _, obstacle := range []consent.Obstacle{"", consent.ObstacleImpossible, consent.ObstacleRestricted} {
							q := consent.Query{Target: of, Action: action, ValidAt: hour(4), KnownAt: hour(4), Interaction: interaction, Obstacle: obstacle}
							if n&1 > 0 {
								q.Declined = true
							}
							if n&2 > 0 {
								q.Request = "r-1"
							}
							if n&4 > 0 {
								q.Law = laws[1]
							}
							if n&8 > 0 {
								q.Launched, q.Anonymous = hour(4), action == consent.ActionObserve
							}
							if askable(q) && !yield(q) {
								return
							}
						}
					}
				}
			}
		}
	}
}

// askable leaves out what Query.Check refuses.
func askable(q consent.Query) bool {
	law := q.Law == consent.Law{} || q.Purpose == consent.PurposeProactive && q.Action != consent.ActionAsk
	return law && (q.Action != consent.ActionProvide || q.Service != standard.ServiceID(""))
}
