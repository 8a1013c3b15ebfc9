package house

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// handles are the types of the root that an exported variable may have.
var handles = []string{"Param", "List", "Switch"}

// Variables checks that no package variable changes after start or needs code to
// be laid out: it is assigned nowhere, is no map or channel, is exported only as
// a handle of a parameter, and its initialiser calls nothing but Cite.
func Variables(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.library() {
		for _, spec := range p.valueSpecs(token.VAR) {
			for _, name := range spec.Names {
				faults = append(faults, t.variable(p, name)...)
			}
			for _, v := range spec.Values {
				faults = append(faults, t.initialiser(p, v)...)
			}
		}
		for _, f := range p.Files {
			ast.Inspect(f.AST, func(n ast.Node) bool {
				for _, target := range append(assigned(n), p.receiver(n)...) {
					if v := p.packageVar(target); v != nil && !t.except("variables", p.name(v.Name())) {
						faults = append(faults, t.fault(n.Pos(), "changes the package variable %s; package variables never change", v.Name()))
					}
				}
				return true
			})
		}
	}
	return sorted(faults)
}

func (t *Tree) variable(p *Package, name *ast.Ident) []Fault {
	if name.Name == "_" {
		return nil
	}
	v := p.Info.Defs[name]
	if v == nil {
		return nil
	}
	var faults []Fault
	switch v.Type().Underlying().(type) {
	case *types.Map:
		faults = append(faults, t.fault(name.Pos(), "%s is a map, which is made by code at start and can be changed; use a slice in the order of the Standard", name.Name))
	case *types.Chan:
		faults = append(faults, t.fault(name.Pos(), "%s is a channel", name.Name))
	}
	typ := v.Type()
	if array, ok := typ.Underlying().(*types.Array); ok {
		typ = array.Elem()
	}
	if name.IsExported() && !isRoot(typ, handles...) {
		faults = append(faults, t.fault(name.Pos(), "%s is exported and anybody may assign to it; export a function that yields it (only Param, List and Switch handles are exported, or arrays of them)", name.Name))
	}
	return faults
}

// initialiser looks for calls: only conversions, Cite and what the compiler
// computes are laid out without code at start. The bodies of functions are not run.
func (t *Tree) initialiser(p *Package, v ast.Expr) []Fault {
	var faults []Fault
	ast.Inspect(v, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CompositeLit:
			if tv, ok := p.Info.Types[n]; ok {
				if _, ok := tv.Type.Underlying().(*types.Map); ok {
					faults = append(faults, t.fault(n.Pos(), "a map literal is made by code at start"))
				}
			}
		case *ast.CallExpr:
			tv := p.Info.Types[n.Fun]
			if !tv.IsType() && !tv.IsBuiltin() && !isCite(p, n) {
				faults = append(faults, t.fault(n.Pos(), "a call in the initialiser of a package variable runs at start; write a literal"))
			}
		}
		return true
	})
	return faults
}

// isCite reports whether the call is standard.Cite, which the compiler inlines.
func isCite(p *Package, call *ast.CallExpr) bool {
	fn, ok := p.callee(call).(*types.Func)
	return ok && fn.Name() == "Cite" && fn.Pkg() != nil && fn.Pkg().Path() == Module
}

// callee returns what a call calls, nil if it is no plain name.
func (p *Package) callee(call *ast.CallExpr) types.Object {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return p.Info.Uses[fun]
	case *ast.SelectorExpr:
		return p.Info.Uses[fun.Sel]
	}
	return nil
}

// assigned returns the expressions that a statement changes.
func assigned(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return slices.DeleteFunc([]ast.Expr{n.Key, n.Value}, func(e ast.Expr) bool { return e == nil })
		}
	}
	return nil
}

// receiver returns what a method is called on if the method may change it: it has
// a pointer receiver and, where its body is at hand, assigns to what that points to.
func (p *Package) receiver(n ast.Node) []ast.Expr {
	sel, ok := n.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	fn, ok := p.Info.Uses[sel.Sel].(*types.Func)
	if !ok || fn.Signature().Recv() == nil {
		return nil
	}
	ptr, ok := fn.Signature().Recv().Type().(*types.Pointer)
	if !ok || isRoot(ptr.Elem(), handles...) || fn.Pkg() == p.Types && !p.writes(fn) {
		return nil
	}
	if _, already := p.Info.Types[sel.X].Type.Underlying().(*types.Pointer); already {
		return nil // what a pointer leads to is not the variable
	}
	return []ast.Expr{sel.X}
}

// writes reports whether the body of a method assigns to its receiver.
func (p *Package) writes(fn *types.Func) bool {
	for _, f := range p.Files {
		for _, d := range f.AST.Decls {
			decl, ok := d.(*ast.FuncDecl)
			if !ok || p.Info.Defs[decl.Name] != fn || decl.Body == nil {
				continue
			}
			found := false
			ast.Inspect(decl.Body, func(n ast.Node) bool {
				for _, target := range assigned(n) {
					if id := base(target); id != nil && p.Info.Uses[id] == fn.Signature().Recv() {
						found = true
					}
				}
				return !found
			})
			return found
		}
	}
	return true // its body is not at hand
}

// base returns the name at the root of x.f[i].g, nil if there is none.
func base(e ast.Expr) *ast.Ident {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// packageVar returns the package variable, of any package, that e is or is a
// part of.
func (p *Package) packageVar(e ast.Expr) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			return global(p.Info.Uses[x])
		case *ast.SelectorExpr:
			if v := global(p.Info.Uses[x.Sel]); v != nil {
				return v
			}
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

func global(obj types.Object) *types.Var {
	if v, ok := obj.(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
		return v
	}
	return nil
}

// isRoot reports whether typ is one of the named types of the root package.
func isRoot(typ types.Type, names ...string) bool {
	named, ok := types.Unalias(typ).(*types.Named)
	if !ok {
		return false
	}
	obj := named.Origin().Obj()
	return obj.Pkg() != nil && obj.Pkg().Path() == Module && slices.Contains(names, obj.Name())
}
