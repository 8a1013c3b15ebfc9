package feedback

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// MapID is the code of a [Map] in one version: "smileys-4@1".
type MapID string

// Unmapped says what becomes of an answer that the map brings to no grade.
type Unmapped string

// The policies. There is no default: what has no image is never passed over in
// silence.
const (
	UnmappedExclude Unmapped = "exclude"  // outside the denominator, counted as [ReplyNoImage]
	UnmappedNotGood Unmapped = "not_good" // the best grade that is not a good rating
)

var unmapped = standard.Vocabulary[Unmapped]{
	{Code: UnmappedExclude, Title: standard.Text{RU: "не учитывать в доле, показать отдельно", EN: "leave out of the figure, show apart"}, Clause: standard.Cite("people-2022:4.5.7.2/p1")},
	{Code: UnmappedNotGood, Title: standard.Text{RU: "считать не хорошей оценкой", EN: "count as a rating that is not good"}, Clause: standard.Cite("people-2022:4.5.7.2/p1")},
}

// IsValid reports whether u is on the list.
func (u Unmapped) IsValid() bool { _, ok := unmapped.Find(u); return ok }

// ScaleKind is the kind of a scale as clients see it («вид шкалы»).
type ScaleKind string

// The kinds that the Standard names.
const (
	ScalePoints  ScaleKind = "points"
	ScaleSmileys ScaleKind = "smileys"
	ScaleWords   ScaleKind = "text"
	ScaleOther   ScaleKind = "other"
)

var scaleKinds = standard.Vocabulary[ScaleKind]{
	{Code: ScalePoints, Title: standard.Text{RU: "балльная шкала", EN: "points"}, Clause: standard.Cite("people-2022:4.6.1.9/s3")},
	{Code: ScaleSmileys, Title: standard.Text{RU: "шкала смайликов", EN: "smileys"}, Clause: standard.Cite("people-2022:4.6.1.9/s3")},
	{Code: ScaleWords, Title: standard.Text{RU: "текстовая шкала", EN: "words"}, Clause: standard.Cite("people-2022:4.6.1.9/s3")},
	{Code: ScaleOther, Title: standard.Text{RU: "другая шкала", EN: "another scale"}, Clause: standard.Cite("people-2022:4.6.1.9/s3")},
}

// ScaleKinds yields every kind of scale with its title.
func ScaleKinds() iter.Seq[standard.Term[ScaleKind]] { return scaleKinds.All() }

// IsValid reports whether k is on the list.
func (k ScaleKind) IsValid() bool { _, ok := scaleKinds.Find(k); return ok }

// Step is one answer of a tool's scale and the grade it is brought to.
type Step struct {
	Value string `json:"value"`          // the code of the answer: "smiley-3", "5"
	Grade *int   `json:"grade,omitzero"` // none: it has no image
}

// Map brings the answers of a tool's scale to a scale of the Standard («таблица
// соответствия шкал»), so that touchpoints can be compared. It is named and
// versioned; the original answer is kept beside the grade ([Original]). A
// five-point scale has a neutral middle and the four grades have none: no map
// of it is lossless, and none is called so ([Map.Lossless]).
//
// Clause: people-2022:4.5.7.2, people-2022:4.5.7.2/p1, people-2022:4.6.1.9/s3, people-2022:4.6.4.8, people-2022:4.6.6.4/s1
type Map struct {
	ID       MapID     `json:"id"`
	From     ScaleID   `json:"from"` // the scale of the tool
	Kind     ScaleKind `json:"kind"`
	To       ScaleID   `json:"to"` // a scale of the Standard
	Unmapped Unmapped  `json:"unmapped"`
	Steps    []Step    `json:"steps"` // from the worst answer to the best
}

// MapOf returns the map of an ordered scale of n answers, from the worst to the
// best, to a scale of the Standard. The ends go to the ends, the exact middle of
// an odd scale has no image on four grades, the rest by the quarter in which it
// lies:
//
//	place p = (i − 1)/(n − 1): below ¼ → 1, to ½ → 2, ½ → none, to ¾ → 3, above → 4
//
// To 0 … 10 only a scale of eleven answers is brought, one to one: an index of
// loyalty cannot be made of fewer. The error is an [*InputError].
//
// Clause: people-2022:4.5.7.2/p1
func MapOf(id MapID, from ScaleID, kind ScaleKind, to ScaleID, policy Unmapped, answers ...string) (Map, error) {
	m := Map{ID: id, From: from, Kind: kind, To: to, Unmapped: policy}
	n := len(answers)
	low, high, ok := to.ends()
	if !ok || n < 2 || n > 100 || high == 10 && n != 11 {
		return Map{}, &InputError{"answers", standard.Text{RU: "на четыре градации переводится шкала от 2 до 100 ответов, на шкалу от 0 до 10 только из одиннадцати", EN: "four grades take a scale of 2 to 100 answers, 0 to 10 takes one of eleven only"}}
	}
	for i, a := range answers {
		s := Step{Value: a}
		switch p := 4 * i; { // 4·i against quarters of n − 1
		case high == 10:
			s.Grade = grade(low + i)
		case p < n-1:
			s.Grade = grade(1)
		case p < 2*(n-1):
			s.Grade = grade(2)
		case p == 2*(n-1):
		case p <= 3*(n-1):
			s.Grade = grade(3)
		default:
			s.Grade = grade(4)
		}
		m.Steps = append(m.Steps, s)
	}
	if fs := m.Check(); fs.Err() != nil {
		return Map{}, &InputError{"map", fs[0].Text}
	}
	return m, nil
}

