package consent

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// TestTimelineAgreesWithState holds the history against the state at each instant,
// and against a withdrawal of the wider scope looked for by hand.
func TestTimelineAgreesWithState(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 7))
	seen := map[State]int{}
	ended := 0
	for range 3000 {
		l := lay(distinctIDs(randomEvents(r, 1+r.IntN(12))))
		known := at(r.IntN(20))
		for _, literally := range []bool{false, true} {
			line := l.timeline(known, at(20), Names{}, literally)
			for _, c := range line.Lines {
				for minute := range 21 {
					want, by := l.State(c.Target, at(minute), known)
					wide := func(since time.Time) bool {
						for e := range l.Events() {
							if e.Kind == Withdrawn && !e.Only && len(e.Scope.Services) == 0 && c.Target.Service != "" && e.Purpose == c.Target.Purpose && e.Scope.Covers(e.Purpose, c.Target) &&
								!l.p.voided(e.ID, micro(known)) && e.By.May(e.Purpose, e.Scope.Situation, e.Effective) && !e.Recorded.After(known) &&
								!e.Effective.Before(since) && !e.Effective.After(at(minute)) {
								return !literally
							}
						}
						return false
					}
					if g, _ := l.Event(by); (want == StateGranted || want == StateExpired) && wide(g.Effective) {
						want, ended = StateWithdrawn, ended+1
					}
					got := StateNone
					for _, s := range c.Spans {
						if !at(minute).Before(s.From) && (s.To.IsZero() || at(minute).Before(s.To)) {
							got = s.State
						}
					}
					if got == StateWithdrawn && (want == StateEnded || want == StateRefused) && wide(time.Time{}) {
						want = got // what the wide withdrawal ended, an authority cannot end, and it stays withdrawn
					}
					seen[want]++
					require.Equal(t, want, got, "%v at %d known %v\n%s", c.Target, minute, known, line.Text(standard.LangEN, nil))
				}
			}
		}
	}
	for s := range States() {
		assert.Greater(t, seen[s.Code], 500, s.Code)
	}
	assert.Greater(t, ended, 500)
}

func TestReceiptTellsHowThingsStand(t *testing.T) {
	texts := func(minute int, events ...Event) Receipt {
		r, err := ledgerOf(t, append(events, notice("n", 0, 1, ChangeSubstantive, "a", "b"))...).Receipt("g1", "r", at(minute), Names{}, nil)
		require.NoError(t, err)
		return r
	}
	both := event("g1", Granted, 10, "a", "b")
	short := both
	short.Until = at(30)
	pre := both
	pre.Preorder = []standard.ServiceID{"b"}
	for _, c := range []struct {
		name   string
		events []Event
		state  State
		yes    []string
		no     string
	}{
		{"in force", []Event{both}, StateGranted, []string{"Оно действует, пока вы его не отзовёте.", "Отозвать согласие можно"}, "Сейчас"},
		{"a wide withdrawal", []Event{both, event("w", Withdrawn, 20)}, StateWithdrawn, []string{"Сейчас оно не действует: вы его отозвали."}, "Отозвать согласие можно"},
		{"one service withdrawn", []Event{both, event("w", Withdrawn, 20, "a")}, StateGranted, []string{"Больше не действует для услуг: «a».", "Оно действует, пока"}, "Сейчас"},
		{"both withdrawn", []Event{both, event("w", Withdrawn, 20, "a", "b")}, StateWithdrawn, []string{"вы его отозвали"}, "пока вы его"},
		{"ended", []Event{both, event("e", Ended, 20, "a", "b")}, StateEnded, []string{"его прекратил орган"}, "пока вы его"},
		{"refused", []Event{both, event("e", Refused, 20, "a", "b")}, StateRefused, []string{"вы отказались"}, "пока вы его"},
		{"expired", []Event{short}, StateExpired, []string{"его срок прошёл", "Сейчас"}, "пока вы его"},
		{"entered in error", []Event{both, mark("m", "g1", 20)}, StateNone, []string{"записано по ошибке"}, "пока вы его"},
		{"given again", []Event{both, event("g2", Granted, 20, "a", "b")}, StateGranted, []string{"его заменило другое согласие"}, "пока вы его"},
		{"pre-ordered", []Event{pre}, StateGranted, []string{"Ещё разрабатываются и войдут в него, когда заработают: «b»."}, "Сейчас"},
	} {
		r := texts(40, c.events...)
		assert.Equal(t, c.state, r.State, c.name)
		for _, want := range c.yes {
			assert.Contains(t, r.Text.RU, want, c.name)
		}
		assert.NotContains(t, r.Text.RU, c.no, c.name)
	}
	l := ledgerOf(t, both, event("w", Withdrawn, 20))
	r, err := policies(t)["literal"].Receipt(l, "g1", "r", at(40), Names{Authorities: map[standard.AuthorityID]standard.Text{"registry-office": {RU: "ЗАГС", EN: "registry"}}}, nil)
	require.NoError(t, err)
	assert.Equal(t, StateGranted, r.State, "C1, literal: the withdrawal ends only what it names")
	assert.Contains(t, r.Text.RU, "Его принял орган «ЗАГС».")
}

