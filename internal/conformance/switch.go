package conformance

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/state-for-people/standard"
)

// knockSwitch demands of each option of a switch that some vector chooses it by
// an overlay, names the reading, and fails when its overlays are taken away.
func (s *Suite) knockSwitch(t testing.TB, calls Calls, table *Rows) {
	t.Helper()
	for _, option := range table.sw.Options {
		if reason, ok := table.excused(option); ok {
			t.Logf("knockout: %s: %s is left out: %s", table.name, option, reason)
			continue
		}
		if !s.optionNoticed(calls, table.sw, option) {
			t.Errorf("knockout: %s: no vector of reading %s chooses %q and needs it", table.name, table.sw.Reading, option)
		}
	}
	table.unused(t)
}

func (s *Suite) optionNoticed(calls Calls, sw *standard.Switch, option string) bool {
	for i := range s.files {
		f := &s.files[i]
		if !slices.Contains(f.Readings, sw.Reading) {
			continue
		}
		for j := range f.Cases {
			c := &f.Cases[j]
			overlays := f.Overlays
			if c.Overlays != nil {
				overlays = c.Overlays
			}
			if !chooses(overlays, sw.ParamKey(), option) || s.try(f, c, calls) != nil {
				continue
			}
			bare := *c
			bare.Overlays = []json.RawMessage{}
			if s.try(f, &bare, calls) != nil {
				return true
			}
		}
	}
	return false
}

// chooses reports whether an overlay sets the key to the option.
func chooses(overlays []json.RawMessage, key, option string) bool {
	for _, raw := range overlays {
		var o struct {
			Changes []struct {
				Param string          `json:"param"`
				Set   json.RawMessage `json:"set"`
			} `json:"changes"`
		}
		if json.Unmarshal(raw, &o) != nil {
			continue
		}
		for _, c := range o.Changes {
			var set string
			if c.Param == key && json.Unmarshal(c.Set, &set) == nil && set == option {
				return true
			}
		}
	}
	return false
}
