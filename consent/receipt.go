package consent

import (
	"encoding/json"
	"time"

	"github.com/state-for-people/standard"
)

// Receipt is what a client gets on paper or screen after consenting («квитанция
// о согласии»): what was agreed to, in plain words, and where to withdraw. The
// caller gives it an id and the instant of issue.
type Receipt struct {
	ID        string                  `json:"id"`
	Issued    time.Time               `json:"issued"`
	Client    standard.ClientID       `json:"client"`
	Authority standard.AuthorityID    `json:"authority,omitempty"`
	Consent   EventID                 `json:"consent"`
	Purpose   Purpose                 `json:"purpose"`
	Form      FormCode                `json:"form,omitempty"` // of proactive provision
	Scope     Scope                   `json:"scope,omitzero"`
	Granted   time.Time               `json:"granted"`
	Until     time.Time               `json:"until,omitzero"` // zero is until withdrawn
	By        RepresentativeKind      `json:"by,omitempty"`   // "" is the client
	At        standard.TouchpointKind `json:"touchpoint"`
	Notice    NoticeRef               `json:"notice"`
	Digest    string                  `json:"notice_digest,omitempty"` // of the text, if its publication is known
	State     State                   `json:"state"`                   // at the instant of issue
	Text      standard.Text           `json:"text"`
}

// Receipt returns the receipt of the consent with this id, as things stand at
// the instant of issue. Days are told in the zone loc, UTC if it is nil.
//
// Clause: people-2022:4.5.3.1(1)/p1, people-2022:4.5.3.3, people-2022:4.5.5.6
func (l Ledger) Receipt(consent EventID, id string, issued time.Time, names Names, loc *time.Location) (Receipt, error) {
	e, ok := l.Event(consent)
	if !ok || e.Kind != Granted {
		return Receipt{}, &DisclosureError{}
	}
	r := Receipt{ID: id, Issued: normalTime(issued), Client: e.Client, Authority: e.Authority, Consent: e.ID, Purpose: e.Purpose, Scope: e.Scope,
		Granted: e.Effective, Until: e.Until, By: e.By.Kind, At: e.Touchpoint, Notice: e.Notice, State: StateNone}
	if e.Purpose == PurposeProactive {
		r.Form = e.Form()
	}
	for n := range l.Events() {
		if n.Kind == NoticePublished && n.Published.ID == e.Notice.ID && n.Published.Version == e.Notice.Version {
			r.Digest = n.Published.Digest
		}
	}
	for t := range e.targets() { // the services of one grant may have gone different ways: the first that still stands tells
		if s, by := l.State(t, r.Issued, r.Issued); by == e.ID || r.State == StateNone {
			r.State = s
		}
	}
	what := names.scope(&e)
	place, _ := places.Find(e.Touchpoint)
	r.Text.RU = "Вы согласились на " + what.RU + ". Согласие дано " + dayRU(standard.DateOf(e.Effective, loc)) + " " + place.Title.RU + "."
	r.Text.EN = "You consented to " + what.EN + ". You did so on " + dayEN(standard.DateOf(e.Effective, loc)) + " " + place.Title.EN + "."
	if e.By.Kind != "" {
		r.Text.RU, r.Text.EN = r.Text.RU+" За вас его дал представитель.", r.Text.EN+" A representative consented for you."
	}
	if len(e.Data) > 0 {
		r.Text.RU, r.Text.EN = r.Text.RU+" К согласию приложены данные для услуги.", r.Text.EN+" Data for a service are attached."
	}
	if e.Until.IsZero() {
		r.Text.RU, r.Text.EN = r.Text.RU+" Оно действует, пока вы его не отзовёте.", r.Text.EN+" It holds until you withdraw it."
	} else {
		day := standard.DateOf(e.Until, loc)
		r.Text.RU, r.Text.EN = r.Text.RU+" Оно действует до "+dayRU(day)+" или пока вы его не отзовёте.", r.Text.EN+" It holds until "+dayEN(day)+", or until you withdraw it."
	}
	r.Text.RU += " Отозвать согласие можно в любой момент там же, где вы его дали. Номер согласия: " + string(e.ID) + "."
	r.Text.EN += " You may withdraw it at any time where you gave it. Its number is " + string(e.ID) + "."
	return r, nil
}

