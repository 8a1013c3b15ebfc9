package touchpoint

import (
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// List is the touchpoint list of an authority («перечень точек
// взаимодействия»): its processes with internal clients, the touchpoints of
// each, and the needs that clients satisfy there.
//
// Clause: touchpoint-list:2.1
type List struct {
	Authority standard.AuthorityID `json:"authority" validate:"required,max=200"`
	Rows      []ListRow            `json:"rows,omitempty" validate:"dive"`
}

// ListRow is a process of interaction with its touchpoints («процесс
// взаимодействия с внутренним клиентом»).
type ListRow struct {
	Number  int           `json:"number" validate:"min=0"`
	Process standard.Text `json:"process"`
	Points  []ListPoint   `json:"points,omitempty" validate:"dive"`
}

// ListPoint is a touchpoint of a process: one entry with all needs met there.
//
// Clause: touchpoint-list:app1(3), touchpoint-list:app1(4), touchpoint-list:2.8/s2
type ListPoint struct {
	Kind    ListedKind    `json:"kind" validate:"known"`
	Needs   []ListedNeed  `json:"needs,omitempty" validate:"dive,known"`
	Other   standard.Text `json:"other,omitzero"`                              // the need that NeedOther stands for
	Channel Channel       `json:"channel,omitzero" validate:"omitempty,known"` // the features of interaction
}

// Check judges the list: its shape, then the rules of the order on it.
func (l List) Check() standard.Findings {
	fs := validate.Shape(&l)
	if fs.Err() != nil {
		return fs
	}
	return append(fs, listRules.Check(&l)...)
}

// points calls f for each touchpoint with its place.
func (l *List) points(f func(at standard.Pointer, p *ListPoint)) {
	for i := range l.Rows {
		for j := range l.Rows[i].Points {
			f(standard.Pointer("/rows").Index(i).Field("points").Index(j), &l.Rows[i].Points[j])
		}
	}
}

var listRules = standard.Rules[*List]{
	{
		Code: "touchpoint.list-without-points", Clause: standard.Cite("touchpoint-list:2.3"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "у процесса нет ни одной точки взаимодействия", EN: "a process has no touchpoint"},
		Mend: standard.Text{RU: "укажите главные точки этого процесса, даже если ими пользуются редко", EN: "name the key touchpoints of the process, little-used ones too"},
		Check: func(l *List, broken func(standard.Pointer)) {
			for i := range l.Rows {
				if len(l.Rows[i].Points) == 0 {
					broken(standard.Pointer("/rows").Index(i).Field("points"))
				}
			}
		},
	}, {
		Code: "touchpoint.list-without-needs", Clause: standard.Cite("touchpoint-list:2.6"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не сказано, зачем клиент обращается в эту точку", EN: "the needs that the touchpoint satisfies are not stated"},
		Mend: standard.Text{RU: "укажите хотя бы одну потребность", EN: "state at least one need"},
		Check: func(l *List, broken func(standard.Pointer)) {
			l.points(func(at standard.Pointer, p *ListPoint) {
				if len(p.Needs) == 0 {
					broken(at.Field("needs"))
				}
			})
		},
	}, {
		Code: "touchpoint.list-other-need", Clause: standard.Cite("touchpoint-list:2.6.9"), Severity: standard.SeverityNote,
		Text: standard.Text{RU: "другая потребность не названа", EN: "the other need is not told"},
		Mend: standard.Text{RU: "опишите её словами", EN: "put it in words"},
		Check: func(l *List, broken func(standard.Pointer)) {
			l.points(func(at standard.Pointer, p *ListPoint) {
				if slices.Contains(p.Needs, NeedOther) && blank(p.Other.RU) {
					broken(at.Field("other"))
				}
			})
		},
	}, {
		Code: "touchpoint.list-point-twice", Clause: standard.Cite("touchpoint-list:2.8"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "точка записана в одном процессе дважды", EN: "a touchpoint stands twice in one process"},
		Mend: standard.Text{RU: "оставьте одну запись и перечислите в ней все потребности", EN: "keep one entry and list all needs in it"},
		Check: func(l *List, broken func(standard.Pointer)) {
			type entry struct {
				process string
				row     int // of a process without a name
				kind    ListedKind
			}
			seen := map[entry]bool{}
			for i := range l.Rows {
				e := entry{process: strings.TrimSpace(l.Rows[i].Process.RU)}
				if e.process == "" {
					e.row = i
				}
				for j := range l.Rows[i].Points {
					if e.kind = l.Rows[i].Points[j].Kind; seen[e] {
						broken(standard.Pointer("/rows").Index(i).Field("points").Index(j).Field("kind"))
					}
					seen[e] = true
				}
			}
		},
	}, {
		Code: "touchpoint.list-no-alternative", Clause: standard.Cite("touchpoint-list:2.9.3"), Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у процесса нет офлайн-точки для тех, кому она удобнее", EN: "a process has no offline touchpoint for those it suits"},
		Mend: standard.Text{RU: "добавьте телефон или личную встречу", EN: "add the telephone or a personal contact"},
		Check: func(l *List, broken func(standard.Pointer)) {
			for i := range l.Rows {
				offline := func(p ListPoint) bool { c, ok := p.Kind.Channel(); return ok && c == ChannelOffline }
				if len(l.Rows[i].Points) > 0 && !slices.ContainsFunc(l.Rows[i].Points, offline) {
					broken(standard.Pointer("/rows").Index(i).Field("points"))
				}
			}
		},
	}, {
		Code: "touchpoint.list-other-channel", Clause: standard.Cite("touchpoint-list:3.1"), Severity: standard.SeverityNote, Reading: "T2",
		Text: standard.Text{RU: "канал не соответствует виду точки", EN: "the channel is not that of the kind"},
		Mend: standard.Text{RU: "сверьте канал с перечнем видов", EN: "check the channel against the list of kinds"},
		Check: func(l *List, broken func(standard.Pointer)) {
			l.points(func(at standard.Pointer, p *ListPoint) {
				if c, ok := p.Kind.Channel(); ok && p.Channel != "" && p.Channel != c {
					broken(at.Field("channel"))
				}
			})
		},
	}, {
		Code: "touchpoint.list-number", Clause: standard.Cite("touchpoint-list:app1(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "строки пронумерованы не подряд", EN: "the rows are not numbered in sequence"},
		Mend: standard.Text{RU: "нумеруйте с единицы без пропусков", EN: "number them from one without gaps"},
		Check: func(l *List, broken func(standard.Pointer)) {
			for i := range l.Rows {
				if l.Rows[i].Number != i+1 {
					broken(standard.Pointer("/rows").Index(i).Field("number"))
				}
			}
		},
	}, {
		Code: "touchpoint.list-without-process", Clause: standard.Cite("touchpoint-list:app1(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "процесс не назван", EN: "the process is not named"},
		Mend: standard.Text{RU: "назовите процесс взаимодействия", EN: "name the process of interaction"},
		Check: func(l *List, broken func(standard.Pointer)) {
			for i := range l.Rows {
				if blank(l.Rows[i].Process.RU) {
					broken(standard.Pointer("/rows").Index(i).Field("process").Field("ru"))
				}
			}
		},
	}, {
		Code: "touchpoint.list-without-channel", Clause: standard.Cite("touchpoint-list:app1(5)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "не сказано, цифровая это точка или офлайн", EN: "it is not said whether the touchpoint is digital or offline"},
		Mend: standard.Text{RU: "укажите канал", EN: "state the channel"},
		Check: func(l *List, broken func(standard.Pointer)) {
			l.points(func(at standard.Pointer, p *ListPoint) {
				if p.Channel == "" {
					broken(at.Field("channel"))
				}
			})
		},
	},
}
