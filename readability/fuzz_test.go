package readability

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// isWhole demands of a report what holds of every text: places lie in the text, on
// the borders of its characters, in order, those about the whole text last; what is
// suggested leaves a text a text; the tally counts the findings; JSON holds it all.
func isWhole(t *testing.T, text string, r Report) {
	t.Helper()
	valid := utf8.ValidString(text)
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	end, whole := 0, false
	counts := map[string]int{}
	for _, f := range r.Findings {
		counts[f.Code]++
		if !f.Severity.IsValid() || f.Text.RU == "" || f.Text.EN == "" || f.Mend.RU == "" || f.Mend.EN == "" {
			t.Fatalf("%s says nothing", f.Code)
		}
		if f.At.IsZero() {
			whole = true
			continue
		}
		if whole || f.At.Start < end || f.At.End <= f.At.Start || f.At.End > len(text) {
			t.Fatalf("%s at %v after %d", f.Code, f.At, end)
		}
		end = f.At.Start
		if valid && !(border(f.At.Start) && border(f.At.End)) {
			t.Fatalf("%s at %v cuts a character", f.Code, f.At)
		}
		if valid && !utf8.ValidString(text[:f.At.Start]+f.Suggestion+text[f.At.End:]) {
			t.Fatalf("%s: «%s» leaves no text", f.Code, f.Suggestion)
		}
	}
	for _, x := range r.Tally {
		if listed := min(x.N, maxFindings); x.N < 1 || counts[x.Code] != listed {
			t.Fatalf("%s: %d in the tally, %d listed", x.Code, x.N, counts[x.Code])
		}
		delete(counts, x.Code)
	}
	if len(counts) > 0 {
		t.Fatalf("not in the tally: %v", counts)
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(r, back) {
		t.Fatalf("JSON gives another report: %v", err)
	}
}

// FuzzCheck checks a text by the ready profiles, of every kind and in some channels,
// twice, and compares and counts the reports.
func FuzzCheck(f *testing.F) {
	for i, text := range append(slices.Sorted(maps.Values(hostile(600))), texts...) {
		f.Add(text, uint8(i))
	}
	for i := range 8 {
		f.Add(mixed, uint8(i))
	}
	var kindCodes []Kind
	for k := range Kinds() {
		kindCodes = append(kindCodes, k.Code)
	}
	kindCodes = append(kindCodes, "poem")
	profiles := slices.Collect(Profiles())
	channels := []standard.TouchpointKind{"", standard.TouchpointPublicChat, standard.TouchpointCallCentre}
	f.Fuzz(func(t *testing.T, text string, pick uint8) {
		n := int(pick)
		p, l := profiles[n%len(profiles)], Letter{Text: text, Kind: kindCodes[n%len(kindCodes)]}
		p.Channel = channels[n%len(channels)]
		r := l.Check(p)
		isWhole(t, text, r)
		if counts := Measure(text); r.Counts != counts {
			t.Fatalf("counts %+v, Measure gives %+v", r.Counts, counts)
		}
		if again := l.Check(p); !reflect.DeepEqual(r, again) {
			t.Fatal("another report of the same text")
		}
		if c := Compare(r, r); len(c.Rules) > 0 || c.Before != c.After {
			t.Fatalf("a text differs from itself: %+v", c)
		}
		if s := Share([]Report{r, r}); s.Letters != 2 || s.Passed+s.Failed+s.Undecided != 2 || s.Words != 2*r.Counts.Words || len(s.Rules) != len(r.Tally) {
			t.Fatalf("shares %+v", s)
		}
	})
}

// FuzzAgency checks a text by lists and rules of an agency.
func FuzzAgency(f *testing.F) {
	f.Add("Возьмите талон и билет, ЦУЖ ждёт.", "талон", "листок", "билет", "ЦУЖ", "талон")
	f.Add("По ст. 5 и «Мир» 100%.", "ст. 5", "", "«Мир»", "МИР", "100%")
	f.Add("та\u00adлон\u0301 Ё\nё \xff", " талон ", "\xd0", "ё", "Ё", "")
	f.Fuzz(func(t *testing.T, text, avoid, plain, form, known, except string) {
		var sentences []Span
		p := Profile{
			Wordings:   []Wording{{Avoid: avoid, Plain: plain}, {Avoid: form}},
			Terms:      []Term{{Forms: []string{form, avoid}, Plain: plain, Instead: []string{known, except}}},
			Known:      []string{known},
			Exceptions: []Exception{{Rule: "readability.wording", Words: []string{except}}},
			Rules: []Rule{{
				Code: "agency.own", Severity: standard.SeverityNote, Text: standard.Text{RU: "а", EN: "a"}, Mend: standard.Text{RU: "б", EN: "b"},
				Sentence: func(text string, s Span, found func(Hit)) {
					sentences = append(sentences, s)
					found(Hit{At: s})
					found(Hit{At: Span{s.Start + 1, s.End + 1}, Suggestion: avoid})
				},
				Whole: func(text string, found func(Hit)) { found(Hit{Suggestion: plain}) },
			}},
		}
		p.Check()
		r := Check(text, p)
		if utf8.ValidString(avoid) && utf8.ValidString(plain) { // what the caller suggests is the caller's
			isWhole(t, text, r)
		}
		if want := slices.Collect(Sentences(text)); !slices.Equal(want, sentences) {
			t.Fatalf("the rule saw %v, sentences are %v", sentences, want)
		}
		for _, x := range r.Findings {
			if x.Code != "readability.wording" {
				continue
			}
			got := foldTurn(x.At.In(text))
			if got != foldTurn(avoid) && got != foldTurn(form) {
				t.Fatalf("«%s» is neither «%s» nor «%s»", got, avoid, form)
			}
			if got == foldTurn(except) {
				t.Fatalf("«%s» is excepted", got)
			}
		}
	})
}

// FuzzOffsets counts places in characters and in UTF-16 as encoding the whole text does.
func FuzzOffsets(f *testing.F) {
	f.Add("a😀б", 5, 7)
	f.Add("\xffа\xd0", -1, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		s := Span{start, end}
		runes, ok := s.Runes(text)
		units, also := s.UTF16(text)
		if ok != also || ok != (start >= 0 && start <= end && end <= len(text)) {
			t.Fatalf("%v lies in %d bytes: %v, %v", s, len(text), ok, also)
		}
		if !ok {
			if s.In(text) != "" || runes != (Span{}) || units != (Span{}) {
				t.Fatalf("%v has a place", s)
			}
			return
		}
		if w := s.whole(text); w.Start > s.Start || w.End < s.End || w.In(text) == "" && s.In(text) != "" {
			t.Fatalf("%v widens to %v", s, w)
		}
		if w := s.whole(text); utf8.ValidString(text) && w == s {
			if got := string([]rune(text)[runes.Start:runes.End]); got != s.In(text) {
				t.Fatalf("characters %v are «%s»", runes, got)
			}
			if got := string(utf16.Decode(utf16.Encode([]rune(text))[units.Start:units.End])); got != s.In(text) {
				t.Fatalf("units %v are «%s»", units, got)
			}
		}
	})
}

