package consent

import (
	"iter"
	"time"

	"github.com/state-for-people/standard"
)

// Obstacle is what stands against proactive provision («препятствие»), as the
// body that answers for the service declares it.
type Obstacle string

// The obstacles.
const (
	ObstacleImpossible Obstacle = "not_possible" // no «объективная возможность»
	ObstacleRestricted Obstacle = "restricted"   // a legal restriction
)

var obstacles = standard.Vocabulary[Obstacle]{
	{Code: ObstacleImpossible, Title: standard.Text{RU: "нет объективной возможности", EN: "objectively not possible"}, Clause: standard.Cite("people-2022:4.1.10")},
	{Code: ObstacleRestricted, Title: standard.Text{RU: "ограничено законом", EN: "restricted by law"}, Clause: standard.Cite("samara-people-2022:4.1.4/p3")},
}

// Obstacles yields every obstacle with its title.
func Obstacles() iter.Seq[standard.Term[Obstacle]] { return obstacles.All() }

// IsValid reports whether o is on the list.
func (o Obstacle) IsValid() bool { _, ok := obstacles.Find(o); return ok }

// Query is one question: may this be done to the client of the ledger («вопрос»).
// Nothing in it has a default time. Put it to [Policy.Decide] or [Policy.Explain].
type Query struct {
	Target
	Action      Action               `json:"action"`
	Authority   standard.AuthorityID `json:"authority,omitempty"` // who acts
	ValidAt     time.Time            `json:"valid_at"`            // the instant of the act
	KnownAt     time.Time            `json:"known_at"`            // what had been recorded by then counts
	Law         Law                  `json:"law,omitzero"`        // if the caller relies on law
	Request     string               `json:"request,omitempty"`   // a reference to the client's own request, if there is one
	Declined    bool                 `json:"declined,omitempty"`  // the client has declined to go on with this contact
	Anonymous   bool                 `json:"anonymous,omitempty"` // of an observation: no single client is identified
	Obstacle    Obstacle             `json:"obstacle,omitempty"`
	Launched    time.Time            `json:"launched,omitzero"`     // when a pre-ordered service entered production operation
	Interaction InteractionLaw       `json:"interaction,omitempty"` // which law requires consent to interaction: federal, regional or "" for none
}

// QueryError says that a question cannot be answered as it stands.
type QueryError struct{ Findings standard.Findings }

// Error names the first fault.
func (e *QueryError) Error() string {
	if len(e.Findings) == 0 {
		return "consent: the question cannot be answered"
	}
	f := &e.Findings[0]
	return "consent: query at \"" + string(f.At) + "\": " + f.Text.EN + "; " + f.Mend.EN
}

// Check returns what keeps q from being answered.
func (q Query) Check() standard.Findings { return queryRules.Check(q) }

