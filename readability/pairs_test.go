package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// pair is a text in which a rule finds something and one that looks alike, in
// which no rule finds anything. Where the rule has a limit, the first is one over
// it and the second keeps it.
type pair struct {
	rule       string // without the package
	hit, near  Letter
	profile    Profile
	exactly    string // why nothing is measured: the rule counts, or reads what the caller says
	whole      bool   // about the whole text
	wanted     string // the words found
	suggestion string
}

const (
	counts  = "counts; as exact as the ends of words and sentences are"
	reads   = "reads the formatting that the caller gives"
	byLists = "looks for the words of the agency's own lists"
)

func text(s string) Letter { return Letter{Text: s} }

func of(k Kind, s string) Letter { return Letter{Text: s, Kind: k} }

// typed is a text whose first word is set in another way.
func typed(s string, r Run) Letter {
	r.At = Span{0, strings.IndexByte(s, ' ')}
	return Letter{Text: s, Runs: []Run{r, {At: Span{r.At.End, len(s)}, Font: "Arial"}}}
}

func upTo(m Measured, most float64) Profile { return Profile{Limits: []Limit{{Of: m, Max: most}}} }

var rulePairs = []pair{
	{rule: "no-greeting", whole: true, hit: of(KindFirstReply, "Спасибо за письмо. Ответим до 5 марта."), near: of(KindFirstReply, "Добрый день! Спасибо за письмо. Ответим до 5 марта.")},
	{rule: "no-thanks", whole: true, hit: of(KindFirstReply, "Добрый день! Ответим до 5 марта."), near: of(KindFirstReply, "Добрый день! Благодарим за письмо. Ответим до 5 марта.")},
	{rule: "no-deadline", whole: true, hit: of(KindFirstReply, "Добрый день! Спасибо за письмо от 5 марта. Ответим скоро."), near: of(KindFirstReply, "Добрый день! Спасибо за письмо от 5 марта. Ответим за 10 дней.")},
	{rule: "act-references", profile: upTo(MeasuredActs, 1), hit: text("Так велят закон от 5 мая 2026 г. № 5-ФЗ и приказ № 12."), near: text("Так велит статья 7 закона от 5 мая 2026 г. № 5-ФЗ."), wanted: "приказ № 12"},
	{rule: "passive-short", hit: text("Ваша жалоба принята."), near: text("Ваша жалоба понятна."), wanted: "принята"},
	{rule: "passive-refl", hit: text("Ваша жалоба рассматривается."), near: text("Ваша жалоба касается двора."), wanted: "рассматривается"},
	{rule: "verbal-nouns", profile: upTo(MeasuredVerbalNouns, 2), hit: text("Для получения и оформления карты ждите поступления денег."), near: text("Для получения и оформления карты ждите денег."), wanted: "поступления"},
	{rule: "split-predicate", hit: text("Мы рады оказать помощь."), near: text("Мы рады ускорить помощь."), wanted: "оказать помощь", suggestion: "помочь"},
	{rule: "compound-preposition", hit: text("В целях ремонта закрыли дорогу."), near: text("В цехах завода закрыли дорогу."), wanted: "В целях", suggestion: "Для"},
	{rule: "officialese", hit: text("Данный дом новый."), near: text("По данным врача дом новый."), wanted: "Данный", suggestion: "Этот"},
	{rule: "repeated-word", hit: text("Мы ждём вас вас утром."), near: text("Мы ждём вас, вас и маму."), wanted: "вас вас"},
	{rule: "archaic", hit: text("Приходите, ибо ждём."), near: text("Приходите, либо ждём."), wanted: "ибо"},
	{rule: "colloquial", hit: text("Это полная фигня."), near: text("Это полная фраза."), wanted: "фигня"},
	{rule: "rude", hit: text("Вы дурак."), near: text("Вы дурно спали."), wanted: "дурак"},
	{rule: "abbreviation", hit: text("Место дадут в ДОУ."), near: text("Место дадут в детском саду (ДОУ)."), wanted: "ДОУ"},
	{rule: "hard-term", hit: text("На участок нужен сервитут."), near: text("На участок нужен сервитут (право пройти через него)."), wanted: "сервитут"},
	{rule: "long-paragraph", exactly: counts, profile: upTo(MeasuredParagraphWords, 5), hit: text("Мы ждём вас. Приходите завтра утром."), near: text("Мы ждём вас.\n\nПриходите завтра утром."), wanted: "Мы ждём вас. Приходите завтра утром."},
	{rule: "long-sentence", exactly: counts, profile: upTo(MeasuredSentenceWords, 5), hit: text("Мы ждём вас здесь завтра утром."), near: text("Мы ждём вас завтра утром."), wanted: "Мы ждём вас здесь завтра утром."},
	{rule: "nested-clauses", profile: upTo(MeasuredClauses, 1), hit: text("Мы знаем, что вы ждёте, когда придёт мастер."), near: text("Мы знаем, что вы ждёте."), wanted: "когда"},
	{rule: "negation", profile: upTo(MeasuredNegations, 1), hit: text("Мы не знали и не видели."), near: text("Мы не знали, но видели."), wanted: "не"},
	{rule: "double-negation", hit: text("Мы не можем не помочь."), near: text("Мы не можем помочь."), wanted: "не можем не"},
	{rule: "special-symbol", hit: text("Дом & двор."), near: text("Знак «&» в письме лишний."), wanted: "&"},
	{rule: "smiley", hit: text("Мы ждём вас :)"), near: Letter{Text: "Мы ждём вас (завтра)."}, wanted: ":)"},
	{rule: "serif-font", exactly: reads, hit: Letter{Text: "Мы ждём вас.", Runs: []Run{{At: Span{0, 21}, Font: "Georgia"}}}, near: Letter{Text: "Мы ждём вас.", Runs: []Run{{At: Span{0, 21}, Font: "Tahoma"}}}, wanted: "Мы ждём вас."},
	{rule: "italic", exactly: reads, hit: typed("Мы ждём вас.", Run{Font: "Arial", Italic: true}), near: typed("Мы ждём вас.", Run{Font: "Arial", Bold: true}), wanted: "Мы"},
	{rule: "mixed-styles", exactly: reads, hit: typed("Мы ждём вас.", Run{Font: "Tahoma"}), near: typed("Мы ждём вас.", Run{Font: "Arial"}), wanted: "Мы"},
	{rule: "capitals", hit: text("Приходите СРОЧНО."), near: text("Приходите в МФЦ."), wanted: "СРОЧНО"},
	{rule: "effect", exactly: reads, hit: typed("Мы ждём вас.", Run{Font: "Arial", Effect: "shadow"}), near: typed("Мы ждём вас.", Run{Font: "Arial", Effect: "none"}), wanted: "Мы"},
	{rule: "background", exactly: reads, hit: typed("Мы ждём вас.", Run{Font: "Arial", Contrast: 4.4}), near: typed("Мы ждём вас.", Run{Font: "Arial", Contrast: 4.5}), wanted: "Мы"},
	{rule: "technical-term", hit: of(KindInstruction, "Очистите кэш и войдите снова."), near: of(KindInstruction, "Очистите стол и войдите снова."), wanted: "кэш"},
	{rule: "long-instruction", exactly: counts, whole: true, profile: upTo(MeasuredWords, 3), hit: of(KindInstruction, "Откройте сайт и войдите."), near: of(KindInstruction, "Откройте сайт, войдите.")},
	{rule: "long-name", exactly: counts, whole: true, profile: upTo(MeasuredNameWords, 2), hit: of(KindName, "Запись в сад"), near: of(KindName, "Детский сад")},
	{rule: "limit", exactly: "counts; how far the index tells what is hard stands with each index", whole: true, profile: upTo(Measured(IndexConsensus), 11), hit: text(strings.Repeat("Предприниматели зарегистрировали многочисленные организации. ", 13)), near: text(strings.Repeat("Мама и папа дома, мы ждём вас. ", 13))},
	{rule: "size", exactly: counts, whole: true, profile: upTo(MeasuredWords, 3), hit: text("Мы ждём вас завтра."), near: text("Мы ждём вас.")},
	{rule: "several-names", exactly: byLists, profile: Profile{Terms: []Term{{Forms: []string{"талон"}, Instead: []string{"билет"}}}}, hit: text("Возьмите талон. Покажите билет."), near: text("Возьмите талон. Покажите талон."), wanted: "билет"},
	{rule: "late-key", whole: true, profile: upTo(MeasuredKeyWords, 5), hit: text("Сад на улице Лесной ждёт детей. Придите с паспортом."), near: text("Сад на Лесной ждёт детей. Придите с паспортом.")},
	{rule: "genitive-chain", profile: upTo(MeasuredGenitives, 3), hit: text("Проверка качества работы отдела идёт."), near: text("Проверка качества работы идёт."), wanted: "Проверка качества работы отдела"},
	{rule: "late-verb", profile: upTo(MeasuredVerbWords, 3), hit: text("Мастер из нашего отдела завтра придёт."), near: text("Мастер из отдела придёт завтра."), wanted: "Мастер из нашего отдела завтра"},
	{rule: "wording", exactly: byLists, profile: Profile{Wordings: []Wording{{Avoid: "посетитель", Plain: "гость"}}}, hit: text("К нам пришёл посетитель."), near: text("К нам пришли посетители."), wanted: "посетитель", suggestion: "гость"},
}

// TestPairs wants a pair for every rule of the table, in its order: the first text
// to give one finding of this rule alone, with its words and what can stand there,
// the second nothing at all.
func TestPairs(t *testing.T) {
	i := 0
	for r := range Rules() {
		if !assert.Less(t, i, len(rulePairs), "%s has no pair", r.Code) {
			return
		}
		p := &rulePairs[i]
		i++
		assert.Equal(t, r.Code, "readability."+p.rule)
		fs := p.hit.Check(p.profile).Findings
		if assert.Len(t, fs, 1, "%s: %v", r.Code, fs) {
			f := fs[0]
			assert.Equal(t, r.Code, f.Code)
			assert.Equal(t, p.whole, f.At.IsZero(), r.Code)
			if !p.whole {
				assert.Equal(t, p.wanted, f.At.In(p.hit.Text), r.Code)
			}
			assert.Equal(t, p.suggestion, f.Suggestion, r.Code)
			assert.Equal(t, r.Severity, f.Severity, r.Code)
			assert.Equal(t, r.Clause, f.Clause, r.Code)
		}
		assert.Empty(t, p.near.Check(p.profile).Findings, r.Code)
	}
	assert.Len(t, rulePairs, i)
}
