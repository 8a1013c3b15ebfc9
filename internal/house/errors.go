package house

import (
	"go/ast"
	"strings"
)

// Errors checks that each exported error can be told in both languages: it holds
// a text or findings, or has a method Text.
func Errors(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.Packages {
		if p.Name == "main" || strings.HasPrefix(p.Dir, "internal") || strings.HasPrefix(p.Dir, "examples") {
			continue
		}
		told := map[string]bool{}
		for _, f := range p.Files {
			for _, d := range f.AST.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "Text" {
					told[receiver(fn)] = true
				}
			}
		}
		for _, f := range p.Files {
			ast.Inspect(f.AST, func(n ast.Node) bool {
				spec, ok := n.(*ast.TypeSpec)
				if !ok || !spec.Name.IsExported() || !strings.HasSuffix(spec.Name.Name, "Error") {
					return true
				}
				s, ok := spec.Type.(*ast.StructType)
				if ok && !told[spec.Name.Name] && !tells(s) {
					faults = append(faults, t.fault(spec.Pos(), "%s: an error is told in both languages; give it a Text method, or a field of texts or findings", spec.Name.Name))
				}
				return true
			})
		}
	}
	return sorted(faults)
}

// tells reports whether a struct has a field of texts or findings.
func tells(s *ast.StructType) bool {
	for _, f := range s.Fields.List {
		t := f.Type
		if sel, ok := t.(*ast.SelectorExpr); ok {
			t = sel.Sel
		}
		if id, ok := t.(*ast.Ident); ok && (id.Name == "Text" || id.Name == "Findings") {
			return true
		}
	}
	return false
}
