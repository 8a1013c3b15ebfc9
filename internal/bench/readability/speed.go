package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/state-for-people/standard/readability"
)

var sink int

// sample is a text, and its bytes for the loop that reads bytes.
type sample struct {
	text  string
	bytes []byte
}

func newSample(text string) sample { return sample{text, []byte(text)} }

// decodeRunes is the bare loop with utf8.DecodeRune that all is measured by.
//
//go:noinline
func decodeRunes(b []byte) (sum int) {
	for len(b) > 0 {
		r, w := utf8.DecodeRune(b)
		b = b[w:]
		sum ^= int(r)
	}
	return sum
}

// decodeString is the same with utf8.DecodeRuneInString.
//
//go:noinline
func decodeString(s string) (sum int) {
	for len(s) > 0 {
		r, w := utf8.DecodeRuneInString(s)
		s = s[w:]
		sum ^= int(r)
	}
	return sum
}

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
	whole := newSample(strings.Repeat(once.String(), 1+5<<20/once.Len()))
	// letters of 3 kB, each another, so that no loop learns its text by heart
	var letters []sample
	for at := 0; at+3000 < once.Len(); at += 3000 {
		letters = append(letters, newSample(once.String()[at:at+3000]))
	}
	people, _ := readability.FindProfile(readability.ProfilePeople)
	all := slices.Collect(readability.Indices())
	runs := []func(sample){
		func(s sample) { sink += decodeRunes(s.bytes) },
		func(s sample) { sink += decodeString(s.text) },
		func(s sample) {
			c := readability.Measure(s.text)
			for i := range all {
				sink += int(all[i].Of(c).Value)
			}
		},
		func(s sample) { sink += len(readability.Check(s.text, people).Findings) },
	}
	for _, size := range []struct {
		name  string
		texts []sample
		least float64 // the goal is 0.3; what is reached is held with a margin
	}{{"5 MB", []sample{whole}, 0.27}, {"letters of 3 kB", letters, 0.25}} {
		bytes := 0
		for _, t := range size.texts {
			bytes += len(t.text)
		}
		times := make([][]float64, len(runs))
		for range 400_000_000 / bytes / len(runs) {
			for i, run := range runs {
				t := cpu() // the machine may be shared
				for _, text := range size.texts {
					run(text)
				}
				times[i] = append(times[i], max(cpu()-t, 1).Seconds())
			}
		}
		// Each round gives a ratio; the one in the middle counts.
		over := func(i int) float64 {
			var ratios []float64
			for round, t := range times[i] {
				ratios = append(ratios, times[0][round]/t)
			}
			return median(ratios)
		}
		speed := func(i int) float64 { return float64(bytes) / 1e6 / median(times[i]) }
		fmt.Printf("    %s: DecodeRune %.0f MB/s, DecodeRuneInString %.0f MB/s, Measure %.0f MB/s, Check %.0f MB/s\n", size.name, speed(0), speed(1), speed(2), speed(3))
		b.floor("Measure and indices × decode, "+size.name, over(2), 0.75, false)
		b.floor("Check × decode, "+size.name, over(3), size.least, false)
	}
	return nil
}

// median returns the middle of the values.
func median(of []float64) float64 {
	sorted := slices.Sorted(slices.Values(of))
	return sorted[len(sorted)/2]
}
