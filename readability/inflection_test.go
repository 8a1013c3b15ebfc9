package readability

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tokenOf returns a word as the rules see it in the middle of a sentence.
func tokenOf(s string) *token {
	d := draft{text: s}
	var w word
	scanWord(s, 0, &w)
	d.words = 1 // it does not lead
	d.word(0, w.end, w.letters, w.hi, w.lo, w.sum(), false)
	return &d.tokens[0]
}

// TestInflections tells the forms of words by their endings, as grammars have them;
// the words that are no such form end alike or are other forms of the same ones.
func TestInflections(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(*token) bool
		yes, no string
	}{
		{"nominative", isNominative,
			"рассмотрение участие проверка выдача продажа оплата замена строительство регистрация контроль помощь осмотр приём подъём отзыв",
			"проверки проверку проверок рассмотрения рассмотрении контролем осмотра надзора осмотров осмотру осмотрах проверкам оплате регистрации решений"},
		{"masculine", isMasculine, "осмотр надзор приём подъём отзыв разрыв перевод", "осмотров надзоров отделом рассмотрением контролем проверках приёму приёмы"},
		{"instrumental", isInstrumental, "проведением проверкам проверках осмотрами", "проведение проверку осмотр проверки"},
		{"preposition", isPreposition, "в к с о на по от со об из за до для при без", "и а у но не их дом или нет как"},
		{"oblique", isOblique, "клиентам людям клиенту врачу заявителю органом заявителем руками новым синим новому гражданином", "проверку регистрацию пишу школа клиента осуществляем ей"},
		{"passive participle", isPassiveParticiple, "осуществляемая проводимый принимаемое проводимые проводимых проводимой проводимую", "осуществляющая новая размер сумма принято проводимого осуществляем дома"},
		{"attribute", isAttribute, "новом синем долгой общей новых синих", "новый новую рассмотрением доме"},
		{"passive attribute", isPassiveAttribute, "принимаемая проводимой проводимых принимаемое", "осуществляющего новыми принятого самого"},
		{"subject", isSubject, "проверка проверки решение решения осмотр приём действия контроль", "решением проверках проверку решению рассмотрении осмотром"},
		{"object", isObject, "проверку проверки осмотры решение решения регистрацию контроль осмотр приём помощь участие строительство", "проверка регистрация проверок рассмотрении осмотра осмотром"},
		{"modifier", isModifier, "новую синюю новое синее новый синий новой новые синие свои свою нового новых синих его", "дом новому новым их не"},
		{"plural", isPlural, "новые важные хорошие большие", "решение участие новое новый новых"},
		{"adjective in -ым", isAdjectival, "новым синим важным", "новом дом новый новыми"},
		{"done", looksDone, "отделом людям клиентам заявителем новым важным решением средним указанием", "дом сам приём подъём режим заём новый"},
		{"person", isPerson, "им ею ей ими вам нам мне ему вами нами мной мною", "их нас вас меня он она они имя"},
		{"doer", isDoer, "отделом заявителем гражданами им властью ею", "отдел заявитель гражданам отделу суда"},
		{"dative", isDative, "клиентам людям новому решению занятию Конституции", "ситуацию комиссию конституции отделом дома вам"},
		{"feminine", isFeminine, "новая синяя", "новой новое новый"},
		{"owner", isOwner, "её их всю мою эту эти тех свою нашу вашу свои наши ваши всех", "нас вас они его моя это"},
		{"adverb", isAdverb, "ежегодно регулярно срочно также только", "окно нужно принято тоже столько"},
		{"woman", isWoman, "семье комиссии школе маме вдове", "решение проверке участии"},
		{"participle", isParticiple, "установленном указанными действующий проводимой сделанного живущему написавшего выданную", "закон порядке действия новый городского данный"},
	} {
		for _, s := range strings.Fields(c.yes) {
			assert.True(t, c.is(tokenOf(s)), "%s: %s", c.name, s)
		}
		for _, s := range strings.Fields(c.no) {
			assert.False(t, c.is(tokenOf(s)), "%s: %s", c.name, s)
		}
	}
	assert.False(t, isParticiple(&token{kind: tokenNumber, letters: 9, lo: tokenOf("указанный").lo}))
	assert.False(t, isDoer(&token{kind: tokenMark, lo: tokenOf("отделом").lo}))
	assert.False(t, isDative(&token{kind: tokenMark, letters: 8, lo: tokenOf("клиентам").lo}))
}

// TestAgreement puts nouns after an adjective in each of its forms.
func TestAgreement(t *testing.T) {
	for adjective, c := range map[string]struct{ yes, no string }{
		"данный":     {"дом случай контроль отзыв приём смех новый html", "заявителем судом гражданам отделу школе"},
		"данная":     {"справка станция область", "гражданину судом школы отделу"},
		"данное":     {"письмо заявление новое общее", "мэром вами школе судам"},
		"данные":     {"справки документы письма заявления граждане", "органом отделами судам школу"},
		"данного":    {"дома заявления нового", "отделом школу судам отделу"},
		"данной":     {"школы области станции школе новой справкою", "органом отделами домам дома"},
		"данному":    {"дому заявителю", "школе отделом суда"},
		"данную":     {"справку станцию область", "судом школе отделами"},
		"данным":     {"домом", "дому школе"},
		"данном":     {"доме здании саду краю новом", "дома школы судов"},
		"данных":     {"домов людей семей школ проблем форм площадей", "судом заявителем гражданам школе"},
		"указанными": {"домами нами", "дом школе"},
	} {
		for _, s := range strings.Fields(c.yes) {
			assert.True(t, agrees(tokenOf(adjective), tokenOf(s)), "%s %s", adjective, s)
		}
		for _, s := range strings.Fields(c.no) {
			assert.False(t, agrees(tokenOf(adjective), tokenOf(s)), "%s %s", adjective, s)
		}
	}
	assert.True(t, agrees(tokenOf("данная"), &token{kind: tokenNumber}), "what is no word may agree")
}

// TestPredicateEndings tells verbs from nouns that end as they do.
func TestPredicateEndings(t *testing.T) {
	for _, s := range strings.Fields("идёт ждут знают видит лежат стоят писал купил хотел писала просила писало писали читаем гуляем рисуем движется учатся кончился началась случилось улыбались прерван сказано должен дадут") {
		assert.True(t, isPredicate(tokenOf(s)), s)
	}
	for _, s := range strings.Fields(`ответ совет бюджет кабинет интернет отчёт расчёт лимит кредит результат сертификат формат депутат кандидат институт маршрут портал материал персонал журнал
		капитал потенциал филиал раздел отдел предел дела числа правила канал дело число правило цели недели детали доли роли земли отрасли если жители комитет университет факультет билет пакет
		предмет секрет дефицит адвокат аппарат аттестат штат подвал вокзал школа рубли тепло учителем отделом общем дел мол движущегося являющийся читать учиться нести`) {
		assert.False(t, isPredicate(tokenOf(s)), s)
	}
	name := tokenOf("Ковалёва")
	name.lo, name.letters = tokenOf("Павла").lo, 5
	name.capital = true
	assert.False(t, isPredicate(name), "a name")
}
