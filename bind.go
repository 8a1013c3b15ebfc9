package standard

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// rawChange is one change of an overlay as it stands in JSON.
type rawChange struct {
	Param    string          `json:"param"`              // the key of a parameter, or of a list with a slash and a code
	Set      json.RawMessage `json:"set,omitempty"`      // the value
	Remove   bool            `json:"remove,omitempty"`   // instead of a value
	Before   string          `json:"before,omitempty"`   // in a list, the member it stands before
	Modality Modality        `json:"modality,omitempty"` // the force; absent is must
	Clause   Clause          `json:"clause,omitzero"`    // who says so
	From     Date            `json:"from,omitzero"`      // the first day
	To       Date            `json:"to,omitzero"`        // the day after the last
}

// rawOverlay is an overlay as it stands in JSON.
type rawOverlay struct {
	Code    Document    `json:"code"`
	Title   Text        `json:"title"`
	Amends  []Document  `json:"amends"`
	Changes []rawChange `json:"changes"`
}

// DecodeOverlay reads an overlay from JSON and binds each change to the handle
// that owns it; the form stands at [Overlay]. Give it the handles of every
// package whose parameters the overlay may name, as their Params functions
// list them. A key that nobody owns, a value of the wrong type and an unknown
// option are findings with their places, and such a change is left out;
// what [NewEdition] refuses (two changes of one key, a foreign clause) it
// refuses later. The error is a [*DecodeError].
func DecodeOverlay(data []byte, handles ...Parameter) (Overlay, Findings, error) {
	raw, fs, err := Decode[rawOverlay](data)
	if err != nil {
		return Overlay{}, fs, err
	}
	o := Overlay{Code: raw.Code, Title: raw.Title, Amends: raw.Amends}
	for i, rc := range raw.Changes {
		at := Pointer("/changes").Index(i)
		found := func(r overlayRule, at Pointer) {
			f := overlayRules[r]
			f.At = at
			fs = append(fs, f)
		}
		h := owner(handles, rc.Param)
		if h == nil {
			found(overlayKeyUnknown, at.Field("param"))
			continue
		}
		if rc.Clause.IsZero() {
			found(overlayNoSource, at)
			continue
		}
		if rc.Modality != "" && !rc.Modality.IsValid() {
			found(overlayModality, at.Field("modality"))
			continue
		}
		during := Period{rc.From, rc.To}
		if !during.IsValid() {
			found(overlayDays, at)
			continue
		}
		set := rc.Set != nil && string(rc.Set) != "null"
		if rc.Remove == set {
			found(overlaySetOrRemove, at)
			continue
		}
		if rc.Before != "" && !h.isList() {
			found(overlayBefore, at.Field("before"))
			continue
		}
		change := Change{key: rc.Param, clause: rc.Clause, modality: rc.Modality, during: during, removed: rc.Remove, before: rc.Before}
		if !rc.Remove {
			value, faults := h.bind(rc.Set)
			if len(faults) > 0 {
				fs = append(fs, faults.Below(at.Field("set"))...)
				continue
			}
			change.value = value
		}
		o.Changes = append(o.Changes, change)
	}
	return o, fs, nil
}

// owner finds the handle of a key: the parameter itself, or the list whose
// member the key names.
func owner(handles []Parameter, key string) Parameter {
	list, member, _ := strings.Cut(key, "/")
	for _, h := range handles {
		if h.ParamKey() == key && !h.isList() || !isBlank(member) && h.isList() && h.ParamKey() == list {
			return h
		}
	}
	return nil
}

func (p *Param[T]) isList() bool { return false }
func (l *List[T]) isList() bool  { return true }
func (s *Switch) isList() bool   { return false }

func (p *Param[T]) bind(raw []byte) (any, Findings) { return bindValue[T](raw) }
func (l *List[T]) bind(raw []byte) (any, Findings)  { return bindValue[T](raw) }

func (s *Switch) bind(raw []byte) (any, Findings) {
	var option string
	if json.Unmarshal(raw, &option) != nil || !slices.Contains(s.Options, option) {
		return nil, Findings{overlayRules[overlayOption]}
	}
	return chosen{option, true}, nil
}

// bindValue reads a value of a parameter; a length of time is written as ISO
// 8601 has it.
func bindValue[T any](raw []byte) (any, Findings) {
	var v T
	if d, ok := any(&v).(*time.Duration); ok {
		var text string
		err := json.Unmarshal(raw, &text)
		if err == nil {
			*d, err = ParseDuration(text)
		}
		if err != nil {
			return nil, Findings{overlayRules[overlayDuration]}
		}
		return v, nil
	}
	v, fs, err := Decode[T](raw)
	if err != nil {
		return nil, Findings{overlayRules[overlayType]}
	}
	return v, fs
}

