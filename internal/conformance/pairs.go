package conformance

import (
	"reflect"
	"strings"
	"testing"

	"github.com/state-for-people/standard"
)

// Pairs demands of each rule of each table that its clause has a case that
// passes (want []) and one that breaks this rule and no other, that its severity
// is that of the clause's modality, and that it says in both languages what is
// wrong and how to mend it. [Suite.Knockout] asks it of every table of rules by
// itself. A severity of its own wants Exempt("code: severity", why).
func (s *Suite) Pairs(t testing.TB, calls Calls, tables ...Rows) {
	t.Helper()
	for i := range tables {
		rules := ruleRows(tables[i].root)
		if tables[i].err != nil || !rules.IsValid() {
			t.Errorf("pairs: %s is not a pointer to a table of standard.Rule", tables[i].name)
			continue
		}
		s.pairs(t, calls, &tables[i], rules)
		tables[i].unused(t)
	}
}

// ruleRows returns v if it is a slice of standard.Rule, the zero Value if not.
func ruleRows(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Slice {
		return reflect.Value{}
	}
	e := v.Type().Elem()
	if e.PkgPath() != modulePath || !strings.HasPrefix(e.Name(), "Rule[") {
		return reflect.Value{}
	}
	return v
}

func (s *Suite) pairs(t testing.TB, calls Calls, table *Rows, rules reflect.Value) {
	t.Helper()
	for i := range rules.Len() {
		rule := rules.Index(i)
		code := rule.FieldByName("Code").String()
		clause := rule.FieldByName("Clause").Interface().(standard.Clause)
		passes, breaks := s.pair(calls, clause, code)
		if !passes {
			t.Errorf("pairs: %s: %s: no case of %s passes (want [])", table.name, code, clause)
		}
		if !breaks {
			t.Errorf("pairs: %s: %s: no case of %s breaks exactly this rule", table.name, code, clause)
		}
		for _, name := range []string{"Text", "Mend"} {
			if text := rule.FieldByName(name).Interface().(standard.Text); text.RU == "" || text.EN == "" {
				t.Errorf("pairs: %s: %s: %s is missing in one of the languages", table.name, code, name)
			}
		}
		severity := rule.FieldByName("Severity").Interface().(standard.Severity)
		if r, ok := standard.FindRequirement(clause); ok && r.Modality.Severity() != severity {
			if reason, ok := table.excused(code + ": severity"); ok {
				t.Logf("pairs: %s: %s is of severity %s: %s", table.name, code, severity, reason)
			} else {
				t.Errorf("pairs: %s: %s is of severity %s, and %s of modality %s makes it %s", table.name, code, severity, clause, r.Modality, r.Modality.Severity())
			}
		}
	}
}

// pair looks for the two cases of a rule.
func (s *Suite) pair(calls Calls, clause standard.Clause, code string) (passes, breaks bool) {
	for i := range s.files {
		f := &s.files[i]
		if f.Clause != clause {
			continue
		}
		for j := range f.Cases {
			c := &f.Cases[j]
			if !calls[c.Call].judges || c.Error != "" {
				continue
			}
			want, err := wantedFindings(c.Want)
			if err != nil {
				continue
			}
			passes = passes || len(want) == 0
			only := len(want) > 0
			for _, w := range want {
				only = only && w.Code == code
			}
			breaks = breaks || only
		}
	}
	return passes, breaks
}