// FuzzParagraphs joins two texts that end in sentences by an empty line: what rules
// find in sentences is what they find in each of the two.
func FuzzParagraphs(f *testing.F) {
	for i, text := range texts {
		f.Add(text, texts[len(texts)-1-i])
	}
	p := Profile{
		Limits: []Limit{{Of: MeasuredNegations, Max: 1}, {Of: MeasuredVerbalNouns, Max: 1}, {Of: MeasuredGenitives, Max: 2}, {Of: MeasuredSentenceWords, Max: 9}, {Of: MeasuredVerbWords, Max: 4}, {Of: MeasuredClauses, Max: 1}},
		Off:    []string{"readability.abbreviation", "readability.hard-term"}, // told once in a text
	}
	require.Empty(f, Check("", p).Findings)
	f.Fuzz(func(t *testing.T, a, b string) {
		const between = "\n\n"
		for _, text := range []string{a, b} { // signs alone belong to the sentence after them
			end := 0
			for s := range Sentences(text) {
				end = s.End
			}
			if end == 0 || end != len(strings.TrimRightFunc(text, isSpace)) || len(text) >= maxTokens { // longer ones may go to the rules in parts
				return
			}
		}
		want := Check(a, p).Findings
		for _, x := range Check(b, p).Findings {
			x.At.Start += len(a) + len(between)
			x.At.End += len(a) + len(between)
			want = append(want, x)
		}
		if got := Check(a+between+b, p).Findings; !reflect.DeepEqual(want, got) {
			t.Fatalf("%q and %q:\n%v\n%v", a, b, want, got)
		}
	})
}
