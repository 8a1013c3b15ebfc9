package lifesituation

import (
	"maps"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Check judges the contents of a registry: first their shape, then, if the
// shape holds, what the Standard says of them, then definitions and criteria.
func (c Contents) Check() standard.Findings {
	if fs := validate.Shape(c); fs.Err() != nil {
		return fs
	}
	v := view{Contents: &c, at: positionsOf(&c)}
	fs := append(rules.Check(v), v.definitions()...)
	return append(append(append(fs, v.criteria()...), v.widths()...), v.titles()...)
}

// factCodes says that a definition makes no column of values.
var factCodes = standard.Finding{
	Code: "lifesituation.fact-codes", Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "у сведений с видом «код» нет списка значений, или значение в нём повторяется", EN: "a fact of kind code has no list of values, or a value stands twice"},
	Mend: standard.Text{RU: "перечислите в codes все значения, каждое один раз", EN: "list every value once in codes"},
}

// tooManyDefinitions says that a registry defines more facts than a schema holds.
var tooManyDefinitions = standard.Finding{
	Code: "lifesituation.facts-too-many", Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "в реестре больше 4096 определений сведений", EN: "the registry defines more than 4096 facts"},
	Mend: standard.Text{RU: "разделите реестр по сферам жизни", EN: "split the registry by spheres of life"},
}

// definitions says which facts have no usable definition. A doubled key is
// another rule's matter.
func (v view) definitions() standard.Findings {
	var fs standard.Findings
	if len(v.Facts) > maxFacts {
		fs = append(fs, found(&tooManyDefinitions, "/facts"))
	}
	for i := range v.Facts {
		one := Schema{at: map[FactID]uint16{}}
		if !one.take(v.Facts[i]).IsZero() {
			fs = append(fs, found(&factCodes, standard.Pointer("/facts").Index(i).Field("codes")))
		}
	}
	return fs
}

// view is what a rule sees of the contents: the entries and their places.
type view struct {
	*Contents
	at positions
}

// criteria compiles every criterion and says what is wrong with it, and which
// are always or never met.
func (v view) criteria() standard.Findings {
	s := v.schema()
	var fs standard.Findings
	judge := func(c *Criterion, at standard.Pointer) {
		if c == nil {
			return
		}
		cond, broken := s.Compile(*c)
		if t, constant := cond.Constant(); constant {
			f := &alwaysNo
			if t == Yes {
				f = &alwaysYes
			}
			broken = standard.Findings{found(f, "")}
		}
		fs = append(fs, broken.Below(at)...)
	}
	for i := range v.Situations {
		judge(v.Situations[i].Criterion, standard.Pointer("/situations").Index(i).Field("criterion"))
	}
	for i := range v.Segments {
		judge(v.Segments[i].Criterion, standard.Pointer("/segments").Index(i).Field("criterion"))
	}
	for i := range v.Services {
		judge(v.Services[i].Entitlement, standard.Pointer("/services").Index(i).Field("entitlement"))
	}
	return fs
}

// What may be too wide. A service or a scenario that asks for so much is not
// one that a form could be filled in for.
var (
	serviceFacts = standard.Finding{
		Code: "lifesituation.service-facts", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "услуге нужно больше 64 разных сведений", EN: "the service takes more than 64 facts"},
		Mend: standard.Text{RU: "разделите услугу или введите сведения, которые обобщают несколько других", EN: "split the service, or define a fact that sums several up"},
	}
	scenarioFacts = standard.Finding{
		Code: "lifesituation.scenario-facts", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "услугам сценария вместе нужно больше 64 разных сведений", EN: "the services of the scenario take more than 64 facts together"},
		Mend: standard.Text{RU: "разделите сценарий или введите сведения, которые обобщают несколько других", EN: "split the scenario, or define a fact that sums several up"},
	}
)

// widths says which services and scenarios take more facts than a set holds.
func (v view) widths() standard.Findings {
	var fs standard.Findings
	takes := make([]map[FactID]bool, len(v.Services)) // by place; nil for what is too wide by itself
	for i := range v.Services {
		if takes[i] = v.Services[i].takes(); len(takes[i]) > maxCriterionFacts {
			takes[i] = nil
			fs = append(fs, found(&serviceFacts, standard.Pointer("/services").Index(i).Field("facts")))
		}
	}
	for i := range v.Scenarios {
		taken := map[FactID]bool{}
		for id := range v.Scenarios[i].Services() {
			if j, ok := v.at.services[id]; ok && len(taken) <= maxCriterionFacts {
				maps.Copy(taken, takes[j])
			}
		}
		if len(taken) > maxCriterionFacts {
			fs = append(fs, found(&scenarioFacts, standard.Pointer("/scenarios").Index(i).Field("steps")))
		}
	}
	return fs
}

