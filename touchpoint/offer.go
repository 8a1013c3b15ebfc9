package touchpoint

import (
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Offer is one service with the touchpoints at which clients can have it.
type Offer struct {
	Service     standard.ServiceID `json:"service" validate:"required,max=200"`
	Touchpoints []Touchpoint       `json:"touchpoints,omitempty" validate:"dive"`
}

// Check judges the offer by an edition: its shape, then whether digital channels
// have their precedence and offline ones stay as an alternative. A document that
// says nothing of channels asks for none.
func (o Offer) Check(e standard.Edition) standard.Findings {
	fs := validate.Shape(&o)
	if fs.Err() != nil {
		return fs
	}
	found := offerRules.Check(offered{&o, e})
	for i := range found {
		switch f := &found[i]; f.Code {
		case "touchpoint.no-digital":
			cite(f, &DigitalOffered, e)
		case "touchpoint.no-offline":
			cite(f, &OfflineOffered, e)
		}
	}
	return append(fs, found...)
}

// offered is what a rule sees: the offer and the edition that knows channels.
type offered struct {
	*Offer
	edition standard.Edition
}

// has reports whether a touchpoint of the channel is offered.
func (o offered) has(c Channel) bool {
	return slices.ContainsFunc(o.Touchpoints, func(t Touchpoint) bool {
		of, ok := ChannelOf(t.Kind, o.edition)
		return ok && of == c
	})
}

var offerRules = standard.Rules[offered]{
	{
		Code: "touchpoint.no-digital", Clause: standard.Cite("people-2022:4.6/s2"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "услугу нельзя получить дистанционно", EN: "the service cannot be had remotely"},
		Mend: standard.Text{RU: "откройте цифровой канал: он должен быть главным", EN: "open a digital channel: it takes precedence"},
		Check: func(o offered, broken func(standard.Pointer)) {
			if asked(&DigitalOffered, o.edition) && !o.has(ChannelDigital) {
				broken("/touchpoints")
			}
		},
	}, {
		Code: "touchpoint.no-offline", Clause: standard.Cite("people-2022:4.6/s3"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "услугу нельзя получить лично", EN: "the service cannot be had in person"},
		Mend: standard.Text{RU: "сохраните личный приём для тех, кому он удобнее", EN: "keep an office for those who find it more convenient"},
		Check: func(o offered, broken func(standard.Pointer)) {
			if asked(&OfflineOffered, o.edition) && !o.has(ChannelOffline) {
				broken("/touchpoints")
			}
		},
	},
}
