package touchpoint

import (
	"slices"
	"time"

	"github.com/state-for-people/standard"
)

// Notice is a message about an appointment and the moment to send it: the
// deadline it serves, or "" for the confirmation of the booking.
type Notice struct {
	Deadline Deadline  `json:"deadline,omitempty"`
	At       time.Time `json:"at"`
}

// Notices returns the messages that a client is owed about an appointment, at a
// level that the authority has declared (1 to 5 stars), the earliest first. A
// notice whose moment lies before the booking is left out; instead the booking
// is confirmed at once. It returns nil if a moment is missing or the appointment
// lies before its booking.
//
// Reading: T7, overdue notices are skipped, the confirmation is sent at once.
//
// Clause: people-2022:4.6.7.6/s2, people-2022:4.6.7.6/s3
func Notices(booked, appointed time.Time, level int, e standard.Edition) []Notice {
	booked, appointed = instant(booked), instant(appointed)
	if booked.IsZero() || appointed.Before(booked) {
		return nil
	}
	var notices []Notice
	confirm := false
	for i := range table {
		o := &table[i]
		if o.clock != untilAppointed {
			continue
		}
		l, ok := o.at(level, nil)
		if !ok || l == nil {
			continue
		}
		before, ok := l.within.In(e)
		if !ok {
			continue
		}
		if at := o.due(booked, appointed, before); at.Before(booked) {
			confirm = true
		} else {
			notices = append(notices, Notice{o.Code, at})
		}
	}
	slices.SortStableFunc(notices, func(a, b Notice) int { return a.At.Compare(b.At) })
	if confirm {
		notices = append([]Notice{{At: booked}}, notices...)
	}
	return notices
}
