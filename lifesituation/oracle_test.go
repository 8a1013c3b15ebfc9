package lifesituation

import (
	"slices"

	"github.com/state-for-people/standard"
)

// The oracle walks a criterion as it stands in the document, over a map of
// values, by the definition of the logic alone. The compiled condition is
// compared with it.

type profileMap map[FactID]Value

func walk(c Criterion, kinds map[FactID]Fact, p profileMap) (Truth, map[FactID]bool) {
	switch {
	case len(c.All) > 0:
		return walkParts(c.All, kinds, p, No, Yes)
	case len(c.Any) > 0:
		return walkParts(c.Any, kinds, p, Yes, No)
	case c.Not != nil:
		t, m := walk(*c.Not, kinds, p)
		return map[Truth]Truth{Yes: No, No: Yes, Unknown: Unknown}[t], m
	}
	v, ok := p[c.Fact]
	if !ok {
		return Unknown, map[FactID]bool{c.Fact: true}
	}
	holds := true
	switch {
	case !c.Is.IsZero():
		holds = same(kinds[c.Fact], v, c.Is)
	case len(c.In) > 0:
		holds = slices.ContainsFunc(c.In, func(w Value) bool { return same(kinds[c.Fact], v, w) })
	case !c.Min.IsZero() || !c.Max.IsZero():
		holds = (c.Min.IsZero() || rank(v) >= rank(c.Min)) && (c.Max.IsZero() || rank(v) <= rank(c.Max))
	}
	if holds {
		return Yes, nil
	}
	return No, nil
}

func walkParts(parts []Criterion, kinds map[FactID]Fact, p profileMap, decides, otherwise Truth) (Truth, map[FactID]bool) {
	missing := map[FactID]bool{}
	for _, part := range parts {
		t, m := walk(part, kinds, p)
		if t == decides {
			return decides, nil
		}
		if t == Unknown {
			otherwise = Unknown
			for id := range m {
				missing[id] = true
			}
		}
	}
	return otherwise, missing
}

// same reports whether two values are one; a code that the definition does not
// list is the same as nothing, itself included.
func same(f Fact, v, w Value) bool {
	if f.Kind == KindCode && !slices.ContainsFunc(f.Codes, func(c FactCode) bool { return c.Code == v.s }) {
		return false
	}
	return v == w
}

func rank(v Value) int64 {
	if d, err := standard.ParseDate(v.s); err == nil {
		return int64(d)
	}
	return v.n
}

// bound turns the map into a profile, with its entries in a fixed order.
func (p profileMap) bound(s *Schema) Facts {
	var out Profile
	for f := range s.Facts() {
		if v, ok := p[f.ID]; ok {
			out.Facts = append(out.Facts, Known{Fact: f.ID, Value: v})
		}
	}
	return s.Bind(out)
}

func definitions(s *Schema) map[FactID]Fact {
	out := map[FactID]Fact{}
	for f := range s.Facts() {
		out[f.ID] = f
	}
	return out
}

func nameSet(c *Condition, m Missing) map[FactID]bool {
	out := map[FactID]bool{}
	for id := range c.Names(m) {
		out[id] = true
	}
	return out
}
