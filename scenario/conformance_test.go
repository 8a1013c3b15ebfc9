package scenario

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/internal/conformance"
	"github.com/state-for-people/standard/lifesituation"
)

// The vectors name the registry that they ask: testdata/<name>.json.

func readContents(t testing.TB, name string) lifesituation.Contents {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".json")
	require.NoError(t, err)
	contents, findings, err := standard.Decode[lifesituation.Contents](data)
	require.NoError(t, err)
	require.Empty(t, findings)
	require.Empty(t, contents.Check())
	return contents
}

func readRegistry(t testing.TB, name string) *lifesituation.Registry {
	t.Helper()
	r, err := lifesituation.NewRegistry(readContents(t, name))
	require.NoError(t, err)
	return r
}

type routeQuestion struct {
	Registry  string                `json:"registry"`
	Situation standard.SituationID  `json:"situation"`
	Segment   standard.SegmentID    `json:"segment"`
	Need      standard.NeedID       `json:"need"`
	Needs     []standard.NeedID     `json:"needs"`
	Profile   lifesituation.Profile `json:"profile"`
	Records   []NeedRecord          `json:"records"`
}

type prepareQuestion struct {
	Registry     string       `json:"registry"`
	Preparation  Preparation  `json:"preparation"`
	Confirmation Confirmation `json:"confirmation"`
}

type contactQuestion struct {
	Preliminary Preliminary     `json:"preliminary"`
	Events      []consent.Event `json:"events"`
	Later       []consent.Event `json:"later"`
	Decided     time.Time       `json:"decided"`
	At          time.Time       `json:"at"`
}

type provideQuestion struct {
	Personal Personal           `json:"personal"`
	Service  standard.ServiceID `json:"service"`
	Events   []consent.Event    `json:"events"`
	Later    []consent.Event    `json:"later"` // recorded after the decision
	Decided  time.Time          `json:"decided"`
	At       time.Time          `json:"at"`
	Request  string             `json:"request"`
	Result   string             `json:"result"`
}

type personalQuestion struct {
	Registry     string                `json:"registry"`
	Preliminary  Preliminary           `json:"preliminary"`
	Records      []NeedRecord          `json:"records"`
	Profile      lifesituation.Profile `json:"profile"`
	Personal     Personal              `json:"personal"`
	Verification Verification          `json:"verification"`
	At           time.Time             `json:"at"`
}

type grounded struct {
	Scenario  *Preliminary           `json:"scenario,omitempty"`
	Route     *Route                 `json:"route,omitempty"`
	Confirmed *Confirmed             `json:"confirmed,omitempty"`
	Estimate  *Estimate              `json:"estimate,omitempty"`
	Verdict   *Verdict               `json:"verdict,omitempty"`
	Origins   []lifesituation.Origin `json:"origins,omitempty"`
	Grounds   []string               `json:"grounds"`
	Facts     []string               `json:"facts,omitempty"`
	Missing   []string               `json:"missing,omitempty"`
}

func groundsOf(x standard.Explanation) []string {
	codes := []string{}
	for _, g := range x.Grounds {
		codes = append(codes, g.Code)
	}
	return codes
}

// authorize decides on the events and gives the authorization with the head of
// the ledger as it is after the later events.
func authorize(events, later []consent.Event, q consent.Query, e standard.Edition) (consent.Authorization, consent.Head, error) {
	l, err := consent.NewLedger("c-1", events...)
	if err != nil {
		return consent.Authorization{}, consent.Head{}, err
	}
	auth, _, err := consent.For(e).Authorize(l, q, q.ValidAt.Add(24*time.Hour))
	if err != nil {
		return auth, consent.Head{}, err
	}
	if l, err = l.Append(later...); err != nil {
		return auth, consent.Head{}, err
	}
	return auth, l.Head(), nil
}

