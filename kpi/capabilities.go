package kpi

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// MapCoverage is what T2.1 looks at («охват клиентов картами клиентских
// путей»): who is assigned to profiles of segments, and which profiles have an
// approved map that is kept up to date.
//
//   - numerator: for one star, applicants assigned to profiles of segments; above it,
//     profiles with an approved map that is kept up to date
//   - denominator: all applicants; all profiles
//   - window: as of the last day of the quarter of the calendar
//   - left out: maps that are not approved or older than the age the authority states
//     (K25)
//   - rounding: none: "at least" compares exactly (K11)
//
// Reading: K10, K11, K23, K25
//
// Clause: people-2022:T2.1, people-2022-brief:T2.1
type MapCoverage struct {
	Assigned   int64  `json:"assigned"` // applicants assigned to a profile
	Applicants int64  `json:"applicants"`
	Potential  Stated `json:"potential,omitzero"` // those who do not apply are assigned too
	Maps       Upkeep `json:"maps"`               // profiles with an approved, current map, of all profiles
}

// PhoneAccess is what T2.3 looks at («доступность взаимодействия по телефону»):
// when the authority and the one-stop shops answer, what there is at other times,
// and how satisfied callers are. The brief edition asks nothing of the authority
// itself.
//
//   - numerator: callers satisfied or rather satisfied with the service by telephone
//   - denominator: all answers of the four grades
//   - window: answers given in the quarter of the calendar; hours as they are kept in
//     it
//   - left out: blank answers; rows that name no rating ask for none (K13)
//   - rounding: once to a tenth, half away from zero, and only between two rows (K1)
//
// Reading: K12, K13, K20, K24
//
// Clause: people-2022:T2.3, people-2022:T2.3/scale, people-2022-brief:T2.3, people-2022-brief:T2.3/scale
type PhoneAccess struct {
	Authority    PhoneHours `json:"authority,omitzero"`
	OneStopShops PhoneHours `json:"one_stop_shops,omitzero"`
	Chatbot      Fact       `json:"chatbot,omitzero"`   // outside working hours
	CallBack     Fact       `json:"call_back,omitzero"` // asked for outside working hours, made within them
	Satisfied    int64      `json:"satisfied"`          // «удовлетворён» and «скорее удовлетворён»
	Answers      int64      `json:"answers"`
}

// TextClarity is what T2.4 looks at («доступность и понятность текстов»): for
// which life situations the knowledge base has current templates of answers, and
// for which the difficulty of answers is rated automatically.
//
//   - numerator: life situations with current templates of answers; from three stars
//     on, those in which difficulty is rated automatically
//   - denominator: all life situations of the authority
//   - window: as of the last day of the quarter of the calendar
//   - left out: templates older than the age the authority states (K25)
//   - rounding: none: a bare figure is a minimum and compares exactly (K11)
//
// Reading: K10, K11, K12, K25
//
// Clause: people-2022:T2.4, people-2022-brief:T2.4
type TextClarity struct {
	Templates Upkeep `json:"templates"` // life situations with current templates, of all life situations
	Algorithm int64  `json:"algorithm"` // life situations for which the algorithm is in use
}

// SocialReply is what T2.6 looks at («время ответа в социальных сетях»): how
// long mentions of the authority waited, and how long official requests and
// comments on official posts did. [SocialCounter] makes it of messages.
//
//   - numerator: none by default: the slowest answer decides; by a switch, messages
//     that did not wait longer than the limit
//   - denominator: by the switch, all messages of the sort
//   - window: messages received in the quarter of the calendar
//   - left out: nothing; unanswered ones count with what they have waited
//   - rounding: none
//
// Reading: K15, the slowest answer decides; an unanswered message counts with
// the time it has waited; a message of both sorts stands in both and so has the
// shorter limit.
//
// Clause: people-2022:T2.6, people-2022-brief:T2.6
type SocialReply struct {
	Mentions ReplyTimes `json:"mentions"`
	Requests ReplyTimes `json:"requests"`
	// Counting is the limits by which [SocialCounter] counted what was within them;
	// where a share decides, tables with other limits refuse them. Whoever fills in the
	// figures may leave it out.
	Counting string `json:"counting,omitempty"`
}

