package standard_test

import (
	"errors"
	"fmt"
	"math/rand"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// Parameters of an imaginary package.
var (
	replyWithin = standard.Param[time.Duration]{Key: "test.reply-within", Rows: []standard.Setting[time.Duration]{
		{Value: 24 * time.Hour, Clause: standard.Cite("people-2022:4.6.4.3"), Modality: standard.ModalityMust},
		{Value: 20 * time.Hour, Clause: standard.Cite("people-2022-brief:written/1"), During: standard.Period{From: 2023_01_01, To: 2024_01_01}},
	}}
	transfers = standard.Param[int]{Key: "test.transfers", Rows: []standard.Setting[int]{
		{Value: 2, Clause: standard.Cite("people-2022:4.6.3.2")},
	}}
	forms = standard.List[string]{Key: "test.forms", Rows: []standard.Row[string]{
		{Code: "all", Value: "вся ситуация", Clause: standard.Cite("people-2022:4.5.3.1(1)")},
		{Code: "selected", Value: "отдельные услуги", Clause: standard.Cite("people-2022:4.5.3.1(2)")},
		{Code: "notice", Value: "уведомление", Clause: standard.Cite("samara-business-2022:4.5/p17"), Before: "selected"},
		{Code: "all", Clause: standard.Cite("samara-business-2022:4.5/p5(2)"), Removed: true},
	}}
	rounding = standard.Switch{Reading: "K1", Options: []string{"exact"}}
)

const today standard.Date = 2026_01_01

func overlay(code string, amends []standard.Document, changes ...standard.Change) standard.Overlay {
	return standard.Overlay{Code: standard.Document(code), Amends: amends, Changes: changes}
}

func on(docs ...standard.Document) []standard.Document { return docs }

func TestChainFollowsBasedOn(t *testing.T) {
	for info := range standard.Documents() {
		want := []standard.Document{info.Code}
		for d := info.BasedOn; d != ""; {
			next, ok := d.Info()
			require.True(t, ok)
			want = append(want, d)
			d = next.BasedOn
		}
		e, err := standard.NewEdition(info.Code, today)
		require.NoError(t, err)
		assert.Equal(t, want, e.Chain(), info.Code)
	}
	assert.Empty(t, standard.Edition{}.Chain())
}

func TestReadyEditions(t *testing.T) {
	for _, c := range []struct {
		name    string
		e       standard.Edition
		want    time.Duration
		has     bool
		clause  string
		removed bool
	}{
		{"federal", standard.Federal(today), 24 * time.Hour, true, "people-2022:4.6.4.3", false},
		{"brief falls back to the full text", standard.Brief(today), 24 * time.Hour, true, "people-2022:4.6.4.3", false},
		{"brief on a day of its own value", standard.Brief(2023_12_31), 20 * time.Hour, true, "people-2022-brief:written/1", false},
		{"the day after", standard.Brief(2024_01_01), 24 * time.Hour, true, "people-2022:4.6.4.3", false},
		{"the day before", standard.Brief(2022_12_31), 24 * time.Hour, true, "people-2022:4.6.4.3", false},
		{"Samara has no rules for single touchpoints", standard.SamaraPeople(today), 0, false, "samara-people-2022:4.6/p4", true},
		{"nor has its standard for business", standard.SamaraBusiness(today), 0, false, "samara-business-2022:4.6", true},
		{"not a day", standard.Federal(2026_02_30), 0, false, "", false},
		{"zero", standard.Edition{}, 0, false, "", false},
	} {
		got, has := replyWithin.In(c.e)
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, c.has, has, c.name)
		s, said := replyWithin.Of(c.e)
		assert.Equal(t, c.clause, s.Clause.String(), c.name)
		assert.Equal(t, c.removed, s.Removed, c.name)
		assert.Equal(t, c.has || c.removed, said, c.name)
	}
	internal, err := standard.NewEdition(standard.DocumentSamaraInternal, today)
	require.NoError(t, err)
	_, has := replyWithin.In(internal)
	assert.False(t, has, "a document based on nothing has no federal values")
}

