package house

import (
	"go/ast"
	"go/types"
	"reflect"
)

// Documents returns the documents of the library, by import path, a dot and the
// name of the type: exported structs with JSON members that are judged by Check.
func (t *Tree) Documents() []string {
	var out []string
	for _, p := range t.Public() {
		if p.Types == nil {
			continue
		}
		for _, n := range p.Types.Scope().Names() {
			obj, ok := p.Types.Scope().Lookup(n).(*types.TypeName)
			if !ok || !obj.Exported() || !hasMethod(obj, "Check") {
				continue
			}
			if s, ok := obj.Type().Underlying().(*types.Struct); ok && hasMembers(s) {
				out = append(out, p.Path()+"."+n)
			}
		}
	}
	return out
}

func hasMembers(s *types.Struct) bool {
	for i := range s.NumFields() {
		if reflect.StructTag(s.Tag(i)).Get("json") != "" {
			return true
		}
	}
	return false
}

// Members returns the json tags of a struct of the package in a folder.
func (t *Tree) Members(dir, typ string) []string {
	var tags []string
	for _, p := range t.Packages {
		if p.Dir != dir || p.Types == nil {
			continue
		}
		if obj := p.Types.Scope().Lookup(typ); obj != nil {
			if s, ok := obj.Type().Underlying().(*types.Struct); ok {
				for i := range s.NumFields() {
					tags = append(tags, reflect.StructTag(s.Tag(i)).Get("json"))
				}
			}
		}
	}
	return tags
}

// Lists returns the functions that yield the terms of a closed list, as
// package.Name.
func (t *Tree) Lists() []string {
	var out []string
	for _, p := range t.Public() {
		for _, f := range p.Files {
			for _, d := range f.AST.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.IsExported() && p.yieldsTable(fn) {
					out = append(out, p.Name+"."+fn.Name.Name)
				}
			}
		}
	}
	return out
}
