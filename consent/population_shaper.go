package consent

import (
	"encoding/binary"
	"slices"
)

// shaper finds the shapes of events when all parts have their numbers.
type shaper struct {
	p          *population
	stems      []shape
	lists      []uint32
	renumbered []uint32
	shapes     map[shapeKey]uint32
	places     map[string]uint64 // of lists
	named      []uint32          // scratch
	ahead      []uint32
	raw        []byte
}

// shapeKey is a stem and what it has of parts, by number; 0 is none.
type shapeKey struct {
	stem, first         uint32
	near, far, preorder bool
}

// events rewrites the events between two places from a place on that is not after
// them, and returns where they end.
func (s *shaper) events(words []uint64, from, end uint32, at int) int {
	for from < end {
		size := eventSize(words[from])
		mine := words[from:][:size]
		from += uint32(size)
		head, stem, list := mine[0]&^(1<<32-1), uint32(mine[0]), []uint32(nil)
		kept := 2
		if head&hasParts != 0 {
			list = s.lists[mine[2]:]
			kept++
		}
		if head&hasPreorder != 0 {
			kept++
		}
		number, parts, preorder := s.shape(stem, list)
		if head &^= hasParts | hasPreorder; parts != 0 {
			head |= hasParts
		}
		if preorder != 0 {
			head |= hasPreorder
		}
		effective := mine[1]
		words[at], words[at+1] = head|uint64(number+1), effective
		at += 2
		for _, more := range []uint64{parts, preorder} {
			if more != 0 {
				words[at] = more
				at++
			}
		}
		at += copy(words[at:], mine[kept:])
	}
	return at
}

// shape returns the number of the shape of a stem with the parts on a list, and the
// words by which an event tells several and which of them are not launched yet.
func (s *shaper) shape(stem uint32, list []uint32) (number uint32, parts, preorder uint64) {
	if len(list) == 0 {
		return s.enter(shapeKey{stem: stem}), 0, 0
	}
	n := 2 + list[0]
	named, ahead := s.numbers(s.named[:0], list[2:n]), s.numbers(s.ahead[:0], list[n:n+list[1]])
	s.named, s.ahead = named, ahead
	first := named[0]
	if len(named) == 1 {
		return s.enter(shapeKey{stem: stem, first: first, preorder: len(ahead) > 0}), 0, 0
	}
	if named[len(named)-1]-first < reach {
		for _, n := range named {
			parts |= 1 << (n - first)
		}
		for _, n := range ahead {
			preorder |= 1 << (n - first)
		}
		return s.enter(shapeKey{stem: stem, first: first, near: true}), parts, preorder
	}
	if parts = s.place(named); len(ahead) > 0 {
		preorder = s.place(ahead)
	}
	return s.enter(shapeKey{stem: stem, far: true}), parts, preorder
}

// numbers appends the final numbers of parts, in order, each once.
func (s *shaper) numbers(to, parts []uint32) []uint32 {
	for _, n := range parts {
		to = append(to, s.renumbered[n])
	}
	slices.Sort(to)
	return slices.Compact(to)
}

// place returns the word that says where parts stand in the lists.
func (s *shaper) place(parts []uint32) uint64 {
	s.raw = s.raw[:0]
	for _, n := range parts {
		s.raw = binary.LittleEndian.AppendUint32(s.raw, n)
	}
	word, ok := s.places[string(s.raw)]
	if !ok {
		if s.places == nil {
			s.places = map[string]uint64{}
		}
		word = uint64(len(s.p.lists))<<32 | uint64(len(parts))
		s.places[string(s.raw)] = word
		s.p.lists = append(s.p.lists, parts...)
	}
	return word
}

// enter returns the number of a shape, which is entered if it is new.
func (s *shaper) enter(key shapeKey) uint32 {
	number, ok := s.shapes[key]
	if !ok {
		if s.shapes == nil {
			s.shapes = map[shapeKey]uint32{}
		}
		number = uint32(len(s.p.shapes))
		s.shapes[key] = number
		x := s.stems[key.stem]
		x.Part, x.Near, x.Far, x.Preorder = s.p.parts.list[key.first].text, key.near, key.far, key.preorder
		s.p.shapes = append(s.p.shapes, x)
	}
	return number
}
