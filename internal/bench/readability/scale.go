package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/state-for-people/standard/readability"
)

// scale checks texts of 1, 10 and 50 MB: the time for a byte must not grow.
func (b *bench) scale() error {
	files, err := filepath.Glob(filepath.Join(b.sources, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no sources (%v)", err)
	}
	var once strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		once.Write(data)
	}
	people, _ := readability.FindProfile(readability.ProfilePeople)
	for _, x := range []struct {
		name  string
		piece string
		sizes []int // megabytes
	}{
		{"the five documents", once.String(), []int{1, 10, 50}},
		{"one word", "а", []int{1, 10}},
		{"symbols", "# ", []int{1, 10}},
		{"right to left", "שלום ", []int{1, 10}},
		{"one sentence", "мы ждём вас, ", []int{1, 10}},
	} {
		var first float64
		for i, mb := range x.sizes {
			text := strings.Repeat(x.piece, 1+mb<<20/len(x.piece))[:mb<<20]
			rounds := 20 / min(mb, 20) // as many bytes of each
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := cpu()
			for range rounds {
				sink += len(readability.Check(text, people).Findings)
			}
			took := cpu() - start
			runtime.ReadMemStats(&after)
			bytes := (after.TotalAlloc - before.TotalAlloc) / uint64(rounds)
			perByte := float64(took.Nanoseconds()) / float64(rounds*len(text))
			fmt.Printf("    %s, %d MB: %.1f ns a byte, %.2f MB allocated\n", x.name, mb, perByte, float64(bytes)/1e6)
			if i == 0 {
				first = perByte
				continue
			}
			b.floor(fmt.Sprintf("time a byte, %s, %d MB against 1", x.name, mb), perByte/first, 2.5, true)
		}
	}
	return nil
}

// cpu is the processor time that the command has used; unlike the time of a clock
// it does not grow with what else the machine does.
func cpu() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
