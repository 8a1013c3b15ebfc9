package lifesituation

import "github.com/state-for-people/standard"

// Facts is a profile bound to a schema: a set of what is known and a column of
// values, ready for any number of conditions. It holds values of a client and
// is not for printing or storing. The zero Facts knows nothing.
type Facts struct {
	schema *Schema
	known  []uint64
	values []int64
}

// strangeCode is the column value of a code that the definition does not list:
// it is known and equals nothing.
const strangeCode = -1

// Bind reads a profile once for all conditions of the schema. What the schema
// does not define, and a value of another kind than the definition has, count
// as not known; [Schema.Check] names them. Of a fact that stands twice the later
// entry counts.
func (s *Schema) Bind(p Profile) Facts {
	var f Facts
	s.Rebind(&f, p)
	return f
}

// Rebind is [Schema.Bind] into f, whose memory is used again.
func (s *Schema) Rebind(f *Facts, p Profile) {
	words := (len(s.facts) + 63) / 64
	if f.schema != s {
		*f = Facts{schema: s, known: make([]uint64, words), values: make([]int64, len(s.facts))}
	}
	clear(f.known)
	for i := range p.Facts {
		k := &p.Facts[i]
		col, ok := s.at[k.Fact]
		if !ok {
			continue
		}
		v, ok := s.column(col, k.Value)
		if !ok {
			f.known[col>>6] &^= 1 << (col & 63)
			continue
		}
		f.known[col>>6] |= 1 << (col & 63)
		f.values[col] = v
	}
}

// Knows reports whether the fact is known.
func (f *Facts) Knows(id FactID) bool {
	if f == nil || f.schema == nil {
		return false
	}
	col, ok := f.schema.at[id]
	return ok && f.known[col>>6]>>(col&63)&1 == 1
}

// Column is the place of a fact in the facts of a schema, for indexes that ask
// for many facts at once.
type Column uint16

// Column returns the place of a fact.
func (s *Schema) Column(id FactID) (Column, bool) {
	col, ok := s.at[id]
	return Column(col), ok
}

// Name returns the fact at a place, "" if there is none.
func (s *Schema) Name(col Column) FactID {
	if int(col) >= len(s.facts) {
		return ""
	}
	return s.facts[col].ID
}

// Lacks returns which of up to 64 facts are not known: the first is the lowest
// bit. Of facts of another schema nothing is known. It allocates nothing.
func (s *Schema) Lacks(f *Facts, cols []Column) Missing {
	if len(cols) > 64 {
		cols = cols[:64]
	}
	if f == nil || f.schema != s {
		return Missing(1)<<len(cols) - 1
	}
	var m Missing
	for i, col := range cols {
		word := int(col >> 6)
		if word >= len(f.known) {
			m |= 1 << i
			continue
		}
		m |= Missing(^(f.known[word]>>(col&63))&1) << i
	}
	return m
}

// column turns a value into the number that stands in the column; false if it
// is not of the kind of the fact.
func (s *Schema) column(col uint16, v Value) (int64, bool) {
	switch s.facts[col].Kind {
	case KindTruth:
		return v.n, v.form == formTruth
	case KindNumber:
		return v.n, v.form == formNumber
	case KindDate:
		if v.form != formText {
			return 0, false
		}
		d, err := standard.ParseDate(v.s)
		return int64(d), err == nil
	case KindCode:
		if v.form != formText {
			return 0, false
		}
		for i := range s.facts[col].Codes {
			if s.facts[col].Codes[i].Code == v.s {
				return int64(i), true
			}
		}
		return strangeCode, true
	case KindText:
		return 0, v.form == formText && v.s != ""
	}
	return 0, false
}
