package standard_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

func ExampleFindReading() {
	r, ok := standard.FindReading("K10")
	fmt.Println(ok, r.Question.EN)
	fmt.Println(r.Default.EN)
	fmt.Println(r.Options[0].Code)
	// Output:
	// true The rows of one indicator measure different things. Does a star need all lower rows too?
	// Yes: a star needs its own row and every row below it.
	// row-only
}

func ExampleReadings() {
	open := 0
	for r := range standard.Readings() {
		if len(r.Options) > 0 {
			open++
		}
	}
	fmt.Println(open, "readings may be chosen otherwise")
	// Output: 15 readings may be chosen otherwise
}

// The ids and the options are typed in from the list of readings: overlays name them.
func TestReadings(t *testing.T) {
	options := map[standard.ReadingID][]string{
		"K1": {"exact"}, "K2": {"literal"}, "K4": {"exclude-zero"}, "K6": {"denominator-successes", "leave-out-recurring"},
		"K7": {"minimum-answers"}, "K9": {"literal"}, "K10": {"row-only"}, "K15": {"share-within"}, "K19": {"acts"},
		"K22": {"inside-period"}, "C1": {"literal"}, "C2": {"covered"}, "C5": {"forbid-cold-calls"}, "C9": {"always-consent"},
		"T13": {"brief-fonts"},
	}
	var want []standard.ReadingID
	for _, group := range []struct {
		letter string
		n      int
	}{{"K", 26}, {"C", 13}, {"S", 24}, {"T", 16}, {"D", 4}} {
		for i := range group.n {
			want = append(want, standard.ReadingID(fmt.Sprint(group.letter, i+1)))
		}
	}
	var got []standard.ReadingID
	for r := range standard.Readings() {
		got = append(got, r.ID)
		assert.NotEmpty(t, r.Package, r.ID)
		assert.NotEmpty(t, r.Clauses, r.ID)
		for _, x := range []standard.Text{r.Question, r.Default} {
			assert.NotEmpty(t, x.RU, r.ID)
			assert.NotEmpty(t, x.EN, r.ID)
		}
		var codes []string
		for _, o := range r.Options {
			codes = append(codes, o.Code)
			assert.NotEmpty(t, o.Text.RU, r.ID)
			assert.NotEmpty(t, o.Text.EN, r.ID)
		}
		assert.Equal(t, options[r.ID], codes, r.ID)
		found, ok := standard.FindReading(r.ID)
		assert.True(t, ok, r.ID)
		assert.Equal(t, r, found)
	}
	assert.Equal(t, want, got)
	_, ok := standard.FindReading("K99")
	assert.False(t, ok)
}
