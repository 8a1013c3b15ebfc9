package consent

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
)

func receiptOf(t *testing.T, minute int, names Names, events ...Event) Receipt {
	t.Helper()
	r, err := ledgerOf(t, append(events, notice("n", 0, 1, ChangeSubstantive, "a", "b"))...).Receipt("g1", "r-1", at(minute), names, nil)
	require.NoError(t, err)
	return r
}

// A receipt says who consented, where, until when, and what is attached.
func TestReceiptSaysWhatTheConsentSays(t *testing.T) {
	g := event("g1", Granted, 10, "a")
	g.Until, g.Data = at(50), []ServiceData{{Service: "a", Name: "account", Reference: "vault/1"}}
	g.By = Representative{Kind: RepresentativeAttorney, Document: Evidence{Reference: "paper/1"}, From: at(0), To: at(90)}
	names := Names{Authorities: map[standard.AuthorityID]standard.Text{"registry-office": {RU: "Отдел\nЗАГС", EN: "Registry\noffice"}}}
	r := receiptOf(t, 20, names, g)
	want := Receipt{ID: "r-1", Issued: at(20), Client: "c-1", Authority: "registry-office", Consent: "g1", Purpose: PurposeProactive, Form: FormSelected,
		Scope: g.Scope, Granted: at(10), Until: at(50), By: RepresentativeAttorney, At: standard.TouchpointPortal, Notice: g.Notice, State: StateGranted, Text: r.Text}
	assert.Equal(t, want, r)
	for _, part := range []string{"За вас его дал представитель.", "К согласию приложены данные для услуги.", "Его принял орган «Отдел ЗАГС».", "Оно действует до 5 марта 2026 года или пока вы его не отзовёте."} {
		assert.Contains(t, r.Text.RU, part)
	}
	for _, part := range []string{"A representative consented for you.", "Data for a service are attached.", `It was taken down by "Registry office".`, "It holds until 5 March 2026, or until you withdraw it."} {
		assert.Contains(t, r.Text.EN, part)
	}

	plain := receiptOf(t, 20, Names{Authorities: map[standard.AuthorityID]standard.Text{"registry-office": {}}}, event("g1", Granted, 10, "a"))
	for _, part := range []string{"представитель", "приложены", "принял", "разрабатываются"} {
		assert.NotContains(t, plain.Text.RU, part)
	}
	assert.Zero(t, plain.By)

	mailing := about(event("g1", Granted, 10), PurposeMailing, Scope{Mailing: "news"})
	assert.Empty(t, receiptOf(t, 20, Names{}, mailing).Form, "4.5.3.1 has forms of the consent to provision only")
}

// Where its services are no longer covered for different reasons, the receipt tells
// the term of the consent itself: it is over for all of them.
func TestReceiptOfAConsentWhoseTermIsOver(t *testing.T) {
	g := event("g1", Granted, 10, "a", "b")
	g.Until = at(30)
	for _, gone := range []standard.ServiceID{"a", "b"} {
		r := receiptOf(t, 40, Names{}, g, event("w", Withdrawn, 20, gone))
		assert.Equal(t, StateExpired, r.State, gone)
		assert.Contains(t, r.Text.RU, "Сейчас оно не действует: его срок прошёл.")
		assert.NotContains(t, r.Text.RU, "Больше не действует для услуг", "it does not hold at all")
	}
}

// A consent that was entered in error never was, whatever came after it (C10).
func TestReceiptOfAnErrorIsOfNothing(t *testing.T) {
	r := receiptOf(t, 40, Names{}, event("g1", Granted, 10, "a"), event("g2", Granted, 20, "a"), mark("m", "g1", 30))
	assert.Equal(t, StateNone, r.State)
	assert.Contains(t, r.Text.RU, "записано по ошибке")
	assert.NotContains(t, r.Text.RU, "другое согласие")
	before := receiptOf(t, 29, Names{}, event("g1", Granted, 10, "a"), event("g2", Granted, 20, "a"), mark("m", "g1", 30))
	assert.Contains(t, before.Text.RU, "его заменило другое согласие", "as it was known then")
}

const contextOfDPV = `{
	"dpv": "https://w3id.org/dpv#", "dct": "http://purl.org/dc/terms/", "spdx": "http://spdx.org/rdf/terms#", "xsd": "http://www.w3.org/2001/XMLSchema#",
	"dct:conformsTo": {"@type": "@id"}, "dpv:hasLegalBasis": {"@type": "@id"}, "spdx:algorithm": {"@type": "@id"},
	"dct:created": {"@type": "xsd:dateTime"}, "dct:date": {"@type": "xsd:dateTime"}, "dpv:isIndicatedAtTime": {"@type": "xsd:dateTime"}}`

