package readability

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// hostile are texts that break what looks too far or keeps too much; n is about
// how many bytes they have.
func hostile(n int) map[string]string {
	return map[string]string{
		"one word":         strings.Repeat("а", n/2),
		"latin word":       strings.Repeat("a", n),
		"symbols":          strings.Repeat("# ", n/2),
		"dots":             strings.Repeat(".", n),
		"spaced dots":      strings.Repeat(". ", n/2),
		"initials":         strings.Repeat("А. ", n/4),
		"abbreviations":    strings.Repeat("ул. ", n/6),
		"line breaks":      strings.Repeat("\n", n),
		"spaced breaks":    strings.Repeat("\n ", n/2),
		"quotes":           strings.Repeat("«", n/2),
		"straight quotes":  strings.Repeat("\" ", n/2),
		"brackets":         strings.Repeat("(", n),
		"addresses":        strings.Repeat("a.a@", n/4),
		"near addresses":   strings.Repeat("a.b'", n/4),
		"numbers":          strings.Repeat("1.", n/2),
		"long number":      strings.Repeat("1", n),
		"invalid":          strings.Repeat("\xd0", n),
		"half letters":     strings.Repeat("\xd0\xd0\xb0", n/3),
		"right to left":    strings.Repeat("שלום ", n/9),
		"stress":           strings.Repeat("а\u0301", n/4),
		"soft hyphens":     strings.Repeat("\u00ad", n/2),
		"double negations": strings.Repeat("не не ", n/10),
		"turns":            strings.Repeat("в связи с тем, что ", n/32),
		"capitals":         strings.Repeat("ЦУЖ ", n/7),
		"terms":            strings.Repeat("сервитут ", n/17),
		"dashes":           strings.Repeat("— ", n/4),
		"hyphens":          strings.Repeat("а-", n/3),
		"ellipses":         strings.Repeat("… ", n/4),
		"nul":              strings.Repeat("\x00", n),
		"sentences":        strings.Repeat("Да! ", n/6),
		"headings":         strings.Repeat("О ДОМЕ\nМы ждём\n", n/25),
		"one wide line":    strings.Repeat("дом за домом ", n/24) + "\nДом",
		"marks of a list":  strings.Repeat("1.\n", n/3),
		"letters in lines": strings.Repeat("\nА", n/3),
	}
}

// TestHostile wants ten times the text to take not much more than ten times as
// long, and counts equal to those of Measure.
func TestHostile(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	const n = 20_000
	small, large := hostile(n), hostile(10*n)
	for name, text := range small {
		took := func(text string) time.Duration {
			best := time.Hour
			for range 3 {
				start := time.Now()
				r := Check(text, people)
				best = min(best, time.Since(start))
				assert.Equal(t, Measure(text), r.Counts, name)
				for _, f := range r.Findings {
					require.LessOrEqual(t, f.At.End, len(text), name)
				}
			}
			return best
		}
		a, b := took(text), took(large[name])
		assert.Less(t, b, 60*a+300*time.Millisecond, "%s: %v against %v", name, a, b)
	}
}

func TestFindingsAreBounded(t *testing.T) {
	r := Check(strings.Repeat("# ", 3*maxFindings), Profile{})
	assert.Len(t, r.Findings, maxFindings)
	assert.Equal(t, 3*maxFindings, r.Count("readability.special-symbol"))
}

// TestMeasureAllocatesNothing holds the promise of Measure and of the indices.
func TestMeasureAllocatesNothing(t *testing.T) {
	n := testing.AllocsPerRun(50, func() {
		c := Measure(sample)
		for i := range indices {
			indices[i].Of(c)
		}
	})
	assert.Zero(t, n)
}

// TestCheckAllocatesForFindings wants a check without findings to allocate the
// list of its judgements only, whatever the length of the text and of its
// sentences, and nothing at all where the profile sets no limits on the text.
func TestCheckAllocatesForFindings(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	clean := "Мы решили помочь вам. Приходите завтра, мы ждём вас утром.\n\n"
	for _, text := range []string{clean, strings.Repeat(clean, 20), strings.Repeat("мы ждём вас утром и днём, ", 200)} {
		people.Limits = slices.DeleteFunc(people.Limits, func(l Limit) bool { return l.Of == MeasuredParagraphWords })
		people.Off = []string{"readability.long-sentence", "readability.late-key", "readability.limit", "readability.size"}
		require.Empty(t, Check(text, people).Findings)
		assert.Equal(t, 1.0, testing.AllocsPerRun(50, func() { Check(text, people) }))
		assert.Zero(t, testing.AllocsPerRun(50, func() { Check(text, Profile{}) }))
	}
}

