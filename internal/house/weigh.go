package house

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Weight is what importing a package adds to a program that already formats and
// writes JSON: in megabytes of a stripped 64-bit Linux binary, as upper bounds.
type Weight struct {
	Dir   string
	First float64 // the small program of testdata/consumer: one call, its answer printed
	All   float64 // everything that the package exports is reachable
}

// Weights are the bounds that the README states; a test holds them.
var Weights = []Weight{
	{"", 1.5, 2.4},
	{"consent", 0.7, 1.5},
	{"feedback", 0.3, 1.3},
	{"feedback/disclosure", 0.4, 0.7},
	{"readability", 0.5, 0.7},
	{"lifesituation", 1.3, 3.9},
	{"touchpoint", 1.3, 4.2},
	{"journey", 3.8, 4.0},
	{"kpi", 0.6, 1.5},
	{"scenario", 1.3, 4.4},
}

// WeightTable prints the bounds as the README in English or in Russian has them.
func WeightTable(russian bool) string {
	var b strings.Builder
	if russian {
		b.WriteString("| пакет | первый вызов, МБ | всё, МБ |\n|---|---:|---:|\n")
	} else {
		b.WriteString("| import | first call, MB | everything, MB |\n|---|---:|---:|\n")
	}
	for _, w := range Weights {
		line := fmt.Sprintf("| `%s` | %.1f | %.1f |\n", cmp.Or(w.Dir, "standard"), w.First, w.All)
		if russian {
			line = strings.ReplaceAll(line, ".", ",")
		}
		b.WriteString(line)
	}
	return b.String()
}

// Consumer returns the folder of the small program that uses a package as a
// newcomer would, below testdata/consumer.
func (p *Package) Consumer() string {
	if p.Dir == "" {
		return "standard"
	}
	return strings.ReplaceAll(p.Dir, "/", "-")
}

// Scales weighs programs in a folder for their builds.
type Scales struct {
	t    *Tree
	dir  string
	base int64
}

// NewScales builds the program against which all others are weighed.
func NewScales(t *Tree, dir string) (*Scales, error) {
	s := &Scales{t: t, dir: dir}
	file, err := write(dir, "base", baseProgram)
	if err != nil {
		return nil, err
	}
	s.base, err = build(t.Root, filepath.Dir(file), filepath.Join(dir, "base", "program"))
	return s, err
}

// First returns what the small program adds, in bytes.
func (s *Scales) First(p *Package) (int64, error) {
	text, err := os.ReadFile(filepath.Join(s.t.Root, "internal", "house", "testdata", "consumer", p.Consumer(), "main.go"))
	if err != nil {
		return 0, err
	}
	at := "first-" + p.Consumer()
	if _, err := write(s.dir, at, string(text)); err != nil {
		return 0, err
	}
	base := filepath.Join(s.dir, at, "base.go")
	if err := os.WriteFile(base, []byte(strings.Replace(baseProgram, "func main()", "func init()", 1)), 0o644); err != nil {
		return 0, err
	}
	n, err := build(s.t.Root, filepath.Dir(base), filepath.Join(s.dir, at, "program"))
	return n - s.base, err
}

// All returns what a program adds in which everything is reachable, and the
// name of that program.
func (s *Scales) All(p *Package) (size int64, program string, err error) {
	file, err := write(s.dir, "all-"+p.Consumer(), p.usesAll())
	if err != nil {
		return 0, "", err
	}
	program = filepath.Join(filepath.Dir(file), "program")
	n, err := build(s.t.Root, filepath.Dir(file), program)
	return n - s.base, program, err
}

// Holds reports whether a program holds a text: a row of the register, say.
func Holds(program, text string) (bool, error) {
	data, err := os.ReadFile(program)
	return bytes.Contains(data, []byte(text)), err
}

// LightPackage reports whether a package is taken alone and may not carry the
// validator or the register.
func LightPackage(p *Package) bool {
	for _, dir := range light {
		if p.Dir == dir || strings.HasPrefix(p.Dir, dir+"/") {
			return true
		}
	}
	return false
}
