package standard

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// membersByHand puts the members of a list together in a plain slice.
func membersByHand(rows []Row[int]) []Row[int] {
	var out []Row[int]
	find := func(code string) int { return slices.IndexFunc(out, func(r Row[int]) bool { return r.Code == code }) }
	for _, r := range rows {
		at := find(r.Code)
		switch {
		case at >= 0 && (r.Removed || r.Before != ""):
			out = slices.Delete(out, at, at+1)
		case at >= 0:
			out[at] = r
			continue
		}
		if r.Removed {
			continue
		}
		to := len(out)
		if i := find(r.Before); i >= 0 {
			to = i
		}
		out = slices.Insert(out, to, r)
	}
	return out
}

// A list is what a plain slice would be, whatever the rows and the changes say.
func TestListAgainstASlice(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 3000 {
		code := func() string { return fmt.Sprint("c", r.IntN(6)) }
		var rows []Row[int]
		l := List[int]{Key: "test.list"}
		for range r.IntN(8) {
			row := Row[int]{Code: code(), Value: r.IntN(100), Clause: Cite("people-2022:1"), Modality: ModalityMust, Removed: r.IntN(4) == 0}
			if r.IntN(3) == 0 {
				row.Before = code()
			}
			rows = append(rows, row)
		}
		l.Rows = slices.Clone(rows)
		o := Overlay{Code: "omsk-1", Amends: []Document{DocumentPeople}}
		for _, c := range r.Perm(6)[:r.IntN(6)] {
			row := Row[int]{Code: fmt.Sprint("c", c), Value: r.IntN(100), Clause: Cite("omsk-1:1"), Modality: ModalityShould}
			if r.IntN(3) == 0 {
				row.Before = code()
			}
			if r.IntN(4) == 0 {
				o.Changes = append(o.Changes, l.Remove(row.Code, row.Clause, Period{}))
				rows = append(rows, Row[int]{Code: row.Code, Removed: true})
				continue
			}
			o.Changes = append(o.Changes, l.Add(row))
			rows = append(rows, row)
		}
		e, err := NewEdition(DocumentPeople, 2026_03_01, o)
		require.NoError(t, err)
		want := membersByHand(rows)
		got := l.In(e)
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, want[i], got[i], "%v", rows)
		}
	}
}

// What an act adds costs as much as it is, however much it adds and wherever.
func TestLargeList(t *testing.T) {
	l := List[int]{Key: "test.list"}
	o := Overlay{Code: "omsk-1", Amends: []Document{DocumentPeople}}
	const n = 40_000
	for i := range n {
		row := Row[int]{Code: fmt.Sprint("c", i), Value: i, Clause: Cite("omsk-1:1")}
		if i > 0 {
			row.Before = fmt.Sprint("c", i-1)
		}
		o.Changes = append(o.Changes, l.Add(row))
	}
	e, err := NewEdition(DocumentPeople, 2026_03_01, o)
	require.NoError(t, err)
	got := l.In(e)
	require.Len(t, got, n)
	assert.Equal(t, n-1, got[0].Value)
	assert.Equal(t, 0, got[n-1].Value)
}

// In JSON a change without a modality is a duty; so it is when it is read.
func TestChangeWithoutModalityIsMust(t *testing.T) {
	l := List[int]{Key: "test.list"}
	p := Param[int]{Key: "test.limit"}
	o, fs, err := DecodeOverlay([]byte(`{"code": "omsk-1", "amends": ["people-2022"], "changes": [
		{"param": "test.list/a", "set": 1, "clause": "omsk-1:1"},
		{"param": "test.list/b", "set": 2, "clause": "omsk-1:2", "modality": "should"},
		{"param": "test.limit", "set": 3, "clause": "omsk-1:3"}]}`), &l, &p)
	require.NoError(t, err)
	require.Empty(t, fs)
	e, err := NewEdition(DocumentPeople, 2026_03_01, o)
	require.NoError(t, err)
	rows := l.In(e)
	require.Len(t, rows, 2)
	assert.Equal(t, ModalityMust, rows[0].Modality)
	assert.Equal(t, ModalityShould, rows[1].Modality)
	a, ok := l.Of(e, "a")
	assert.True(t, ok)
	assert.Equal(t, ModalityMust, a.Modality)
	s, ok := p.Of(e)
	assert.True(t, ok)
	assert.Equal(t, ModalityMust, s.Modality)
}
