package scenario

import (
	"iter"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// Why says why a need cannot be met now («причина»). It is "" for the other two
// orders.
type Why string

// The reasons.
const (
	WhyNoSuchNeed   Why = "no_such_need"   // nobody has studied this need in this situation
	WhyOtherSegment Why = "other_segment"  // the need is planned, for other segments of the situation
	WhyInDesign     Why = "in_design"      // a service for it is being designed or re-engineered
	WhyUnmet        Why = "not_satisfied"  // the registry says that it cannot be met now, and why
	WhyNotInService Why = "not_in_service" // a service of the scenario is not in production operation
	WhyNotEntitled  Why = "not_entitled"   // the client is not entitled to a service of the scenario
)

// whyRow is a reason and the ground that tells it to the client.
type whyRow struct {
	Code   Why
	Clause standard.Clause
	kind   lifesituation.ReasonKind
	ground standard.Ground
}

var whys = []whyRow{
	{Code: WhyNoSuchNeed, Clause: standard.Cite("people-2022:4.5.6(3)"), kind: lifesituation.ReasonOther, ground: standard.Ground{
		Code: "scenario.no-such-need", Clause: standard.Cite("people-2022:4.5.6(3)"), Text: standard.Text{
			RU: "для этой жизненной ситуации такой потребности в реестре нет", EN: "the registry has no such need for this life situation"}}},
	{Code: WhyOtherSegment, Clause: standard.Cite("people-2022:4.5.6(3)"), kind: lifesituation.ReasonOther, ground: standard.Ground{
		Code: "scenario.other-segment", Clause: standard.Cite("people-2022:4.5.6(3)"), Text: standard.Text{
			RU: "в этой ситуации сценарий есть только для других групп клиентов", EN: "in this situation a scenario exists for other groups of clients only"}}},
	{Code: WhyInDesign, Clause: standard.Cite("people-2022:4.3.5.4(2)"), kind: lifesituation.ReasonOther, ground: standard.Ground{
		Code: "scenario.in-design", Clause: standard.Cite("people-2022:4.3.5.4(2)"), Reading: "S17", Text: standard.Text{
			RU: "услуга для этой потребности ещё проектируется", EN: "the service for this need is still being designed"}}},
	{Code: WhyUnmet, Clause: standard.Cite("people-2022:4.3.5.4(3)"), kind: lifesituation.ReasonOther, ground: standard.Ground{
		Code: "scenario.not-satisfied", Clause: standard.Cite("people-2022:4.3.5.4(3)"), Reading: "S17", Text: standard.Text{
			RU: "сейчас эту потребность удовлетворить нельзя, причины указаны в ответе", EN: "this need cannot be met now; the answer gives the reasons"}}},
	{Code: WhyNotInService, Clause: standard.Cite("people-2022:4.5.6(3)"), kind: lifesituation.ReasonOther, ground: standard.Ground{
		Code: "scenario.not-in-service", Clause: standard.Cite("people-2022:4.5.6(3)"), Text: standard.Text{
			RU: "не все услуги сценария уже действуют", EN: "not every service of the scenario is in operation"}}},
	{Code: WhyNotEntitled, Clause: standard.Cite("people-2022:4.5.6.8(2)"), kind: lifesituation.ReasonLaw, ground: standard.Ground{
		Code: "scenario.not-entitled", Clause: standard.Cite("people-2022:4.5.6.8(2)"), Reading: "S8", Text: standard.Text{
			RU: "по имеющимся сведениям услуга клиенту не положена", EN: "by what is known the client is not entitled to the service"}}},
}

// Whys yields every reason with its words.
func Whys() iter.Seq[standard.Term[Why]] {
	return func(yield func(standard.Term[Why]) bool) {
		for i := range whys {
			if !yield(standard.Term[Why]{Code: whys[i].Code, Title: whys[i].ground.Text, Clause: whys[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether w is on the list.
func (w Why) IsValid() bool { return w.row() != nil }

func (w Why) row() *whyRow {
	for i := range whys {
		if whys[i].Code == w {
			return &whys[i]
		}
	}
	return nil
}

// told reports whether one of the reasons is put in words.
func told(reasons []lifesituation.Reason) bool {
	return slices.ContainsFunc(reasons, func(r lifesituation.Reason) bool { return strings.TrimSpace(r.Text.RU+r.Text.EN) != "" })
}

// reason is the reason in words that the client can be told.
func (w Why) reason() []lifesituation.Reason {
	row := w.row()
	if row == nil {
		return nil
	}
	return []lifesituation.Reason{{Kind: row.kind, Text: row.ground.Text}}
}
