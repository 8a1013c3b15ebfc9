package consent

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func TestLifeCycleShowsEveryMoveInEveryFormat(t *testing.T) {
	for m := range Moves() {
		assert.Contains(t, LifeCycle(FormatMermaid, standard.LangRU), string(m.From)+" --> "+string(m.To)+": ")
		assert.Contains(t, LifeCycle(FormatDOT, standard.LangEN), string(m.From)+" -> "+string(m.To)+" [")
	}
	table := LifeCycle(FormatText, standard.LangRU)
	assert.Equal(t, len(moves)+2, strings.Count(table, "\n"), "a head, the moves, the expiry")
	assert.Contains(t, table, "действует")
	assert.Equal(t, table, LifeCycle("", standard.LangRU))
}

func TestTimelineFollowsEachConsentByItself(t *testing.T) {
	g := event("g2", Granted, 20, "allowance")
	g.Until = at(40)
	l := ledgerOf(t, notice("n", 0, 1, ChangeSubstantive), event("g1", Granted, 10), g, event("w1", Withdrawn, 30), mark("m1", "w1", 35))
	line := l.Timeline(at(34), at(60), Names{})
	want := []Span{{StateGranted, "g1", at(10), at(30)}, {StateWithdrawn, "w1", at(30), time.Time{}}}
	require.Len(t, line.Lines, 2)
	assert.Equal(t, want, line.Lines[0].Spans)
	assert.Equal(t, []Span{{StateGranted, "g2", at(20), at(30)}, {StateWithdrawn, "w1", at(30), time.Time{}}}, line.Lines[1].Spans, "what lies inside it ends too")
	literally := policies(t)["literal"].Timeline(l, at(34), at(60), Names{})
	assert.Equal(t, want, literally.Lines[0].Spans)
	assert.Equal(t, []Span{{StateGranted, "g2", at(20), at(40)}, {StateExpired, "g2", at(40), time.Time{}}}, literally.Lines[1].Spans, "C1, literal")
	assert.Equal(t, at(10), line.From)

	later := l.Timeline(at(35), at(60), Names{})
	assert.Equal(t, []Span{{StateGranted, "g1", at(10), time.Time{}}}, later.Lines[0].Spans, "the mark is known now")
	early := l.Timeline(at(35), at(19), Names{})
	assert.Equal(t, []Span{{StateGranted, "g1", at(10), time.Time{}}}, early.Lines[0].Spans)
	assert.Len(t, early.Lines, 1, "what takes effect after the last instant is not shown")
	assert.Empty(t, Ledger{}.Timeline(at(35), at(60), Names{}).Lines)
}

func TestTimelineSVGIsWellFormedWhateverTheNames(t *testing.T) {
	l := ledgerOf(t, event("<g&1>", Granted, 10, "a\"<b>&"), event("w1", Withdrawn, 30))
	names := Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "<script>", EN: "]]>\x01"}}}
	for _, lang := range []standard.Lang{standard.LangRU, standard.LangEN} {
		svg := l.Timeline(at(59), at(60), names).SVG(lang, nil)
		dec := xml.NewDecoder(strings.NewReader(svg))
		rects := 0
		for {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err)
			if s, ok := token.(xml.StartElement); ok {
				assert.NotEqual(t, "script", s.Name.Local)
				if s.Name.Local == "rect" {
					rects++
				}
			}
		}
		assert.Equal(t, 1+2*3, rects, "the background, and each span in its bar and before its words")
		assert.Contains(t, svg, `<rect width="100%" height="100%" fill="#fff"/>`, "readable on a dark page")
	}
}

