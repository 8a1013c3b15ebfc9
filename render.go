package standard

import "strings"

// Short returns the explanation in one line: what follows from each ground,
// with its clause.
func (x *Explanation) Short(l Lang) string {
	if x == nil {
		return ""
	}
	var b strings.Builder
	for i, g := range x.Grounds {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(g.Text.In(l))
		if !g.Clause.IsZero() {
			b.WriteString(" (" + g.Clause.String() + ")")
		}
	}
	if len(x.Missing) > 0 {
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(wordMissing.In(l) + ": " + strings.Join(x.Missing, ", "))
	}
	return b.String()
}

// The words of an explanation.
var (
	headGrounds  = Text{RU: "Основания", EN: "Grounds"}
	headReadings = Text{RU: "Применены толкования", EN: "Readings applied"}
	headFacts    = Text{RU: "Учтены сведения", EN: "Facts looked at"}
	headParams   = Text{RU: "Параметры", EN: "Parameters"}
	headMissing  = Text{RU: "Не хватает сведений", EN: "Facts missing"}
	wordMissing  = Text{RU: "не хватает сведений", EN: "facts missing"}
	wordRemoved  = Text{RU: "не применяется", EN: "does not apply"}
)

// Long returns the explanation as lines of text, a heading for each part that
// is not empty. Every line ends with a line feed.
func (x *Explanation) Long(l Lang) string {
	if x == nil {
		return ""
	}
	var b strings.Builder
	part := func(head Text, lines []string) {
		if len(lines) == 0 {
			return
		}
		b.WriteString(head.In(l) + ":\n")
		for _, line := range lines {
			b.WriteString("  - " + line + "\n")
		}
	}
	grounds := make([]string, 0, len(x.Grounds))
	for _, g := range x.Grounds {
		line := g.Text.In(l)
		if !g.Clause.IsZero() {
			line += " (" + g.Clause.String()
			if g.Reading != "" {
				line += ", " + string(g.Reading)
			}
			line += ")"
		}
		grounds = append(grounds, line)
	}
	part(headGrounds, grounds)
	params := make([]string, 0, len(x.Params))
	for _, p := range x.Params {
		value := p.Value
		if p.Removed {
			value = wordRemoved.In(l)
		}
		line := p.Key + ": " + value
		if !p.Clause.IsZero() {
			line += " (" + p.Clause.String() + ")"
		}
		params = append(params, line)
	}
	part(headParams, params)
	readings := make([]string, 0, len(x.Readings))
	for _, r := range x.Readings {
		readings = append(readings, string(r))
	}
	part(headReadings, readings)
	part(headFacts, x.Facts)
	part(headMissing, x.Missing)
	return b.String()
}