func TestOverlayGivesRemovesAndChooses(t *testing.T) {
	o := overlay("omsk-230", on(standard.DocumentPeople),
		replyWithin.Set(12*time.Hour, standard.Cite("omsk-230:4.2"), standard.ModalityShould, standard.Period{From: 2026_01_01, To: 2026_07_01}),
		transfers.Remove(standard.Cite("omsk-230:5"), standard.Period{}),
		rounding.Set("exact", standard.Cite("omsk-230:6"), standard.Period{From: 2026_02_01}))
	e, err := standard.NewEdition(standard.DocumentPeople, 2025_12_31, o)
	require.NoError(t, err)
	for _, c := range []struct {
		day    standard.Date
		want   time.Duration
		clause string
		force  standard.Modality
		option string
	}{
		{2025_12_31, 24 * time.Hour, "people-2022:4.6.4.3", standard.ModalityMust, ""},
		{2026_01_01, 12 * time.Hour, "omsk-230:4.2", standard.ModalityShould, ""},
		{2026_06_30, 12 * time.Hour, "omsk-230:4.2", standard.ModalityShould, "exact"},
		{2026_07_01, 24 * time.Hour, "people-2022:4.6.4.3", standard.ModalityMust, "exact"},
	} {
		s, ok := replyWithin.Of(e.AsOf(c.day))
		require.True(t, ok)
		assert.Equal(t, c.want, s.Value, c.day)
		assert.Equal(t, c.clause, s.Clause.String(), c.day)
		assert.Equal(t, c.force, s.Modality, c.day)
		assert.Equal(t, c.option, rounding.In(e.AsOf(c.day)), c.day)
	}
	_, ok := transfers.In(e)
	assert.False(t, ok)
	s, ok := transfers.Of(e)
	assert.True(t, ok)
	assert.True(t, s.Removed)
	assert.Equal(t, "omsk-230:5", s.Clause.String())
	assert.True(t, e.AsOf(0).IsZero())
	assert.Equal(t, on("omsk-230"), e.Overlays())
}

func codes[T any](rows []standard.Row[T]) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Code)
	}
	return out
}

func TestListInEditions(t *testing.T) {
	assert.Equal(t, []string{"all", "selected"}, codes(forms.In(standard.Federal(today))))
	assert.Equal(t, []string{"notice", "selected"}, codes(forms.In(standard.SamaraBusiness(today))))
	o := overlay("omsk-230", on(standard.DocumentPeople),
		forms.Add(standard.Row[string]{Code: "oral", Value: "устно", Clause: standard.Cite("omsk-230:1"), Before: "selected"}),
		forms.Remove("all", standard.Cite("omsk-230:2"), standard.Period{}),
		forms.Add(standard.Row[string]{Code: "selected", Value: "выборочно", Clause: standard.Cite("omsk-230:3")}))
	e, err := standard.NewEdition(standard.DocumentPeople, today, o)
	require.NoError(t, err)
	rows := forms.In(e)
	assert.Equal(t, []string{"oral", "selected"}, codes(rows))
	assert.Equal(t, "выборочно", rows[1].Value, "a member that is given again is replaced where it stands")
	for _, code := range []string{"all", "oral", "selected", "notice"} {
		_, listed := forms.Of(e, code)
		assert.Equal(t, code == "oral" || code == "selected", listed, code)
	}
	gone, _ := forms.Of(e, "all")
	assert.True(t, gone.Removed)
	assert.Equal(t, "omsk-230:2", gone.Clause.String(), "a removal says who removed")
}

