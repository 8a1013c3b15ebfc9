package disclosure

import (
	"encoding/binary"

	"github.com/state-for-people/standard"
)

// Person is one row of a set of people as a segment profile describes them:
// the features by which one could be recognised, and one that is to stay secret.
type Person struct {
	Features  []string `json:"features"`           // in the same order for all; "" is not known and may be anything
	Sensitive string   `json:"sensitive,omitzero"` // "" is not known
	Weight    float64  `json:"weight,omitzero"`    // how many people the row stands for; 0 is one
}

// Groups is what a set of people gives away («проверка обезличенности»): for
// each row, how many rows could be the same person by the features, how many
// people that is by weight, and how many different secrets they have.
type Groups struct {
	Sizes    []int     `json:"sizes"`
	Weights  []float64 `json:"weights"`
	Distinct []int     `json:"distinct"`
	Below    []int     `json:"below,omitempty"`   // rows whose group is smaller than k
	Uniform  []int     `json:"uniform,omitempty"` // rows whose group has fewer than l different secrets
}

// Anonymous reports whether every group has k rows and l different secrets.
func (g *Groups) Anonymous() bool { return len(g.Below) == 0 && len(g.Uniform) == 0 }

// CheckGroups checks k-anonymity and distinct l-diversity: every combination of
// features stands for at least k rows, with at least l different secrets. It
// says which rows fall short; to make the features coarser is the caller's
// business. In plain words: nobody who knows the features of a neighbour finds
// fewer than k people, or all of them with the same secret.
//
//	k = the rows of the smallest group; l = the fewest different secrets of a group
//
// Source: Samarati and Sweeney 1998; Machanavajjhala et al. 2006.
//
// An unknown feature matches every other; a secret that is not known makes no
// difference, for it may be that of the others. The law names no k, so it is an
// argument without default; l of 1 asks nothing. The cost is with the rows, and
// with the rows times those that have an unknown feature.
//
// The error is an [*InputError].
//
// Reading: S18, k is a required argument.
//
// Clause: people-2022:4.3.5.3
func CheckGroups(people []Person, k, l int) (Groups, error) {
	if k < 2 || l < 1 {
		return Groups{}, &InputError{"k", standard.Text{RU: "k не меньше 2, l не меньше 1", EN: "want k of at least 2 and l of at least 1"}}
	}
	var g Groups
	type group struct {
		rows    []int
		secrets map[string]int
	}
	byKey := map[string]*group{}
	key := make([]string, len(people))
	var open []int // rows with an unknown feature
	for i, p := range people {
		if len(p.Features) == 0 || len(p.Features) != len(people[0].Features) {
			return Groups{}, &InputError{"people", standard.Text{RU: "у каждой строки должно быть одинаковое число признаков, хотя бы один", EN: "every row wants the same number of features, at least one"}}
		}
		if !(p.Weight >= 0 && p.Weight <= float64(MaxCount)) {
			return Groups{}, &InputError{"people", standard.Text{RU: "вес строки от 0 до 10^15", EN: "want a weight from 0 to 10^15"}}
		}
		var b []byte
		unknown := false
		for _, f := range p.Features {
			b = binary.AppendUvarint(b, uint64(len(f)))
			b = append(b, f...)
			unknown = unknown || f == ""
		}
		key[i] = string(b)
		if unknown {
			open = append(open, i)
			continue
		}
		in := byKey[key[i]]
		if in == nil {
			in = &group{secrets: map[string]int{}}
			byKey[key[i]] = in
		}
		in.rows = append(in.rows, i)
		if p.Sensitive != "" {
			in.secrets[p.Sensitive]++
		}
	}
	weight := func(i int) float64 {
		if w := people[i].Weight; w > 0 {
			return w
		}
		return 1
	}
	sum := map[*group]float64{}
	for i := range people {
		if in := byKey[key[i]]; in != nil {
			sum[in] += weight(i)
		}
	}
	unknown := make([]bool, len(people))
	for _, i := range open {
		unknown[i] = true
	}
	all := make([]int, len(people))
	for i := range all {
		all[i] = i
	}
	for i := range people {
		size, mass := 0, 0.0
		secrets := map[string]int{}
		if in := byKey[key[i]]; in != nil {
			size, mass = len(in.rows), sum[in]
			if len(open) == 0 {
				secrets = in.secrets
			} else {
				for s := range in.secrets {
					secrets[s]++
				}
			}
		}
		others := open // a row that is known matches these beside its group
		if unknown[i] {
			others = all
		}
		for _, j := range others {
			if matches(people[i].Features, people[j].Features) {
				size, mass = size+1, mass+weight(j)
				if people[j].Sensitive != "" {
					secrets[people[j].Sensitive]++
				}
			}
		}
		g.Sizes, g.Weights, g.Distinct = append(g.Sizes, size), append(g.Weights, mass), append(g.Distinct, len(secrets))
		if size < k {
			g.Below = append(g.Below, i)
		}
		if l > 1 && len(secrets) < l {
			g.Uniform = append(g.Uniform, i)
		}
	}
	return g, nil
}

// matches reports whether two rows could be the same person.
func matches(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] && a[i] != "" && b[i] != "" {
			return false
		}
	}
	return true
}
