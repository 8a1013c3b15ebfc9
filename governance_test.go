package standard_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// judged decodes a document, judges it and reads it back from its own JSON.
func judged[T interface{ Check() standard.Findings }](t *testing.T, data []byte) {
	v, _, err := standard.Decode[T](data)
	if err != nil {
		return
	}
	for _, f := range v.Check() {
		assert.True(t, f.At.IsValid(), f.Code)
	}
	out, err := json.Marshal(v)
	if err != nil {
		return // a day that is no day is not written down
	}
	back, fs, err := standard.Decode[T](out)
	require.NoError(t, err)
	assert.Empty(t, fs)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(out), string(again))
}

func FuzzGovernance(f *testing.F) {
	f.Add([]byte(`{"authority":"a","year":2026,"recommended":["x"],"situations":["y"],"declined":[{"situation":"x","reason":"r"}],"plan_basis":["people-2022"],"delivery_basis":["concept"],"team":["authority_staff"],"events":[{"step":"plan","on":"2026-03-01"}]}`))
	f.Add([]byte(`{"initiator":"project_office","monitoring":"m","approval":"a","disagreement":true,"conciliation":"c"}`))
	f.Add([]byte(`{"document":"samara-people-2022","on":"2022-12-23","in":"x"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		judged[standard.Adoption](t, data)
		judged[standard.Amendment](t, data)
		judged[standard.Publication](t, data)
		if a, _, err := standard.Decode[standard.Adoption](data); err == nil {
			for _, on := range []standard.Date{0, 2026_06_30, 9999_12_31, -1} {
				a.Due(on)
			}
		}
		if p, _, err := standard.Decode[standard.Publication](data); err == nil {
			p.InForceFrom()
		}
		if s, _, err := standard.Decode[standard.Scope](data); err == nil {
			for _, e := range []standard.Edition{{}, standard.Federal(today), standard.SamaraBusiness(today), internalOnly} {
				a := s.Ask(e)
				b, x := s.Explain(e)
				assert.Equal(t, a, b)
				assert.Equal(t, a == standard.ScopeNotKnown, a != standard.OutsideScope && len(x.Missing) > 0)
			}
		}
	})
}

// internalOnly is an edition of a document that does not say which bodies and
// services it is for.
var internalOnly, _ = standard.NewEdition(standard.DocumentSamaraInternal, today)

// What no document of the edition lists cannot lie outside its lists, nor does
// the federal Standard speak where it is no part of the edition.
func TestScopeOfADocumentWithoutLists(t *testing.T) {
	servant := standard.Scope{Body: "state_authority", Service: "state_service", Client: "state_servant"}
	got, x := servant.Explain(internalOnly)
	assert.Equal(t, standard.ScopeNotKnown, got)
	assert.Equal(t, []string{"standard.bodies", "standard.service-classes"}, x.Missing)
	require.Len(t, x.Grounds, 1)
	assert.Equal(t, standard.Cite("samara-internal-2022:1(2)"), x.Grounds[0].Clause)

	citizen := servant
	citizen.Client = "citizen_ru"
	assert.Equal(t, standard.OutsideScope, citizen.Ask(internalOnly), "it does list its clients")

	act := standard.Overlay{Code: "samara-1", Amends: on(standard.DocumentSamaraInternal), Changes: []standard.Change{
		standard.Bodies.Add(standard.Row[standard.Text]{Code: "state_authority", Clause: standard.Cite("samara-1:1")}),
		standard.ServiceClasses.Add(standard.Row[standard.Text]{Code: "state_service", Clause: standard.Cite("samara-1:2")}),
	}}
	e, err := standard.NewEdition(standard.DocumentSamaraInternal, today, act)
	require.NoError(t, err)
	assert.Equal(t, standard.Applies, servant.Ask(e))
	servant.Body = "private_firm"
	assert.Equal(t, standard.OutsideScope, servant.Ask(e))
}

// An answer of outside always says why, also of a code that no list has.
func TestScopeSaysWhyOutside(t *testing.T) {
	_, x := standard.Scope{Body: "private_firm", Service: "state_service", Client: "citizen_ru", Standing: standard.StandingApplicant}.Explain(standard.Federal(today))
	require.NotEmpty(t, x.Grounds)
	assert.Equal(t, "standard.scope-body", x.Grounds[0].Code)
	assert.Zero(t, x.Grounds[0].Clause)
	assert.Equal(t, "нет в перечне: органы и организации, для которых Стандарт обязателен", x.Grounds[0].Text.RU)
}

// Every set of stated and missing facts: the answer follows from the parts alone.
func TestScopeWalked(t *testing.T) {
	n := map[standard.Applicability]int{}
	for _, body := range []standard.BodyKind{"", "state_authority", standard.BodyAuthorised, "private_firm"} {
		for _, authorised := range []standard.Authorisation{"", standard.AuthorisedByLaw, standard.AuthorisedByContract, "none"} {
			for _, service := range []standard.ServiceClass{"", "state_service", "hairdressing"} {
				for _, client := range []standard.ClientStatus{"", "stateless_person", "legal_entity"} {
					for _, standing := range []standard.Standing{"", standard.StandingApplicant, standard.StandingPotential, "none"} {
						want := standard.Applies
						if body == "" || service == "" || client == "" || standing == "" || body == standard.BodyAuthorised && authorised == "" {
							want = standard.ScopeNotKnown
						}
						if body == "private_firm" || service == "hairdressing" || client == "legal_entity" || standing == "none" || body == standard.BodyAuthorised && authorised == "none" {
							want = standard.OutsideScope
						}
						s := standard.Scope{Body: body, Authorised: authorised, Service: service, Client: client, Standing: standing}
						got, x := s.Explain(standard.Federal(today))
						assert.Equal(t, want, got, "%+v", s)
						assert.Equal(t, got, s.Ask(standard.Federal(today)))
						assert.NotContains(t, x.Long(standard.LangRU), "private_firm", "a fact is named, its value is not")
						n[got]++
					}
				}
			}
		}
	}
	assert.Len(t, n, 3)
	e := standard.Federal(today)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		standard.Scope{Body: "state_authority", Service: "state_service", Client: "citizen_ru", Standing: "applicant"}.Ask(e)
	}))
}

// A paper that is spaces is no paper: what must be there must say something.
func TestBlankIsMissing(t *testing.T) {
	const blank = " \t\u00a0"
	codes := func(fs standard.Findings) (out []string) {
		for _, f := range fs {
			out = append(out, f.Code)
		}
		return out
	}
	for name, c := range map[string]struct {
		want []string
		got  standard.Findings
	}{
		"office": {[]string{"standard.amendment-no-monitoring", "standard.amendment-no-approval"},
			standard.Amendment{Initiator: standard.InitiatorProjectOffice, Monitoring: blank, Approval: blank, Disagreement: true, Conciliation: blank}.Check()},
		"provider": {[]string{"standard.amendment-not-empowered"},
			standard.Amendment{Initiator: standard.InitiatorServiceProviding, EmpoweredBy: blank, Monitoring: "m", Approval: "a"}.Check()},
		"other": {[]string{"standard.amendment-no-instruction"},
			standard.Amendment{Initiator: standard.InitiatorOtherWithInstruction, Instruction: blank, Monitoring: "m", Approval: "a"}.Check()},
		"publication": {[]string{"standard.publication-no-medium"},
			standard.Publication{Document: standard.DocumentSamaraPeople, On: 2022_12_23, In: blank}.Check()},
		"declined": {[]string{"standard.adoption-recommendation-unanswered"},
			standard.Adoption{Recommended: []standard.SituationID{"x"}, Declined: []standard.Declined{{Situation: "x", Reason: blank}}}.Check()},
	} {
		assert.Equal(t, c.want, codes(c.got), name)
	}
	assert.Contains(t, codes(standard.Assessment{Organisation: blank}.Check()), "standard.assessment-no-organisation")
}

// A step without a day of the calendar is not done, and of its order nothing
// can be said.
func TestAdoptionStepWithoutADay(t *testing.T) {
	for _, day := range []standard.Date{0, -1, 2026_02_31} {
		a := standard.Adoption{Year: 2026, Situations: []standard.SituationID{"x"}, Events: []standard.AdoptionEvent{{Step: standard.AdoptionTeam, On: day}}}
		assert.Len(t, a.Due(2026_12_31), 6, day)
		fs := a.Check()
		if assert.Len(t, fs, 1, day) {
			assert.Equal(t, "standard.adoption-wrong-year", fs[0].Code)
		}
	}
}