// ReplyTimes is how long messages of one sort waited for an answer.
type ReplyTimes struct {
	Messages   int64             `json:"messages"`
	Slowest    standard.Duration `json:"slowest"`
	Unanswered int64             `json:"unanswered,omitempty"`
	// Within are those that did not wait longer than the limit of one star to five,
	// unanswered ones with what they have waited; asked only by the switch
	// [SocialCounting].
	Within [5]int64 `json:"within"`
}

// Booking is what T2.7 looks at («запись на личный приём»): in which ways one
// can book, whether one is reminded, and whether one can change and cancel.
//
//   - numerator: ways of booking, notices, change and cancellation are stated, not
//     counted out
//   - denominator: none
//   - window: as of the last day of the quarter of the calendar
//   - left out: nothing
//   - rounding: none
//
// Reading: K10, "any way convenient to the client" means every way that the
// authority has found convenient to clients, so their number is stated.
//
// Clause: people-2022:T2.7, people-2022-brief:T2.7
type Booking struct {
	ConvenientWays int64 `json:"convenient_ways"` // ways that clients find convenient
	Ways           int64 `json:"ways"`            // of them, those by which one can book
	RoundTheClock  int64 `json:"round_the_clock"` // of these, those that are open 24 hours, 7 days
	// OtherWays are those by which one can book and of which it is not known that
	// clients find them convenient.
	OtherWays          int64             `json:"other_ways,omitempty"`
	OtherRoundTheClock int64             `json:"other_round_the_clock,omitempty"` // of these, those that are open 24 hours, 7 days
	FirstNotice        standard.Duration `json:"first_notice,omitzero"`           // how long before the appointment
	SecondNotice       standard.Duration `json:"second_notice,omitzero"`          // the same; it comes after the time of the first, so less than a day before
	Change             Fact              `json:"change,omitzero"`                 // in a convenient way
	Cancel             Fact              `json:"cancel,omitzero"`                 // in a convenient way
}

// Upkeep is how much of something is kept up to date («постоянная
// актуализация»).
//
// Reading: K25, how old an update may be is stated by the authority; without it
// nothing is shown to be current.
type Upkeep struct {
	Current     int64 `json:"current"`                // updated within the greatest age
	All         int64 `json:"all"`                    // all there should be
	GreatestAge int   `json:"greatest_age,omitempty"` // in days; 0: not stated
}

// UpkeepOf counts what is current on a day: what was last updated at most
// greatestAge days before. A zero date is of what is not approved or does not
// exist. The error is a [*CountError] that names no indicator, for T2.1 and T2.4
// both ask for upkeep: an update after the day, a date that is none, or a negative
// age.
func UpkeepOf(updated []standard.Date, on standard.Date, greatestAge int) (Upkeep, error) {
	u := Upkeep{All: int64(len(updated)), GreatestAge: greatestAge}
	if !on.IsValid() || greatestAge < 0 {
		return Upkeep{}, upkeepError()
	}
	for _, d := range updated {
		if d == 0 {
			continue
		}
		if !d.IsValid() || d > on {
			return Upkeep{}, upkeepError()
		}
		if d.DaysUntil(on) <= greatestAge && greatestAge > 0 {
			u.Current++
		}
	}
	return u, nil
}

func upkeepError() error {
	return &CountError{"", standard.Text{
		RU: "день обновления не может быть позже дня подсчёта, а наибольший возраст — меньше нуля",
		EN: "an update cannot be after the day of counting, nor the greatest age below zero"}}
}

// PhoneRatingsOf puts the ratings of phone service into a, from a tally of
// satisfaction. The error is that of [SatisfactionOf].
func PhoneRatingsOf(a PhoneAccess, t feedback.Tally) (PhoneAccess, error) {
	s, err := shareOf(t, feedback.DefinitionSatisfied, IndicatorPhoneAccess)
	a.Satisfied, a.Answers = s.Part, s.Whole
	return a, err
}

func (c MapCoverage) measure() measure { return measure{atMapCoverage, c.Maps.Current, c.Maps.All} }
func (c PhoneAccess) measure() measure { return measure{atPhoneAccess, c.Satisfied, c.Answers} }
func (c TextClarity) measure() measure { return measure{atTextClarity, c.Algorithm, c.Templates.All} }
func (c SocialReply) measure() measure { return measure{index: atSocialReply} }
func (c Booking) measure() measure     { return measure{index: atBooking} }

