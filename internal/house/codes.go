package house

import (
	"slices"
	"strings"
)

// Codes returns the codes of the rules, findings and grounds of the library, and
// the keys of its parameters: «finding x», «ground x», «parameter x», in order.
// They stand in people's files and never change.
func Codes(t *Tree) []string {
	var codes []string
	for _, p := range t.library() {
		for _, r := range p.Rows() {
			c, ok := r.String("Code")
			switch {
			case ok && c != "" && (r.IsRule() || r.Is("Finding")):
				codes = append(codes, "finding "+c)
			case ok && c != "" && r.Is("Ground"):
				codes = append(codes, "ground "+c)
			case r.Is("Param", "List", "Switch"):
				if k, ok := r.Key(); ok && len(r.Lit.Elts) > 0 {
					codes = append(codes, "parameter "+k)
				}
			}
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

const retired = " retired"

// MergeCodes enters the codes of the tree into the list that was kept. What is
// gone from the tree stays, marked as retired, so that it is never given away
// again. It returns the new list and the retired codes that somebody took up.
func MergeCodes(kept, now []string) (list, reused []string) {
	list = slices.Clone(now)
	for _, k := range kept {
		if k == "" {
			continue
		}
		c, was := strings.CutSuffix(k, retired)
		switch found := slices.Contains(now, c); {
		case was && found:
			reused = append(reused, c)
		case !found:
			list = append(list, c+retired)
		}
	}
	slices.Sort(list)
	return list, reused
}
