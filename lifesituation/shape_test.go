package lifesituation

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

func TestTagsCanBeChecked(t *testing.T) {
	assert.Empty(t, validate.Audit(reflect.TypeFor[Contents]()))
	assert.Empty(t, validate.Audit(reflect.TypeFor[Profile]()))
}

func TestKindsOfClientsAreKnown(t *testing.T) {
	at := func(f standard.Findings) (places []standard.Pointer) {
		for i := range f {
			places = append(places, f[i].At)
		}
		return places
	}
	s := Situation{ID: "birth", Sphere: "family", Clients: []standard.ClientKind{standard.ClientPerson, "martian"}}
	assert.Contains(t, at(Contents{Situations: []Situation{s}}.Check()), standard.Pointer("/situations/0/clients/1"))
	assert.NotContains(t, at(Contents{Situations: []Situation{s}}.Check()), standard.Pointer("/situations/0/clients/0"))
	assert.Equal(t, []standard.Pointer{"/kind"}, at(validate.Shape(Profile{Client: "c-1", Kind: "martian"})))
	assert.Empty(t, validate.Shape(Profile{Client: "c-1", Kind: standard.ClientBusiness}))
}
