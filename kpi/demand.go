package kpi

import "github.com/state-for-people/standard"

// MapDemand is a row of T2.1.
type MapDemand struct {
	Applicants Tenths        `json:"applicants,omitzero"` // least share of applicants assigned to profiles
	Potential  bool          `json:"potential,omitempty"` // those who do not apply are assigned too
	Maps       Tenths        `json:"maps,omitzero"`       // least share of profiles with an approved, current map
	Label      standard.Text `json:"label"`
}

// PhoneDemand is a row of T2.3. A zero Rating asks for none.
type PhoneDemand struct {
	Authority    PhoneHours    `json:"authority,omitzero"`
	OneStopShops PhoneHours    `json:"one_stop_shops,omitzero"`
	Chatbot      bool          `json:"chatbot,omitempty"`
	CallBack     bool          `json:"call_back,omitempty"`
	Rating       Band          `json:"rating,omitzero"`
	Label        standard.Text `json:"label"`
}

// TextDemand is a row of T2.4. Printed is what the row says where it is read
// otherwise.
type TextDemand struct {
	Templates Tenths        `json:"templates,omitzero"` // least share of life situations with current templates
	Algorithm Tenths        `json:"algorithm,omitzero"` // least share of life situations in which answers are rated
	Label     standard.Text `json:"label"`
	Printed   *TextDemand   `json:"printed,omitempty"`
}

// SocialDemand is a row of T2.6: how long an answer may take. The clauses on
// social networks repeat these limits for declared levels; there they are
// handles of the package touchpoint with the same values.
//
// Reading: K18, the maximum level is five stars.
type SocialDemand struct {
	Mention standard.Duration `json:"mention"`
	Request standard.Duration `json:"request"` // official requests, comments on official posts
	Label   standard.Text     `json:"label"`
}

// BookingDemand is a row of T2.7.
type BookingDemand struct {
	Ways          int64             `json:"ways,omitempty"`            // at least so many ways
	RoundTheClock int64             `json:"round_the_clock,omitempty"` // at least so many of them 24 hours, 7 days
	EveryWay      bool              `json:"every_way,omitempty"`       // every convenient way, 24 hours, 7 days
	FirstNotice   standard.Duration `json:"first_notice,omitzero"`
	SecondNotice  standard.Duration `json:"second_notice,omitzero"`
	Change        bool              `json:"change,omitempty"`
	Cancel        bool              `json:"cancel,omitempty"`
	Label         standard.Text     `json:"label"`
}
