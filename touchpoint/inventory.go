package touchpoint

import (
	"slices"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Inventory is what one touchpoint has and can do, as its owner states it
// («опись точки взаимодействия»). Which parts are owed depends on the kind.
type Inventory struct {
	Touchpoint Touchpoint `json:"touchpoint"`
	Level      int        `json:"level,omitzero" validate:"min=0,max=5"` // the stars declared for the indicator of this kind; 0: none
	Has        []Feature  `json:"has,omitempty"`                         // what the touchpoint has and does
	NotNeeded  []Waiver   `json:"not_needed,omitempty" validate:"dive"`  // what is not needed here, with reasons
	Reception  *Reception `json:"reception,omitempty"`                   // of an office of an authority: whether people are to be received at all
	Screen     *Screen    `json:"screen,omitempty"`                      // of a portal or a mobile app
	Phone      *Phone     `json:"phone,omitempty"`                       // of a call centre
	Building   *Building  `json:"building,omitempty"`                    // of an office, a one-stop shop, a long-stay facility
}

// Reception is the decision whether in-person reception is expedient.
type Reception struct {
	Expedient bool   `json:"expedient"`
	Study     string `json:"study" validate:"max=500"` // the study of needs it rests on
}

// Screen is how a portal or a mobile app shows itself.
type Screen struct {
	LeastWidth  int `json:"least_width" validate:"min=0,max=100000"`      // pixels: the smallest screen on which nothing is distorted
	LeastHeight int `json:"least_height" validate:"min=0,max=100000"`     // pixels
	Flashes     int `json:"flashes_per_second" validate:"min=0,max=1000"` // of the element that flashes fastest; 0: nothing flashes
}

// Phone is how a call centre can be reached.
type Phone struct {
	RoundTheClock bool `json:"round_the_clock"` // every day, at any hour, without breaks
}

// Building is where an office is.
type Building struct {
	StopDistance      *int `json:"stop_distance,omitempty" validate:"omitempty,min=0,max=1000000"` // metres to the nearest stop of public transport; nil: not measured
	Parking           int  `json:"parking" validate:"min=0,max=1000000"`                           // all parking places for clients
	AccessibleParking int  `json:"accessible_parking" validate:"min=0,max=1000000"`                // those of them for people with disabilities
	Ramps             bool `json:"ramps"`                                                          // entrance and exit have ramps and nothing bars the way
}

// onScreen reports whether k takes the rules of portals.
//
// Reading: T1, apps take the portal's requirements except 4.6.1.4 and 4.6.1.18.
//
// Clause: people-2022:4.6.2.1
func onScreen(k standard.TouchpointKind) bool {
	return k == standard.TouchpointPortal || k == standard.TouchpointMobileApp
}

// inPerson reports whether k takes the rules of offices on place and access.
//
// Reading: T14, one-stop shops and long-stay facilities take the requirements,
// not the test of expediency.
//
// Clause: people-2022:4.6.8.2, people-2022:4.6.9.1
func inPerson(k standard.TouchpointKind) bool {
	return k == standard.TouchpointInPerson || k == standard.TouchpointOneStopShop || k == standard.TouchpointLongStay
}

// closed reports whether an authority has decided to receive nobody in person:
// then the rules of offices do not apply.
//
// Clause: people-2022:4.6.7/s2
func (i *Inventory) closed() bool {
	return i.Touchpoint.Kind == standard.TouchpointInPerson && i.Reception != nil && !i.Reception.Expedient
}

// Check judges the inventory by the rules of an edition: its shape, then
// sections 4.6.1 to 4.6.9. What a document of the edition has removed, and what
// none of them has, is not asked for. A finding cites the document that asks and
// weighs what its verb weighs.
func (i Inventory) Check(e standard.Edition) standard.Findings {
	fs := validate.Shape(&i)
	if fs.Err() != nil {
		return fs
	}
	s := stated{&i, e}
	fs = append(fs, s.limits()...)
	if i.closed() {
		return fs
	}
	return append(fs, s.lacks()...)
}

// stated is what a rule sees: the inventory and the edition that sets limits.
type stated struct {
	*Inventory
	edition standard.Edition
}

// limits are the findings of the rules, each by the document that asks.
func (s stated) limits() standard.Findings {
	fs := inventoryRules.Check(s)
	for i := range fs {
		switch f := &fs[i]; f.Code {
		case "touchpoint.flashes-too-often":
			cite(f, &FlashesAtMost, s.edition)
		case "touchpoint.screen-too-wide":
			cite(f, &ScreenWidth, s.edition)
		case "touchpoint.screen-too-high":
			cite(f, &ScreenHeight, s.edition)
		case "touchpoint.phone-has-hours":
			cite(f, &PhoneRoundTheClockFrom, s.edition)
		case "touchpoint.reception-not-decided":
			cite(f, &ReceptionDecided, s.edition)
		case "touchpoint.stop-too-far":
			cite(f, &StopWithin, s.edition)
		case "touchpoint.no-parking":
			cite(f, &ParkingProvided, s.edition)
		case "touchpoint.too-little-accessible-parking":
			cite(f, &AccessibleParkingPercent, s.edition)
		case "touchpoint.no-ramps":
			cite(f, &RampsProvided, s.edition)
		}
	}
	return fs
}

// receives reports whether the rules of offices on place and access apply.
func (s stated) receives() bool { return inPerson(s.Touchpoint.Kind) && !s.closed() }

// exceeds reports whether the edition has the limit and n is above it.
func exceeds(n int, p *standard.Param[int], e standard.Edition) bool {
	most, ok := p.In(e)
	return ok && n > most
}

// within points at a member of a part, or at the part itself where it is missing.
func within(missing bool, part standard.Pointer, member string) standard.Pointer {
	if missing {
		return part
	}
	return part.Field(member)
}

// inventoryRules are the rules on what touchpoints have, in the order of the Standard.
var inventoryRules = standard.Rules[stated]{
	{
		Code: "touchpoint.waiver-without-effect", Clause: standard.Cite("people-2022:4.5.3.2/p1"), Severity: standard.SeverityNote,
		Text: standard.Text{RU: "отказ от свойства ничего не меняет: здесь его не требуют или требуют всегда", EN: "the waiver changes nothing: the feature is not asked for here, or is asked for always"},
		Mend: standard.Text{RU: "проверьте код свойства по перечню или уберите отказ", EN: "check the code against the list, or drop the waiver"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if len(s.NotNeeded) == 0 {
				return
			}
			demands := Demands(s.Touchpoint.Kind, s.Level, s.edition)
			for i, w := range s.NotNeeded {
				waivable := func(r standard.Row[Demand]) bool {
					return r.Code == string(w.Feature) && r.Value.waivable(s.Touchpoint.Kind)
				}
				if !slices.ContainsFunc(demands, waivable) {
					broken(standard.Pointer("/not_needed").Index(i).Field("feature"))
				}
			}
		},
	}, {
		Code: "touchpoint.flashes-too-often", Clause: standard.Cite("people-2022:4.6.1.11(4)"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "элемент на экране мигает слишком часто", EN: "an element on the screen flashes too often"},
		Mend: standard.Text{RU: "уберите мигание или сделайте его реже", EN: "remove the flashing or slow it down"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if onScreen(s.Touchpoint.Kind) && s.Screen != nil && exceeds(s.Screen.Flashes, &FlashesAtMost, s.edition) {
				broken("/screen/flashes_per_second")
			}
		},
	}, {
		Code: "touchpoint.screen-too-wide", Clause: standard.Cite("people-2022:4.6.1.13/s1"), Severity: standard.SeverityObligation, Reading: "T15",
		Text: standard.Text{RU: "на узком экране страницы искажаются", EN: "pages are distorted on a narrow screen"},
		Mend: standard.Text{RU: "приспособьте вёрстку к узким экранам", EN: "fit the layout to narrow screens"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if onScreen(s.Touchpoint.Kind) && s.Screen != nil && exceeds(s.Screen.LeastWidth, &ScreenWidth, s.edition) {
				broken("/screen/least_width")
			}
		},
	}, {
		Code: "touchpoint.screen-too-high", Clause: standard.Cite("people-2022:4.6.1.13/s1"), Severity: standard.SeverityObligation, Reading: "T15",
		Text: standard.Text{RU: "на низком экране страницы искажаются", EN: "pages are distorted on a low screen"},
		Mend: standard.Text{RU: "приспособьте вёрстку к низким экранам", EN: "fit the layout to low screens"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if onScreen(s.Touchpoint.Kind) && s.Screen != nil && exceeds(s.Screen.LeastHeight, &ScreenHeight, s.edition) {
				broken("/screen/least_height")
			}
		},
	}, {
		Code: "touchpoint.phone-has-hours", Clause: standard.Cite("people-2022:4.6.3.1"), Severity: standard.SeverityObligation, Reading: "K18",
		Text: standard.Text{RU: "на заявленном уровне звонить можно не в любое время", EN: "at the declared level the call centre cannot be reached at any time"},
		Mend: standard.Text{RU: "принимайте звонки круглосуточно и без перерывов или заявите уровень ниже", EN: "take calls round the clock without breaks, or declare a lower level"},
		Check: func(s stated, broken func(standard.Pointer)) {
			from, ok := PhoneRoundTheClockFrom.In(s.edition)
			if s.Touchpoint.Kind == standard.TouchpointCallCentre && ok && s.Level >= from && (s.Phone == nil || !s.Phone.RoundTheClock) {
				broken(within(s.Phone == nil, "/phone", "round_the_clock"))
			}
		},
	}, {
		Code: "touchpoint.reception-not-decided", Clause: standard.Cite("people-2022:4.6.7/s1"), Severity: standard.SeverityObligation, Reading: "T14",
		Text: standard.Text{RU: "не решено, нужен ли клиентам личный приём", EN: "it is not decided whether clients need to be received in person"},
		Mend: standard.Text{RU: "решите это по изучению потребностей и укажите исследование", EN: "decide it from the study of needs, and name the study"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if asked(&ReceptionDecided, s.edition) && s.Touchpoint.Kind == standard.TouchpointInPerson && (s.Reception == nil || blank(s.Reception.Study)) {
				broken(within(s.Reception == nil, "/reception", "study"))
			}
		},
	}, {
		Code: "touchpoint.stop-too-far", Clause: standard.Cite("people-2022:4.6.7.1(1)"), Severity: standard.SeverityAdvice, Reading: "T11",
		Text: standard.Text{RU: "остановка общественного транспорта слишком далеко от здания", EN: "the stop of public transport is too far from the building"},
		Mend: standard.Text{RU: "договоритесь о новой остановке или подскажите клиентам, как добраться", EN: "arrange for a new stop, or tell clients how to get there"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if s.receives() && s.Building != nil && s.Building.StopDistance != nil && exceeds(*s.Building.StopDistance, &StopWithin, s.edition) {
				broken("/building/stop_distance")
			}
		},
	}, {
		Code: "touchpoint.no-parking", Clause: standard.Cite("people-2022:4.6.7.1(2)/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "рядом нет парковки для клиентов", EN: "there is no parking for clients nearby"},
		Mend: standard.Text{RU: "оборудуйте места для машин клиентов", EN: "provide parking places for clients"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if asked(&ParkingProvided, s.edition) && s.receives() && (s.Building == nil || s.Building.Parking < 1) {
				broken(within(s.Building == nil, "/building", "parking"))
			}
		},
	}, {
		Code: "touchpoint.too-little-accessible-parking", Clause: standard.Cite("people-2022:4.6.7.1(2)/s2"), Severity: standard.SeverityAdvice, Reading: "T6",
		Text: standard.Text{RU: "на парковке мало мест для людей с инвалидностью", EN: "too few parking places are for people with disabilities"},
		Mend: standard.Text{RU: "выделите недостающие места, хотя бы одно", EN: "reserve the missing places, at least one"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if s.receives() && s.Building != nil && s.Building.Parking > 0 && s.Building.AccessibleParking < accessiblePlaces(s.Building.Parking, s.edition) {
				broken("/building/accessible_parking")
			}
		},
	}, {
		Code: "touchpoint.no-ramps", Clause: standard.Cite("people-2022:4.6.7.1(3)/s1"), Severity: standard.SeverityObligation,
		Text: standard.Text{RU: "на входе и выходе нет пандусов", EN: "entrance and exit have no ramps"},
		Mend: standard.Text{RU: "установите пандусы и уберите помехи на пути", EN: "build ramps and clear the way"},
		Check: func(s stated, broken func(standard.Pointer)) {
			if asked(&RampsProvided, s.edition) && s.receives() && (s.Building == nil || !s.Building.Ramps) {
				broken(within(s.Building == nil, "/building", "ramps"))
			}
		},
	},
}

// accessiblePlaces returns how many of n parking places are to be for people
// with disabilities.
//
// Reading: T6, the share rounded up, and never less than one.
//
// Clause: people-2022:4.6.7.1(2)/s2
func accessiblePlaces(n int, e standard.Edition) int {
	percent, _ := AccessibleParkingPercent.In(e)
	percent = min(max(percent, 0), 100)
	least, _ := AccessibleParkingLeast.In(e)
	return max(least, (n*percent+99)/100)
}
