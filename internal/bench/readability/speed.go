package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/state-for-people/standard/readability"
)

var sink int

// speed compares the package with a bare loop over the runes, in the same run.
func (b *bench) speed() error {
	files, err := filepath.Glob(filepath.Join(b.sources, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no sources (%v)", err)
	}
	slices.Sort(files)
	var once strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		once.Write(data)
		once.WriteByte('\n')
	}
	text := strings.Repeat(once.String(), 1+5<<20/once.Len())
	// letters of 3 kB, each another, so that no loop learns its text by heart
	var letters []string
	for at := 0; at+3000 < once.Len(); at += 3000 {
		letters = append(letters, once.String()[at:at+3000])
	}
	people, _ := readability.FindProfile(readability.ProfilePeople)
	decode := func(s string) {
		for len(s) > 0 {
			r, w := utf8.DecodeRuneInString(s)
			s = s[w:]
			sink ^= int(r)
		}
	}
	all := slices.Collect(readability.Indices())
	measure := func(s string) {
		c := readability.Measure(s)
		for i := range all {
			sink += int(all[i].Of(c).Value)
		}
	}
	check := func(s string) { sink += len(readability.Check(s, people).Findings) }
	for _, size := range []struct {
		name  string
		texts []string
		least float64
	}{{"5 MB", []string{text}, 0.26}, {"letters of 3 kB", letters, 0.23}} {
		runs := []func(string){decode, measure, check}
		times := make([]time.Duration, len(runs))
		bytes := 0
		for _, t := range size.texts {
			bytes += len(t)
		}
		rounds := 300_000_000 / bytes / len(runs)
		for range rounds {
			for i, run := range runs {
				t := cpu() // the machine may be shared
				for _, text := range size.texts {
					run(text)
				}
				times[i] += cpu() - t
			}
		}
		of := func(i int) float64 { return max(times[i].Seconds(), 1e-9) }
		mb := float64(bytes) * float64(rounds) / 1e6
		fmt.Printf("    %s: decode loop %.0f MB/s, Measure %.0f MB/s, Check %.0f MB/s\n", size.name, mb/of(0), mb/of(1), mb/of(2))
		b.floor("Measure and indices × decode, "+size.name, of(0)/of(1), 0.75, false)
		// the goal is 0.3; what is reached is held with a margin
		b.floor("Check × decode, "+size.name, of(0)/of(2), size.least, false)
	}
	return nil
}