func grade(n int) *int { return &n }

// Check judges the map.
func (m Map) Check() standard.Findings { return mapRules.Check(m) }

var mapRules = standard.Rules[Map]{
	{
		Code:     "feedback.map-unnamed",
		Clause:   standard.Cite("people-2022:4.5.7.2"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "у таблицы соответствия нет кода с версией или не названа исходная шкала", EN: "the map has no code with a version, or the original scale is not named"},
		Mend:     standard.Text{RU: "дайте таблице код с версией и назовите шкалу инструмента", EN: "give the map a code with a version and name the scale of the tool"},
		Check: func(m Map, broken func(standard.Pointer)) {
			if !isName(string(m.ID)) {
				broken("/id")
			}
			if !isName(string(m.From)) {
				broken("/from")
			}
		},
	},
	{
		Code:     "feedback.map-kind",
		Clause:   standard.Cite("people-2022:4.6.1.9/s3"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "вид шкалы не указан или неизвестен", EN: "the kind of scale is missing or not on the list"},
		Mend:     standard.Text{RU: "укажите: баллы, смайлики, слова или другая", EN: "say: points, smileys, text or other"},
		Check: func(m Map, broken func(standard.Pointer)) {
			if !m.Kind.IsValid() {
				broken("/kind")
			}
		},
	},
	{
		Code:     "feedback.map-target",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "таблица переводит оценки не на шкалу Стандарта", EN: "the map does not lead to a scale of the Standard"},
		Mend:     standard.Text{RU: "выберите одну из шкал Стандарта", EN: "choose one of the scales of the Standard"},
		Check: func(m Map, broken func(standard.Pointer)) {
			if !m.To.IsValid() {
				broken("/to")
			}
		},
	},
	{
		Code:     "feedback.map-unmapped",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "не сказано, что делать с ответом, которому нет соответствия", EN: "what becomes of an answer without an image is not said"},
		Mend:     standard.Text{RU: "выберите: не учитывать или считать не хорошей оценкой", EN: "choose exclude or not_good"},
		Check: func(m Map, broken func(standard.Pointer)) {
			if !m.Unmapped.IsValid() {
				broken("/unmapped")
			}
		},
	},
	{
		Code:     "feedback.map-steps",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "ответ шкалы не назван, повторяется или переводится в несуществующую градацию", EN: "an answer has no code, a doubled one, or a grade that is not there"},
		Mend:     standard.Text{RU: "назовите каждый ответ один раз и укажите градацию шкалы Стандарта", EN: "name each answer once and give a grade of the scale"},
		Check: func(m Map, broken func(standard.Pointer)) {
			if len(m.Steps) == 0 {
				broken("/steps")
			}
			for i, s := range m.Steps {
				at := standard.Pointer("/steps").Index(i)
				if s.Value == "" || slices.ContainsFunc(m.Steps[:i], func(o Step) bool { return o.Value == s.Value }) {
					broken(at.Field("value"))
				}
				if s.Grade != nil && m.To.IsValid() {
					if _, ok := m.To.Grade(*s.Grade); !ok {
						broken(at.Field("grade"))
					}
				}
			}
		},
	},
	{
		Code:     "feedback.map-order",
		Clause:   standard.Cite("people-2022:4.5.7.2/p1"),
		Severity: standard.SeverityObligation,
		Text:     standard.Text{RU: "лучший ответ переводится в худшую градацию, чем предыдущий", EN: "a better answer is brought to a worse grade than the one before"},
		Mend:     standard.Text{RU: "запишите ответы от худшего к лучшему и не меняйте порядок", EN: "list the answers from the worst to the best and keep their order"},
		Check: func(m Map, broken func(standard.Pointer)) {
			last := -1
			for i, s := range m.Steps {
				if s.Grade == nil {
					continue
				}
				if *s.Grade < last {
					broken(standard.Pointer("/steps").Index(i).Field("grade"))
				}
				last = max(last, *s.Grade)
			}
		},
	},
}

