package house

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// latin are the words in Latin letters that a Russian text may use, because a
// Russian reader knows them so. The codes and JSON members of a package may stand
// in its texts too: they are what the reader has to write.
var latin = []string{
	"API", "Arial", "CES", "CSAT", "CSV", "DOT", "HTML", "HTTP", "ID", "ISO", "JSON", "Markdown", "Mermaid", "New", "NPS", "PDF", "QR", "RFC",
	"Roman", "SHA", "SMS", "SVG", "Tahoma", "Times", "URL", "UTF", "sha256", "true",
}

var code = regexp.MustCompile(`^[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*$`)

// RuleTexts checks every rule, ground and finding: its code begins with the name
// of the package and stands once, it has a clause, its severity follows the verb
// of the clause, and it speaks plain Russian and English.
func RuleTexts(t *Tree, reg *Register) []Fault {
	var faults []Fault
	seen := map[string]string{}
	for _, p := range t.library() {
		for _, r := range p.Rows() {
			switch {
			case r.IsRule() && len(r.Lit.Elts) > 0:
				faults = append(faults, t.rule(p, &r, reg)...)
			case r.Is("Ground"):
				faults = append(faults, t.ground(p, &r)...)
			case r.Is("Finding"):
				faults = append(faults, t.finding(p, &r)...)
				continue // several places may find one code
			default:
				continue
			}
			if c, ok := r.String("Code"); ok {
				if at := seen[c]; at != "" {
					faults = append(faults, t.fault(r.Pos, "code %s stands at %s too", c, at))
				}
				seen[c] = fmt.Sprint(t.fset.Position(r.Pos))
			}
		}
	}
	return sorted(faults)
}

func (t *Tree) rule(p *Package, r *Row, reg *Register) []Fault {
	faults := t.codeAndTexts(p, r, "Text", "Mend")
	c, _ := r.String("Code")
	if r.Table == "" {
		faults = append(faults, t.fault(r.Pos, "rule %s stands in no package table, so no test can take it out", c))
	}
	if !r.Acts() {
		faults = append(faults, t.fault(r.Pos, "rule %s checks nothing", c))
	}
	severity, ok := r.Int("Severity")
	if !ok || severity < 1 || severity > 3 {
		return append(faults, t.fault(r.Pos, "rule %s has no severity", c))
	}
	id, ok := r.String("Clause")
	if !ok || id == "" {
		if severity == 3 && !t.except("rules", c) {
			faults = append(faults, t.fault(r.Pos, "rule %s obliges without a clause; a rule of our own is advice or a note", c))
		}
		return faults
	}
	q, ok := reg.Clause(id)
	if !ok {
		return faults // Citations says so
	}
	if want := severityOf(q.Modality); severity != want && !p.exempted(c+": severity") {
		faults = append(faults, t.fault(r.Pos, "rule %s is %s, but the verb of %s (%s) makes it %s; Exempt of internal/conformance takes a reason", c, severities[severity], id, q.Modality, severities[want]))
	}
	return faults
}

// exempted reports whether the tests of the package leave something out of the
// knock-out with a reason: conformance.Exempt("code: severity", "why").
func (p *Package) exempted(what string) bool {
	found := false
	for _, f := range p.Tests {
		ast.Inspect(f.AST, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || lastName(call.Fun) != "Exempt" || len(call.Args) != 2 {
				return true
			}
			name, reason := literal(call.Args[0]), literal(call.Args[1])
			found = found || name == what && reason != ""
			return true
		})
	}
	return found
}

// literal returns the value of a string literal, "" for anything else.
func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return s
}

// ground judges a row that decisions rest on: it needs a clause or a reading. What
// a function makes from other rows is judged as far as it is constant.
func (t *Tree) ground(p *Package, r *Row) []Fault {
	if r.Table == "" {
		return t.finding(p, r)
	}
	faults := t.codeAndTexts(p, r, "Text")
	id, _ := r.String("Clause")
	reading, _ := r.String("Reading")
	if c, _ := r.String("Code"); id == "" && reading == "" && !t.except("rules", c) {
		faults = append(faults, t.fault(r.Pos, "ground %s has neither a clause nor a reading", c))
	}
	return faults
}

// finding judges what a function makes, as far as it is constant; the rest is
// copied from rows that are judged where they stand.
func (t *Tree) finding(p *Package, r *Row) []Fault {
	if _, ok := r.String("Code"); !ok {
		return nil
	}
	var written []string
	for _, name := range r.texts() {
		if _, ok := r.Text(name); ok {
			written = append(written, name)
		}
	}
	return t.codeAndTexts(p, r, written...)
}

