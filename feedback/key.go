package feedback

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
)

// Dimension is one of the ways in which ratings are broken down («разрез»).
type Dimension string

// The dimensions; the Standard names the first, the second and the third.
const (
	DimensionSituation  Dimension = "situation"
	DimensionService    Dimension = "service"
	DimensionTouchpoint Dimension = "touchpoint"
	DimensionSegment    Dimension = "segment"
	DimensionPeriod     Dimension = "period"
)

var dimensions = standard.Vocabulary[Dimension]{
	{Code: DimensionSituation, Title: standard.Text{RU: "жизненная ситуация", EN: "life situation"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionService, Title: standard.Text{RU: "услуга, сервис", EN: "service, digital service"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionTouchpoint, Title: standard.Text{RU: "точка взаимодействия", EN: "touchpoint"}, Clause: standard.Cite("people-2022:4.5.7.5/p2")},
	{Code: DimensionSegment, Title: standard.Text{RU: "клиентский сегмент", EN: "client segment"}, Clause: standard.Cite("people-2022:4.2.9")},
	{Code: DimensionPeriod, Title: standard.Text{RU: "период", EN: "period"}, Clause: standard.Cite("people-2022:4.2.9")},
}

// Dimensions yields every dimension with its title.
func Dimensions() iter.Seq[standard.Term[Dimension]] { return dimensions.All() }

// IsValid reports whether d is on the list.
func (d Dimension) IsValid() bool { _, ok := dimensions.Find(d); return ok }

// Key is a cell of a cube: one value in each dimension, "" where it is not
// broken down. The period is days of the calendar; the zone in which an instant
// becomes a day is named by who adds it.
type Key struct {
	Situation  standard.SituationID  `json:"situation,omitzero"`
	Service    standard.ServiceID    `json:"service,omitzero"` // of a set, [ServiceSet]
	Touchpoint standard.TouchpointID `json:"touchpoint,omitzero"`
	Segment    standard.SegmentID    `json:"segment,omitzero"`
	Period     standard.Period       `json:"period,omitzero"`
}

// Compare orders keys by situation, service, touchpoint, segment and period.
func (k Key) Compare(o Key) int {
	return cmp.Or(strings.Compare(string(k.Situation), string(o.Situation)), strings.Compare(string(k.Service), string(o.Service)),
		strings.Compare(string(k.Touchpoint), string(o.Touchpoint)), strings.Compare(string(k.Segment), string(o.Segment)),
		cmp.Compare(k.Period.From, o.Period.From), cmp.Compare(k.Period.To, o.Period.To))
}

// ServiceSet returns the key under which a rating of several services together
// is kept: their keys in order, joined by a plus between spaces. Of one service
// it is the service. A plus that stands alone in a key is doubled, so that no
// two sets have one key.
//
// Reading: S12, a rating of a set is stored as such.
//
// Clause: people-2022:4.5.6.4
func ServiceSet(services ...standard.ServiceID) standard.ServiceID {
	s := make([]string, len(services))
	for i := range services {
		s[i] = plainPlus(string(services[i]))
	}
	slices.Sort(s)
	return standard.ServiceID(strings.Join(slices.Compact(s), setPlus))
}

// setPlus stands between the services of a set.
const setPlus = " + "

// plainPlus adds a plus to every word of a key that is made of pluses.
func plainPlus(key string) string {
	if !strings.Contains(key, "+") {
		return key
	}
	words := strings.Split(key, " ")
	for i, w := range words {
		if w != "" && strings.Trim(w, "+") == "" {
			words[i] = w + "+"
		}
	}
	return strings.Join(words, " ")
}

// setPlain takes back what [ServiceSet] did to the key of one service.
func setPlain(key string) string {
	words := strings.Split(key, " ")
	for i, w := range words {
		if w != "" && strings.Trim(w, "+") == "" {
			words[i] = w[1:]
		}
	}
	return strings.Join(words, " ")
}