// MarshalJSON writes the form that [DecodeOverlay] reads.
func (o Overlay) MarshalJSON() ([]byte, error) {
	raw := rawOverlay{Code: o.Code, Title: o.Title, Amends: o.Amends, Changes: make([]rawChange, 0, len(o.Changes))}
	for _, c := range o.Changes {
		rc := rawChange{Param: c.key, Remove: c.removed, Before: c.before, Modality: c.modality, Clause: c.clause, From: c.during.From, To: c.during.To}
		if !c.removed {
			v := c.value
			switch t := v.(type) {
			case time.Duration:
				v = FormatDuration(t)
			case chosen:
				v = t.option
			}
			set, err := json.Marshal(v)
			if err != nil {
				return nil, err
			}
			rc.Set = set
		}
		raw.Changes = append(raw.Changes, rc)
	}
	return json.Marshal(raw)
}

// overlayRule is an index into overlayRules.
type overlayRule int

const (
	overlayKeyUnknown overlayRule = iota
	overlayNoSource
	overlayModality
	overlayDays
	overlaySetOrRemove
	overlayOption
	overlayDuration
	overlayType
	overlayBefore
)

// overlayRules are the faults of one change of an overlay. They concern its form, so
// they cite no clause.
var overlayRules = [...]Finding{
	overlayKeyUnknown: {
		Code: "standard.overlay-key-unknown", Severity: SeverityObligation,
		Text: Text{RU: "параметра с таким ключом нет ни у одного из подключённых пакетов", EN: "no package given here owns a parameter with this key"},
		Mend: Text{RU: "проверьте ключ по справочнику параметров и передайте параметры нужного пакета", EN: "look the key up among the parameters and pass those of the package that owns it"},
	},
	overlayNoSource: {
		Code: "standard.overlay-no-source", Severity: SeverityObligation,
		Text: Text{RU: "не указан пункт акта, который вносит изменение", EN: "the clause that makes the change is missing"},
		Mend: Text{RU: "укажите в clause код акта и пункт, например omsk-230:4.2", EN: "give the code of the act and the place in clause, such as omsk-230:4.2"},
	},
	overlayModality: {
		Code: "standard.overlay-modality-unknown", Severity: SeverityObligation,
		Text: Text{RU: "сила требования указана неизвестным словом", EN: "the modality is not a known one"},
		Mend: Text{RU: "используйте must (обязан), should (рекомендуется), may (вправе) или fact (сведение)", EN: "use must, should, may or fact"},
	},
	overlayDays: {
		Code: "standard.overlay-days-wrong", Severity: SeverityObligation,
		Text: Text{RU: "день начала не раньше дня окончания", EN: "the first day is not before the day after the last"},
		Mend: Text{RU: "поставьте в from первый день, в to — день после последнего, или уберите to", EN: "put the first day in from and the day after the last in to, or leave to out"},
	},
	overlaySetOrRemove: {
		Code: "standard.overlay-set-or-remove", Severity: SeverityObligation,
		Text: Text{RU: "изменение должно либо задать значение, либо убрать его", EN: "a change must either give a value or remove it"},
		Mend: Text{RU: "оставьте что-то одно: set со значением или remove со значением true", EN: "keep one of the two: set with a value, or remove with true"},
	},
	overlayOption: {
		Code: "standard.overlay-option-unknown", Severity: SeverityObligation,
		Text: Text{RU: "у толкования нет такого варианта", EN: "the reading has no such option"},
		Mend: Text{RU: "выберите вариант из перечня docs/readings.jsonl", EN: "choose an option listed in docs/readings.jsonl"},
	},
	overlayDuration: {
		Code: "standard.overlay-duration-wrong", Severity: SeverityObligation,
		Text: Text{RU: "срок записан не по ISO 8601", EN: "the length of time is not written as ISO 8601 has it"},
		Mend: Text{RU: "запишите часы, минуты и секунды так: PT24H, PT1M30S", EN: "write hours, minutes and seconds like PT24H or PT1M30S"},
	},
	overlayBefore: {
		Code: "standard.overlay-before-no-list", Severity: SeverityObligation,
		Text: Text{RU: "место в перечне указано для параметра, который не перечень", EN: "a place in a list is given for a parameter that is none"},
		Mend: Text{RU: "уберите before или назовите элемент перечня: ключ перечня, косая черта, код", EN: "leave before out, or name a member of a list: its key, a slash, a code"},
	},
	overlayType: {
		Code: "standard.overlay-value-type", Severity: SeverityObligation,
		Text: Text{RU: "значение не подходит параметру по виду", EN: "the value does not fit the parameter"},
		Mend: Text{RU: "сверьте вид значения с описанием параметра: число, строка, да/нет или запись", EN: "see the description of the parameter: a number, a text, a truth or a record"},
	},
}
