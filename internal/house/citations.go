package house

import (
	"encoding/json"
	"go/ast"
	"go/constant"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// maxCited is how many clauses one paragraph may cite; a longer list is a table
// with a clause a row.
const maxCited = 5

// Citations checks that whatever cites, cites what exists: Clause and Reading
// paragraphs, literals of Cite, ParseClause and MustParseClause, literals of
// type ReadingID, clause tags of struct fields, and conformance vectors.
func Citations(t *Tree, reg *Register) ([]Fault, error) {
	var faults []Fault
	for _, p := range t.library() {
		for _, f := range p.Files {
			for _, c := range f.AST.Comments {
				for _, par := range paragraphs(c) {
					faults = append(faults, t.paragraph(par, reg)...)
				}
			}
			ast.Inspect(f.AST, func(n ast.Node) bool {
				faults = append(faults, t.literal(p, n, reg)...)
				return true
			})
		}
	}
	vectors, err := t.vectorCitations(reg)
	return sorted(append(faults, vectors...)), err
}

// paragraph is a paragraph of a comment that cites.
type paragraph struct {
	at   token.Pos
	kind string // "Clause" or "Reading"
	text string // what follows the colon
}

// paragraphs finds what cites in a comment. A paragraph begins with its word
// and ends at an empty line.
func paragraphs(c *ast.CommentGroup) []paragraph {
	var out []paragraph
	var open *paragraph
	for _, line := range c.List {
		text, ok := strings.CutPrefix(line.Text, "//")
		if !ok {
			continue // /* */ comments hold no paragraphs
		}
		text = strings.TrimSpace(text)
		kind, rest, _ := strings.Cut(text, ":")
		switch {
		case text == "":
			open = nil
		case open == nil && (kind == "Clause" || kind == "Reading"):
			out = append(out, paragraph{at: line.Pos(), kind: kind, text: strings.TrimSpace(rest)})
			open = &out[len(out)-1]
		case open != nil:
			open.text += " " + text
		}
	}
	return out
}

var readingID = regexp.MustCompile(`^[A-Z]+[0-9]+$`)

// ids returns what a paragraph cites: clauses separated by commas and nothing
// else; readings separated by commas, then words.
func (par paragraph) ids() []string {
	var ids []string
	for id := range strings.SplitSeq(par.text, ",") {
		id = strings.TrimSpace(id)
		if par.kind == "Reading" && !readingID.MatchString(id) {
			break
		}
		ids = append(ids, id)
	}
	return ids
}

func (t *Tree) paragraph(par paragraph, reg *Register) []Fault {
	ids := par.ids()
	if par.kind == "Reading" {
		if len(ids) == 0 {
			return []Fault{t.fault(par.at, "a Reading paragraph begins with an id, a comma, then words: Reading: T5, the clock runs through nights")}
		}
		var faults []Fault
		for _, id := range ids {
			if _, ok := reg.Reading(id); !ok {
				faults = append(faults, t.fault(par.at, "reading %s is not in docs/readings.jsonl", id))
			}
		}
		return faults
	}
	var faults []Fault
	if len(ids) > maxCited {
		faults = append(faults, t.fault(par.at, "%d clauses in one paragraph; at most %d, a longer list is a table with a clause a row", len(ids), maxCited))
	}
	for _, id := range ids {
		if _, ok := reg.Clause(id); !ok {
			faults = append(faults, t.fault(par.at, "clause %q is not in docs/clauses; a Clause paragraph holds ids and commas only", id))
		}
	}
	return faults
}

func (t *Tree) literal(p *Package, n ast.Node, reg *Register) []Fault {
	switch n := n.(type) {
	case *ast.CallExpr:
		fn := p.callee(n)
		if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != Module || len(n.Args) != 1 {
			return nil
		}
		if !slices.Contains([]string{"Cite", "ParseClause", "MustParseClause"}, fn.Name()) {
			return nil
		}
		id, ok := p.constant(n.Args[0])
		if !ok {
			if fn.Name() == "Cite" && p.Dir != "" && !t.except("citations", p.name("Cite")) { // the root cites what the register says
				return []Fault{t.fault(n.Pos(), "Cite takes a literal; what comes from outside goes through ParseClause")}
			}
			return nil
		}
		if _, ok := reg.Clause(id); !ok {
			return []Fault{t.fault(n.Pos(), "clause %q is not in docs/clauses", id)}
		}
	case *ast.BasicLit:
		tv := p.Info.Types[n]
		if tv.Value == nil || tv.Value.Kind() != constant.String || !isRoot(tv.Type, "ReadingID") {
			return nil
		}
		id := constant.StringVal(tv.Value)
		if _, ok := reg.Reading(id); !ok && id != "" {
			return []Fault{t.fault(n.Pos(), "reading %q is not in docs/readings.jsonl", id)}
		}
	case *ast.Field:
		if n.Tag == nil {
			return nil
		}
		tag, err := strconv.Unquote(n.Tag.Value)
		if err != nil {
			return nil
		}
		if id, ok := reflect.StructTag(tag).Lookup("clause"); ok {
			if _, ok := reg.Clause(id); !ok {
				return []Fault{t.fault(n.Tag.Pos(), "clause %q of the tag is not in docs/clauses", id)}
			}
		}
	}
	return nil
}

// constant returns the value of a constant string expression.
func (p *Package) constant(e ast.Expr) (string, bool) {
	tv := p.Info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// vectorFile is what the house reads of a file of conformance vectors.
type vectorFile struct {
	Clause   string   `json:"clause"`
	Readings []string `json:"readings"`
}

func (t *Tree) vectorCitations(reg *Register) ([]Fault, error) {
	var faults []Fault
	err := t.vectors(func(path string, data []byte) {
		var v vectorFile
		if err := json.Unmarshal(data, &v); err != nil {
			faults = append(faults, Fault{path, 0, err.Error()})
			return
		}
		if _, ok := reg.Clause(v.Clause); !ok {
			faults = append(faults, Fault{path, 0, "clause " + strconv.Quote(v.Clause) + " is not in docs/clauses"})
		}
		for _, id := range v.Readings {
			if _, ok := reg.Reading(id); !ok {
				faults = append(faults, Fault{path, 0, "reading " + strconv.Quote(id) + " is not in docs/readings.jsonl"})
			}
		}
	})
	return faults, err
}

// vectors calls f for every file of conformance vectors of the library.
func (t *Tree) vectors(f func(path string, data []byte)) error {
	for _, p := range t.library() {
		dir := filepath.Join(t.Root, filepath.FromSlash(p.Dir), "testdata", "conformance")
		err := filepath.WalkDir(dir, func(at string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || d.IsDir() || !strings.HasSuffix(at, ".json") {
				return err
			}
			data, err := os.ReadFile(at)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(t.Root, at)
			f(filepath.ToSlash(rel), data)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
