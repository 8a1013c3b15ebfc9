package conformance

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/state-for-people/standard"
)

var spam = standard.Switch{Reading: "C5", Options: []string{"forbid"}}

type cold struct {
	Call bool `json:"call"`
}

// mayCall is a decision that reads the switch, unless it is deaf.
func mayCall(deaf bool) Func {
	return Call(func(q cold, e standard.Edition) (bool, error) {
		return q.Call && (deaf || standard.UseSwitch(nil, &spam, e) == ""), nil
	})
}

func TestKnockoutOfSwitch(t *testing.T) {
	const overlay = `"overlays":[{"code":"omsk-230","title":{"ru":"а","en":"a"},"amends":["people-2022"],"changes":[{"param":"reading.C5","set":"forbid","clause":"omsk-230:4.2"}]}]`
	text := `{"clause":"{REPLY}","readings":["C5"],"edition":"people-2022@2026-01-01","cases":[
		{"name":"default","call":"may","in":{"call":true},"want":true},
		{"name":"forbidden","call":"may",` + overlay + `,"in":{"call":true},"want":false}]}`
	for name, c := range map[string]struct {
		text string
		deaf bool
		want string
	}{
		"seen":               {text, false, ""},
		"option never taken": {strings.Replace(text, `,`+overlay, "", 1), false, `no vector of reading C5 chooses "forbid"`},
		"option not needed":  {strings.Replace(text, `"want":false`, `"want":true`, 1), true, `chooses "forbid" and needs it`},
		"reading not named":  {strings.Replace(text, `"C5"`, `"C4"`, 1), false, `no vector of reading C5`},
	} {
		t.Run(name, func(t *testing.T) {
			suite := load(t, map[string]string{"cold.json": c.text}, &spam)
			r := record(func(tb testing.TB) { suite.Knockout(tb, Calls{"may": mayCall(c.deaf)}, Param(&spam)) })
			if c.want == "" {
				assert.Empty(t, r.errors)
				return
			}
			assert.Len(t, r.errors, 1)
			assert.Contains(t, r.text(), c.want)
		})
	}
}