func TestOverlaysConflict(t *testing.T) {
	set := func(act string, h int, during standard.Period) standard.Change {
		return replyWithin.Set(time.Duration(h)*time.Hour, standard.Cite(act+":1"), "", during)
	}
	people := on(standard.DocumentPeople)
	a := overlay("a-1", people, set("a-1", 10, standard.Period{To: 2026_06_01}))
	b := overlay("b-2", people, set("b-2", 20, standard.Period{From: 2026_05_31}))
	_, err := standard.NewEdition(standard.DocumentPeople, today, b, a)
	var conflict *standard.ConflictError
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, standard.ConflictError{Key: "test.reply-within", A: standard.Cite("a-1:1"), B: standard.Cite("b-2:1")}, *conflict)
	assert.Contains(t, err.Error(), "a-1:1")
	assert.Contains(t, err.Error(), "b-2:1")

	b.Changes[0] = set("b-2", 20, standard.Period{From: 2026_06_01})
	e, err := standard.NewEdition(standard.DocumentPeople, today, b, a)
	require.NoError(t, err, "the days touch and do not overlap")
	for day, want := range map[standard.Date]time.Duration{2026_05_31: 10 * time.Hour, 2026_06_01: 20 * time.Hour} {
		got, _ := replyWithin.In(e.AsOf(day))
		assert.Equal(t, want, got, day)
	}
}

// permutations calls f with every order of xs.
func permutations[T any](xs []T, f func([]T)) {
	if len(xs) < 2 {
		f(xs)
		return
	}
	for i := range xs {
		rest := append(append([]T(nil), xs[:i]...), xs[i+1:]...)
		permutations(rest, func(p []T) { f(append([]T{xs[i]}, p...)) })
	}
}

func TestOrderOfOverlaysDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	answers := map[string]int{}
	for range 400 {
		acts := []standard.Document{"a-1", "b-2", "c-3"}
		var os []standard.Overlay
		for _, act := range acts {
			o := overlay(string(act), on(standard.DocumentPeople))
			for _, other := range acts {
				if other != act && random.Intn(3) == 0 {
					o.Amends = append(o.Amends, other)
				}
			}
			from := standard.Date(2026_01_01 + random.Intn(3))
			o.Changes = append(o.Changes, replyWithin.Set(time.Duration(1+random.Intn(9))*time.Hour, standard.Cite(string(act)+":1"), "", standard.Period{From: from, To: from + 1 + standard.Date(random.Intn(2))}))
			os = append(os, o)
		}
		answer := func(os []standard.Overlay) string {
			e, err := standard.NewEdition(standard.DocumentPeople, today, os...)
			if err != nil {
				return err.Error()
			}
			out := fmt.Sprint(e.Overlays())
			for d := standard.Date(2025_12_31); d != 2026_01_07; d = d.AddDays(1) {
				s, _ := replyWithin.Of(e.AsOf(d))
				out += fmt.Sprint(" ", d, s.Value, s.Clause)
			}
			return out
		}
		want := answer(os)
		permutations(os, func(p []standard.Overlay) { assert.Equal(t, want, answer(p)) })
		e, err := standard.NewEdition(standard.DocumentPeople, today, os...)
		var conflict *standard.ConflictError
		var wrong *standard.EditionError
		switch {
		case errors.As(err, &conflict):
			answers["conflict"]++
		case errors.As(err, &wrong):
			answers["circle"]++
		default:
			require.NoError(t, err)
			answers["edition"]++
			for d := today; d != 2026_01_05; d = d.AddDays(1) {
				assert.Equal(t, naiveGovernor(os, d), governor(e.AsOf(d)), d)
			}
		}
	}
	for _, kind := range []string{"conflict", "circle", "edition"} {
		assert.Greater(t, answers[kind], 20, kind)
	}
}

func governor(e standard.Edition) standard.Document {
	s, _ := replyWithin.Of(e)
	return s.Clause.Document()
}

// naiveGovernor finds, among the overlays that speak on day d, the one from which all
// the others can be reached by amends.
func naiveGovernor(os []standard.Overlay, d standard.Date) standard.Document {
	var reaches func(from, to standard.Document) bool
	reaches = func(from, to standard.Document) bool {
		for _, o := range os {
			if o.Code != from {
				continue
			}
			for _, a := range o.Amends {
				if a == to || a != standard.DocumentPeople && reaches(a, to) {
					return true
				}
			}
		}
		return false
	}
	best := standard.DocumentPeople
	for _, o := range os {
		e, err := standard.NewEdition(standard.DocumentPeople, d, overlay(string(o.Code), on(standard.DocumentPeople), o.Changes...))
		if err != nil || governor(e) != o.Code {
			continue
		}
		if best == standard.DocumentPeople || reaches(o.Code, best) {
			best = o.Code
		}
	}
	return best
}

