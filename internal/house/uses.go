package house

import (
	"encoding/json"
	"go/ast"
	"go/token"
	"slices"
)

// Use is one thing that the library makes of a clause.
type Use struct {
	Pkg  *Package
	Kind string // the root type of the row ("Rule", "Setting" …), "row", or "code" for a Clause paragraph
	Name string // code, key, or the name that the comment belongs to
	Row  *Row   // nil for code
}

// Uses says what the library does about each clause, by id.
type Uses struct {
	Code  map[string][]Use
	Tests map[string]int // vectors and test rows that hold the id
}

// Uses finds every citation of the library, in code and in tests.
func (t *Tree) Uses(reg *Register) (*Uses, error) {
	u := &Uses{Code: map[string][]Use{}, Tests: map[string]int{}}
	for _, p := range t.library() {
		inRow := map[ast.Expr]bool{}
		for _, r := range p.Rows() {
			id, ok := r.String("Clause")
			if !ok || id == "" {
				continue
			}
			inRow[r.fields["Clause"]] = true
			u.add(id, Use{Pkg: p, Kind: r.kind(), Name: r.label(), Row: &r})
		}
		for _, f := range p.Files {
			for _, c := range f.AST.Comments {
				for _, par := range paragraphs(c) {
					if par.kind == "Clause" {
						for _, id := range par.ids() {
							u.add(id, Use{Pkg: p, Kind: "code", Name: p.Name + "." + f.owner(c)})
						}
					}
				}
			}
			ast.Inspect(f.AST, func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok && inRow[e] {
					return false
				}
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					for _, id := range reg.Cited(lit.Value) {
						u.add(id, Use{Pkg: p, Kind: "code", Name: p.Name + "." + f.enclosing(lit.Pos())})
					}
				}
				return true
			})
		}
		for _, f := range p.Tests {
			ast.Inspect(f.AST, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					for _, id := range reg.Cited(lit.Value) {
						u.Tests[id]++
					}
				}
				return true
			})
		}
	}
	err := t.vectors(func(_ string, data []byte) {
		var file struct {
			vectorFile
			Cases []json.RawMessage `json:"cases"`
		}
		if json.Unmarshal(data, &file) == nil {
			u.Tests[file.Clause] += len(file.Cases)
		}
	})
	return u, err
}

func (u *Uses) add(id string, use Use) {
	same := func(o Use) bool { return o.Kind == use.Kind && o.Name == use.Name && o.Pkg == use.Pkg }
	if i := slices.IndexFunc(u.Code[id], same); i < 0 {
		u.Code[id] = append(u.Code[id], use)
	}
}

// kind returns the name of the root type of a row, "row" for a type of the
// package's own.
func (r *Row) kind() string {
	if r.IsRule() {
		return "Rule"
	}
	for _, k := range []string{"Ground", "Term", "Setting", "Row", "Finding"} {
		if r.Is(k) {
			return k
		}
	}
	return "row"
}

// label names a row for a reader: its code, or the table in which it stands.
func (r *Row) label() string {
	for _, field := range []string{"Code", "Key"} {
		if s, ok := r.String(field); ok && s != "" {
			if r.Is("Term", "Row") || r.kind() == "row" {
				return r.Table + ": " + s
			}
			return s
		}
	}
	return r.Table
}

// owner returns the name that a comment belongs to.
func (f *File) owner(c *ast.CommentGroup) string {
	name := ""
	for _, d := range f.AST.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc == c {
				return funcName(d)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					if s.Doc == c || d.Doc == c {
						return s.Name.Name
					}
				case *ast.ValueSpec:
					if s.Doc == c || s.Comment == c || d.Doc == c {
						return s.Names[0].Name
					}
				}
			}
		}
	}
	if name = f.enclosing(c.Pos()); name != "" {
		return name
	}
	return f.Name
}

// enclosing returns the name of the declaration around a place, "" if there is none.
func (f *File) enclosing(at token.Pos) string {
	for _, d := range f.AST.Decls {
		if d.Pos() > at || at > d.End() {
			continue
		}
		switch d := d.(type) {
		case *ast.FuncDecl:
			return funcName(d)
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if s.Pos() <= at && at <= s.End() {
					switch s := s.(type) {
					case *ast.TypeSpec:
						return s.Name.Name
					case *ast.ValueSpec:
						return s.Names[0].Name
					}
				}
			}
		}
	}
	return ""
}

func funcName(d *ast.FuncDecl) string {
	if d.Recv != nil {
		return receiver(d) + "." + d.Name.Name
	}
	return d.Name.Name
}
