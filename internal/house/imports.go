package house

import (
	"slices"
	"strings"
)

// workshop are the packages that serve tests and are linked into no program.
var workshop = []string{"internal/house", "internal/conformance", "internal/schema"}

// arrows are the permitted imports between our packages, by folder: who may
// import whom, always downward. A folder that is no key here is no package of
// the house. A new arrow has a page in docs/decisions.
var arrows = map[string][]string{
	"":                         {},
	"internal/russian":         {},
	"internal/validate":        {"", "internal/russian"},
	"consent":                  {""},
	"feedback":                 {""},
	"feedback/disclosure":      {"", "feedback"},
	"readability":              {""},
	"lifesituation":            {"", "feedback/disclosure", "internal/russian", "internal/validate"},
	"lifesituation/obligation": {"", "lifesituation", "internal/russian", "internal/validate"},
	"touchpoint":               {"", "lifesituation", "internal/russian", "internal/validate"},
	"touchpoint/inspection":    {"", "lifesituation", "touchpoint", "internal/russian", "internal/validate"},
	"journey":                  {"", "lifesituation", "internal/russian", "internal/validate"},
	"journey/workplace":        {"", "lifesituation", "journey", "internal/russian", "internal/validate"},
	"kpi":                      {"", "feedback"},
	"scenario":                 {"", "consent", "feedback", "journey", "lifesituation", "readability", "touchpoint", "internal/russian", "internal/validate"},
	"scenario/redesign":        {"", "feedback", "journey", "lifesituation", "scenario", "touchpoint", "internal/russian", "internal/validate"},
}

// foreign are the modules of others, and the folders whose library code may
// import them. testify is for tests only.
var foreign = map[string][]string{
	"github.com/go-playground/validator/v10": {"internal/validate"},
	"github.com/shopspring/decimal":          {"kpi"},
	"github.com/stretchr/testify":            {},
}

// pureImports are the packages of Go's own library that library code may
// import: none of them reads the clock, chance, files or the network unless it
// is handed the means.
var pureImports = []string{
	"bytes", "cmp", "container/heap", "database/sql/driver", "encoding", "encoding/base64", "encoding/binary", "encoding/csv", "encoding/hex", "encoding/json",
	"errors", "fmt", "hash", "html", "io", "iter", "maps", "math", "math/big", "math/bits", "reflect", "slices", "sort", "strconv",
	"strings", "text/template", "time", "unicode", "unicode/utf16", "unicode/utf8",
}

// Imports checks that every import is permitted.
func Imports(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.Packages {
		allowed, known := arrows[p.Dir]
		if p.Library() && !known {
			faults = append(faults, Fault{p.Dir, 0, "no package of the house; enter it in the table arrows with a page in docs/decisions"})
			continue
		}
		for _, f := range slices.Concat(p.Files, p.Tests) {
			for _, s := range f.AST.Imports {
				path := importPath(s)
				if !p.mayImport(path, f.Test, allowed) && !t.except("imports", p.name(path)) {
					faults = append(faults, t.fault(s.Pos(), "%s may not import %s; see the tables of internal/house/imports.go", p.Path(), path))
				}
			}
		}
	}
	return sorted(faults)
}

// mayImport judges one import. Tests and the workshop may use Go's own library
// and testify freely, but a test draws no arrow that the code may not draw.
func (p *Package) mayImport(path string, test bool, arrows []string) bool {
	if dir, ours := strings.CutPrefix(path+"/", Module+"/"); ours {
		dir = strings.TrimSuffix(dir, "/")
		switch {
		case slices.Contains(workshop, dir):
			return test || slices.Contains(workshop, p.Dir)
		case !p.Library():
			return true // an example or the workshop stands above all floors
		}
		return dir == p.Dir || slices.Contains(arrows, dir)
	}
	for module, dirs := range foreign {
		if path == module || strings.HasPrefix(path, module+"/") {
			return slices.Contains(dirs, p.Dir) || module == "github.com/stretchr/testify" && (test || p.Dir == "internal/conformance")
		}
	}
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
		return false
	}
	if test || !p.Library() || slices.Contains(pureImports, path) {
		return true
	}
	return false
}