var queryRules = standard.Rules[Query]{{
	Code: "consent.query-purpose", Clause: standard.Cite("people-2022:4.3.3.2(3)"), Severity: standard.SeverityObligation, Reading: "C8",
	Text: standard.Text{RU: "цель согласия не из списка", EN: "the purpose is not on the list"},
	Mend: standard.Text{RU: "укажите одну из целей, например proactive", EN: "give one of the purposes, such as proactive"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if !q.Purpose.IsValid() {
			broken("/purpose")
		}
	},
}, {
	Code: "consent.query-action", Clause: standard.Cite("people-2022:4.5.5.1"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "действие не из списка или относится к другой цели", EN: "the action is not on the list or belongs to another purpose"},
	Mend: standard.Text{RU: "укажите действие, которое относится к этой цели", EN: "give an action that belongs to the purpose"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if a := q.Action.row(); a == nil || q.Purpose.IsValid() && a.Purpose != q.Purpose {
			broken("/action")
		}
	},
}, {
	Code: "consent.query-target", Clause: standard.Cite("people-2022:4.5.3.1(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "предмет вопроса не подходит к цели", EN: "the target does not have the shape of its purpose"},
	Mend: standard.Text{RU: "для проактивного предоставления укажите жизненную ситуацию; вид рассылки — только для рассылки, получателя, business_association или business_ombudsman, — только для доступа к данным", EN: "for proactive provision name the life situation; a type of mailing only for a mailing, a recipient, business_association or business_ombudsman, only for access to data"},
	Check: func(q Query, broken func(standard.Pointer)) {
		p := q.Purpose.row()
		if p == nil || q.fits(p) {
			return
		}
		see := func(wrong bool, at standard.Pointer) {
			if wrong {
				broken(at)
			}
		}
		see(q.Situation != "" && !p.situation || q.Situation == "" && p.situation && (!p.whole || q.Service != ""), "/situation")
		see(q.Service != "" && !p.services, "/service")
		see(q.Mailing != "" && !p.mailing, "/mailing")
		see(q.Recipient != "" && !(p.recipient && q.Recipient.IsValid()), "/recipient")
	},
}, {
	Code: "consent.query-service", Clause: standard.Cite("people-2022:4.5.6.3/p1"), Severity: standard.SeverityObligation, Reading: "S23",
	Text: standard.Text{RU: "не указана услуга, которую предоставляют", EN: "the service that is provided is not named"},
	Mend: standard.Text{RU: "укажите услугу: на каждую нужен свой ответ", EN: "name the service: each needs an answer of its own"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if a := q.Action.row(); a != nil && a.service && q.Service == "" {
			broken("/service")
		}
	},
}, {
	Code: "consent.query-time", Clause: standard.Cite("people-2022:4.5.3.3"), Severity: standard.SeverityObligation, Reading: "C10",
	Text: standard.Text{RU: "не указан момент действия или момент, на который известны записи, либо год не от 1 до 9999", EN: "the instant of the act, or the instant up to which records count, is missing, or an instant is outside the years 1 to 9999"},
	Mend: standard.Text{RU: "укажите оба момента; для решения сейчас это текущее время", EN: "give both; for a decision now both are the present"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if !sane(q.ValidAt) {
			broken("/valid_at")
		}
		if !sane(q.KnownAt) {
			broken("/known_at")
		}
		if !q.Launched.IsZero() && !sane(q.Launched) {
			broken("/launched")
		}
	},
}, {
	Code: "consent.query-law", Clause: standard.Cite("samara-business-2022:4.5/p17"), Severity: standard.SeverityObligation, Reading: "C6",
	Text: standard.Text{RU: "основание по закону указано не полностью или для действия, которому закон не заменяет согласия", EN: "the basis in law is incomplete, or given for an action where law does not stand in for consent"},
	Mend: standard.Text{RU: "укажите и акт, и событие; для вопроса об интересе и для других целей основание по закону не указывается", EN: "give both the act and the event; asking for interest and other purposes take no basis in law"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if q.Law == (Law{}) {
			return
		}
		if a := q.Action.row(); q.Law.Act == "" || q.Law.Event == "" || a != nil && !a.law {
			broken("/law")
		}
	},
}, {
	Code: "consent.query-obstacle", Clause: standard.Cite("people-2022:4.1.10"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "препятствие не из списка", EN: "the obstacle is not on the list"},
	Mend: standard.Text{RU: "укажите not_possible или restricted либо не указывайте ничего", EN: "give not_possible or restricted, or nothing"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if q.Obstacle != "" && !q.Obstacle.IsValid() {
			broken("/obstacle")
		}
	},
}, {
	Code: "consent.query-interaction", Clause: standard.Cite("people-2022:4.5.5.8(1)"), Severity: standard.SeverityObligation,
	Text: standard.Text{RU: "неверно указано, какой закон требует согласия на взаимодействие", EN: "the law that requires consent to interaction is not on the list"},
	Mend: standard.Text{RU: "укажите federal или regional либо не указывайте ничего", EN: "give federal or regional, or nothing"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if q.Interaction != "" && q.Interaction != InteractionFederal && q.Interaction != InteractionRegional {
			broken("/interaction")
		}
	},
}, {
	Code: "consent.query-anonymous", Clause: standard.Cite("people-2022:4.3.3.2(4)"), Severity: standard.SeverityObligation, Reading: "C9",
	Text: standard.Text{RU: "безымянным может быть только наблюдение", EN: "only an observation can identify nobody"},
	Mend: standard.Text{RU: "уберите отметку anonymous или укажите действие observe", EN: "drop anonymous, or give the action observe"},
	Check: func(q Query, broken func(standard.Pointer)) {
		if a := q.Action.row(); q.Anonymous && a != nil && a.Code != ActionObserve {
			broken("/anonymous")
		}
	},
}}