// TestNoValuesInFindings plants a word and looks for it in everything that a
// report says besides the places.
func TestNoValuesInFindings(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	marker := "Кузнецовамаркер"
	text := strings.ReplaceAll(sample, "Анна", marker) + " " + marker + " произвела оплату, ибо ЦУЖ & фигня. Не не " + strings.ToUpper(marker) + "."
	r := Check(text, people)
	require.NotEmpty(t, r.Findings)
	data, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, strings.ToLower(string(data)), strings.ToLower(marker))
}

func TestReportSurvivesJSON(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	want := Check(sample+" Не не & ибо.", people)
	data, err := json.Marshal(want)
	require.NoError(t, err)
	got, findings, err := standard.Decode[Report](data)
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, want, got)
}

func TestProfilesSurviveJSONAndCheck(t *testing.T) {
	n := 0
	for want := range Profiles() {
		n++
		assert.Empty(t, want.Check(), want.Code)
		data, err := json.Marshal(want)
		require.NoError(t, err)
		got, findings, err := standard.Decode[Profile](data)
		require.NoError(t, err)
		assert.Empty(t, findings)
		assert.Equal(t, want, got)
	}
	assert.Equal(t, 5, n)
}

func FuzzProfile(f *testing.F) {
	for p := range Profiles() {
		data, err := json.Marshal(p)
		require.NoError(f, err)
		f.Add(data, sample)
	}
	f.Add([]byte(`{"limits":[{"of":"words","max":-1}],"wordings":[{"avoid":""}],"terms":[{"forms":[]}]}`), "текст")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		p, _, err := standard.Decode[Profile](data)
		if err != nil {
			return
		}
		p.Check()
		isWhole(t, text, Check(text, p))
		again, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, _, err := standard.Decode[Profile](again)
		if err != nil {
			t.Fatal(err)
		}
		if twice, err := json.Marshal(back); err != nil || string(twice) != string(again) {
			t.Fatalf("%s is written %s, %v", again, twice, err)
		}
	})
}

// TestMessagesArePlain holds the Russian messages against the profile for people
// in general.
func TestMessagesArePlain(t *testing.T) {
	people, _ := FindProfile(ProfilePeople)
	var all strings.Builder
	for r := range Rules() {
		for _, text := range []string{r.Text.RU, r.Mend.RU} {
			all.WriteString(text + "\n\n")
			for _, f := range Check(text, people).Findings {
				// what stands in quotes is quoted to be avoided
				if i := strings.IndexRune(text[:f.At.Start], '«'); i < 0 {
					t.Errorf("%s: %s: %s «%s»", r.Code, text, f.Code, f.At.In(text))
				}
			}
		}
	}
	s, _ := Check(all.String(), people).Score(IndexConsensus)
	assert.Equal(t, StateDefined, s.State)
	l, _ := people.Limit(Measured(IndexConsensus))
	assert.LessOrEqual(t, s.Value, l.Max)
}

// TestToldOnce wants an abbreviation told where it stands first, and thousands of
// them to take no more time each than a few.
func TestToldOnce(t *testing.T) {
	assert.Equal(t, 1, Check("Откройте HTML. Потом HTML. Снова HTML.", Profile{}).Count("readability.abbreviation"))
	assert.Zero(t, Check("Откройте HTML (язык страниц). Снова HTML.", Profile{}).Count("readability.abbreviation"))
	many := func(n int) string {
		var b strings.Builder
		letters := []rune("БВГДЖЗКЛМНПРСТФХЦЧШЩ")
		for i := range n {
			for range 5 {
				b.WriteRune(letters[i%len(letters)])
				i /= len(letters) - 1
			}
			b.WriteString(" здесь. ")
		}
		return b.String()
	}
	took := func(text string) time.Duration {
		start := time.Now()
		Check(text, Profile{})
		return time.Since(start)
	}
	assert.Less(t, took(many(40_000)), 60*took(many(4_000))+300*time.Millisecond)
}

func TestOpenAtHours(t *testing.T) {
	assert.Zero(t, Check("Наш отдел открыт с 9 до 18 часов.", Profile{}).Count("readability.passive-short"))
	assert.Equal(t, 1, Check("Дело открыто вчера.", Profile{}).Count("readability.passive-short"))
}

// TestHiddenCharacters wants soft hyphens, stress marks and letters in two parts
// to hide no word from the rules, and a real hyphen to keep a word apart.
func TestHiddenCharacters(t *testing.T) {
	for _, text := range []string{"Заявление принято.", "Заявление при\u00adнято.", "Заявление при\u0301нято.", "Заявление приня\u200dто."} {
		assert.Equal(t, []string{"readability.passive-short"}, codes(Check(text, Profile{})), "%q", text)
	}
	assert.Equal(t, []string{"readability.passive-refl"}, codes(Check("Беседа веде\u0308тся.", Profile{})))
	assert.Empty(t, codes(Check("Село чудно-принято.", Profile{})))
}
