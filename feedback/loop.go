package feedback

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// UseKind is what feedback was used for («использование обратной связи»).
type UseKind string

// The uses.
const (
	UseNeedsStudy        UseKind = "needs_study"
	UseDesign            UseKind = "design"
	UseReengineering     UseKind = "reengineering"
	UseCorrection        UseKind = "correction"         // a deviation is put right
	UseShortcoming       UseKind = "shortcoming"        // a shortcoming is removed
	UseImprovement       UseKind = "improvement"        // of an administrative process
	UseBreach            UseKind = "breach"             // a breach is removed
	UseEfficiency        UseKind = "efficiency"         // proposals on efficiency
	UseInternalProcess   UseKind = "internal_process"   // an internal process is re-engineered
	UseMotivation        UseKind = "motivation"         // the motivation system is changed
	UseDevelopment       UseKind = "development"        // a development path is adjusted
	UseWorkload          UseKind = "workload"           // a workload is adjusted
	UseManagerFunctions  UseKind = "manager_functions"  // a manager works otherwise
	UseClientExperience  UseKind = "client_experience"  // it enters the client experience
	UseRequirementsDraft UseKind = "requirements_draft" // a mandatory requirement is drafted or changed
)

var useKinds = standard.Vocabulary[UseKind]{
	{Code: UseNeedsStudy, Title: standard.Text{RU: "изучение потребностей", EN: "study of needs"}, Clause: standard.Cite("people-2022:4.5.7.3")},
	{Code: UseDesign, Title: standard.Text{RU: "проектирование", EN: "design"}, Clause: standard.Cite("people-2022:4.5.7.3/p1")},
	{Code: UseReengineering, Title: standard.Text{RU: "реинжиниринг", EN: "re-engineering"}, Clause: standard.Cite("people-2022:4.5.7.3/p1")},
	{Code: UseCorrection, Title: standard.Text{RU: "исправление отклонения", EN: "correction of a deviation"}, Clause: standard.Cite("concept:IX/p1")},
	{Code: UseShortcoming, Title: standard.Text{RU: "устранение недостатка", EN: "removal of a shortcoming"}, Clause: standard.Cite("concept:IV/p2(4)/s2")},
	{Code: UseImprovement, Title: standard.Text{RU: "улучшение процесса", EN: "improvement of a process"}, Clause: standard.Cite("samara-business-2022:4.1.6/p2")},
	{Code: UseBreach, Title: standard.Text{RU: "устранение нарушения", EN: "removal of a breach"}, Clause: standard.Cite("samara-business-2022:4.1.8/s5")},
	{Code: UseEfficiency, Title: standard.Text{RU: "предложения, как работать эффективнее", EN: "proposals on efficiency"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(1)")},
	{Code: UseInternalProcess, Title: standard.Text{RU: "реинжиниринг внутренних процессов", EN: "re-engineering of internal processes"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(2)")},
	{Code: UseMotivation, Title: standard.Text{RU: "изменение системы мотивации", EN: "change of the motivation system"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(3)")},
	{Code: UseDevelopment, Title: standard.Text{RU: "корректировка траектории развития", EN: "adjustment of a development path"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(4)")},
	{Code: UseWorkload, Title: standard.Text{RU: "корректировка нагрузки", EN: "adjustment of workload"}, Clause: standard.Cite("samara-internal-2022:10.2/p2")},
	{Code: UseManagerFunctions, Title: standard.Text{RU: "корректировка функций руководителя", EN: "adjustment of a manager's functions"}, Clause: standard.Cite("samara-internal-2022:10.2/p4")},
	{Code: UseClientExperience, Title: standard.Text{RU: "учёт в клиентском опыте", EN: "entry into the client experience"}, Clause: standard.Cite("samara-business-2022:4.8/p10")},
	{Code: UseRequirementsDraft, Title: standard.Text{RU: "разработка обязательных требований", EN: "drafting of mandatory requirements"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
}

// UseKinds yields every use with its title.
func UseKinds() iter.Seq[standard.Term[UseKind]] { return useKinds.All() }

// IsValid reports whether k is on the list.
func (k UseKind) IsValid() bool { _, ok := useKinds.Find(k); return ok }

// Stage is a stage in the life of feedback («этап работы с отзывом»).
type Stage string

// The stages, in order. A loop that needs no change is decided and told.
const (
	StageReceived Stage = "received" // the answer is there
	StageDecided  Stage = "decided"  // it was considered and something decided, if only to change nothing
	StageUsed     Stage = "used"     // what was decided is done
	StageTold     Stage = "told"     // the client knows, the loop is closed
)

var stages = standard.Vocabulary[Stage]{
	{Code: StageReceived, Title: standard.Text{RU: "получен", EN: "received"}, Clause: standard.Cite("people-2022:4.5.7")},
	{Code: StageDecided, Title: standard.Text{RU: "рассмотрен, решение принято", EN: "considered, decided"}, Clause: standard.Cite("people-2022:4.5.7")},
	{Code: StageUsed, Title: standard.Text{RU: "использован", EN: "used"}, Clause: standard.Cite("people-2022:4.5.7.3")},
	{Code: StageTold, Title: standard.Text{RU: "клиенту сообщено", EN: "client told"}, Clause: standard.Cite("people-2022:4.5.7.4")},
}

// Stages yields the stages with their titles, in order.
func Stages() iter.Seq[standard.Term[Stage]] { return stages.All() }

// IsValid reports whether s is on the list.
func (s Stage) IsValid() bool { _, ok := stages.Find(s); return ok }

// LoopEvent is what moves a loop on («событие»).
type LoopEvent string

// The events.
const (
	EventDecide LoopEvent = "decide"
	EventUse    LoopEvent = "use"
	EventTell   LoopEvent = "tell"
)

// LoopMove is a row of the life cycle: from a stage by an event to a stage.
type LoopMove struct {
	From   Stage
	Event  LoopEvent
	To     Stage
	Clause standard.Clause
}

var loopMoves = []LoopMove{
	{StageReceived, EventDecide, StageDecided, standard.Cite("people-2022:4.5.7")},
	{StageDecided, EventUse, StageUsed, standard.Cite("people-2022:4.5.7.3")},
	{StageDecided, EventTell, StageTold, standard.Cite("people-2022:4.5.7.4")},
	{StageUsed, EventTell, StageTold, standard.Cite("people-2022:4.5.7.4")},
}

// LoopMoves yields the life cycle of feedback.
func LoopMoves() iter.Seq[LoopMove] { return slices.Values(loopMoves) }

// MoveError says that the life cycle has no such move.
type MoveError struct {
	Stage Stage
	Event LoopEvent
}

// Error names stage and event.
func (e *MoveError) Error() string {
	return fmt.Sprintf("feedback: a loop that is %q does not take %q", e.Stage, e.Event)
}

// Next returns the stage after an event, or the same stage and a [*MoveError].
//
// Clause: people-2022:4.5.7, people-2022:4.5.7.3, people-2022:4.5.7.4
func (s Stage) Next(e LoopEvent) (Stage, error) {
	for i := range loopMoves {
		if m := &loopMoves[i]; m.From == s && m.Event == e {
			return m.To, nil
		}
	}
	return s, &MoveError{s, e}
}

// Telling is how the client learns what became of the feedback.
type Telling string

// The ways. Who answered without a name can be told in public only.
const (
	TellingIndividual Telling = "individual"
	TellingPublic     Telling = "public" // a public report, decisions included
)

var tellings = standard.Vocabulary[Telling]{
	{Code: TellingIndividual, Title: standard.Text{RU: "лично", EN: "individually"}, Clause: standard.Cite("people-2022:4.5.7.4")},
	{Code: TellingPublic, Title: standard.Text{RU: "публично", EN: "in public"}, Clause: standard.Cite("people-2022:4.5.7.4")},
}

// IsValid reports whether t is on the list.
func (t Telling) IsValid() bool { _, ok := tellings.Find(t); return ok }

// Decision is what was decided on feedback, "nothing" included.
type Decision struct {
	At     time.Time `json:"at"`
	Text   string    `json:"text"`             // what was decided, in plain words
	Ground string    `json:"ground,omitempty"` // why; required if nothing is to change
	None   bool      `json:"none,omitzero"`    // nothing is to change
	Public string    `json:"public,omitempty"` // where the decision is published
}

// Use is one way in which feedback was used.
type Use struct {
	Kind UseKind   `json:"kind"`
	At   time.Time `json:"at"`
	Ref  string    `json:"ref"` // the study, the project, the task
}

// Told is how and when the client was told.
type Told struct {
	How Telling   `json:"how"`
	At  time.Time `json:"at"`
	Ref string    `json:"ref"`
}

// Loop is the record of what became of answers: what was decided, how they were
// used, how the client was told («цикл обратной связи»).
//
// Clause: people-2022:4.5.7.3, people-2022:4.5.7.3/p1, people-2022:4.5.7.4, people-2022:4.5.7.5/p1
type Loop struct {
	Document   standard.Document `json:"document"` // by which it is judged
	Answers    []AnswerID        `json:"answers"`
	ReceivedAt time.Time         `json:"received_at"`
	Anonymous  bool              `json:"anonymous,omitzero"` // the author cannot be written to
	Decision   *Decision         `json:"decision,omitzero"`
	Uses       []Use             `json:"uses,omitempty"`
	Told       *Told             `json:"told,omitzero"`
	Study      string            `json:"study,omitempty"`     // the study of needs for which the feedback was considered
	Deviation  string            `json:"deviation,omitempty"` // the deviation, shortcoming or breach that it showed
}

// Stage returns how far the loop has come.
func (l *Loop) Stage() Stage {
	switch {
	case l.Told != nil:
		return StageTold
	case len(l.Uses) > 0:
		return StageUsed
	case l.Decision != nil:
		return StageDecided
	}
	return StageReceived
}

// Within is how soon a loop is to be decided, used and told, after the stage
// before. The Standard sets no such time, so each is the caller's; 0 is none.
type Within struct {
	Decide time.Duration `json:"decide,omitzero"`
	Use    time.Duration `json:"use,omitzero"`
	Tell   time.Duration `json:"tell,omitzero"`
}

// DueStep is what is owed next of a loop, and since when it is late.
type DueStep struct {
	Event   LoopEvent     `json:"event"`
	By      time.Time     `json:"by,omitzero"` // zero: no time was set
	Late    bool          `json:"late,omitzero"`
	Overdue time.Duration `json:"-"`
}

// Due returns what is owed next at the moment at; false if the loop is closed.
// Whoever was told owes nothing more; who decided to change nothing owes the
// telling only.
//
// Clause: people-2022:4.5.7.3, people-2022:4.5.7.4
func (l *Loop) Due(at time.Time, within Within) (DueStep, bool) {
	var d DueStep
	var since time.Time
	var limit time.Duration
	switch l.Stage() {
	case StageReceived:
		d.Event, since, limit = EventDecide, l.ReceivedAt, within.Decide
	case StageDecided:
		d.Event, since, limit = EventUse, l.Decision.At, within.Use
		if l.Decision.None {
			d.Event, limit = EventTell, within.Tell
		}
	case StageUsed:
		for _, u := range l.Uses {
			if u.At.After(since) {
				since = u.At
			}
		}
		d.Event, limit = EventTell, within.Tell
	case StageTold:
		return DueStep{}, false
	}
	if limit > 0 && !since.IsZero() {
		d.By = since.Add(limit)
		if at.After(d.By) {
			d.Late, d.Overdue = true, at.Sub(d.By)
		}
	}
	return d, true
}

// Check judges the loop by its document.
func (l Loop) Check() standard.Findings { return loopRules.Check(l) }

func (l *Loop) used(kinds ...UseKind) bool {
	return slices.ContainsFunc(l.Uses, func(u Use) bool { return slices.Contains(kinds, u.Kind) && u.Ref != "" })
}

// changes reports whether something was decided that is to be done.
func (l *Loop) changes() bool { return l.Decision != nil && !l.Decision.None }

var loopRules = standard.Rules[Loop]{
	{
		Code:     "feedback.use-unknown",
		Clause:   standard.Cite("people-2022:4.5.7.3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, для чего и где использован отзыв", EN: "what the feedback was used for, or where, is not stated"},
		Mend:     standard.Text{RU: "выберите вид использования из списка и сошлитесь на работу", EN: "choose a use from the list and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			for i, u := range l.Uses {
				at := standard.Pointer("/uses").Index(i)
				if !u.Kind.IsValid() {
					broken(at.Field("kind"))
				}
				if u.Ref == "" {
					broken(at.Field("ref"))
				}
			}
		},
	},
	{
		Code:     "feedback.use-none",
		Clause:   standard.Cite("people-2022:4.5.7.3/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "клиенту сообщили об изменениях, но отзыв не использован ни в изучении потребностей, ни в проектировании, ни в реинжиниринге", EN: "the client was told of changes, and the feedback was used neither in a study of needs nor in design nor in re-engineering"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу или запишите решение ничего не менять и почему", EN: "use it and refer to the work, or record the decision to change nothing and why"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if federal(l.Document) && l.Told != nil && l.changes() && !l.used(UseNeedsStudy, UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.decision-ground",
		Clause:   standard.Cite("people-2022:4.5.7"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "решено ничего не менять, но не сказано почему", EN: "it was decided to change nothing, and not said why"},
		Mend:     standard.Text{RU: "запишите причину", EN: "record the reason"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Decision != nil && l.Decision.None && l.Decision.Ground == "" {
				broken("/decision/ground")
			}
		},
	},
	{
		Code:     "feedback.not-told",
		Clause:   standard.Cite("people-2022:4.5.7.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв использован, а клиенту об этом не сообщили", EN: "the feedback was used, and the client was not told"},
		Mend:     standard.Text{RU: "сообщите клиенту лично, а тем, кто ответил без имени, публично", EN: "tell the client, and those who answered without a name in public"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if federal(l.Document) && len(l.Uses) > 0 && l.Told == nil {
				broken("/told")
			}
		},
	},
	{
		Code:     "feedback.told-whom",
		Clause:   standard.Cite("people-2022:4.5.7.4"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не указано, как сообщили клиенту, или автору без имени «сообщили» лично", EN: "how the client was told is missing, or an author without a name was “told” individually"},
		Mend:     standard.Text{RU: "укажите способ и ссылку; авторам без имени сообщайте публично", EN: "give the way and a reference; tell authors without a name in public"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Told == nil {
				return
			}
			if !l.Told.How.IsValid() || l.Anonymous && l.Told.How != TellingPublic {
				broken("/told/how")
			}
			if l.Told.Ref == "" {
				broken("/told/ref")
			}
		},
	},
	{
		Code:     "feedback.decision-hidden",
		Clause:   standard.Cite("people-2022:4.5.7.5/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "решение по отзывам не опубликовано", EN: "the decision on the feedback is not published"},
		Mend:     standard.Text{RU: "опубликуйте решение рядом со сводными данными", EN: "publish the decision beside the aggregates"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if federal(l.Document) && l.Told != nil && l.Decision != nil && l.Decision.Public == "" {
				broken("/decision/public")
			}
		},
	},
	{
		Code:     "feedback.brief-use",
		Clause:   standard.Cite("people-2022-brief:provision/38"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв не использован в изучении потребностей, проектировании или реинжиниринге", EN: "the feedback was used neither in a study of needs nor in design nor in re-engineering"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу", EN: "use it and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentPeopleBrief && l.changes() && !l.used(UseNeedsStudy, UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.business-use",
		Clause:   standard.Cite("samara-business-2022:4.5/p27/s2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв бизнеса не использован в проектировании или реинжиниринге услуг, мер поддержки и сервисов", EN: "the feedback of business was used neither in design nor in re-engineering of services, support measures and digital services"},
		Mend:     standard.Text{RU: "используйте отзыв и сошлитесь на работу", EN: "use it and refer to the work"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentSamaraBusiness && l.changes() && !l.used(UseDesign, UseReengineering) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.concept-considered",
		Clause:   standard.Cite("concept:III/p1(1)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "изучение потребностей названо, но отзыв в нём не учтён", EN: "a study of needs is named, and the feedback was not considered in it"},
		Mend:     standard.Text{RU: "учтите отзыв при изучении и сошлитесь на это", EN: "consider it in the study and refer to that"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentConcept && l.Study != "" && !l.used(UseNeedsStudy) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.concept-deviation",
		Clause:   standard.Cite("concept:IX/p1"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "отзыв показал отклонение, а исправление не записано", EN: "the feedback showed a deviation, and no correction is recorded"},
		Mend:     standard.Text{RU: "запишите исправление или изменение подхода", EN: "record the correction or the change of approach"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentConcept && l.Deviation != "" && !l.used(UseCorrection, UseShortcoming) {
				broken("/uses")
			}
		},
	},
	{
		Code:     "feedback.internal-deviation",
		Clause:   standard.Cite("samara-internal-2022:10.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "отзыв сотрудника показал отклонение, а исправление не записано", EN: "feedback of staff showed a deviation, and no correction is recorded"},
		Mend:     standard.Text{RU: "запишите исправление или изменение подхода", EN: "record the correction or the change of approach"},
		Check: func(l Loop, broken func(standard.Pointer)) {
			if l.Document == standard.DocumentSamaraInternal && l.Deviation != "" && !l.used(UseCorrection) {
				broken("/uses")
			}
		},
	},
}
