// Command main asks whether a client may be contacted after a withdrawal.
package main

import (
	"fmt"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

func main() {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 9, 0, 0, 0, time.UTC) }
	birth := consent.Scope{Situation: "birth"}
	notice := consent.NoticeRef{ID: "birth", Version: 1}
	ledger, err := consent.NewLedger("c-1",
		consent.Event{ID: "n1", Kind: consent.NoticePublished, Client: "c-1", Effective: day(1), Recorded: day(1), Purpose: consent.PurposeProactive, Scope: birth,
			Published: consent.Notice{ID: "birth", Version: 1, Change: consent.ChangeSubstantive}},
		consent.Event{ID: "e1", Kind: consent.Granted, Client: "c-1", Effective: day(2), Recorded: day(2), Purpose: consent.PurposeProactive, Scope: birth, Notice: notice,
			Touchpoint: standard.TouchpointPortal, Authority: "social"},
		consent.Event{ID: "e2", Kind: consent.Withdrawn, Client: "c-1", Effective: day(5), Recorded: day(5), Purpose: consent.PurposeProactive, Scope: birth,
			Touchpoint: standard.TouchpointPortal, Authority: "social"})
	if err != nil {
		fmt.Println(err)
		return
	}
	policy := consent.For(standard.Federal(2026_03_01))
	for _, at := range []int{3, 6} {
		answer, err := policy.Decide(ledger, consent.Query{Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth"},
			Action: consent.ActionContact, Authority: "social", ValidAt: day(at), KnownAt: day(at)})
		fmt.Println(at, answer.Outcome, err)
	}
}