// TestReceiptNamesTheTextThatWasAccepted publishes the version three times.
func TestReceiptNamesTheTextThatWasAccepted(t *testing.T) {
	digest := func(n string) string { return "sha256:" + strings.Repeat(n, 64) }
	wrong, right, later := notice("n1", 0, 1, ChangeSubstantive), notice("n2", 1, 1, ChangeSubstantive), notice("n3", 20, 1, ChangeSubstantive)
	wrong.Published.Digest, right.Published.Digest, later.Published.Digest = digest("0"), digest("1"), digest("2")
	l := ledgerOf(t, wrong, right, later, event("g1", Granted, 10))
	r, err := l.Receipt("g1", "r", at(40), Names{}, nil)
	require.NoError(t, err)
	assert.Equal(t, digest("1"), r.Digest)
	l = ledgerOf(t, wrong, right, later, event("g1", Granted, 10), mark("m", "n2", 30))
	for minute, want := range map[int]string{29: digest("1"), 30: digest("0")} {
		r, err = l.Receipt("g1", "r", at(minute), Names{}, nil)
		require.NoError(t, err)
		assert.Equal(t, want, r.Digest)
	}
}

// TestTheClientIsToldInRussian reads every purpose as part of a sentence.
func TestTheClientIsToldInRussian(t *testing.T) {
	want := map[Purpose]string{
		PurposeProactive: "проактивное предоставление", PurposeInteraction: "взаимодействие, на которое по закону", PurposeResearch: "изучение",
		PurposeMailing: "рассылку", PurposePersonalData: "обработку персональных", PurposeDisclosure: "передачу оценки", PurposeExperience: "доступ",
	}
	for p := range Purposes() {
		g := event("g1", Granted, 1)
		if g.Purpose = p.Code; p.Code != PurposeProactive {
			g.Scope = Scope{}
		}
		l := ledgerOf(t, g)
		r, err := l.Receipt("g1", "r", at(2), Names{}, nil)
		require.NoError(t, err)
		assert.Contains(t, r.Text.RU, "Вы согласились на "+want[p.Code])
		d, err := l.Disclose("g1", Names{}, nil)
		require.NoError(t, err)
		assert.Contains(t, d.Text.RU, "Согласие дано на "+want[p.Code])
		assert.Equal(t, p.Code, d.Purpose)
		assert.Equal(t, p.Code == PurposeProactive, d.Form == FormAllServices, "only proactive provision has forms")
	}
	g := event("g1", Granted, 1)
	g.Purpose, g.Scope = PurposeExperience, Scope{Recipient: RecipientOmbudsman}
	r, err := ledgerOf(t, g).Receipt("g1", "r", at(2), Names{}, nil)
	require.NoError(t, err)
	assert.Contains(t, r.Text.RU, "на доступ к данным о качестве опыта, получатель — уполномоченный по защите прав предпринимателей.")
}

