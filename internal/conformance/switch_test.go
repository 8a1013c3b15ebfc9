package conformance

import (
	"strings"
	"testing"
	"time"

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

// TestKnockoutOfSwitchGoesOn: an option left out, vectors of other readings,
// overlays that choose nothing, and other keys stand before the one that counts.
func TestKnockoutOfSwitchGoesOn(t *testing.T) {
	two := standard.Switch{Reading: "C5", Options: []string{"half", "forbid"}}
	change := func(param, set string) string {
		return `{"param":"` + param + `","set":` + set + `,"clause":"omsk-230:4.2"}`
	}
	overlay := func(changes string) string {
		return `"overlays":[{"code":"omsk-230","title":{"ru":"а","en":"a"},"amends":["people-2022"],"changes":[` + changes + `]}]`
	}
	forbid := change("conformance.reply-within", `"PT1H"`) + "," + change("reading.C5", `"forbid"`)
	files := func(first, second string) map[string]string {
		return map[string]string{
			"a.json": `{"clause":"{REPLY}","cases":[{"name":"x","call":"may","in":{"call":true},"want":true}]}`,
			"b.json": `{"clause":"{REPLY}","readings":["C5"],"edition":"people-2022@2026-01-01","cases":[
				{"name":"other key","call":"may",` + overlay(first) + `,"in":{"call":true},"want":true},
				{"name":"forbidden","call":"may",` + overlay(second) + `,"in":{"call":true},"want":false}]}`,
		}
	}
	handles := []standard.Parameter{&two, &replyWithin}
	knock := func(files map[string]string, may Func) *recorder {
		suite := load(t, files, handles...)
		return record(func(tb testing.TB) {
			suite.Knockout(tb, Calls{"may": may}, Param(&two, Exempt("half", "nobody has asked for it yet")))
		})
	}
	may := Call(func(q cold, e standard.Edition) (bool, error) {
		return q.Call && standard.UseSwitch(nil, &two, e) == "", nil
	})
	r := knock(files(change("conformance.reply-within", `"PT1H"`), forbid), may)
	assert.Empty(t, r.errors)
	assert.Len(t, r.logs, 1)

	// The other option, or the same word under another key, is not this choice.
	byLimit := Call(func(q cold, e standard.Edition) (bool, error) {
		limit, _ := replyWithin.In(e)
		return q.Call && limit != time.Hour && standard.UseSwitch(nil, &two, e) != "half", nil
	})
	r = knock(files(change("reading.C5", `"forbid"`), change("conformance.reply-within", `"PT1H"`)), byLimit)
	assert.Len(t, r.errors, 1)
	r = knock(files(change("reading.C5", `"forbid"`), change("reading.C5", `"half"`)), byLimit)
	assert.Len(t, r.errors, 1)
}
