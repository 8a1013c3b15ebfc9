package feedback

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/state-for-people/standard"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type document interface{ Check() standard.Findings }

// documents are the kinds of document of this package, by the call of their vectors.
var documents = map[string]func() document{
	"question_check": func() document { return new(Question) }, "answer": func() document { return new(Answer) },
	"map": func() document { return new(Map) }, "toolkit": func() document { return new(Toolkit) },
	"provision": func() document { return new(Provision) }, "loop": func() document { return new(Loop) },
	"publication": func() document { return new(Publication) }, "monitoring": func() document { return new(Monitoring) },
	"internal": func() document { return new(InternalProgramme) }, "requirements": func() document { return new(RequirementRatings) },
	"inspection": func() document { return new(Inspection) },
}

type vectors struct {
	Cases []struct {
		Call string          `json:"call"`
		In   json.RawMessage `json:"in"`
	} `json:"cases"`
}

// eachVector calls f with every document of the vectors.
func eachVector(t testing.TB, f func(call string, in []byte)) {
	t.Helper()
	paths, err := filepath.Glob("testdata/conformance/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, p := range paths {
		data, err := os.ReadFile(p)
		require.NoError(t, err)
		var v vectors
		require.NoError(t, json.Unmarshal(data, &v))
		for _, c := range v.Cases {
			if documents[c.Call] != nil {
				f(c.Call, c.In)
			}
		}
	}
}

// What is decoded, encoded and decoded again is the same, and is judged alike.
func TestDocumentsRoundTrip(t *testing.T) {
	n := 0
	eachVector(t, func(call string, in []byte) {
		n++
		a, b := documents[call](), documents[call]()
		require.NoError(t, json.Unmarshal(in, a))
		out, err := json.Marshal(a)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, b))
		again, err := json.Marshal(b)
		require.NoError(t, err)
		require.JSONEq(t, string(out), string(again))
		require.Equal(t, a.Check(), b.Check())
	})
	assert.Greater(t, n, 200)
}

const marker = "МАРКЕР-7f3a"

// mark fills every string of a value with the marker, lists with one element.
func mark(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(marker)
		}
	case reflect.Pointer:
		if v.CanSet() {
			v.Set(reflect.New(v.Type().Elem()))
			mark(v.Elem())
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		mark(v.Index(0))
		mark(v.Index(1))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			mark(v.Field(i))
		}
	}
}

// No value of a document stands in what is said about it.
func TestFindingsHoldNoValues(t *testing.T) {
	for call, f := range documents {
		d := f()
		mark(reflect.ValueOf(d).Elem())
		for _, doc := range []standard.Document{marker, standard.DocumentPeople, standard.DocumentPeopleBrief, standard.DocumentConcept,
			standard.DocumentSamaraPeople, standard.DocumentSamaraBusiness, standard.DocumentTouchpointList, standard.DocumentSamaraInternal} {
			if field := reflect.ValueOf(d).Elem().FieldByName("Document"); field.IsValid() {
				field.SetString(string(doc))
			}
			fs := d.Check()
			out, err := json.Marshal(fs)
			require.NoError(t, err)
			assert.NotContains(t, string(out), marker, call)
			if err := fs.Err(); err != nil {
				assert.NotContains(t, err.Error(), marker, call)
			}
		}
	}
	var a Answer
	mark(reflect.ValueOf(&a).Elem())
	a.Question = QuestionOf(QuestionEase)
	x := tally(t, QuestionEase)
	for _, err := range []error{x.AddAnswer(a), newCube(t, QuestionEase).AddAnswer(a, nil, nil), (&Coverage{}).Add(a)} {
		require.Error(t, err)
		assert.NotContains(t, err.Error(), marker)
	}
	own := Question{"own", 1, marker, ScaleEase, DefinitionEasy}
	err := x.Merge(Tally{question: own})
	require.Error(t, err)
	assert.NotContains(t, err.Error(), marker)
	assert.Equal(t, "answer to ease v1 without a known reply", a.String())
	a.Question = own
	assert.Equal(t, "answer to an own question without a known reply", a.String())
	assert.Equal(t, "answer to ease v1: rated", Rated(QuestionOf(QuestionEase), 1).String())
	m := Map{ID: marker, To: ScaleEase, Unmapped: UnmappedExclude, Steps: []Step{{Value: "1"}}}
	_, err = m.Answer(QuestionOf(QuestionEase), marker)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), marker)
	_, _, err = m.Convert(QuestionOf(QuestionEase), map[string]int64{marker: 1})
	require.Error(t, err)
	assert.NotContains(t, err.Error(), marker)
}

// Every code is of this package and every text is said in both languages.
func TestRulesSpeakBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	check := func(code string, text, mend standard.Text) {
		assert.True(t, strings.HasPrefix(code, "feedback."), code)
		assert.False(t, seen[code], "%s stands twice", code)
		seen[code] = true
		assert.NotEmpty(t, text.RU)
		assert.NotEmpty(t, text.EN)
		assert.NotEmpty(t, mend.RU)
		assert.NotEmpty(t, mend.EN)
	}
	for _, r := range answerRules {
		check(r.Code, r.Text, r.Mend)
	}
	for _, r := range toolkitRules {
		check(r.Code, r.Text, r.Mend)
	}
	for _, r := range internalRules {
		check(r.Code, r.Text, r.Mend)
	}
}

func TestAnswerIsNormalised(t *testing.T) {
	a := Rated(QuestionOf(QuestionEase), 4)
	a.At = time.Date(2026, 3, 5, 13, 0, 0, 1_234_567, time.FixedZone("MSK", 3*3600))
	n := a.Normalised()
	assert.Equal(t, time.Date(2026, 3, 5, 10, 0, 0, 1_234_000, time.UTC), n.At)
	out, err := json.Marshal(n)
	require.NoError(t, err)
	var back Answer
	require.NoError(t, json.Unmarshal(out, &back))
	assert.Equal(t, n, back)
}

// Whatever is decoded can be judged.
func FuzzDocuments(f *testing.F) {
	eachVector(f, func(_ string, in []byte) { f.Add(in) })
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, make := range documents {
			d := make()
			if json.Unmarshal(data, d) != nil {
				continue
			}
			for _, found := range d.Check() {
				require.True(t, found.At.IsValid())
			}
			switch v := d.(type) {
			case *Answer:
				m, ok := v.Mark()
				_, _ = v.IsLow(), m
				if ok && v.Question.valid() {
					tally, err := NewTally(v.Question)
					require.NoError(t, err)
					require.NoError(t, tally.AddAnswer(*v))
				}
			case *Map:
				_ = v.Lossless()
				_, _, _ = v.Mark("1")
			case *Loop:
				_, _ = v.Due(time.Unix(0, 0), Within{Decide: 1, Use: 1, Tell: 1})
			case *Monitoring:
				_ = v.Late(2026_01_01)
			case *InternalProgramme:
				for range v.Due(2026_01_01) {
				}
				for range v.Unanswered(time.Unix(0, 0)) {
				}
			case *RequirementRatings:
				_, _ = v.Tallies(View{})
				for range v.ForClient(View{}) {
				}
			}
		}
	})
}