// TestNamesForgeNoLine puts line feeds and turned writing into ids and names.
func TestNamesForgeNoLine(t *testing.T) {
	const forged = "g1)\n  5 марта 2026 года, 09:20 –   отозвано клиентом (w9\u2028\u202e"
	l := ledgerOf(t, event(forged, Granted, 10, "a\r\nb"))
	line := l.Timeline(at(59), at(60), Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "Рождение\nребёнка", EN: "Birth\nof"}}})
	for _, lang := range []standard.Lang{standard.LangRU, standard.LangEN} {
		assert.Equal(t, 2, strings.Count(line.Text(lang, nil), "\n"))
		assert.NotContains(t, line.SVG(lang, nil), "\u202e")
	}
	r, err := l.Receipt(forged, "r", at(20), Names{}, nil)
	require.NoError(t, err)
	assert.NotContains(t, r.Text.RU+r.Text.EN, "\n")
}

// TestPictureSaysItAll looks for the words in the picture itself, and for words
// that leave it.
func TestPictureSaysItAll(t *testing.T) {
	const long = "Выдача государственного сертификата на материнский (семейный) капитал в проактивном порядке без заявления"
	l := ledgerOf(t, event("g1", Granted, 10, "a"), event("w1", Withdrawn, 30, "a"))
	svg := l.Timeline(at(59), at(60), Names{Services: map[standard.ServiceID]standard.Text{"a": {RU: long, EN: long}}}).SVG(standard.LangRU, nil)
	shown := regexp.MustCompile(`<text[^>]*>([^<]*)</text>`).FindAllStringSubmatch(svg, -1)
	all := ""
	for _, m := range shown {
		assert.LessOrEqual(t, len([]rune(m[1])), lineLong+10)
		all += m[1] + " "
	}
	for _, want := range []string{"действует (g1): 5 марта 2026 года, 09:10 – 5 марта 2026 года, 09:30", "отозвано клиентом (w1): 5 марта 2026 года, 09:30 –", "10:00", "без заявления"} {
		assert.Contains(t, all, want)
	}
	assert.Contains(t, Timeline{}.SVG(standard.LangEN, nil), "</svg>")
}

// TestReceiptDPVTellsNamesFromWords reads the context of the JSON-LD.
func TestReceiptDPVTellsNamesFromWords(t *testing.T) {
	n, g := notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 10)
	n.Published.Digest, g.Authority = "sha256:"+strings.Repeat("0a", 32), ""
	r, err := ledgerOf(t, n, g).Receipt("g1", "r", at(20), Names{}, nil)
	require.NoError(t, err)
	raw, err := r.DPV()
	require.NoError(t, err)
	var doc map[string]any
	require.NoError(t, json.Unmarshal(raw, &doc))
	record := doc["dpv:hasRecordOfActivity"].(map[string]any)
	terms := doc["@context"].(map[string]any)
	for _, term := range []string{"dct:conformsTo", "dpv:hasLegalBasis", "spdx:algorithm"} {
		assert.Equal(t, map[string]any{"@type": "@id"}, terms[term], term)
	}
	for _, term := range []string{"dct:created", "dct:date", "dpv:isIndicatedAtTime"} {
		assert.Equal(t, map[string]any{"@type": "xsd:dateTime"}, terms[term], term)
	}
	assert.NotContains(t, doc, "dct:publisher", "nobody is named, so nothing is said")
	assert.NotContains(t, record, "dpv:hasDataController")
	sum := record["dpv:hasNotice"].(map[string]any)["spdx:checksum"].(map[string]any)
	assert.Equal(t, strings.Repeat("0a", 32), sum["spdx:checksumValue"])
}

// TestExplanationTellsTheFateOfEachEvent reads the long form.
func TestExplanationTellsTheFateOfEachEvent(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1, "a"), event("w1", Withdrawn, 5))
	_, x, err := federal().Explain(l, ask(ActionProvide, "a", 6))
	require.NoError(t, err)
	assert.Contains(t, x.Long(standard.LangRU), "Рассмотрены события:\n  - g1: прекращено отзывом более широкого согласия\n  - w1: решает\n")
	assert.Contains(t, x.Long(standard.LangEN), "Grounds:\n")
	for f := range Fates() {
		assert.True(t, f.Code.IsValid())
	}
	assert.Empty(t, (*Explanation)(nil).Long(standard.LangEN))
}

