package journey

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Form is the form in which a map describes the journey («форма карты»).
type Form string

// The forms.
const (
	FormTabular Form = "tabular"
	FormGraphic Form = "graphic"
	FormMixed   Form = "mixed"
)

var forms = standard.Vocabulary[Form]{
	{Code: FormTabular, Title: standard.Text{RU: "таблица", EN: "tabular"}, Clause: standard.Cite("people-2022:3(13)")},
	{Code: FormGraphic, Title: standard.Text{RU: "схема", EN: "graphic"}, Clause: standard.Cite("people-2022:3(13)")},
	{Code: FormMixed, Title: standard.Text{RU: "таблица со схемой", EN: "mixed"}, Clause: standard.Cite("people-2022:3(13)")},
}

// Forms yields every form with its title.
func Forms() iter.Seq[standard.Term[Form]] { return forms.All() }

// IsValid reports whether f is on the list.
func (f Form) IsValid() bool { _, ok := forms.Find(f); return ok }

// Format is the code of a format in which a drawing can be had.
type Format string

// The formats.
const (
	FormatMermaid  Format = "mermaid"
	FormatSVG      Format = "svg"
	FormatDOT      Format = "dot"
	FormatMarkdown Format = "markdown"
	FormatText     Format = "text"
	FormatCSV      Format = "csv"
)

var formats = standard.Vocabulary[Format]{
	{Code: FormatMermaid, Title: standard.Text{RU: "схема Mermaid", EN: "Mermaid diagram"}},
	{Code: FormatSVG, Title: standard.Text{RU: "рисунок SVG", EN: "SVG picture"}},
	{Code: FormatDOT, Title: standard.Text{RU: "схема Graphviz", EN: "Graphviz diagram"}},
	{Code: FormatMarkdown, Title: standard.Text{RU: "таблица Markdown", EN: "Markdown table"}},
	{Code: FormatText, Title: standard.Text{RU: "простая таблица", EN: "plain-text table"}},
	{Code: FormatCSV, Title: standard.Text{RU: "таблица CSV", EN: "CSV table"}},
}

// Formats yields every format with its title.
func Formats() iter.Seq[standard.Term[Format]] { return formats.All() }

// IsValid reports whether f is on the list.
func (f Format) IsValid() bool { _, ok := formats.Find(f); return ok }

// Form returns the form of the format, "" for one that is not on the list. The
// SVG picture is mixed: a table of steps with signs and bars.
//
// Clause: people-2022:3(13)
func (f Format) Form() Form {
	switch f {
	case FormatMarkdown, FormatText, FormatCSV:
		return FormTabular
	case FormatMermaid, FormatDOT:
		return FormGraphic
	case FormatSVG:
		return FormMixed
	}
	return ""
}

// In returns the drawing in a format. It reports false for one that is not on
// the list.
func (d Drawing) In(f Format) (string, bool) {
	switch f {
	case FormatMermaid:
		return d.Mermaid(), true
	case FormatSVG:
		return d.SVG(), true
	case FormatDOT:
		return d.DOT(), true
	case FormatMarkdown:
		return d.Markdown(), true
	case FormatText:
		return d.Text(), true
	case FormatCSV:
		return d.CSV(), true
	}
	return "", false
}