func (c MapCoverage) level(t *Tables, x *standard.Explanation) (earned, error) { return climb(t, c, x) }
func (c MapCoverage) next(t *Tables) (Step, bool, error)                       { return rise(t, c) }
func (c PhoneAccess) level(t *Tables, x *standard.Explanation) (earned, error) { return climb(t, c, x) }
func (c PhoneAccess) next(t *Tables) (Step, bool, error)                       { return rise(t, c) }
func (c TextClarity) level(t *Tables, x *standard.Explanation) (earned, error) { return climb(t, c, x) }
func (c TextClarity) next(t *Tables) (Step, bool, error)                       { return rise(t, c) }
func (c SocialReply) level(t *Tables, x *standard.Explanation) (earned, error) {
	if t != nil && t.shareWithin > 0 && c.Counting != "" && c.Counting != t.limits {
		return earned{row: -1}, countedOtherwise(IndicatorSocialReply)
	}
	return climb(t, c, x)
}
func (c SocialReply) next(t *Tables) (Step, bool, error) {
	if _, err := c.level(t, nil); err != nil {
		return Step{}, false, err
	}
	return rise(t, c)
}
func (c Booking) level(t *Tables, x *standard.Explanation) (earned, error) { return climb(t, c, x) }
func (c Booking) next(t *Tables) (Step, bool, error)                       { return rise(t, c) }

func part(of, whole int64) bool { return of >= 0 && of <= whole && whole <= feedback.MaxCount }

func (c MapCoverage) fits(*Tables) bool {
	return part(c.Assigned, c.Applicants) && c.Potential.Holds.IsValid() && c.Maps.fits()
}
func (c PhoneAccess) fits(*Tables) bool {
	return part(c.Satisfied, c.Answers) && c.Authority.IsValid() && c.OneStopShops.IsValid() && c.Chatbot.IsValid() && c.CallBack.IsValid()
}
func (c TextClarity) fits(*Tables) bool {
	return c.Templates.fits() && part(c.Algorithm, c.Templates.All)
}
func (c SocialReply) fits(t *Tables) bool {
	ok := c.Mentions.fits() && c.Requests.fits()
	if c.Counting != "" && c.Counting != t.limits {
		return ok
	}
	for i := range t.social {
		ok = ok && c.Mentions.agrees(i, t.social[i].Value.Mention) && c.Requests.agrees(i, t.social[i].Value.Request)
	}
	return ok
}
func (c Booking) fits(*Tables) bool {
	return part(c.Ways, c.ConvenientWays) && part(c.RoundTheClock, c.Ways) && part(c.OtherRoundTheClock, c.OtherWays) && c.FirstNotice >= 0 && c.SecondNotice >= 0 && c.Change.IsValid() && c.Cancel.IsValid()
}
func (u Upkeep) fits() bool { return part(u.Current, u.All) && u.GreatestAge >= 0 }
func (r ReplyTimes) fits() bool {
	ok := part(r.Unanswered, r.Messages) && r.Slowest >= 0
	if r.Messages == 0 {
		ok = ok && r.Slowest == 0
	} else if r.Slowest == 0 { // not stated, unless the counter says that all were answered at once
		ok = ok && r.Within[4] == r.Messages
	}
	for i, n := range r.Within {
		ok = ok && part(n, r.Messages) && (i == 0 || n <= r.Within[i-1])
	}
	return ok
}

// agrees reports whether what waited longest is among those out of time.
func (r ReplyTimes) agrees(row int, within standard.Duration) bool {
	return r.Messages == 0 || r.Within[row] < r.Messages || r.Slowest <= within
}

// silent reports whether nothing was counted and nothing said.
func (c MapCoverage) silent() bool {
	return c.Applicants == 0 && c.Maps.All == 0 && c.Potential.fact() == FactUnknown
}
func (c PhoneAccess) silent() bool { return c == PhoneAccess{} }
func (c TextClarity) silent() bool { return c.Templates.All == 0 }
func (c SocialReply) silent() bool { return c.Mentions.Messages == 0 && c.Requests.Messages == 0 }
func (c Booking) silent() bool     { return c == Booking{} }
