package touchpoint

import (
	"iter"
	"slices"

	"github.com/state-for-people/standard"
)

// ListChange says what has changed in a touchpoint list, so that it has to be
// updated and published («случай актуализации»).
type ListChange string

// The cases.
const (
	ListAdded        ListChange = "touchpoint_added"
	ListKindChanged  ListChange = "touchpoint_kind_changed"
	ListNeedsChanged ListChange = "touchpoint_needs_changed"
	ListExcluded     ListChange = "touchpoint_excluded"
)

var listChanges = standard.Vocabulary[ListChange]{
	{Code: ListAdded, Title: standard.Text{RU: "появилась новая точка", EN: "a touchpoint was added"}, Clause: standard.Cite("touchpoint-list:5.3.1")},
	{Code: ListKindChanged, Title: standard.Text{RU: "изменился вид точки", EN: "the kind of a touchpoint has changed"}, Clause: standard.Cite("touchpoint-list:5.3.2")},
	{Code: ListNeedsChanged, Title: standard.Text{RU: "изменились потребности", EN: "its needs have changed"}, Clause: standard.Cite("touchpoint-list:5.3.3")},
	{Code: ListExcluded, Title: standard.Text{RU: "точка исключена", EN: "a touchpoint was excluded"}, Clause: standard.Cite("touchpoint-list:5.3.4")},
}

// ListChanges yields every case with its title.
func ListChanges() iter.Seq[standard.Term[ListChange]] { return listChanges.All() }

// IsValid reports whether c is on the list.
func (c ListChange) IsValid() bool { _, ok := listChanges.Find(c); return ok }

// ListDifference is one change between two versions of a list.
type ListDifference struct {
	Kind       ListChange `json:"kind"`
	Process    string     `json:"process"` // the name of the process in Russian
	Touchpoint ListedKind `json:"touchpoint"`
}

// CompareLists tells the changes from one version of a list to the next, by
// process: a touchpoint at whose place another kind stands has changed its kind.
// A process that stands in several rows is one process.
//
// Clause: touchpoint-list:5.3, touchpoint-list:5.3.1, touchpoint-list:5.3.2, touchpoint-list:5.3.3, touchpoint-list:5.3.4
func CompareLists(from, to List) []ListDifference {
	var out []ListDifference
	before, names := byProcess(from)
	after, later := byProcess(to)
	for _, name := range names {
		out = append(out, comparePoints(name, before[name], after[name])...)
	}
	for _, name := range later {
		if _, ok := before[name]; !ok {
			out = append(out, comparePoints(name, nil, after[name])...)
		}
	}
	return out
}

// byProcess returns the touchpoints of each process, and the processes in the
// order of the list.
func byProcess(l List) (map[string][]ListPoint, []string) {
	points := make(map[string][]ListPoint, len(l.Rows))
	var names []string
	for i := range l.Rows {
		name := l.Rows[i].Process.RU
		if _, ok := points[name]; !ok {
			names = append(names, name)
		}
		points[name] = slices.Concat(points[name], l.Rows[i].Points)
	}
	return points, names
}

// comparePoints compares the touchpoints of one process.
func comparePoints(name string, before, after []ListPoint) (out []ListDifference) {
	var gone, come []ListPoint
	old, now := byKind(before), byKind(after)
	told := make(map[ListedKind]bool, len(old)+len(now))
	for _, b := range before {
		if told[b.Kind] {
			continue
		}
		told[b.Kind] = true
		b = old[b.Kind]
		a, ok := now[b.Kind]
		switch {
		case !ok:
			gone = append(gone, b)
		case !sameNeeds(a, b):
			out = append(out, ListDifference{ListNeedsChanged, name, b.Kind})
		}
	}
	for _, a := range after {
		if !told[a.Kind] {
			told[a.Kind] = true
			come = append(come, now[a.Kind])
		}
	}
	for len(gone) > 0 && len(come) > 0 {
		out = append(out, ListDifference{ListKindChanged, name, come[0].Kind})
		gone, come = gone[1:], come[1:]
	}
	for _, g := range gone {
		out = append(out, ListDifference{ListExcluded, name, g.Kind})
	}
	for _, c := range come {
		out = append(out, ListDifference{ListAdded, name, c.Kind})
	}
	return out
}

// byKind returns the touchpoint of each kind; of one that stands several times the
// first, with the needs of all.
func byKind(points []ListPoint) map[ListedKind]ListPoint {
	at := make(map[ListedKind]ListPoint, len(points))
	for _, p := range points {
		if first, ok := at[p.Kind]; ok {
			first.Needs = slices.Concat(first.Needs, p.Needs)
			p = first
		}
		at[p.Kind] = p
	}
	return at
}

// sameNeeds reports whether two touchpoints satisfy the same needs, in any order.
func sameNeeds(a, b ListPoint) bool {
	in := func(list []ListedNeed) func(ListedNeed) bool {
		return func(n ListedNeed) bool { return !slices.Contains(list, n) }
	}
	return a.Other == b.Other && !slices.ContainsFunc(a.Needs, in(b.Needs)) && !slices.ContainsFunc(b.Needs, in(a.Needs))
}

// ListRole is who works on a touchpoint list.
type ListRole string

// The roles.
const (
	ListAuthorised ListRole = "authorised_person" // «уполномоченное лицо»
	ListUnit       ListRole = "unit"              // a unit that runs the interaction
)

// ListOperation is what is done with the data of a touchpoint.
type ListOperation string

// The operations.
const (
	ListPrepare ListOperation = "prepare"
	ListInclude ListOperation = "include"
	ListAlter   ListOperation = "change"
	ListExclude ListOperation = "exclude"
)

// listRight is an operation and who performs it.
type listRight struct {
	Operation ListOperation
	Role      ListRole
	Clause    standard.Clause
}

var listRights = []listRight{
	{ListInclude, ListAuthorised, standard.Cite("touchpoint-list:2.2.3")},
	{ListPrepare, ListUnit, standard.Cite("touchpoint-list:2.2/p2")},
	{ListAlter, ListUnit, standard.Cite("touchpoint-list:2.2/p2")},
	{ListExclude, ListUnit, standard.Cite("touchpoint-list:2.2/p2")},
}

// MayList reports whether a role performs an operation on the list.
func MayList(r ListRole, op ListOperation) bool {
	return slices.ContainsFunc(listRights, func(l listRight) bool { return l.Role == r && l.Operation == op })
}
