package house

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"
	"time"
)

// pages are the pages of the living specification in Russian, by the package of
// the register, with their titles.
var pages = []struct{ pkg, title string }{
	{"standard", "Общий язык, реестр требований и самооценка"},
	{"lifesituation", "Жизненные ситуации, сегменты, потребности и услуги"},
	{"consent", "Согласие на проактивное предоставление"},
	{"touchpoint", "Точки взаимодействия"},
	{"journey", "Клиентский путь"},
	{"scenario", "Клиентский сценарий"},
	{"feedback", "Обратная связь"},
	{"kpi", "Показатели и уровни клиентоцентричности"},
	{"readability", "Понятность письменных ответов"},
}

var (
	modalityRU = map[string]string{"must": "обязанность", "should": "рекомендация", "may": "право", "fact": "определение или описание"}
	autoRU     = map[string]string{"full": "решает программа", "partial": "программа ведёт запись и проверяет, что она есть", "none": "судит человек"}
	severityRU = [...]string{1: "сведение", 2: "рекомендация", 3: "обязанность"}
	documentRU = map[string]string{
		"people-2022": "Стандарт, полная редакция", "people-2022-brief": "Стандарт, краткая редакция",
		"samara-people-2022": "Самарская область, «Государство для людей»", "samara-business-2022": "Самарская область, «Государство для бизнеса»",
		"samara-internal-2022": "Самарская область, внутренний клиент", "concept": "Ведомственная концепция", "touchpoint-list": "Порядок ведения перечня точек взаимодействия",
	}
)

// Living returns the pages of the living specification, docs/ru, by file name:
// for each clause its words and what the library does.
func (t *Tree) Living(reg *Register, uses *Uses, cover *Coverage) map[string]string {
	files := map[string]string{}
	for _, page := range pages {
		var rows []*Requirement
		for _, q := range reg.Own() {
			if q.Package == page.pkg {
				rows = append(rows, q)
			}
		}
		var b strings.Builder
		b.WriteString(made)
		fmt.Fprintf(&b, "# %s (`%s`)\n\n", page.title, page.pkg)
		b.WriteString("Живая спецификация для методолога: пункт, его смысл по реестру требований и то, что с ним делает библиотека. " +
			"Пункты, которые лишь повторяют федеральный документ, здесь не повторяются.\n")
		t.parameters(&b, page.pkg)
		t.readings(&b, reg, page.pkg)
		doc := ""
		for _, q := range rows {
			if q.Document() != doc {
				doc = q.Document()
				fmt.Fprintf(&b, "\n## Пункты: %s (`%s`)\n", documentRU[doc], doc)
			}
			fmt.Fprintf(&b, "\n### %s\n\n%s\n\n*%s; %s*\n\n", strings.TrimPrefix(q.ID, doc+":"), q.RU, cmp.Or(modalityRU[q.Modality], q.Modality), cmp.Or(autoRU[q.Auto], q.Auto))
			for _, u := range uses.Code[q.ID] {
				fmt.Fprintf(&b, "- %s\n", u.russian())
			}
			if uses.Tests[q.ID] > 0 {
				b.WriteString("- проверено примерами соответствия или тестами\n")
			}
			if r := cover.Reason(q); r != nil {
				fmt.Fprintf(&b, "- чего нет и почему: %s\n", r.RU)
			}
		}
		files[page.pkg+".md"] = b.String()
	}
	return files
}

// below reports whether a package stands on the page: it is the package or a
// part of it.
func (p *Package) below(page string) bool {
	dir := cmp.Or(p.Dir, "standard")
	return dir == page || strings.HasPrefix(dir, page+"/")
}

// parameters prints the values of the parameters by document.
func (t *Tree) parameters(b *strings.Builder, page string) {
	head := "\n## Параметры\n\nКлюч, по которому параметр меняет наложение; значение и пункт, который его задаёт. У перечня каждый член — отдельный параметр.\n\n" +
		"| ключ | что это | значение | пункт |\n|---|---|---|---|\n"
	for _, p := range t.library() {
		if !p.below(page) {
			continue
		}
		for _, r := range p.Rows() {
			if !r.Is("Setting", "Row") || r.Outer == nil || !r.Outer.Is("Param", "List") || r.Table == "" {
				continue
			}
			key, _ := r.Outer.Key()
			title, _ := r.Outer.Text("Title")
			if code, ok := r.String("Code"); ok {
				key += "/" + code
			}
			clause, _ := r.String("Clause")
			fmt.Fprintf(b, "%s| `%s` | %s | %s | %s |\n", head, key, cell(title.RU), cell(r.valueRU()), clause)
			head = ""
		}
	}
}

// readings prints the open questions that the packages of the page settle.
func (t *Tree) readings(b *strings.Builder, reg *Register, page string) {
	var ids []string
	for _, p := range t.library() {
		if !p.below(page) {
			continue
		}
		for _, f := range p.Files {
			for _, c := range f.AST.Comments {
				for _, par := range paragraphs(c) {
					if par.kind == "Reading" {
						ids = append(ids, par.ids()...)
					}
				}
			}
		}
		for _, r := range p.Rows() {
			if id, ok := r.String("Reading"); ok && id != "" {
				ids = append(ids, id)
			}
		}
	}
	head := "\n## Толкования\n\nЧто текст оставляет открытым, какой ответ выбран и какой можно выбрать вместо него.\n\n"
	for _, q := range reg.Readings { // in the order of the list
		if !slices.Contains(ids, q.ID) {
			continue
		}
		fmt.Fprintf(b, "%s- **%s.** %s *Ответ:* %s", head, q.ID, q.Question.RU, q.Default.RU)
		head = ""
		for _, o := range q.Options {
			fmt.Fprintf(b, " *Вместо него (`%s`):* %s", o.Code, o.Text.RU)
		}
		b.WriteString("\n")
	}
}

