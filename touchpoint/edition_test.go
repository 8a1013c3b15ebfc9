package touchpoint

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func editionOf(t *testing.T, d standard.Document, overlays ...standard.Overlay) standard.Edition {
	t.Helper()
	e, err := standard.NewEdition(d, 2026_03_01, overlays...)
	require.NoError(t, err)
	return e
}

// What a document has left out, or never had, is not asked for.
func TestInventoryAsksWhatTheDocumentAsks(t *testing.T) {
	empty := Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}}
	for _, d := range []standard.Document{standard.DocumentSamaraPeople, standard.DocumentSamaraBusiness, standard.DocumentSamaraInternal, standard.DocumentTouchpointList} {
		assert.Empty(t, empty.Check(editionOf(t, d)), d)
	}
	for _, f := range empty.Check(editionOf(t, standard.DocumentConcept)) {
		assert.Equal(t, standard.DocumentConcept, f.Clause.Document(), f.Code)
	}
	codes := map[string]bool{}
	for _, f := range empty.Check(standard.Brief(2026_03_01)) {
		codes[f.Code] = true
	}
	assert.True(t, codes["touchpoint.no-parking"] && codes["touchpoint.no-ramps"] && codes["touchpoint.reception-not-decided"], "the brief edition is silent, the full one speaks")
}

// A document that knows no channels asks for none.
func TestOfferAsksWhatTheDocumentAsks(t *testing.T) {
	portal := Offer{Service: "s", Touchpoints: []Touchpoint{{ID: "a", Kind: standard.TouchpointPortal}}}
	for _, d := range []standard.Document{standard.DocumentConcept, standard.DocumentSamaraInternal, standard.DocumentTouchpointList} {
		assert.Empty(t, portal.Check(editionOf(t, d)), d)
		assert.Empty(t, Offer{Service: "s"}.Check(editionOf(t, d)), d)
	}
	for _, d := range []standard.Document{standard.DocumentPeople, standard.DocumentPeopleBrief, standard.DocumentSamaraPeople, standard.DocumentSamaraBusiness} {
		fs := portal.Check(editionOf(t, d))
		require.Len(t, fs, 1, d)
		assert.Equal(t, "touchpoint.no-offline", fs[0].Code)
	}
}

// An act that sets a limit is cited, and its verb weighs.
func TestFindingsCiteWhoAsks(t *testing.T) {
	act := standard.Cite("omsk-1:1")
	must, should := standard.ModalityMust, standard.ModalityShould
	e := editionOf(t, standard.DocumentPeople, standard.Overlay{Code: "omsk-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		FlashesAtMost.Set(2, act, should, standard.Period{}), ScreenWidth.Set(300, act, should, standard.Period{}), ScreenHeight.Set(200, act, should, standard.Period{}),
		PhoneRoundTheClockFrom.Set(0, act, should, standard.Period{}), ReceptionDecided.Set(true, act, should, standard.Period{}),
		StopWithin.Set(200, act, must, standard.Period{}), ParkingProvided.Set(true, act, should, standard.Period{}),
		AccessibleParkingPercent.Set(20, act, must, standard.Period{}), RampsProvided.Set(true, act, should, standard.Period{}),
		DigitalOffered.Set(true, act, should, standard.Period{}), OfflineOffered.Set(true, act, should, standard.Period{}),
	}})
	far := 250
	var fs standard.Findings
	fs = append(fs, Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointPortal}, Screen: &Screen{LeastWidth: 320, LeastHeight: 240, Flashes: 3}}.Check(e)...)
	fs = append(fs, Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointCallCentre}}.Check(e)...)
	fs = append(fs, Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}, Building: &Building{StopDistance: &far}}.Check(e)...)
	fs = append(fs, Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}, Building: &Building{Parking: 10, AccessibleParking: 1}}.Check(e)...)
	fs = append(fs, Offer{Service: "s"}.Check(e)...)
	got := map[string]standard.Severity{}
	for _, f := range fs {
		if f.Clause == act {
			got[f.Code] = f.Severity
		}
	}
	assert.Equal(t, map[string]standard.Severity{
		"touchpoint.flashes-too-often": standard.SeverityAdvice, "touchpoint.screen-too-wide": standard.SeverityAdvice, "touchpoint.screen-too-high": standard.SeverityAdvice,
		"touchpoint.phone-has-hours": standard.SeverityAdvice, "touchpoint.reception-not-decided": standard.SeverityAdvice,
		"touchpoint.stop-too-far": standard.SeverityObligation, "touchpoint.no-parking": standard.SeverityAdvice,
		"touchpoint.too-little-accessible-parking": standard.SeverityObligation, "touchpoint.no-ramps": standard.SeverityAdvice,
		"touchpoint.no-digital": standard.SeverityAdvice, "touchpoint.no-offline": standard.SeverityAdvice,
	}, got)
	off := editionOf(t, standard.DocumentPeople, standard.Overlay{Code: "omsk-1", Amends: []standard.Document{standard.DocumentPeople}, Changes: []standard.Change{
		ParkingProvided.Set(false, act, must, standard.Period{}), RampsProvided.Remove(act, standard.Period{}), OfflineOffered.Set(false, act, must, standard.Period{})}})
	for _, f := range append(Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}}.Check(off), Offer{Service: "s"}.Check(off)...) {
		assert.NotContains(t, []string{"touchpoint.no-parking", "touchpoint.no-ramps", "touchpoint.no-offline"}, f.Code)
	}
}