func (t *Tree) codeAndTexts(p *Package, r *Row, texts ...string) []Fault {
	var faults []Fault
	c, ok := r.String("Code")
	switch {
	case !ok:
		faults = append(faults, t.fault(r.Pos, "a %s without a constant code", r.Type.Obj().Name()))
	case !code.MatchString(c) || !strings.HasPrefix(c, p.Code()+"."):
		faults = append(faults, t.fault(r.Pos, "code %q is not %s, a dot, words with hyphens", c, p.Code()))
	}
	for _, name := range texts {
		v, ok := r.Text(name)
		if !ok {
			faults = append(faults, t.fault(r.Pos, "%s: %s is missing or not a literal of standard.Text", c, name))
			continue
		}
		for _, wrong := range p.language(v) {
			faults = append(faults, t.fault(r.Pos, "%s: %s: %s", c, name, wrong))
		}
		if (strings.HasSuffix(v.RU, ".") || strings.HasSuffix(v.EN, ".")) && !t.except("rules", p.name("sentences")) {
			faults = append(faults, t.fault(r.Pos, "%s: %s ends with a dot; it is a part of the caller's sentence", c, name))
		}
	}
	return faults
}

var latinWord = regexp.MustCompile(`[A-Za-z]+[0-9A-Za-z]*`)

// notation is what is written so everywhere: citations, files, durations.
var notation = regexp.MustCompile(`[a-z]+-[0-9a-z-]+:[^ ,;]+|[a-z/]+\.jsonl?|\bPT[0-9HMS]+\b`)

// language judges the Russian and the English of a text.
func (p *Package) language(v text) []string {
	var wrong []string
	switch {
	case v.RU == "":
		wrong = append(wrong, "no Russian")
	case !strings.ContainsFunc(v.RU, isCyrillic):
		wrong = append(wrong, "the Russian has no Cyrillic letter")
	}
	for _, w := range mixed(v.RU) {
		wrong = append(wrong, fmt.Sprintf("%q mixes Latin and Cyrillic letters", w))
	}
	for _, w := range latinWord.FindAllString(notation.ReplaceAllString(v.RU, ""), -1) {
		if !slices.Contains(latin, w) && !slices.Contains(p.spoken(), w) {
			wrong = append(wrong, fmt.Sprintf("%q is not Russian; say it in Russian or enter it in the table latin", w))
		}
	}
	switch {
	case v.EN == "":
		wrong = append(wrong, "no English")
	case strings.ContainsFunc(v.EN, isCyrillic):
		wrong = append(wrong, "the English has Cyrillic letters")
	}
	if v.RU != strings.TrimSpace(v.RU) || v.EN != strings.TrimSpace(v.EN) {
		wrong = append(wrong, "begins or ends with a space")
	}
	return wrong
}

// spoken returns the codes and the JSON members of the package and of the root,
// word by word.
func (p *Package) spoken() []string {
	if p.words != nil || p.Types == nil {
		return p.words
	}
	for _, from := range append(p.Types.Imports(), p.Types) {
		if from == p.Types || from.Path() == Module {
			p.words = append(p.words, words(from.Scope())...)
		}
	}
	for _, r := range p.Rows() {
		if c, ok := r.String("Code"); ok && r.Table != "" {
			p.words = append(p.words, latinWord.FindAllString(c, -1)...)
		}
	}
	return p.words
}

func words(scope *types.Scope) []string {
	var out []string
	for _, n := range scope.Names() {
		switch obj := scope.Lookup(n).(type) {
		case *types.Const:
			if obj.Val().Kind() == constant.String {
				out = append(out, latinWord.FindAllString(constant.StringVal(obj.Val()), -1)...)
			}
		case *types.TypeName:
			if s, ok := obj.Type().Underlying().(*types.Struct); ok {
				for i := range s.NumFields() {
					member, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("json"), ",")
					out = append(out, latinWord.FindAllString(member, -1)...)
				}
			}
		}
	}
	return out
}

func isCyrillic(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }

// mixed returns the words of s that mix the two alphabets: a Latin c looks like
// a Cyrillic one, and no search finds it.
func mixed(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strings.ContainsFunc(w, isCyrillic) && strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			out = append(out, w)
		}
	}
	return out
}

var severities = [...]string{1: "note", 2: "advice", 3: "obligation"}

func severityOf(modality string) int64 {
	switch modality {
	case "must":
		return 3
	case "should":
		return 2
	}
	return 1
}
