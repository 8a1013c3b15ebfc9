package standard

import (
	"strconv"
	"strings"
	"unicode"
)

// The words of a report.
var (
	wordAssessment   = Text{"Самооценка", "Self-assessment"}
	wordDocuments    = Text{"Документы", "Documents"}
	wordTouchpoints  = Text{"Точки взаимодействия", "Touchpoints"}
	wordRoles        = Text{"Роли", "Roles"}
	wordClients      = Text{"Клиенты", "Clients"}
	wordOn           = Text{"На день", "On"}
	wordDay          = Text{"День", "Day"}
	wordSummary      = Text{"Сводка", "Summary"}
	wordTotal        = Text{"Всего", "Total"}
	wordWhere        = Text{"Где", "Where"}
	wordClause       = Text{"Пункт", "Clause"}
	wordRequirement  = Text{"Требование", "Requirement"}
	wordForce        = Text{"Сила", "Force"}
	wordAnswer       = Text{"Ответ", "Answer"}
	wordReason       = Text{"Причина", "Reason"}
	wordEvidence     = Text{"Подтверждение", "Evidence"}
	wordAssessor     = Text{"Кто и когда оценил", "Assessed by and on"}
	wordValidUntil   = Text{"Действует по", "Valid until"}
	wordOpen         = Text{"нет ответа", "open"}
	wordLapsed       = Text{"срок ответа вышел", "lapsed"}
	wordDisputed     = Text{"ответы расходятся", "disputed"}
	wordUnknown      = Text{"неизвестный ответ", "unknown answer"}
	wordFound        = Text{"Найдено программой", "Found by programs"}
	wordApart        = Text{"Вне области самооценки", "Outside the scope"}
	wordRecord       = Text{"Запись", "Record"}
	wordFinding      = Text{"Замечание", "Finding"}
	wordRequirements = Text{"Требования", "Requirements"}
)

// titleOf is the title of a modality for people.
func (m Modality) titleOf() Text {
	switch m {
	case ModalityMust:
		return Text{"обязательно", "must"}
	case ModalityShould:
		return Text{"рекомендуется", "recommended"}
	case ModalityMay:
		return Text{"допускается", "may"}
	case ModalityFact:
		return Text{"сведение", "fact"}
	}
	return Text{string(m), string(m)}
}

// report is a Markdown text under construction.
type report struct {
	strings.Builder
	l Lang
}

// Markdown returns the assessment on a day as a report in Markdown: the scope,
// the summary, the requirements by document and section with answers and
// findings, and at the end what lies outside the scope. What people wrote is
// escaped. A zero day takes every answer to hold.
func (a Assessment) Markdown(l Lang, on Date) string {
	r := &report{l: l}
	r.WriteString("# " + wordAssessment.In(l) + ": " + escape(string(a.Organisation)) + "\n\n")
	r.scope(&a.Scope, on)
	r.summary(a.Summary(on))
	r.WriteString("\n## " + wordRequirements.In(l) + "\n")
	section, found := "", []AssessmentObservation(nil)
	for _, it := range a.Items() {
		if s := it.Requirement.Clause.Document(); section != string(s)+":"+it.Requirement.Section {
			r.findings(found)
			section, found = string(s)+":"+it.Requirement.Section, nil
			r.WriteString("\n### " + escape(section) + "\n\n")
			r.row(wordClause.In(l), wordRequirement.In(l), wordForce.In(l), wordAnswer.In(l), wordReason.In(l), wordEvidence.In(l), wordAssessor.In(l), wordValidUntil.In(l))
			r.rule(8)
		}
		r.item(&it, on)
		found = append(found, it.Observations...)
	}
	r.findings(found)
	r.apart(&a)
	return r.String()
}

func (r *report) scope(s *AssessmentScope, on Date) {
	line := func(head Text, values []string) {
		if len(values) > 0 {
			r.WriteString("- " + head.In(r.l) + ": " + strings.Join(values, "; ") + "\n")
		}
	}
	var documents []string
	for _, d := range s.Documents {
		if info, ok := d.Info(); ok {
			documents = append(documents, escape(info.Title.In(r.l)+" ("+string(d)+")"))
		} else {
			documents = append(documents, escape(string(d)))
		}
	}
	line(wordDocuments, documents)
	line(wordTouchpoints, titles(touchpointKinds, s.Touchpoints, r.l))
	line(wordRoles, titles(roles, s.Roles, r.l))
	line(wordClients, titles(clientKinds, s.Clients, r.l))
	if on != 0 {
		line(wordOn, []string{on.String()})
	}
}

// titles returns the titles of codes, the code itself where it is on no list.
func titles[C ~string](v Vocabulary[C], codes []C, l Lang) []string {
	var out []string
	for _, c := range codes {
		title := string(c)
		if term, ok := v.Find(c); ok {
			title = term.Title.In(l)
		}
		out = append(out, escape(title))
	}
	return out
}

