package readability

import (
	"math"

	"github.com/state-for-people/standard"
)

// ASL returns the words with a vowel a sentence, 0 without sentences.
func (c Counts) ASL() float64 { return ratio(c.Vowelled, c.Sentences) }

// ASW returns the syllables a word with a vowel, 0 without such words.
func (c Counts) ASW() float64 { return ratio(c.Syllables, c.Vowelled) }

// AWL returns the Cyrillic letters a word with a vowel, 0 without such words.
func (c Counts) AWL() float64 { return ratio(c.Russian, c.Vowelled) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// per100 is the share of n among the words with a vowel, in per cent.
func per100(c Counts, n int) float64 { return 100 * ratio(n, c.Vowelled) }

// consensus is the median of the four Russian fits of Flesch-Kincaid and of ARI.
func consensus(c Counts) float64 {
	v := [...]float64{fleschKincaid(c), ari(c), fkOlder(c), fkOborneva(c), fkSIS(c)}
	for i := 1; i < len(v); i++ {
		for j := i; j > 0 && v[j] < v[j-1]; j-- {
			v[j], v[j-1] = v[j-1], v[j]
		}
	}
	return v[len(v)/2]
}

func fleschKincaid(c Counts) float64 { return 0.318*c.ASL() + 14.2*c.ASW() - 30.5 }

func ari(c Counts) float64 { return 6.26*c.AWL() + 0.2805*c.ASL() - 31.04 }

func fkOborneva(c Counts) float64 { return 0.5*c.ASL() + 8.4*c.ASW() - 15.59 }

func fkSIS(c Counts) float64 { return 0.36*c.ASL() + 5.76*c.ASW() - 11.97 }

func fkOlder(c Counts) float64 { return 0.49*c.ASL() + 7.3*c.ASW() - 16.59 }

func sis(c Counts) float64 { return -17.5 + 0.56*c.ASL() + 2.45*c.AWL() }

func smog(c Counts) float64 {
	return 1.1*math.Sqrt(64.6*ratio(c.Polysyllables(5), c.Sentences)) + 0.05
}

const (
	fromPlainrussian = "infoculture/plainrussian 25de044, textmetric/metric.py; metrics.csv, 55 texts"
	fromMorozov      = "infoculture/plainrussian 25de044, textmetric/metric.py; morozowdmitry/readability f1bdbf7, src/feature_extract/indices_extractor.py"
	fromRuTS         = "SergeyShk/ruTS, ruts/readability_stats.py, ruts/constants.py"
)

var (
	fittedOn55 = standard.Text{
		RU: "Подобрана на 55 текстах с оценками одного эксперта; соседние классы школы не различает, на законах выходит за 20.",
		EN: "Fitted on 55 texts graded by one expert; does not tell neighbouring school years apart, climbs past 20 on laws.",
	}
	fittedOnSchool = standard.Text{
		RU: "Подобрана на школьных учебниках; письма ведомств лежат у верхнего края.",
		EN: "Fitted on school books; official letters lie at its upper end.",
	}
	fittedOnPairs = standard.Text{
		RU: "Подобрана на русских переводах английской прозы; почти любой текст для взрослых выходит трудным.",
		EN: "Fitted on Russian translations of English prose; nearly every text for adults comes out hard.",
	}
	notRefitted = standard.Text{
		RU: "Коэффициенты не подбирались для русского языка; годится для сравнения текстов между собой.",
		EN: "Its coefficients were never fitted to Russian; good for comparing texts with each other.",
	}
)

var asw, awl = []Variable{VariableASL, VariableASW}, []Variable{VariableASL, VariableAWL}

var indices = [...]Index{
	{
		Code: IndexConsensus, Scale: ScaleGrade, Sentences: 3, Words: 50, value: consensus,
		Title:     standard.Text{RU: "Сводная оценка", EN: "Consensus"},
		Formula:   "median(0.318·ASL + 14.2·ASW − 30.5, 6.26·AWL + 0.2805·ASL − 31.04, 0.49·ASL + 7.3·ASW − 16.59, 0.5·ASL + 8.4·ASW − 15.59, 0.36·ASL + 5.76·ASW − 11.97)",
		Variables: []Variable{VariableASL, VariableASW, VariableAWL},
		Source:    "this package: the median of flesch-kincaid, ari, flesch-kincaid-older, flesch-kincaid-oborneva and flesch-kincaid-sis",
		Validity: standard.Text{
			RU: "Выбрана на 26 текстах с оценкой одного эксперта, поэтому её точность на них завышена; классы 2–4 не различает, стихи и перечни оценивает неверно.",
			EN: "Chosen on 26 texts graded by one expert, so its figures on them flatter it; does not tell school years 2 to 4 apart, wrong on verse and lists.",
		},
	},
	{
		Code: IndexFleschKincaid, Scale: ScaleGrade, Sentences: 3, Words: 50, Clause: standard.Cite("people-2022:4.6.4.6/s2"),
		Title:   standard.Text{RU: "Индекс Флеша — Кинкейда", EN: "Flesch-Kincaid grade"},
		Formula: "0.318·ASL + 14.2·ASW − 30.5", Variables: asw, Source: fromPlainrussian, Validity: fittedOn55,
		value: fleschKincaid,
	},
	{
		Code: IndexColemanLiau, Scale: ScaleGrade, Sentences: 3, Words: 50, Clause: standard.Cite("people-2022:4.6.4.6/s2"),
		Title:   standard.Text{RU: "Индекс Колман — Лиау", EN: "Coleman-Liau index"},
		Formula: "0.055·(100·L/W) − 0.35·(100·S/W) − 20.33", Variables: []Variable{VariableL, VariableW, VariableS}, Source: fromMorozov, Validity: fittedOn55,
		value: func(c Counts) float64 { return 0.055*per100(c, c.Russian) - 0.35*per100(c, c.Sentences) - 20.33 },
	},
	{
		Code: IndexARI, Scale: ScaleGrade, Sentences: 3, Words: 50, Clause: standard.Cite("people-2022:4.6.4.6/s2"),
		Title:   standard.Text{RU: "Автоматический индекс удобочитаемости (ARI)", EN: "Automated readability index (ARI)"},
		Formula: "6.26·L/W + 0.2805·ASL − 31.04", Variables: []Variable{VariableL, VariableW, VariableASL}, Source: fromMorozov, Validity: fittedOn55,
		value: ari,
	},
	{
		Code: IndexDaleChall, Scale: ScaleGrade, Sentences: 3, Words: 50, Clause: standard.Cite("people-2022:4.6.4.6/s2"),
		Title:   standard.Text{RU: "Формула Дэйла — Чейл", EN: "Dale-Chall formula"},
		Formula: "0.552·(100·C5/W) + 0.273·ASL", Variables: []Variable{VariableC5, VariableW, VariableASL}, Source: fromPlainrussian, Validity: fittedOn55,
		value: func(c Counts) float64 { return 0.552*per100(c, c.Polysyllables(5)) + 0.273*c.ASL() },
	},
	{
		Code: IndexSMOG, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс SMOG", EN: "SMOG grade"},
		Formula: "1.1·√(64.6·C5/S) + 0.05", Variables: []Variable{VariableC5, VariableS}, Source: fromMorozov, Validity: fittedOn55,
		value: smog,
	},
	{
		Code: IndexFlesch, Scale: ScaleEase, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Лёгкость чтения по Флешу (Оборнева)", EN: "Flesch reading ease (Oborneva)"},
		Formula: "206.835 − 1.3·ASL − 60.1·ASW", Variables: asw, Validity: fittedOnPairs,
		Source: "textstat dadf3d2, textstat/backend/utils/constants.py; Yoast languages/ru/helpers/calculateFleschReadingScore.js",
		value:  func(c Counts) float64 { return 206.835 - 1.3*c.ASL() - 60.1*c.ASW() },
	},
	{
		Code: IndexFleschKazan, Scale: ScaleEase, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Лёгкость чтения по Флешу (казанская группа)", EN: "Flesch reading ease (Kazan group)"},
		Formula: "206.836 − 1.52·ASL − 65.14·ASW", Variables: asw, Validity: fittedOnPairs,
		Source: "ruTS docs/stats/readability_stats_funcs.en.md",
		value:  func(c Counts) float64 { return 206.836 - 1.52*c.ASL() - 65.14*c.ASW() },
	},
	{
		Code: IndexFKOlder, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Флеша — Кинкейда, прежние коэффициенты", EN: "Flesch-Kincaid grade, older fit"},
		Formula: "0.49·ASL + 7.3·ASW − 16.59", Variables: asw, Validity: fittedOn55,
		Source: "infoculture/plainrussian 25de044, calc_Flesh_Kincaid_Grade_rus; SergeyShk/ruTS 7962e47, ruts/readability_stats.py",
		value:  fkOlder,
	},
	{
		Code: IndexFKOborneva, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Флеша — Кинкейда (Оборнева)", EN: "Flesch-Kincaid grade (Oborneva)"},
		Formula: "0.5·ASL + 8.4·ASW − 15.59", Variables: asw, Validity: fittedOnPairs,
		Source: "reynoldsnlp/udar 2ede6ef, src/udar/features/readability.py",
		value:  func(c Counts) float64 { return 0.5*c.ASL() + 8.4*c.ASW() - 15.59 },
	},
	{
		Code: IndexFKSIS, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Флеша — Кинкейда (Казань, 2018)", EN: "Flesch-Kincaid grade (Kazan, 2018)"},
		Formula: "0.36·ASL + 5.76·ASW − 11.97", Variables: asw, Validity: fittedOnSchool,
		Source: "ruTS docs/stats/readability_stats_funcs.en.md",
		value:  func(c Counts) float64 { return 0.36*c.ASL() + 5.76*c.ASW() - 11.97 },
	},
	{
		Code: IndexFleschSIS, Scale: ScaleEase, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Лёгкость чтения по Флешу (Казань, 2018)", EN: "Flesch reading ease (Kazan, 2018)"},
		Formula: "208.7 − 2.6·ASL − 39.2·ASW", Variables: asw, Validity: fittedOnSchool,
		Source: "public code that implements it; the paper was not to be had",
		value:  func(c Counts) float64 { return 208.7 - 2.6*c.ASL() - 39.2*c.ASW() },
	},
	{
		Code: IndexSIS, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 2023", EN: "SIS 2023"},
		Formula: "−17.5 + 0.56·ASL + 2.45·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: sis,
	},
	{
		Code: IndexSISPrimary, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 2–4 класс", EN: "SIS 2023, school years 2 to 4"},
		Formula: "−2.59 + 0.17·ASL + 0.61·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: func(c Counts) float64 { return -2.59 + 0.17*c.ASL() + 0.61*c.AWL() },
	},
	{
		Code: IndexSISMiddle, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 5–7 класс", EN: "SIS 2023, school years 5 to 7"},
		Formula: "−5.29 + 0.20·ASL + 1.34·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: func(c Counts) float64 { return -5.29 + 0.20*c.ASL() + 1.34*c.AWL() },
	},
	{
		Code: IndexSISSenior, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 8–11 класс", EN: "SIS 2023, school years 8 to 11"},
		Formula: "−3.26 + 0.21·ASL + 1.35·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: func(c Counts) float64 { return -3.26 + 0.21*c.ASL() + 1.35*c.AWL() },
	},
	{
		Code: IndexMatskovskiy, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула Мацковского", EN: "Matskovskiy formula"},
		Formula: "0.62·ASL + 0.123·(100·C4/W) + 0.051", Variables: []Variable{VariableASL, VariableC4, VariableW},
		Source: "reynoldsnlp/udar 2ede6ef, src/udar/features/readability.py; ruTS docs", Validity: notRefitted,
		value: func(c Counts) float64 { return 0.62*c.ASL() + 0.123*per100(c, c.Polysyllables(4)) + 0.051 },
	},
	{
		Code: IndexTuldava, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула Тулдавы", EN: "Tuldava formula"},
		Formula: "ASW·lg(ASL)", Variables: asw, Source: "public code that implements it; the paper was not to be had", Validity: notRefitted,
		value: func(c Counts) float64 { return c.ASW() * math.Log10(c.ASL()) },
	},
	{
		Code: IndexLIX, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс LIX", EN: "LIX"},
		Formula: "ASL + 100·L7/W", Variables: []Variable{VariableASL, VariableL7, VariableW},
		Source: "textstat dadf3d2, _lix.py; ruTS, ruts/readability_stats.py", Validity: notRefitted,
		value: func(c Counts) float64 { return c.ASL() + per100(c, c.LongWords(7)) },
	},
	{
		Code: IndexFog, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Ганнинга", EN: "Gunning fog"},
		Formula: "0.4·(ASL + 100·C5/W)", Variables: []Variable{VariableASL, VariableC5, VariableW},
		Source: "infoculture/plainrussian; ruTS", Validity: notRefitted,
		value: func(c Counts) float64 { return 0.4 * (c.ASL() + per100(c, c.Polysyllables(5))) },
	},
}
