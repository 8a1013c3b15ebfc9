package house

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// plumbing are methods and functions that every value has and that no example
// needs to show by itself.
var plumbing = []string{
	"Error", "IsValid", "IsZero", "MarshalBinary", "MarshalJSON", "MarshalText", "ParamKey", "Params", "Scan", "String", "UnmarshalBinary",
	"UnmarshalJSON", "UnmarshalText", "Unwrap", "Value", "AppendText", "AppendBinary",
}

// Examples checks that every exported function, and every method by which a
// package answers (Check, Decide, Explain …), is met in an Example of its package
// whose output is compared.
func Examples(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.library() {
		if !p.Public() || p.Types == nil {
			continue
		}
		met := p.met()
		for _, f := range p.Files {
			for _, d := range f.AST.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok || !fn.Name.IsExported() || !p.entry(fn) || slices.Contains(met, fn.Name.Name) || t.except("examples", p.name(fn.Name.Name)) {
					continue
				}
				faults = append(faults, t.fault(fn.Pos(), "%s is met in no Example with an Output comment", fn.Name.Name))
			}
		}
	}
	return sorted(faults)
}

// entry reports whether a user comes in by this function: any exported function,
// and the methods of exported types that take or give more than plumbing.
func (p *Package) entry(fn *ast.FuncDecl) bool {
	if slices.Contains(plumbing, fn.Name.Name) || strings.HasPrefix(fn.Name.Name, "Must") {
		return false
	}
	if fn.Recv == nil {
		return !p.yieldsTable(fn)
	}
	name := fn.Name.Name
	return ast.IsExported(receiver(fn)) && (name == "Check" || strings.HasPrefix(name, "Decide") || strings.HasPrefix(name, "Explain"))
}

// yieldsTable reports whether the function only yields the terms of a
// vocabulary: all of these are alike.
func (p *Package) yieldsTable(fn *ast.FuncDecl) bool {
	obj, ok := p.Info.Defs[fn.Name].(*types.Func)
	if !ok {
		return false
	}
	sig := obj.Signature()
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && strings.HasPrefix(types.TypeString(sig.Results().At(0).Type(), nil), "iter.Seq["+Module+".Term[")
}

// met returns the names that the Examples of the package use, in their own bodies
// or in functions of the test files that they call.
func (p *Package) met() []string {
	var names []string
	bodies := map[string]*ast.BlockStmt{}
	var todo []*ast.BlockStmt
	for _, f := range p.Tests {
		for _, d := range f.AST.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv != nil || fn.Body == nil {
				continue
			}
			if strings.HasPrefix(fn.Name.Name, "Example") {
				if f.hasOutput(fn) {
					todo = append(todo, fn.Body)
				}
			} else {
				bodies[fn.Name.Name] = fn.Body
			}
		}
	}
	for len(todo) > 0 {
		body := todo[0]
		todo = todo[1:]
		ast.Inspect(body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				names = append(names, id.Name)
				if called := bodies[id.Name]; called != nil {
					todo = append(todo, called)
					delete(bodies, id.Name)
				}
			}
			return true
		})
	}
	return names
}

func (f *File) hasOutput(fn *ast.FuncDecl) bool {
	for _, c := range f.AST.Comments {
		if c.Pos() > fn.Body.Lbrace && c.End() < fn.Body.Rbrace && (strings.HasPrefix(c.Text(), "Output:") || strings.HasPrefix(c.Text(), "Unordered output:")) {
			return true
		}
	}
	return false
}