// Lossless reports whether nothing is lost: every grade is the image of exactly
// one answer and every answer has an image.
func (m *Map) Lossless() bool {
	low, high, ok := m.To.ends()
	if !ok || len(m.Steps) != high-low+1 || m.Check().Err() != nil {
		return false
	}
	for i, s := range m.Steps {
		if s.Grade == nil || *s.Grade != low+i {
			return false
		}
	}
	return true
}

// Mark returns the grade to which an answer is brought, as a mark, and whether
// it has one of its own; without, the policy decides. It reports false as known
// for an answer that the scale does not have, or a map that is not sound.
func (m *Map) Mark(value string) (mark byte, image, known bool) {
	for _, s := range m.Steps {
		if s.Value != value {
			continue
		}
		if s.Grade != nil {
			if _, ok := m.To.Grade(*s.Grade); !ok {
				return 0, false, false
			}
			return byte(*s.Grade), true, true
		}
		switch m.Unmapped {
		case UnmappedExclude:
			return MarkNoImage, false, true
		case UnmappedNotGood:
			for g := range m.To.Grades() { // the best first
				if !g.Positive {
					return byte(g.Value), false, true
				}
			}
		}
		return 0, false, false
	}
	return 0, false, false
}

// Answer returns an answer to q with the grade to which value is brought and
// with the original kept, to be completed by the caller. The errors are a
// [*DefinitionError] if the map leads to another scale than that of q and an
// [*InputError] for an answer the scale does not have.
func (m *Map) Answer(q Question, value string) (Answer, error) {
	if m.To != q.Scale {
		return Answer{}, &DefinitionError{A: q, Why: standard.Text{RU: "таблица соответствия ведёт на другую шкалу", EN: "the map leads to another scale than that of the question"}}
	}
	mark, _, known := m.Mark(value)
	if !known {
		return Answer{}, &InputError{"value", standard.Text{RU: "на шкале инструмента нет такого ответа", EN: "the scale of the tool has no such answer"}}
	}
	a := Answer{Question: q, Reply: ReplyNoImage, Original: &Original{Scale: m.From, Value: value, Map: m.ID}}
	if mark != MarkNoImage {
		a = Rated(q, int(mark))
		a.Original = &Original{Scale: m.From, Value: value, Map: m.ID}
	}
	return a, nil
}

// Loss is what was lost when ratings were brought to another scale.
type Loss struct {
	NoImage Share `json:"no_image"` // of all ratings, those without an image, whatever the policy made of them
	Merged  Share `json:"merged"`   // of all ratings, those that share their grade with another answer of the scale
}

// Convert counts the answers of a tool's scale on the scale of q and says what
// was lost. The errors are those of [Map.Answer], a [*QuestionError] and a
// [*CountError], and an [*InputError] for a map that [Map.Check] does not let
// pass; nothing is returned then.
//
// Clause: people-2022:4.5.7.2/p1
func (m *Map) Convert(q Question, counts map[string]int64) (Tally, Loss, error) {
	t, err := NewTally(q)
	if err != nil {
		return Tally{}, Loss{}, err
	}
	if m.To != q.Scale {
		return Tally{}, Loss{}, &DefinitionError{A: q, Why: standard.Text{RU: "таблица соответствия ведёт на другую шкалу", EN: "the map leads to another scale than that of the question"}}
	}
	if m.Check().Err() != nil {
		return Tally{}, Loss{}, &InputError{"map", standard.Text{RU: "таблица соответствия неверна", EN: "the map is not sound"}}
	}
	images := [256]int{}
	known := 0
	for _, s := range m.Steps {
		mark, _, _ := m.Mark(s.Value)
		images[mark]++
		if _, ok := counts[s.Value]; ok {
			known++
		}
	}
	if known != len(counts) {
		return Tally{}, Loss{}, &InputError{"counts", standard.Text{RU: "на шкале инструмента нет такого ответа", EN: "the scale of the tool has no such answer"}}
	}
	var loss Loss
	for _, s := range m.Steps { // in the order of the scale, not of the Go map
		n := counts[s.Value]
		mark, image, _ := m.Mark(s.Value)
		if err := t.AddCount(mark, n); err != nil {
			return Tally{}, Loss{}, err
		}
		if !image {
			loss.NoImage.Part += n
		} else if images[mark] > 1 {
			loss.Merged.Part += n
		}
	}
	loss.NoImage.Whole, loss.Merged.Whole = t.Rated()+t.Of(ReplyNoImage), t.Rated()+t.Of(ReplyNoImage)
	return t, loss, nil
}
