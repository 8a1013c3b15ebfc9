package readability

import "github.com/state-for-people/standard"

// Change is what a rewrite changed («сравнение до и после»).
type Change struct {
	Before Figures `json:"before"`
	After  Figures `json:"after"`
	Rules  []Moved `json:"rules"` // codes whose findings changed in number, in the order of the reports
}

// Figures are the figures of a report that a rewrite is judged by.
type Figures struct {
	Verdict   Verdict `json:"verdict"`
	Consensus Score   `json:"consensus"`
	Words     int     `json:"words"`
	Sentences int     `json:"sentences"`
	Findings  int     `json:"findings"`
}

// Moved is the number of findings of a rule before and after.
type Moved struct {
	Code   string `json:"code"`
	Before int    `json:"before"`
	After  int    `json:"after"`
}

// Compare says what a rewrite changed.
func Compare(before, after Report) Change {
	c := Change{Before: before.figures(), After: after.figures()}
	for _, t := range before.Tally {
		if n := after.Count(t.Code); n != t.N {
			c.Rules = append(c.Rules, Moved{t.Code, t.N, n})
		}
	}
	for _, t := range after.Tally {
		if before.Count(t.Code) == 0 {
			c.Rules = append(c.Rules, Moved{t.Code, 0, t.N})
		}
	}
	return c
}

func (r Report) figures() Figures {
	f := Figures{Verdict: r.Verdict, Words: r.Counts.Words, Sentences: r.Counts.Sentences}
	f.Consensus, _ = r.Score(IndexConsensus)
	for _, t := range r.Tally {
		f.Findings += t.N
	}
	return f
}

// Shares are what the knowledge base of an authority looks like («база знаний»):
// counts, so that shares are exact.
type Shares struct {
	Letters   int     `json:"letters"`
	Passed    int     `json:"passed"`
	Failed    int     `json:"failed"`
	Undecided int     `json:"undecided"`
	Words     int     `json:"words"`
	Rules     []Tally `json:"rules"` // letters that have a finding of the rule, the most frequent first
}

// Share counts reports.
func Share(reports []Report) Shares {
	s := Shares{Letters: len(reports)}
	for _, r := range reports {
		s.Words += r.Counts.Words
		switch r.Verdict {
		case VerdictPass:
			s.Passed++
		case VerdictFail:
			s.Failed++
		default: // a report of nothing has no verdict
			s.Undecided++
		}
		for _, t := range r.Tally {
			s.note(t.Code)
		}
	}
	// a stable insertion sort: the most frequent first, then as met
	for i := 1; i < len(s.Rules); i++ {
		for j := i; j > 0 && s.Rules[j].N > s.Rules[j-1].N; j-- {
			s.Rules[j], s.Rules[j-1] = s.Rules[j-1], s.Rules[j]
		}
	}
	return s
}

func (s *Shares) note(code string) {
	for i := range s.Rules {
		if s.Rules[i].Code == code {
			s.Rules[i].N++
			return
		}
	}
	s.Rules = append(s.Rules, Tally{code, 1})
}

// Base is the prepared answers of an authority with the reports of their checks
// («проверка сформированных ответов»).
type Base struct {
	Answers []Answer `json:"answers"`
}

// Answer is a prepared answer.
type Answer struct {
	ID        string               `json:"id"`
	Situation standard.SituationID `json:"situation,omitzero"`
	Report    *Report              `json:"report,omitzero"` // nil: not checked
}

// Check finds the answers that no check has seen, and those that failed it. It
// binds at the highest level of the table of stars; below it nobody has to ask.
//
// Reading: K18, the highest level is five stars of the fourth row.
//
// Clause: people-2022:4.6.4.6/s1
func (b Base) Check() standard.Findings { return baseRules.Check(b) }

var baseRules = standard.Rules[Base]{
	{
		Code: "readability.answer-not-checked", Clause: standard.Cite("people-2022:4.6.4.6/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "сложность ответа ещё не проверили", EN: "nobody has checked how hard the answer is"},
		Mend: standard.Text{RU: "проверьте ответ до отправки", EN: "check the answer before it is sent"},
		Check: func(b Base, broken func(standard.Pointer)) {
			for i, a := range b.Answers {
				if a.Report == nil {
					broken(standard.Pointer("/answers").Index(i))
				}
			}
		},
	},
	{
		Code: "readability.answer-too-hard", Clause: standard.Cite("people-2022:4.6.4.6/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "ответ не прошёл проверку", EN: "the answer failed its check"},
		Mend: standard.Text{RU: "упростите ответ и проверьте снова", EN: "make the answer plainer and check again"},
		Check: func(b Base, broken func(standard.Pointer)) {
			for i, a := range b.Answers {
				if a.Report != nil && a.Report.Verdict == VerdictFail {
					broken(standard.Pointer("/answers").Index(i).Field("report").Field("verdict"))
				}
			}
		},
	},
}
