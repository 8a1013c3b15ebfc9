package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/state-for-people/standard/readability"
)

// marks compares findings with the marks of treebanks, token by token.
func (b *bench) marks() error {
	rows, err := table(filepath.Join(b.data, "readability", "ud_marks.tsv"))
	if err != nil {
		return err
	}
	// so small a limit that every negation is a finding
	every := readability.Profile{Limits: []readability.Limit{{Of: readability.MeasuredNegations, Max: 0.5}}}
	kinds := []struct {
		mark, code, treebank string
		precision, recall    float64
		f1                   float64
	}{
		{"pass.short", "readability.passive-short", "", 0.95, 0, 0.95},
		// GSD does not mark these verbs; Taiga marks only those with a passive
		// subject, so that its precision is a lower bound
		{"pass.refl", "readability.passive-refl", "ru_taiga", 0.72, 0.95, 0},
		{"neg", "readability.negation", "", 0, 0, 0.97},
	}
	for _, k := range kinds {
		hits, extra, missed, shown := 0, 0, 0, 0
		for _, row := range rows {
			if k.treebank != "" && row["treebank"] != k.treebank {
				continue
			}
			text := row["text"]
			want := map[int]bool{}
			for _, m := range strings.Fields(row["marks"]) {
				p := strings.Split(m, ":")
				if len(p) != 3 {
					return fmt.Errorf("mark %q", m)
				}
				if p[0] == k.mark {
					start, err := strconv.Atoi(p[1])
					if err != nil {
						return err
					}
					want[start] = true
				}
			}
			for _, f := range readability.Check(text, every).Findings {
				if f.Code != k.code {
					continue
				}
				at, _ := f.At.Runes(text)
				if want[at.Start] {
					hits++
					delete(want, at.Start)
					continue
				}
				extra++
				if shown < b.show {
					shown++
					fmt.Printf("  extra   %s: %s\n", f.At.In(text), text)
				}
			}
			for at := range want {
				missed++
				if shown < b.show {
					shown++
					fmt.Printf("  missed  %s: %s\n", string([]rune(text)[at:min(at+16, len([]rune(text)))]), text)
				}
			}
		}
		p, r := float64(hits)/float64(max(1, hits+extra)), float64(hits)/float64(max(1, hits+missed))
		f1 := 2 * p * r / max(p+r, 1e-9)
		fmt.Printf("    %s: hits %d, extra %d, missed %d\n", k.code, hits, extra, missed)
		b.floor(k.code+" precision", p, k.precision, false)
		b.floor(k.code+" recall", r, k.recall, false)
		b.floor(k.code+" F1", f1, k.f1, false)
	}
	return nil
}
