package kpi

import "github.com/state-for-people/standard"

// climber is what was said for an indicator whose rows ask for conditions.
type climber interface {
	measure() measure
	fits(t *Tables) bool
	silent() bool
	meets(t *Tables, row int, l *lacks) bool
	with(t *Tables, row int) climber
}

// climb is the one engine behind [Level], [Explain] and [Next] for indicators
// whose rows ask for conditions.
//
// Reading: K3, K10, where rows measure different things a star needs all lower
// rows too, unless the switch [LowerRows] says otherwise; the telephone and the
// social networks take the highest row that is met.
func climb[C climber](t *Tables, c C, x *standard.Explanation) (earned, error) {
	m := c.measure()
	if t == nil || !t.of[m.index].known {
		return earned{row: -1}, &TableError{indicators[m.index].Code, standard.Text{RU: "таблицы не построены; вызовите For", EN: "there are no tables; call For"}}
	}
	if !c.fits(t) {
		return earned{row: -1}, &CountError{indicators[m.index].Code, standard.Text{
			RU: "числа не сходятся: часть не больше целого, целое не больше 10^15, сроки и возраст не меньше нуля",
			EN: "the numbers do not fit: no part above its whole, no whole above 10^15, no time or age below zero"}}
	}
	if c.silent() {
		x.Apply(&grounds[groundNoData])
		return earned{row: -1}, nil
	}
	row := -1
	for i := range 5 {
		if c.meets(t, i, nil) {
			row = i
		} else if t.of[m.index].cumulative {
			break
		}
	}
	if x != nil {
		t.account(m.index, row, x)
		t.lean(m, row, x)
		if row < 4 {
			var l lacks
			c.meets(t, row+1, &l)
			for _, lack := range l.list {
				x.Look(lack.Code)
				if lack.Unknown {
					x.Miss(lack.Code)
				}
			}
		}
	}
	if row < 0 {
		return earned{NoStar, -1, false}, nil
	}
	rounded := false
	if m.index == atPhoneAccess && x != nil {
		var of standard.Explanation // of the rating alone; the memory does not know whether it rounded
		r, _ := t.level(m, &of)
		rounded = r.rounded
	}
	return earned{OneStar + Stars(row), int8(row), rounded}, nil
}

// account records how the row was found.
func (t *Tables) account(index, row int, x *standard.Explanation) {
	switch index {
	case atPhoneAccess:
		x.Apply(&grounds[groundPhone])
	case atSocialReply:
		if t.shareWithin > 0 {
			x.Apply(&grounds[groundShareWithin])
		} else {
			x.Apply(&grounds[groundSlowest])
		}
	default:
		if t.of[index].cumulative {
			x.Apply(&grounds[groundAllRows])
		} else {
			x.Apply(&grounds[groundRowAlone])
		}
	}
	if index == atTextClarity && row >= 0 && t.texts[1].Value.Printed != nil && (row == 1 || t.of[index].cumulative && row > 1) {
		x.Apply(&grounds[groundTemplates])
	}
	if row < 0 {
		x.Apply(&grounds[groundUnmet])
		return
	}
	clause, label := t.row(index, row)
	x.Params = append(x.Params, standard.Applied{Key: keyOf(index, row), Value: label.EN, Clause: clause})
}
