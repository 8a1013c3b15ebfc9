package house

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// impure are the functions and variables, in packages that library code may
// import, that read the clock or the local zone, wait, or write to the process's
// own output.
var impure = map[string][]string{
	"time": {"Now", "Since", "Until", "After", "AfterFunc", "NewTicker", "NewTimer", "Sleep", "Tick", "Local", "LoadLocation"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

// Pure checks that library code never reads the clock or the local zone, prints,
// starts goroutines, panics outside a Must function or runs code at start.
func Pure(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.library() {
		for _, f := range p.Files {
			for _, d := range f.AST.Decls {
				fn, _ := d.(*ast.FuncDecl)
				if fn != nil && fn.Recv == nil && fn.Name.Name == "init" {
					faults = append(faults, t.fault(fn.Pos(), "init runs at start; importing a package does nothing"))
				}
				must := fn != nil && strings.HasPrefix(fn.Name.Name, "Must")
				ast.Inspect(d, func(n ast.Node) bool {
					if text := p.impurity(n, must); text != "" {
						faults = append(faults, t.fault(n.Pos(), "%s", text))
					}
					return true
				})
			}
		}
	}
	return sorted(faults)
}

func (p *Package) impurity(n ast.Node, must bool) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "a goroutine; the caller chooses what runs beside what"
	case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
		return "a channel; library code runs in the caller's goroutine"
	case *ast.Ident:
		switch obj := p.Info.Uses[n].(type) {
		case *types.Builtin:
			if obj.Name() == "panic" && !must {
				return "panic outside a Must function; return an error or a finding"
			}
			if obj.Name() == "print" || obj.Name() == "println" {
				return obj.Name() + " writes to standard error"
			}
		case *types.Func, *types.Var:
			if obj.Pkg() == nil || !slices.Contains(impure[obj.Pkg().Path()], obj.Name()) {
				return ""
			}
			if fn, ok := obj.(*types.Func); ok && fn.Signature().Recv() != nil && obj.Name() != "Local" {
				return "" // t.After(u) compares, only the function time.After waits
			}
			return obj.Pkg().Name() + "." + obj.Name() + " is the clock, the local zone, chance or output; take it as an argument"
		}
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			return "a channel; library code runs in the caller's goroutine"
		}
	}
	return ""
}