// statusDPV maps states to the consent statuses of the Data Privacy Vocabulary,
// which tells "withdrawn" by the person from "revoked" by somebody else, as the
// events here do.
var statusDPV = [...]struct {
	state State
	dpv   string
}{
	{StateNone, "dpv:ConsentUnknown"}, {StateGranted, "dpv:ConsentGiven"}, {StateExpired, "dpv:ConsentExpired"},
	{StateEnded, "dpv:ConsentRevoked"}, {StateRefused, "dpv:ConsentRefused"}, {StateWithdrawn, "dpv:ConsentWithdrawn"},
}

// DPV returns the receipt as JSON-LD in the terms of the Data Privacy Vocabulary
// and its guide to ISO/IEC TS 27560. The mapping is one way: what is written so
// is not read back.
//
//	dct:identifier            id of the receipt; of the record: the consent
//	dct:created               instant of issue
//	dct:publisher             authority
//	dpv:hasDataSubject        client (a pseudonym)
//	dpv:hasDataController     authority
//	dpv:hasLegalBasis         dpv:Consent
//	dpv:hasPurpose            purpose
//	dpv:hasService            services
//	dct:coverage              life situation
//	dpv:hasNotice             notice, version and digest
//	dpv:hasConsentStatus      state
//	dpv:isIndicatedBy         the client, or the kind of representative
//	dpv:isIndicatedAtTime     instant of the grant
//	dpv:hasIndicationMethod   kind of touchpoint
//	dpv:hasDuration           until the end date, or until withdrawn
func (r Receipt) DPV() ([]byte, error) {
	status := "dpv:ConsentUnknown"
	for _, s := range statusDPV {
		if s.state == r.State {
			status = s.dpv
		}
	}
	by := "dpv:DataSubject"
	switch r.By {
	case RepresentativeLegal:
		by = "dpv:GuardianOfDataSubject"
	case RepresentativeAttorney:
		by = "dpv:Representative"
	}
	type object = map[string]any
	duration := object{"@type": "dpv:UntilEventDuration", "dct:description": "withdrawal"}
	if !r.Until.IsZero() {
		duration = object{"@type": "dpv:UntilTimeDuration", "dct:date": r.Until}
	}
	process := object{"@type": "dpv:Process", "dpv:hasPurpose": r.Purpose}
	if r.Scope.Situation != "" {
		process["dct:coverage"] = r.Scope.Situation
	}
	if len(r.Scope.Services) > 0 {
		process["dpv:hasService"] = r.Scope.Services
	}
	if r.Scope.Mailing != "" {
		process["dpv:hasService"] = r.Scope.Mailing
	}
	if r.Scope.Recipient != "" {
		process["dpv:hasRecipient"] = r.Scope.Recipient
	}
	notice := object{"@type": "dpv:ConsentNotice", "dct:identifier": r.Notice.ID, "dct:hasVersion": r.Notice.Version}
	if r.Digest != "" {
		notice["spdx:checksum"] = r.Digest
	}
	return json.Marshal(object{
		"@context":       object{"dpv": "https://w3id.org/dpv#", "dct": "http://purl.org/dc/terms/", "spdx": "http://spdx.org/rdf/terms#"},
		"@type":          "dpv:ConsentReceipt",
		"dct:identifier": r.ID,
		"dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#receipt",
		"dct:created":    r.Issued,
		"dct:publisher":  r.Authority,
		"dpv:hasRecordOfActivity": object{
			"@type":                 "dpv:ConsentRecord",
			"dct:identifier":        r.Consent,
			"dct:conformsTo":        "https://w3id.org/dpv/schema/dpv-27560#record",
			"dpv:hasDataSubject":    r.Client,
			"dpv:hasDataController": r.Authority,
			"dpv:hasLegalBasis":     "dpv:Consent",
			"dpv:hasProcess":        process,
			"dpv:hasNotice":         notice,
			"dpv:hasConsentStatus":  object{"@type": status, "dpv:isIndicatedBy": by, "dpv:isIndicatedAtTime": r.Granted, "dpv:hasIndicationMethod": r.At},
			"dpv:hasDuration":       duration,
		},
	})
}
