package consent

import "maps"

// ids finds the number of an event by its id. It is a row of maps, each for the
// events after those of the one before and at most half as large, so that few are
// made anew when events come. No map is changed once it is there.
type ids []map[EventID]int32

// unnamed is how many events at most no map has: they are looked through.
const unnamed = 32

// named returns the number of events that the maps have.
func (n ids) named() (all int) {
	for _, m := range n {
		all += len(m)
	}
	return all
}

// grow returns the ids of a ledger with these events, the last of which may be new.
func (n ids) grow(events []*record) ids {
	from := n.named()
	if len(events)-from <= unnamed {
		return n
	}
	kept := len(n)
	for kept > 0 && len(n[kept-1]) < 2*(len(events)-from) {
		kept--
		from -= len(n[kept])
	}
	m := make(map[EventID]int32, len(events)-from)
	for _, older := range n[kept:] {
		maps.Copy(m, older)
	}
	for i := from + len(m); i < len(events); i++ {
		m[events[i].ID] = int32(i)
	}
	return append(n[:kept:kept], m)
}

// at returns the number of the event with this id.
func (l *ledger) at(id EventID) (int, bool) {
	for _, m := range l.ids {
		if i, ok := m[id]; ok {
			return int(i), true
		}
	}
	for i := l.ids.named(); i < len(l.events); i++ {
		if l.events[i].ID == id {
			return i, true
		}
	}
	return 0, false
}
