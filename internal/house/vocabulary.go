package house

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// Vocabularies checks that every closed list stands twice alike. In a Vocabulary
// each row is an exported constant and each constant has one row. A list whose
// rows have further columns is a table of another type: there every constant of a
// type with IsValid has a row. Types without IsValid are answers or open lists.
func Vocabularies(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.library() {
		if p.Types == nil {
			continue
		}
		consts := codeConstants(p.Types.Scope())
		tables := map[*types.TypeName]bool{}
		for _, spec := range p.valueSpecs(token.VAR) {
			for i, name := range spec.Names {
				if typ := vocabularyOf(p.Info.Defs[name]); typ != nil && i < len(spec.Values) {
					tables[typ] = true
					cs := consts[typ]
					if typ.Pkg() != p.Types {
						cs = codeConstants(typ.Pkg().Scope())[typ]
					}
					faults = append(faults, t.compareTable(p, name, spec.Values[i], cs, typ.Pkg() == p.Types)...)
				}
			}
		}
		for typ, cs := range consts {
			if typ.Pkg() != p.Types || tables[typ] || !hasMethod(typ, "IsValid") || t.except("vocabularies", p.name(typ.Name())) {
				continue
			}
			listed := p.listed(typ)
			for _, c := range cs {
				if !slices.Contains(listed, constant.StringVal(c.Val())) {
					faults = append(faults, t.fault(c.Pos(), "%s stands in no table of its package", c.Name()))
				}
			}
		}
	}
	return sorted(faults)
}

// codeConstants returns the exported string constants of a package by type.
func codeConstants(scope *types.Scope) map[*types.TypeName][]*types.Const {
	consts := map[*types.TypeName][]*types.Const{}
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !c.Exported() || c.Val().Kind() != constant.String {
			continue
		}
		if named, ok := c.Type().(*types.Named); ok {
			consts[named.Obj()] = append(consts[named.Obj()], c)
		}
	}
	return consts
}

func hasMethod(typ *types.TypeName, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(typ.Type(), true, typ.Pkg(), name)
	_, ok := obj.(*types.Func)
	return ok
}

// listed returns the values of this type that stand in the rows of package tables.
func (p *Package) listed(typ *types.TypeName) []string {
	var codes []string
	for _, r := range p.Rows() {
		if r.Table == "" {
			continue
		}
		for _, e := range r.fields {
			if code, ok := p.constant(e); ok && types.Identical(p.Info.Types[e].Type, typ.Type()) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// vocabularyOf returns C if obj is a variable of type standard.Vocabulary[C].
func vocabularyOf(obj types.Object) *types.TypeName {
	if obj == nil || !isRoot(obj.Type(), "Vocabulary") {
		return nil
	}
	args := obj.Type().(*types.Named).TypeArgs()
	if args.Len() != 1 {
		return nil
	}
	if named, ok := args.At(0).(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// compareTable compares a table with the constants of its type. A table of codes
// of another package may hold some of them only.
func (t *Tree) compareTable(p *Package, name *ast.Ident, table ast.Expr, consts []*types.Const, whole bool) []Fault {
	var faults []Fault
	var codes []string
	for _, r := range p.rowsIn(table, name.Name) {
		if !r.Is("Term") {
			continue
		}
		code, ok := r.String("Code")
		switch {
		case !ok:
			faults = append(faults, t.fault(r.Pos, "a term of %s has no constant code", name.Name))
			continue
		case slices.Contains(codes, code):
			faults = append(faults, t.fault(r.Pos, "code %q stands twice in %s", code, name.Name))
		case !slices.ContainsFunc(consts, func(c *types.Const) bool { return constant.StringVal(c.Val()) == code }):
			faults = append(faults, t.fault(r.Pos, "code %q of %s is no exported constant", code, name.Name))
		}
		codes = append(codes, code)
		if title, ok := r.Text("Title"); !ok || title.RU == "" || title.EN == "" {
			faults = append(faults, t.fault(r.Pos, "the term %q of %s lacks a title in both languages", code, name.Name))
		}
	}
	for _, c := range consts {
		if whole && !slices.Contains(codes, constant.StringVal(c.Val())) {
			faults = append(faults, t.fault(c.Pos(), "%s is not in the table %s", c.Name(), name.Name))
		}
	}
	return faults
}
