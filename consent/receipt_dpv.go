package consent

import (
	"encoding/json"
	"strings"
)

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
//	dpv:hasService            services, or the type of mailing
//	dpv:hasContext            life situation
//	dpv:hasRecipient          recipient
//	dpv:hasNotice             notice, version and digest
//	dpv:hasConsentStatus      state
//	dpv:isIndicatedBy         the client, or the kind of representative
//	dpv:isIndicatedAtTime     instant of the grant
//	dpv:hasIndicationMethod   kind of touchpoint
//	dpv:hasDuration           until the end date, or until withdrawn
//
// Keys are dct:identifier of a node of the class that the property wants; what is
// not known is left out.
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
	node := func(class, id string) object { return object{"@type": class, "dct:identifier": id} }
	duration := object{"@type": "dpv:UntilEventDuration", "dct:description": "withdrawal"}
	if !r.Until.IsZero() {
		duration = object{"@type": "dpv:UntilTimeDuration", "dct:date": r.Until}
	}
	process := object{"@type": "dpv:Process", "dpv:hasPurpose": node("dpv:Purpose", string(r.Purpose))}
	if r.Scope.Situation != "" {
		process["dpv:hasContext"] = node("dpv:Context", string(r.Scope.Situation))
	}
	services := make([]object, 0, len(r.Scope.Services))
	for _, s := range r.Scope.Services {
		services = append(services, node("dpv:Service", string(s)))
	}
	if r.Scope.Mailing != "" {
		services = append(services, node("dpv:Service", string(r.Scope.Mailing)))
	}
	if len(services) > 0 {
		process["dpv:hasService"] = services
	}
	if r.Scope.Recipient != "" {
		process["dpv:hasRecipient"] = node("dpv:Recipient", string(r.Scope.Recipient))
	}
	notice := object{"@type": "dpv:ConsentNotice", "dct:identifier": r.Notice.ID, "dct:hasVersion": r.Notice.Version}
	if value, ok := strings.CutPrefix(r.Digest, "sha256:"); ok {
		notice["spdx:checksum"] = object{"@type": "spdx:Checksum", "spdx:algorithm": "spdx:checksumAlgorithm_sha256", "spdx:checksumValue": value}
	}
	record := object{
		"@type":                "dpv:ConsentRecord",
		"dct:identifier":       r.Consent,
		"dct:conformsTo":       "https://w3id.org/dpv/schema/dpv-27560#record",
		"dpv:hasDataSubject":   node("dpv:DataSubject", string(r.Client)),
		"dpv:hasLegalBasis":    "dpv:Consent",
		"dpv:hasProcess":       process,
		"dpv:hasNotice":        notice,
		"dpv:hasConsentStatus": object{"@type": status, "dpv:isIndicatedBy": object{"@type": by}, "dpv:isIndicatedAtTime": r.Granted, "dpv:hasIndicationMethod": r.At},
		"dpv:hasDuration":      duration,
	}
	receipt := object{
		"@context":                contextDPV(),
		"@type":                   "dpv:ConsentReceipt",
		"dct:identifier":          r.ID,
		"dct:conformsTo":          "https://w3id.org/dpv/schema/dpv-27560#receipt",
		"dct:created":             r.Issued,
		"dpv:hasRecordOfActivity": record,
	}
	if r.Authority != "" {
		receipt["dct:publisher"] = node("dpv:DataController", string(r.Authority))
		record["dpv:hasDataController"] = node("dpv:DataController", string(r.Authority))
	}
	return json.Marshal(receipt)
}

// contextDPV says which values are references and which are instants.
func contextDPV() map[string]any {
	reference, instant := map[string]string{"@type": "@id"}, map[string]string{"@type": "xsd:dateTime"}
	return map[string]any{
		"dpv": "https://w3id.org/dpv#", "dct": "http://purl.org/dc/terms/", "spdx": "http://spdx.org/rdf/terms#", "xsd": "http://www.w3.org/2001/XMLSchema#",
		"dct:conformsTo": reference, "dpv:hasLegalBasis": reference, "spdx:algorithm": reference,
		"dct:created": instant, "dct:date": instant, "dpv:isIndicatedAtTime": instant,
	}
}
