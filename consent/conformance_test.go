package consent

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// The questions that the vectors put.
type (
	decideIn struct {
		Ledger Ledger `json:"ledger"`
		Query  Query  `json:"query"`
	}
	stateIn struct {
		Ledger  Ledger    `json:"ledger"`
		Target  Target    `json:"target"`
		ValidAt time.Time `json:"valid_at"`
		KnownAt time.Time `json:"known_at"`
	}
	stateOut struct {
		State State   `json:"state"`
		Event EventID `json:"event,omitempty"`
	}
	explainOut struct {
		Answer   Answer               `json:"answer"`
		Grounds  []string             `json:"grounds"`
		Readings []standard.ReadingID `json:"readings,omitempty"`
		Missing  []string             `json:"missing,omitempty"`
		Events   []Considered         `json:"events,omitempty"`
	}
	formOut struct {
		Code string `json:"code"`
		Form Form   `json:"form"`
	}
	withdrawIn struct {
		Ledger  Ledger    `json:"ledger"`
		Event   EventID   `json:"event"`
		Running []Running `json:"running"`
	}
	discloseIn struct {
		Ledger  Ledger  `json:"ledger"`
		Consent EventID `json:"consent"`
	}
	termIn struct {
		List string `json:"list"`
		Code string `json:"code"`
	}
	useIn struct {
		Ledger Ledger    `json:"ledger"`
		Query  Query     `json:"query"`
		Until  time.Time `json:"until"`
		Then   []Event   `json:"then"` // what is recorded between the decision and the use
		Use    Use       `json:"use"`
	}
	nothing struct{}
)

// used authorises, lets time pass, and uses. The text is why it must not.
func used(in useIn, e standard.Edition) (standard.Text, error) {
	a, _, err := For(e).Authorize(in.Ledger, in.Query, in.Until)
	if err == nil {
		var present Ledger
		if present, err = in.Ledger.Append(in.Then...); err != nil {
			return standard.Text{}, err
		}
		err = a.Recheck(present.Head(), in.Use)
	}
	var why *AuthorizationError
	if errors.As(err, &why) {
		return why.Text(), nil
	}
	return standard.Text{}, err
}

func title[C ~string](v standard.Vocabulary[C], code string) (standard.Text, error) {
	t, _ := v.Find(C(code))
	return t.Title, nil
}

func explained(in decideIn, e standard.Edition) (Answer, Explanation, error) {
	return For(e).Explain(in.Ledger, in.Query)
}

var calls = conformance.Calls{
	"check":    conformance.Check[Event](),
	"check_in": conformance.Judge(func(e Event, ed standard.Edition) standard.Findings { return e.CheckIn(ed) }),
	"query":    conformance.Check[Query](),
	"contact":  conformance.CheckIn[Contact](),
	"offers":   conformance.CheckIn[Offers](),
	"ledger":   conformance.Check[Ledger](),
	"decide": conformance.Call(func(in decideIn, e standard.Edition) (Answer, error) {
		return For(e).Decide(in.Ledger, in.Query)
	}),
	"explain": conformance.Call(func(in decideIn, e standard.Edition) (explainOut, error) {
		a, x, err := explained(in, e)
		out := explainOut{Answer: a, Readings: x.Readings, Missing: x.Missing, Events: x.Events}
		for _, g := range x.Grounds {
			out.Grounds = append(out.Grounds, g.Code)
		}
		return out, err
	}),
	"ground": conformance.Call(func(in decideIn, e standard.Edition) (out []standard.Clause, err error) {
		_, x, err := explained(in, e)
		for _, g := range x.Grounds {
			out = append(out, g.Clause)
		}
		return out, err
	}),
	"state": conformance.Call(func(in stateIn, _ standard.Edition) (stateOut, error) {
		s, id := in.Ledger.State(in.Target, in.ValidAt, in.KnownAt)
		return stateOut{s, id}, nil
	}),
	"forms": conformance.Call(func(_ nothing, e standard.Edition) (out []formOut, _ error) {
		for _, r := range Forms.In(e) {
			out = append(out, formOut{r.Code, r.Value})
		}
		return out, nil
	}),
	"term": conformance.Call(func(in termIn, _ standard.Edition) (standard.Text, error) {
		switch in.List {
		case "states":
			return title(states, in.Code)
		case "outcomes":
			return title(outcomes, in.Code)
		case "fates":
			return title(fates, in.Code)
		}
		return title(interactions, in.Code)
	}),
	"use": conformance.Call(used),
	"stage": conformance.Call(func(_ nothing, e standard.Edition) (int, error) {
		n, _ := Stage.In(e)
		return n, nil
	}),
	"withdraw": conformance.Call(func(in withdrawIn, e standard.Edition) (Withdrawal, error) {
		return For(e).Withdraw(in.Ledger, in.Event, in.Running)
	}),
	"disclose": conformance.Call(func(in discloseIn, _ standard.Edition) (standard.Text, error) {
		d, err := in.Ledger.Disclose(in.Consent, Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "Рождение ребёнка", EN: "Birth of a child"}}}, nil)
		return d.Text, err
	}),
}

