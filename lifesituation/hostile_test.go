package lifesituation

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// A registry that is long is not slow: what took every pair took minutes here.
func TestLongListsAreNotSlow(t *testing.T) {
	const many = 100_000
	began := time.Now()
	var s Scenario
	for i := range many {
		s.Steps = append(s.Steps, Step{Service: standard.ServiceID(fmt.Sprintf("service-with-a-long-key-%d", i/2))})
	}
	assert.Len(t, slices.Collect(s.Services()), many/2)
	f := Fact{ID: "f", Kind: KindCode}
	for i := range many {
		f.Codes = append(f.Codes, FactCode{Code: fmt.Sprintf("code-with-a-long-key-%d", i)})
	}
	_, err := NewSchema([]Fact{f})
	require.NoError(t, err)
	f.Codes = append(f.Codes, f.Codes[0])
	_, err = NewSchema([]Fact{f})
	require.Error(t, err)
	assert.Less(t, time.Since(began), 5*time.Second)
}

// Short and long scenarios yield their services alike, each once, in order.
func TestServicesOfShortAndLongScenarios(t *testing.T) {
	for _, n := range []int{1, 31, 32, 33, 100} {
		var s Scenario
		var want []standard.ServiceID
		for i := range n {
			id := standard.ServiceID(fmt.Sprint(i % 20))
			s.Steps = append(s.Steps, Step{Service: id}, Step{})
			if i < 20 {
				want = append(want, id)
			}
		}
		assert.Equal(t, want, slices.Collect(s.Services()), n)
		for range s.Services() {
			break
		}
	}
}

// What With puts in is what counts, also where the fact stood twice.
func TestWithReplacesEveryEntry(t *testing.T) {
	p := Profile{Facts: []Known{{Fact: "a", Value: Number(1)}, {Fact: "b", Value: Number(2)}, {Fact: "a", Value: Number(3)}}}
	q := p.With(Known{Fact: "a", Value: Number(4)})
	assert.Equal(t, []Known{{Fact: "a", Value: Number(4)}, {Fact: "b", Value: Number(2)}}, q.Facts)
	assert.Len(t, p.Facts, 3)
	s, err := NewSchema([]Fact{{ID: "a", Kind: KindNumber}})
	require.NoError(t, err)
	c, fs := s.Compile(Criterion{Fact: "a", Is: Number(4)})
	require.Empty(t, fs)
	f := s.Bind(q)
	got, _ := c.Eval(&f)
	assert.Equal(t, Yes, got)
}
