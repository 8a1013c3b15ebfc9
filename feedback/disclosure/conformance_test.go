package disclosure

import (
	"testing"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/conformance"
)

type publishOut struct {
	Hidden []Place    `json:"hidden"`
	Ranges [][2]int64 `json:"ranges"`
}

func published(t Table, p Policy, earlier ...Statement) (publishOut, error) {
	out := publishOut{Hidden: []Place{}, Ranges: [][2]int64{}}
	_, rep, err := Publish(t, p, earlier...)
	for _, h := range rep.Hidden {
		out.Hidden = append(out.Hidden, h.Place)
		out.Ranges = append(out.Ranges, [2]int64{h.Count.Low, h.Count.High})
	}
	return out, err
}

var calls = conformance.Calls{
	"check": conformance.Check[Table](),
	"publish": conformance.Call(func(in struct {
		Table  Table  `json:"table"`
		Policy Policy `json:"policy"`
	}, _ standard.Edition) (publishOut, error) {
		return published(in.Table, in.Policy)
	}),
	"publish_after": conformance.Call(func(in struct {
		First   Table  `json:"first"`
		LeftOut int    `json:"rows_left_out"`
		Policy  Policy `json:"policy"`
	}, _ standard.Edition) (publishOut, error) {
		first, _, err := Publish(in.First, in.Policy)
		if err != nil {
			return publishOut{}, err
		}
		less := in.First
		less.Rows, less.Counts = less.Rows[in.LeftOut:], less.Counts[in.LeftOut:]
		return published(less, in.Policy, first.Statements()...)
	}),
	"groups": conformance.Call(func(in struct {
		People []Person `json:"people"`
		K      int      `json:"k"`
		L      int      `json:"l"`
	}, _ standard.Edition) (any, error) {
		g, err := CheckGroups(in.People, in.K, in.L)
		return struct {
			Sizes   []int `json:"sizes"`
			Below   []int `json:"below"`
			Uniform []int `json:"uniform"`
		}{g.Sizes, append([]int{}, g.Below...), append([]int{}, g.Uniform...)}, err
	}),
}

func TestConformance(t *testing.T) {
	suite := conformance.Load(t, "testdata/conformance")
	suite.Run(t, calls)
	suite.Knockout(t, calls, conformance.Table("tableRules", &tableRules))
}
