package kpi

import (
	"github.com/state-for-people/standard"
)

// What follows refuses tables that an authority gave and that would hand out stars
// that nobody meant. Gaps, overlaps and steps back inside a table are no such thing:
// the printed ones have them too, and [Analyse] finds them.

// flaw is a fault of one row of a table: what is wrong and how to mend it.
type flaw struct{ ru, en string }

// of is the error for the row of so many stars, of an indicator.
func (f flaw) of(index, row int) error {
	star := string(rune('1' + row))
	return &TableError{indicators[index].Code, standard.Text{RU: "строка " + star + "★: " + f.ru, EN: "row " + star + "★: " + f.en}}
}

var (
	flawFlag     = flaw{"граница стоит рядом с признаком «границы нет»; уберите has_min и has_max со значением false или саму границу", "a bound stands beside the word that there is none; take away has_min and has_max that are false, or the bound"}
	flawScale    = flaw{"граница лежит вне того, чем значение может быть; проверьте единицу: 35.1 — это 35,1 %", "a bound lies outside what the figure can be; check the unit: 35.1 is 35.1 %"}
	flawEmpty    = flaw{"между границами нет ни одного значения; проверьте, не переставлены ли они", "no value lies between the bounds; see whether they are exchanged"}
	flawWord     = flaw{"«свыше» и «не менее» нужна нижняя граница, «менее» — верхняя, и «свыше» с «не менее» не сочетается; задайте границу или уберите слово", "above and at least want a lower bound, below an upper one, and above and at least exclude each other; set the bound or take the word away"}
	flawNoBounds = flaw{"границ нет, и её получили бы все; задайте их", "there are no bounds, so that everybody would have it; set them"}
	flawEntry    = flaw{"не сказано, с какого значения она начинается, и её получили бы все; задайте границу, у доли повторных запросов — верхнюю", "it is not said at which value it begins, so that everybody would have it; set the bound, the upper one for repeat requests"}
	flawOrder    = flaw{"войти в неё не труднее, чем в строку ниже; пусть границы идут по порядку звёзд", "it is no harder to enter than the row below; let bounds rise with the stars"}
	flawAsks     = flaw{"она ничего не требует, и её получили бы все; назовите условия", "it asks for nothing, so that everybody would have it; name its conditions"}
	flawFigure   = flaw{"доля должна быть от 0 до 100 %, срок и число способов — не меньше нуля", "a share is from 0 to 100 %, a time and a number of ways are not below zero"}
	flawWhole    = flaw{"срок ответа должен быть больше нуля и не длиннее, чем в строке ниже", "the time to answer is above zero and no longer than in the row below"}
	flawImplied  = flaw{"она требует не больше, чем строка ниже, и ту никто бы не получил; добавьте условие", "it asks for no more than the row below, which nobody would then have; add a condition"}
)

// sound says what is wrong with the rows of a share or an index. Of the telephone
// they are the ratings, which a row need not name.
//
// Reading: K17, a table that an act sets is taken as it is said or refused, never
// guessed at.
func sound(rows [5]row, index int, lower bool) error {
	lowest := Tenths(0)
	if index == atDigitalLoyalty {
		lowest = -1000
	}
	var below *Band // the last row that has an entry
	for i := range rows {
		b := &rows[i].Value
		worded := words(*b) && (index == atPhoneAccess || index == atProactiveScenarios && i == 0)
		if f := b.flaw(lowest); f != nil {
			return f.of(index, i)
		}
		switch enters := b.HasMin && !lower || b.HasMax && lower; {
		case worded && !b.Above && !b.Below && !b.AtLeast:
			continue
		case words(*b):
			return flawNoBounds.of(index, i)
		case !enters && i > 0:
			return flawEntry.of(index, i)
		}
		if below != nil && !b.harder(below, lower) {
			return flawOrder.of(index, i)
		}
		below = b
	}
	return nil
}

