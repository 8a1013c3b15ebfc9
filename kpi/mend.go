package kpi

import "github.com/state-for-people/standard"

// What follows gives counts what a row asks for and no more, so that [Next] says
// what that earns by asking the engine.

// atLeast is the least part of a whole that is so many tenths of a per cent.
//
// Reading: K11
func atLeast(least Tenths, whole int64) int64 { return (int64(least)*whole + 999) / 1000 }

func (u Upkeep) with(least Tenths) Upkeep {
	if least > 0 {
		if u.GreatestAge = max(u.GreatestAge, 1); u.All == 0 {
			u.All = 1000
		}
		u.Current = max(u.Current, atLeast(least, u.All))
	}
	return u
}

func (c MapCoverage) with(t *Tables, row int) climber {
	d := &t.maps[row].Value
	if d.Applicants > 0 {
		if c.Applicants == 0 {
			c.Applicants = 1000 // nobody knows how many: the share alone
		}
		c.Assigned = max(c.Assigned, atLeast(d.Applicants, c.Applicants))
	}
	if d.Potential {
		c.Potential = Stated{FactYes, "-"}
	}
	c.Maps = c.Maps.with(d.Maps)
	return c
}

func (c PhoneAccess) with(t *Tables, row int) climber {
	d := &t.phones[row].Value
	c.Authority, c.OneStopShops = max(c.Authority, d.Authority), max(c.OneStopShops, d.OneStopShops)
	if d.Chatbot {
		c.Chatbot = FactYes
	}
	if d.CallBack {
		c.CallBack = FactYes
	}
	if !d.Rating.HasMin && !d.Rating.HasMax {
		return c
	}
	if c.Answers == 0 {
		c.Answers = 1000
	}
	if r, err := t.level(c.measure(), nil); err == nil && int(r.row) < row {
		short, _ := t.smallest(OneStar+Stars(row)-1, c.measure().ways()[0])
		c.Satisfied += short
	}
	return c
}

func (c TextClarity) with(t *Tables, row int) climber {
	d := &t.texts[row].Value
	c.Templates = c.Templates.with(d.Templates)
	if d.Algorithm > 0 {
		if c.Templates.All == 0 {
			c.Templates.All = 1000
		}
		c.Algorithm = max(c.Algorithm, atLeast(d.Algorithm, c.Templates.All))
	}
	return c
}

func (c SocialReply) with(t *Tables, row int) climber {
	d := &t.social[row].Value
	c.Mentions = c.Mentions.with(t, row, d.Mention)
	c.Requests = c.Requests.with(t, row, d.Request)
	return c
}

func (r ReplyTimes) with(t *Tables, row int, within standard.Duration) ReplyTimes {
	if t.shareWithin == 0 {
		r.Slowest = min(r.Slowest, within)
		return r
	}
	for i := range row + 1 {
		r.Within[i] = max(r.Within[i], atLeast(t.shareWithin, r.Messages))
	}
	if r.Within[row] == r.Messages {
		r.Slowest = min(r.Slowest, within)
	}
	return r
}

func (c Booking) with(t *Tables, row int) climber {
	d := &t.bookings[row].Value
	c.OtherWays += max(0, d.Ways-c.Ways-c.OtherWays)
	for range max(0, d.RoundTheClock-c.RoundTheClock-c.OtherRoundTheClock) {
		switch { // a way that is not known to be convenient promises the least
		case c.OtherRoundTheClock < c.OtherWays:
			c.OtherRoundTheClock++
		case c.RoundTheClock < c.Ways:
			c.RoundTheClock++
		default:
			c.OtherWays, c.OtherRoundTheClock = c.OtherWays+1, c.OtherRoundTheClock+1
		}
	}
	if d.EveryWay {
		c.ConvenientWays = max(c.ConvenientWays, 1)
		c.Ways, c.RoundTheClock = c.ConvenientWays, c.ConvenientWays
	}
	c.FirstNotice = max(c.FirstNotice, d.FirstNotice)
	if !secondNotice(d, c.SecondNotice) {
		c.SecondNotice = d.SecondNotice
	}
	if d.Change {
		c.Change = FactYes
	}
	if d.Cancel {
		c.Cancel = FactYes
	}
	return c
}

// rise names what the next row lacks that can be reached, and asks the engine
// what it earns to make that good.
func rise[C climber](t *Tables, c C) (Step, bool, error) {
	now, err := climb(t, c, nil)
	if err != nil || now.stars == NoData || now.stars == FiveStars {
		return Step{}, false, err
	}
	for row := int(now.row) + 1; row < 5; row++ {
		var better climber = c
		var l lacks
		from := row
		if t.of[c.measure().index].cumulative {
			from = int(now.row) + 1
		}
		for r := from; r <= row; r++ {
			better.meets(t, r, &l)
			better = better.with(t, r)
		}
		if after, err := climb(t, better, nil); err == nil && after.stars > now.stars {
			return Step{To: after.stars, Lacks: l.list}, true, nil
		}
	}
	return Step{}, false, nil
}
