package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Priority says how urgent a fault of a portal is («приоритет обращения в
// техническую поддержку»).
type Priority string

// The priorities.
const (
	PriorityHighest Priority = "highest"
	PriorityLower   Priority = "lower"
)

var priorities = standard.Vocabulary[Priority]{
	{Code: PriorityHighest, Title: standard.Text{RU: "высший приоритет", EN: "highest priority"}, Clause: standard.Cite("people-2022:4.6.1.10/s2")},
	{Code: PriorityLower, Title: standard.Text{RU: "более низкий приоритет", EN: "lower priority"}, Clause: standard.Cite("people-2022:4.6.1.10/s4")},
}

// Priorities yields every priority with its title.
func Priorities() iter.Seq[standard.Term[Priority]] { return priorities.All() }

// IsValid reports whether p is on the list.
func (p Priority) IsValid() bool { _, ok := priorities.Find(p); return ok }

// FaultKind is a kind of fault of a portal («вид ошибки»).
type FaultKind string

// The kinds that the Standard names.
const (
	FaultPortal         FaultKind = "portal_failure"
	FaultService        FaultKind = "service_failure"
	FaultSubsystem      FaultKind = "subsystem_unavailable"
	FaultKeyFunction    FaultKind = "key_function_unusable"
	FaultWhole          FaultKind = "full_malfunction"
	FaultPartial        FaultKind = "partial_malfunction"
	FaultOperation      FaultKind = "operation_impossible"
	FaultMinorLoss      FaultKind = "minor_function_loss"
	FaultInconvenience  FaultKind = "usability_impairment"
	FaultInfrastructure FaultKind = "isolated_infrastructure_fault"
)

// faultKind is a kind of fault with its priority. Doubtful kinds are told apart
// by whether the client can complete the operation.
type faultKind struct {
	Code     FaultKind
	Title    standard.Text
	Priority Priority
	Doubtful bool
	Clause   standard.Clause
}

var faultKinds = []faultKind{
	{FaultPortal, standard.Text{RU: "портал не работает", EN: "the portal is down"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultService, standard.Text{RU: "услуга не работает", EN: "a service is down"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultSubsystem, standard.Text{RU: "подсистема недоступна", EN: "a subsystem is unavailable"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultKeyFunction, standard.Text{RU: "главной функцией нельзя пользоваться", EN: "a key function cannot be used"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultWhole, standard.Text{RU: "работа портала нарушена полностью", EN: "full malfunction"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultPartial, standard.Text{RU: "работа портала нарушена частично", EN: "partial malfunction"}, PriorityHighest, true, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultOperation, standard.Text{RU: "операцию нельзя выполнить", EN: "an operation is impossible"}, PriorityHighest, false, standard.Cite("people-2022:4.6.1.10/s2")},
	{FaultMinorLoss, standard.Text{RU: "пропала второстепенная функция", EN: "minor loss of functionality"}, PriorityLower, true, standard.Cite("people-2022:4.6.1.10/s4")},
	{FaultInconvenience, standard.Text{RU: "пользоваться порталом неудобно", EN: "the portal is inconvenient to use"}, PriorityLower, false, standard.Cite("people-2022:4.6.1.10/s4")},
	{FaultInfrastructure, standard.Text{RU: "отдельный сбой инфраструктуры", EN: "an isolated fault of the infrastructure"}, PriorityLower, false, standard.Cite("people-2022:4.6.1.10/s4")},
}

// FaultKinds yields every kind with its title.
func FaultKinds() iter.Seq[standard.Term[FaultKind]] {
	return func(yield func(standard.Term[FaultKind]) bool) {
		for i := range faultKinds {
			if !yield(standard.Term[FaultKind]{Code: faultKinds[i].Code, Title: faultKinds[i].Title, Clause: faultKinds[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether k is on the list.
func (k FaultKind) IsValid() bool { return findFault(k) != nil }

func findFault(k FaultKind) *faultKind {
	for i := range faultKinds {
		if faultKinds[i].Code == k {
			return &faultKinds[i]
		}
	}
	return nil
}

// Fault is what a client has reported to technical support.
type Fault struct {
	Kind   FaultKind `json:"kind"`
	Blocks bool      `json:"blocks"` // the client cannot complete the operation
}

// PriorityOf returns the priority of a fault. What stops the client is always of
// the highest; partial malfunction and minor loss are told apart by that alone.
//
// Reading: T3, can the client complete the operation? no: highest priority.
//
// Clause: people-2022:4.6.1.10/s2, people-2022:4.6.1.10/s4
func PriorityOf(f Fault) Priority { return priorityOf(f, nil) }

// ExplainPriorityOf is [PriorityOf] with its grounds.
func ExplainPriorityOf(f Fault) (p Priority, x standard.Explanation) {
	p = priorityOf(f, &x)
	return p, x
}

func priorityOf(f Fault, x *standard.Explanation) Priority {
	x.Look("blocks")
	if f.Blocks {
		x.Apply(&faultBlocks)
		return PriorityHighest
	}
	x.Look("kind")
	if k := findFault(f.Kind); k != nil && k.Priority == PriorityHighest && !k.Doubtful {
		x.Apply(&faultFailure)
		return PriorityHighest
	}
	x.Apply(&faultBearable)
	return PriorityLower
}

var (
	faultBlocks = standard.Ground{Code: "touchpoint.fault-blocks", Clause: standard.Cite("people-2022:4.6.1.10/s2"), Reading: "T3", Text: standard.Text{
		RU: "клиент не может закончить операцию", EN: "the client cannot complete the operation"}}
	faultFailure = standard.Ground{Code: "touchpoint.fault-failure", Clause: standard.Cite("people-2022:4.6.1.10/s2"), Text: standard.Text{
		RU: "такие сбои всегда относятся к высшему приоритету", EN: "such faults are always of the highest priority"}}
	faultBearable = standard.Ground{Code: "touchpoint.fault-bearable", Clause: standard.Cite("people-2022:4.6.1.10/s4"), Reading: "T3", Text: standard.Text{
		RU: "операцию можно закончить, поэтому приоритет ниже", EN: "the operation can be completed, so the priority is lower"}}
)

// LowerPriorityRoundTheClock says whether technical support handles faults of
// lower priority round the clock too; else in working hours. Those of the
// highest priority it always handles round the clock.
//
// Clause: people-2022:4.6.1.10/s3, people-2022-brief:portal/16
var LowerPriorityRoundTheClock = standard.Param[bool]{
	Key: "touchpoint.lower-priority-round-the-clock", Title: standard.Text{RU: "поддержка решает и простые вопросы круглосуточно", EN: "support handles lower priorities round the clock"},
	Rows: []standard.Setting[bool]{
		{Value: false, Clause: standard.Cite("people-2022:4.6.1.10/s3"), Modality: standard.ModalityMust},
		{Value: true, Clause: standard.Cite("people-2022-brief:portal/16"), Modality: standard.ModalityMust},
	},
}

// RoundTheClock reports whether technical support handles faults of priority p
// at any hour.
//
// Clause: people-2022:4.6.1.10/s1, people-2022:4.6.1.10/s3
func RoundTheClock(p Priority, e standard.Edition) bool {
	if p == PriorityHighest {
		return true
	}
	always, _ := LowerPriorityRoundTheClock.In(e)
	return always
}
