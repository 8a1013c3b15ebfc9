package standard

// Period is a run of days, half-open: From is in it, To is not. A zero From or
// To leaves that side open; the zero Period is all time.
type Period struct {
	From Date `json:"from,omitzero"` // the first day
	To   Date `json:"to,omitzero"`   // the day after the last
}

// QuarterOf returns the quarter of the calendar that holds d; the zero Period
// if d is not valid.
//
// Reading: D4, K26, a quarter is of the calendar.
func QuarterOf(d Date) Period {
	if !d.IsValid() {
		return Period{}
	}
	from := Date(d.Year()*10000 + (int(d.Month()-1)/3*3+1)*100 + 1)
	return Period{from, from.AddMonths(3)}
}

// YearOf returns the year of the calendar that holds d; the zero Period if d is
// not valid.
func YearOf(d Date) Period {
	if !d.IsValid() {
		return Period{}
	}
	from := Date(d.Year()*10000 + 101)
	return Period{from, from.AddMonths(12)}
}

// IsValid reports whether both ends are days or open, and at least one day lies
// between them.
func (p Period) IsValid() bool {
	return (p.From == 0 || p.From.IsValid()) && (p.To == 0 || p.To.IsValid()) &&
		(p.From == 0 || p.To == 0 || p.From < p.To)
}

// Contains reports whether d lies in p; d is a day of the calendar.
func (p Period) Contains(d Date) bool { return d >= p.From && (p.To == 0 || d < p.To) }

// Overlaps reports whether some day lies in both.
func (p Period) Overlaps(q Period) bool {
	return (p.To == 0 || q.From < p.To) && (q.To == 0 || p.From < q.To)
}

// Days returns the number of days, 0 if a side is open.
func (p Period) Days() int {
	if p.From == 0 || p.To == 0 {
		return 0
	}
	return p.From.DaysUntil(p.To)
}