// flaw is what is wrong with a row by itself, nil if nothing is.
func (b *Band) flaw(lowest Tenths) *flaw {
	const highest = 1000
	switch {
	case !b.HasMin && b.Min != 0 || !b.HasMax && b.Max != 0:
		return &flawFlag
	case !b.HasMin && (b.Above || b.AtLeast) || !b.HasMax && b.Below || b.Above && b.AtLeast:
		return &flawWord
	case b.HasMin && (b.Min < lowest || b.Min > highest) || b.HasMax && (b.Max < lowest || b.Max > highest):
		return &flawScale
	case b.HasMin && b.HasMax && (b.Min > b.Max || b.Min == b.Max && (b.Above || b.Below)):
		return &flawEmpty
	}
	return nil
}

// harder reports whether b asks for a better figure than the row below it.
func (b *Band) harder(below *Band, lower bool) bool {
	switch {
	case lower && !below.HasMax:
		return true
	case lower:
		return b.Max < below.Max || b.Max == below.Max && b.Below && !below.Below
	case !below.HasMin:
		return true
	}
	return b.Min > below.Min || b.Min == below.Min && b.Above && !below.Above
}

// demanding says what is wrong with rows of conditions, before their ratings are
// compiled.
func (t *Tables) demanding() error {
	none := standard.Text{}
	for i := range 5 {
		maps, phone, text, social, booking := t.maps[i].Value, t.phones[i].Value, t.texts[i].Value, t.social[i].Value, t.bookings[i].Value
		phone.Label, phone.Authority, phone.OneStopShops = none, asked5(phone.Authority), asked5(phone.OneStopShops)
		booking.Label = none
		for _, tenths := range [...]struct {
			index int
			share Tenths
		}{{atMapCoverage, maps.Applicants}, {atMapCoverage, maps.Maps}, {atTextClarity, text.Templates}, {atTextClarity, text.Algorithm}} {
			if tenths.share < 0 || tenths.share > 1000 {
				return flawFigure.of(tenths.index, i)
			}
		}
		switch {
		case maps.Applicants == 0 && !maps.Potential && maps.Maps == 0:
			return flawAsks.of(atMapCoverage, i)
		case phone == PhoneDemand{}:
			return flawAsks.of(atPhoneAccess, i)
		case text.Templates == 0 && text.Algorithm == 0:
			return flawAsks.of(atTextClarity, i)
		case social.Mention <= 0 || social.Request <= 0 || i > 0 && (social.Mention > t.social[i-1].Value.Mention || social.Request > t.social[i-1].Value.Request):
			return flawWhole.of(atSocialReply, i)
		case i > 0 && social.Mention == t.social[i-1].Value.Mention && social.Request == t.social[i-1].Value.Request:
			return flawImplied.of(atSocialReply, i)
		case booking == BookingDemand{}:
			return flawAsks.of(atBooking, i)
		case booking.Ways < 0 || booking.RoundTheClock < 0 || booking.FirstNotice < 0 || booking.SecondNotice < 0:
			return flawFigure.of(atBooking, i)
		}
	}
	return nil
}

// asked5 is what a row asks of the telephone: that it is not answered is no demand.
func asked5(h PhoneHours) PhoneHours {
	if h < HoursWorking {
		return HoursUnknown
	}
	return h
}

// implied says which row of conditions whoever just meets a lower one meets too.
// The ratings are compiled by then.
func (t *Tables) implied() error {
	for high := 1; high < 5; high++ {
		for low := range high {
			for _, c := range [...]climber{MapCoverage{}, PhoneAccess{}, TextClarity{}, Booking{}} {
				if just := c.with(t, low); just.meets(t, low, nil) && just.meets(t, high, nil) {
					return flawImplied.of(c.measure().index, high)
				}
			}
		}
	}
	return nil
}

// within reports what is wrong with the share of answers that is asked for.
func within(share Tenths, set, wanted bool) error {
	if !set && !wanted || set && share >= 1 && share <= 1000 {
		return nil
	}
	return &TableError{IndicatorSocialReply, standard.Text{
		RU: "доля ответов в срок не задана или её не бывает; задайте " + SocialShareWithin.Key + " от 0,1 до 100",
		EN: "the share of answers within the limit is not set or there is none such; set " + SocialShareWithin.Key + " between 0.1 and 100"}}
}
