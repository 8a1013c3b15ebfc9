package journey

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Results are what the second stage of the study of needs yields: maps, and
// recommendations for a better experience («результаты разработки карт»). What
// is published of them is recorded by package lifesituation.
//
// Clause: people-2022:4.3.2(2), people-2022-brief:needs/8, people-2022:4.3.4.3(1), people-2022:4.3.4.3(2)
type Results struct {
	Maps            []Map            `json:"maps,omitempty" validate:"dive"`
	Practices       []Practice       `json:"practices,omitempty" validate:"dive"` // studied for the recommendations
	Recommendations []Recommendation `json:"recommendations,omitempty"`
}

// Recommendation is advice on how to improve client experience («рекомендация
// по повышению качества клиентского опыта»).
type Recommendation struct {
	Text       standard.Text         `json:"text"`
	Map        MapID                 `json:"map,omitempty"`        // the map it rests on
	Touchpoint standard.TouchpointID `json:"touchpoint,omitempty"` // the touchpoint it concerns, "" for the whole journey
}

// Practice is how others provide services in such a life situation («лучшая
// практика»).
type Practice struct {
	Title  standard.Text `json:"title"`
	Origin Origin        `json:"origin" validate:"known"`
	Source string        `json:"source,omitempty" validate:"max=500"` // where it is described
}

// Origin says where a practice comes from.
type Origin string

// The origins.
const (
	OriginDomestic Origin = "domestic"
	OriginForeign  Origin = "foreign"
)

var origins = standard.Vocabulary[Origin]{
	{Code: OriginDomestic, Title: standard.Text{RU: "отечественная практика", EN: "domestic practice"}, Clause: standard.Cite("people-2022:4.3.4.2/p1")},
	{Code: OriginForeign, Title: standard.Text{RU: "зарубежная практика", EN: "foreign practice"}, Clause: standard.Cite("people-2022:4.3.4.2/p1")},
}

// Origins yields every origin with its title.
func Origins() iter.Seq[standard.Term[Origin]] { return origins.All() }

// IsValid reports whether o is on the list.
func (o Origin) IsValid() bool { _, ok := origins.Find(o); return ok }

// Check judges the results: their shape, the rules, then each map by
// [Map.Check].
func (r Results) Check() standard.Findings {
	fs := validate.Shape(&r)
	if fs.Err() != nil {
		return fs
	}
	fs = append(fs, resultRules.Check(&r)...)
	for i, m := range r.Maps {
		fs = append(fs, m.Check().Below(standard.Pointer("/maps").Index(i))...)
	}
	return fs
}

// studied reports whether a practice of this origin was studied.
func (r *Results) studied(o Origin) bool {
	return slices.ContainsFunc(r.Practices, func(p Practice) bool { return p.Origin == o })
}

var resultRules = standard.Rules[*Results]{
	{
		Code: "journey.domestic-practice-missing", Clause: standard.Cite("people-2022:4.3.4.2/p1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "для рекомендаций не изучена отечественная практика", EN: "no domestic practice was studied for the recommendations"},
		Mend: standard.Text{RU: "изучите, как такие услуги предоставляют в других регионах, и запишите лучшие примеры", EN: "study how other regions provide such services, and note the best examples"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			if !r.studied(OriginDomestic) {
				broken("/practices")
			}
		},
	}, {
		Code: "journey.foreign-practice-missing", Clause: standard.Cite("people-2022:4.3.4.2/p1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "для рекомендаций не изучена зарубежная практика", EN: "no foreign practice was studied for the recommendations"},
		Mend: standard.Text{RU: "изучите, как такие услуги предоставляют в других странах, и запишите лучшие примеры", EN: "study how other countries provide such services, and note the best examples"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			if !r.studied(OriginForeign) {
				broken("/practices")
			}
		},
	}, {
		Code: "journey.recommendation-without-text", Clause: standard.Cite("people-2022:4.3.4.2(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "рекомендация ничего не советует", EN: "a recommendation advises nothing"},
		Mend: standard.Text{RU: "напишите, что изменить, чтобы клиенту стало лучше", EN: "write what to change so that the client fares better"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			for i := range r.Recommendations {
				if blank(r.Recommendations[i].Text.RU) {
					broken(standard.Pointer("/recommendations").Index(i).Field("text").Field("ru"))
				}
			}
		},
	}, {
		Code: "journey.recommendation-without-map", Clause: standard.Cite("people-2022:4.3.4.2(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "рекомендация не опирается на карту", EN: "a recommendation rests on no map"},
		Mend: standard.Text{RU: "укажите карту, из которой она следует", EN: "name the map from which it follows"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			maps := placed(r.Maps, func(m *Map) MapID { return m.ID })
			for i := range r.Recommendations {
				if _, ok := maps[r.Recommendations[i].Map]; !ok && len(r.Maps) > 0 {
					broken(standard.Pointer("/recommendations").Index(i).Field("map"))
				}
			}
		},
	}, {
		Code: "journey.results-without-maps", Clause: standard.Cite("people-2022:4.3.4.3(1)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "среди результатов нет карт клиентских путей", EN: "there are no journey maps among the results"},
		Mend: standard.Text{RU: "разработайте или обновите карту и приложите её", EN: "develop or update a map and attach it"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			if len(r.Maps) == 0 {
				broken("/maps")
			}
		},
	}, {
		Code: "journey.results-without-recommendations", Clause: standard.Cite("people-2022:4.3.4.3(2)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "среди результатов нет рекомендаций, как улучшить клиентский опыт", EN: "there are no recommendations for a better experience among the results"},
		Mend: standard.Text{RU: "разработайте рекомендации по найденным проблемам", EN: "develop recommendations on the problems found"},
		Check: func(r *Results, broken func(standard.Pointer)) {
			if len(r.Recommendations) == 0 {
				broken("/recommendations")
			}
		},
	},
}
