package readability

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestManyPlaces wants of a text said many times the findings of the text said
// once, each at its place and with its own suggestion, whatever is kept where.
func TestManyPlaces(t *testing.T) {
	p := Profile{}
	const one = "Мы ответим в случае, если вы напишете. Осуществляется проверка дома. Данный дом не отремонтирован.\n\n"
	want := Check(one, p).Findings
	require.GreaterOrEqual(t, len(want), 4)
	require.True(t, slices.ContainsFunc(want, func(f Finding) bool { return f.Suggestion != "" }))
	for _, n := range []int{2, 4, 8, 40, 400} {
		got := Check(strings.Repeat(one, n), p).Findings
		require.Len(t, got, n*len(want))
		for i := range got {
			w := want[i%len(want)]
			w.At.Start += i / len(want) * len(one)
			w.At.End += i / len(want) * len(one)
			require.Equal(t, w, got[i], "%d times, finding %d", n, i)
		}
	}
}

// TestMergePlaces wants the order of a stable sort.
func TestMergePlaces(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		ps := make([]place, r.Intn(80))
		for i := range ps {
			if start := r.Intn(40); start > 0 {
				ps[i].at = Span{start, start + 1}
			}
			ps[i].rule = int32(i)
		}
		n := r.Intn(len(ps) + 1)
		if r.Intn(4) > 0 {
			slices.SortStableFunc(ps[:n], comparePlaces)
		}
		want := slices.Clone(ps)
		slices.SortStableFunc(want, comparePlaces)
		mergePlaces(ps, n)
		require.Equal(t, want, ps)
	}
}

// TestStartsWith holds the fast comparison against one rune by rune.
func TestStartsWith(t *testing.T) {
	slow := func(word, start string) bool {
		w, s := []rune(word), []rune(start)
		if len(w) < len(s) {
			return false
		}
		for i := range s {
			if folded(w[i]) != s[i] {
				return false
			}
		}
		return true
	}
	words := []string{"осуществить", "Осуществить", "ОСУЩЕСТВИТЬ", "учёт", "УЧЁТ", "учет", "осу\u0301ществить", "осуществiть", "оѣ", "а", "", "o", "Ѐа", "п", "про", "\xd0", "п\xd0", "про\xd1"}
	for _, word := range words {
		for _, start := range []string{"осуществ", "осу", "учет", "уч", "а", "е", "п", "про", "прове"} {
			assert.Equal(t, slow(word, start), startsWith(word, start), "%q %q", word, start)
		}
	}
}

// TestLook wants every word of the lexicon found with its classes, and no other.
func TestLook(t *testing.T) {
	words, _ := readLexicon(t)
	n := 0
	for name, e := range words {
		var w word
		scanWord(name, 0, &w)
		assert.Equal(t, e.class, look(w.hi, w.lo, w.letters).class, name)
		for _, letter := range "абвгдежз" {
			other := name + string(letter)
			if words[other] != nil {
				continue
			}
			scanWord(other, 0, &w)
			assert.Zero(t, *look(w.hi, w.lo, w.letters), other)
			n++
		}
	}
	assert.Greater(t, n, 30_000)
	assert.Zero(t, *look(0, 0, 0))
}
