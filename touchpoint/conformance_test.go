package touchpoint

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

func answerChoose(q Query, e standard.Edition) (Choice, error) { return Choose(q, e), nil }

func answerJudge(c Case, e standard.Edition) (Verdict, error) { return Judge(c, e), nil }

func answerChannel(k standard.TouchpointKind, e standard.Edition) (Channel, error) {
	c, _ := ChannelOf(k, e)
	return c, nil
}

// answerSource names the clause that sets the limit of a case.
func answerSource(c Case, e standard.Edition) (standard.Clause, error) {
	_, x := ExplainJudge(c, e)
	if len(x.Params) == 0 {
		return standard.Clause{}, nil
	}
	return x.Params[0].Clause, nil
}

func TestConformance(t *testing.T) {
	calls := conformance.Calls{
		"choose":  conformance.Call(answerChoose),
		"judge":   conformance.Call(answerJudge),
		"source":  conformance.Call(answerSource),
		"channel": conformance.Call(answerChannel),
	}
	suite := conformance.Load(t, "testdata/conformance", Params()...)
	suite.Run(t, calls)
	suite.TwoDoors(t,
		conformance.Doors("choose", answerChoose, func(q Query, e standard.Edition) (Choice, standard.Explanation, error) {
			c, x := ExplainChoose(q, e)
			return c, x, nil
		}),
		conformance.Doors("judge", answerJudge, func(c Case, e standard.Edition) (Verdict, standard.Explanation, error) {
			v, x := ExplainJudge(c, e)
			return v, x, nil
		}))
	for i := 1; i <= 5; i++ {
		suite.Knockout(t, calls, conformance.Param(&MentionWithin[i]), conformance.Param(&RequestWithin[i]))
	}
	suite.Knockout(t, calls,
		conformance.Table("steps", &steps),
		conformance.Table("table", &table),
		conformance.Table("kindChannels", &kindChannels),
		conformance.Param(&FirstReplyWithin, conformance.Unit(1e9)),
		conformance.Param(&DayNoticeBefore),
		conformance.Param(&TwoHourNoticeBefore),
		conformance.Param(&WaitWithin, conformance.Unit(1e9)),
	)
}
