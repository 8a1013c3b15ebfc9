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

// quantities are what formulas are made of, worked out once for a text.
type quantities struct {
	asl, asw, awl float64
	sentences     float64 // sentences a hundred words
	c4, c5, l7    float64 // words of so many syllables or letters a hundred words
	c5s           float64 // words of five syllables a sentence
}

func (c *Counts) quantities() quantities {
	per100 := func(n int) float64 { return 100 * ratio(n, c.Vowelled) }
	c5 := atLeast(c.BySyllables[:], 5)
	return quantities{
		asl: ratio(c.Vowelled, c.Sentences), asw: ratio(c.Syllables, c.Vowelled), awl: ratio(c.Russian, c.Vowelled),
		sentences: per100(c.Sentences), c4: per100(atLeast(c.BySyllables[:], 4)), c5: per100(c5), l7: per100(atLeast(c.ByLetters[:], 7)), c5s: ratio(c5, c.Sentences),
	}
}

// consensus is the median of the four Russian fits of Flesch-Kincaid and of ARI.
func consensus(q quantities) float64 {
	v := [...]float64{fleschKincaid(q), ari(q), fkOlder(q), fkOborneva(q), fkSIS(q)}
	for i := 1; i < len(v); i++ {
		for j := i; j > 0 && v[j] < v[j-1]; j-- {
			v[j], v[j-1] = v[j-1], v[j]
		}
	}
	return v[len(v)/2]
}

func fleschKincaid(q quantities) float64 { return 0.318*q.asl + 14.2*q.asw - 30.5 }

func ari(q quantities) float64 { return 6.26*q.awl + 0.2805*q.asl - 31.04 }

func fkOborneva(q quantities) float64 { return 0.5*q.asl + 8.4*q.asw - 15.59 }

func fkSIS(q quantities) float64 { return 0.36*q.asl + 5.76*q.asw - 11.97 }

func fkOlder(q quantities) float64 { return 0.49*q.asl + 7.3*q.asw - 16.59 }

func sis(q quantities) float64 { return -17.5 + 0.56*q.asl + 2.45*q.awl }

func smog(q quantities) float64 {
	return 1.1*math.Sqrt(64.6*q.c5s) + 0.05
}

const (
	fromPlainrussian = "infoculture/plainrussian 25de044, textmetric/metric.py; metrics.csv, 55 texts"
	fromMorozov      = "infoculture/plainrussian 25de044, textmetric/metric.py; morozowdmitry/readability f1bdbf7, src/feature_extract/indices_extractor.py"
	fromRuTS         = "SergeyShk/ruTS, ruts/readability_stats.py, ruts/constants.py"
)

