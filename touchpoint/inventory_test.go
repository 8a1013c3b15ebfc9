package touchpoint

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

func TestShapes(t *testing.T) {
	for _, d := range []reflect.Type{reflect.TypeFor[Touchpoint](), reflect.TypeFor[Inventory](), reflect.TypeFor[Offer](), reflect.TypeFor[Problem](), reflect.TypeFor[List]()} {
		assert.Empty(t, validate.Audit(d), d)
	}
}

// TestAccessiblePlaces compares with the words of the clause: at least ten per
// cent, but no fewer than one.
func TestAccessiblePlaces(t *testing.T) {
	for n := range 2000 {
		got := accessiblePlaces(n, federal)
		require.GreaterOrEqual(t, got, 1, "people-2022:4.6.7.1(2)/s2")
		require.GreaterOrEqual(t, 100*got, 10*n)
		if got > 1 {
			require.Less(t, 100*(got-1), 10*n, "one place less is too few of %d", n)
		}
	}
}

// A region may write nonsense: no share is above the whole or below nothing.
func TestAccessiblePlacesOfNonsense(t *testing.T) {
	for percent, want := range map[int]int{2000: 50, -10: 1, 1 << 30: 50} {
		e, err := standard.NewEdition(standard.DocumentPeople, 2026_03_01, standard.Overlay{
			Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople},
			Changes: []standard.Change{AccessibleParkingPercent.Set(percent, standard.Cite("omsk-230:4.2"), standard.ModalityShould, standard.Period{})},
		})
		require.NoError(t, err)
		assert.Equal(t, want, accessiblePlaces(50, e))
	}
}

func TestNotices(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 6))
	for range 3000 {
		booked := noon.Add(time.Duration(r.IntN(5000)) * time.Minute)
		appointed := noon.Add(time.Duration(r.IntN(5000)) * time.Minute)
		level := r.IntN(7)
		ns := Notices(booked, appointed, level, federal)
		for i, n := range ns {
			require.False(t, n.At.Before(booked), "nothing is sent before the booking")
			require.False(t, n.At.After(appointed), "nothing is sent after the appointment")
			if i > 0 {
				require.False(t, n.At.Before(ns[i-1].At))
			}
			if n.Deadline == "" {
				require.Equal(t, booked, n.At)
				continue
			}
			// The judge agrees: sent at its moment the notice is in time, a second later it is late.
			c := Case{Deadline: n.Deadline, Received: booked, Appointed: appointed, Replied: n.At, Level: level, At: appointed}
			require.Equal(t, Verdict{Outcome: OutcomeInTime, Due: n.At}, Judge(c, federal))
			c.Replied, c.At = n.At.Add(time.Second), appointed.Add(time.Hour)
			require.Equal(t, OutcomeLate, Judge(c, federal).Outcome)
		}
	}
}

func TestTransferDoors(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(100, func() { MayTransfer(1, federal) }))
	none, err := standard.NewEdition(standard.DocumentPeople, 2026_03_01, standard.Overlay{
		Code: "omsk-230", Amends: []standard.Document{standard.DocumentPeople},
		Changes: []standard.Change{TransfersAtMost.Remove(standard.Cite("omsk-230:4.2"), standard.Period{})},
	})
	require.NoError(t, err)
	assert.True(t, MayTransfer(100, none), "no limit, no refusal")
}

// TestScripts walks every script: each state is reached from the start, and from
// each the call can be ended.
func TestScripts(t *testing.T) {
	for s := range Scripts() {
		next := map[CallState][]CallState{}
		for m := range CallMoves(s.Code) {
			got, move, err := m.From.Apply(s.Code, m.Event)
			require.NoError(t, err)
			require.Equal(t, m, move, "one event has one move")
			require.Equal(t, m.To, got)
			next[m.From] = append(next[m.From], m.To)
		}
		var reach func(from CallState, seen map[CallState]bool)
		reach = func(from CallState, seen map[CallState]bool) {
			if !seen[from] {
				seen[from] = true
				for _, to := range next[from] {
					reach(to, seen)
				}
			}
		}
		all := map[CallState]bool{}
		reach(CallStarted, all)
		for state := range next {
			require.True(t, all[state], "%s is never reached in %s", state, s.Code)
		}
		for state := range all {
			ends := map[CallState]bool{}
			reach(state, ends)
			require.True(t, ends[CallEnded], "%s never ends in %s", state, s.Code)
		}
		_, _, err := CallEnded.Apply(s.Code, CallGreet)
		var refused *CallMoveError
		require.ErrorAs(t, err, &refused)
		require.Equal(t, CallMoveError{s.Code, CallEnded, CallGreet}, *refused)
	}
}

// never is a calendar without working days.
type never struct{}

func (never) IsWorkday(standard.Date) bool { return false }

func TestPublicationBounds(t *testing.T) {
	list, err := standard.NewEdition(standard.DocumentTouchpointList, 2026_01_01)
	require.NoError(t, err)
	p := Publication{Changed: 2026_03_02, At: 2026_04_01}
	assert.Equal(t, DayVerdict{Outcome: OutcomeUnclear}, JudgePublication(p, never{}, list), "touchpoint-list:5.5")
	assert.Equal(t, DayVerdict{Outcome: OutcomeUnclear}, JudgePublication(p, nil, list))
	p = Publication{Changed: 9999_12_30, At: 9999_12_31}
	assert.Equal(t, DayVerdict{Outcome: OutcomeUnclear}, JudgePublication(p, march{}, list), "the calendar ends")
	assert.Zero(t, testing.AllocsPerRun(100, func() { JudgePublication(Publication{Changed: 2026_03_02, At: 2026_04_01}, march{}, list) }))
}

func TestSmallDoorsDoNotAllocate(t *testing.T) {
	p := Preferences{Without: []Category{CategoryContent}, PerDay: 3}
	assert.Zero(t, testing.AllocsPerRun(100, func() { MayPush(p, CategoryTrigger, 1) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { PriorityOf(Fault{Kind: FaultPartial}) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { RoundTheClock(PriorityLower, federal) }))
}

func FuzzInventory(f *testing.F) {
	f.Add([]byte(`{"touchpoint":{"id":"t","kind":"in_person","title":{"ru":"Приёмная","en":""}},"building":{"stop_distance":301,"parking":11,"accessible_parking":1}}`))
	f.Add([]byte(`{"touchpoint":{"kind":"fax"},"level":-1,"screen":{"least_width":999999999}}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var i Inventory
		if json.Unmarshal(data, &i) != nil {
			t.Skip()
		}
		again, err := json.Marshal(i)
		require.NoError(t, err)
		var back Inventory
		require.NoError(t, json.Unmarshal(again, &back))
		require.Equal(t, i, back)
		for _, found := range i.Check(federal) {
			_, ok := found.At.Tokens()
			require.True(t, ok)
			require.NotEmpty(t, found.Mend.RU)
		}
	})
}
