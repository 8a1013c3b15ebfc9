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
	letter := once.String()[20000:23000]
	people, _ := readability.FindProfile(readability.ProfilePeople)
	decode := func(s string) {
		p := []byte(s)
		for len(p) > 0 {
			r, w := utf8.DecodeRune(p)
			p = p[w:]
			sink ^= int(r)
		}
	}
	measure := func(s string) {
		c := readability.Measure(s)
		for x := range readability.Indices() {
			sink += int(x.Of(c).Value)
		}
	}
	check := func(s string) { sink += len(readability.Check(s, people).Findings) }
	for _, size := range []struct {
		name string
		text string
		n    int
	}{{"5 MB", text, 1}, {"a 3 kB letter", letter, 1500}} {
		runs := []func(string){decode, measure, check}
		times := make([][]time.Duration, len(runs))
		for range 9 {
			for i, run := range runs {
				t := time.Now()
				for range size.n {
					run(size.text)
				}
				times[i] = append(times[i], time.Since(t))
			}
		}
		mid := func(i int) float64 { slices.Sort(times[i]); return times[i][len(times[i])/2].Seconds() }
		base := mid(0)
		bytes := float64(len(size.text)*size.n) / 1e6
		fmt.Printf("    %s: decode loop %.0f MB/s, Measure %.0f MB/s, Check %.0f MB/s\n", size.name, bytes/base, bytes/mid(1), bytes/mid(2))
		b.floor("Measure and indices × decode, "+size.name, base/mid(1), 0.6, false)
		b.floor("Check × decode, "+size.name, base/mid(2), 0.3, false)
	}
	return nil
}