// takes returns the facts that a service takes.
func (s *Service) takes() map[FactID]bool {
	taken := make(map[FactID]bool, min(len(s.Facts), maxCriterionFacts))
	for _, id := range s.Facts {
		taken[id] = true
	}
	s.Entitlement.mentions("", func(id FactID, _ standard.Pointer) { taken[id] = true })
	return taken
}

// untitled says that an entry has no name to show. Clients see it in forms,
// officials in lists.
var untitled = standard.Finding{
	Code: "lifesituation.title-missing", Severity: standard.SeverityAdvice,
	Text: standard.Text{RU: "у записи нет названия: клиент увидит пустое место", EN: "the entry has no title: a client will see an empty place"},
	Mend: standard.Text{RU: "напишите название простыми словами", EN: "write a title in plain words"},
}

// titles says which entries have none.
func (v view) titles() standard.Findings {
	var fs standard.Findings
	untitledOf(&fs, "/spheres", v.Spheres, func(e *Sphere) standard.Text { return e.Title })
	untitledOf(&fs, "/situations", v.Situations, func(e *Situation) standard.Text { return e.Title })
	untitledOf(&fs, "/segments", v.Segments, func(e *Segment) standard.Text { return e.Title })
	untitledOf(&fs, "/scenarios", v.Scenarios, func(e *Scenario) standard.Text { return e.Title })
	untitledOf(&fs, "/services", v.Services, func(e *Service) standard.Text { return e.Title })
	untitledOf(&fs, "/needs", v.Needs, func(e *Need) standard.Text { return e.Title })
	untitledOf(&fs, "/facts", v.Facts, func(e *Fact) standard.Text { return e.Title })
	return fs
}

func untitledOf[E any](fs *standard.Findings, at standard.Pointer, entries []E, title func(*E) standard.Text) {
	for i := range entries {
		if t := title(&entries[i]); blank(t.RU) && blank(t.EN) {
			*fs = append(*fs, found(&untitled, at.Index(i).Field("title")))
		}
	}
}

// schema makes the schema of the definitions that can be used; what is wrong
// with the others is a finding of its own.
func (v view) schema() *Schema {
	s := &Schema{at: make(map[FactID]uint16, len(v.Facts))}
	for i := range v.Facts {
		s.take(v.Facts[i])
	}
	return s
}

// mentions calls do for every fact that the criterion looks at, with its place.
func (c *Criterion) mentions(at standard.Pointer, do func(FactID, standard.Pointer)) {
	if c == nil {
		return
	}
	if c.Fact != "" {
		do(c.Fact, at.Field("fact"))
	}
	for i := range c.All {
		c.All[i].mentions(at.Field("all").Index(i), do)
	}
	for i := range c.Any {
		c.Any[i].mentions(at.Field("any").Index(i), do)
	}
	c.Not.mentions(at.Field("not"), do)
}

// groups calls do for every group of every situation, with its place.
func (v view) groups(do func(s *Situation, g *Group, at standard.Pointer)) {
	for i := range v.Situations {
		s := &v.Situations[i]
		for j := range s.Groups {
			do(s, &s.Groups[j], standard.Pointer("/situations").Index(i).Field("groups").Index(j))
		}
	}
}

// typical calls do for every typical need, with its place.
func (v view) typical(do func(n *TypicalNeed, at standard.Pointer)) {
	v.groups(func(_ *Situation, g *Group, at standard.Pointer) {
		for k := range g.Needs {
			do(&g.Needs[k], at.Field("needs").Index(k))
		}
	})
}

// scenario returns the scenario with this key.
func (v view) scenario(id ScenarioID) (*Scenario, bool) {
	i, ok := v.at.scenarios[id]
	if !ok {
		return nil, false
	}
	return &v.Scenarios[i], true
}

// provided reports whether a scenario has services and all of them are in
// production operation. References that lead nowhere are another rule's matter.
func (v view) provided(s *Scenario) bool {
	if !slices.ContainsFunc(s.Steps, func(st Step) bool { return st.Service != "" }) {
		return false
	}
	for id := range s.Services() {
		if i, ok := v.at.services[id]; ok && v.Services[i].Status != ServiceInProduction {
			return false
		}
	}
	return true
}
