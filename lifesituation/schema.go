package lifesituation

import (
	"fmt"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/state-for-people/standard"
)

// Schema is the set of facts that criteria and profiles speak of, made once
// from their definitions and never changed. It compiles criteria and binds
// profiles.
type Schema struct {
	facts []Fact
	at    map[FactID]uint16
}

// maxFacts bounds the definitions of one schema.
const maxFacts = 1 << 12

// SchemaError says why definitions of facts make no schema.
type SchemaError struct {
	Index int // the definition, from 0
	Fact  FactID
	Why   standard.Text
}

// Error names the definition and gives the reason in English.
func (e *SchemaError) Error() string {
	return fmt.Sprintf("lifesituation: fact %d %q: %s", e.Index, clip(string(e.Fact)), e.Why.EN)
}

// clip cuts a key for an error; keys are the caller's, their length is not ours.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// NewSchema makes a schema of definitions. The error is a [*SchemaError]: an
// empty or doubled key, an unknown kind, a fact of kind code without codes or
// with a doubled one, or more than 4096 facts.
func NewSchema(facts []Fact) (*Schema, error) {
	s := &Schema{at: make(map[FactID]uint16, len(facts))}
	for i := range facts {
		if why := s.take(facts[i]); !why.IsZero() {
			return nil, &SchemaError{Index: i, Fact: facts[i].ID, Why: why}
		}
	}
	return s, nil
}

// take adds a definition, or says why it cannot be one.
func (s *Schema) take(f Fact) standard.Text {
	if len(s.facts) == maxFacts {
		return standard.Text{RU: "определений больше 4096; разделите реестр", EN: "more than 4096 definitions; split the registry"}
	}
	if f.ID == "" {
		return standard.Text{RU: "нет ключа; дайте сведениям ключ", EN: "no key; give the fact one"}
	}
	if _, doubled := s.at[f.ID]; doubled {
		return standard.Text{RU: "такой ключ уже есть; оставьте одно определение", EN: "the key is taken; keep one definition"}
	}
	if !f.Kind.IsValid() {
		return standard.Text{RU: "вид не из списка; укажите truth, number, date, code или text", EN: "the kind is not on the list; want truth, number, date, code or text"}
	}
	if f.Kind == KindCode && len(f.Codes) == 0 {
		return standard.Text{RU: "нет списка кодов; перечислите все значения", EN: "no codes; list every value"}
	}
	codes := make(map[string]struct{}, len(f.Codes))
	for j := range f.Codes {
		codes[f.Codes[j].Code] = struct{}{}
		if len(codes) <= j {
			return standard.Text{RU: "код повторяется; оставьте один", EN: "a code stands twice; keep one"}
		}
	}
	f.Codes = slices.Clone(f.Codes)
	s.at[f.ID] = uint16(len(s.facts))
	s.facts = append(s.facts, f)
	return standard.Text{}
}

// Fact returns the definition of a fact.
func (s *Schema) Fact(id FactID) (Fact, bool) {
	col, ok := s.at[id]
	if !ok {
		return Fact{}, false
	}
	return s.facts[col].clone(), true
}

// Facts yields the definitions in their order.
func (s *Schema) Facts() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for i := range s.facts {
			if !yield(s.facts[i].clone()) {
				return
			}
		}
	}
}

func (f Fact) clone() Fact {
	f.Codes = slices.Clone(f.Codes)
	return f
}

// Check returns what of a profile the schema cannot use: facts it does not
// define, values of another kind, codes that are not on the list. The findings
// hold no value.
func (s *Schema) Check(p Profile) standard.Findings {
	return profileFaults.Check(against{p, s})
}

// against is a profile beside the schema it is bound to.
type against struct {
	profile Profile
	schema  *Schema
}

// profileFaults say why a fact of a profile counts as not known. They are
// faults of form: the Standard does not speak of them.
var profileFaults = standard.Rules[against]{
	{
		Code:     "lifesituation.profile-fact-unknown",
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "сведения не определены в реестре и не учитываются", EN: "the registry does not define this fact; it is left out"},
		Mend:     standard.Text{RU: "проверьте ключ или добавьте определение сведений в реестр", EN: "check the key, or define the fact in the registry"},
		Check: func(a against, broken func(standard.Pointer)) {
			for i := range a.profile.Facts {
				if _, ok := a.schema.at[a.profile.Facts[i].Fact]; !ok {
					broken(factAt(i).Field("fact"))
				}
			}
		},
	},
	{
		Code:     "lifesituation.profile-value-kind",
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "значение не того вида, что в определении сведений, и не учитывается", EN: "the value is not of the kind that the definition has; it is left out"},
		Mend:     standard.Text{RU: "запишите значение так, как указано в определении: да или нет, целое число, день ГГГГ-ММ-ДД, код или текст", EN: "write the value as the definition has it: a truth, a whole number, a day YYYY-MM-DD, a code or a text"},
		Check: func(a against, broken func(standard.Pointer)) {
			a.each(func(i int, col uint16, v Value) {
				if _, ok := a.schema.column(col, v); !ok {
					broken(factAt(i).Field("value"))
				}
			})
		},
	},
	{
		Code:     "lifesituation.profile-code-unknown",
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "кода нет в списке значений этих сведений; ни одно условие с ним не совпадёт", EN: "the code is not among the values of this fact; no condition will match it"},
		Mend:     standard.Text{RU: "выберите код из определения сведений или дополните определение", EN: "take a code of the definition, or add it there"},
		Check: func(a against, broken func(standard.Pointer)) {
			a.each(func(i int, col uint16, v Value) {
				if n, ok := a.schema.column(col, v); ok && n == strangeCode && a.schema.facts[col].Kind == KindCode {
					broken(factAt(i).Field("value"))
				}
			})
		},
	},
}

func factAt(i int) standard.Pointer { return standard.Pointer("/facts").Index(i) }

// each calls do for every entry that the schema defines.
func (a against) each(do func(i int, col uint16, v Value)) {
	for i := range a.profile.Facts {
		if col, ok := a.schema.at[a.profile.Facts[i].Fact]; ok {
			do(i, col, a.profile.Facts[i].Value)
		}
	}
}
