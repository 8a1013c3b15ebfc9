package consent

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

// What is disclosed is a consent, never a withdrawal or a text, and who gave it.
func TestDiscloseTellsOfAConsentOnly(t *testing.T) {
	by := event("g2", Granted, 2, "allowance")
	by.By = Representative{Kind: RepresentativeAttorney, Document: Evidence{Reference: "paper-1"}, From: at(0)}
	l := ledgerOf(t, notice("n1", 0, 1, ChangeSubstantive), event("g1", Granted, 1), by, event("w1", Withdrawn, 3))

	own, err := l.Disclose("g1", Names{}, nil)
	require.NoError(t, err)
	assert.Equal(t, [...]any{EventID("g1"), FormAllServices, RepresentativeKind("")}, [...]any{own.Consent, own.Form, own.By})
	given, err := l.Disclose("g2", Names{}, nil)
	require.NoError(t, err)
	assert.Equal(t, [...]any{EventID("g2"), FormSelected, RepresentativeAttorney}, [...]any{given.Consent, given.Form, given.By})
	for text, told := range map[string]bool{own.Text.RU: false, own.Text.EN: false, given.Text.RU: true, given.Text.EN: true} {
		assert.Equal(t, told, strings.Contains(text, "представител") || strings.Contains(text, "representative"), text)
	}

	for _, id := range []EventID{"w1", "n1", "g3", ""} {
		d, err := l.Disclose(id, Names{}, nil)
		assert.Equal(t, &DisclosureError{}, err, id)
		assert.Zero(t, d, id)
	}
}

// The day that a client is told is the day of the consent where the client is,
// not the day of its record.
func TestDiscloseTellsTheDayOfTheConsent(t *testing.T) {
	g := event("g1", Granted, 0)
	g.Effective = time.Date(2026, 3, 5, 22, 30, 0, 0, time.UTC)
	g.Recorded = g.Effective.Add(72 * time.Hour)
	l := ledgerOf(t, g)
	for zone, day := range map[*time.Location]string{nil: "5 March 2026", time.FixedZone("Samara", 4*3600): "6 March 2026"} {
		d, err := l.Disclose("g1", Names{}, zone)
		require.NoError(t, err)
		assert.Contains(t, d.Text.EN, day)
	}
}

// A name without words is as good as none: the key is shown.
func TestNamesWithoutWordsAreKeys(t *testing.T) {
	names := Names{Services: map[standard.ServiceID]standard.Text{"allowance": {}}}
	l := ledgerOf(t, event("g1", Granted, 1, "allowance"))
	d, err := l.Disclose("g1", names, nil)
	require.NoError(t, err)
	assert.Contains(t, d.Text.EN, "allowance")
}

// Each type of mailing is withdrawn apart, so the client is told which it is
// (people-2022:4.6.4.1/s4), by its name if it has one.
func TestDiscloseNamesTheMailing(t *testing.T) {
	g := event("g1", Granted, 1)
	g.Purpose, g.Scope, g.Touchpoint = PurposeMailing, Scope{Mailing: "news"}, standard.TouchpointCallCentre
	l := ledgerOf(t, g)
	for _, c := range []struct {
		names  Names
		ru, en string
	}{
		{Names{}, "на рассылку «news»", `mailings "news"`},
		{Names{Mailings: map[Mailing]standard.Text{"news": {RU: "Новости района", EN: "News of the district"}}}, "на рассылку «Новости района»", `mailings "News of the district"`},
	} {
		d, err := l.Disclose("g1", c.names, nil)
		require.NoError(t, err)
		assert.Contains(t, d.Text.RU, c.ru)
		assert.Contains(t, d.Text.EN, c.en)
		assert.Equal(t, standard.TouchpointCallCentre, d.Touchpoint, "where it was given: people-2022:4.5.5.6")
	}
}

// Days are told by the calendar, whatever the month.
func TestDaysAreToldByTheCalendar(t *testing.T) {
	want := strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	for i, month := range want {
		d := standard.DateOf(time.Date(2026, time.Month(i+1), 1, 12, 0, 0, 0, time.UTC), nil)
		assert.Equal(t, "1 "+month+" 2026 года", dayRU(d))
		assert.Equal(t, time.Month(i+1).String(), strings.Fields(dayEN(d))[1])
	}
	assert.Empty(t, dayRU(standard.Date(0))+dayEN(standard.Date(0)))
}

// No sign of a name breaks a line or turns its direction, the first and the last of
// those that do included.
func TestNamesStayOnTheirLine(t *testing.T) {
	for _, sign := range "\x00\t\n\r\x1f\x7f\u0080\u0085\u009f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" {
		assert.Equal(t, "а б", oneLine("а"+string(sign)+"б"), "%U", sign)
	}
	for _, sign := range "!~\u00a0\u2027\u202f\u2065\u206a–«ё" {
		assert.Equal(t, string(sign), oneLine(string(sign)), "%U", sign)
	}
}

// What rests on a consent or on law goes without a request; what the client asked for,
// and a call that only asks, is no proactive provision.
func TestProactiveIsWhatNobodyAskedFor(t *testing.T) {
	want := map[BasisKind]bool{BasisConsent: true, BasisLaw: true, BasisRequest: false, BasisNone: false, "": false}
	for kind, proactive := range want {
		assert.Equal(t, proactive, Basis{Kind: kind}.Proactive(), "people-2022:3(16), people-2022:4.5.1(3), concept:V/p5(2): %s", kind)
	}
}
