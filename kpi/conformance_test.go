package kpi

import (
	"fmt"
	"reflect"
	"testing"
	"time"

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
		return f.repeats(t, Repeats{Repeated: q.Part, Requests: q.Whole})
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
	"readings": conformance.Call(func(q asked, e standard.Edition) ([]standard.ReadingID, error) {
		a, err := explain(q, e)
		return a.x.Readings, err
	}),
	"readings-maps":    readingsOf[MapCoverage](),
	"readings-phone":   readingsOf[PhoneAccess](),
	"readings-texts":   readingsOf[TextClarity](),
	"readings-social":  readingsOf[SocialReply](),
	"readings-booking": readingsOf[Booking](),
	"maps":             conditional[MapCoverage](),
	"phone":            conditional[PhoneAccess](),
	"texts":            conditional[TextClarity](),
	"social":           conditional[SocialReply](),
	"booking":          conditional[Booking](),
	"grounds-maps":     groundsOf[MapCoverage](),
	"grounds-phone":    groundsOf[PhoneAccess](),
	"grounds-social":   groundsOf[SocialReply](),
	"grounds-texts":    groundsOf[TextClarity](),
	"phone-tally": conformance.Call(func(q struct {
		Grades    []int `json:"grades"`
		HardToSay int   `json:"hard_to_say"`
	}, _ standard.Edition) (map[string]int64, error) {
		marks := []byte{}
		for _, g := range q.Grades {
			marks = append(marks, byte(g))
		}
		for range q.HardToSay {
			marks = append(marks, feedback.MarkHardToSay)
		}
		tally, err := feedback.NewTally(feedback.QuestionOf(feedback.QuestionSatisfaction))
		if err != nil {
			return nil, err
		}
		if err := tally.Add(marks); err != nil {
			return nil, err
		}
		a, err := PhoneRatingsOf(PhoneAccess{}, tally)
		return map[string]int64{"satisfied": a.Satisfied, "answers": a.Answers}, err
	}),
	"assessment": conformance.Check[Assessment](),
	"motivation": conformance.Check[Motivation](),
	"calendar": conformance.Call(func(q struct {
		Adopted standard.Date `json:"adopted"`
		Held    []Assessment  `json:"held"`
		Now     time.Time     `json:"now"`
	}, _ standard.Edition) ([]QuarterDue, error) {
		return Calendar(q.Adopted, q.Held, q.Now, time.FixedZone("", 4*3600))
	}),
	"assessor": conformance.Call(func(q struct {
		Code Assessor `json:"code"`
	}, _ standard.Edition) (bool, error) {
		return q.Code.IsValid(), nil
	}),
	"defect": conformance.Call(func(q struct {
		Kind      DefectKind `json:"kind"`
		Indicator Indicator  `json:"indicator"`
	}, _ standard.Edition) (map[string]any, error) {
		return map[string]any{"listed": q.Kind.IsValid(), "reading": readingOf(q.Kind, q.Indicator)}, nil
	}),
	"repeat-stream": conformance.Call(func(q struct {
		Period    standard.Period      `json:"period"`
		Recurring []standard.ServiceID `json:"recurring"`
		Events    []RepeatEvent        `json:"events"`
	}, e standard.Edition) (map[string]any, error) {
		c, err := NewRepeatCounter(e, q.Period, nil, q.Recurring...)
		if err != nil {
			return nil, err
		}
		for _, event := range q.Events {
			if err := c.Add(event); err != nil {
				return nil, err
			}
		}
		return map[string]any{"totals": c.Totals(), "counts": c.Counts()}, nil
	}),
	"social-stream": conformance.Call(func(q struct {
		Now      time.Time       `json:"now"`
		Messages []SocialMessage `json:"messages"`
	}, e standard.Edition) (SocialReply, error) {
		t, err := For(e)
		if err != nil {
			return SocialReply{}, err
		}
		c, err := NewSocialCounter(t, q.Now)
		if err != nil {
			return SocialReply{}, err
		}
		for _, m := range q.Messages {
			if err := c.Add(m); err != nil {
				return SocialReply{}, err
			}
		}
		return c.Counts(), nil
	}),
	"loyal-services": conformance.Call(func(q struct {
		Services []feedback.NPS `json:"services"`
	}, e standard.Edition) (LoyalServices, error) {
		return LoyalServicesIn(e, q.Services)
	}),
	"provisions": conformance.Call(func(q struct {
		Provided []Provision `json:"provided"`
	}, e standard.Edition) (ScenarioCoverage, error) {
		return ScenarioCoverageIn(e, q.Provided)
	}),
	"priorities": conformance.Call(func(q struct {
		Least      int64            `json:"least"`
		Situations []SituationStars `json:"situations"`
	}, _ standard.Edition) (PriorityList, error) {
		return PrioritiesByStars(q.Least, q.Situations...)
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
	return []conformance.Rows{
		conformance.Param(&scenarioCoverageRows, exempt(&scenarioCoverageRows)...),
		conformance.Param(&easeRows, exempt(&easeRows)...),
		conformance.Param(&repeatRows, exempt(&repeatRows)...),
		conformance.Param(&loyalServiceRows, exempt(&loyalServiceRows)...),
		conformance.Param(&satisfactionRows, exempt(&satisfactionRows)...),
		conformance.Param(&proactiveRows, exempt(&proactiveRows)...),
		conformance.Param(&prototypeRows, exempt(&prototypeRows)...),
		conformance.Param(&digitalLoyaltyRows, exempt(&digitalLoyaltyRows)...),
		conformance.Param(&mapRows, unasked(&mapRows)...),
		conformance.Param(&phoneRows, append(unasked(&phoneRows), conformance.Exempt("4 #2: Value.Rating.Max up", "the row above begins just above it and takes the value"))...),
		conformance.Param(&textRows, unasked(&textRows)...),
		conformance.Param(&socialRows, unasked(&socialRows)...),
		conformance.Param(&bookingRows, unasked(&bookingRows)...),
		conformance.Table("indicators", &indicators, conformance.Blanked()),
		conformance.Table("grounds", &grounds, conformance.Blanked()),
		conformance.Table("leanings", &leanings, conformance.Blanked()),
		conformance.Table("needs", &needs, conformance.Blanked()),
		conformance.Table("assessment rules", &assessmentRules),
		conformance.Table("motivation rules", &motivationRules),
		conformance.Table("assessors", &assessors),
		conformance.Table("defect kinds", &defectKinds),
		conformance.Table("defect advices", &defectAdvices),
		conformance.Table("defect readings", &defectReadings),
		conformance.Param(&Rounding), conformance.Param(&Bands), conformance.Param(&ZeroCoverage), conformance.Param(&ProactiveBands),
		conformance.Param(&LowerRows), conformance.Param(&SocialCounting), conformance.Param(&RepeatCounting), conformance.Param(&RepeatPeriod), conformance.Param(&LoyaltyCounting),
		conformance.Param(&CoverageCounting),
	}
}

// unasked exempts the figures that a row does not name: shifted by one they
// would be conditions of their own.
func unasked[T any](l *standard.List[T]) []conformance.Option {
	options := []conformance.Option{conformance.Limits("Value")}
	seen := map[string]int{}
	for _, r := range l.Rows {
		label := r.Code
		if seen[r.Code]++; seen[r.Code] > 1 {
			label += " #2"
		}
		var walk func(v reflect.Value, path string)
		walk = func(v reflect.Value, path string) {
			switch {
			case v.CanInt() && v.Int() == 0:
				for _, way := range []string{" up", " down"} {
					options = append(options, conformance.Exempt(label+": Value"+path+way, "the row does not name this figure"))
				}
			case v.CanInt() && v.Int() == int64(HoursRoundTheClock) && v.Type() == reflect.TypeFor[PhoneHours]():
				options = append(options, conformance.Exempt(label+": Value"+path+" up", "there are no more hours than these"))
			case v.Kind() == reflect.Struct:
				for i := range v.NumField() {
					walk(v.Field(i), path+"."+v.Type().Field(i).Name)
				}
			}
		}
		walk(reflect.ValueOf(r.Value), "")
	}
	return options
}

// conditioned is the answer of the vectors for indicators whose rows ask for
// conditions.
type conditioned struct {
	Stars   Stars           `json:"stars"`
	Row     standard.Clause `json:"row,omitzero"`
	Rounded bool            `json:"rounded,omitempty"`
	Next    *conditionStep  `json:"next,omitempty"`
}

type conditionStep struct {
	To    Stars  `json:"to"`
	Lacks []lack `json:"lacks"`
}

type lack struct {
	Code    string `json:"code"`
	Short   int64  `json:"short,omitempty"`
	Unknown bool   `json:"unknown,omitempty"`
}

func conditional[C Counts]() conformance.Func {
	return conformance.Call(func(c C, e standard.Edition) (conditioned, error) {
		t, err := For(e)
		if err != nil {
			return conditioned{}, err
		}
		a, _, err := Explain(t, c)
		if err != nil {
			return conditioned{}, err
		}
		if s, err := Level(t, c); err != nil || s != a.Stars {
			return conditioned{}, fmt.Errorf("the doors differ: %v %v", s, a.Stars)
		}
		out := conditioned{Stars: a.Stars, Row: a.Row, Rounded: a.Rounded}
		step, ok, err := Next(t, c)
		if ok {
			out.Next = &conditionStep{To: step.To, Lacks: []lack{}}
			for _, l := range step.Lacks {
				out.Next.Lacks = append(out.Next.Lacks, lack{l.Code, l.Short, l.Unknown})
			}
		}
		return out, err
	})
}

func readingsOf[C Counts]() conformance.Func {
	return conformance.Call(func(c C, e standard.Edition) ([]standard.ReadingID, error) {
		t, err := For(e)
		if err != nil {
			return nil, err
		}
		_, x, err := Explain(t, c)
		return x.Readings, err
	})
}

func groundsOf[C Counts]() conformance.Func {
	return conformance.Call(func(c C, e standard.Edition) ([]string, error) {
		t, err := For(e)
		if err != nil {
			return nil, err
		}
		_, x, err := Explain(t, c)
		var codes []string
		for _, g := range x.Grounds {
			codes = append(codes, g.Code+" "+g.Clause.String()+" "+string(g.Reading))
		}
		return codes, err
	})
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
