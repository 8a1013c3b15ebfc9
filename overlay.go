package standard

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Change is one line of an overlay: it gives a value, removes one, or chooses a
// reading. Only a handle makes it ([Param.Set], [Param.Remove], [List.Add],
// [List.Remove], [Switch.Set]), so its value fits its parameter.
type Change struct {
	key      string
	clause   Clause
	modality Modality
	during   Period
	removed  bool
	value    any
	before   string
}

// Key returns the key of the parameter, or of the member of a list, that the
// change touches.
func (c Change) Key() string { return c.key }

// Clause returns who says so.
func (c Change) Clause() Clause { return c.clause }

// force is the modality of a change: must, where it says nothing else.
func (c *Change) force() Modality {
	if c.modality == "" && !c.removed {
		return ModalityMust
	}
	return c.modality
}

// Overlay is what one act changes in the documents it amends («наложение»): a
// regional act, a departmental order, the choice of a reading. As JSON it is
// read by [DecodeOverlay]:
//
//	{
//	  "code": "omsk-230",
//	  "title": {"ru": "Приказ № 230", "en": "Order No. 230"},
//	  "amends": ["people-2022"],
//	  "changes": [
//	    {"param": "touchpoint.first-reply-within", "set": "PT12H", "clause": "omsk-230:4.2", "from": "2026-01-01"},
//	    {"param": "scenario.form-within", "remove": true, "clause": "omsk-230:5"},
//	    {"param": "reading.K1", "set": "exact", "clause": "omsk-230:6"}
//	  ]
//	}
type Overlay struct {
	Code    Document   // the act: "omsk-230"
	Title   Text       // its name
	Amends  []Document // the documents and overlays that it stands above
	Changes []Change
}

// layers are the changes of all overlays.
type layers struct {
	byKey map[string][]Change // within a key, the one that governs stands first
	keys  []string            // in the order in which the overlays build upon each other
	codes []Document          // the one that governs first
}

// change returns the overlay's change that governs key on the day, or nil.
func (e Edition) change(key string) *Change {
	if e.laid == nil {
		return nil
	}
	cs := e.laid.byKey[key]
	for i := range cs {
		if cs[i].during.Contains(e.at) {
			return &cs[i]
		}
	}
	return nil
}

// changesBelow returns the governing changes whose key starts with prefix.
func (e Edition) changesBelow(prefix string) []Change {
	if e.laid == nil {
		return nil
	}
	var out []Change
	for _, k := range e.laid.keys {
		if strings.HasPrefix(k, prefix) {
			if c := e.change(k); c != nil {
				out = append(out, *c)
			}
		}
	}
	return out
}

// lay orders the overlays, so that each stands before those it amends, and
// refuses what does not fit together. It looks at all overlays before it says
// what is wrong, in the order of their codes.
func lay(chain []Document, overlays []Overlay) (*layers, error) {
	os := slices.Clone(overlays)
	slices.SortStableFunc(os, func(a, b Overlay) int { return strings.Compare(string(a.Code), string(b.Code)) })
	for i := range os[1:] {
		if os[i].Code == os[i+1].Code {
			return nil, &EditionError{Overlay: os[i].Code, Why: Text{RU: "наложение указано дважды; оставьте одно", EN: "is given twice; keep one"}}
		}
	}
	grouped := make([]map[string][]Change, len(os))
	for i := range os {
		grouped[i] = os[i].grouped()
		if err := os[i].fits(chain, os, grouped[i]); err != nil {
			return nil, err
		}
	}
	above := amends(os)
	for i := range os {
		if above[i][i] {
			return nil, &EditionError{Overlay: os[i].Code, Why: Text{
				RU: "через amends наложение изменяет само себя; разорвите круг",
				EN: "amends itself through other overlays; break the circle"}}
		}
	}
	for i := range os {
		for j := i + 1; j < len(os); j++ {
			if above[i][j] || above[j][i] {
				continue
			}
			if err := conflict(grouped[i], grouped[j]); err != nil {
				return nil, err
			}
		}
	}
	l := &layers{byKey: map[string][]Change{}}
	placed := make([]bool, len(os))
	order := make([]int, 0, len(os))
	for len(order) < len(os) {
		for i := range os {
			free := !placed[i]
			for j := range os {
				free = free && (placed[j] || !above[j][i])
			}
			if free {
				placed[i] = true
				order = append(order, i)
				break
			}
		}
	}
	for _, i := range order {
		l.codes = append(l.codes, os[i].Code)
		for _, c := range os[i].Changes {
			l.byKey[c.key] = append(l.byKey[c.key], c)
		}
	}
	seen := make(map[string]bool, len(l.byKey))
	for _, i := range slices.Backward(order) {
		for _, c := range os[i].Changes {
			if !seen[c.key] {
				seen[c.key] = true
				l.keys = append(l.keys, c.key)
			}
		}
	}
	return l, nil
}

