package touchpoint

import (
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

func answerChoose(q Query, e standard.Edition) (Choice, error) { return Choose(q, e), nil }

func answerJudge(c Case, e standard.Edition) (Verdict, error) { return Judge(c, e), nil }

func answerChannel(k standard.TouchpointKind, e standard.Edition) (Channel, error) {
	c, _ := ChannelOf(k, e)
	return c, nil
}

// word asks for the title of a code on a closed list.
type word struct {
	List string `json:"list"`
	Code string `json:"code"`
}

func answerTitle(w word, _ standard.Edition) (standard.Text, error) {
	switch w.List {
	case "channel":
		return title(channels, w.Code), nil
	case "source":
		return title(sources, w.Code), nil
	case "skip":
		return title(skips, w.Code), nil
	case "deadline":
		return title(deadlines, w.Code), nil
	case "listed_need":
		return title(listedNeeds, w.Code), nil
	case "list_change":
		return title(listChanges, w.Code), nil
	case "listed_kind":
		for k := range ListedKinds() {
			if string(k.Code) == w.Code {
				return k.Title, nil
			}
		}
	case "script":
		return title(scripts, w.Code), nil
	case "priority":
		return title(priorities, w.Code), nil
	case "category":
		return title(categories, w.Code), nil
	case "institution":
		return title(institutions, w.Code), nil
	case "fault":
		if k := findFault(FaultKind(w.Code)); k != nil {
			return k.Title, nil
		}
	}
	return standard.Text{}, nil
}

func title[C ~string](v standard.Vocabulary[C], code string) standard.Text {
	t, _ := v.Find(C(code))
	return t.Title
}

func answerMayTransfer(made int, e standard.Edition) (bool, error) { return MayTransfer(made, e), nil }

// answerTransferSource names the clause that limits transfers.
func answerTransferSource(made int, e standard.Edition) (standard.Clause, error) {
	_, x := ExplainMayTransfer(made, e)
	return x.Params[0].Clause, nil
}

// booking is the input of the call "notices".
type booking struct {
	Booked    time.Time `json:"booked"`
	Appointed time.Time `json:"appointed"`
	Level     int       `json:"level"`
}

func answerNotices(b booking, e standard.Edition) ([]Notice, error) {
	return Notices(b.Booked, b.Appointed, b.Level, e), nil
}

// turn is a step of a call, the input of the call "move".
type turn struct {
	Script Script    `json:"script"`
	State  CallState `json:"state"`
	Event  CallEvent `json:"event"`
}

func answerMove(t turn, _ standard.Edition) (CallState, error) {
	s, _, err := t.State.Apply(t.Script, t.Event)
	return s, err
}

func answerPriority(f Fault, _ standard.Edition) (Priority, error) { return PriorityOf(f), nil }

func answerSupportSource(_ Priority, e standard.Edition) (standard.Clause, error) {
	s, _ := LowerPriorityRoundTheClock.Of(e)
	return s.Clause, nil
}

func answerCategory(t Topic, _ standard.Edition) (Category, error) {
	c, _ := t.Category()
	return c, nil
}

// push is the input of the call "may_push".
type push struct {
	Preferences Preferences `json:"preferences"`
	Category    Category    `json:"category"`
	Today       int         `json:"today"`
}

func answerMayPush(p push, _ standard.Edition) (bool, error) {
	return MayPush(p.Preferences, p.Category, p.Today), nil
}

// versions are the input of the call "list_changes".
type versions struct {
	Old List `json:"old"`
	New List `json:"new"`
}

func answerListChanges(v versions, _ standard.Edition) ([]ListDifference, error) {
	return CompareLists(v.Old, v.New), nil
}

func answerListedChannel(k ListedKind, _ standard.Edition) (Channel, error) {
	c, _ := k.Channel()
	return c, nil
}

// right is the input of the call "may_list".
type right struct {
	Role      ListRole      `json:"role"`
	Operation ListOperation `json:"operation"`
}

func answerMayList(r right, _ standard.Edition) (bool, error) {
	return MayList(r.Role, r.Operation), nil
}

// march is the working calendar of March 2026: five days a week, and Monday the
// 9th is a holiday.
type march struct{}

func (march) IsWorkday(d standard.Date) bool {
	w := d.In(time.UTC).Weekday()
	return w != time.Saturday && w != time.Sunday && d != 2026_03_09
}

func answerPublish(p Publication, e standard.Edition) (DayVerdict, error) {
	return JudgePublication(p, march{}, e), nil
}

// place is a finding without its texts.
type place struct {
	Code string           `json:"code"`
	At   standard.Pointer `json:"at"`
}

// answerOrder judges the order's own list.
func answerOrder(int, standard.Edition) (places []place, err error) {
	for _, f := range OrderList().Check() {
		places = append(places, place{f.Code, f.At})
	}
	return places, nil
}

func answerOrderRow(n int, _ standard.Edition) (ListRow, error) {
	for _, r := range OrderList().Rows {
		if r.Number == n {
			return r, nil
		}
	}
	return ListRow{}, nil
}

// missing asks whether a feature is missed, by the code of the finding.
type missing struct {
	Code      string                  `json:"code"`
	Kind      standard.TouchpointKind `json:"kind"`
	Level     int                     `json:"level"`
	Has       []Feature               `json:"has"`
	NotNeeded []Waiver                `json:"not_needed"`
	Closed    bool                    `json:"closed"`
}

// answerLacks returns the severity of the finding, "" if there is none.
func answerLacks(m missing, e standard.Edition) (string, error) {
	if f := m.find(e); f.Code != "" {
		return f.Severity.String(), nil
	}
	return "", nil
}

// answerLacksBy returns the severity of the finding and who asks, "" if there
// is none.
func answerLacksBy(m missing, e standard.Edition) (string, error) {
	if f := m.find(e); f.Code != "" {
		return f.Severity.String() + " " + f.Clause.String(), nil
	}
	return "", nil
}

// find returns the finding, the zero one if there is none.
func (m missing) find(e standard.Edition) standard.Finding {
	i := Inventory{Touchpoint: Touchpoint{ID: "t", Kind: m.Kind}, Level: m.Level, Has: m.Has, NotNeeded: m.NotNeeded}
	if m.Closed {
		i.Reception = &Reception{Study: "опрос"}
	}
	for _, f := range i.Check(e) {
		if f.Code == m.Code {
			return f
		}
	}
	return standard.Finding{}
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
		"title":   conformance.Call(answerTitle),
		"source":  conformance.Call(answerSource),
		"channel": conformance.Call(answerChannel),
		"notices": conformance.Call(answerNotices),

		"order":           conformance.Call(answerOrder),
		"order_row":       conformance.Call(answerOrderRow),
		"list":            conformance.Check[List](),
		"list_changes":    conformance.Call(answerListChanges),
		"listed_channel":  conformance.Call(answerListedChannel),
		"may_list":        conformance.Call(answerMayList),
		"publish":         conformance.Call(answerPublish),
		"touchpoint":      conformance.Check[Touchpoint](),
		"offer":           conformance.CheckIn[Offer](),
		"problem":         conformance.Check[Problem](),
		"move":            conformance.Call(answerMove),
		"priority":        conformance.Call(answerPriority),
		"round_the_clock": conformance.Call(func(p Priority, e standard.Edition) (bool, error) { return RoundTheClock(p, e), nil }),
		"support_source":  conformance.Call(answerSupportSource),
		"category":        conformance.Call(answerCategory),
		"may_push":        conformance.Call(answerMayPush),
		"inventory":       conformance.CheckIn[Inventory](),
		"limits":          conformance.Judge(func(i Inventory, e standard.Edition) standard.Findings { return stated{&i, e}.limits() }),
		"lacks":           conformance.Call(answerLacks),
		"lacks_by":        conformance.Call(answerLacksBy),
		"may_transfer":    conformance.Call(answerMayTransfer),
		"transfer_source": conformance.Call(answerTransferSource),
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
	suite.TwoDoors(t,
		conformance.Doors("priority", answerPriority, func(f Fault, _ standard.Edition) (Priority, standard.Explanation, error) {
			p, x := ExplainPriorityOf(f)
			return p, x, nil
		}),
		conformance.Doors("may_push", answerMayPush, func(p push, _ standard.Edition) (bool, standard.Explanation, error) {
			ok, x := ExplainMayPush(p.Preferences, p.Category, p.Today)
			return ok, x, nil
		}))
	suite.TwoDoors(t, conformance.Doors("publish", answerPublish, func(p Publication, e standard.Edition) (DayVerdict, standard.Explanation, error) {
		v, x := ExplainJudgePublication(p, march{}, e)
		return v, x, nil
	}))
	suite.TwoDoors(t, conformance.Doors("may_transfer", answerMayTransfer, func(made int, e standard.Edition) (bool, standard.Explanation, error) {
		ok, x := ExplainMayTransfer(made, e)
		return ok, x, nil
	}))
	suite.Knockout(t, calls,
		conformance.Table("inventoryRules", &inventoryRules),
		conformance.Table("offerRules", &offerRules),
		conformance.Table("listRules", &listRules),
		conformance.Table("listedKinds", &listedKinds),
		conformance.Table("listedNeeds", &listedNeeds),
		conformance.Table("listChanges", &listChanges),
		conformance.Table("listRights", &listRights),
		conformance.Table("orderRows", &orderRows),
		conformance.Param(&ListPublishedWithin),
		conformance.Table("problemRules", &problemRules),
		conformance.Table("callMoves", &callMoves),
		conformance.Table("scripts", &scripts),
		conformance.Table("faultKinds", &faultKinds),
		conformance.Table("priorities", &priorities),
		conformance.Table("categories", &categories),
		conformance.Table("topics", &topics),
		conformance.Table("institutions", &institutions),
		conformance.Param(&LowerPriorityRoundTheClock),
		conformance.Param(&ScreenDemands),
		conformance.Param(&AppDemands),
		conformance.Param(&TalkDemands),
		conformance.Param(&OfficeDemands),
		conformance.Param(&FlashesAtMost),
		conformance.Param(&ScreenWidth),
		conformance.Param(&ScreenHeight),
		conformance.Param(&PhoneRoundTheClockFrom, conformance.Exempt("people-2022-brief:phone/9: Value down", "no level lies below 0")),
		conformance.Param(&TransfersAtMost),
		conformance.Param(&StopWithin),
		conformance.Param(&AccessibleParkingPercent),
		conformance.Param(&AccessibleParkingLeast),
		conformance.Param(&ReceptionDecided),
		conformance.Param(&ParkingProvided),
		conformance.Param(&RampsProvided),
		conformance.Param(&DigitalOffered),
		conformance.Param(&OfflineOffered),
		conformance.Table("steps", &steps),
		conformance.Table("table", &table),
		conformance.Table("channels", &channels),
		conformance.Table("sources", &sources),
		conformance.Table("skips", &skips),
		conformance.Table("deadlines", &deadlines),
		conformance.Table("mentionWithin", &mentionWithin, conformance.Limits("Value")),
		conformance.Table("requestWithin", &requestWithin, conformance.Limits("Value")),
		conformance.Table("kindChannels", &kindChannels),
		conformance.Param(&FirstReplyWithin, conformance.Unit(1e9)),
		conformance.Param(&DayNoticeBefore),
		conformance.Param(&TwoHourNoticeBefore),
		conformance.Param(&WaitWithin, conformance.Unit(1e9)),
	)
}