// An act adds a demand without saying how strong it is: it is a duty. And one
// that gives only the level or the leave to do without keeps the texts.
func TestDemandsOfAnAct(t *testing.T) {
	o, fs, err := standard.DecodeOverlay([]byte(`{"code": "omsk-1", "amends": ["people-2022"], "changes": [
		{"param": "touchpoint.office-demands/piano", "clause": "omsk-1:1", "set": {"kinds": ["in_person"], "lack": {"code": "omsk.piano", "severity": "note", "at": "", "text": {"ru": "нет пианино", "en": "no piano"}}}},
		{"param": "touchpoint.office-demands/street_signs", "clause": "omsk-1:2", "set": {"kinds": ["in_person"], "level": 3, "lack": {"code": "", "severity": "", "at": "", "text": {"ru": "", "en": ""}}}},
		{"param": "touchpoint.office-demands/service_rules", "clause": "omsk-1:3", "set": {"kinds": ["in_person"], "if_needed": true, "lack": {"code": "", "severity": "", "at": "", "text": {"ru": "", "en": ""}}}}]}`), Params()...)
	require.NoError(t, err)
	require.Empty(t, fs)
	e := editionOf(t, standard.DocumentPeople, o)
	find := func(i Inventory, code string) (standard.Finding, bool) {
		for _, f := range i.Check(e) {
			if f.Code == code {
				return f, true
			}
		}
		return standard.Finding{}, false
	}
	office := Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}}
	f, ok := find(office, "omsk.piano")
	require.True(t, ok)
	assert.Equal(t, standard.SeverityObligation, f.Severity)
	_, ok = find(office, "touchpoint.lacks-street-signs")
	assert.False(t, ok, "asked for from three stars on")
	office.Level = 3
	f, ok = find(office, "touchpoint.lacks-street-signs")
	require.True(t, ok)
	assert.Equal(t, standard.Cite("omsk-1:2"), f.Clause)
	_, ok = find(office, "touchpoint.lacks-service-rules")
	assert.True(t, ok)
	office.NotNeeded = []Waiver{{Feature: "service_rules", Reason: " "}}
	_, ok = find(office, "touchpoint.lacks-service-rules")
	assert.True(t, ok, "a blank is no reason")
	office.NotNeeded[0].Reason = "один сотрудник"
	_, ok = find(office, "touchpoint.lacks-service-rules")
	assert.False(t, ok)
}

