// Command feedback measures the package of this name beside the plainest and the
// fastest Go that does the same job and beside what users would pick instead of
// it: DuckDB, gonum, a map. It fails if the package falls behind its floors.
//
//	go run .
//
// All count the same replies and must come to the same numbers. The others get
// the friendliest treatment: DuckDB holds the table in memory with the narrowest
// types before the clock starts and has one thread, as the package has; gonum gets
// its float64 sorted. DuckDB needs cgo and a C++ linker; without cgo it is left
// out. The floors stand well below what a quiet machine shows.
package main

import (
	"fmt"
	"log"
	"time"
)

// contender does a job once; rows says for how many replies or keys.
type contender struct {
	name  string
	run   func()
	rows  int
	floor float64 // how many times as fast as this one the package should be; 0: not held
}

// job is one thing that all contenders do; the first is the package.
type job struct {
	name string
	unit string
	list []contender
}

const (
	replies = 2_000_000
	keys    = 100_000
)

func main() {
	log.SetFlags(0)
	d, err := newData()
	if err != nil {
		log.Fatal(err)
	}
	jobs, err := d.jobs()
	if err != nil {
		log.Fatal(err)
	}
	duck, err := newDuck(d)
	if err != nil {
		log.Fatal(err)
	}
	if duck == nil {
		fmt.Println("DuckDB is left out: no cgo")
	} else {
		defer duck.close()
		if err := duck.agrees(d); err != nil {
			log.Fatal(err)
		}
		duck.join(jobs)
	}
	failed := false
	for _, j := range jobs {
		best := measure(j.list)
		fmt.Printf("%s\n", j.name)
		for i, c := range j.list {
			ratio := best[i] / best[0]
			fmt.Printf("  %-28s %9.2f ns/%s  %8.1f M/s  package: %.2f × as fast\n", c.name, best[i], j.unit, 1000/best[i], ratio)
			if c.floor > 0 && ratio < c.floor {
				failed = true
				fmt.Printf("  %s: %.2f, and %.2f is wanted\n", c.name, ratio, c.floor)
			}
		}
	}
	if failed {
		log.Fatal("feedback is not as fast as it should be")
	}
}

// measure returns the best time of each contender, in nanoseconds a reply or key.
// They take turns and are timed by the processor, so that a busy machine disturbs
// them little and all alike.
func measure(list []contender) []float64 {
	best := make([]float64, len(list))
	spent := make([]time.Duration, len(list))
	for range 30 {
		for i, c := range list {
			if spent[i] > 600*time.Millisecond {
				continue
			}
			n, began := 0, clock()
			for clock()-began < 2*time.Millisecond {
				c.run()
				n++
			}
			took := clock() - began
			spent[i] += took
			if ns := float64(took.Nanoseconds()) / float64(n*c.rows); best[i] == 0 || ns < best[i] {
				best[i] = ns
			}
		}
	}
	return best
}
