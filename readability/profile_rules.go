package readability

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Check judges the profile: a limit has a known measure, a figure and a reason,
// and the limits name an index and a count.
func (p Profile) Check() standard.Findings {
	return append(profileRules.Check(p), profileOwnRules.Check(p)...)
}

var profileRules = standard.Rules[Profile]{
	{
		Code: "readability.profile-no-index-limit", Clause: standard.Cite("people-2022:4.6.4.6/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "нет предела для индекса", EN: "no index has a limit"},
		Mend: standard.Text{RU: "добавьте предел для индекса, например consensus", EN: "add a limit on an index, such as consensus"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for _, l := range p.Limits {
				if IndexCode(l.Of).IsValid() {
					return
				}
			}
			broken("/limits")
		},
	},
	{
		Code: "readability.profile-no-count-limit", Clause: standard.Cite("people-2022:4.6.4.6/s3"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "нет предела для подсчёта", EN: "no count has a limit"},
		Mend: standard.Text{RU: "добавьте предел для знаков, букв, слов или предложений", EN: "add a limit on characters, letters, words or sentences"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for _, l := range p.Limits {
				if _, place := l.Of.place(); !place && l.Of.IsValid() && !IndexCode(l.Of).IsValid() {
					return
				}
			}
			broken("/limits")
		},
	},
}

// profileOwnRules are about the form of a profile; the Standard has none.
var profileOwnRules = standard.Rules[Profile]{
	{
		Code: "readability.profile-no-code", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у профиля нет кода", EN: "the profile has no code"},
		Mend: standard.Text{RU: "дайте профилю код", EN: "give the profile a code"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			if p.Code == "" {
				broken("/code")
			}
		},
	},
	{
		Code: "readability.profile-unknown-measure", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у предела неизвестная величина", EN: "the limit is on an unknown measure"},
		Mend: standard.Text{RU: "возьмите код индекса или величины из списка", EN: "take the code of an index or of a measure from the list"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				if !l.Of.IsValid() {
					broken(standard.Pointer("/limits").Index(i).Field("of"))
				}
			}
		},
	},
	{
		Code: "readability.profile-doubled-limit", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у одной величины два предела", EN: "one measure has two limits"},
		Mend: standard.Text{RU: "оставьте один", EN: "keep one of them"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				for _, other := range p.Limits[:i] {
					if other.Of == l.Of {
						broken(standard.Pointer("/limits").Index(i).Field("of"))
						break
					}
				}
			}
		},
	},
	{
		Code: "readability.profile-no-number", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у предела вместо цифры бесконечность или не число", EN: "the figure of the limit is infinite or no number"},
		Mend: standard.Text{RU: "укажите обычное число или уберите предел", EN: "give a finite number or drop the limit"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				at := standard.Pointer("/limits").Index(i)
				if !isFinite(l.Max) {
					broken(at.Field("max"))
				}
				if !isFinite(l.Min) {
					broken(at.Field("min"))
				}
			}
		},
	},
	{
		Code: "readability.profile-no-figure", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "предел ничего не ограничивает", EN: "the limit limits nothing"},
		Mend: standard.Text{RU: "укажите max или min; min не больше max, оба положительны", EN: "give max or min; min is not above max, both are positive"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				if !isFinite(l.Max) || !isFinite(l.Min) { // another rule tells
					continue
				}
				if !(l.Max > 0 || l.Min > 0) || l.Max < 0 || l.Min < 0 || l.Max > 0 && l.Min > l.Max {
					broken(standard.Pointer("/limits").Index(i))
				}
			}
		},
	},
	{
		Code: "readability.profile-no-maximum", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у предела для места в тексте нет наибольшего значения", EN: "a limit on places in a text has no greatest value"},
		Mend: standard.Text{RU: "укажите max и уберите min", EN: "give max and drop min"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				if _, place := l.Of.place(); place && l.finite().Min > 0 {
					broken(standard.Pointer("/limits").Index(i).Field("min"))
				}
			}
		},
	},
	{
		Code: "readability.profile-wrong-bound", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "предел бранит лёгкий текст, а трудный пропускает", EN: "the limit blames an easy text and lets a hard one pass"},
		Mend: standard.Text{RU: "для лёгкости чтения укажите min, для других индексов max", EN: "give min for a reading ease, max for the other indices"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				l = l.finite()
				x := findIndex(IndexCode(l.Of))
				switch at := standard.Pointer("/limits").Index(i); {
				case x == nil:
				case x.Scale == ScaleEase && l.Max > 0:
					broken(at.Field("max"))
				case x.Scale != ScaleEase && l.Min > 0:
					broken(at.Field("min"))
				}
			}
		},
	},
	{
		Code: "readability.profile-no-reason", Severity: standard.SeverityAdvice, Reading: "T12",
		Text: standard.Text{RU: "рядом с цифрой нет причины", EN: "the figure has no reason"},
		Mend: standard.Text{RU: "напишите причину на двух языках", EN: "give the reason in both languages"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, l := range p.Limits {
				if l.Reason.RU == "" || l.Reason.EN == "" {
					broken(standard.Pointer("/limits").Index(i).Field("reason"))
				}
			}
		},
	},
	{
		Code: "readability.profile-unknown-rule", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "нет правила с таким кодом", EN: "no rule has this code"},
		Mend: standard.Text{RU: "возьмите код из списка правил", EN: "take a code from the list of rules"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, code := range p.Off {
				if !p.knows(code) {
					broken(standard.Pointer("/off").Index(i))
				}
			}
			for i, e := range p.Exceptions {
				if !p.knows(e.Rule) {
					broken(standard.Pointer("/exceptions").Index(i).Field("rule"))
				}
			}
		},
	},
	{
		Code: "readability.profile-own-rule", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "у правила ведомства чужой код, пустой код, нет функции или неизвестная тяжесть", EN: "a rule of the agency has a code that is taken, no code, no function or an unknown severity"},
		Mend: standard.Text{RU: "дайте правилу свой код, функцию и тяжесть из списка", EN: "give the rule a code of its own, a function and a severity of the list"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i := range p.Rules {
				r := &p.Rules[i]
				_, ours := FindRule(r.Code)
				twice := slices.ContainsFunc(p.Rules[:i], func(o Rule) bool { return o.Code == r.Code })
				if r.Code == "" || ours || twice || r.Sentence == nil && r.Whole == nil || r.weightless() {
					broken(standard.Pointer("/rules").Index(i))
				}
			}
		},
	},
	{
		Code: "readability.profile-unknown-channel", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "нет канала с таким кодом", EN: "no channel has this code"},
		Mend: standard.Text{RU: "возьмите код точки взаимодействия", EN: "take the code of a kind of touchpoint"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			if p.Channel != "" && !p.Channel.IsValid() {
				broken("/channel")
			}
		},
	},
	{
		Code: "readability.profile-empty-wording", Severity: standard.SeverityAdvice,
		Text: standard.Text{RU: "в списке ведомства стоит пустая строка", EN: "the agency's list has an empty entry"},
		Mend: standard.Text{RU: "уберите её", EN: "drop it"},
		Check: func(p Profile, broken func(standard.Pointer)) {
			for i, w := range p.Wordings {
				if w.Avoid == "" {
					broken(standard.Pointer("/wordings").Index(i).Field("avoid"))
				}
			}
			for i, t := range p.Terms {
				if len(t.Forms) == 0 {
					broken(standard.Pointer("/terms").Index(i).Field("forms"))
				}
			}
			for i, e := range p.Exceptions {
				if len(e.Words) == 0 {
					broken(standard.Pointer("/exceptions").Index(i).Field("words"))
				}
			}
		},
	},
}

// knows reports whether a rule of ours or of the agency has the code.
func (p Profile) knows(code string) bool {
	if _, ok := FindRule(code); ok {
		return true
	}
	for i := range p.Rules {
		if p.Rules[i].Code == code {
			return true
		}
	}
	return false
}
