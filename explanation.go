package standard

import "slices"

// Ground is a row that an answer can rest on («основание ответа»): a statement
// of the Standard as a decision uses it.
type Ground struct {
	Code    string    `json:"code"` // package, dot, words with hyphens
	Clause  Clause    `json:"clause,omitzero"`
	Reading ReadingID `json:"reading,omitempty"` // set where the ground rests on one
	Text    Text      `json:"text"`              // what follows from it
}

// Applied is a parameter as an answer used it: its value in words and who set
// it. Removed means that the edition has no such value, and who says so.
type Applied struct {
	Key     string `json:"key"`
	Value   string `json:"value,omitempty"`
	Clause  Clause `json:"clause,omitzero"`
	Removed bool   `json:"removed,omitempty"`
}

// Explanation is the grounds of one answer («обоснование решения»), in the
// order in which it was found. It names facts and never holds their values, so
// it may be logged. The methods that record do nothing on a nil *Explanation:
// that is how the door without grounds costs nothing.
type Explanation struct {
	Grounds  []Ground    `json:"grounds,omitempty"`  // clauses applied, with what follows
	Readings []ReadingID `json:"readings,omitempty"` // readings of the text that mattered
	Facts    []string    `json:"facts,omitempty"`    // names of the facts looked at
	Params   []Applied   `json:"params,omitempty"`   // parameter values with their source
	Missing  []string    `json:"missing,omitempty"`  // names of the facts that are missing
}

// Apply records that the answer rests on g.
func (x *Explanation) Apply(g *Ground) {
	if x != nil {
		x.apply(g)
	}
}

func (x *Explanation) apply(g *Ground) {
	x.Grounds = append(x.Grounds, *g)
	x.Read(g.Reading)
}

// Read records that a reading of the text mattered; "" records nothing.
func (x *Explanation) Read(id ReadingID) {
	if x != nil && id != "" && !slices.Contains(x.Readings, id) {
		x.Readings = append(x.Readings, id)
	}
}

// Look records the name of a fact that was looked at.
func (x *Explanation) Look(fact string) {
	if x != nil && !slices.Contains(x.Facts, fact) {
		x.Facts = append(x.Facts, fact)
	}
}

// Miss records the name of a fact that was looked for and is missing.
func (x *Explanation) Miss(fact string) {
	if x != nil && !slices.Contains(x.Missing, fact) {
		x.Missing = append(x.Missing, fact)
	}
}

// Use is [Param.In], recorded in x with the source of the value.
func Use[T any](x *Explanation, p *Param[T], e Edition) (T, bool) {
	s, ok := p.Of(e)
	if x != nil && ok {
		x.Params = append(x.Params, applied(p.Key, s))
	}
	return s.Value, ok && !s.Removed
}

// UseSwitch is [Switch.In], recorded in x as a reading that mattered.
func UseSwitch(x *Explanation, s *Switch, e Edition) string {
	x.Read(s.Reading)
	return s.In(e)
}

// Merge appends what y recorded: the grounds of a part of the answer.
func (x *Explanation) Merge(y Explanation) {
	if x == nil {
		return
	}
	x.Grounds = append(x.Grounds, y.Grounds...)
	x.Params = append(x.Params, y.Params...)
	for _, id := range y.Readings {
		x.Read(id)
	}
	for _, f := range y.Facts {
		x.Look(f)
	}
	for _, f := range y.Missing {
		x.Miss(f)
	}
}
