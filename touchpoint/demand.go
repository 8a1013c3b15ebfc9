package touchpoint

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Feature is the code of something that a touchpoint has or does («свойство
// точки взаимодействия»): the code of a member of [ScreenDemands], [AppDemands],
// [TalkDemands] or [OfficeDemands], or of one that an act has added there.
type Feature string

// Demand is a statement of a document that touchpoints of some kinds have a
// feature. Its code in the list is the code of the feature. A document that asks
// for what another one asks for has a row without texts: those of the first row
// with the code hold, and its kinds and level where none are given; what may be
// declared needless there may be here.
type Demand struct {
	Kinds    []standard.TouchpointKind `json:"kinds"`
	Level    int                       `json:"level,omitempty"`     // asked for from this declared level on; 0: of everybody
	IfNeeded bool                      `json:"if_needed,omitempty"` // may be declared needless, with a reason
	Always   []standard.TouchpointKind `json:"always,omitempty"`    // kinds at which it may not, even so
	Lack     standard.Finding          `json:"lack"`                // what is found where the feature is not stated
}

// waivable reports whether a touchpoint of the kind may be declared to need no
// such feature.
func (d *Demand) waivable(k standard.TouchpointKind) bool {
	return d.IfNeeded && !slices.Contains(d.Always, k)
}

// Waiver says that a feature is not needed at this touchpoint, and why.
type Waiver struct {
	Feature Feature `json:"feature" validate:"required,max=100"`
	Reason  string  `json:"reason" validate:"max=1000"`
}

// The kinds that share their demands.
var (
	screens       = []standard.TouchpointKind{standard.TouchpointPortal, standard.TouchpointMobileApp}
	portals       = []standard.TouchpointKind{standard.TouchpointPortal}
	apps          = []standard.TouchpointKind{standard.TouchpointMobileApp}
	callCentres   = []standard.TouchpointKind{standard.TouchpointCallCentre}
	robots        = []standard.TouchpointKind{standard.TouchpointVoiceAssistant}
	voices        = []standard.TouchpointKind{standard.TouchpointCallCentre, standard.TouchpointVoiceAssistant}
	letters       = []standard.TouchpointKind{standard.TouchpointWritten}
	networks      = []standard.TouchpointKind{standard.TouchpointSocialNetwork, standard.TouchpointPublicChat}
	assistants    = []standard.TouchpointKind{standard.TouchpointChatbot, standard.TouchpointPersonalChat, standard.TouchpointVoiceAssistant}
	personalChats = []standard.TouchpointKind{standard.TouchpointPersonalChat}
	offices       = []standard.TouchpointKind{standard.TouchpointInPerson, standard.TouchpointOneStopShop, standard.TouchpointLongStay}
	receptions    = []standard.TouchpointKind{standard.TouchpointInPerson, standard.TouchpointOneStopShop}
	authorities   = []standard.TouchpointKind{standard.TouchpointInPerson}
	oneStopShops  = []standard.TouchpointKind{standard.TouchpointOneStopShop}
	longStays     = []standard.TouchpointKind{standard.TouchpointLongStay}
)

// Demands returns what an edition demands of touchpoints of a kind at a declared
// level, in the order of the Standard, in a slice of the caller's own.
func Demands(k standard.TouchpointKind, level int, e standard.Edition) []standard.Row[Demand] {
	var out []standard.Row[Demand]
	for _, list := range [...]*standard.List[Demand]{&ScreenDemands, &AppDemands, &TalkDemands, &OfficeDemands} {
		for _, r := range list.In(e) {
			r.Value = completed(list, r)
			if slices.Contains(r.Value.Kinds, k) && level >= r.Value.Level {
				out = append(out, r)
			}
		}
	}
	return out
}

// completed returns the demand of a row with what it leaves to the first row
// that has texts.
func completed(list *standard.List[Demand], r standard.Row[Demand]) Demand {
	d := r.Value
	if d.Lack.Code != "" {
		return d
	}
	for i := range list.Rows {
		if o := &list.Rows[i]; o.Code == r.Code && o.Value.Lack.Code != "" {
			if d.Kinds == nil {
				d.Kinds = o.Value.Kinds
			}
			if d.Level == 0 {
				d.Level = o.Value.Level
			}
			if !d.IfNeeded {
				d.IfNeeded, d.Always = o.Value.IfNeeded, o.Value.Always
			}
			d.Lack = o.Value.Lack
			break
		}
	}
	return d
}

// lacks returns a finding for each demand that the inventory does not state to
// meet, and for features that the edition does not know.
func (s stated) lacks() standard.Findings {
	demands := Demands(s.Touchpoint.Kind, s.Level, s.edition)
	var fs standard.Findings
	for _, r := range demands {
		feature := Feature(r.Code)
		waived := func(w Waiver) bool { return w.Feature == feature && !blank(w.Reason) }
		if slices.Contains(s.Has, feature) || r.Value.waivable(s.Touchpoint.Kind) && slices.ContainsFunc(s.NotNeeded, waived) {
			continue
		}
		f := r.Value.Lack
		f.At, f.Clause, f.Severity = "/has", r.Clause, r.Modality.Severity()
		fs = append(fs, f)
	}
	for i, feature := range s.Has {
		if !slices.ContainsFunc(demands, func(r standard.Row[Demand]) bool { return r.Code == string(feature) }) {
			f := unknownFeature
			f.At = standard.Pointer("/has").Index(i)
			fs = append(fs, f)
		}
	}
	return fs
}

// unknownFeature is found where nobody asks for a feature: it may be misspelt,
// or belong to another kind of touchpoint.
var unknownFeature = standard.Finding{
	Code: "touchpoint.unknown-feature", Severity: standard.SeverityNote, Clause: standard.Cite("people-2022:4.5.5.4"),
	Text: standard.Text{RU: "такого свойства у точек этого вида не требуют", EN: "no such feature is asked for of this kind of touchpoint"},
	Mend: standard.Text{RU: "проверьте код свойства по перечню или уберите его", EN: "check the code against the list, or remove it"},
}
