package journey

import (
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Part is something that a journey map has to hold («содержание карты»), with
// the codes of the rules that ask for it.
type Part struct {
	Title standard.Text `json:"title"`
	Rules []string      `json:"rules"`
}

// Parts are what a map holds and what it rests on, by document. The concept
// recommends what the federal Standard demands; the brief edition has
// observations and problems in the place of experience; in Samara a map for
// businesses rests on an initial study.
//
// Clause: people-2022:4.3.4, people-2022:4.3.4.1/p1, people-2022-brief:needs/15, samara-business-2022:4.3/p8(1)
var Parts = standard.List[Part]{
	Key: "journey.parts", Title: standard.Text{RU: "содержание карты клиентского пути", EN: "contents of a journey map"},
	Rows: []standard.Row[Part]{
		{Code: "basis_segmentation", Clause: standard.Cite("people-2022:4.3.4(1)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "основание: сегментация и клиентский опыт", EN: "basis: segmentation and client experience"},
			[]string{"journey.basis-segmentation-missing"}}},
		{Code: "basis_monitoring", Clause: standard.Cite("people-2022:4.3.4(2)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "основание: мониторинг удовлетворённости", EN: "basis: satisfaction monitoring"},
			[]string{"journey.basis-monitoring-missing"}}},
		{Code: "situation", Clause: standard.Cite("people-2022:4.3.4.1(1)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "описание жизненной ситуации", EN: "description of the life situation"},
			[]string{"journey.situation-not-described"}}},
		{Code: "segment", Clause: standard.Cite("people-2022:4.3.4.1(2)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "описание профиля клиентского сегмента", EN: "description of the segment profile"},
			[]string{"journey.segment-not-described"}}},
		{Code: "needs", Clause: standard.Cite("people-2022:4.3.4.1(3)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "типовые потребности клиента", EN: "typical needs of the client"},
			[]string{"journey.no-needs", "journey.need-without-title", "journey.need-twice"}}},
		{Code: "actions", Clause: standard.Cite("people-2022:4.3.4.1(4)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "действия клиента от возникновения потребности до её удовлетворения", EN: "the client's actions from the need to its end"},
			[]string{"journey.no-steps", "journey.stage-without-title", "journey.step-without-title", "journey.stage-twice", "journey.step-twice",
				"journey.need-without-start", "journey.need-without-end", "journey.need-met-before-it-arises"}}},
		{Code: "services", Clause: standard.Cite("people-2022:4.3.4.1(5)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "виды полученных услуг и сервисов", EN: "kinds of services received"},
			[]string{"journey.no-services", "journey.service-without-title", "journey.service-twice", "journey.step-service-unknown"}}},
		{Code: "touchpoints", Clause: standard.Cite("people-2022:4.3.4.1(6)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "точки взаимодействия", EN: "touchpoints"},
			[]string{"journey.no-touchpoints", "journey.touchpoint-without-title", "journey.touchpoint-twice", "journey.step-touchpoint-unknown"}}},
		{Code: "experience", Clause: standard.Cite("people-2022:4.3.4.1(7)"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "клиентский опыт в точках взаимодействия", EN: "client experience at the touchpoints"},
			[]string{"journey.experience-missing"}}},
		{Code: "positive", Clause: standard.Cite("people-2022:4.3.4.1/p1"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "позитивные наблюдения в точках взаимодействия", EN: "positive observations at the touchpoints"},
			[]string{"journey.positive-not-stated"}}},
		{Code: "problems", Clause: standard.Cite("people-2022:4.3.4.1/p1"), Modality: standard.ModalityMust, Value: Part{
			standard.Text{RU: "типовые проблемы клиентов в точках взаимодействия", EN: "typical problems of clients at the touchpoints"},
			[]string{"journey.problems-not-stated"}}},
		{Code: "measurement", Clause: standard.Cite("people-2022:3(14)"), Modality: standard.ModalityFact, Value: Part{
			standard.Text{RU: "клиентский опыт измерим", EN: "client experience is measurable"},
			[]string{"journey.experience-not-measured", "journey.experience-counts-differ"}}},

		{Code: "experience", Clause: standard.Cite("people-2022-brief:needs/15"), Removed: true},

		{Code: "basis_segmentation", Clause: standard.Cite("samara-business-2022:4.3/p8(1)"), Removed: true},
		{Code: "basis_initial_study", Clause: standard.Cite("samara-business-2022:4.3/p8(1)"), Modality: standard.ModalityMust, Before: "basis_monitoring", Value: Part{
			standard.Text{RU: "основание: первичное изучение потребностей", EN: "basis: initial study of needs"},
			[]string{"journey.basis-initial-study-missing"}}},

		{Code: "situation", Clause: standard.Cite("concept:III/p2(4)/s2"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "описание жизненной ситуации", EN: "description of the life situation"},
			[]string{"journey.situation-not-described"}}},
		{Code: "segment", Clause: standard.Cite("concept:III/p2(4)/s3"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "описание профиля клиентского сегмента", EN: "description of the segment profile"},
			[]string{"journey.segment-not-described"}}},
		{Code: "needs", Clause: standard.Cite("concept:III/p2(4)/s4"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "типовые потребности клиента", EN: "typical needs of the client"},
			[]string{"journey.no-needs", "journey.need-without-title", "journey.need-twice"}}},
		{Code: "actions", Clause: standard.Cite("concept:III/p2(4)/s5"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "действия клиента от возникновения потребности до её удовлетворения", EN: "the client's actions from the need to its end"},
			[]string{"journey.no-steps", "journey.stage-without-title", "journey.step-without-title", "journey.stage-twice", "journey.step-twice",
				"journey.need-without-start", "journey.need-without-end", "journey.need-met-before-it-arises"}}},
		{Code: "services", Clause: standard.Cite("concept:III/p2(4)/s6"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "виды полученных услуг", EN: "kinds of services received"},
			[]string{"journey.no-services", "journey.service-without-title", "journey.service-twice", "journey.step-service-unknown"}}},
		{Code: "touchpoints", Clause: standard.Cite("concept:III/p2(4)/s7"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "точки взаимодействия", EN: "touchpoints"},
			[]string{"journey.no-touchpoints", "journey.touchpoint-without-title", "journey.touchpoint-twice", "journey.step-touchpoint-unknown"}}},
		{Code: "positive", Clause: standard.Cite("concept:III/p2(4)/s8"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "позитивные наблюдения", EN: "positive observations"},
			[]string{"journey.positive-not-stated"}}},
		{Code: "problems", Clause: standard.Cite("concept:III/p2(4)/s9"), Modality: standard.ModalityShould, Value: Part{
			standard.Text{RU: "типовые проблемы клиентов", EN: "typical problems of clients"},
			[]string{"journey.problems-not-stated"}}},
	},
}

