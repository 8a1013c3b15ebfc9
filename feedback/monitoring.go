package feedback

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Method is how satisfaction is monitored («метод мониторинга»).
type Method string

// The methods.
const (
	MethodStatistics Method = "service_statistics" // of services within life situations
	MethodFeedback   Method = "feedback_study"
)

var methods = standard.Vocabulary[Method]{
	{Code: MethodStatistics, Title: standard.Text{RU: "статистика услуг в жизненных ситуациях", EN: "statistics of services within life situations"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: MethodFeedback, Title: standard.Text{RU: "изучение отзывов", EN: "study of feedback"}, Clause: standard.Cite("people-2022:4.2.9")},
}

// IsValid reports whether m is on the list.
func (m Method) IsValid() bool { _, ok := methods.Find(m); return ok }

// Input is what the study of feedback takes in.
type Input string

// The inputs.
const (
	InputComplaint Input = "complaint"
	InputAppeal    Input = "appeal"
	InputProposal  Input = "proposal"
	InputRating    Input = "service_rating"
)

var inputs = standard.Vocabulary[Input]{
	{Code: InputComplaint, Title: standard.Text{RU: "жалобы", EN: "complaints"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: InputAppeal, Title: standard.Text{RU: "обращения", EN: "appeals"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: InputProposal, Title: standard.Text{RU: "предложения", EN: "proposals"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: InputRating, Title: standard.Text{RU: "оценки услуг", EN: "ratings of services"}, Clause: standard.Cite("people-2022:4.2.9")},
}

// IsValid reports whether i is on the list.
func (i Input) IsValid() bool { _, ok := inputs.Find(i); return ok }

// Actor is who monitors.
type Actor string

// The actors.
const (
	ActorProjectOffice Actor = "project_office"
	ActorAuthority     Actor = "authority"
	ActorOrganisation  Actor = "authorised_organisation"
)

var actors = standard.Vocabulary[Actor]{
	{Code: ActorProjectOffice, Title: standard.Text{RU: "Проектный офис", EN: "project office"}, Clause: standard.Cite("people-2022:4.4.5.1")},
	{Code: ActorAuthority, Title: standard.Text{RU: "орган власти", EN: "authority"}, Clause: standard.Cite("people-2022:4.4.5.1")},
	{Code: ActorOrganisation, Title: standard.Text{RU: "уполномоченная организация", EN: "authorised organisation"}, Clause: standard.Cite("people-2022:4.4.5.1")},
}

// IsValid reports whether a is on the list.
func (a Actor) IsValid() bool { _, ok := actors.Find(a); return ok }

// Monitoring is a plan of satisfaction monitoring with its rounds («мониторинг
// удовлетворённости»). How often a round is due the Standard does not say: it
// is the caller's.
//
// Clause: people-2022:4.2.4(7), people-2022:4.2.9, people-2022:4.4.5.1, concept:IV/p2(4), people-2022-brief:design/26
type Monitoring struct {
	Document     standard.Document      `json:"document"` // by which it is judged
	Services     []standard.ServiceID   `json:"services,omitempty"`
	Situations   []standard.SituationID `json:"situations,omitempty"`
	Actors       []Actor                `json:"actors,omitempty"`
	Methods      []Method               `json:"methods,omitempty"`
	Inputs       []Input                `json:"inputs,omitempty"`
	InProduction standard.Date          `json:"in_production,omitzero"` // when the service entered production operation
	Since        standard.Date          `json:"since,omitzero"`         // when monitoring began; 0 is not yet
	EveryMonths  int                    `json:"every_months,omitzero"`  // how often a round is due; 0 is once
	Rounds       []Round                `json:"rounds,omitempty"`
}

// Round is one time that satisfaction was looked at, and what it showed.
type Round struct {
	On           standard.Date `json:"on"`
	Result       string        `json:"result"` // reference
	Shortcomings []Shortcoming `json:"shortcomings,omitempty"`
	Improvements []string      `json:"improvements,omitempty"` // references to what was bettered
}

// Shortcoming is what a round found wanting.
type Shortcoming struct {
	Title   string        `json:"title"`
	Breach  bool          `json:"breach,omitzero"`  // it breaks a duty
	Removed standard.Date `json:"removed,omitzero"` // 0: not yet
}

// Check judges the plan by its document.
func (m Monitoring) Check() standard.Findings {
	return byDocument(m.Document, monitoringRules.Check(m))
}

// NextRound returns the day by which a round is due: EveryMonths after the last
// one, or after monitoring began; the beginning itself if there was none and
// none is repeated. Rounds before monitoring began do not count. It reports
// false if nothing is due any more.
//
// Clause: people-2022:4.4.5.1, people-2022:4.2.9
func (m *Monitoring) NextRound() (standard.Date, bool) { return m.nextRound(0) }

// nextRound is NextRound by the rounds up to a day; 0 is all of them.
func (m *Monitoring) nextRound(on standard.Date) (standard.Date, bool) {
	start := m.Since
	if start == 0 {
		start = m.InProduction
	}
	if start == 0 {
		return 0, false
	}
	last := standard.Date(0)
	for _, r := range m.Rounds {
		if r.On >= start && (on == 0 || r.On <= on) {
			last = max(last, r.On)
		}
	}
	switch {
	case m.EveryMonths <= 0 && last != 0:
		return 0, false
	case m.EveryMonths <= 0:
		return start, true
	case last != 0:
		start = last
	}
	next := start.AddMonths(m.EveryMonths)
	return next, next != 0
}

// Late returns the days by which a round is late on a day; 0 if none is. Rounds
// of later days do not count.
func (m *Monitoring) Late(on standard.Date) int {
	due, ok := m.nextRound(on)
	if !ok || on <= due {
		return 0
	}
	return due.DaysUntil(on)
}

func (m *Monitoring) has(actors ...Actor) bool {
	for _, a := range actors {
		if !slices.Contains(m.Actors, a) {
			return false
		}
	}
	return true
}

// open calls broken for each shortcoming that is not removed.
func (m *Monitoring) open(breaches bool, broken func(standard.Pointer)) {
	for i, r := range m.Rounds {
		for j, s := range r.Shortcomings {
			if s.Removed == 0 && (s.Breach || !breaches) {
				broken(standard.Pointer("/rounds").Index(i).Field("shortcomings").Index(j).Field("removed"))
			}
		}
	}
}

// unwatched reports a service in production that nobody monitors.
func (m *Monitoring) unwatched(broken func(standard.Pointer)) {
	if m.InProduction != 0 && m.Since == 0 {
		broken("/since")
	}
}

var monitoringRules = standard.Rules[Monitoring]{
	{
		Code:     "feedback.monitoring-document",
		Clause:   standard.Cite("people-2022:4.2.9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "документ не указан или не говорит о том, что здесь записано, поэтому ничего не проверено", EN: "the document is missing or says nothing of such records, so nothing was judged"},
		Mend:     standard.Text{RU: "назовите документ Стандарта, по которому проверять", EN: "name the document of the Standard to judge by"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if !slices.Contains([]standard.Document{standard.DocumentPeople, standard.DocumentSamaraPeople, standard.DocumentPeopleBrief, standard.DocumentConcept, standard.DocumentSamaraBusiness}, m.Document) {
				broken("/document")
			}
		},
	},
	{
		Code:     "feedback.monitoring-office",
		Clause:   standard.Cite("people-2022:4.2.4(7)"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "Проектный офис не участвует в мониторинге удовлетворённости", EN: "the project office does not take part in monitoring satisfaction"},
		Mend:     standard.Text{RU: "включите Проектный офис", EN: "include the project office"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if binds(m.Document, standard.Cite("people-2022:4.2.4(7)")) && !m.has(ActorProjectOffice) {
				broken("/actors")
			}
		},
	},
	{
		Code:     "feedback.monitoring-methods",
		Clause:   standard.Cite("people-2022:4.2.9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "мониторинг не соединяет статистику услуг с изучением отзывов", EN: "monitoring does not combine statistics of services with a study of feedback"},
		Mend:     standard.Text{RU: "собирайте статистику и изучайте отзывы", EN: "collect statistics and study feedback"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if !binds(m.Document, standard.Cite("people-2022:4.2.9")) {
				return
			}
			for want := range methods.All() {
				if !slices.Contains(m.Methods, want.Code) {
					broken("/methods")
					return
				}
			}
		},
	},
	{
		Code:     "feedback.monitoring-code",
		Clause:   standard.Cite("people-2022:4.2.9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "метод или вид отзыва не из списка", EN: "a method or a kind of feedback is not on the list"},
		Mend:     standard.Text{RU: "выберите из списка", EN: "choose from the list"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			for i, v := range m.Methods {
				if !v.IsValid() {
					broken(standard.Pointer("/methods").Index(i))
				}
			}
			for i, v := range m.Inputs {
				if !v.IsValid() {
					broken(standard.Pointer("/inputs").Index(i))
				}
			}
		},
	},
	{
		Code:     "feedback.monitoring-actor",
		Clause:   standard.Cite("people-2022:4.4.5.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "участник мониторинга не из списка", EN: "who monitors is not on the list"},
		Mend:     standard.Text{RU: "выберите: Проектный офис, орган власти, уполномоченная организация", EN: "choose: project_office, authority, authorised_organisation"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			for i, v := range m.Actors {
				if !v.IsValid() {
					broken(standard.Pointer("/actors").Index(i))
				}
			}
		},
	},
	{
		Code:     "feedback.monitoring-inputs",
		Clause:   standard.Cite("people-2022:4.2.9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "изучают не все отзывы: жалобы, обращения, предложения и оценки", EN: "not all feedback is studied: complaints, appeals, proposals and ratings"},
		Mend:     standard.Text{RU: "добавьте недостающее", EN: "add what is missing"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if !binds(m.Document, standard.Cite("people-2022:4.2.9")) {
				return
			}
			for in := range inputs.All() {
				if !slices.Contains(m.Inputs, in.Code) {
					broken("/inputs")
					return
				}
			}
		},
	},
	{
		Code:     "feedback.monitoring-situations",
		Clause:   standard.Cite("people-2022:4.2.9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "мониторинг не разложен по жизненным ситуациям", EN: "monitoring is not by life situation"},
		Mend:     standard.Text{RU: "назовите жизненные ситуации", EN: "name the life situations"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if binds(m.Document, standard.Cite("people-2022:4.2.9")) && len(m.Situations) == 0 {
				broken("/situations")
			}
		},
	},
	{
		Code:     "feedback.monitoring-missing",
		Clause:   standard.Cite("people-2022:4.4.5.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "услуга в промышленной эксплуатации, а удовлетворённость клиентов никто не отслеживает", EN: "the service is in production operation, and nobody monitors satisfaction"},
		Mend:     standard.Text{RU: "начните мониторинг", EN: "begin monitoring"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if binds(m.Document, standard.Cite("people-2022:4.4.5.1")) {
				m.unwatched(broken)
			}
		},
	},
	{
		Code:     "feedback.monitoring-actors",
		Clause:   standard.Cite("people-2022:4.4.5.1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "после запуска в мониторинге участвуют не все: Проектный офис, органы власти, организации", EN: "after the start not all monitor: project office, authorities, organisations"},
		Mend:     standard.Text{RU: "назовите всех участников", EN: "name all of them"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if !binds(m.Document, standard.Cite("people-2022:4.4.5.1")) || m.InProduction == 0 || !m.has(ActorProjectOffice) {
				return
			}
			for want := range actors.All() {
				if !m.has(want.Code) {
					broken("/actors")
					return
				}
			}
		},
	},
	{
		Code:     "feedback.concept-monitoring",
		Clause:   standard.Cite("concept:IV/p2(4)"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "в мониторинге не собирают отзывы клиентов", EN: "monitoring gathers no feedback of clients"},
		Mend:     standard.Text{RU: "добавьте сбор отзывов", EN: "add the gathering of feedback"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document == standard.DocumentConcept && !slices.Contains(m.Methods, MethodFeedback) {
				broken("/methods")
			}
		},
	},
	{
		Code:     "feedback.concept-shortcoming",
		Clause:   standard.Cite("concept:IV/p2(4)/s2"),
		Severity: standard.SeverityAdvice,
		Text:     standard.Text{RU: "недостаток, найденный мониторингом, не устранён", EN: "a shortcoming found by monitoring is not removed"},
		Mend:     standard.Text{RU: "устраните недостаток и запишите когда", EN: "remove it and record when"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document == standard.DocumentConcept {
				m.open(false, broken)
			}
		},
	},
	{
		Code:     "feedback.brief-monitoring",
		Clause:   standard.Cite("people-2022-brief:design/26"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "этап 4 не начат: удовлетворённость клиентов не отслеживают", EN: "stage 4 has not begun: satisfaction is not monitored"},
		Mend:     standard.Text{RU: "начните мониторинг", EN: "begin monitoring"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document == standard.DocumentPeopleBrief {
				m.unwatched(broken)
			}
		},
	},
	{
		Code:     "feedback.business-monitoring",
		Clause:   standard.Cite("samara-business-2022:4.4/p9"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "после промышленного запуска удовлетворённость клиентов не отслеживают", EN: "after the launch satisfaction is not monitored"},
		Mend:     standard.Text{RU: "начните мониторинг", EN: "begin monitoring"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document == standard.DocumentSamaraBusiness {
				m.unwatched(broken)
			}
		},
	},
	{
		Code:     "feedback.business-improvement",
		Clause:   standard.Cite("samara-business-2022:4.1.6/p2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "мониторинг нашёл недостатки, а процесс не улучшен", EN: "monitoring found shortcomings, and the process was not improved"},
		Mend:     standard.Text{RU: "запишите, что улучшено", EN: "record what was improved"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document != standard.DocumentSamaraBusiness {
				return
			}
			for i, r := range m.Rounds {
				if len(r.Shortcomings) > 0 && len(r.Improvements) == 0 {
					broken(standard.Pointer("/rounds").Index(i).Field("improvements"))
				}
			}
		},
	},
	{
		Code:     "feedback.business-breach",
		Clause:   standard.Cite("samara-business-2022:4.1.8/s5"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "нарушение, найденное мониторингом, не устранено", EN: "a breach found by monitoring is not removed"},
		Mend:     standard.Text{RU: "устраните нарушение и запишите когда", EN: "remove it and record when"},
		Check: func(m Monitoring, broken func(standard.Pointer)) {
			if m.Document == standard.DocumentSamaraBusiness {
				m.open(true, broken)
			}
		},
	},
}
