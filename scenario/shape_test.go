package scenario

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
	"github.com/state-for-people/standard/lifesituation"
)

func TestTagsCanBeChecked(t *testing.T) {
	for _, document := range []reflect.Type{
		reflect.TypeFor[Preparation](), reflect.TypeFor[Confirmation](), reflect.TypeFor[Verification](), reflect.TypeFor[NeedRecord](), reflect.TypeFor[Personal](),
	} {
		assert.Empty(t, validate.Audit(document))
	}
}

// What stands on no list is found, with its place.
func TestUnknownCodesAreFound(t *testing.T) {
	known := []lifesituation.Known{{Fact: "a", Value: lifesituation.Bool(true), Origin: "rumour"}}
	for name, c := range map[string]struct {
		document interface{ Check() standard.Findings }
		want     []standard.Pointer
	}{
		"preparation":  {Preparation{Profile: lifesituation.Profile{Client: "c", Facts: known}, History: []PastNeed{{Need: "n", Status: "lost"}}}, []standard.Pointer{"/profile/facts/0/origin", "/history/0/status"}},
		"confirmation": {Confirmation{Situation: SituationAnswer{Answer: "maybe"}, Segment: SegmentAnswer{Answer: "maybe"}, Needs: []NeedAnswer{{"n", "maybe"}}, Earlier: []NeedAnswer{{"n", ""}}}, []standard.Pointer{"/situation/answer", "/segment/answer", "/needs/0/answer"}},
		"verification": {Verification{Profile: lifesituation.Profile{Client: "c"}, Held: known}, []standard.Pointer{"/held/0/origin"}},
		"record":       {NeedRecord{Need: "n", Status: "lost", Moves: []Move{{To: "lost"}}, Reasons: []lifesituation.Reason{{Kind: "none"}}}, []standard.Pointer{"/status", "/reasons/0/kind", "/moves/0/to"}},
		"personal":     {Personal{Client: "c", Services: []Assigned{{Service: "s", Visit: &Appointment{Kind: "tea"}}}, Needs: []NeedRecord{{Need: "n", Status: "lost"}}}, []standard.Pointer{"/services/0/visit/kind", "/needs/0/status"}},
		"nothing":      {Personal{}, []standard.Pointer{"/client"}},
	} {
		var got []standard.Pointer
		for _, f := range c.document.Check() {
			got = append(got, f.At)
		}
		assert.Equal(t, c.want, got, name)
	}
}
