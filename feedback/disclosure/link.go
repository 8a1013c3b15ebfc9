package disclosure

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// keysOfOthers says why releases cannot be compared.
var keysOfOthers = standard.Text{
	RU: "прежняя публикация той же области говорит о тех же людях под другими ключами, и сравнить их нельзя: делайте все таблицы из одного куба, не свёрнутого, с одними и теми же периодами, и не меняйте местами строки и столбцы таблиц без групп",
	EN: "an earlier release of this scope tells of the same people by other keys and cannot be compared: make all tables of one cube that is not rolled up, with the same periods, and do not swap rows and columns of tables without groups",
}

// atom is the key of a group taken apart: situation, service, touchpoint, segment
// and period of a cell of a cube, or row and column of a table without groups.
type atom struct {
	scope string
	hand  bool // of a table without groups
	at    [4]string
	span  standard.Period // the zero Period: not broken down
}

// atomOf takes a key apart; false for a key of the caller's.
func atomOf(key string) (a atom, ok bool) {
	var parts []string
	for key != "" {
		at := strings.IndexByte(key, ':')
		size, err := strconv.Atoi(key[:max(at, 0)])
		if at < 0 || err != nil || size < 0 || size > len(key)-at-1 {
			return a, false
		}
		parts = append(parts, key[at+1:at+1+size])
		key = key[at+1+size:]
	}
	switch len(parts) {
	case 3:
		return atom{scope: parts[0], hand: true, at: [4]string{parts[1], parts[2]}}, true
	case 6:
		a.scope = parts[0]
		copy(a.at[:], parts[1:5])
		if from, to, two := strings.Cut(parts[5], "/"); two {
			a.span.From, _ = standard.ParseDate(from) // what is no day is an open end
			a.span.To, _ = standard.ParseDate(to)
		}
		return a, true
	}
	return a, false
}

// mask tells which of the four are there.
func (a *atom) mask() (m uint8) {
	for i, s := range a.at {
		if s != "" {
			m |= 1 << i
		}
	}
	return m
}

// only returns those of the four that are in the mask.
func (a *atom) only(m uint8) (at [4]string) {
	for i, s := range a.at {
		if m&(1<<i) != 0 {
			at[i] = s
		}
	}
	return at
}

// unlinked reports whether a new and an earlier statement of one scope may tell of
// the same people by different keys: of a cube that was rolled up, of other
// periods (a quarter and its months), of a table turned round, of no cube at all.
// A key that both bear is linked whatever it means, so only those are looked at
// that one side has and the other has not.
func unlinked(fresh, earlier []Statement) bool {
	now, old := keysOf(fresh), keysOf(earlier)
	others := map[string][]atom{} // by scope
	for k := range old {
		if a, ok := atomOf(k); ok && !now[k] {
			others[a.scope] = append(others[a.scope], a)
		}
	}
	own := map[string][]atom{}
	for k := range now {
		if a, ok := atomOf(k); ok && !old[k] && others[a.scope] != nil {
			own[a.scope] = append(own[a.scope], a)
		}
	}
	for scope, list := range own {
		if meet(list, others[scope]) {
			return true
		}
	}
	return false
}

func keysOf(list []Statement) map[string]bool {
	keys := map[string]bool{}
	for i := range list {
		for _, g := range list[i].Groups {
			keys[g] = true
		}
	}
	return keys
}

// common is what an earlier atom says in the dimensions that a new one has.
type common struct {
	mask uint8 // of the earlier one
	at   [4]string
}

// meet reports whether an atom of one list and one of the other may hold the same
// people: neither says otherwise in any dimension.
func meet(fresh, earlier []atom) bool {
	masks := map[uint8]bool{} // of the earlier ones
	byHand, ofCube := map[[4]string]bool{}, false
	for i := range earlier {
		if a := &earlier[i]; a.hand {
			byHand[a.at] = true
		} else {
			ofCube = true
			masks[a.mask()] = true
		}
	}
	spans := map[uint8]map[common][]standard.Period{} // by mask of the fresh ones
	for i := range fresh {
		a := &fresh[i]
		if a.hand {
			if ofCube || byHand[[4]string{a.at[1], a.at[0]}] {
				return true
			}
			continue
		}
		if len(byHand) > 0 {
			return true
		}
		m := a.mask()
		if spans[m] == nil {
			spans[m] = map[common][]standard.Period{}
			for j := range earlier {
				e := &earlier[j]
				c := common{e.mask(), e.only(m)}
				if !slices.Contains(spans[m][c], e.span) {
					spans[m][c] = append(spans[m][c], e.span)
				}
			}
		}
		for o := range masks {
			if slices.ContainsFunc(spans[m][common{o, a.only(o)}], a.span.Overlaps) {
				return true
			}
		}
	}
	return false
}

// twice reports whether a cube has replies to one thing in two periods that
// overlap and are not the same, a quarter and its months: then its totals count
// people twice.
func twice(c *feedback.Cube) bool {
	spans := map[feedback.Key][]standard.Period{}
	for k := range c.All() {
		if at := k.Period; at != (standard.Period{}) {
			k.Period = standard.Period{}
			spans[k] = append(spans[k], at)
		}
	}
	for _, list := range spans {
		slices.SortFunc(list, func(a, b standard.Period) int { return cmp.Compare(a.From, b.From) })
		for i := range list[1:] {
			if list[i].Overlaps(list[i+1]) {
				return true
			}
		}
	}
	return false
}
