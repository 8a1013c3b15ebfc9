package standard_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// assessmentCalls are the questions that the vectors of assessments ask.
var assessmentCalls = conformance.Calls{
	"assessment": conformance.Check[standard.Assessment](),
	"applies": conformance.Call(func(q applies, _ standard.Edition) (bool, error) {
		return slices.ContainsFunc(slices.Collect(q.Scope.Applicable()), func(r standard.Requirement) bool { return r.Clause == q.Clause }), nil
	}),
	"role": conformance.Call(func(c named, _ standard.Edition) (bool, error) {
		return standard.Role(c.Code).IsValid(), nil
	}),
	"role-of": conformance.Call(func(c named, _ standard.Edition) (standard.Role, error) {
		return standard.Subject(c.Code).Role(), nil
	}),
}

type named struct {
	Code string `json:"code"`
}

type applies struct {
	Scope  standard.AssessmentScope `json:"scope"`
	Clause standard.Clause          `json:"clause"`
}

func init() { maps.Copy(calls, assessmentCalls) }

func TestAssessmentConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Knockout(t, calls,
		conformance.Table("assessment rules", standard.AssessmentRules),
		conformance.Table("adoption groups", standard.AdoptionGroups),
		conformance.Table("client sections", standard.ClientSections),
		conformance.Table("roles", standard.RoleTable))
}
