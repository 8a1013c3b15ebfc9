package touchpoint

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Problem is what a client writes about, with every letter on it («проблема
// клиента»). One competent member of staff deals with all of them.
type Problem struct {
	Client   standard.ClientID `json:"client" validate:"required,max=200"`
	Requests []Request         `json:"requests,omitempty" validate:"dive"`
}

// Request is a letter that wants an answer, as it is registered («письменное
// обращение»). The lists of topics, moods, contents and priorities are the
// authority's.
type Request struct {
	Topic           string             `json:"topic,omitempty" validate:"max=200"`
	Mood            string             `json:"mood,omitempty" validate:"max=200"`
	Content         string             `json:"content,omitempty" validate:"max=200"`
	Segment         standard.SegmentID `json:"segment,omitempty" validate:"max=200"`
	Priority        string             `json:"priority,omitempty" validate:"max=200"`
	AnswerBy        standard.Date      `json:"answer_by,omitzero"`
	Assignee        string             `json:"assignee,omitempty" validate:"max=200"` // the person in charge, by a key of the authority
	Acknowledgement *Acknowledgement   `json:"acknowledgement,omitempty"`             // nil: not sent yet; see [Judge]
}

// Acknowledgement is the first reply to a letter («первичная обратная связь»).
type Acknowledgement struct {
	Greeting string        `json:"greeting" validate:"max=1000"`
	Thanks   string        `json:"thanks" validate:"max=1000"` // for the time that the client has spent
	AnswerBy standard.Date `json:"answer_by,omitzero"`         // when the answer or the solution will be ready
}

// Check judges the letters on a problem: their shape, the key of the client, then
// the rules of section 4.6.4.
func (p Problem) Check() standard.Findings {
	fs := validate.Shape(&p)
	if fs.Err() != nil {
		return fs
	}
	fs = append(fs, p.Client.Check().Below("/client")...)
	return append(fs, problemRules.Check(&p)...)
}

// blank calls broken for each request of which the field is empty.
func (p *Problem) blank(member string, empty func(r *Request) bool, broken func(standard.Pointer)) {
	for i := range p.Requests {
		if empty(&p.Requests[i]) {
			broken(standard.Pointer("/requests").Index(i).Field(member))
		}
	}
}

// wanting calls broken for each acknowledgement of which the field is empty.
func (p *Problem) wanting(member string, empty func(a *Acknowledgement) bool, broken func(standard.Pointer)) {
	for i := range p.Requests {
		if a := p.Requests[i].Acknowledgement; a != nil && empty(a) {
			broken(standard.Pointer("/requests").Index(i).Field("acknowledgement").Field(member))
		}
	}
}

var problemRules = standard.Rules[*Problem]{
	{
		Code: "touchpoint.request-without-topic", Clause: standard.Cite("people-2022:4.6.4.2/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "тема письма не определена", EN: "the topic of the letter is not set"},
		Mend: standard.Text{RU: "настройте автоматическое распределение по темам", EN: "set up the automatic classification by topic"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("topic", func(r *Request) bool { return blank(r.Topic) }, broken)
		},
	}, {
		Code: "touchpoint.request-without-mood", Clause: standard.Cite("people-2022:4.6.4.2/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "настроение письма не определено", EN: "the mood of the letter is not set"},
		Mend: standard.Text{RU: "настройте автоматическое распределение по настроению", EN: "set up the automatic classification by mood"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("mood", func(r *Request) bool { return blank(r.Mood) }, broken)
		},
	}, {
		Code: "touchpoint.request-without-content", Clause: standard.Cite("people-2022:4.6.4.2/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "содержание письма не определено", EN: "the content of the letter is not set"},
		Mend: standard.Text{RU: "настройте автоматическое распределение по содержанию", EN: "set up the automatic classification by content"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("content", func(r *Request) bool { return blank(r.Content) }, broken)
		},
	}, {
		Code: "touchpoint.request-without-priority", Clause: standard.Cite("people-2022:4.6.4.2/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у письма нет очередности", EN: "the letter has no priority"},
		Mend: standard.Text{RU: "задайте очередность по теме, настроению, содержанию и сегменту", EN: "set the priority by topic, mood, content and segment"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("priority", func(r *Request) bool { return blank(r.Priority) }, broken)
		},
	}, {
		Code: "touchpoint.request-without-deadline", Clause: standard.Cite("people-2022:4.6.4.2/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не назначен срок ответа", EN: "no deadline is set for the answer"},
		Mend: standard.Text{RU: "назначьте день, к которому ответ будет готов", EN: "set the day by which the answer is ready"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("answer_by", func(r *Request) bool { return !r.AnswerBy.IsValid() }, broken)
		},
	}, {
		Code: "touchpoint.request-without-assignee", Clause: standard.Cite("people-2022:4.6.4.2/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "за письмо никто не отвечает", EN: "nobody is in charge of the letter"},
		Mend: standard.Text{RU: "назначьте ответственного", EN: "name a person in charge"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.blank("assignee", func(r *Request) bool { return blank(r.Assignee) }, broken)
		},
	}, {
		Code: "touchpoint.acknowledgement-without-greeting", Clause: standard.Cite("people-2022:4.6.4.3(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в уведомлении о получении нет приветствия", EN: "the acknowledgement has no greeting"},
		Mend: standard.Text{RU: "начните с приветствия", EN: "begin with a greeting"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.wanting("greeting", func(a *Acknowledgement) bool { return blank(a.Greeting) }, broken)
		},
	}, {
		Code: "touchpoint.acknowledgement-without-thanks", Clause: standard.Cite("people-2022:4.6.4.3(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в уведомлении о получении не поблагодарили за потраченное время", EN: "the acknowledgement does not thank for the time spent"},
		Mend: standard.Text{RU: "поблагодарите клиента", EN: "thank the client"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.wanting("thanks", func(a *Acknowledgement) bool { return blank(a.Thanks) }, broken)
		},
	}, {
		Code: "touchpoint.acknowledgement-without-deadline", Clause: standard.Cite("people-2022:4.6.4.3(3)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "в уведомлении о получении нет срока ответа", EN: "the acknowledgement does not say when the answer will be ready"},
		Mend: standard.Text{RU: "назовите день, к которому ответите или решите вопрос", EN: "name the day by which you will answer or solve the matter"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			p.wanting("answer_by", func(a *Acknowledgement) bool { return !a.AnswerBy.IsValid() }, broken)
		},
	}, {
		Code: "touchpoint.assignee-changed", Clause: standard.Cite("people-2022:4.6.4.4(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "по одной проблеме отвечают разные сотрудники", EN: "different staff deal with one problem"},
		Mend: standard.Text{RU: "закрепите за клиентом одного сотрудника на всё время", EN: "assign one member of staff to the client for the whole time"},
		Check: func(p *Problem, broken func(standard.Pointer)) {
			for i := 1; i < len(p.Requests); i++ {
				if before, now := p.Requests[i-1].Assignee, p.Requests[i].Assignee; before != "" && now != "" && now != before {
					broken(standard.Pointer("/requests").Index(i).Field("assignee"))
				}
			}
		},
	},
}
