package consent

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Scope is how far a consent reaches («объём согласия»): a whole life situation
// if no services are named, else the services named. For a mailing it is a
// type, or all of them; for access to data a recipient, or both.
//
// Clause: people-2022:4.5.3.1(1), people-2022:4.5.3.1(2)
type Scope struct {
	Situation standard.SituationID `json:"situation,omitempty"`
	Services  []standard.ServiceID `json:"services,omitempty"`
	Mailing   Mailing              `json:"mailing,omitempty"`
	Recipient Recipient            `json:"recipient,omitempty"`
}

// IsZero reports whether s names nothing.
func (s Scope) IsZero() bool {
	return s.Situation == "" && len(s.Services) == 0 && s.Mailing == "" && s.Recipient == ""
}

// Target is one thing that is asked about («предмет вопроса»): a purpose and at
// most one service, type of mailing or recipient. Targets are comparable.
type Target struct {
	Purpose   Purpose              `json:"purpose"`
	Situation standard.SituationID `json:"situation,omitempty"`
	Service   standard.ServiceID   `json:"service,omitempty"` // "" is the situation as a whole
	Mailing   Mailing              `json:"mailing,omitempty"`
	Recipient Recipient            `json:"recipient,omitempty"`
}

// part is what the target names within its situation.
func (t *Target) part() string {
	switch {
	case t.Service != "":
		return string(t.Service)
	case t.Mailing != "":
		return string(t.Mailing)
	}
	return string(t.Recipient)
}

// Covers reports whether a consent for purpose p with scope s reaches t.
func (s Scope) Covers(p Purpose, t Target) bool {
	return p == t.Purpose &&
		(s.Situation == "" || s.Situation == t.Situation) &&
		(len(s.Services) == 0 || slices.Contains(s.Services, t.Service)) &&
		(s.Mailing == "" || s.Mailing == t.Mailing) &&
		(s.Recipient == "" || s.Recipient == t.Recipient)
}

// fits reports whether t has the shape of its purpose.
func (t *Target) fits(r *purposeRow) bool {
	return (r.situation || t.Situation == "") && (t.Situation != "" || !r.situation || r.whole) &&
		(t.Service == "" || r.services && t.Situation != "") &&
		(t.Mailing == "" || r.mailing) && (t.Recipient == "" || r.recipient && t.Recipient.IsValid())
}