func TestNewEditionRefuses(t *testing.T) {
	people := on(standard.DocumentPeople)
	ok := replyWithin.Set(time.Hour, standard.Cite("omsk-230:1"), "", standard.Period{})
	for _, c := range []struct {
		name     string
		base     standard.Document
		at       standard.Date
		overlays []standard.Overlay
		want     string
	}{
		{"unknown document", "people-2021", today, nil, "not a document of this module"},
		{"no document", "", today, nil, "not a document of this module"},
		{"no day", standard.DocumentPeople, 0, nil, "the day"},
		{"30 February", standard.DocumentPeople, 2026_02_30, nil, "the day"},
		{"code in capitals", standard.DocumentPeople, today, []standard.Overlay{overlay("Omsk", people, ok)}, "lower-case"},
		{"code of a shipped document", standard.DocumentPeople, today, []standard.Overlay{overlay("concept", people)}, "belongs to a document"},
		{"amends nothing", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", nil, ok)}, "does not say what it amends"},
		{"amends what is not here", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", on(standard.DocumentSamaraPeople), ok)}, "not in this edition"},
		{"given twice", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", people), overlay("omsk-230", people)}, "given twice"},
		{"circle of two", standard.DocumentPeople, today, []standard.Overlay{overlay("a-1", on("b-2")), overlay("b-2", on("a-1"))}, "circle"},
		{"amends itself", standard.DocumentPeople, today, []standard.Overlay{overlay("a-1", on("a-1"))}, "circle"},
		{"cites another act", standard.DocumentPeople, today, []standard.Overlay{overlay("tomsk-1", people, ok)}, "cites another act"},
		{"empty change", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", people, standard.Change{})}, "empty change"},
		{"days the wrong way round", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", people,
			replyWithin.Set(time.Hour, standard.Cite("omsk-230:1"), "", standard.Period{From: 2026_02_01, To: 2026_02_01}))}, "the days are wrong"},
		{"changed twice", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", people, ok,
			replyWithin.Remove(standard.Cite("omsk-230:2"), standard.Period{From: 2030_01_01}))}, "changed twice"},
		{"option that the reading lacks", standard.DocumentPeople, today, []standard.Overlay{overlay("omsk-230", people,
			rounding.Set("bankers", standard.Cite("omsk-230:1"), standard.Period{}))}, "no such option"},
	} {
		_, err := standard.NewEdition(c.base, c.at, c.overlays...)
		var wrong *standard.EditionError
		if assert.ErrorAs(t, err, &wrong, c.name) {
			assert.Contains(t, err.Error(), c.want, c.name)
			assert.Regexp(t, "[а-яё]", wrong.Why.RU, c.name)
		}
	}
}

func TestReadingAParameterAllocatesNothing(t *testing.T) {
	e, err := standard.NewEdition(standard.DocumentPeople, today, overlay("omsk-230", on(standard.DocumentPeople),
		replyWithin.Set(time.Hour, standard.Cite("omsk-230:1"), "", standard.Period{})))
	require.NoError(t, err)
	samara := standard.SamaraPeople(today)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		replyWithin.In(e)
		transfers.In(e)
		replyWithin.In(samara)
		rounding.In(e)
	}))
}

func BenchmarkParam(b *testing.B) {
	e, err := standard.NewEdition(standard.DocumentPeople, today, overlay("omsk-230", on(standard.DocumentPeople),
		replyWithin.Set(time.Hour, standard.Cite("omsk-230:1"), "", standard.Period{})))
	require.NoError(b, err)
	for name, edition := range map[string]standard.Edition{"overlay": e, "shipped": standard.Federal(today), "dropped": standard.SamaraPeople(today)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				replyWithin.In(edition)
			}
		})
	}
}