// grounded demands that findings and grounds name the same rules.
func grounded(fs standard.Findings, x standard.Explanation) error {
	named := map[string]bool{}
	for _, g := range x.Grounds {
		named[g.Code] = true
	}
	found := map[string]bool{}
	for _, f := range fs {
		found[f.Code] = true
		if !named[f.Code] && f.Code != "standard.client-key-personal" {
			return fmt.Errorf("%s has no ground", f.Code)
		}
	}
	if len(named) > len(found) || len(x.Facts) == 0 {
		return errors.New("the grounds name a rule that found nothing, or no fact")
	}
	return nil
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Run(t, calls)
	suite.TwoDoors(t, conformance.Doors("decide",
		func(in decideIn, e standard.Edition) (Answer, error) { return For(e).Decide(in.Ledger, in.Query) },
		func(in decideIn, e standard.Edition) (Answer, standard.Explanation, error) {
			a, x, err := explained(in, e)
			return a, x.Explanation, err
		}),
		conformance.Doors("contact",
			func(c Contact, e standard.Edition) (standard.Findings, error) { return c.Check(e), nil },
			func(c Contact, e standard.Edition) (standard.Findings, standard.Explanation, error) {
				fs, x := c.ExplainCheck(e)
				return fs, x, grounded(fs, x)
			}),
		conformance.Doors("offers",
			func(os Offers, e standard.Edition) (standard.Findings, error) { return os.Check(e), nil },
			func(os Offers, e standard.Edition) (standard.Findings, standard.Explanation, error) {
				fs, x := os.ExplainCheck(e)
				return fs, x, grounded(fs, x)
			}),
		conformance.Doors("check_in",
			func(in Event, e standard.Edition) (standard.Findings, error) { return in.CheckIn(e), nil },
			func(in Event, e standard.Edition) (standard.Findings, standard.Explanation, error) {
				fs, x := in.ExplainCheckIn(e)
				return fs, x, grounded(fs, x)
			}),
		conformance.Doors("withdraw",
			func(in withdrawIn, e standard.Edition) (Withdrawal, error) {
				return For(e).Withdraw(in.Ledger, in.Event, in.Running)
			},
			func(in withdrawIn, e standard.Edition) (Withdrawal, standard.Explanation, error) {
				w, x, err := For(e).ExplainWithdraw(in.Ledger, in.Event, in.Running)
				if err == nil && (len(x.Grounds) == 0 || len(w.Stop) > 0 && len(x.Grounds) == 1) {
					err = errors.New("the withdrawal, or a step that stops, has no ground")
				}
				return w, x, err
			}))
	suite.Knockout(t, calls,
		conformance.Table("purposes", &purposes), conformance.Table("actions", &actions), conformance.Table("recipients", &recipients),
		conformance.Table("kinds", &kinds), conformance.Table("end reasons", &endReasons), conformance.Table("changes", &changes),
		conformance.Table("representatives", &representativeKinds), conformance.Table("endings", &endings),
		conformance.Table("ends of authority", &authorityEnds), conformance.Table("moves", &moves),
		conformance.Table("obstacles", &obstacles), conformance.Table("duties", &duties), conformance.Table("grounds", &grounds),
		conformance.Table("states", &states), conformance.Table("outcomes", &outcomes), conformance.Table("interactions", &interactions), conformance.Table("whys", &whys), conformance.Table("fates", &fates),
		conformance.Table("shown", &shown), conformance.Table("places", &places),
		conformance.Table("event rules", &eventRules), conformance.Table("ledger rules", &ledgerRules), conformance.Table("query rules", &queryRules), conformance.Table("form rules", &formRules),
		conformance.Table("contact rules", &contactRules), conformance.Table("offer rules", &offerRules),
		conformance.Param(&Stage), conformance.Param(&Forms), conformance.Param(&Bases), conformance.Param(&Conditions), conformance.Param(&Gates), conformance.Param(&ClientStarts),
		conformance.Param(&NotifyOfLaw), conformance.Param(&InteractionRequired), conformance.Param(&WithdrawalByChosenChannel),
		conformance.Param(&EasyWithdrawal), conformance.Param(&AccountOffers),
		conformance.Param(&SwitchNesting), conformance.Param(&SwitchLaterServices), conformance.Param(&SwitchColdCalls), conformance.Param(&SwitchObservation))
}