// russian says what the library makes of a clause.
func (u *Use) russian() string {
	switch u.Kind {
	case "Rule":
		what, _ := u.Row.Text("Text")
		mend, _ := u.Row.Text("Mend")
		n, _ := u.Row.Int("Severity")
		weight := ""
		if n > 0 && int(n) < len(severityRU) {
			weight = " (" + severityRU[n] + ")"
		}
		return fmt.Sprintf("правило `%s`%s: %s. Как исправить: %s", u.Name, weight, strings.TrimRight(what.RU, "."), strings.TrimRight(mend.RU, ".")+".")
	case "Ground":
		what, _ := u.Row.Text("Text")
		return fmt.Sprintf("основание ответа `%s`: %s", u.Name, what.RU)
	case "Finding":
		what, _ := u.Row.Text("Text")
		return fmt.Sprintf("замечание `%s`: %s", u.Name, what.RU)
	case "Term":
		code, _ := u.Row.String("Code")
		title, _ := u.Row.Text("Title")
		return fmt.Sprintf("член перечня `%s.%s`: `%s` — %s", u.Pkg.Name, u.Row.Table, code, title.RU)
	case "Setting", "Row":
		if o := u.Row.Outer; o != nil && o.Is("Param", "List") {
			key, _ := o.Key()
			title, _ := o.Text("Title")
			if code, ok := u.Row.String("Code"); ok {
				key += "/" + code
			}
			return fmt.Sprintf("параметр `%s` (%s): %s", key, title.RU, u.Row.valueRU())
		}
	case "row":
		for _, field := range u.Row.texts() {
			if v, ok := u.Row.Text(field); ok {
				return fmt.Sprintf("строка таблицы `%s.%s`: %s", u.Pkg.Name, u.Name, v.RU)
			}
		}
		return fmt.Sprintf("строка таблицы `%s.%s`", u.Pkg.Name, u.Name)
	}
	return fmt.Sprintf("код: `%s`", u.Name)
}

// valueRU says the value of a setting or of a member of a list in Russian.
func (r *Row) valueRU() string {
	if e := r.fields["Removed"]; e != nil {
		if v := r.Pkg.Info.Types[e].Value; v != nil && constant.BoolVal(v) {
			return "убрано"
		}
	}
	if v, ok := r.Text("Value"); ok {
		return v.RU
	}
	e := r.fields["Value"]
	if e == nil {
		return "есть"
	}
	return r.Pkg.sayRU(e)
}

// sayRU says a value in Russian: a constant, a text, or a composite by its fields.
func (p *Package) sayRU(e ast.Expr) string {
	tv := p.Info.Types[e]
	if lit, ok := ast.Unparen(e).(*ast.CompositeLit); ok {
		if isRoot(tv.Type, "Text") {
			if s, ok := tv.Type.Underlying().(*types.Struct); ok {
				ru, _ := p.constant(fieldsOf(lit, s)["RU"])
				return ru
			}
		}
		var parts, texts []string
		for _, field := range lit.Elts {
			name := ""
			if kv, ok := field.(*ast.KeyValueExpr); ok {
				field = kv.Value
				name = "`" + types.ExprString(kv.Key) + "`: "
			}
			said := p.sayRU(field)
			parts = append(parts, name+said)
			if isRoot(p.Info.Types[field].Type, "Text") {
				texts = append(texts, said)
			}
		}
		if len(texts) > 0 {
			parts = texts // the words of the row say it all
		}
		return cmp.Or(strings.Join(parts, ", "), "—")
	}
	if tv.Value == nil {
		return "`" + types.ExprString(e) + "`"
	}
	switch tv.Value.Kind() {
	case constant.Bool:
		if constant.BoolVal(tv.Value) {
			return "да"
		}
		return "нет"
	case constant.String:
		return "`" + constant.StringVal(tv.Value) + "`"
	case constant.Int:
		n, _ := constant.Int64Val(tv.Value)
		switch types.TypeString(tv.Type, nil) {
		case "time.Duration":
			return durationRU(time.Duration(n))
		case Module + ".Date":
			return fmt.Sprintf("%02d.%02d.%04d", n%100, n/100%100, n/10000)
		}
		return fmt.Sprint(n)
	}
	return "`" + tv.Value.String() + "`"
}

// durationRU writes a length of time with the units that need no plural.
func durationRU(d time.Duration) string {
	var parts []string
	for _, u := range []struct {
		of   time.Duration
		name string
	}{{time.Hour, "ч"}, {time.Minute, "мин"}, {time.Second, "с"}} {
		if n := d / u.of; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, u.name))
			d %= u.of
		}
	}
	if len(parts) == 0 || d != 0 {
		return d.String()
	}
	return strings.Join(parts, " ")
}

// cell makes a text fit a cell of a table.
func cell(s string) string { return strings.NewReplacer("|", "\\|", "\n", " ").Replace(s) }