// The whole mapping to the Data Privacy Vocabulary, typed in by hand.
func TestReceiptAsLinkedData(t *testing.T) {
	r := Receipt{ID: "r-1", Issued: at(30), Client: "c-1", Authority: "registry-office", Consent: "g1", Purpose: PurposeProactive,
		Scope: Scope{Situation: "birth", Services: []standard.ServiceID{"a", "b"}}, Granted: at(10), Until: at(50), By: RepresentativeLegal,
		At: standard.TouchpointCallCentre, Notice: NoticeRef{"text", 3}, Digest: "sha256:" + strings.Repeat("0a", 32), State: StateGranted}
	got, err := r.DPV()
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"@context": `+contextOfDPV+`, "@type": "dpv:ConsentReceipt", "dct:identifier": "r-1",
		"dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#receipt", "dct:created": "2026-03-05T09:30:00Z",
		"dct:publisher": {"@type": "dpv:DataController", "dct:identifier": "registry-office"},
		"dpv:hasRecordOfActivity": {
			"@type": "dpv:ConsentRecord", "dct:identifier": "g1", "dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#record",
			"dpv:hasDataSubject": {"@type": "dpv:DataSubject", "dct:identifier": "c-1"},
			"dpv:hasDataController": {"@type": "dpv:DataController", "dct:identifier": "registry-office"},
			"dpv:hasLegalBasis": "dpv:Consent",
			"dpv:hasProcess": {"@type": "dpv:Process",
				"dpv:hasPurpose": {"@type": "dpv:Purpose", "dct:identifier": "proactive"},
				"dpv:hasContext": {"@type": "dpv:Context", "dct:identifier": "birth"},
				"dpv:hasService": [{"@type": "dpv:Service", "dct:identifier": "a"}, {"@type": "dpv:Service", "dct:identifier": "b"}]},
			"dpv:hasNotice": {"@type": "dpv:ConsentNotice", "dct:identifier": "text", "dct:hasVersion": 3,
				"spdx:checksum": {"@type": "spdx:Checksum", "spdx:algorithm": "spdx:checksumAlgorithm_sha256", "spdx:checksumValue": "`+strings.Repeat("0a", 32)+`"}},
			"dpv:hasConsentStatus": {"@type": "dpv:ConsentGiven", "dpv:isIndicatedBy": {"@type": "dpv:GuardianOfDataSubject"},
				"dpv:isIndicatedAtTime": "2026-03-05T09:10:00Z", "dpv:hasIndicationMethod": "call_centre"},
			"dpv:hasDuration": {"@type": "dpv:UntilTimeDuration", "dct:date": "2026-03-05T09:50:00Z"}}}`, string(got))
}

// What is not known is left out, and a digest of another hash is not called SHA-256.
func TestReceiptAsLinkedDataLeavesOutWhatIsNotKnown(t *testing.T) {
	process := func(r Receipt) string {
		r.ID, r.Issued, r.Client, r.Consent, r.Granted, r.At, r.Notice, r.State = "r-1", at(30), "c-1", "g1", at(10), standard.TouchpointPortal, NoticeRef{"text", 1}, StateRefused
		got, err := r.DPV()
		require.NoError(t, err)
		const head = `"dpv:hasProcess":`
		_, rest, found := strings.Cut(string(got), head)
		require.True(t, found)
		assert.NotContains(t, string(got), "checksum\"")
		assert.Contains(t, string(got), `"dpv:hasDuration":{"@type":"dpv:UntilEventDuration","dct:description":"withdrawal"}`)
		by := map[RepresentativeKind]string{"": "dpv:DataSubject", RepresentativeAttorney: "dpv:Representative"}[r.By]
		assert.Contains(t, string(got), `"dpv:isIndicatedBy":{"@type":"`+by+`"}`)
		return rest
	}
	for want, r := range map[string]Receipt{
		`{"@type":"dpv:Process","dpv:hasPurpose":{"@type":"dpv:Purpose","dct:identifier":"research"}}`: {Purpose: PurposeResearch, Digest: "sha512:" + strings.Repeat("0a", 64)},
		`{"@type":"dpv:Process","dpv:hasPurpose":{"@type":"dpv:Purpose","dct:identifier":"mailing"},"dpv:hasService":[{"@type":"dpv:Service","dct:identifier":"news"}]}`: {
			Purpose: PurposeMailing, Scope: Scope{Mailing: "news"}, By: RepresentativeAttorney},
		`{"@type":"dpv:Process","dpv:hasPurpose":{"@type":"dpv:Purpose","dct:identifier":"experience_data"},"dpv:hasRecipient":{"@type":"dpv:Recipient","dct:identifier":"business_ombudsman"}}`: {
			Purpose: PurposeExperience, Scope: Scope{Recipient: RecipientOmbudsman}},
	} {
		assert.True(t, strings.HasPrefix(process(r), want), want)
	}
}