func (r *report) summary(sum AssessmentSummary) {
	l := r.l
	r.WriteString("\n## " + wordSummary.In(l) + "\n\n")
	head := []string{wordWhere.In(l)}
	for _, c := range conformities {
		head = append(head, c.Title.In(l))
	}
	r.row(append(head, wordLapsed.In(l), wordDisputed.In(l), wordOpen.In(l), wordTotal.In(l))...)
	r.rule(9)
	line := func(title string, c AssessmentCounts) {
		cells := []string{escape(title)}
		for _, n := range []int{c.Met, c.Partly, c.NotMet, c.NotApplicable, c.Lapsed, c.Disputed, c.Open, c.Total()} {
			cells = append(cells, strconv.Itoa(n))
		}
		r.row(cells...)
	}
	line(wordTotal.In(l), sum.Total)
	for _, x := range sum.Documents {
		line(x.Code, x.Counts)
	}
	for _, x := range sum.Groups {
		line(x.Code+" ("+x.Clause.String()+")", x.Counts)
	}
	for _, x := range sum.Modalities {
		line(Modality(x.Code).titleOf().In(l), x.Counts)
	}
	for _, x := range sum.Touchpoints {
		term, _ := touchpointKinds.Find(TouchpointKind(x.Code))
		line(term.Title.In(l), x.Counts)
	}
}

// item writes one requirement, a row for each answer if it is disputed.
func (r *report) item(it *AssessmentItem, on Date) {
	clauses := make([]string, 0, 1+len(it.For))
	clauses = append(clauses, it.Requirement.Clause.String())
	for _, c := range it.For {
		if c != it.Requirement.Clause {
			clauses = append(clauses, "= "+c.String())
		}
	}
	clause, text, force := escape(strings.Join(clauses, " ")), escape(it.Requirement.In(r.l)), it.Requirement.Modality.titleOf().In(r.l)
	if len(it.Answers) == 0 {
		r.row(clause, text, force, wordOpen.In(r.l), "", "", "", "")
		return
	}
	s := it.state(on)
	for _, a := range it.Answers {
		said := a.Conformity.said(r.l)
		switch s {
		case stateLapsed:
			said += " (" + wordLapsed.In(r.l) + ")"
		case stateDisputed:
			said += " (" + wordDisputed.In(r.l) + ")"
		case stateOpen, stateMet, statePartly, stateNotMet, stateNotApplicable:
		}
		r.row(clause, text, force, said, escape(a.Reason), escape(strings.Join(a.Evidence, "; ")),
			escape(strings.TrimSpace(a.Assessor+" "+a.On.String())), a.ValidUntil.String())
	}
}

// said is an answer in words.
func (c Conformity) said(l Lang) string {
	if term, ok := conformities.Find(c); ok {
		return term.Title.In(l)
	}
	return wordUnknown.In(l)
}

// findings writes what programs found in the section that ends here.
func (r *report) findings(found []AssessmentObservation) {
	if len(found) == 0 {
		return
	}
	r.WriteString("\n" + wordFound.In(r.l) + ":\n\n")
	r.row(wordClause.In(r.l), wordFinding.In(r.l), wordRecord.In(r.l), wordDay.In(r.l))
	r.rule(4)
	for _, o := range found {
		r.row(escape(o.Finding.Clause.String()), escape(o.Finding.Text.In(r.l)), escape(o.Of+" "+string(o.Finding.At)), o.On.String())
	}
}

// apart writes the answers and findings that no requirement of the scope takes.
func (r *report) apart(a *Assessment) {
	_, at := a.Scope.items()
	first := true
	row := func(cells ...string) {
		if first {
			r.WriteString("\n## " + wordApart.In(r.l) + "\n\n")
			r.row(wordClause.In(r.l), wordAnswer.In(r.l)+" / "+wordFinding.In(r.l), wordAssessor.In(r.l)+" / "+wordRecord.In(r.l))
			r.rule(3)
			first = false
		}
		r.row(cells...)
	}
	for _, answer := range a.Answers {
		if _, ok := at[originalOf(answer.Clause)]; !ok {
			said := strings.Join(append([]string{answer.Conformity.said(r.l), answer.Reason}, answer.Evidence...), " ")
			row(escape(answer.Clause.String()), escape(strings.TrimSpace(said)), escape(strings.TrimSpace(answer.Assessor+" "+answer.On.String())))
		}
	}
	for _, o := range a.Observations {
		if _, ok := at[originalOf(o.Finding.Clause)]; !ok {
			row(escape(o.Finding.Clause.String()), escape(o.Finding.Text.In(r.l)), escape(strings.TrimSpace(o.Of+" "+string(o.Finding.At)+" "+o.On.String())))
		}
	}
}

func (r *report) row(cells ...string) { r.WriteString("| " + strings.Join(cells, " | ") + " |\n") }

func (r *report) rule(cells int) { r.WriteString(strings.Repeat("|---", cells) + "|\n") }

// escape makes s plain words in a cell of a table: what Markdown or HTML would
// read as a mark stands as itself, a line break is a space, and marks that
// turn the direction of writing are left out.
func escape(s string) string {
	var b strings.Builder
	for _, c := range strings.Join(strings.Fields(s), " ") {
		switch c {
		case '<':
			b.WriteString("&lt;")
		case '&':
			b.WriteString("&amp;")
		case '\\', '`', '*', '_', '[', ']', '#', '!', '|', '~', '>', '$':
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			if unicode.Is(unicode.Bidi_Control, c) {
				continue // it would turn the words after it round
			}
			if unicode.IsControl(c) {
				c = ' '
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}
