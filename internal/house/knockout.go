package house

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// Knockouts checks that every package table whose rows cite a clause is handed to
// conformance.Table or conformance.Param in the tests of its package, and that
// these tests call Knockout: then a test notices every row that is taken out.
func Knockouts(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.library() {
		tried, called := p.tried()
		tables := map[string]bool{}
		for _, r := range p.Rows() {
			if r.Table != "" && r.Has("Clause") {
				tables[r.Table] = true
			}
		}
		for _, spec := range p.valueSpecs(token.VAR) {
			for _, name := range spec.Names {
				obj := p.Info.Defs[name]
				if !tables[name.Name] || obj == nil || !isTable(obj.Type()) {
					continue
				}
				if (!called || !slices.Contains(tried, name.Name)) && !t.except("knockouts", p.name(name.Name)) {
					faults = append(faults, t.fault(name.Pos(), "no test knocks out the rows of %s; hand &%s to Knockout of internal/conformance", name.Name, name.Name))
				}
			}
		}
	}
	return sorted(faults)
}

// isTable reports whether a variable of this type holds rows: a slice, an
// array, or a handle with rows of its own.
func isTable(typ types.Type) bool {
	switch typ.Underlying().(type) {
	case *types.Slice, *types.Array:
		return citesClause(typ)
	}
	return isRoot(typ, "Param", "List")
}

// tried returns the names of the variables whose addresses the tests hand to
// conformance.Table or conformance.Param, directly or by a name that a test file
// gives them (var Rules = &rules), and whether Knockout is called at all.
func (p *Package) tried() (names []string, called bool) {
	alias := map[string]string{}
	for _, f := range p.Tests {
		for _, d := range f.AST.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, s := range g.Specs {
					spec := s.(*ast.ValueSpec)
					for i, v := range spec.Values {
						if target := addressed(v); target != "" && i < len(spec.Names) {
							alias[spec.Names[i].Name] = target
						}
					}
				}
			}
		}
	}
	for _, f := range p.Tests {
		ast.Inspect(f.AST, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			called = called || sel.Sel.Name == "Knockout"
			if from, ok := sel.X.(*ast.Ident); !ok || from.Name != "conformance" || sel.Sel.Name != "Table" && sel.Sel.Name != "Param" {
				return true
			}
			for _, a := range call.Args {
				if target := addressed(a); target != "" {
					names = append(names, target)
				} else if target := alias[lastName(a)]; target != "" {
					names = append(names, target)
				}
			}
			return true
		})
	}
	return names, called
}

// addressed returns x of &x or &pkg.x.
func addressed(e ast.Expr) string {
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		return lastName(u.X)
	}
	return ""
}

func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}
