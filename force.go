package standard

// Publication says where and when an act was made public («официальное
// опубликование»). The day is not in the act, so the caller gives it.
type Publication struct {
	Document Document `json:"document"`
	On       Date     `json:"on,omitzero"`
	In       string   `json:"in,omitempty"` // the mass medium
}

// force is how a document says that it takes effect.
type force struct {
	Document Document
	Clause   Clause
}

// forceRows are the documents that say when they take effect: with their
// official publication.
//
// Clause: samara-people-2022:decree.3
var forceRows = []force{
	{DocumentSamaraPeople, Cite("samara-people-2022:decree.3")},
	{DocumentSamaraBusiness, Cite("samara-people-2022:decree.3")},
	{DocumentSamaraInternal, Cite("samara-people-2022:decree.3")},
}

// InForceFrom returns the first day on which the act is in force, with the
// clause that says so. It reports false if the act does not say, if the day of
// publication is missing, or if it lies before the day of the act.
//
// Clause: samara-people-2022:decree.3
func (p Publication) InForceFrom() (Date, Clause, bool) {
	for _, f := range forceRows {
		if f.Document == p.Document && p.On.IsValid() && p.On >= p.Document.find().Approved {
			return p.On, f.Clause, true
		}
	}
	return 0, Clause{}, false
}

// Check judges the record of a publication.
func (p Publication) Check() Findings { return publicationRules.Check(p) }

var publicationRules = Rules[Publication]{
	{
		Code: "standard.publication-no-medium", Clause: Cite("samara-people-2022:decree.2"), Severity: SeverityObligation,
		Text: Text{"не указано, в каком средстве массовой информации опубликован акт", "the mass medium that published the act is missing"},
		Mend: Text{"укажите издание или сайт официального опубликования", "name the official publication"},
		Check: func(p Publication, broken func(Pointer)) {
			if p.takesEffectWhenPublished() && isBlank(p.In) {
				broken("/in")
			}
		},
	},
	{
		Code: "standard.publication-no-day", Clause: Cite("samara-people-2022:decree.3"), Severity: SeverityObligation,
		Text: Text{"нет дня опубликования или он раньше дня акта: неизвестно, с какого дня акт действует", "the day of publication is missing or before the day of the act: it is not known since when the act is in force"},
		Mend: Text{"укажите день официального опубликования", "give the day of official publication"},
		Check: func(p Publication, broken func(Pointer)) {
			if p.takesEffectWhenPublished() && !(p.On.IsValid() && p.On >= p.Document.find().Approved) {
				broken("/on")
			}
		},
	},
}

func (p Publication) takesEffectWhenPublished() bool {
	for _, f := range forceRows {
		if f.Document == p.Document {
			return true
		}
	}
	return false
}