func calls(t testing.TB) conformance.Calls {
	registries := map[string]*lifesituation.Registry{"family": readRegistry(t, "family")}
	// The planner is made for each vector, for the knock-out changes its tables.
	planner := func(name string) *Planner { return NewPlanner(registries[name]) }
	routes := func(q routeQuestion) (*Planner, Case) {
		p := planner(q.Registry)
		facts := p.schema.Bind(q.Profile)
		return p, p.Case(q.Situation, q.Segment, &facts)
	}
	return conformance.Calls{
		"stages": conformance.Call(func(_ struct{}, e standard.Edition) ([]Stage, error) {
			var out []Stage
			for _, r := range Stages.In(e) {
				out = append(out, r.Value)
			}
			return out, nil
		}),
		"limit": conformance.Call(func(q struct {
			Limit string `json:"limit"`
		}, e standard.Edition) (standard.Applied, error) {
			var x standard.Explanation
			switch "scenario." + q.Limit {
			case FillWithin.Key:
				standard.Use(&x, &FillWithin, e)
			case ServeWithin.Key:
				standard.Use(&x, &ServeWithin, e)
			case OneClick.Key:
				standard.Use(&x, &OneClick, e)
			}
			return x.Params[0], nil
		}),
		"status": conformance.Call(func(q struct {
			Status Status `json:"status"`
		}, _ standard.Edition) (bool, error) {
			return q.Status.IsValid(), nil
		}),
		"routes": conformance.Call(func(q routeQuestion, _ standard.Edition) ([]Route, error) {
			_, c := routes(q)
			return c.Routes(nil, q.Needs...), nil
		}),
		"explain_route": conformance.Call(func(q routeQuestion, _ standard.Edition) (grounded, error) {
			_, c := routes(q)
			r, x := c.ExplainRoute(q.Need)
			assert.Equal(t, c.Route(q.Need), r, "both doors agree")
			return grounded{Route: &r, Grounds: groundsOf(x), Facts: x.Facts, Missing: x.Missing}, nil
		}),
		"refuse": conformance.Call(func(q routeQuestion, _ standard.Edition) (*Refusal, error) {
			_, c := routes(q)
			if r, ok := c.Route(q.Need).Refusal(); ok {
				return &r, nil
			}
			return nil, nil
		}),
		"reopened": conformance.Call(func(q routeQuestion, _ standard.Edition) ([]Route, error) {
			_, c := routes(q)
			return slices.Collect(c.Reopened(q.Records)), nil
		}),
		"form": conformance.Call(func(q routeQuestion, _ standard.Edition) (Form, error) {
			p, c := routes(q)
			return p.Form(c.Routes(nil, q.Needs...)...), nil
		}),
		"explain_estimate": conformance.Call(func(q struct {
			Fields []lifesituation.FactID `json:"fields"`
			Times  []FieldTime            `json:"times"`
		}, e standard.Edition) (grounded, error) {
			var f Form
			for _, id := range q.Fields {
				f.Fields = append(f.Fields, Field{Fact: id})
			}
			got, x := f.ExplainEstimate(q.Times, e)
			assert.Equal(t, f.Estimate(q.Times, e), got, "both doors agree")
			return grounded{Estimate: &got, Grounds: groundsOf(x)}, nil
		}),
		"prepare": conformance.Call(func(q prepareQuestion, e standard.Edition) (Preliminary, error) {
			return planner(q.Registry).Prepare(q.Preparation, e), nil
		}),
		"ready": conformance.Call(func(q prepareQuestion, e standard.Edition) (bool, error) {
			return planner(q.Registry).Prepare(q.Preparation, e).Ready(), nil
		}),
		"explain_prepare": conformance.Call(func(q prepareQuestion, e standard.Edition) (grounded, error) {
			p := planner(q.Registry)
			got, x := p.ExplainPrepare(q.Preparation, e)
			assert.Equal(t, p.Prepare(q.Preparation, e), got, "both doors agree")
			return grounded{Scenario: &got, Grounds: groundsOf(x), Facts: x.Facts, Missing: x.Missing}, nil
		}),
		"explain_confirm": conformance.Call(func(q prepareQuestion, e standard.Edition) (grounded, error) {
			p := planner(q.Registry)
			got, x := p.ExplainConfirm(q.Preparation, q.Confirmation, e)
			assert.Equal(t, p.Confirm(q.Preparation, q.Confirmation, e), got, "both doors agree")
			return grounded{Confirmed: &got, Grounds: groundsOf(x)}, nil
		}),
		"meet": conformance.Call(func(q contactQuestion, e standard.Edition) (Contact, error) {
			auth, head, err := authorize(q.Events, q.Later, consent.Query{
				Target: consent.Target{Purpose: consent.PurposeProactive, Situation: "birth"}, Action: consent.ActionContact, ValidAt: q.Decided, KnownAt: q.Decided,
			}, e)
			if err != nil {
				return Contact{}, err
			}
			return q.Preliminary.Meet(auth, head, q.At)
		}),
		"receive": conformance.Call(func(q contactQuestion, _ standard.Edition) (Contact, error) {
			return q.Preliminary.Receive(q.At)
		}),
		"apply": conformance.Call(func(q struct {
			Need    NeedRecord             `json:"need"`
			Event   Event                  `json:"event"`
			At      time.Time              `json:"at"`
			Reasons []lifesituation.Reason `json:"reasons"`
		}, _ standard.Edition) (Status, error) {
			n, _, err := q.Need.Apply(q.Event, q.At, q.Reasons...)
			return n.Status, err
		}),
		"personalise": conformance.Call(func(q personalQuestion, _ standard.Edition) (Personal, error) {
			p := planner(q.Registry)
			facts := p.schema.Bind(q.Profile)
			c := p.Case(q.Preliminary.Situation, q.Preliminary.Segment, &facts)
			var rs []Route
			for _, n := range q.Records {
				rs = append(rs, c.Route(n.Need))
			}
			return p.Personalise(q.Preliminary, q.Records, rs, q.At)
		}),
		"resume": conformance.Call(func(q personalQuestion, _ standard.Edition) (Personal, error) {
			p := planner(q.Registry)
			return p.Resume(q.Personal, p.Verify(q.Verification), q.At)
		}),
		"explain_verify": conformance.Call(func(q personalQuestion, _ standard.Edition) (grounded, error) {
			p := planner(q.Registry)
			v, x := p.ExplainVerify(q.Verification)
			fast := p.Verify(q.Verification)
			assert.Equal(t, fast, v, "both doors agree")
			out := grounded{Verdict: &v, Grounds: groundsOf(x)}
			for _, k := range v.Profile.Facts {
				out.Origins = append(out.Origins, k.Origin)
			}
			return out, nil
		}),
		"outcome": conformance.Call(func(pe Personal, _ standard.Edition) (Outcome, error) { return pe.Outcome(), nil }),
		"participants": conformance.Call(func(pe Personal, _ standard.Edition) ([]standard.AuthorityID, error) {
			return slices.Collect(pe.Participants()), nil
		}),
		"submit": conformance.Call(func(q struct {
			Profile lifesituation.Profile `json:"profile"`
			Filled  []lifesituation.Known `json:"filled"`
			At      time.Time             `json:"at"`
		}, _ standard.Edition) (lifesituation.Profile, error) {
			return Submit(q.Profile, q.Filled, q.At), nil
		}),
		"book": conformance.Call(func(q struct {
			Personal  Personal           `json:"personal"`
			Service   standard.ServiceID `json:"service"`
			Chosen    time.Time          `json:"chosen"`
			Available []time.Time        `json:"available"`
		}, _ standard.Edition) (Personal, error) {
			return q.Personal.Book(q.Service, q.Chosen, q.Available)
		}),
		"visited": conformance.Call(func(q struct {
			Personal Personal           `json:"personal"`
			Service  standard.ServiceID `json:"service"`
			Entitled bool               `json:"entitled"`
			At       time.Time          `json:"at"`
		}, _ standard.Edition) (Personal, error) {
			return q.Personal.Visited(q.Service, q.Entitled, q.At)
		}),
		"provide": conformance.Call(func(q provideQuestion, e standard.Edition) (Personal, error) {
			auth, head, err := authorize(q.Events, q.Later, consent.Query{
				Target: consent.Target{Purpose: consent.PurposeProactive, Situation: q.Personal.Situation, Service: q.Service},
				Action: consent.ActionProvide, ValidAt: q.Decided, KnownAt: q.Decided, Request: q.Request,
			}, e)
			if err != nil {
				return Personal{}, err
			}
			return q.Personal.Provide(q.Service, auth, head, q.At, q.Result)
		}),
		"ratings": conformance.Call(func(q personalQuestion, _ standard.Edition) ([]RatingRequest, error) {
			out := q.Personal.Ratings(q.At)
			if out == nil {
				out = []RatingRequest{}
			}
			return out, nil
		}),
		"check_confirmation": conformance.Check[Confirmation](),
		"check_delivery":     conformance.CheckIn[Delivery](),
		"check_refusal":      conformance.Check[Refusal](),
	}
}

func TestConformance(t *testing.T) {
	suite, calls := conformance.Load(t, "testdata/conformance"), calls(t)
	suite.Run(t, calls)
	suite.Knockout(t, calls,
		conformance.Table("orders", &orders),
		conformance.Table("whys", &whys),
		conformance.Table("steps", &steps),
		conformance.Table("items", &items),
		conformance.Table("answers", &answers),
		conformance.Table("checks", &checks),
		conformance.Table("statuses", &statuses),
		conformance.Table("transitions", &transitions),
		conformance.Table("channels", &channels),
		conformance.Table("changes", &changes),
		conformance.Table("deliveryRules", &deliveryRules),
		conformance.Table("refusalRules", &refusalRules),
		conformance.Param(&Stages),
		conformance.Param(&FillWithin),
		conformance.Param(&ServeWithin),
		conformance.Param(&OneClick),
		conformance.Param(&HistoryWithin),
	)
}
