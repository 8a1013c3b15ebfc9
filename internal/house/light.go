package house

import (
	"fmt"
	"strings"
)

// light are the packages that can be taken alone and stay small.
var light = []string{"consent", "feedback", "kpi", "readability"}

// heavy are what they never link.
var heavy = []string{"github.com/go-playground/validator/", Module + "/internal/validate"}

// Light checks that the packages that are taken alone link nothing heavy,
// directly or through others.
func Light(t *Tree) ([]Fault, error) {
	var faults []Fault
	for _, p := range t.library() {
		for _, dir := range light {
			if p.Dir != dir && !strings.HasPrefix(p.Dir, dir+"/") {
				continue
			}
			out, err := run(t.Root, nil, "go", "list", "-deps", "./"+p.Dir)
			if err != nil {
				return nil, err
			}
			for dep := range strings.Lines(out) {
				dep = strings.TrimSpace(dep)
				for _, h := range heavy {
					if strings.HasPrefix(dep+"/", strings.TrimSuffix(h, "/")+"/") {
						faults = append(faults, Fault{p.Dir, 0, fmt.Sprintf("links %s, and with it megabytes; it is taken alone", dep)})
					}
				}
			}
		}
	}
	return sorted(faults), nil
}