// Of one version published twice the client accepted what stood at the instant of the
// consent, that instant included.
func TestReceiptNamesTheTextThatStood(t *testing.T) {
	digest := func(digit string) string { return "sha256:" + strings.Repeat(digit, 64) }
	for second, want := range map[int]string{4: digest("2"), 5: digest("2"), 6: digest("1")} {
		n1, n2 := notice("n1", 1, 1, ChangeSubstantive), notice("n2", second, 1, ChangeSubstantive)
		n1.Published.Digest, n2.Published.Digest = digest("1"), digest("2")
		rc, err := ledgerOf(t, n1, n2, event("g1", Granted, 5)).Receipt("g1", "r1", at(9), Names{}, nil)
		require.NoError(t, err)
		assert.Equal(t, want, rc.Digest, second)
	}
}

// Under the literal reading a wide withdrawal ends nothing narrower, in the history too.
func TestLiteralHistory(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive, "a"), event("g1", Granted, 1, "a"), event("w1", Withdrawn, 2))
	ends := map[string]State{"": StateWithdrawn, "literal": StateGranted}
	for name, want := range ends {
		line := policies(t)[name].Timeline(l, at(9), at(9), Names{}).Lines[0]
		assert.Equal(t, standard.ServiceID("a"), line.Target.Service)
		assert.Equal(t, want, line.Spans[len(line.Spans)-1].State, name)
	}
}

// An authorization holds from its first instant, inclusive, to its last, exclusive.
func TestAuthorizationHoldsFromTo(t *testing.T) {
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1))
	a, _, err := federal().Authorize(l, ask(ActionContact, "", 2), at(4))
	require.NoError(t, err)
	for instant, want := range map[time.Time]Why{
		at(2).Add(-time.Microsecond): WhyTooEarly, at(2): "", at(4).Add(-time.Microsecond): "", at(4): WhyTooLate,
	} {
		use := a.Use()
		use.At = instant
		var got Why
		var refused *AuthorizationError
		if errors.As(a.Recheck(l.Head(), use), &refused) {
			got = refused.Why
		}
		assert.Equal(t, want, got, instant)
	}
	_, _, err = federal().Authorize(l, ask(ActionContact, "", 2), at(2))
	var refused *AuthorizationError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, WhyNoTime, refused.Why)
}

// An observation that identifies nobody goes on when the consent to research is
// withdrawn; one of the client stops.
func TestAnonymousObservationGoesOn(t *testing.T) {
	research := func(e Event) Event {
		e.Purpose, e.Scope = PurposeResearch, Scope{}
		return e
	}
	l := ledgerOf(t, research(notice("n1", 0, 1, ChangeSubstantive)), research(event("g1", Granted, 1)), research(event("w1", Withdrawn, 2)))
	step := func(id string, anonymous bool) Running {
		return Running{ID: id, Target: Target{Purpose: PurposeResearch}, Action: ActionObserve, Anonymous: anonymous}
	}
	w, err := federal().Withdraw(l, "w1", []Running{step("of nobody", true), step("of the client", false)})
	require.NoError(t, err)
	assert.Equal(t, []string{"of the client"}, w.Stop)
}

// A text for one situation may serve a consent to all: it is not of another situation.
func TestTextOfOneSituationForAll(t *testing.T) {
	n, g := notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1)
	n.Purpose, g.Purpose, g.Scope = PurposeDisclosure, PurposeDisclosure, Scope{}
	codes := func(l Ledger) (out []string) {
		for _, f := range l.Check() {
			out = append(out, f.Code)
		}
		return out
	}
	assert.NotContains(t, codes(ledgerOf(t, n, g)), "consent.notice-elsewhere")
	g.Scope.Situation = "loss"
	assert.Contains(t, codes(ledgerOf(t, n, g)), "consent.notice-elsewhere")
}
