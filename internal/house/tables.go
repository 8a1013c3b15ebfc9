package house

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// Row is a composite literal of a struct, as it stands in the source.
type Row struct {
	Pkg   *Package
	Pos   token.Pos
	Table string // the package variable in which it stands; "" inside a function
	Type  *types.Named
	Lit   *ast.CompositeLit
	Outer *Row // the row that it is a part of, nil if none

	fields map[string]ast.Expr
}

// Rows returns every struct literal of a package, outer before inner, in the
// order of the source.
func (p *Package) Rows() []Row {
	var rows []Row
	for _, f := range p.Files {
		for _, d := range f.AST.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				rows = append(rows, p.rowsIn(d, "")...)
				continue
			}
			for _, s := range g.Specs {
				spec := s.(*ast.ValueSpec)
				for i, v := range spec.Values {
					if i < len(spec.Names) {
						rows = append(rows, p.rowsIn(v, spec.Names[i].Name)...)
					}
				}
			}
		}
	}
	return rows
}

func (p *Package) rowsIn(n ast.Node, table string) []Row {
	var found []*Row
	ast.Inspect(n, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		typ := p.Info.Types[lit].Type
		if typ == nil {
			return true
		}
		if ptr, ok := typ.Underlying().(*types.Pointer); ok {
			typ = ptr.Elem() // an elided &T
		}
		named, ok := types.Unalias(typ).(*types.Named)
		if !ok {
			return true
		}
		if s, ok := named.Underlying().(*types.Struct); ok {
			r := &Row{Pkg: p, Pos: lit.Pos(), Table: table, Type: named, Lit: lit, fields: fieldsOf(lit, s)}
			for _, o := range slices.Backward(found) {
				if o.Lit.Pos() < lit.Pos() && lit.End() <= o.Lit.End() {
					r.Outer = o
					break
				}
			}
			found = append(found, r)
		}
		return true
	})
	rows := make([]Row, len(found))
	for i, r := range found {
		rows[i] = *r
	}
	return rows
}

func fieldsOf(lit *ast.CompositeLit, s *types.Struct) map[string]ast.Expr {
	fields := map[string]ast.Expr{}
	for i, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if name, ok := kv.Key.(*ast.Ident); ok {
				fields[name.Name] = kv.Value
			}
		} else if i < s.NumFields() {
			fields[s.Field(i).Name()] = e
		}
	}
	return fields
}

// Is reports whether the row has one of these types of the root.
func (r *Row) Is(names ...string) bool { return isRoot(r.Type, names...) }

// IsRule reports whether the row is a rule: of the root's type, or of a package's
// own type Rule that has the same columns.
func (r *Row) IsRule() bool {
	if r.Is("Rule") {
		return true
	}
	s, ok := r.Type.Underlying().(*types.Struct)
	if !ok || r.Type.Obj().Name() != "Rule" {
		return false
	}
	columns := 0
	for i := range s.NumFields() {
		if slices.Contains([]string{"Code", "Clause", "Severity", "Text", "Mend"}, s.Field(i).Name()) {
			columns++
		}
	}
	return columns == 5
}

// Acts reports whether a field of the row is a function, or the number of one of
// type task: what a rule does.
func (r *Row) Acts() bool {
	for _, e := range r.fields {
		if tv, ok := r.Pkg.Info.Types[e]; ok {
			if named, ok := tv.Type.(*types.Named); ok && named.Obj().Name() == "task" {
				return true
			}
			if _, ok := tv.Type.Underlying().(*types.Signature); ok {
				return true
			}
		}
	}
	return false
}

// Has reports whether the field is written.
func (r *Row) Has(field string) bool { return r.fields[field] != nil }

// String returns a field that is a constant string; a clause or a reading
// included. It reports false if the field is not written or not constant.
func (r *Row) String(field string) (string, bool) {
	e := r.fields[field]
	if e == nil {
		return "", false
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && isCite(r.Pkg, call) && len(call.Args) == 1 {
		e = call.Args[0]
	}
	return r.Pkg.constant(e)
}

// Int returns a field that is a constant whole number, 0 if it is not written.
func (r *Row) Int(field string) (int64, bool) {
	e := r.fields[field]
	if e == nil {
		return 0, true
	}
	v := r.Pkg.Info.Types[e].Value
	if v == nil || v.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(v)
}

// Text returns a field of type standard.Text, written here or as a package
// variable of the same package.
func (r *Row) Text(field string) (text, bool) {
	e := r.fields[field]
	if name, ok := e.(*ast.Ident); ok {
		e = r.Pkg.inits[r.Pkg.Info.Uses[name]]
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok || !isRoot(r.Pkg.Info.Types[lit].Type, "Text") {
		return text{}, false
	}
	s, ok := r.Pkg.Info.Types[lit].Type.Underlying().(*types.Struct)
	if !ok {
		return text{}, false
	}
	fields := fieldsOf(lit, s)
	ru, okRU := r.Pkg.constant(fields["RU"])
	en, okEN := r.Pkg.constant(fields["EN"])
	return text{ru, en}, okRU && okEN
}

// texts returns the fields of type standard.Text that are written, in the order
// of the type.
func (r *Row) texts() []string {
	s, ok := r.Type.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var names []string
	for i := range s.NumFields() {
		if f := s.Field(i); isRoot(f.Type(), "Text") && r.Has(f.Name()) {
			names = append(names, f.Name())
		}
	}
	return names
}

// citesClause reports whether a value of the type holds a field of type Clause,
// however deep.
func citesClause(typ types.Type) bool {
	seen := []types.Type{}
	var walk func(types.Type) bool
	walk = func(t types.Type) bool {
		if isRoot(t, "Clause") {
			return true
		}
		if slices.ContainsFunc(seen, func(s types.Type) bool { return types.Identical(s, t) }) {
			return false
		}
		seen = append(seen, t)
		switch u := t.Underlying().(type) {
		case *types.Slice:
			return walk(u.Elem())
		case *types.Array:
			return walk(u.Elem())
		case *types.Pointer:
			return walk(u.Elem())
		case *types.Struct:
			for i := range u.NumFields() {
				if walk(u.Field(i).Type()) {
					return true
				}
			}
		}
		return false
	}
	return walk(typ)
}

// strings returns a field that is a literal slice of constant strings.
func (r *Row) strings(field string) []string {
	lit, ok := r.fields[field].(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var out []string
	for _, e := range lit.Elts {
		if s, ok := r.Pkg.constant(e); ok {
			out = append(out, s)
		}
	}
	return out
}
