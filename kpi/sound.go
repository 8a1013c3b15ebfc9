package kpi

import "github.com/state-for-people/standard"

// sound says what is wrong with rows that an authority gave: they would hand out
// stars that nobody meant. Gaps and overlaps are no such thing; [Analyse] finds
// them.
func sound(rows [5]row, index int, lower bool) error {
	fail := func(ru, en string) error { return &TableError{indicators[index].Code, standard.Text{RU: ru, EN: en}} }
	highest, lowest := Tenths(1000), Tenths(0)
	if index == atDigitalLoyalty {
		lowest = -1000
	}
	entry, known := Tenths(0), false
	for i := range rows {
		b := rows[i].Value
		switch {
		case !b.HasMin && b.Min != 0 || !b.HasMax && b.Max != 0:
			return fail("у границы строки нет признака has_min или has_max; добавьте его, иначе границы нет",
				"a bound of a row stands without has_min or has_max; add it, or there is no bound")
		case b.HasMin && (b.Min < lowest || b.Min > highest) || b.HasMax && (b.Max < lowest || b.Max > highest):
			return fail("граница строки лежит вне того, чем значение может быть; проверьте единицу: 35.1 — это 35,1 %",
				"a bound of a row lies outside what the figure can be; check the unit: 35.1 is 35.1 %")
		case b.HasMin && b.HasMax && b.Min > b.Max:
			return fail("нижняя граница строки выше верхней; поменяйте их местами", "the lower bound of a row is above the upper one; exchange them")
		case words(b) && index != atPhoneAccess && (index != atProactiveScenarios || i > 0):
			return fail("у строки нет границ, и её получили бы все; задайте их", "a row has no bounds, so that everybody would have it; set them")
		}
		from, has := b.Min, b.HasMin
		if lower {
			from, has = -b.Max, b.HasMax
		}
		if has && known && from < entry {
			return fail("в строку, где звёзд больше, войти легче; границы должны идти по порядку звёзд", "a row of more stars is easier to enter; bounds rise with the stars")
		}
		if has {
			entry, known = from, true
		}
	}
	return nil
}

// demanding says which row of conditions asks for nothing.
func (t *Tables) demanding() error {
	fail := func(i Indicator) error {
		return &TableError{i, standard.Text{RU: "строка ничего не требует, и её получили бы все; назовите условия", EN: "a row asks for nothing, so that everybody would have it; name its conditions"}}
	}
	for i := range 5 {
		maps, phone, text, social, booking := t.maps[i].Value, t.phones[i].Value, t.texts[i].Value, t.social[i].Value, t.bookings[i].Value
		none := standard.Text{}
		maps.Label, phone.Label, booking.Label = none, none, none
		switch {
		case maps == MapDemand{}:
			return fail(IndicatorMapCoverage)
		case phone == PhoneDemand{}:
			return fail(IndicatorPhoneAccess)
		case text.Templates <= 0 && text.Algorithm <= 0:
			return fail(IndicatorTextClarity)
		case social.Mention <= 0 || social.Request <= 0:
			return fail(IndicatorSocialReply)
		case booking == BookingDemand{}:
			return fail(IndicatorBooking)
		}
	}
	return nil
}