// Params returns the handles of this package, for decoding overlays.
func Params() []standard.Parameter { return []standard.Parameter{&Parts} }

// anyDay is a day on which the shipped parts of the federal Standard hold: they
// have been the same on every day.
const anyDay standard.Date = 2022_01_01

// Check judges the map by the full federal Standard. See [Map.CheckIn].
//
// Reading: D1, the full edition governs where none is named.
func (m Map) Check() standard.Findings { return m.CheckIn(standard.Federal(anyDay)) }

// CheckIn judges the map by an edition: its shape, then the parts that the
// edition asks for. A finding cites the document that asks and weighs what that
// document's verb weighs.
func (m Map) CheckIn(e standard.Edition) standard.Findings {
	fs := validate.Shape(&m)
	if fs.Err() != nil {
		return fs
	}
	found := rules.Check(judgedOf(&m))
	if len(found) == 0 {
		return fs
	}
	parts := Parts.In(e)
	for _, f := range found {
		i := slices.IndexFunc(parts, func(r standard.Row[Part]) bool { return slices.Contains(r.Value.Rules, f.Code) })
		if i < 0 {
			continue // the edition has no such part
		}
		f.Clause, f.Severity = parts[i].Clause, parts[i].Modality.Severity()
		fs = append(fs, f)
	}
	return fs
}