func TestReceipt(t *testing.T) {
	g := event("g1", Granted, 10, "allowance")
	g.Until = at(24 * 60)
	n := notice("n", 0, 1, ChangeSubstantive)
	n.Published.Digest = "sha256:" + strings.Repeat("0a", 32)
	l := ledgerOf(t, n, g, event("w1", Withdrawn, 30, "allowance"))
	names := Names{Situations: map[standard.SituationID]standard.Text{"birth": {RU: "Рождение ребёнка", EN: "Birth of a child"}},
		Services: map[standard.ServiceID]standard.Text{"allowance": {RU: "Пособие на ребёнка", EN: "Child allowance"}}}
	r, err := l.Receipt("g1", "r-1", at(20), names, nil)
	require.NoError(t, err)
	assert.Equal(t, StateGranted, r.State)
	assert.Equal(t, n.Published.Digest, r.Digest)
	assert.Equal(t, "Вы согласились на проактивное предоставление услуг и сервисов: «Пособие на ребёнка» в жизненной ситуации «Рождение ребёнка». "+
		"Согласие дано 5 марта 2026 года на портале. Оно действует до 6 марта 2026 года или пока вы его не отзовёте. "+
		"Отозвать согласие можно в любой момент; как это сделать, скажут там же, где вы его дали. Номер согласия: g1.", r.Text.RU)

	var back Receipt
	raw, err := json.Marshal(r)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &back))
	assert.Equal(t, r, back)

	for state, want := range map[State]string{StateNone: "dpv:ConsentUnknown", StateGranted: "dpv:ConsentGiven", StateExpired: "dpv:ConsentExpired",
		StateEnded: "dpv:ConsentRevoked", StateRefused: "dpv:ConsentRefused", StateWithdrawn: "dpv:ConsentWithdrawn"} {
		r.State = state
		ld, err := r.DPV()
		require.NoError(t, err)
		var doc struct {
			ID     string `json:"dct:identifier"`
			Record struct {
				Consent string `json:"dct:identifier"`
				Status  struct {
					Type string `json:"@type"`
					By   struct {
						Type string `json:"@type"`
					} `json:"dpv:isIndicatedBy"`
				} `json:"dpv:hasConsentStatus"`
				Process struct {
					Services []struct {
						Type string `json:"@type"`
						ID   string `json:"dct:identifier"`
					} `json:"dpv:hasService"`
				} `json:"dpv:hasProcess"`
			} `json:"dpv:hasRecordOfActivity"`
		}
		require.NoError(t, json.Unmarshal(ld, &doc))
		assert.Equal(t, "r-1", doc.ID)
		assert.Equal(t, "g1", doc.Record.Consent)
		assert.Equal(t, want, doc.Record.Status.Type)
		assert.Equal(t, "dpv:DataSubject", doc.Record.Status.By.Type)
		require.Len(t, doc.Record.Process.Services, 1)
		assert.Equal(t, "dpv:Service", doc.Record.Process.Services[0].Type)
		assert.Equal(t, "allowance", doc.Record.Process.Services[0].ID)
	}

	after, err := l.Receipt("g1", "r-2", at(30), names, nil)
	require.NoError(t, err)
	assert.Equal(t, StateWithdrawn, after.State)
	_, err = l.Receipt("w1", "r-3", at(30), names, nil)
	var none *DisclosureError
	assert.ErrorAs(t, err, &none)
}

// TestNoValueOfTheClientIsTold plants a marker in everything that comes from
// outside, and looks for it in findings, explanations and errors. Keys of events
// are told: they are how a consent is named.
func TestNoValueOfTheClientIsTold(t *testing.T) {
	const marker = "МАРКЕР"
	told := func(v any) {
		t.Helper()
		raw, err := json.Marshal(v)
		require.NoError(t, err)
		assert.NotContains(t, string(raw), marker)
		if err, ok := v.(error); ok {
			assert.NotContains(t, err.Error(), marker)
		}
	}
	e := Event{ID: "e1", Kind: marker, Client: marker, Purpose: marker, Scope: Scope{Situation: marker, Services: []standard.ServiceID{marker, marker}, Mailing: marker, Recipient: marker},
		Touchpoint: marker, Authority: marker, By: Representative{Kind: marker, Document: Evidence{marker, marker}, Purposes: []Purpose{marker}},
		Notice: NoticeRef{ID: marker}, Evidence: Evidence{marker, marker}, Preorder: []standard.ServiceID{marker + "x"},
		Data: []ServiceData{{marker, marker, marker, marker}}, Reason: marker, Corrects: "e1", Published: Notice{ID: marker, Change: marker, Digest: marker}}
	told(e.Check())
	for _, k := range []Kind{Granted, Withdrawn, Ended, EnteredInError, NoticePublished} {
		e.Kind = k
		told(e.Check())
		_, err := NewLedger(marker, e)
		told(err)
	}
	g := event("g1", Granted, 10, marker)
	g.Client, g.Scope.Situation, g.Authority, g.Notice.ID = marker, marker, marker, marker
	l, err := NewLedger(marker, g)
	require.NoError(t, err)
	_, err = l.Append(event("x", Granted, 1))
	told(err)
	q := Query{Target: Target{Purpose: PurposeProactive, Situation: marker, Service: marker}, Action: ActionProvide, Authority: marker, ValidAt: at(20), KnownAt: at(20)}
	_, x, err := federal().Explain(l, q)
	require.NoError(t, err)
	told(x)
	q.Action, q.Obstacle = marker, marker
	told(q.Check())
	_, err = federal().Decide(l, q)
	told(err)
	told(Offers{{Touchpoint: marker, Gives: []Purpose{marker}}}.Check(standard.Federal(2026_03_05)))
	told(Contact{Action: marker, Basis: Basis{Kind: marker, Request: marker}}.Check(standard.Federal(2026_03_05)))
}
