package kpi

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/internal/conformance"
)

// asked is a question of the vectors: counts of one indicator.
type asked struct {
	Indicator Indicator `json:"indicator"`
	Part      int64     `json:"part"`
	Whole     int64     `json:"whole"`
}

// answered is the answer of the vectors.
type answered struct {
	Stars   Stars           `json:"stars"`
	Rounded bool            `json:"rounded,omitempty"`
	Row     standard.Clause `json:"row,omitzero"`
}

// withCounts calls f with the counts in the type of the indicator.
func withCounts[T any](q asked, t *Tables, f counted[T]) (T, error) {
	switch q.Indicator {
	case IndicatorScenarioCoverage:
		return f.coverage(t, ScenarioCoverage{q.Part, q.Whole})
	case IndicatorEase:
		return f.ease(t, Ease{q.Part, q.Whole})
	case IndicatorRepeats:
		return f.repeats(t, Repeats{q.Part, q.Whole})
	case IndicatorLoyalServices:
		return f.loyal(t, LoyalServices{Positive: q.Part, Rated: q.Whole})
	case IndicatorSatisfaction:
		return f.satisfaction(t, Satisfaction{q.Part, q.Whole})
	case IndicatorProactiveScenarios:
		return f.proactive(t, ProactiveScenarios{q.Part, q.Whole})
	case IndicatorPrototypeTesting:
		return f.prototypes(t, PrototypeTesting{q.Part, q.Whole})
	case IndicatorDigitalLoyalty:
	}
	return f.digital(t, DigitalLoyalty{npsOf(q.Part, q.Whole)})
}

// npsOf makes an NPS with a balance of part among whole answers.
func npsOf(part, whole int64) feedback.NPS {
	n := feedback.NPS{Promoters: max(part, 0), Detractors: max(-part, 0)}
	n.Passives = whole - n.Promoters - n.Detractors
	return n
}

type counted[T any] struct {
	coverage     func(*Tables, ScenarioCoverage) (T, error)
	ease         func(*Tables, Ease) (T, error)
	repeats      func(*Tables, Repeats) (T, error)
	loyal        func(*Tables, LoyalServices) (T, error)
	satisfaction func(*Tables, Satisfaction) (T, error)
	proactive    func(*Tables, ProactiveScenarios) (T, error)
	prototypes   func(*Tables, PrototypeTesting) (T, error)
	digital      func(*Tables, DigitalLoyalty) (T, error)
}

var levels = counted[Stars]{Level[ScenarioCoverage], Level[Ease], Level[Repeats], Level[LoyalServices], Level[Satisfaction], Level[ProactiveScenarios], Level[PrototypeTesting], Level[DigitalLoyalty]}

type grounded struct {
	Answer
	x standard.Explanation
}

func explained[C Counts](t *Tables, c C) (grounded, error) {
	a, x, err := Explain(t, c)
	return grounded{a, x}, err
}

var explanations = counted[grounded]{explained[ScenarioCoverage], explained[Ease], explained[Repeats], explained[LoyalServices], explained[Satisfaction], explained[ProactiveScenarios], explained[PrototypeTesting], explained[DigitalLoyalty]}

func explain(q asked, e standard.Edition) (grounded, error) {
	t, err := For(e)
	if err != nil {
		return grounded{}, err
	}
	return withCounts(q, t, explanations)
}

var calls = conformance.Calls{
	"level": conformance.Call(func(q asked, e standard.Edition) (answered, error) {
		a, err := explain(q, e)
		return answered{a.Stars, a.Rounded, a.Row}, err
	}),
	"grounds": conformance.Call(func(q asked, e standard.Edition) ([]string, error) {
		a, err := explain(q, e)
		var codes []string
		for _, g := range a.x.Grounds {
			codes = append(codes, g.Code+" "+g.Clause.String()+" "+string(g.Reading))
		}
		return codes, err
	}),
	"indicator": conformance.Call(func(q struct {
		Code Indicator `json:"code"`
	}, _ standard.Edition) (bool, error) {
		return q.Code.IsValid(), nil
	}),
}

// exempt lists the bounds that no vector can notice: those that a row is
// printed without, and those at the ends of what a figure can be.
func exempt(l *standard.List[Band]) []conformance.Option {
	options := []conformance.Option{conformance.Limits("Value")}
	seen := map[string]int{}
	for _, r := range l.Rows {
		label := r.Code
		if seen[r.Code]++; seen[r.Code] > 1 {
			label += " #2"
		}
		leave := func(knock, reason string) {
			options = append(options, conformance.Exempt(label+": Value."+knock, reason))
		}
		if !r.Value.HasMin {
			leave("Min up", "the row is printed without this bound")
			leave("Min down", "the row is printed without this bound")
		} else if r.Value.Min == 0 {
			leave("Min down", "no share lies below 0 %")
		}
		if !r.Value.HasMax {
			leave("Max up", "the row is printed without this bound")
			leave("Max down", "the row is printed without this bound")
		} else if r.Value.Max == 1000 {
			leave("Max up", "no share lies above 100 %")
		}
	}
	return options
}

func tables() []conformance.Rows {
	var out []conformance.Rows
	for i := range indicatorCount {
		rows, _ := source(i)
		out = append(out, conformance.Param(rows, exempt(rows)...))
	}
	return append(out, conformance.Table("indicators", &indicators, conformance.Blanked()), conformance.Table("grounds", &grounds, conformance.Blanked()))
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Run(t, calls)
	suite.TwoDoors(t, conformance.Doors("level",
		func(q asked, e standard.Edition) (Stars, error) {
			tables, err := For(e)
			if err != nil {
				return NoData, err
			}
			return withCounts(q, tables, levels)
		},
		func(q asked, e standard.Edition) (Stars, standard.Explanation, error) {
			a, err := explain(q, e)
			return a.Stars, a.x, err
		}))
}

func TestKnockout(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Knockout(t, calls, tables()...)
}
