package feedback

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// throughTally is what CountNPS is to give: the same by way of the histogram.
func throughTally(t testing.TB, marks []byte) (NPS, error) {
	slow, err := NewTally(QuestionOf(QuestionLoyalty))
	require.NoError(t, err)
	if err := slow.Add(marks); err != nil {
		return NPS{}, err
	}
	return slow.NPS()
}

func sameNPS(t testing.TB, marks []byte) {
	t.Helper()
	want, wantErr := throughTally(t, marks)
	got, err := CountNPS(marks)
	require.Equal(t, wantErr, err)
	require.Equal(t, want, got)
}

// Every length about the steps, every place in memory, every byte at every place.
func TestCountNPSAgreesWithTally(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 21))
	room := make([]byte, 9000)
	fill := func(n, at int) []byte {
		marks := room[at : at+n]
		for i := range marks {
			marks[i] = byte(r.IntN(16))
			if marks[i] > 10 {
				marks[i] = MarkNoImage + marks[i] - 11
			}
		}
		return marks
	}
	for n := range 200 {
		for at := range 9 {
			sameNPS(t, fill(n, at))
		}
	}
	for _, n := range []int{2015, 2016, 2017, 2047, 2048, 4031, 4032, 4033, 8991} {
		sameNPS(t, fill(n, r.IntN(9)))
	}
	for _, n := range []int{1, 31, 32, 33, 64, 95} {
		marks := fill(n, 3)
		for i := range marks {
			kept := marks[i]
			for b := range 256 {
				marks[i] = byte(b)
				sameNPS(t, marks)
			}
			marks[i] = kept
		}
	}
	// Nothing overflows where all marks are of one kind.
	for b := range 256 {
		sameNPS(t, bytes.Repeat([]byte{byte(b)}, 4096+17))
	}
}

func TestCountNPSRefusesWrongMarks(t *testing.T) {
	marks := bytes.Repeat([]byte{9}, 100)
	marks[40], marks[99] = 11, 250
	got, err := CountNPS(marks)
	assert.Equal(t, NPS{}, got)
	assert.Equal(t, &MarkError{First: 40, Count: 2, Scale: ScaleLoyalty}, err)
	none, err := CountNPS([]byte{MarkRefused})
	require.NoError(t, err)
	assert.True(t, none.IsNoData())
	none, err = CountNPS(nil)
	require.NoError(t, err)
	assert.True(t, none.IsNoData())
}

func TestCountNPSAllocatesNothing(t *testing.T) {
	marks := ratings(5000)
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		n, _ := CountNPS(marks)
		sink += uint64(n.Promoters)
	}))
}

func FuzzCountNPS(f *testing.F) {
	f.Add([]byte{0, 6, 7, 8, 9, 10, 255, 251, 250, 11, 128, 127})
	f.Add(bytes.Repeat([]byte{10, MarkNotAnswered}, 40))
	f.Fuzz(func(t *testing.T, marks []byte) { sameNPS(t, marks) })
}
