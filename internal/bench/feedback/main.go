// Command feedback measures the package of this name beside the plainest and the
// fastest Go that does the same job and beside what users would pick instead of
// it: DuckDB, gonum, a map. It fails if the package falls behind its floors.
//
//	go run .
//
// # What is measured
//
// Ten million replies in 100,000 cells, all cells alike. A turn is a whole sweep
// over all of them, the same for every contender; the one before it is not timed,
// so that everybody finds its own counters in the cache and not those of another.
// Contenders take turns, up to five each, and the best counts: a busy machine
// disturbs them little, and all alike. Time is that of the processor. All count
// the same replies and must come to the same numbers.
//
// Records are triples of numbers: life situation, service, touchpoint. The package
// takes them in one call, and in calls of 10,000 and 1,000 along the same sweep.
// Merges are of aggregates with all the cells, eight in a turn.
//
// The others get the friendliest treatment. DuckDB holds the table in memory with
// the narrowest types before the clock starts and has one thread, as the package
// has. By three columns its rows are fetched, for somebody wants them, but not
// looked at; by number of the cell the first row only. A line in parentheses
// counts the groups within DuckDB and fetches nothing, though that leaves no
// aggregate; it has no floor. The map, the inline and the slim table count four
// classes, not eleven grades and five other replies, take whatever numbers they
// are given and never say no; gonum gets its float64 sorted. DuckDB needs cgo and a C++
// linker; without cgo it is left out. The floors stand well below what a quiet
// machine shows.
package main

import (
	"fmt"
	"log"
	"time"
)

// contender does a turn of a job; rows says of how many replies or keys.
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
	replies = 10_000_000
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
			fmt.Printf("  %-34s %9.2f ns/%s  %8.1f M/s  package: %.2f × as fast\n", c.name, best[i], j.unit, 1000/best[i], ratio)
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

// A contender has so many turns, unless they take longer than that together.
const (
	turns  = 5
	budget = 2 * time.Second
)

// measure returns the best time of each contender, in nanoseconds a reply or key.
func measure(list []contender) []float64 {
	best := make([]float64, len(list))
	spent := make([]time.Duration, len(list))
	for range turns {
		for i, c := range list {
			if spent[i] > budget {
				continue
			}
			c.run()
			began := clock()
			c.run()
			took := clock() - began
			spent[i] += took
			if ns := float64(took.Nanoseconds()) / float64(c.rows); best[i] == 0 || ns < best[i] {
				best[i] = ns
			}
		}
	}
	return best
}
