package feedback

import (
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

// gradeOut is a grade as vectors have it.
type gradeOut struct {
	Value    int    `json:"value"`
	Label    string `json:"label"`
	Positive bool   `json:"positive"`
	Negative bool   `json:"negative"`
}

type figureOut struct {
	Share  *Share `json:"share,omitzero"`
	NPS    *NPS   `json:"nps,omitzero"`
	Tenths int64  `json:"tenths,omitzero"`
	Asked  int64  `json:"asked"`
	NoData bool   `json:"no_data,omitzero"`
}

func figure(in struct {
	Question Question `json:"question"`
	Marks    []int    `json:"marks"`
}, _ standard.Edition) (out figureOut, err error) {
	t, err := NewTally(in.Question)
	if err != nil {
		return out, err
	}
	marks := make([]byte, len(in.Marks))
	for i, m := range in.Marks {
		marks[i] = byte(m)
	}
	if err := t.Add(marks); err != nil {
		return out, err
	}
	out.Asked = t.Asked()
	if in.Question.Definition == DefinitionNPS {
		n, err := t.NPS()
		out.NPS, out.NoData = &n, n.IsNoData()
		out.Tenths, _ = n.Tenths()
		return out, err
	}
	s, err := t.Share()
	out.Share, out.NoData = &s, s.IsNoData()
	return out, err
}

// named returns the codes of a vocabulary that come from one clause.
func named[C ~string](v standard.Vocabulary[C], clause standard.Clause) []string {
	out := []string{}
	for t := range v.All() {
		if t.Clause == clause {
			out = append(out, string(t.Code))
		}
	}
	return out
}

func list(in struct {
	Name   string          `json:"name"`
	Clause standard.Clause `json:"clause"`
}, _ standard.Edition) ([]string, error) {
	c := in.Clause
	switch in.Name {
	case "scales":
		return named(scales, c), nil
	case "replies":
		return named(replies, c), nil
	case "outcomes":
		return named(outcomes, c), nil
	case "unmapped":
		return named(unmapped, c), nil
	case "scale_kinds":
		return named(scaleKinds, c), nil
	case "dimensions":
		return named(dimensions, c), nil
	case "objects":
		return named(objects, c), nil
	case "uses":
		return named(useKinds, c), nil
	case "stages":
		return named(stages, c), nil
	case "tellings":
		return named(tellings, c), nil
	case "methods":
		return named(methods, c), nil
	case "inputs":
		return named(inputs, c), nil
	case "actors":
		return named(actors, c), nil
	case "aspects":
		return named(aspects, c), nil
	case "messages":
		return named(messageKinds, c), nil
	case "requirement_states":
		return named(requirementStates, c), nil
	case "inspection_tools":
		return named(inspectionTools, c), nil
	case "internal_kinds":
		out := []string{}
		for k := range InternalKinds() {
			if k.Clause == c {
				out = append(out, string(k.Code))
			}
		}
		return out, nil
	}
	return nil, &InputError{Name: "name"}
}

type convertOut struct {
	Share   Share `json:"share"`
	NoImage Share `json:"no_image"`
	Merged  Share `json:"merged"`
}

type viewIn struct {
	Ratings []RequirementRating `json:"ratings"`
	View    View                `json:"view"`
}

func (v *viewIn) all() *RequirementRatings { return &RequirementRatings{Ratings: v.Ratings} }

var calls = conformance.Calls{
	"question_check": conformance.Check[Question](),
	"answer":         conformance.Check[Answer](),
	"map":            conformance.Check[Map](),
	"toolkit":        conformance.Check[Toolkit](),
	"provision":      conformance.Check[Provision](),
	"loop":           conformance.Check[Loop](),
	"loop_cited": conformance.Call(func(l Loop, _ standard.Edition) ([]string, error) {
		var out []string
		for _, f := range l.Check() {
			out = append(out, f.Clause.String())
		}
		return out, nil
	}),
	"publication":  conformance.Check[Publication](),
	"monitoring":   conformance.Check[Monitoring](),
	"internal":     conformance.Check[InternalProgramme](),
	"requirements": conformance.Check[RequirementRatings](),
	"inspection":   conformance.Check[Inspection](),
	"figure":       conformance.Call(figure),
	"list":         conformance.Call(list),
	"grades": conformance.Call(func(in struct {
		Scale ScaleID `json:"scale"`
	}, _ standard.Edition) (out []gradeOut, err error) {
		for g := range in.Scale.Grades() {
			out = append(out, gradeOut{g.Value, g.Label.RU, g.Positive, g.Negative})
		}
		return out, nil
	}),
	"question": conformance.Call(func(in struct {
		Code QuestionCode `json:"code"`
	}, _ standard.Edition) (Question, error) {
		return QuestionOf(in.Code), nil
	}),
	"convert": conformance.Call(func(in struct {
		Map      Map              `json:"map"`
		Question Question         `json:"question"`
		Counts   map[string]int64 `json:"counts"`
	}, _ standard.Edition) (out convertOut, err error) {
		t, loss, err := in.Map.Convert(in.Question, in.Counts)
		if err != nil {
			return out, err
		}
		s, err := t.Share()
		return convertOut{s, loss.NoImage, loss.Merged}, err
	}),
	"compare": conformance.Call(func(in struct {
		A Question `json:"a"`
		B Question `json:"b"`
	}, _ standard.Edition) (Verdict, error) {
		a, err := NewTally(in.A)
		if err != nil {
			return "", err
		}
		b, err := NewTally(in.B)
		if err != nil {
			return "", err
		}
		for _, t := range []*Tally{&a, &b} {
			if err := t.Add([]byte{4, 3, 2}); err != nil {
				return "", err
			}
		}
		d, err := Compare(a, b, Confidence95, false)
		return d.Verdict, err
	}),
	"explain_compare": conformance.Call(func(in struct {
		A      Question `json:"a"`
		B      Question `json:"b"`
		AMarks []int    `json:"a_marks"`
		BMarks []int    `json:"b_marks"`
		Alike  bool     `json:"alike"`
	}, _ standard.Edition) (any, error) {
		a, err := NewTally(in.A)
		if err != nil {
			return nil, err
		}
		b, err := NewTally(in.B)
		if err != nil {
			return nil, err
		}
		for _, side := range []struct {
			t     *Tally
			marks []int
		}{{&a, in.AMarks}, {&b, in.BMarks}} {
			for _, m := range side.marks {
				if err := side.t.AddCount(byte(m), 1); err != nil {
					return nil, err
				}
			}
		}
		d, x, err := ExplainCompare(a, b, Confidence95, in.Alike)
		out := struct {
			Verdict Verdict  `json:"verdict,omitempty"`
			Refused bool     `json:"refused,omitzero"`
			Grounds []string `json:"grounds"`
		}{Verdict: d.Verdict, Refused: err != nil}
		for _, g := range x.Grounds {
			out.Grounds = append(out.Grounds, g.Code)
		}
		return out, nil
	}),
	"breakdowns": conformance.Call(func(in struct {
		Document standard.Document `json:"document"`
	}, _ standard.Edition) ([]Breakdown, error) {
		return RequiredBreakdowns(in.Document), nil
	}),
	"next": conformance.Call(func(in struct {
		Stage Stage     `json:"stage"`
		Event LoopEvent `json:"event"`
	}, _ standard.Edition) (Stage, error) {
		return in.Stage.Next(in.Event)
	}),
	"due": conformance.Call(func(in struct {
		Loop   Loop      `json:"loop"`
		Within Within    `json:"within"`
		At     time.Time `json:"at"`
	}, _ standard.Edition) (any, error) {
		if d, ok := in.Loop.Due(in.At, in.Within); ok {
			return d, nil
		}
		return struct{}{}, nil
	}),
	"next_round": conformance.Call(func(in struct {
		Monitoring Monitoring    `json:"monitoring"`
		On         standard.Date `json:"on"`
	}, _ standard.Edition) (any, error) {
		due, _ := in.Monitoring.NextRound()
		return struct {
			Due  standard.Date `json:"due"`
			Late int           `json:"late_days,omitzero"`
		}{due, in.Monitoring.Late(in.On)}, nil
	}),
	"due_internal": conformance.Call(func(in struct {
		Programme InternalProgramme `json:"programme"`
		On        standard.Date     `json:"on"`
	}, _ standard.Edition) (any, error) {
		type row struct {
			Kind InternalKind  `json:"kind"`
			Due  standard.Date `json:"due"`
		}
		var out []row
		for p, due := range in.Programme.Due(in.On) {
			out = append(out, row{p.Kind, due})
		}
		return out, nil
	}),
	"for_client": conformance.Call(func(in viewIn, _ standard.Edition) (out []ConsideredView, err error) {
		for v := range in.all().ForClient(in.View) {
			out = append(out, v)
		}
		return out, nil
	}),
	"for_drafters": conformance.Call(func(in viewIn, _ standard.Edition) (out []standard.ClientID, err error) {
		for v := range in.all().ForDrafters(in.View) {
			out = append(out, v.Client)
		}
		return out, nil
	}),
	"inspection_views": conformance.Call(func(in struct {
		Inspections Inspections       `json:"inspections"`
		Client      standard.ClientID `json:"client"`
	}, _ standard.Edition) (any, error) {
		var out struct {
			Client    []Inspection `json:"client"`
			Authority []Inspection `json:"authority"`
		}
		for i := range in.Inspections.ForClient(in.Client) {
			out.Client = append(out.Client, i)
		}
		for i := range in.Inspections.ForAuthority() {
			out.Authority = append(out.Authority, i)
		}
		return out, nil
	}),
	"inspection_shares": conformance.Call(func(in Inspections, _ standard.Edition) (any, error) {
		type row struct {
			Name  string `json:"name"`
			Share Share  `json:"share"`
		}
		var out []row
		tallies, err := in.Tallies()
		for _, n := range tallies {
			s, _ := n.Tally.Share()
			out = append(out, row{n.Name, s})
		}
		return out, err
	}),
	"requirement_shares": conformance.Call(func(in viewIn, _ standard.Edition) (any, error) {
		type row struct {
			Name  string `json:"name"`
			Share Share  `json:"share"`
		}
		var out []row
		tallies, err := in.all().Tallies(in.View)
		for _, n := range tallies {
			s, _ := n.Tally.Share()
			out = append(out, row{n.Name, s})
		}
		return out, err
	}),
	"coverage": conformance.Call(func(in struct {
		Cases   [3]int64 `json:"cases"`
		Answers []Answer `json:"answers"`
	}, _ standard.Edition) (any, error) {
		c, err := NewCoverage(in.Cases[0], in.Cases[1], in.Cases[2])
		if err != nil {
			return nil, err
		}
		for _, a := range in.Answers {
			if err := c.Add(a); err != nil {
				return nil, err
			}
		}
		out := struct {
			Missing  []Outcome `json:"missing"`
			Response [3]Share  `json:"response"`
		}{Missing: append([]Outcome{}, c.Missing()...)}
		for i, r := range c.Rows {
			out.Response[i] = r.Response()
		}
		return out, nil
	}),
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Run(t, calls)
	suite.Knockout(t, calls,
		conformance.Table("grades", &grades), conformance.Table("scales", &scales), conformance.Table("definitions", &definitions),
		conformance.Table("questions", &questions), conformance.Table("replies", &replies), conformance.Table("outcomes", &outcomes),
		conformance.Table("unmapped", &unmapped), conformance.Table("scaleKinds", &scaleKinds), conformance.Table("dimensions", &dimensions),
		conformance.Table("objects", &objects), conformance.Table("useKinds", &useKinds), conformance.Table("stages", &stages),
		conformance.Table("loopMoves", &loopMoves), conformance.Table("tellings", &tellings), conformance.Table("breakdowns", &breakdowns), conformance.Table("repeats", &repeats),
		conformance.Table("methods", &methods), conformance.Table("inputs", &inputs), conformance.Table("actors", &actors),
		conformance.Table("internalKinds", &internalKinds), conformance.Table("aspects", &aspects), conformance.Table("messageKinds", &messageKinds),
		conformance.Table("requirementStates", &requirementStates), conformance.Table("inspectionTools", &inspectionTools),
		conformance.Table("comparisonGrounds", &comparisonGrounds), conformance.Table("questionRules", &questionRules), conformance.Table("answerRules", &answerRules), conformance.Table("mapRules", &mapRules),
		conformance.Table("toolkitRules", &toolkitRules), conformance.Table("provisionRules", &provisionRules), conformance.Table("loopRules", &loopRules),
		conformance.Table("publicationRules", &publicationRules), conformance.Table("monitoringRules", &monitoringRules),
		conformance.Table("internalRules", &internalRules), conformance.Table("requirementRules", &requirementRules), conformance.Table("inspectionRules", &inspectionRules),
	)
}