var (
	fittedOn55 = standard.Text{
		RU: "Её подобрали на 55 текстах с оценками одного эксперта; соседние классы школы не различает, на законах выходит за 20.",
		EN: "Fitted on 55 texts graded by one expert; does not tell neighbouring school years apart, climbs past 20 on laws.",
	}
	fittedOnSchool = standard.Text{
		RU: "Её подобрали на школьных учебниках; письма ведомств лежат у верхнего края.",
		EN: "Fitted on school books; official letters lie at its upper end.",
	}
	fittedOnPairs = standard.Text{
		RU: "Её подобрали на русских переводах английской прозы; почти любой текст для взрослых выходит трудным.",
		EN: "Fitted on Russian translations of English prose; nearly every text for adults comes out hard.",
	}
	notRefitted = standard.Text{
		RU: "Коэффициенты под русский язык никто не подбирал; ею можно сравнить тексты между собой.",
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
			RU: "Её выбрали на 26 текстах с оценкой одного эксперта, и на них она точнее, чем на других; классы 2–4 не различает, стихи и перечни оценивает неверно.",
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
		value: func(q quantities) float64 { return 0.055*100*q.awl - 0.35*q.sentences - 20.33 },
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
		value: func(q quantities) float64 { return 0.552*q.c5 + 0.273*q.asl },
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
		value:  func(q quantities) float64 { return 206.835 - 1.3*q.asl - 60.1*q.asw },
	},
	{
		Code: IndexFleschKazan, Scale: ScaleEase, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Лёгкость чтения по Флешу (казанская группа)", EN: "Flesch reading ease (Kazan group)"},
		Formula: "206.836 − 1.52·ASL − 65.14·ASW", Variables: asw, Validity: fittedOnPairs,
		Source: "ruTS docs/stats/readability_stats_funcs.en.md",
		value:  func(q quantities) float64 { return 206.836 - 1.52*q.asl - 65.14*q.asw },
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
		value:  func(q quantities) float64 { return 0.5*q.asl + 8.4*q.asw - 15.59 },
	},
	{
		Code: IndexFKSIS, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Флеша — Кинкейда (Казань, 2018)", EN: "Flesch-Kincaid grade (Kazan, 2018)"},
		Formula: "0.36·ASL + 5.76·ASW − 11.97", Variables: asw, Validity: fittedOnSchool,
		Source: "ruTS docs/stats/readability_stats_funcs.en.md",
		value:  func(q quantities) float64 { return 0.36*q.asl + 5.76*q.asw - 11.97 },
	},
	{
		Code: IndexFleschSIS, Scale: ScaleEase, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Лёгкость чтения по Флешу (Казань, 2018)", EN: "Flesch reading ease (Kazan, 2018)"},
		Formula: "208.7 − 2.6·ASL − 39.2·ASW", Variables: asw, Validity: fittedOnSchool,
		Source: "public code that implements it; the paper was not to be had",
		value:  func(q quantities) float64 { return 208.7 - 2.6*q.asl - 39.2*q.asw },
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
		value: func(q quantities) float64 { return -2.59 + 0.17*q.asl + 0.61*q.awl },
	},
	{
		Code: IndexSISMiddle, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 5–7 класс", EN: "SIS 2023, school years 5 to 7"},
		Formula: "−5.29 + 0.20·ASL + 1.34·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: func(q quantities) float64 { return -5.29 + 0.20*q.asl + 1.34*q.awl },
	},
	{
		Code: IndexSISSenior, Scale: ScaleGrade, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула казанской группы, 8–11 класс", EN: "SIS 2023, school years 8 to 11"},
		Formula: "−3.26 + 0.21·ASL + 1.35·AWL", Variables: awl, Source: fromRuTS, Validity: fittedOnSchool,
		value: func(q quantities) float64 { return -3.26 + 0.21*q.asl + 1.35*q.awl },
	},
	{
		Code: IndexMatskovskiy, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула Мацковского", EN: "Matskovskiy formula"},
		Formula: "0.62·ASL + 0.123·(100·C4/W) + 0.051", Variables: []Variable{VariableASL, VariableC4, VariableW},
		Source: "reynoldsnlp/udar 2ede6ef, src/udar/features/readability.py; ruTS docs", Validity: notRefitted,
		value: func(q quantities) float64 { return 0.62*q.asl + 0.123*q.c4 + 0.051 },
	},
	{
		Code: IndexTuldava, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Формула Тулдавы", EN: "Tuldava formula"},
		Formula: "ASW·lg(ASL)", Variables: asw, Source: "public code that implements it; the paper was not to be had", Validity: notRefitted,
		value: func(q quantities) float64 { return q.asw * math.Log10(q.asl) },
	},
	{
		Code: IndexLIX, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс LIX", EN: "LIX"},
		Formula: "ASL + 100·L7/W", Variables: []Variable{VariableASL, VariableL7, VariableW},
		Source: "textstat dadf3d2, _lix.py; ruTS, ruts/readability_stats.py", Validity: notRefitted,
		value: func(q quantities) float64 { return q.asl + q.l7 },
	},
	{
		Code: IndexFog, Scale: ScaleOpen, Sentences: 3, Words: 50,
		Title:   standard.Text{RU: "Индекс Ганнинга", EN: "Gunning fog"},
		Formula: "0.4·(ASL + 100·C5/W)", Variables: []Variable{VariableASL, VariableC5, VariableW},
		Source: "infoculture/plainrussian; ruTS", Validity: notRefitted,
		value: func(q quantities) float64 { return 0.4 * (q.asl + q.c5) },
	},
}
