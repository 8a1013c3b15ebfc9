package main

import (
	"embed"
	"fmt"
	"strings"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/journey"
	"github.com/state-for-people/standard/kpi"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/scenario"
	"github.com/state-for-people/standard/touchpoint"
)

//go:embed data
var data embed.FS

// input is what an agency's systems would hand over.
type input struct {
	now      time.Time // the moment of the story
	edition  standard.Edition
	registry lifesituation.Contents
	family   lifesituation.Profile
	ledger   consent.Ledger
	offered  []touchpoint.Touchpoint
	form     filledForm
	journey  journey.Map
	letter   string
	ratings  []ratings
	counts   counts
	later    later
}

// filledForm is what the family fills in, how long each field takes, and what
// the information systems hold of the same facts.
type filledForm struct {
	Answers []lifesituation.Known `json:"answers"`
	Times   []scenario.FieldTime  `json:"times"`
	Held    []lifesituation.Known `json:"held"`
}

// ratings are the answers to one question about a service at a touchpoint.
type ratings struct {
	service    standard.ServiceID
	touchpoint standard.TouchpointKind
	question   feedback.QuestionCode
	marks      []byte
}

// counts are what the agency counted for the indicators that ratings do not give.
type counts struct {
	Coverage   kpi.ScenarioCoverage   `json:"scenario_coverage"`
	Repeats    kpi.Repeats            `json:"repeats"`
	Proactive  kpi.ProactiveScenarios `json:"proactive_scenarios"`
	Prototypes kpi.PrototypeTesting   `json:"prototype_testing"`
}

// read takes the embedded files in.
func read() (input, error) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	in := input{now: now, edition: standard.Federal(standard.DateOf(now, time.UTC))}
	r := reader{}
	in.registry = load[lifesituation.Contents](&r, "registry.json")
	in.family = load[lifesituation.Profile](&r, "family.json")
	in.ledger = load[consent.Ledger](&r, "consents.json")
	in.offered = load[[]touchpoint.Touchpoint](&r, "touchpoints.json")
	in.form = load[filledForm](&r, "form.json")
	in.journey = load[journey.Map](&r, "map.json")
	in.counts = load[counts](&r, "counts.json")
	in.later = load[later](&r, "later.json")
	in.letter = string(r.bytes("letter.txt"))
	in.ratings = r.ratings("ratings.tsv")
	return in, r.err
}

// reader keeps the first error, so that reading is told once.
type reader struct{ err error }

func (r *reader) bytes(name string) []byte {
	b, err := data.ReadFile("data/" + name)
	if err != nil && r.err == nil {
		r.err = err
	}
	return b
}

// load decodes a document; a member that the library does not know is an error here.
func load[T any](r *reader, name string) T {
	v, findings, err := standard.Decode[T](r.bytes(name))
	if err == nil && len(findings) > 0 {
		err = fmt.Errorf("%s at %q", findings[0].Text.EN, string(findings[0].At))
	}
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%s: %w", name, err)
	}
	return v
}

// ratings reads a table of answers: a digit each, A for 10, a dash for "hard to say".
func (r *reader) ratings(name string) []ratings {
	var out []ratings
	for i, line := range strings.Split(strings.TrimSpace(string(r.bytes(name))), "\n") {
		cells := strings.Split(line, "\t")
		if i == 0 || len(cells) != 4 {
			continue
		}
		row := ratings{service: standard.ServiceID(cells[0]), touchpoint: standard.TouchpointKind(cells[1]), question: feedback.QuestionCode(cells[2])}
		for _, c := range []byte(cells[3]) {
			switch {
			case c == '-':
				row.marks = append(row.marks, feedback.MarkHardToSay)
			case c == 'A':
				row.marks = append(row.marks, 10)
			default:
				row.marks = append(row.marks, c-'0')
			}
		}
		out = append(out, row)
	}
	return out
}
