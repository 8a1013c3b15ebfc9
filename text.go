package standard

// Lang is a language in which the module speaks.
type Lang string

// The two languages.
const (
	LangRU Lang = "ru"
	LangEN Lang = "en"
)

// Text is one message in plain Russian and plain English. It is fixed: what a
// client told is never woven into it.
type Text struct {
	RU string `json:"ru"`
	EN string `json:"en"`
}

// In returns the text in l; any language but English gives Russian.
func (t Text) In(l Lang) string {
	if l == LangEN {
		return t.EN
	}
	return t.RU
}

// IsZero reports whether t says nothing in either language.
func (t Text) IsZero() bool { return t == Text{} }
