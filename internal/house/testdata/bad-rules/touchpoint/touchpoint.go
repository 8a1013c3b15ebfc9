package touchpoint

import "github.com/state-for-people/standard"

// Office is a document.
type Office struct {
	Stop int `json:"stop_distance"`
}

// Check judges the office.
func (o Office) Check() standard.Findings { return rules.Check(o) }

func stop(o Office, broken func(standard.Pointer)) {
	if o.Stop > 300 {
		broken("/stop_distance")
	}
}

var rules = standard.Rules[Office]{
	{
		Code: "touchpoint.good", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityAdvice,
		Text:  standard.Text{RU: "остановка далеко, см. stop_distance и СМС-рассылку", EN: "the stop is far"},
		Mend:  mend,
		Check: stop,
	},
	{
		Code: "consent.other-package", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityObligation,
		Text:  standard.Text{RU: "the stop is far", EN: "остановка далеко"},
		Check: stop,
	},
	{
		Code: "touchpoint.good", Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "oстановка далеко, feedback ", EN: ""},
		Mend: standard.Text{EN: "come nearer"},
	},
	{
		Code: "touchpoint.exempted", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityNote,
		Text:  standard.Text{RU: "далеко", EN: "far"},
		Mend:  standard.Text{RU: "ближе", EN: "nearer"},
		Check: stop,
	},
	{
		Code: "touchpoint.no-reason", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityNote,
		Text:  standard.Text{RU: "далеко", EN: "far."},
		Mend:  standard.Text{RU: "ближе", EN: "nearer"},
		Check: stop,
	},
	{
		Code: "touchpoint.ours", Severity: standard.SeverityAdvice,
		Text:  standard.Text{RU: "далеко", EN: "far"},
		Mend:  standard.Text{RU: "ближе", EN: "nearer"},
		Check: stop,
	},
	{
		Code: "touchpoint.Bad_Code",
		Text: standard.Text{RU: "далеко", EN: "far"}, Mend: standard.Text{RU: "ближе", EN: "nearer"},
		Check: stop,
	},
}

var mend = standard.Text{RU: "перенесите вход", EN: "move the entrance"}

var grounds = [...]standard.Ground{
	{Code: "touchpoint.nowhere", Text: standard.Text{RU: "без пункта", EN: "without a clause"}},
	{Code: "touchpoint.read", Reading: "T5", Text: standard.Text{RU: "по толкованию", EN: "by a reading"}},
}

// Explain makes a ground and a finding on the way, and hides a rule.
func Explain(x *standard.Explanation) standard.Finding {
	x.Apply(&grounds[0])
	x.Apply(&standard.Ground{Code: "touchpoint.made", Text: standard.Text{RU: "нет english", EN: "no Russian"}})
	_ = standard.Rule[Office]{
		Code: "touchpoint.hidden", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityAdvice,
		Text: mend, Mend: mend, Check: stop,
	}
	return standard.Finding{Code: "finding.elsewhere", Text: standard.Text{RU: "тут", EN: "here"}}
}
