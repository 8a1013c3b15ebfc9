package house

import (
	"bytes"
	"fmt"
)

// maxLines is how long a file may be; most have 60 to 300 lines.
const maxLines = 400

// Lengths checks that no file is too long to read at one sitting, tests apart.
func Lengths(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.Packages {
		for _, f := range p.Files {
			n := bytes.Count(f.Src, []byte("\n"))
			if n > maxLines && !t.except("lengths", f.Path) {
				faults = append(faults, Fault{f.Path, 0, fmt.Sprintf("%d lines; at most %d, unless exceptions.go has a reason", n, maxLines)})
			}
		}
	}
	return sorted(faults)
}