// Blanks are nothing.
func TestBlanks(t *testing.T) {
	p := Problem{Client: "c-1", Requests: []Request{{Topic: " ", Mood: " ", Content: " ", Priority: " ", Assignee: " ", AnswerBy: 2026_03_09, Acknowledgement: &Acknowledgement{Greeting: " ", Thanks: " ", AnswerBy: 2026_03_09}}}}
	assert.Len(t, p.Check(), 7)
	l := List{Authority: "a", Rows: []ListRow{{Number: 1, Process: standard.Text{RU: " "}, Points: []ListPoint{{Kind: ListedTelephone, Channel: ChannelOffline, Needs: []ListedNeed{NeedOther}, Other: standard.Text{RU: " "}}}}}}
	assert.Len(t, l.Check(), 2)
	fs := Inventory{Touchpoint: Touchpoint{ID: "t", Kind: standard.TouchpointInPerson}, Reception: &Reception{Study: " "}}.Check(federal)
	require.Len(t, fs, 1)
	assert.Equal(t, standard.Pointer("/reception/study"), fs[0].At)
	assert.Equal(t, "standard.client-key-personal", Problem{Client: "000-000-001 00"}.Check()[0].Code)
}

// A list has no changes against itself, whatever stands twice in it; a process in
// two rows is one process.
func TestListsWithAProcessTwice(t *testing.T) {
	row := func(n int, kinds ...ListedKind) ListRow {
		r := ListRow{Number: n, Process: standard.Text{RU: "Заявки"}}
		for i, k := range kinds {
			r.Points = append(r.Points, ListPoint{Kind: k, Channel: ChannelDigital, Needs: []ListedNeed{NeedInfo, NeedResult}[i%2 : i%2+1]})
		}
		return r
	}
	l := List{Authority: "a", Rows: []ListRow{row(1, ListedEmail, ListedEmail), row(2, ListedEDMS, ListedEmail)}}
	assert.Empty(t, CompareLists(l, l))
	var at []standard.Pointer
	for _, f := range l.Check() {
		if f.Code == "touchpoint.list-point-twice" {
			at = append(at, f.At)
		}
	}
	assert.Equal(t, []standard.Pointer{"/rows/0/points/1/kind", "/rows/1/points/1/kind"}, at)
	one := List{Authority: "a", Rows: []ListRow{row(1, ListedEmail, ListedEmail)}}
	assert.Equal(t, []ListDifference{{ListAdded, "Заявки", ListedEDMS}}, CompareLists(one, l))
	assert.Equal(t, []ListDifference{{ListExcluded, "Заявки", ListedEDMS}}, CompareLists(l, one))

	var large List
	for i := range 30_000 {
		large.Rows = append(large.Rows, ListRow{Process: standard.Text{RU: fmt.Sprint("Процесс ", i)}})
	}
	assert.Empty(t, CompareLists(large, large))
}

// Where nothing limits transfers, nothing federal is said to allow one.
func TestTransfersWithoutALimit(t *testing.T) {
	ok, x := ExplainMayTransfer(9, standard.SamaraPeople(2026_03_01))
	assert.True(t, ok)
	require.Len(t, x.Grounds, 1)
	assert.Equal(t, "touchpoint.no-limit-to-transfers", x.Grounds[0].Code)
	assert.True(t, x.Grounds[0].Clause.IsZero())
}

// A verdict is read strictly: a member that is misspelt is told with its place.
func TestVerdictIsReadStrictly(t *testing.T) {
	for text, at := range map[string]standard.Pointer{`{"outcome": "late", "LATE": "PT1H"}`: "/LATE", `{"outcome": "late", "late": "1 h"}`: "/late", `{"outcome": "late", "outcome": "late"}`: "/outcome"} {
		_, _, err := standard.Decode[Verdict]([]byte(text))
		var de *standard.DecodeError
		require.ErrorAs(t, err, &de, text)
		assert.Equal(t, at, de.At)
	}
	v, _, err := standard.Decode[Verdict]([]byte(`{"outcome": "late", "due": "2026-03-01T10:00:00+03:00", "late": "PT1H"}`))
	require.NoError(t, err)
	assert.Equal(t, Verdict{Outcome: OutcomeLate, Due: time.Date(2026, 3, 1, 7, 0, 0, 0, time.UTC), Late: time.Hour}, v)
}
