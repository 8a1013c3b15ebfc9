package disclosure

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// What follows from sums is the same of few people and of very many: whole numbers
// that are reckoned with at once, and those that are not.
func TestSumsOfFewAndOfMany(t *testing.T) {
	const times = 3_000_000_007 // more than 32 bits
	r := rand.New(rand.NewPCG(61, 61))
	fixed := 0
	for range 200 {
		n := 2 + r.IntN(5)
		few, many := system{n: n}, system{n: n}
		x := make([]int64, n)
		for i := range x {
			x[i] = r.Int64N(4)
		}
		for range 1 + r.IntN(n) {
			var of []int
			var sum int64
			for i, v := range x {
				if r.IntN(2) == 0 {
					of = append(of, i)
					sum += v
				}
			}
			require.True(t, few.add(of, sum))
			require.True(t, many.add(of, sum*times))
			if len(of) > 0 {
				require.True(t, few.spans(few.sum(of)))
				require.False(t, many.add(of, sum*times+1))
			}
		}
		scale := big.NewRat(times, 1)
		for u := range n {
			low, high, ok := few.bounds(u)
			require.True(t, ok)
			low2, high2, ok := many.bounds(u)
			require.True(t, ok)
			require.Zero(t, new(big.Rat).Mul(low, scale).Cmp(low2))
			require.Equal(t, high == nil, high2 == nil)
			if high != nil {
				require.Zero(t, new(big.Rat).Mul(high, scale).Cmp(high2))
			}
			v, ok := few.fixed(u)
			w, ok2 := many.fixed(u)
			require.Equal(t, ok, ok2)
			if ok {
				fixed++
				require.Zero(t, v.Cmp(big.NewRat(x[u], 1)))
				require.Zero(t, w.Cmp(new(big.Rat).Mul(v, scale)))
			}
		}
	}
	require.Greater(t, fixed, 100)
}
