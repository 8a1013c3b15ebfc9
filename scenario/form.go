package scenario

import (
	"encoding/json"
	"math"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Form is what a client is asked for so that the needs of the second order can
// be met («форма данных»): the missing facts and nothing else. It holds no value
// of a client; the interface fills in Filled from the profile.
//
// Clause: people-2022:4.5.6.5, people-2022:4.5.6.6/p1
type Form struct {
	Fields []Field                `json:"fields,omitempty"` // what the client fills in
	Filled []lifesituation.FactID `json:"filled,omitempty"` // what the same services take and the profile has: filled in automatically
}

// Field is one fact that a client is asked for.
type Field struct {
	Fact  lifesituation.FactID     `json:"fact"`
	Title standard.Text            `json:"title"`
	Kind  lifesituation.FactKind   `json:"kind"`
	Codes []lifesituation.FactCode `json:"codes,omitempty"`
	Needs []standard.NeedID        `json:"needs"` // what it is asked for
}

// Form returns the form for all routes of one contact together; each fact is
// asked once. Routes of the other two orders ask for nothing.
//
// Reading: S7, all forms of one contact together.
//
// Clause: people-2022:4.5.6.5, people-2022:4.5.6.6/p1
func (p *Planner) Form(routes ...Route) Form {
	var f Form
	for i := range routes {
		if r := &routes[i]; r.Order == OrderAfterForm && r.planner == p {
			f.ask(p, r)
		}
	}
	for i := range routes {
		if r := &routes[i]; r.Order == OrderAfterForm && r.planner == p {
			f.fill(p, r)
		}
	}
	return f
}

func (f *Form) ask(p *Planner, r *Route) {
	for fact := range r.Missing() {
		i := slices.IndexFunc(f.Fields, func(o Field) bool { return o.Fact == fact })
		if i < 0 {
			def, _ := p.schema.Fact(fact)
			i = len(f.Fields)
			f.Fields = append(f.Fields, Field{Fact: fact, Title: def.Title, Kind: def.Kind, Codes: def.Codes})
		}
		if !slices.Contains(f.Fields[i].Needs, r.Need) {
			f.Fields[i].Needs = append(f.Fields[i].Needs, r.Need)
		}
	}
}

func (f *Form) fill(p *Planner, r *Route) {
	w := &r.plan.way
	for _, col := range p.columns[w.firstColumn : w.firstColumn+uint32(w.required)] {
		fact := p.schema.Name(col)
		asked := slices.ContainsFunc(f.Fields, func(o Field) bool { return o.Fact == fact })
		if !asked && !slices.Contains(f.Filled, fact) {
			f.Filled = append(f.Filled, fact)
		}
	}
}

// FieldTime is how long it takes a client to fill in one fact, as the agency has
// measured or set it.
type FieldTime struct {
	Fact  lifesituation.FactID `json:"fact"`
	Takes time.Duration        `json:"takes"`
}

// MarshalJSON writes the time as ISO 8601.
func (t FieldTime) MarshalJSON() ([]byte, error) {
	return json.Marshal(fieldTime{t.Fact, standard.Duration(t.Takes)})
}

// UnmarshalJSON reads the time as ISO 8601. A member that it does not know, or
// one that stands twice, is an error: there is no other way to tell of it.
func (t *FieldTime) UnmarshalJSON(data []byte) error {
	in, found, err := standard.Decode[fieldTime](data)
	if err != nil {
		return err
	}
	for _, f := range found {
		return &standard.DecodeError{At: f.At, Why: standard.Text{RU: f.Text.RU + "; " + f.Mend.RU, EN: f.Text.EN + "; " + f.Mend.EN}}
	}
	*t = FieldTime{in.Fact, time.Duration(in.Takes)}
	return nil
}

type fieldTime struct {
	Fact  lifesituation.FactID `json:"fact"`
	Takes standard.Duration    `json:"takes"`
}

// Estimate is the estimated time to fill in a form against its limit. It is an
// answer, not a document: it can be written as JSON and is not read back.
type Estimate struct {
	Total   time.Duration
	Limit   time.Duration // 0 if the edition has none
	Within  lifesituation.Truth
	Untimed []lifesituation.FactID // fields for which no time is given
}

// MarshalJSON writes the times as ISO 8601.
func (e Estimate) MarshalJSON() ([]byte, error) {
	out := struct {
		Total   string                 `json:"total"`
		Limit   string                 `json:"limit,omitempty"`
		Within  lifesituation.Truth    `json:"within"`
		Untimed []lifesituation.FactID `json:"untimed,omitempty"`
	}{Total: standard.FormatDuration(e.Total), Within: e.Within, Untimed: e.Untimed}
	if e.Limit > 0 {
		out.Limit = standard.FormatDuration(e.Limit)
	}
	return json.Marshal(out)
}

// Estimate adds up the times of the fields and compares them with the limit of
// the edition, which is inclusive. What is filled in automatically costs
// nothing. Where a field has no time, the answer is Unknown unless the known
// times alone exceed the limit. Without a limit the form is always within it.
//
// Reading: S7, per-field times are the caller's.
//
// Clause: people-2022:4.5.6.6
func (f Form) Estimate(times []FieldTime, e standard.Edition) Estimate {
	return f.estimate(times, e, nil)
}

// ExplainEstimate is [Form.Estimate] with its grounds.
func (f Form) ExplainEstimate(times []FieldTime, e standard.Edition) (out Estimate, x standard.Explanation) {
	out = f.estimate(times, e, &x)
	return out, x
}

var (
	fillsInTime = standard.Ground{Code: "scenario.form-short-enough", Clause: standard.Cite("people-2022:4.5.6.6"), Reading: "S7", Text: standard.Text{
		RU: "формы можно заполнить за отведённое время", EN: "the forms can be filled in within the time allowed"}}
	fillsTooLong = standard.Ground{Code: "scenario.form-too-long", Clause: standard.Cite("people-2022:4.5.6.6"), Reading: "S7", Text: standard.Text{
		RU: "формы нельзя заполнить за отведённое время: сократите поля или заполните их сами", EN: "the forms cannot be filled in within the time allowed: drop fields or fill them in yourselves"}}
	fillsUnlimited = standard.Ground{Code: "scenario.form-time-unlimited", Reading: "D2", Text: standard.Text{
		RU: "в этой редакции время на заполнение форм не ограничено", EN: "this edition sets no limit to the time of filling in forms"}}
	fillsUnknown = standard.Ground{Code: "scenario.form-time-unknown", Clause: standard.Cite("people-2022:4.5.6.6"), Reading: "S7", Text: standard.Text{
		RU: "не для всех полей указано время заполнения", EN: "the time to fill in is not given for every field"}}
)

func (f *Form) estimate(times []FieldTime, e standard.Edition, x *standard.Explanation) Estimate {
	var out Estimate
	for i := range f.Fields {
		at := slices.IndexFunc(times, func(t FieldTime) bool { return t.Fact == f.Fields[i].Fact && t.Takes >= 0 })
		if at < 0 {
			out.Untimed = append(out.Untimed, f.Fields[i].Fact)
			continue
		}
		if out.Total += times[at].Takes; out.Total < 0 { // beyond what a duration holds
			out.Total = math.MaxInt64
		}
	}
	limit, isLimited := standard.Use(x, &FillWithin, e)
	out.Limit = limit
	switch {
	case !isLimited:
		out.Within = lifesituation.Yes
		x.Apply(&fillsUnlimited)
	case out.Total > limit:
		out.Within = lifesituation.No
		x.Apply(&fillsTooLong)
	case len(out.Untimed) > 0:
		out.Within = lifesituation.Unknown
		x.Apply(&fillsUnknown)
	default:
		out.Within = lifesituation.Yes
		x.Apply(&fillsInTime)
	}
	return out
}