// grouped returns the changes by key, each group in the order of its first days.
func (o Overlay) grouped() map[string][]Change {
	groups := make(map[string][]Change, len(o.Changes))
	for _, c := range o.Changes {
		groups[c.key] = append(groups[c.key], c)
	}
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b Change) int { return cmp.Compare(a.during.From, b.during.From) })
	}
	return groups
}

// amends returns, for each pair, whether overlay i stands above overlay j,
// directly or through others.
func amends(os []Overlay) [][]bool {
	above := make([][]bool, len(os))
	for i := range os {
		above[i] = make([]bool, len(os))
		for j := range os {
			above[i][j] = slices.Contains(os[i].Amends, os[j].Code)
		}
	}
	for k := range os {
		for i := range os {
			for j := range os {
				above[i][j] = above[i][j] || above[i][k] && above[k][j]
			}
		}
	}
	return above
}

// conflict finds the first key, by name, that both touch on one day, and of its
// changes the earliest that do. Within a group no day is touched twice, so that
// each step passes the change that ends first.
func conflict(a, b map[string][]Change) error {
	var found *ConflictError
	for key, as := range a {
		if found != nil && key > found.Key {
			continue
		}
		for bs := b[key]; len(as) > 0 && len(bs) > 0; {
			p, q := as[0].during, bs[0].during
			if p.Overlaps(q) {
				found = &ConflictError{Key: key, A: as[0].clause, B: bs[0].clause}
				break
			}
			if p.From < q.From {
				as = as[1:]
			} else {
				bs = bs[1:]
			}
		}
	}
	if found != nil {
		return found
	}
	return nil
}

// fits judges one overlay, whose changes are grouped, among others above the
// documents of chain.
func (o Overlay) fits(chain []Document, others []Overlay, grouped map[string][]Change) error {
	fail := func(key, ru, en string) error {
		return &EditionError{Overlay: o.Code, Key: key, Why: Text{RU: ru, EN: en}}
	}
	if _, err := ParseClause(string(o.Code) + ":1"); err != nil {
		return fail("", "код наложения пишется строчными латинскими буквами, цифрами и дефисом", "the code of an overlay has lower-case Latin letters, digits and hyphens")
	}
	if o.Code.IsValid() {
		return fail("", "код занят документом библиотеки; дайте наложению свой", "the code belongs to a document of this module; give the overlay one of its own")
	}
	if len(o.Amends) == 0 {
		return fail("", "не сказано, какой документ изменяется; укажите его в amends", "does not say what it amends; name the document in amends")
	}
	for _, d := range o.Amends {
		if !slices.Contains(chain, d) && !slices.ContainsFunc(others, func(x Overlay) bool { return x.Code == d }) {
			return fail("",
				fmt.Sprintf("изменяет %q, но такого документа нет в этой редакции; добавьте его наложение или возьмите другую основу", clip(string(d), 80)),
				fmt.Sprintf("amends %q, which is not in this edition; add its overlay or take another base", clip(string(d), 80)))
		}
	}
	for _, c := range o.Changes {
		switch {
		case c.key == "":
			return fail("", "есть пустое изменение; изменения создают методы параметров", "has an empty change; changes are made by the methods of parameters")
		case c.clause.Document() != o.Code:
			return fail(c.key, "изменение ссылается не на свой акт; сошлитесь на его пункт", "a change cites another act; cite a clause of the overlay itself")
		case !c.during.IsValid():
			return fail(c.key, "срок действия задан неверно: нужен день начала раньше дня окончания", "the days are wrong: the first must be before the day after the last")
		}
		if s, ok := c.value.(chosen); ok && !s.known {
			return fail(c.key, "у толкования нет такого варианта; варианты перечислены в docs/readings.jsonl", "the reading has no such option; docs/readings.jsonl lists them")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(grouped)) {
		g := grouped[key]
		for i := range g[1:] {
			if g[i].during.Overlaps(g[i+1].during) {
				return fail(key, "один параметр изменён дважды на одни и те же дни; разведите сроки или уберите лишнее", "one parameter is changed twice for the same days; part the days or drop one")
			}
		}
	}
	return nil
}
